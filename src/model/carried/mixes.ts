import type { Origin } from '../../base/index.js'
import type { ScenarioSpec, SplitSpec } from '../../scenario/index.js'
import { commoditiesOn } from '../choice.js'
import type { Activity, ClosedRecipe, Commodity, Mix, Node, Taker, Unit, Value } from '../graph.js'
import type { Scope } from '../scope.js'
import { type Evaluator, shareOf } from '../values.js'
import type { Movers } from './followers.js'

/** What is known of a model when its mixes are looked at. */
export interface MixContext extends Movers {
  readonly spec: ScenarioSpec
  readonly nodes: readonly Node[]
  readonly nodeIndex: ReadonlyMap<string, number>
  readonly commodities: readonly Commodity[]
  readonly units: readonly Unit[]
  readonly activities: readonly Activity[]
  readonly recipes: readonly ClosedRecipe[]
  readonly routes: readonly { readonly id: string }[]
  readonly scope: Scope
  readonly evaluator: Evaluator
}

interface NamedTaker extends Taker {
  /** What `splits` names it by. */
  readonly id: string
  readonly origin: Origin
}

/**
 * The mixes of carried commodities: for every place that something takes one from, and for each of its parts, who takes it
 * and which share of it. A mix goes whole to its one taker, or to each its stated share; a mix with several takers and no
 * shares is refused, since what each would get of every part is a product of two unknowns.
 */
export function mixesOf(context: MixContext): Mix[] {
  const { commodities, nodes, spec } = context
  checkSplits(context)
  return commodities.flatMap(({ parts }, whole) => {
    if (!parts) return []
    const own = [whole, ...parts].map((commodity) => takersOf(context, commodity))
    return nodes.flatMap((place, node): Mix[] => {
      const takers = own[0]!.get(node) ?? []
      const shares = sharesOf(context, whole, place, takers, splitAt(spec, place.id, commodities[whole]!.id))
      if (takers.length === 0) return []
      return own.map((found, i) => ({
        node,
        commodity: i === 0 ? whole : parts[i - 1]!,
        takers: found.get(node)!.map(({ kind, ref }, k) => ({ kind, ref, ...(shares ? { share: shares[k]! } : {}) })),
      }))
    })
  })
}

/** How a commodity is said to be split at a place. */
export const splitAt = ({ sites }: ScenarioSpec, place: string, commodity: string): SplitSpec | undefined =>
  sites.find(({ id }) => id === place)?.splits.get(commodity)

/** The shares that rows see to: the last taker of a mix gets what the others leave. */
export const splitsOf = (mixes: readonly Mix[]): { readonly mix: number; readonly taker: number }[] =>
  mixes.flatMap(({ takers }, mix) => (takers[0]?.share ? takers.slice(0, -1).map((_, taker) => ({ mix, taker })) : []))

/** Splits speak of carried commodities only. */
function checkSplits({ spec, commodities, evaluator }: MixContext): void {
  for (const { splits } of spec.sites)
    for (const [id, { origin }] of splits)
      if (!commodities.find((commodity) => commodity.id === id)!.parts)
        evaluator.complain('MODEL_NOT_CARRIED', origin, { length: 1, args: { commodity: id } })
}

