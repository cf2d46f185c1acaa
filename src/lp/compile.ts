import {
  type Grain,
  type ModelGraph,
  type Taker,
  timesBy,
  timesByGrain,
  type Trade,
  type Value,
} from '../model/index.js'
import { type BalanceTable, balanceTable } from './balances.js'
import { buildColumns, inServiceRows } from './builds.js'
import { ChoiceEntries } from './choices.js'
import { ColumnBuilder } from './columns.js'
import { isShared, type Limits, limitRows } from './limits.js'
import { openingColumns, openingRows } from './openings.js'
import type { ColumnKind, CompiledProgram } from './program.js'
import { RowBuilder } from './rows.js'
import { SplitRows } from './splits.js'

const INF = Number.POSITIVE_INFINITY
const at = (value: Value | undefined, t: number, fallback: number): number => value?.by[t] ?? fallback

/**
 * The linear program of a model: a column per flow and step, a balance per node, commodity and step, and the limits.
 * In simulation, outputs may stay unplaced and needs unmet; a model without objective is determined and has no remainders.
 * The order of rows and columns follows the graph's, so that equal models give equal arrays.
 */
export function compile(graph: ModelGraph): CompiledProgram {
  const rows = new RowBuilder()
  const table = balanceTable(graph, rows)
  const { balance } = table
  const limits = limitRows(graph, rows)
  const inService = inServiceRows(graph, rows)
  const opening = openingRows(graph, rows)
  const splits = new SplitRows(graph, rows)
  const choices = new ChoiceEntries(graph, limits.relation)
  const columns = new ColumnBuilder()
  const times = timesByGrain(graph)
  const each: Each = (kind, count, grain, column) => {
    columns.begin(kind)
    for (let ref = 0; ref < count; ref++) for (const t of times[grain(ref)]) column(ref, t)
  }
  const takes = (kind: Taker['kind'], ref: number, node: number, commodity: number, t: number, amount = 1): void => {
    columns.entry(balance(node, commodity, t), -amount)
    if (!splits.isEmpty) splits.takes(columns, { kind, ref }, { node, commodity }, t, amount)
  }
  const brings = ({ node, commodity, brings: parts }: Place & Pick<Trade, 'brings'>, t: number): void => {
    columns.entry(balance(node, commodity, t), 1)
    for (const [part, share] of parts ?? []) columns.entry(balance(node, part, t), share.by[t]!)
  }
  const goods = (commodity: number): Grain => graph.commodities[commodity]!.balance
  const ofUnit = (a: number): Grain => graph.units[graph.activities[a]!.unit]!.grain
  each('activity', graph.activities.length, ofUnit, (a, t) => {
    const activity = graph.activities[a]!
    const recipe = graph.recipes[activity.recipe]!
    for (const { commodity, amount } of recipe.inputs) takes('activity', a, activity.node, commodity, t, amount.by[t]!)
    for (const { commodity, amount } of recipe.outputs)
      columns.entry(balance(activity.node, commodity, t), amount.by[t]!)
    columns.inRows(limits.capacity(activity.unit, t), at(activity.uses, t, 1))
    columns.inRows(limits.production(activity.unit, t), 1)
    columns.inRows(limits.loadMost(activity.unit, t), at(activity.uses, t, 1))
    columns.inRows(limits.loadLeast(activity.unit, t), at(activity.uses, t, 1))
    choices.ofActivity(columns, a, t)
    columns.close('activity', a, t)
  })
  each(
    'choice',
    graph.freeFlows.length,
    (f) => ofUnit(graph.freeFlows[f]!.activity),
    (f, t) => {
      const { activity, flow } = graph.freeFlows[f]!
      const { node, recipe } = graph.activities[activity]!
      const { commodity, side } = graph.recipes[recipe]!.free[flow]!
      if (side === 'in') takes('activity', activity, node, commodity, t)
      else columns.entry(balance(node, commodity, t), 1)
      choices.ofFlow(columns, activity, flow, t)
      columns.close('choice', f, t)
    },
  )
  each(
    'link',
    graph.links.length,
    (l) => goods(graph.links[l]!.commodity),
    (l, t) => {
      const link = graph.links[l]!
      takes('link', l, link.from, link.commodity, t)
      const arriving = 1 - at(link.loss, t, 0)
      columns.entry(balance(link.to, link.commodity, t), arriving)
      for (const [part, share] of link.brings ?? []) {
        columns.entry(balance(link.from, part, t), -share.by[t]!)
        columns.entry(balance(link.to, part, t), share.by[t]! * arriving)
      }
      columns.inRows(limits.linkLeast(l, t), 1)
      const least = isShared(graph, goods(link.commodity), link.atLeast) ? undefined : link.atLeast
      columns.close('link', l, t, at(least, t, 0), at(link.capacity, t, INF))
    },
  )
  for (const side of ['purchase', 'sale'] as const)
    each(
      side,
      graph.trades.length,
      (i) => goods(graph.trades[i]!.commodity),
      (i, t) => {
        const trade = graph.trades[i]!
        if (trade.side !== side) return
        if (side === 'purchase') brings(trade, t)
        else takes('sale', trade.offer, trade.node, trade.commodity, t)
        columns.inRows(limits.offer(trade.offer, t), 1)
        columns.inRows(limits.site(trade.offer, trade.node, t), 1)
        columns.inRows(limits.step(trade.offer, trade.step, t), 1)
        columns.inRows(limits.demand(trade.offer, t), 1)
        columns.entry(opening.open(trade.offer, trade.step, t), 1)
        columns.entry(opening.full(trade.offer, trade.step, t), 1)
        columns.close(side, i, t)
      },
    )
  each(
    'disposal',
    graph.disposals.length,
    (d) => goods(graph.disposals[d]!.commodity),
    (d, t) => {
      const disposal = graph.disposals[d]!
      takes('disposal', d, disposal.node, disposal.commodity, t)
      if (disposal.limit >= 0) columns.inRows(limits.route(disposal.limit, t), 1)
      columns.close('disposal', d, t)
    },
  )
  each(
    'release',
    graph.releases.length,
    (r) => goods(graph.releases[r]!.commodity),
    (r, t) => {
      const { node, commodity } = graph.releases[r]!
      takes('release', r, node, commodity, t)
      columns.close('release', r, t)
    },
  )
  each(
    'extraction',
    graph.extractions.length,
    (e) => goods(graph.extractions[e]!.commodity),
    (e, t) => {
      const extraction = graph.extractions[e]!
      brings(extraction, t)
      columns.inRows(limits.supply(e, t), 1)
      const own = (bound: Value | undefined) =>
        isShared(graph, goods(extraction.commodity), bound) ? undefined : bound
      columns.close('extraction', e, t, at(own(extraction.min), t, 0), at(own(extraction.max), t, INF))
    },
  )
  each(
    'delivery',
    graph.siteDemands.length,
    (d) => goods(graph.siteDemands[d]!.commodity),
    (d, t) => {
      const demand = graph.siteDemands[d]!
      takes('delivery', d, demand.node, demand.commodity, t)
      const rowsOf = limits.siteDemand(d, t)
      columns.inRows(rowsOf, 1)
      columns.close('delivery', d, t, rowsOf.length === 0 ? at(demand.min, t, 0) : 0, at(demand.max, t, INF))
    },
  )
  stockColumns(graph, columns, each, table, limits)
  const remainders = graph.spec.mode === 'simulation' && graph.spec.objectives.length > 0
  remainderColumns(graph, columns, table, remainders ? table.outputs : [], remainders ? table.needs : [])
  runningColumns(graph, columns, each, limits)
  columns.begin('shortfall')
  graph.offers.forEach((offer, o) => {
    if (!offer.unmetPrice || !offer.demandMin) return
    for (const t of timesBy(graph, goods(offer.commodity))) {
      columns.inRows(limits.demand(o, t), 1)
      columns.close('shortfall', o, t)
    }
  })
  graph.siteDemands.forEach((demand, d) => {
    if (!demand.unmetPrice || !demand.min) return
    for (const t of timesBy(graph, goods(demand.commodity))) {
      columns.inRows(limits.siteDemand(d, t), 1)
      columns.close('shortfall', graph.offers.length + d, t)
    }
  })
  buildColumns(graph, columns, limits.capacity, inService)
  openingColumns(graph, columns, opening)
  const ofDowngrade = (d: number): Grain => {
    const { from, to } = graph.downgrades[d]!
    return goods(from) === 'slice' || goods(to) === 'slice' ? 'slice' : 'period'
  }
  each('downgrade', graph.downgrades.length, ofDowngrade, (d, t) => {
    const { node, from, to } = graph.downgrades[d]!
    columns.entry(balance(node, from, t), -1)
    columns.entry(balance(node, to, t), 1)
    columns.close('downgrade', d, t)
  })
  return {
    ...columns.finish(),
    rows: rows.finish(),
    graph,
    balances: table.balances,
    siteLimits: limits.siteLimits,
    steps: limits.steps,
    openings: opening.openings,
    firstColumn: columns.first as Record<ColumnKind, number>,
  }
}

