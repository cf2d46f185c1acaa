import { dimensionless, isDimensionless, perTime, sameDimension } from '../base/index.js'
import type { DiscountingSpec } from '../scenario/index.js'
import type { Discounting, Period } from './graph.js'
import type { Scope } from './scope.js'
import { type Evaluator, expectDimension, integerPower } from './values.js'

/** Share of the year after which running costs fall due. */
const due = { start: 0, middle: 0.5, end: 1 } as const

/**
 * What an amount of each period counts at the start of the first: f = Π (1 + r)^−years, with the rate of each period over
 * its own years. Running amounts are spread evenly over the years of a period and fall due in each at its start, middle or
 * end; a part of a year counts in proportion. A rate is a share per year, above −100 %.
 */
export function discountingOf(
  spec: DiscountingSpec | undefined,
  periods: readonly Period[],
  scope: Scope,
  evaluator: Evaluator,
): Discounting | undefined {
  const given = spec && evaluator.value(spec.rate, scope)
  if (!spec || !given) return undefined
  const plain = sameDimension(given.dimension, perTime) ? { ...given, dimension: dimensionless } : given
  const rate = isDimensionless(plain.dimension) ? plain : expectDimension(plain, dimensionless, evaluator)
  if (!rate) return undefined
  if (rate.by.some((r) => r <= -1))
    return evaluator.complain('MODEL_DISCOUNT_RATE', rate.origin, { args: { found: rate.origin.text.trim() } })
  const first = (period: number) => evaluator.times.findIndex((time) => time.period === period)
  const [start, running] = [new Float64Array(periods.length), new Float64Array(periods.length)]
  let now = 1
  for (const [p, { length }] of periods.entries()) {
    const base = 1 / (1 + rate.by[first(p)]!)
    start[p] = now
    running[p] = now * spreadOver(length, base, due[spec.running])
    now *= integerPower(base, Math.floor(length)) * base ** (length - Math.floor(length))
  }
  return { rate, running, start, end: now, timing: spec.running }
}

/** Mean of the factors of the years of a period, each `share` of a year after its beginning. */
function spreadOver(years: number, base: number, share: number): number {
  let sum = 0
  for (let year = 0; year < years; year++) {
    const part = Math.min(1, years - year)
    sum += part * base ** (year + share * part)
  }
  return years === 0 ? 1 : sum / years
}
