import { divideDimensions } from '../../base/index.js'
import type { Amount, MarketSpec, OfferSpec, Range, ScenarioSpec } from '../../scenario/index.js'
import type { Commodity, Disposal, Extraction, Offer, Release, Route, SiteDemand, Trade, Value } from '../graph.js'
import type { Scope } from '../scope.js'
import { checkBounds, type Evaluator, expectDimension, notNegative, perPeriod } from '../values.js'
import { givenParts } from '../carried/given-mix.js'
import type { Ladders } from '../ladders/ladders.js'
import { moneyPer } from './places.js'
import type { Presence } from './presence.js'

/** What the expansion of trade, nature and stocks needs. */
export interface TradeContext {
  readonly spec: ScenarioSpec
  readonly nodeIndex: ReadonlyMap<string, number>
  readonly commodities: readonly Commodity[]
  readonly commodityIndex: ReadonlyMap<string, number>
  readonly scope: Scope
  readonly evaluator: Evaluator
  readonly ladders: Ladders
}

export function present<T extends object>(values: T): { [K in keyof T]?: NonNullable<T[K]> } {
  const kept: { [K in keyof T]?: NonNullable<T[K]> } = {}
  for (const key in values) {
    const value = values[key]
    if (value !== undefined) kept[key] = value as NonNullable<typeof value>
  }
  return kept
}

/** Reads the figures of something that moves one commodity. */
export const reader = (context: TradeContext, c: number) => {
  const { evaluator, scope, spec } = context
  const { dimension } = context.commodities[c]!
  const read = (amount: Amount | undefined): Value | undefined => amount && evaluator.value(amount, scope)
  const perPeriodOf = (amount: Amount | undefined): Value | undefined => {
    const value = read(amount)
    return notNegative(value && perPeriod(value, dimension, evaluator), evaluator)
  }
  const level = (amount: Amount | undefined) =>
    notNegative(expectDimension(read(amount), dimension, evaluator), evaluator)
  const bounds = (range: Range | undefined, one: typeof level) => {
    const min = one(range?.min)
    const max = range?.max === range?.min ? min : one(range?.max)
    checkBounds(min, max, evaluator)
    return { min, max }
  }
  return {
    amount: perPeriodOf,
    level,
    /** Both bounds of an amount per period. */
    range: (range: Range | undefined) => bounds(range, perPeriodOf),
    /** Both bounds of a level. */
    levels: (range: Range | undefined) => bounds(range, level),
    price: (amount: Amount | undefined) =>
      expectDimension(read(amount), moneyPer(spec.money.currency, dimension), evaluator),
    read,
  }
}

/** Offers of all markets, and the trades of every node that reaches them. */
export function tradesOf(context: TradeContext, presence: Presence): { offers: Offer[]; trades: Trade[] } {
  const offers: Offer[] = []
  const trades: Trade[] = []
  for (const market of context.spec.markets)
    for (const side of ['sells', 'buys'] as const)
      for (const offer of market[side].values()) {
        const built = offerOf(market, side, offer, context)
        if (!built) continue
        const nodes = reachedFrom(market, side, built.commodity, context, presence)
        const brings =
          side === 'sells' ? givenParts(offer.composition, built.commodity, offer.origin, context) : undefined
        for (const node of nodes)
          built.steps.forEach((step, i) => {
            trades.push({
              side: side === 'sells' ? 'purchase' : 'sale',
              market: market.id,
              offer: offers.length,
              node,
              commodity: built.commodity,
              step: i,
              ...present({ price: step.price, brings }),
            })
          })
        offers.push(built)
      }
  return { offers, trades }
}

function offerOf(
  market: MarketSpec,
  side: 'sells' | 'buys',
  offer: OfferSpec,
  context: TradeContext,
): Offer | undefined {
  const commodity = context.ladders.place(offer.commodity, offer.at, side === 'sells')
  if (commodity === undefined) return undefined
  const { amount, price, range } = reader(context, commodity)
  const steps =
    offer.steps.length > 0
      ? offer.steps.map((step) => present({ size: amount(step.upTo), price: price(step.price) }))
      : [present({ price: price(offer.price) })]
  const demanded = range(offer.demand?.range)
  const limit = amount(offer.limit)
  return {
    id: `${market.id}.${side}.${offer.commodity.id}`,
    market: market.id,
    marketLabel: market.label,
    side,
    commodity,
    steps: openInOrder(side, offer, steps, limit ?? demanded.max, context),
    costKind: offer.costKind ?? context.commodities[commodity]!.costKind,
    origin: offer.origin,
    ...present({
      limit,
      siteLimit: amount(offer.siteLimit),
      demandMin: demanded.min,
      demandMax: demanded.max,
      unmetPrice: price(offer.demand?.unmet),
    }),
  }
}

type PriceStep = Offer['steps'][number]

/**
 * Price steps as they may be used. Purchase steps that rise and sale steps that fall fill up in order by themselves; where a
 * step is better than the one before, each opens only when the one before is full, which needs a most of every step.
 */
