import type { Label } from '../../../scenario/index.js'
import type { RunNetwork } from '../../../metrics/index.js'
import type { DocumentLanguage } from '../../document/document.js'
import type { SankeyBand, SankeyDiagram, SankeyNode } from '../../figures/sankey/diagram.js'
import { visible } from '../../text.js'
import { told } from '../told.js'
import { pictureWords } from '../words/index.js'
import { type Outside, outsideOf } from './outside.js'

/** What is told of the commodities of a network besides itself. */
export interface Telling {
  readonly language: DocumentLanguage
  /** Ids of by-products. */
  readonly byProducts: ReadonlySet<string>
}

/** Ids of nodes begin with a letter or digit; a control character is in none. */
export const outsideId = (outside: Outside): string => `\u0001${outside}`

/** The network of a run as a diagram: what its places give one another and what passes between them and the outside. */
export function diagramOf(found: RunNetwork, { language, byProducts }: Telling): SankeyDiagram {
  const name = (label: Label) => visible(told(language, (one) => label[one]))
  const { conserved, kind } = found.quantity
  const group = (commodity: string) => (byProducts.has(commodity) ? 'by-product' : 'goods')
  const inner = found.edges.map(
    ({ from, to, commodity, label, value }): SankeyBand => ({
      ...{ id: JSON.stringify([from, to, commodity]), from, to, label: name(label), group: group(commodity), value },
    }),
  )
  const outsides = new Set<Outside>()
  const crossing = found.crossings.map(({ place, way, by, commodity, label, value }): SankeyBand => {
    const outside = outsideOf({ by, way }, conserved)
    outsides.add(outside)
    const [from, to] = way === 'in' ? [outsideId(outside), place] : [place, outsideId(outside)]
    return {
      id: JSON.stringify([from, to, by, commodity]),
      from,
      to,
      label: name(label),
      group: way === 'in' ? 'goods' : group(commodity),
      value,
    }
  })
  const bands = [...inner, ...crossing].filter(({ value }) => value > 0)
  const named = new Set(bands.flatMap(({ from, to }) => [from, to]))
  const outer = [...outsides].map((outside): SankeyNode => {
    const label = told(language, (one) => pictureWords(one).outside(outside, kind === 'money'))
    return { id: outsideId(outside), label, kind: 'outside' }
  })
  const places = found.places.map(({ id, label }): SankeyNode => ({ id, label: name(label), kind: 'place' }))
  return { nodes: [...places, ...outer].filter(({ id }) => named.has(id)), bands }
}
