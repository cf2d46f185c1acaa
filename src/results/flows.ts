import { type ColumnKind, type CompiledProgram, columnKinds } from '../lp/index.js'
import { chosenFlow, type Commodity, type ModelGraph, type Stock, timeId, timesBy } from '../model/index.js'
import { plainZero } from './canonical.js'
import type { FlowKind } from './result.js'

/** One flow in model indexes and canonical units; what `FlowResult` says in words. */
export interface FlowAmount {
  /** Column it comes from; −1 for decay of stocks, which has none. */
  readonly column: number
  readonly kind: FlowKind
  readonly from: string
  readonly to: string
  /** Index of the giving and the taking node; −1 where it is not a node. */
  readonly fromNode: number
  readonly toNode: number
  readonly commodity: number
  readonly time: number
  /** Canonical unit, ≥ 0. */
  readonly amount: number
  readonly by: string
}

/** Kind of a column. */
export const kindOf = (program: CompiledProgram, column: number): ColumnKind =>
  columnKinds[program.columns.kind[column]!]!

/**
 * Every flow of a point `x`, straight from the recipes, links and stocks of the graph: the program's matrix is not
 * looked at, so that the closure made from these flows is independent of it. A column of zero gives no flow; negative
 * rounding (solver noise below zero) is passed on as it is, so that it cannot hide.
 */
export function forEachFlow(program: CompiledProgram, x: Float64Array, visit: (flow: FlowAmount) => void): void {
  for (let column = 0; column < program.columns.count; column++)
    if (x[column] !== 0) flowsOfColumn(program, column, x[column]!, visit)
  decays(program, x, visit)
}

