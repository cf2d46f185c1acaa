import { compareIds } from '../base/index.js'
import type { ModelGraph } from '../model/index.js'
import type { SolvedRun } from '../results/index.js'
import { byProductsOf } from './by-products.js'
import { type By, type Places, placesOf } from './places.js'
import { tonnesOf } from './quantity.js'
import { solvedFlows } from './solved-flows.js'

/** What one place gives another of one commodity over the horizon: what arrives. */
export interface Exchange {
  /** Ids of places. */
  readonly from: string
  readonly to: string
  readonly commodity: string
  readonly label: ModelGraph['commodities'][number]['label']
  /** In the commodity's unit. */
  readonly amount: number
  readonly unit: string
  /** Tonnes; 0 for what has no mass. */
  readonly mass: number
  /** See `byProductsOf`. */
  readonly isByProduct: boolean
}

/** Options of what is read from a run. */
export interface RunSelection {
  readonly by: By
  /** Id of the one period looked at; all together by default. */
  readonly period?: string
}

/** Index of the period looked at; undefined: all. An id that is none gives −1, which no flow has. */
export const periodOf = ({ periods }: ModelGraph, { period }: Pick<RunSelection, 'period'>): number | undefined =>
  period === undefined ? undefined : periods.findIndex(({ id }) => id === period)

/** Who gives what to whom: links between different places, added up; in order of giver, taker and commodity. */
export function exchangesOf(run: SolvedRun, selection: RunSelection): readonly Exchange[] {
  const { graph } = run.compiled
  const places = placesOf(graph, selection.by)
  const byProducts = byProductsOf(graph)
  const sums = new Map<string, { from: number; to: number; commodity: number; amount: number; mass: number }>()
  for (const flow of solvedFlows(run, periodOf(graph, selection))) {
    const [from, to] = [places.of(flow.fromNode), places.of(flow.toNode)]
    if (flow.kind !== 'link' || from < 0 || to < 0 || from === to) continue
    const { commodity, amount, time } = flow
    if (graph.commodities[commodity]!.part) continue
    const key = `${from} ${to} ${commodity}`
    const sum = sums.get(key) ?? { from, to, commodity, amount: 0, mass: 0 }
    sum.amount += amount
    sum.mass += amount * tonnesOf(graph, commodity, time)
    sums.set(key, sum)
  }
  return [...sums.values()]
    .sort((a, b) => a.from - b.from || a.to - b.to || a.commodity - b.commodity)
    .map((sum) => inWords(graph, places, sum, byProducts.has(sum.commodity)))
    .sort((a, b) => compareIds(a.from, b.from) || compareIds(a.to, b.to) || compareIds(a.commodity, b.commodity))
}

function inWords(
  { commodities }: ModelGraph,
  { all }: Places,
  sum: {
    readonly from: number
    readonly to: number
    readonly commodity: number
    readonly amount: number
    readonly mass: number
  },
  isByProduct: boolean,
): Exchange {
  const { id, label, unit, unitSize } = commodities[sum.commodity]!
  return {
    from: all[sum.from]!.id,
    to: all[sum.to]!.id,
    commodity: id,
    label,
    amount: sum.amount / unitSize,
    unit,
    mass: sum.mass,
    isByProduct,
  }
}
