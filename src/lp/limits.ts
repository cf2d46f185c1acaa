import {
  type Grain,
  type ModelGraph,
  type Running,
  timesBy,
  timesByGrain,
  type Value,
  wholePeriod,
} from '../model/index.js'
import { relationBounds, relationOf } from './choices.js'
import type { CompiledProgram, RowKind } from './program.js'
import type { RowBuilder } from './rows.js'

const INF = Number.POSITIVE_INFINITY

/** The rows that the column of a thing enters at a time. */
type RowsAt = (ref: number, time: number) => readonly number[]

/** Rows of limits by what they limit; none where there is none. */
export interface Limits {
  readonly capacity: RowsAt
  readonly production: RowsAt
  readonly loadMost: RowsAt
  readonly loadLeast: RowsAt
  readonly startUp: RowsAt
  readonly linkLeast: RowsAt
  readonly supply: RowsAt
  readonly offer: RowsAt
  readonly site: (offer: number, node: number, time: number) => readonly number[]
  readonly step: (offer: number, step: number, time: number) => readonly number[]
  readonly demand: RowsAt
  readonly siteDemand: RowsAt
  readonly route: RowsAt
  readonly stock: RowsAt
  readonly closing: (stock: number) => readonly number[]
  readonly relation: RowsAt
  readonly siteLimits: CompiledProgram['siteLimits']
  readonly steps: CompiledProgram['steps']
}

interface Bounds {
  readonly min?: Value | undefined
  readonly max?: Value | undefined
}

/**
 * Whether an amount of something counted by slice is one of the whole period, that its slices share: it is where it is not
 * given by slice. Without slices it never is: a period is a step.
 */
export const isShared = (graph: ModelGraph, grain: Grain, value: Value | undefined): boolean =>
  graph.slices.length > 0 && grain === 'slice' && value !== undefined && !value.slices

const none: readonly number[] = []

const within = ({ min, max }: Bounds, time: number): readonly [number, number] | undefined =>
  min || max ? [min?.by[time] ?? -INF, max?.by[time] ?? INF] : undefined

/** Makes families of rows: one row for each thing that has bounds and each time it is counted at. */
class Families {
  constructor(
    private readonly graph: ModelGraph,
    private readonly rows: RowBuilder,
  ) {}

  /** Rows at every time of the grain of each thing. */
  each(
    kind: RowKind,
    count: number,
    grain: (ref: number) => Grain,
    bounds: (ref: number, time: number) => readonly [number, number] | undefined,
  ): RowsAt {
    const width = this.graph.times.length
    const at = new Int32Array(count * width).fill(-1)
    const times = timesByGrain(this.graph)
    for (let ref = 0; ref < count; ref++)
      for (const time of times[grain(ref)]) {
        const found = bounds(ref, time)
        if (found) at[ref * width + time] = this.rows.add(kind, ref, time, ...found)
      }
    return (ref, time) => {
      const row = at[ref * width + time]!
      return row < 0 ? none : [row]
    }
  }

  /** Rows of amounts that slices share, one for each period. */
  shared(kind: RowKind, count: number, grain: (ref: number) => Grain, bounds: (ref: number) => Bounds): RowsAt {
    if (this.graph.slices.length === 0) return () => none
    const whole = (): Grain => 'period'
    const rows = this.each(kind, count, whole, (ref, t) => within(this.part(bounds(ref), grain(ref), true), t))
    return (ref, time) => rows(ref, wholePeriod(this.graph, this.graph.times[time]!.period))
  }

  /** Rows of amounts: at every time of the grain what is given so, over the period what slices share. */
  amounts(kind: RowKind, count: number, grain: (ref: number) => Grain, bounds: (ref: number) => Bounds): RowsAt {
    const own = this.each(kind, count, grain, (ref, t) => within(this.part(bounds(ref), grain(ref), false), t))
    if (this.graph.slices.length === 0) return own
    const shared = this.shared(kind, count, grain, bounds)
    return (ref, time) => [...own(ref, time), ...shared(ref, time)]
  }

  private part({ min, max }: Bounds, grain: Grain, shared: boolean): Bounds {
    const keep = (value: Value | undefined) => (isShared(this.graph, grain, value) === shared ? value : undefined)
    return { min: keep(min), max: keep(max) }
  }
}

