import { balanceTime, type Commodity, commoditiesOn, type ModelGraph, timesByGrain } from '../model/index.js'
import type { Balance } from './program.js'
import type { RowBuilder } from './rows.js'

/** The balances of a model: every (node, commodity) something can flow in or out of, in order; and where remainders may stand. */
export interface BalanceTable {
  readonly balances: readonly Balance[]
  /** The row a flow of a commodity at a node enters at a time. */
  readonly balance: (node: number, commodity: number, time: number) => number
  /** Balances whose outputs may be unplaced, and whose needs may be unmet, by balance index. */
  readonly outputs: readonly number[]
  readonly needs: readonly number[]
}

const isCarried = ({ part, parts }: Commodity): boolean => (part ?? parts) !== undefined

/** Collects the balances of a graph and adds their rows: one for each time of the commodity's grain. */
export function balanceTable(graph: ModelGraph, rows: RowBuilder): BalanceTable {
  const count = graph.commodities.length
  const keys = new Set<number>()
  const outputs = new Set<number>()
  const needs = new Set<number>()
  const key = (node: number, commodity: number) => node * count + commodity
  for (const { node, recipe } of graph.activities) {
    for (const commodity of commoditiesOn(graph.recipes[recipe]!, 'in')) needs.add(key(node, commodity))
    for (const commodity of commoditiesOn(graph.recipes[recipe]!, 'out')) outputs.add(key(node, commodity))
  }
  for (const { from, to, commodity, brings } of graph.links) {
    keys.add(key(from, commodity)).add(key(to, commodity))
    for (const part of brings?.keys() ?? []) keys.add(key(from, part)).add(key(to, part))
  }
  for (const trade of graph.trades) {
    keys.add(key(trade.node, trade.commodity))
    if (trade.side === 'sale' && graph.offers[trade.offer]!.demandMin) needs.add(key(trade.node, trade.commodity))
  }
  for (const { node, from, to } of graph.downgrades) keys.add(key(node, from)).add(key(node, to))
  for (const { node, brings } of [...graph.trades, ...graph.extractions])
    for (const part of brings?.keys() ?? []) keys.add(key(node, part))
  for (const { node, commodity } of graph.siteDemands) needs.add(key(node, commodity))
  for (const holder of [graph.extractions, graph.releases, graph.disposals, graph.stocks])
    for (const { node, commodity } of holder) keys.add(key(node, commodity))
  // What would be left of a mix, or missing in it, has no composition of its own; what nothing takes keeps the whole.
  for (const { node, commodity } of graph.mixes) outputs.delete(key(node, commodity))
  for (const need of [...needs]) if (isCarried(graph.commodities[need % count]!)) needs.delete(need)
  for (const { node, commodity } of graph.mixes) keys.add(key(node, commodity))
  const sorted = [...new Set([...keys, ...outputs, ...needs])].sort((a, b) => a - b)
  const index = new Map(sorted.map((value, i) => [value, i]))
  const list = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b).map((value) => index.get(value)!)
  const balances = sorted.map((value) => ({ node: Math.floor(value / count), commodity: value % count }))
  const times = timesByGrain(graph)
  const width = graph.times.length
  const rowAt = new Int32Array(balances.length * width)
  balances.forEach(({ commodity }, b) => {
    for (const time of times[graph.commodities[commodity]!.balance])
      rowAt[b * width + time] = rows.add('balance', b, time, 0, 0)
  })
  return {
    balances,
    balance: (node, commodity, time) =>
      rowAt[index.get(key(node, commodity))! * width + balanceTime(graph, commodity, time)]!,
    outputs: list(outputs),
    needs: list(needs),
  }
}