/** Where a commodity is balanced. */
interface Place {
  readonly node: number
  readonly commodity: number
}

/** Adds the columns of a kind: one for each thing and each time of its grain. */
type Each = (
  kind: ColumnKind,
  count: number,
  grain: (ref: number) => Grain,
  column: (ref: number, time: number) => void,
) => void

/** On or off, and starts: start_t ≥ on_t − on_{t−1}, with everything off before the first step. */
function runningColumns(graph: ModelGraph, columns: ColumnBuilder, each: Each, limits: Limits): void {
  const { units, steps } = graph
  const bySlice = (): Grain => 'slice'
  each('on', units.length, bySlice, (u, t) => {
    const { running } = units[u]!
    if (!running) return
    columns.inRows(limits.loadMost(u, t), -running.max.by[t]!)
    columns.inRows(limits.loadLeast(u, t), -at(running.min, t, 0))
    columns.inRows(limits.startUp(u, t), -1)
    if (t + 1 < steps.length) columns.inRows(limits.startUp(u, t + 1), 1)
    columns.close('on', u, t, 0, 1, true)
  })
  each('start', units.length, bySlice, (u, t) => {
    const rows = limits.startUp(u, t)
    if (rows.length === 0) return
    columns.inRows(rows, 1)
    columns.close('start', u, t, 0, 1)
  })
}