/** Adds the rows of all limits, in their order. */
export function limitRows(graph: ModelGraph, rows: RowBuilder): Limits {
  const families = new Families(graph, rows)
  const goods = (commodity: number): Grain => graph.commodities[commodity]!.balance
  const { units, links, extractions, offers, siteDemands, stocks } = graph
  const ofUnit = (u: number): Grain => units[u]!.grain
  const ofOffer = (o: number): Grain => goods(offers[o]!.commodity)
  const capacity = families.each('capacity', units.length, ofUnit, (u, t) => within({ max: units[u]!.capacity }, t))
  const production = families.amounts('production', units.length, ofUnit, (u) => ({
    min: units[u]!.productionMin,
    max: units[u]!.productionMax,
  }))
  const when = (u: number, present: (running: Running) => boolean, bounds: readonly [number, number]) => {
    const { running } = units[u]!
    return running && present(running) ? bounds : undefined
  }
  const loadMost = families.each('load-most', units.length, ofUnit, (u) => when(u, () => true, [-INF, 0]))
  const loadLeast = families.each('load-least', units.length, ofUnit, (u) =>
    when(u, ({ min }) => min !== undefined, [0, INF]),
  )
  const startUp = families.each('start-up', units.length, ofUnit, (u) =>
    when(u, (running) => running.startUp.size > 0, [0, INF]),
  )
  const ofLink = (l: number): Grain => goods(links[l]!.commodity)
  const linkLeast = families.shared('link-least', links.length, ofLink, (l) => ({ min: links[l]!.atLeast }))
  const ofSource = (e: number): Grain => goods(extractions[e]!.commodity)
  const supply = families.shared('supply', extractions.length, ofSource, (e) => extractions[e]!)
  const offer = families.amounts('offer-limit', offers.length, ofOffer, (o) => ({ max: offers[o]!.limit }))
  const siteLimits = siteLimitList(graph)
  const placeOf = (o: number, node: number): number => o * graph.nodes.length + node
  const siteIndex = new Map(siteLimits.map(({ offer: o, node }, i) => [placeOf(o, node), i]))
  const ofSiteLimit = (i: number): Grain => ofOffer(siteLimits[i]!.offer)
  const siteRow = families.amounts('site-limit', siteLimits.length, ofSiteLimit, (i) => ({
    max: offers[siteLimits[i]!.offer]!.siteLimit,
  }))
  const demand = families.each('demand', offers.length, ofOffer, (o, t) =>
    within({ min: offers[o]!.demandMin, max: offers[o]!.demandMax }, t),
  )
  const ofDemand = (d: number): Grain => goods(siteDemands[d]!.commodity)
  const siteDemand = families.each('site-demand', siteDemands.length, ofDemand, (d, t) => {
    const { min, max, unmetPrice } = siteDemands[d]!
    return min && unmetPrice ? within({ min, max }, t) : undefined
  })
  const steps = offers.flatMap((entry, o) =>
    entry.steps.flatMap((step, i) => (step.size ? [{ offer: o, step: i }] : [])),
  )
  const most = offers.reduce((longest, entry) => Math.max(longest, entry.steps.length), 0)
  const stepOf = (o: number, step: number): number => o * most + step
  const stepIndex = new Map(steps.map((entry, i) => [stepOf(entry.offer, entry.step), i]))
  const ofStep = (i: number): Grain => ofOffer(steps[i]!.offer)
  const stepRow = families.amounts('step-limit', steps.length, ofStep, (i) => ({
    max: offers[steps[i]!.offer]!.steps[steps[i]!.step]!.size,
  }))
  const ofRoute = (i: number): Grain => goods(graph.routeLimits[i]!.commodity)
  const route = families.amounts('route-limit', graph.routeLimits.length, ofRoute, (i) => ({
    max: graph.routeLimits[i]!.limit,
  }))
  const ofStock = (s: number): Grain => goods(stocks[s]!.commodity)
  const stock = families.each('stock-level', stocks.length, ofStock, (s, t) => {
    // level − (1 − decay)·level before − put ÷ turns + take ÷ turns = 0; an opening level stands on the right.
    const { opening, decay, before } = stocks[s]!
    const start = before[t]! < 0 ? opening!.by[0]! * (1 - (decay?.by[t] ?? 0)) : 0
    return [start, start]
  })
  const closing = stocks.map((entry, s) => {
    const last = timesBy(graph, ofStock(s)).at(-1)!
    const level = entry.closing === 'cyclic' ? entry.opening?.by[0] : entry.closingLevel?.by[last]
    return level === undefined ? [] : [rows.add('stock-closing', s, last, level, level)]
  })
  const ofRelation = (r: number): Grain => ofUnit(graph.activities[graph.relations[r]!.activity]!.unit)
  const relation = families.each('relation', graph.relations.length, ofRelation, (r) =>
    relationBounds(relationOf(graph, r)),
  )
  const found = (index: ReadonlyMap<number, number>, key: number, at: RowsAt, time: number) => {
    const i = index.get(key)
    return i === undefined ? none : at(i, time)
  }
  return {
    ...{ capacity, production, loadMost, loadLeast, startUp, linkLeast, supply, offer, demand, siteDemand, route },
    ...{ stock, relation, siteLimits, steps },
    site: (o, node, t) => found(siteIndex, placeOf(o, node), siteRow, t),
    step: (o, i, t) => found(stepIndex, stepOf(o, i), stepRow, t),
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