/** The flows of one column at the value `value`; levels and shortfalls are no flows. */
export function flowsOfColumn(
  program: CompiledProgram,
  column: number,
  value: number,
  visit: (flow: FlowAmount) => void,
): void {
  const { graph, columns } = program
  const ref = columns.ref[column]!
  const time = columns.time[column]!
  const emit = (kind: FlowKind, commodity: number, by: string, from: End, to: End, amount = value): void =>
    visit({
      column,
      kind,
      commodity,
      by,
      time,
      amount,
      from: from.id,
      to: to.id,
      fromNode: from.node,
      toNode: to.node,
    })
  const kind = kindOf(program, column)
  switch (kind) {
    case 'activity': {
      const activity = graph.activities[ref]!
      const recipe = graph.recipes[activity.recipe]!
      const [unit, site] = [outside('unit', graph.units[activity.unit]!.id), atNode(graph, activity.node)]
      for (const flow of recipe.inputs)
        emit('input', flow.commodity, recipe.id, site, unit, value * flow.amount.by[time]!)
      for (const flow of recipe.outputs)
        emit('output', flow.commodity, recipe.id, unit, site, value * flow.amount.by[time]!)
      return
    }
    case 'choice': {
      const { commodity, side, recipe, activity } = chosenFlow(graph, ref)
      const [unit, site] = [outside('unit', graph.units[activity.unit]!.id), atNode(graph, activity.node)]
      if (side === 'in') emit('input', commodity, recipe.id, site, unit)
      else emit('output', commodity, recipe.id, unit, site)
      return
    }
    case 'link': {
      const link = graph.links[ref]!
      const [giver, taker] = [atNode(graph, link.from), atNode(graph, link.to)]
      const { id } = graph.links[link.follows ?? ref]!
      const place = () =>
        link.lossTo < 0 ? outside('nature', 'land') : outside('route', graph.routes[link.lossTo]!.id)
      const pass = (commodity: number, sent: number): void => {
        const lost = sent * (link.loss?.by[time] ?? 0)
        emit('link', commodity, id, giver, taker, sent - lost)
        if (lost !== 0) emit('loss', commodity, id, giver, place(), lost)
      }
      pass(link.commodity, value)
      for (const [part, share] of link.brings ?? []) pass(part, value * share.by[time]!)
      return
    }
    case 'purchase':
    case 'sale': {
      const trade = graph.trades[ref]!
      const [market, site] = [outside('market', trade.market), atNode(graph, trade.node)]
      if (kind === 'purchase') {
        emit('purchase', trade.commodity, trade.market, market, site)
        for (const [part, share] of trade.brings ?? [])
          emit('purchase', part, trade.market, market, site, value * share.by[time]!)
      } else emit('sale', trade.commodity, trade.market, site, market)
      return
    }
    case 'disposal': {
      const disposal = graph.disposals[ref]!
      const route = graph.routes[disposal.route]!.id
      emit('disposal', disposal.commodity, route, atNode(graph, disposal.node), outside('route', route))
      return
    }
    case 'release': {
      const release = graph.releases[ref]!
      emit('release', release.commodity, release.to, atNode(graph, release.node), outside('nature', release.to))
      return
    }
    case 'extraction': {
      const taken = graph.extractions[ref]!
      const site = atNode(graph, taken.node)
      const origin = taken.from === 'source' ? outside('source', site.id) : outside('nature', taken.from)
      emit('extraction', taken.commodity, taken.from, origin, site)
      for (const [part, share] of taken.brings ?? [])
        emit('extraction', part, taken.from, origin, site, value * share.by[time]!)
      return
    }
    case 'delivery': {
      const demand = graph.siteDemands[ref]!
      const site = atNode(graph, demand.node)
      emit('delivery', demand.commodity, 'demand', site, outside('demand', site.id))
      return
    }
    case 'put':
    case 'take': {
      const stock = graph.stocks[ref]!
      const [site, heap] = [atNode(graph, stock.node), outside('stock', stock.id)]
      if (kind === 'put') emit('put', stock.commodity, stock.id, site, heap)
      else emit('take', stock.commodity, stock.id, heap, site)
      return
    }
    case 'unplaced':
    case 'unmet': {
      const balance = program.balances[ref]!
      const [site, rest] = [atNode(graph, balance.node), outside('remainder', kind)]
      if (kind === 'unplaced') emit('unplaced', balance.commodity, kind, site, rest)
      else emit('unmet', balance.commodity, kind, rest, site)
      return
    }
    case 'downgrade': {
      const { ladder, node, from, to } = graph.downgrades[ref]!
      const { id } = graph.ladders[ladder]!
      const [site, passing] = [atNode(graph, node), outside('ladder', id)]
      emit('downgrade-from', from, id, site, passing)
      emit('downgrade-to', to, id, passing, site)
      return
    }
    case 'level':
    case 'on':
    case 'start':
    case 'shortfall':
    case 'build':
    case 'opening':
      return
    default:
      kind satisfies never
  }
}

interface End {
  readonly id: string
  readonly node: number
}

const atNode = (graph: ModelGraph, node: number): End => ({ id: graph.nodes[node]!.id, node })
const outside = (kind: string, id: string): End => ({ id: `${kind}:${id}`, node: -1 })

/** Level of every stock at the end of every time: `levels[stock][time]`. */
export function stockLevels(program: CompiledProgram, x: Float64Array): Float64Array[] {
  const levels = program.graph.stocks.map(() => new Float64Array(program.graph.times.length))
  for (let j = 0; j < program.columns.count; j++)
    if (kindOf(program, j) === 'level') levels[program.columns.ref[j]!]![program.columns.time[j]!] = x[j]!
  return levels
}

/** Level a time starts from: the one at the end of the time before, or the opening. */
export const levelBefore = ({ before, opening }: Stock, levels: Float64Array, time: number): number =>
  before[time]! < 0 ? opening!.by[0]! : levels[before[time]!]!

function decays(program: CompiledProgram, x: Float64Array, visit: (flow: FlowAmount) => void): void {
  const { graph } = program
  const levels = graph.stocks.some((stock) => stock.decay) ? stockLevels(program, x) : []
  levels.forEach((own, i) => {
    const stock = graph.stocks[i]!
    for (const time of timesBy(graph, graph.commodities[stock.commodity]!.balance)) {
      const amount = levelBefore(stock, own, time) * (stock.decay?.by[time] ?? 0) * stock.turns[time]!
      if (amount === 0) continue
      const [from, to] = [`stock:${stock.id}`, 'nature:land']
      const ends = { from, to, fromNode: -1, toNode: -1, by: stock.id }
      visit({ column: -1, kind: 'decay', commodity: stock.commodity, time, amount, ...ends })
    }
  })
}

