import { type Dimension, divideDimensions, multiplyDimensions, perTime } from '../../base/index.js'
import type { Amount, BuildSpec, CostKind, ResidualRule, UnitSpec } from '../../scenario/index.js'
import type { Build, BuiltLife, Discounting, Value } from '../graph.js'
import type { Scope } from '../scope.js'
import { checkBounds, type Evaluator, expectDimension, notNegative } from '../values.js'

/** What a unit's `build` is read with. */
export interface BuildContext {
  readonly scope: Scope
  readonly evaluator: Evaluator
  readonly money: Dimension
  readonly discounting: Discounting | undefined
}

/**
 * Capacity that may be added to a unit, in canonical units of a rate (amount per year). `dimension` is that of the unit's
 * capacity in a period. What may be off has loads between bounds of what stands, so it cannot be added to.
 */
export function buildOf(
  build: BuildSpec,
  { capacity, running }: UnitSpec,
  dimension: Dimension,
  availability: Value | undefined,
  { scope, evaluator, money, discounting }: BuildContext,
): Build {
  const rate = multiplyDimensions(dimension, perTime)
  const read = (amount: Amount | undefined, dimension: Dimension) =>
    notNegative(expectDimension(amount && evaluator.value(amount, scope), dimension, evaluator), evaluator)
  const bounds = ({ min, max }: BuildSpec['added']) => {
    const least = read(min, rate)
    const most = max === min ? least : read(max, rate)
    checkBounds(least, most, evaluator)
    return { ...(least ? { min: least } : {}), ...(most ? { max: most } : {}) }
  }
  const perRate = divideDimensions(money, rate)
  const cost = read(build.cost, perRate)
  const fixedCost = new Map<CostKind, Value>()
  for (const [kind, amount] of build.fixedCost) {
    const value = expectDimension(evaluator.value(amount, scope), multiplyDimensions(perRate, perTime), evaluator)
    if (value) fixedCost.set(kind, value)
  }
  const standing = read(capacity, rate)
  const [step, lead, life] = [read(build.step, rate), read(build.lead, years), read(build.life, years)]
  for (const positive of [step, life])
    if (positive?.by.some((x) => x === 0))
      evaluator.complain('BASE_NOT_POSITIVE', positive.origin, { args: { found: positive.origin.text.trim() } })
  if (running) evaluator.complain('MODEL_BUILD_RUNNING', build.origin)
  const available = Float64Array.from(evaluator.times, ({ length }, t) => length * (availability?.by[t] ?? 1))
  return {
    ...(build.unit ? { unit: build.unit } : {}),
    ...(cost ? { cost } : {}),
    fixedCost,
    added: bounds(build.added),
    inService: bounds(build.inService),
    ...(standing ? { standing } : {}),
    ...(step ? { step } : {}),
    available,
    lives: livesOf(evaluator, { lead, life, rule: build.residual, rate: discounting?.rate }),
    residual: build.residual,
    origin: build.origin,
  }
}

const years: Dimension = { time: 1 }

interface LifeTerms {
  readonly lead: Value | undefined
  readonly life: Value | undefined
  readonly rule: ResidualRule
  readonly rate: Value | undefined
}

/** Service and residual value of what is built in each period: in service where start + lead ≤ t < start + lead + life. */
function livesOf({ periods, times }: Evaluator, { lead, life, rule, rate }: LifeTerms): BuiltLife[] {
  const starts = [0]
  for (const { length } of periods) starts.push(starts.at(-1)! + length)
  const horizon = starts.pop()!
  return periods.map((_, period) => {
    const time = times.findIndex((candidate) => candidate.period === period)
    const begin = starts[period]! + (lead?.by[time] ?? 0)
    const served = life?.by[time] ?? Number.POSITIVE_INFINITY
    const at = (year: number) => {
      const found = starts.findIndex((start) => start >= year - INSTANT)
      return found < 0 ? periods.length : found
    }
    const left = Math.min(served, begin + served - horizon)
    return { from: at(begin), until: at(begin + served), residual: worth(left, served, rule, rate?.by[time] ?? 0) }
  })
}

/** Difference of two dates, in years, that is rounding. */
const INSTANT = 1e-9

/** Share of the investment left when `left` of `served` years are. */
function worth(left: number, served: number, rule: ResidualRule, rate: number): number {
  if (rule === 'none' || !Number.isFinite(served) || left <= 0) return 0
  if (rule === 'straight-line' || rate === 0) return left / served
  const fund = (time: number) => (1 + rate) ** time - 1
  return 1 - fund(served - left) / fund(served)
}
