import { compareIds, type Position } from '../base/index.js'
import type { PriceEffect, Robustness } from './comparison.js'
import type { PricedQuotient, PricedValue } from './prices.js'
import { isNoise } from './tolerance.js'

/** Each price moves on its own between ×(1 − swing) and ×(1 + swing). */
const swing = 0.3
const named = 3

/**
 * Whether the sign of a change survives when every price figure moves on its own between ×0.7 and ×1.3, the quantities
 * of both runs held. A price has one factor, in the baseline and in the scenario alike, also where its level differs.
 *
 * With price p at ×(1 + δp) both values are affine in δ, N = n + Σ u_p δ_p and D = d + Σ v_p δ_p (D = 1 for a form that
 * is no ratio), and the change is
 *
 *   f(δ) = N₁/D₁ − N₀/D₀ = g(δ) ÷ (D₀ D₁),   g = N₁ D₀ − N₀ D₁ = g₀ + Σ L_p δ_p + Σ Q_pq δ_p δ_q
 *
 * with L_p = u₁d₀ + n₁v₀ − u₀d₁ − n₀v₁ and Q_pq = u₁_p v₀_q − u₀_p v₁_q. Without prices in a numerator or in a
 * denominator Q vanishes, and least and greatest g are exact sums of corners, so the verdict on the sign is exact; with
 * prices in both, g is enclosed term by term (safe: a sign is never said to survive when it does not). `low` and `high`
 * enclose f; they are exact for forms that are no ratios. Where an interval of D₀ or D₁ holds 0 the change has no
 * bounds and does not survive.
 *
 * @param scale what a canonical number is divided by to stand in the indicator's unit.
 * @returns null when no price stands in either value.
 */
export function robustness(
  baseline: PricedQuotient,
  scenario: PricedQuotient,
  scale: number,
  positions: ReadonlyMap<string, Position>,
): Robustness | null {
  const paths = pricePaths(baseline, scenario)
  if (paths.length === 0) return null
  const effects = priceEffects(baseline, scenario, paths, { scale, positions })
  const common = { priceCount: effects.length, prices: effects.slice(0, named) }
  const bounds = changeBounds(baseline, scenario, paths)
  if (bounds === null) return { survives: false, low: null, high: null, ...common }
  const size = bounds.size / scale
  const [low, high] = [bounds.low / scale, bounds.high / scale].map((bound) => (isNoise(bound, size) ? 0 : bound))
  const now = isNoise(bounds.now / scale, size) ? 0 : Math.sign(bounds.now)
  return { survives: Math.sign(low!) === now && Math.sign(high!) === now, low: low!, high: high!, ...common }
}

function pricePaths(...quotients: readonly PricedQuotient[]): readonly string[] {
  const paths = quotients.flatMap(({ numerator, denominator }) => [
    ...numerator.byPrice.keys(),
    ...denominator.byPrice.keys(),
  ])
  return [...new Set(paths)].sort(compareIds)
}

/** Least, greatest and present change; `size` is what the difference was taken of, for telling noise. */
function changeBounds(
  baseline: PricedQuotient,
  scenario: PricedQuotient,
  paths: readonly string[],
): { low: number; high: number; now: number; size: number } | null {
  const [n0, d0, n1, d1] = [baseline.numerator, baseline.denominator, scenario.numerator, scenario.denominator]
  const [least0, most0] = range(d0)
  const [least1, most1] = range(d1)
  if (least0 * most0 <= 0 || least1 * most1 <= 0) return null
  const cross = crossRange(baseline, scenario, paths)
  const products = [least0 * least1, least0 * most1, most0 * least1, most0 * most1]
  const quotients = products.flatMap((product) => [cross.low / product, cross.high / product])
  const present = d0.value * d1.value
  return {
    low: Math.min(...quotients),
    high: Math.max(...quotients),
    now: (n1.value * d0.value - n0.value * d1.value) / present,
    size: Math.abs(n1.value / d1.value) + Math.abs(n0.value / d0.value),
  }
}

/** Range of a priced value over all prices. */
function range({ value, byPrice }: PricedValue): readonly [number, number] {
  let reach = 0
  for (const part of byPrice.values()) reach += swing * Math.abs(part)
  return [value - reach, value + reach]
}

/** Range of g = N₁ D₀ − N₀ D₁ over all prices; exact where Q = 0. */
function crossRange(
  { numerator: n0, denominator: d0 }: PricedQuotient,
  { numerator: n1, denominator: d1 }: PricedQuotient,
  paths: readonly string[],
): { low: number; high: number } {
  const of = (priced: PricedValue) => paths.map((path) => priced.byPrice.get(path) ?? 0)
  const [u0, v0, u1, v1] = [of(n0), of(d0), of(n1), of(d1)]
  const middle = n1.value * d0.value - n0.value * d1.value
  const inDenominators = d0.byPrice.size > 0 || d1.byPrice.size > 0
  let [low, high] = [middle, middle]
  const widen = (least: number, most: number) => {
    low += least
    high += most
  }
  for (let p = 0; p < paths.length; p++) {
    const slope = swing * Math.abs(u1[p]! * d0.value + n1.value * v0[p]! - u0[p]! * d1.value - n0.value * v1[p]!)
    widen(-slope, slope)
    const square = swing * swing * (u1[p]! * v0[p]! - u0[p]! * v1[p]!)
    widen(Math.min(0, square), Math.max(0, square))
    for (let q = 0; q < p && inDenominators; q++) {
      const mixed = u1[p]! * v0[q]! - u0[p]! * v1[q]! + u1[q]! * v0[p]! - u0[q]! * v1[p]!
      const reach = swing * swing * Math.abs(mixed)
      widen(-reach, reach)
    }
  }
  return { low, high }
}

/** Effect of each price alone, the largest swing first; prices that leave the change as it is are left out. */
function priceEffects(
  baseline: PricedQuotient,
  scenario: PricedQuotient,
  paths: readonly string[],
  { scale, positions }: { readonly scale: number; readonly positions: ReadonlyMap<string, Position> },
): readonly PriceEffect[] {
  const at = (path: string, step: number) => {
    const change = quotientAt(scenario, path, step) - quotientAt(baseline, path, step)
    return Number.isFinite(change) ? change / scale : null
  }
  const span = (effect: PriceEffect) =>
    effect.atLow === null || effect.atHigh === null ? Number.POSITIVE_INFINITY : Math.abs(effect.atHigh - effect.atLow)
  const size = Math.abs(quotientAt(scenario, '', 0)) + Math.abs(quotientAt(baseline, '', 0))
  return paths
    .map((path) => ({ path, at: positions.get(path)!, atLow: at(path, -swing), atHigh: at(path, swing) }))
    .filter((effect) => !isNoise(span(effect), size / scale))
    .sort((a, b) => span(b) - span(a) || compareIds(a.path, b.path))
}

function quotientAt({ numerator, denominator }: PricedQuotient, path: string, step: number): number {
  const at = ({ value, byPrice }: PricedValue) => value + step * (byPrice.get(path) ?? 0)
  return at(numerator) / at(denominator)
}