function remainderColumns(
  graph: ModelGraph,
  columns: ColumnBuilder,
  { balances, balance }: BalanceTable,
  outputs: readonly number[],
  needs: readonly number[],
): void {
  const times = timesByGrain(graph)
  const add = (kind: 'unplaced' | 'unmet', list: readonly number[], sign: number) => {
    columns.begin(kind)
    for (const b of list) {
      const { node, commodity } = balances[b]!
      for (const t of times[graph.commodities[commodity]!.balance]) {
        columns.entry(balance(node, commodity, t), sign)
        columns.close(kind, b, t)
      }
    }
  }
  add('unplaced', outputs, -1)
  add('unmet', needs, 1)
}

function stockColumns(
  graph: ModelGraph,
  columns: ColumnBuilder,
  each: Each,
  { balance }: BalanceTable,
  limits: Limits,
): void {
  const { stocks } = graph
  const grain = (s: number): Grain => graph.commodities[stocks[s]!.commodity]!.balance
  each('put', stocks.length, grain, (s, t) => {
    columns.entry(balance(stocks[s]!.node, stocks[s]!.commodity, t), -1)
    columns.inRows(limits.stock(s, t), -1 / stocks[s]!.turns[t]!)
    columns.close('put', s, t, 0, at(stocks[s]!.putMax, t, INF))
  })
  each('take', stocks.length, grain, (s, t) => {
    columns.entry(balance(stocks[s]!.node, stocks[s]!.commodity, t), 1)
    columns.inRows(limits.stock(s, t), 1 / stocks[s]!.turns[t]!)
    columns.close('take', s, t, 0, at(stocks[s]!.takeMax, t, INF))
  })
  each('level', stocks.length, grain, (s, t) => {
    const stock = stocks[s]!
    const times = timesBy(graph, grain(s))
    columns.inRows(limits.stock(s, t), 1)
    for (const next of times)
      if (stock.before[next] === t) columns.inRows(limits.stock(s, next), -(1 - at(stock.decay, next, 0)))
    if (t === times.at(-1)) columns.inRows(limits.closing(s), 1)
    columns.close('level', s, t, at(stock.levelMin, t, 0), at(stock.levelMax, t, INF))
  })
}
