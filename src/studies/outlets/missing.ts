import type { CompiledProgram } from '../../lp/index.js'
import { commoditiesOn, type ModelGraph } from '../../model/index.js'
import { plainZero } from '../../results/index.js'
import type { Margins } from '../../solve/index.js'
import { limitsOf } from './limits.js'
import type { MissingLink } from './outlets.js'
import type { Rates } from './rate.js'
import { balanceRow, type Ways } from './ways.js'

/** Where in space and time a commodity is looked at. */
export interface Spot {
  readonly node: number
  readonly commodity: number
  readonly time: number
}

/**
 * Sites with a process that could take the commodity, to which no link leads, and what one might cost. Only more of it
 * being used counts: no use of it gives way.
 */
export function missingLinks(
  program: CompiledProgram,
  margins: Margins,
  ways: Ways,
  { node, commodity, time }: Spot,
  rates: Rates,
): MissingLink[] {
  const { graph } = program
  const from = balanceRow(program, node, commodity, time)
  const falling = [...ways.dumps.values()].flat()
  return takers(graph, commodity)
    .filter((site) => site !== node && !isLinked(graph, commodity, node, site))
    .map((site): MissingLink => {
      const entries = [
        [from, -1],
        [balanceRow(program, site, commodity, time), 1],
      ] as const
      const margin = margins.of({ entries, cost: 0, falling, rising: ways.uses, held: ways.givers })
      const worth = margin.kind === 'possible' ? -rates.told(margin.cost, time) : 0
      const { id, label } = graph.nodes[site]!
      const freight = worth > 0 ? plainZero(worth) : null
      const limits = limitsOf(program, margin, new Set([...falling, ...ways.uses, ...ways.givers]))
      return { site: id, label, freight, limits, reach: freight === null ? [] : reachOf(graph, freight, rates) }
    })
}

/** Sites where a recipe takes a commodity, ascending. */
function takers(graph: ModelGraph, commodity: number): number[] {
  const found = graph.activities.flatMap(({ node, recipe }) =>
    commoditiesOn(graph.recipes[recipe]!, 'in').includes(commodity) ? [node] : [],
  )
  return [...new Set(found)].sort((a, b) => a - b)
}

const isLinked = ({ links }: ModelGraph, commodity: number, from: number, to: number): boolean =>
  links.some((link) => link.commodity === commodity && link.from === from && link.to === to)

/** How far each mode carries for a freight, of those whose tariff is a figure of the files that some link uses. */
function reachOf(graph: ModelGraph, freight: number, rates: Rates): MissingLink['reach'] {
  if (!rates.isCost || rates.per.unit !== 't') return []
  const figure = (path: string) => graph.figures.find((entry) => entry.path === path)?.value
  return graph.spec.transportModes.flatMap(({ id, label, charge, rate }) => {
    const [fixed, moving] = [charge ? figure(`modes.${id}.charge`) : 0, figure(`modes.${id}.rate`)]
    if (!rate || fixed === undefined || !moving || fixed >= freight) return []
    return [{ mode: id, label, km: (freight - fixed) / moving }]
  })
}
