import { type Diagnostic, type Expr, fault, type Origin } from '../base/index.js'
import {
  type Place,
  type Places,
  placesOf,
  stockWays,
  unlimitedStocks,
  valueAt,
  type Way,
  waysAt,
} from './free-ways.js'
import type { ModelGraph } from './graph.js'
import { type Bought, spread } from './spread.js'

/**
 * Commodities that can be bought and sold, or taken for money and disposed of, at a profit without limit: at one place,
 * along links with their freight and losses, down a ladder, in some step of time, or through a stock from step to step; and
 * rounds of these ways that pay by themselves. What a policy speaks of is left to it.
 */
export function* freeTrade(graph: ModelGraph): Generator<Diagnostic> {
  const places = placesOf(graph)
  const told = new Set<number>()
  const held = heldByPolicies(graph)
  const isTold = (commodity: number) => told.has(commodity) || held(commodity) || !told.add(commodity)
  for (const { times, ways } of spans(graph, places)) {
    const found = payingRound(ways) ?? spread(purchases(graph, places, times), ways)
    if ('loop' in found) {
      if (!isTold(found.loop[0]!.commodity)) yield roundFault(graph, found.loop)
      continue
    }
    for (const { t, place, commodity, gain, at, code } of outlets(graph, places, times)) {
      const from = found.cheapest.get(place)
      if (!from || !pays(gain, from.cost) || isTold(commodity)) continue
      const worth = places.worth(t)
      yield fault(code, from.at, {
        args: { commodity: graph.commodities[commodity]!.id, buy: round(from.cost / worth), sell: round(gain / worth) },
        related: [{ at: at.at, note: 'also-here' }],
      })
    }
  }
}

const round = (value: number): number => Number(value.toPrecision(6))

/** More is gained than it costs, beyond what is rounding. */
const pays = (gain: number, cost: number): boolean => gain - cost > 1e-12 * Math.max(Math.abs(gain), Math.abs(cost))

/** Steps that goods can pass between, with the ways in them: each by itself, or all where stocks without limit join them. */
function* spans(
  graph: ModelGraph,
  places: Places,
): Generator<{ readonly times: readonly number[]; readonly ways: readonly Way[] }> {
  const times = [...graph.steps.keys()]
  const stocks = unlimitedStocks(graph)
  if (stocks.length === 0) for (const t of times) yield { times: [t], ways: waysAt(graph, places, t) }
  else {
    const stored = stocks.flatMap((s) => stockWays(graph, places, s))
    yield { times, ways: [...times.flatMap((t) => waysAt(graph, places, t)), ...stored] }
  }
}

/** A round of ways without loss that pays, whatever goes round. */
function payingRound(ways: readonly Way[]): { readonly loop: readonly Way[] } | undefined {
  if (!ways.some(({ cost }) => cost < 0)) return undefined
  const whole = ways.filter(({ arriving }) => arriving === 1)
  const found = spread(new Map(whole.map(({ from, origin }) => [from, { cost: 0, at: origin }])), whole)
  return 'loop' in found ? found : undefined
}

/** The fault of a round that pays, at what pays most in it. */
function roundFault({ commodities }: ModelGraph, loop: readonly Way[]): Diagnostic {
  const most = loop.reduce((a, b) => (b.cost < a.cost ? b : a))
  const others = new Map(loop.filter(({ id }) => id !== most.id).map(({ id, origin }) => [id, origin]))
  return fault('MODEL_PAYING_ROUND', most.origin, {
    args: { commodity: commodities[most.commodity]!.id, through: [most.id, ...others.keys()].join(', ') },
    related: [...others.values()].map((origin) => ({ at: origin.at, note: 'also-here' as const })),
  })
}

const isUnlimited = ({ offers }: ModelGraph, offer: number, step: number): boolean => {
  const { limit, siteLimit, demandMax, steps } = offers[offer]!
  return !limit && !siteLimit && !demandMax && !steps[step]!.size
}

function purchases(graph: ModelGraph, { goods, worth }: Places, times: readonly number[]): ReadonlyMap<Place, Bought> {
  const cheapest = new Map<Place, Bought>()
  for (const { side, offer, step, node, commodity, price } of graph.trades) {
    if (side !== 'purchase' || !isUnlimited(graph, offer, step)) continue
    for (const t of times) {
      const here = goods(t, node, commodity)
      const cost = worth(t) * valueAt(price, t)
      if (cost < (cheapest.get(here)?.cost ?? Number.POSITIVE_INFINITY))
        cheapest.set(here, { cost, at: graph.offers[offer]!.origin })
    }
  }
  return cheapest
}

interface Outlet {
  readonly t: number
  readonly place: Place
  readonly commodity: number
  /** Money per unit got rid of, at its worth; negative: a fee. */
  readonly gain: number
  readonly at: Origin
  readonly code: 'MODEL_FREE_TRADE' | 'MODEL_FREE_RIDDANCE'
}

function* outlets(graph: ModelGraph, { goods, worth }: Places, times: readonly number[]): Generator<Outlet> {
  for (const t of times) {
    const outlet = (node: number, commodity: number, money: number, at: Origin, code: Outlet['code']): Outlet => ({
      ...{ t, place: goods(t, node, commodity), commodity, gain: worth(t) * money, at, code },
    })
    for (const { side, offer, step, node, commodity, price } of graph.trades)
      if (side === 'sale' && isUnlimited(graph, offer, step))
        yield outlet(node, commodity, valueAt(price, t), graph.offers[offer]!.origin, 'MODEL_FREE_TRADE')
    for (const { node, commodity, fee, limit, origin } of graph.disposals)
      if (limit < 0) yield outlet(node, commodity, 0 - valueAt(fee, t), origin, 'MODEL_FREE_RIDDANCE')
    for (const { node, commodity } of graph.releases)
      yield outlet(node, commodity, 0, graph.commodities[commodity]!.origin, 'MODEL_FREE_RIDDANCE')
  }
}

/** Functions that count what free trade would move or pay. */
const counting = new Set([
  ...[
    'bought',
    'sold',
    'purchases',
    'sales',
    'entering',
    'leaving',
    'net-entering',
    'sent',
    'moved',
    'flow',
    'freight',
  ],
  ...['emitted', 'disposed', 'fees', 'cost', 'resource-cost', 'transport-energy', 'downgraded'],
])

/** Whether some policy counts a commodity in trade, transport or disposal: it may limit or tax what pays without it. */
function heldByPolicies({ spec, commodities }: ModelGraph): (commodity: number) => boolean {
  const indicators = new Map(spec.indicators.map(({ id, formula }) => [id, formula.expr]))
  const names = new Set<string>()
  const seen = new Set<string>()
  const visit = (expr: Expr): void => {
    if (expr.kind === 'name' && indicators.has(expr.name) && !seen.has(expr.name)) {
      seen.add(expr.name)
      visit(indicators.get(expr.name)!)
    }
    if (expr.kind === 'name' && counting.has(expr.name)) names.add('all')
    if (expr.kind === 'negate') visit(expr.of)
    if (expr.kind === 'binary') for (const side of [expr.left, expr.right]) visit(side)
    if (expr.kind !== 'call') return
    const [first] = expr.args
    if (counting.has(expr.name)) names.add(first?.kind === 'name' && expr.name !== 'flow' ? first.name : 'all')
    else expr.args.forEach(visit)
  }
  for (const { on } of spec.policies) visit(on.expr)
  return (commodity) => {
    const { id, tags } = commodities[commodity]!
    return names.has('all') || names.has(id) || tags.some((tag) => names.has(tag))
  }
}