/** A canonical amount in the commodity's display unit. */
export const inUnit = (amount: number, commodity: Pick<Commodity, 'unitSize'>): number =>
  plainZero(amount / commodity.unitSize)

/** Stable id of a flow: its column's id, with side and commodity for the flows of a recipe. */
export function flowId(program: CompiledProgram, flow: FlowAmount): string {
  const { graph } = program
  const at = `@${timeId(graph, flow.time)}`
  if (flow.kind === 'decay') return `decay/${flow.by}${at}`
  const column = contributorOf(program, flow.column)
  if (flow.kind === 'loss') return `${column}/loss${at}`
  if (flow.kind === 'downgrade-to') return `${column}/to${at}`
  if (kindOf(program, flow.column) !== 'activity') return `${column}${at}`
  return `${column}/${flow.kind}/${graph.commodities[flow.commodity]!.id}${at}`
}

/** Stable id of a column: 'link/acid-to-rare-earth@y2015', 'activity/smelter/copper-smelting@y2015'. */
export const columnId = (program: CompiledProgram, column: number): string =>
  `${contributorOf(program, column)}@${timeId(program.graph, program.columns.time[column]!)}`

const contributors = new WeakMap<CompiledProgram, string[]>()

/** Stable id of what a column belongs to, in all times together. */
export function contributorOf(program: CompiledProgram, column: number): string {
  let ids = contributors.get(program)
  if (!ids) {
    ids = new Array<string>(program.columns.count)
    contributors.set(program, ids)
  }
  ids[column] ??= contributorId(program, column)
  return ids[column]!
}

function contributorId(program: CompiledProgram, column: number): string {
  const kind = kindOf(program, column)
  return `${kind}/${columnPlace(program, kind, program.columns.ref[column]!).join('/')}`
}

function columnPlace(program: CompiledProgram, kind: ColumnKind, ref: number): readonly string[] {
  const { graph } = program
  const place = (entry: { readonly node: number; readonly commodity: number }): string[] => [
    graph.nodes[entry.node]!.id,
    graph.commodities[entry.commodity]!.id,
  ]
  switch (kind) {
    case 'activity': {
      const activity = graph.activities[ref]!
      return [graph.units[activity.unit]!.id, graph.recipes[activity.recipe]!.id]
    }
    case 'choice': {
      const { activity, recipe, id } = chosenFlow(graph, ref)
      return [graph.units[activity.unit]!.id, recipe.id, id]
    }
    case 'link':
      return [graph.links[ref]!.id]
    case 'purchase':
    case 'sale': {
      const trade = graph.trades[ref]!
      return [trade.market, ...place(trade), ...(trade.step === 0 ? [] : [String(trade.step + 1)])]
    }
    case 'disposal':
      return [graph.routes[graph.disposals[ref]!.route]!.id, ...place(graph.disposals[ref]!)]
    case 'release':
      return place(graph.releases[ref]!)
    case 'extraction':
      return [graph.extractions[ref]!.from, ...place(graph.extractions[ref]!)]
    case 'delivery':
      return place(graph.siteDemands[ref]!)
    case 'put':
    case 'take':
    case 'level':
      return [graph.stocks[ref]!.id]
    case 'unplaced':
    case 'unmet':
      return place(program.balances[ref]!)
    case 'on':
    case 'start':
    case 'build':
      return [graph.units[ref]!.id]
    case 'shortfall':
      return [String(ref)]
    case 'opening': {
      const { offer, step } = program.openings[ref]!
      return [graph.offers[offer]!.id, String(step + 1)]
    }
    case 'downgrade':
      return [graph.nodes[graph.downgrades[ref]!.node]!.id, graph.commodities[graph.downgrades[ref]!.from]!.id]
    default:
      return kind satisfies never
  }
}