function openInOrder(
  side: 'sells' | 'buys',
  offer: OfferSpec,
  steps: readonly PriceStep[],
  most: Value | undefined,
  { evaluator }: TradeContext,
): readonly PriceStep[] {
  const sign = side === 'sells' ? 1 : -1
  const isBetter = (step: PriceStep, i: number) => {
    const before = steps[i - 1]?.price
    return before && step.price?.by.some((price, t) => sign * (price - before.by[t]!) < 0)
  }
  const decided = steps.some(isBetter)
  return steps.map((step, i) => {
    const isLast = i === steps.length - 1
    const opens = step.size ?? (isLast ? most : undefined)
    if (!opens && (decided || !isLast)) evaluator.complain('MODEL_STEP_NO_SIZE', offer.steps[i]!.price.origin)
    return decided && i > 0 && opens ? { ...step, opens } : step
  })
}

function reachedFrom(
  market: MarketSpec,
  side: 'sells' | 'buys',
  c: number,
  context: TradeContext,
  presence: Presence,
): number[] {
  if (market.byLinks) {
    const node = context.nodeIndex.get(market.id)!
    return (side === 'sells' ? presence.leaves(node, c) : presence.arrives(node, c)) ? [node] : []
  }
  const allowed = market.sites && new Set(market.sites.map((site) => context.nodeIndex.get(site.id)!))
  return context.spec.sites
    .map((site) => context.nodeIndex.get(site.id)!)
    .filter(
      (node) =>
        (!allowed || allowed.has(node)) && (side === 'sells' ? presence.needed(node, c) : presence.available(node, c)),
    )
}

/** Final demands at sites. */
export function siteDemandsOf(context: TradeContext): SiteDemand[] {
  return context.spec.sites.flatMap((site) =>
    [...site.demands].flatMap(([id, demand]): SiteDemand[] => {
      const commodity = context.ladders.place({ id, origin: demand.origin }, demand.at, false)
      if (commodity === undefined) return []
      const { price, range } = reader(context, commodity)
      const bounds = present({ ...range(demand.range), unmetPrice: price(demand.unmet) })
      return [{ node: context.nodeIndex.get(site.id)!, commodity, origin: demand.origin, ...bounds }]
    }),
  )
}

/** What is taken from nature where it is needed. */
export function freelyTaken(context: TradeContext, presence: Presence): Extraction[] {
  return context.spec.sites.flatMap((site) => {
    const node = context.nodeIndex.get(site.id)!
    return context.commodities.flatMap((commodity, c): Extraction[] =>
      commodity.drawnFrom && presence.needed(node, c)
        ? [{ node, commodity: c, from: commodity.drawnFrom, origin: commodity.origin }]
        : [],
    )
  })
}

/** Declared sources. */
export function suppliesOf(context: TradeContext): Extraction[] {
  return context.spec.sites.flatMap((site) =>
    [...site.supplies].flatMap(([id, supply]): Extraction[] => {
      const commodity = context.ladders.place({ id, origin: supply.origin }, supply.at, true)
      if (commodity === undefined) return []
      const { price, range } = reader(context, commodity)
      const bounds = present({ ...range(supply.range), cost: price(supply.cost) })
      const node = context.nodeIndex.get(site.id)!
      const brings = givenParts(supply.composition, commodity, supply.origin, context)
      return [{ node, commodity, from: 'source', origin: supply.origin, ...bounds, ...present({ brings }) }]
    }),
  )
}

/** Free releases to nature where something is made, arrives or is in stock. */
export function releasesOf(context: TradeContext, presence: Presence): Release[] {
  return context.spec.sites.flatMap((site) => {
    const node = context.nodeIndex.get(site.id)!
    return context.commodities.flatMap((commodity, c): Release[] =>
      commodity.releasedTo && presence.available(node, c) ? [{ node, commodity: c, to: commodity.releasedTo }] : [],
    )
  })
}

/** Disposal routes, their shared limits, and each site's way into them. */
export function disposalsOf(context: TradeContext, presence: Presence) {
  const routes: Route[] = context.spec.routes.map(({ id, label, to, origin }) => ({ id, label, to, origin }))
  const routeLimits: { route: number; commodity: number; limit: Value }[] = []
  const disposals: Disposal[] = []
  context.spec.routes.forEach((route, r) => {
    const sites = route.sites?.map((site) => site.id) ?? context.spec.sites.map((site) => site.id)
    for (const acceptance of route.accepts.values()) {
      const commodity = context.ladders.place(acceptance.commodity, acceptance.at, false)
      if (commodity === undefined) continue
      const { amount, price } = reader(context, commodity)
      const limit = amount(acceptance.limit)
      const fee = price(acceptance.fee)
      if (limit) routeLimits.push({ route: r, commodity, limit })
      const emits = new Map(
        [...acceptance.emits].flatMap(([emitted, spec]) => {
          const e = context.commodityIndex.get(emitted)!
          const per = divideDimensions(context.commodities[e]!.dimension, context.commodities[commodity]!.dimension)
          const value = expectDimension(context.evaluator.value(spec, context.scope), per, context.evaluator)
          return value ? [[e, value] as const] : []
        }),
      )
      for (const site of [...sites].sort()) {
        const node = context.nodeIndex.get(site)!
        if (presence.available(node, commodity))
          disposals.push({
            route: r,
            node,
            commodity,
            emits,
            limit: limit ? routeLimits.length - 1 : -1,
            origin: acceptance.origin,
            ...present({ fee }),
          })
      }
    }
  })
  return { routes, routeLimits, disposals }
}
