import { type Diagnostic, type Expr, fault, type Origin } from '../base/index.js'
import type { ModelGraph, Value } from './graph.js'

/** A place of a commodity, `node · commodities + commodity`. */
type Place = number

/** A way without limit from one place to another: what it costs per unit that sets out, and what share arrives. */
interface Way {
  readonly from: Place
  readonly to: Place
  readonly cost: number
  readonly arriving: number
}

/** What a unit costs at a place, and where it was bought. */
interface Bought {
  readonly cost: number
  readonly at: Origin
}

/**
 * Commodities that can be bought and sold, or taken for money and disposed of, at a profit without limit: at one place,
 * along links with their freight and losses, or down a ladder, in some step of time. What a policy speaks of is left to
 * it.
 */
export function* freeTrade(graph: ModelGraph): Generator<Diagnostic> {
  const count = graph.commodities.length
  const place = (node: number, commodity: number): Place => node * count + commodity
  const told = new Set<number>()
  const held = heldByPolicies(graph)
  for (const t of graph.steps.keys()) {
    const cheapest = spread(purchases(graph, place, t), ways(graph, place, t))
    for (const { node, commodity, gain, at, code } of outlets(graph, t)) {
      const bought = cheapest.get(place(node, commodity))
      if (!bought || !(gain > bought.cost) || told.has(commodity) || held(commodity)) continue
      told.add(commodity)
      yield fault(code, bought.at, {
        args: { commodity: graph.commodities[commodity]!.id, buy: round(bought.cost), sell: round(gain) },
        related: [{ at: at.at, note: 'also-here' }],
      })
    }
  }
}

const round = (value: number): number => Number(value.toPrecision(6))
const at = (value: Value | undefined, t: number): number => value?.by[t] ?? 0

const isUnlimited = ({ offers }: ModelGraph, offer: number, step: number): boolean => {
  const { limit, siteLimit, demandMax, steps } = offers[offer]!
  return !limit && !siteLimit && !demandMax && !steps[step]!.size
}

function purchases(graph: ModelGraph, place: (node: number, commodity: number) => Place, t: number) {
  const cheapest = new Map<Place, Bought>()
  for (const { side, offer, step, node, commodity, price } of graph.trades) {
    if (side !== 'purchase' || !isUnlimited(graph, offer, step)) continue
    const here = place(node, commodity)
    const cost = at(price, t)
    if (cost < (cheapest.get(here)?.cost ?? Number.POSITIVE_INFINITY))
      cheapest.set(here, { cost, at: graph.offers[offer]!.origin })
  }
  return cheapest
}

function ways(graph: ModelGraph, place: (node: number, commodity: number) => Place, t: number): readonly Way[] {
  const links = graph.links.flatMap(({ from, to, commodity, capacity, freight, loss }): Way[] => {
    const arriving = 1 - at(loss, t)
    const cost = freight.reduce((sum, value) => sum + at(value, t), 0)
    return capacity || arriving <= 0 ? [] : [{ from: place(from, commodity), to: place(to, commodity), cost, arriving }]
  })
  const down = graph.downgrades.map(({ node, from, to }) => ({
    ...{ from: place(node, from), to: place(node, to), cost: 0, arriving: 1 },
  }))
  return [...links, ...down]
}

/** Least cost at every place that goods bought reach; a loop that pays by itself is left to the proof of unboundedness. */
function spread(bought: ReadonlyMap<Place, Bought>, all: readonly Way[]): ReadonlyMap<Place, Bought> {
  const cheapest = new Map(bought)
  for (let round = 0; round <= all.length; round++) {
    let improved = false
    for (const { from, to, cost, arriving } of all) {
      const before = cheapest.get(from)
      if (!before) continue
      const reached = (before.cost + cost) / arriving
      if (reached >= (cheapest.get(to)?.cost ?? Number.POSITIVE_INFINITY) - 1e-12 * Math.abs(reached)) continue
      cheapest.set(to, { cost: reached, at: before.at })
      improved = true
    }
    if (!improved) return cheapest
  }
  return new Map()
}

interface Outlet {
  readonly node: number
  readonly commodity: number
  /** Money per unit got rid of; negative: a fee. */
  readonly gain: number
  readonly at: Origin
  readonly code: 'MODEL_FREE_TRADE' | 'MODEL_FREE_RIDDANCE'
}

function* outlets(graph: ModelGraph, t: number): Generator<Outlet> {
  for (const { side, offer, step, node, commodity, price } of graph.trades)
    if (side === 'sale' && isUnlimited(graph, offer, step))
      yield { node, commodity, gain: at(price, t), at: graph.offers[offer]!.origin, code: 'MODEL_FREE_TRADE' }
  for (const { node, commodity, fee, limit, origin } of graph.disposals)
    if (limit < 0) yield { node, commodity, gain: 0 - at(fee, t), at: origin, code: 'MODEL_FREE_RIDDANCE' }
  for (const { node, commodity } of graph.releases)
    yield { node, commodity, gain: 0, at: graph.commodities[commodity]!.origin, code: 'MODEL_FREE_RIDDANCE' }
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
