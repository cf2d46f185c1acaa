import type { Language } from '../base/index.js'
import type { SankeyBand, SankeyDiagram, SankeyNode } from './figures/sankey/diagram.js'
import { foldSmall } from './figures/sankey/fold.js'
import { drawSankey } from './figures/sankey/svg.js'
import { graphWords } from './graph-language.js'
import { type NetworkSource, nodeNames } from './graph-source.js'
import type { GraphWords } from './graph-words.js'
import { xmlDocument } from './graph-xml.js'
import { formatNumber } from './numbers.js'
import { visible } from './text.js'
import { wordsOf } from './words/index.js'

/** Bands below this share of the largest node are folded into one of each pair of nodes. */
const SMALL = 0.005

/** What lies outside the nodes, before and behind them. */
const givers = ['imports', 'made'] as const
const takers = ['exports', 'respiration', 'used'] as const

/** A network as a Sankey diagram: flows between its nodes, and across the boundary from and to what lies outside. */
export function graphSvg(source: NetworkSource, language: Language): string {
  const words = wordsOf(language)
  const graph = graphWords(language)
  const { network, run } = source.view
  const unit = words.unitName(network.unit)
  const title = words.colon(graph.title, visible(source.label[language]))
  const diagram = foldSmall(diagramOf(source, language, graph), SMALL, graph.folded)
  const quantity = run ? graph.quantity(run.quantity, run.quantity.label?.[language] ?? null) : ''
  const picture = drawSankey(diagram, {
    title,
    description: graph.pictured(
      quantity,
      unit === '' ? graph.unitOfTable : unit,
      words.percentText(formatNumber(100 * SMALL, words, '%')),
    ),
    value: (value) => [formatNumber(value, words), unit].filter((text) => text !== '').join(' '),
    group: (group) => groupName(group, graph, run?.quantity.conserved ?? false),
    unbalanced: graph.unbalanced,
  })
  return xmlDocument(picture)
}

function groupName(group: string, graph: GraphWords, conserved: boolean): string {
  switch (group) {
    case 'made':
    case 'used':
      return graph[group](conserved)
    case 'imports':
    case 'exports':
    case 'respiration':
      return graph[group]
    case 'by-product':
      return graph.byProduct
    case 'other':
      return graph.otherFlows
    default:
      return graph.exchanged
  }
}

function diagramOf(source: NetworkSource, language: Language, graph: GraphWords): SankeyDiagram {
  const { network, run } = source.view
  const name = nodeNames(source, language)
  const conserved = run?.quantity.conserved ?? false
  const bands = [...exchangedBands(source, language), ...boundaryBands(source, graph, conserved)]
  const named = new Set(bands.flatMap(({ from, to }) => [from, to]))
  const outside = [...givers, ...takers].map((id): SankeyNode => {
    return { id: outsideId(id), label: groupName(id, graph, conserved), kind: 'outside' }
  })
  const places = network.nodes.map((id): SankeyNode => ({ id, label: visible(name(id)), kind: 'place' }))
  return { nodes: [...places, ...outside].filter(({ id }) => named.has(id)), bands }
}

/** Ids of nodes begin with a letter or digit, or are names of a table; a control character is in neither. */
const outsideId = (kind: string): string => `\u0001${kind}`

function exchangedBands({ view }: NetworkSource, language: Language): readonly SankeyBand[] {
  const { network, run } = view
  if (run) {
    const byProducts = new Set(
      run.exchanges
        .filter(({ isByProduct }) => isByProduct)
        .map(({ from, to, commodity }) => `${from} ${to} ${commodity}`),
    )
    return run.edges.map(({ from, to, commodity, label, value }) => ({
      ...{ id: JSON.stringify([from, to, commodity]), from, to, value, label: visible(label[language]) },
      group: byProducts.has(`${from} ${to} ${commodity}`) ? 'by-product' : 'goods',
    }))
  }
  const { from, to, value } = network.flows
  return Array.from(value, (amount, k) => {
    const ends = { from: network.nodes[from[k]!]!, to: network.nodes[to[k]!]! }
    return { ...ends, id: JSON.stringify([ends.from, ends.to]), label: '', group: 'goods', value: amount }
  })
}

function boundaryBands(
  { view: { network, run } }: NetworkSource,
  graph: GraphWords,
  conserved: boolean,
): readonly SankeyBand[] {
  return network.nodes.flatMap((node, i) => {
    const [made, used] = [run?.made[i] ?? 0, run?.used[i] ?? 0]
    const values = {
      imports: network.imports[i]! - made,
      made,
      exports: network.exports[i]!,
      respiration: network.respiration[i]! - used,
      used,
    }
    const band = (kind: keyof typeof values, from: string, to: string): SankeyBand[] =>
      values[kind] > 0
        ? [
            {
              id: JSON.stringify([kind, node]),
              from,
              to,
              label: groupName(kind, graph, conserved),
              group: kind,
              value: values[kind],
            },
          ]
        : []
    return [
      ...givers.flatMap((kind) => band(kind, outsideId(kind), node)),
      ...takers.flatMap((kind) => band(kind, node, outsideId(kind))),
    ]
  })
}