/** Everything that takes a commodity, by node, in one order for a commodity and its parts. */
function takersOf(context: MixContext, commodity: number): ReadonlyMap<number, readonly NamedTaker[]> {
  const found = new Map<number, NamedTaker[]>()
  const add = (node: number, taker: NamedTaker): void => {
    const own = found.get(node) ?? []
    if (!own.some(({ kind, ref }) => kind === taker.kind && ref === taker.ref)) own.push(taker)
    found.set(node, own)
  }
  const { activities, recipes, units, links, trades, offers, disposals, routes, releases, siteDemands } = context
  activities.forEach(({ node, recipe, unit }, ref) => {
    if (commoditiesOn(recipes[recipe]!, 'in').includes(commodity))
      add(node, { kind: 'activity', ref, id: units[unit]!.id, origin: units[unit]!.origin })
  })
  links.forEach(({ from, origin, id, ...link }, ref) => {
    if (link.commodity === commodity && !link.brings) add(from, { kind: 'link', ref, id, origin })
  })
  for (const { side, node, offer, market, ...trade } of trades)
    if (side === 'sale' && trade.commodity === commodity)
      add(node, { kind: 'sale', ref: offer, id: market, origin: offers[offer]!.origin })
  disposals.forEach(({ node, route, origin, ...disposal }, ref) => {
    if (disposal.commodity === commodity) add(node, { kind: 'disposal', ref, id: routes[route]!.id, origin })
  })
  releases.forEach(({ node, to, ...release }, ref) => {
    const { origin } = context.commodities[commodity]!
    if (release.commodity === commodity) add(node, { kind: 'release', ref, id: to, origin })
  })
  siteDemands.forEach(({ node, origin, ...demand }, ref) => {
    if (demand.commodity === commodity) add(node, { kind: 'delivery', ref, id: 'demand', origin })
  })
  return found
}

/** The share of each taker; undefined where there is one taker and no split, or after a fault. */
function sharesOf(
  context: MixContext,
  whole: number,
  place: Node,
  takers: readonly NamedTaker[],
  split: SplitSpec | undefined,
): readonly Value[] | undefined {
  const { evaluator } = context
  if (!split && takers.length < 2) return undefined
  const ids = takers.map(({ id }) => id)
  for (const [taker, { origin }] of split?.shares ?? [])
    if (!ids.includes(taker))
      evaluator.complain('MODEL_SPLIT_TAKER', origin, { args: { taker, takers: ids.join(', ') } })
  const open = takers.filter(({ id }, i) => !split?.shares.has(id) || ids.indexOf(id) !== i)
  if (open.length > 0 && split) return pooling(context, whole, place, open, split.origin)
  if (open.length > 0) return pooling(context, whole, place, takers, takers[1]!.origin)
  return split && takers.length > 0 ? readShares(context, takers, split) : undefined
}

function pooling(
  { commodities, evaluator }: MixContext,
  whole: number,
  place: Node,
  takers: readonly NamedTaker[],
  origin: Origin,
): undefined {
  const args = { commodity: commodities[whole]!.id, place: place.id, takers: takers.map(({ id }) => id).join(', ') }
  const related = [{ at: commodities[whole]!.origin.at, note: 'defined-here' as const }]
  return evaluator.complain('MODEL_POOLING', origin, { length: 1, args, related })
}

/** Shares below this are what is left by rounding. */
const ROUNDING = 1e-12

function readShares(
  { evaluator, scope }: MixContext,
  takers: readonly NamedTaker[],
  { shares, origin }: SplitSpec,
): readonly Value[] | undefined {
  const stated = takers.map(({ id }) => {
    const { share } = shares.get(id)!
    return share === 'rest' ? share : shareOf(evaluator.value(share, scope), evaluator)
  })
  if (stated.some((share) => !share)) return undefined
  const given = stated.filter((share) => share !== 'rest') as readonly Value[]
  const left = evaluator.times.map((_, t) => given.reduce((sum, { by }) => sum - by[t]!, 1))
  const hasRest = given.length < stated.length
  const worst = left.find((share) => share < -1e-9 || (!hasRest && share > 1e-9))
  if (worst !== undefined)
    return evaluator.complain('MODEL_SPLIT_SUM', origin, { length: 1, args: { sum: (100 * (1 - worst)).toFixed(2) } })
  const figures = [...new Set(given.flatMap((share) => share.figures))].sort((a, b) => a - b)
  const by = Float64Array.from(left, (share) => (share < ROUNDING ? 0 : share))
  const rest: Value = { by, dimension: {}, figures, origin, path: '' }
  return stated.map((share) => (share === 'rest' ? rest : share!))
}
