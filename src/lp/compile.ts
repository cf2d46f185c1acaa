import type { ModelGraph, Running, Value } from '../model/index.js'
import { balanceTable } from './balances.js'
import { buildColumns, inServiceRows } from './builds.js'
import { ColumnBuilder } from './columns.js'
import type { ColumnKind, CompiledProgram } from './program.js'
import { RowBuilder } from './rows.js'

const INF = Number.POSITIVE_INFINITY
const at = (value: Value | undefined, t: number, fallback: number): number => value?.by[t] ?? fallback

/**
 * The linear program of a model: a column per flow and step, a balance per node, commodity and step, and the limits.
 * In simulation, outputs may stay unplaced and needs unmet; a model without objective is determined and has no remainders.
 * The order of rows and columns follows the graph's, so that equal models give equal arrays.
 */
export function compile(graph: ModelGraph): CompiledProgram {
  const P = graph.steps.length
  const table = balanceTable(graph)
  const rows = new RowBuilder()
  for (let b = 0; b < table.balances.length; b++) for (let t = 0; t < P; t++) rows.add('balance', b, t, 0, 0)
  const balance = (node: number, commodity: number, t: number) => table.indexOf(node, commodity) * P + t
  const limits = limitRows(graph, rows)
  const inService = inServiceRows(graph, rows)
  const columns = new ColumnBuilder()
  const each = (kind: ColumnKind, count: number, column: (ref: number, t: number) => void) => {
    columns.begin(kind)
    for (let ref = 0; ref < count; ref++) for (let t = 0; t < P; t++) column(ref, t)
  }
  each('activity', graph.activities.length, (a, t) => {
    const activity = graph.activities[a]!
    const recipe = graph.recipes[activity.recipe]!
    for (const { commodity, amount } of recipe.inputs)
      columns.entry(balance(activity.node, commodity, t), -amount.by[t]!)
    for (const { commodity, amount } of recipe.outputs)
      columns.entry(balance(activity.node, commodity, t), amount.by[t]!)
    columns.entry(limits.capacity(activity.unit, t), at(activity.uses, t, 1))
    columns.entry(limits.production(activity.unit, t), 1)
    columns.entry(limits.loadMost(activity.unit, t), at(activity.uses, t, 1))
    columns.entry(limits.loadLeast(activity.unit, t), at(activity.uses, t, 1))
    columns.close('activity', a, t)
  })
  each('link', graph.links.length, (l, t) => {
    const link = graph.links[l]!
    columns.entry(balance(link.from, link.commodity, t), -1)
    columns.entry(balance(link.to, link.commodity, t), 1 - at(link.loss, t, 0))
    columns.close('link', l, t, at(link.atLeast, t, 0), at(link.capacity, t, INF))
  })
  for (const side of ['purchase', 'sale'] as const)
    each(side, graph.trades.length, (i, t) => {
      const trade = graph.trades[i]!
      if (trade.side !== side) return
      columns.entry(balance(trade.node, trade.commodity, t), side === 'purchase' ? 1 : -1)
      columns.entry(limits.offer(trade.offer, t), 1)
      columns.entry(limits.site(trade.offer, trade.node, t), 1)
      columns.entry(limits.step(trade.offer, trade.step, t), 1)
      if (side === 'sale') columns.entry(limits.demand(trade.offer, t), 1)
      columns.close(side, i, t)
    })
  each('disposal', graph.disposals.length, (d, t) => {
    const disposal = graph.disposals[d]!
    columns.entry(balance(disposal.node, disposal.commodity, t), -1)
    columns.entry(disposal.limit < 0 ? -1 : limits.route(disposal.limit, t), 1)
    columns.close('disposal', d, t)
  })
  each('release', graph.releases.length, (r, t) => {
    columns.entry(balance(graph.releases[r]!.node, graph.releases[r]!.commodity, t), -1)
    columns.close('release', r, t)
  })
  each('extraction', graph.extractions.length, (e, t) => {
    const extraction = graph.extractions[e]!
    columns.entry(balance(extraction.node, extraction.commodity, t), 1)
    columns.close('extraction', e, t, at(extraction.min, t, 0), at(extraction.max, t, INF))
  })
  each('delivery', graph.siteDemands.length, (d, t) => {
    const demand = graph.siteDemands[d]!
    columns.entry(balance(demand.node, demand.commodity, t), -1)
    const row = limits.siteDemand(d, t)
    columns.entry(row, 1)
    columns.close('delivery', d, t, row < 0 ? at(demand.min, t, 0) : 0, at(demand.max, t, INF))
  })
  stockColumns(graph, columns, each, balance, limits)
  const remainders = graph.spec.mode === 'simulation' && graph.spec.objectives.length > 0
  remainderColumns(columns, P, remainders ? table.outputs : [], remainders ? table.needs : [])
  runningColumns(graph, columns, each, limits)
  columns.begin('shortfall')
  graph.offers.forEach((offer, o) => {
    for (let t = 0; t < P && offer.unmetPrice && offer.demandMin; t++) {
      columns.entry(limits.demand(o, t), 1)
      columns.close('shortfall', o, t)
    }
  })
  graph.siteDemands.forEach((demand, d) => {
    for (let t = 0; t < P && demand.unmetPrice && demand.min; t++) {
      columns.entry(limits.siteDemand(d, t), 1)
      columns.close('shortfall', graph.offers.length + d, t)
    }
  })
  buildColumns(graph, columns, limits.capacity, inService)
  each('downgrade', graph.downgrades.length, (d, t) => {
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
    firstColumn: columns.first as Record<ColumnKind, number>,
  }
}

/** On or off, and starts: start_t ≥ on_t − on_{t−1}, with everything off before the first step. */
function runningColumns(
  graph: ModelGraph,
  columns: ColumnBuilder,
  each: (kind: ColumnKind, count: number, column: (ref: number, t: number) => void) => void,
  limits: Limits,
): void {
  const { units, steps } = graph
  each('on', units.length, (u, t) => {
    const { running } = units[u]!
    if (!running) return
    columns.entry(limits.loadMost(u, t), -running.max.by[t]!)
    columns.entry(limits.loadLeast(u, t), -at(running.min, t, 0))
    columns.entry(limits.startUp(u, t), -1)
    if (t + 1 < steps.length) columns.entry(limits.startUp(u, t + 1), 1)
    columns.close('on', u, t, 0, 1, true)
  })
  each('start', units.length, (u, t) => {
    const row = limits.startUp(u, t)
    if (row < 0) return
    columns.entry(row, 1)
    columns.close('start', u, t, 0, 1)
  })
}

function remainderColumns(
  columns: ColumnBuilder,
  P: number,
  outputs: readonly number[],
  needs: readonly number[],
): void {
  const add = (kind: 'unplaced' | 'unmet', list: readonly number[], sign: number) => {
    columns.begin(kind)
    for (const b of list)
      for (let t = 0; t < P; t++) {
        columns.entry(b * P + t, sign)
        columns.close(kind, b, t)
      }
  }
  add('unplaced', outputs, -1)
  add('unmet', needs, 1)
}

function stockColumns(
  graph: ModelGraph,
  columns: ColumnBuilder,
  each: (kind: ColumnKind, count: number, column: (ref: number, t: number) => void) => void,
  balance: (node: number, commodity: number, t: number) => number,
  limits: Limits,
): void {
  const { stocks } = graph
  const P = graph.steps.length
  each('put', stocks.length, (s, t) => {
    columns.entry(balance(stocks[s]!.node, stocks[s]!.commodity, t), -1)
    columns.entry(limits.stock(s, t), -1)
    columns.close('put', s, t, 0, at(stocks[s]!.putMax, t, INF))
  })
  each('take', stocks.length, (s, t) => {
    columns.entry(balance(stocks[s]!.node, stocks[s]!.commodity, t), 1)
    columns.entry(limits.stock(s, t), 1)
    columns.close('take', s, t, 0, at(stocks[s]!.takeMax, t, INF))
  })
  each('level', stocks.length, (s, t) => {
    const stock = stocks[s]!
    columns.entry(limits.stock(s, t), 1)
    if (t + 1 < P) columns.entry(limits.stock(s, t + 1), -(1 - at(stock.decay, t + 1, 0)))
    if (t === P - 1) columns.entry(limits.closing(s), 1)
    columns.close('level', s, t, at(stock.levelMin, t, 0), at(stock.levelMax, t, INF))
  })
}

/** Rows of limits by what they limit; −1 where there is none. */
interface Limits {
  readonly capacity: (unit: number, t: number) => number
  readonly production: (unit: number, t: number) => number
  readonly loadMost: (unit: number, t: number) => number
  readonly loadLeast: (unit: number, t: number) => number
  readonly startUp: (unit: number, t: number) => number
  readonly offer: (offer: number, t: number) => number
  readonly site: (offer: number, node: number, t: number) => number
  readonly step: (offer: number, step: number, t: number) => number
  readonly demand: (offer: number, t: number) => number
  readonly siteDemand: (demand: number, t: number) => number
  readonly route: (limit: number, t: number) => number
  readonly stock: (stock: number, t: number) => number
  readonly closing: (stock: number) => number
  readonly siteLimits: CompiledProgram['siteLimits']
  readonly steps: CompiledProgram['steps']
}

function limitRows(graph: ModelGraph, rows: RowBuilder): Limits {
  const P = graph.steps.length
  const family = (
    kind: Parameters<RowBuilder['add']>[0],
    count: number,
    bounds: (ref: number, t: number) => readonly [number, number] | undefined,
  ) => {
    const first = new Int32Array(count).fill(-1)
    for (let ref = 0; ref < count; ref++) {
      if (!bounds(ref, 0)) continue
      for (let t = 0; t < P; t++) {
        const row = rows.add(kind, ref, t, ...bounds(ref, t)!)
        if (t === 0) first[ref] = row
      }
    }
    return (ref: number, t: number) => (first[ref]! < 0 ? -1 : first[ref]! + t)
  }
  const most = (value: Value | undefined, t: number) => (value ? ([-INF, value.by[t]!] as const) : undefined)
  const capacity = family('capacity', graph.units.length, (u, t) => most(graph.units[u]!.capacity, t))
  const production = family('production', graph.units.length, (u, t) => {
    const { productionMin, productionMax } = graph.units[u]!
    return productionMin || productionMax ? [at(productionMin, t, -INF), at(productionMax, t, INF)] : undefined
  })
  const when = (unit: number, present: (running: Running) => boolean, bounds: readonly [number, number]) => {
    const { running } = graph.units[unit]!
    return running && present(running) ? bounds : undefined
  }
  const loadMost = family('load-most', graph.units.length, (u) => when(u, () => true, [-INF, 0]))
  const loadLeast = family('load-least', graph.units.length, (u) => when(u, ({ min }) => min !== undefined, [0, INF]))
  const startUp = family('start-up', graph.units.length, (u) =>
    when(u, (running) => running.startUp.size > 0, [0, INF]),
  )
  const offer = family('offer-limit', graph.offers.length, (o, t) => most(graph.offers[o]!.limit, t))
  const siteLimits = siteLimitList(graph)
  const siteIndex = new Map(siteLimits.map(({ offer: o, node }, i) => [`${o} ${node}`, i]))
  const siteRow = family('site-limit', siteLimits.length, (i, t) =>
    most(graph.offers[siteLimits[i]!.offer]!.siteLimit, t),
  )
  const demand = family('demand', graph.offers.length, (o, t) => {
    const { demandMin, demandMax } = graph.offers[o]!
    return demandMin || demandMax ? [at(demandMin, t, -INF), at(demandMax, t, INF)] : undefined
  })
  const siteDemand = family('site-demand', graph.siteDemands.length, (d, t) => {
    const { min, max, unmetPrice } = graph.siteDemands[d]!
    return min && unmetPrice ? [min.by[t]!, at(max, t, INF)] : undefined
  })
  const steps = graph.offers.flatMap((entry, o) =>
    entry.steps.flatMap((step, i) => (step.size ? [{ offer: o, step: i }] : [])),
  )
  const stepIndex = new Map(steps.map((entry, i) => [`${entry.offer} ${entry.step}`, i]))
  const stepRow = family('step-limit', steps.length, (i, t) =>
    most(graph.offers[steps[i]!.offer]!.steps[steps[i]!.step]!.size, t),
  )
  const route = family('route-limit', graph.routeLimits.length, (i, t) => most(graph.routeLimits[i]!.limit, t))
  const stock = family('stock-level', graph.stocks.length, (s, t) => {
    // level_t − level_{t−1}·(1 − decay) − put + take = 0; the opening level stands on the right in the first step.
    const opening = t === 0 ? graph.stocks[s]!.opening.by[0]! * (1 - at(graph.stocks[s]!.decay, 0, 0)) : 0
    return [opening, opening]
  })
  const closing = graph.stocks.map((entry, s) => {
    if (entry.closing === 'free') return -1
    const level = entry.closing === 'cyclic' ? entry.opening.by[0]! : entry.closingLevel!.by[P - 1]!
    return rows.add('stock-closing', s, P - 1, level, level)
  })
  const found = (
    index: ReadonlyMap<string, number>,
    key: string,
    row: (ref: number, t: number) => number,
    t: number,
  ) => {
    const i = index.get(key)
    return i === undefined ? -1 : row(i, t)
  }
  return {
    capacity,
    production,
    loadMost,
    loadLeast,
    startUp,
    offer,
    demand,
    siteDemand,
    route,
    stock,
    siteLimits,
    steps,
    site: (o, node, t) => found(siteIndex, `${o} ${node}`, siteRow, t),
    step: (o, i, t) => found(stepIndex, `${o} ${i}`, stepRow, t),
    closing: (s) => closing[s]!,
  }
}

function siteLimitList(graph: ModelGraph): { offer: number; node: number }[] {
  const seen = new Set<string>()
  return graph.trades.flatMap(({ offer, node }) => {
    const key = `${offer} ${node}`
    if (!graph.offers[offer]!.siteLimit || seen.has(key)) return []
    seen.add(key)
    return [{ offer, node }]
  })
}
