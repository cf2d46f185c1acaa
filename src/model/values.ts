import {
  type Code,
  type Diagnostic,
  type Dimension,
  canonicalUnit,
  dimensionless,
  type Expr,
  type FaultDetails,
  fault,
  foldExpr,
  insideOf,
  isDimensionless,
  LARGEST_NUMBER,
  mergeFigures,
  multiplyDimensions,
  nearest,
  type Origin,
  perTime,
  powerDimension,
  sameDimension,
} from '../base/index.js'
import type { Amount, Measure } from '../scenario/index.js'
import type { BySlice, Figure, Period, Evaluated, Slice, Time, Value } from './graph.js'
import type { Scope } from './scope.js'
import { profiled, seriesQuantity } from './series.js'

/** Turns amounts into values, registers every leaf figure once, and collects faults. */
export class Evaluator {
  readonly figures: Figure[] = []
  /** Names being computed, outermost first: what a circle runs through. */
  readonly open: { readonly name: string; readonly origin: Origin }[] = []
  private readonly figureIndex = new Map<string, number>()
  /** Numbers that are the same at every time; equal ones share their array. */
  private readonly steady = new Map<number, Float64Array>()

  constructor(
    readonly periods: readonly Period[],
    readonly slices: readonly Slice[],
    readonly steps: readonly Time[],
    readonly times: readonly Time[],
    readonly faults: Diagnostic[],
  ) {}

  complain(code: Code, origin: Origin, details?: FaultDetails): undefined {
    this.faults.push(fault(code, origin, details))
    return undefined
  }

  /** The value of an amount in a scope; undefined after a fault. */
  value(amount: Amount, scope: Scope): Value | undefined {
    const { given, profile, origin, path } = amount
    const stated = given.kind === 'measure' ? this.measured(amount, given.measure) : this.unregistered(amount, scope)
    const quantity = stated && profile ? profiled(this, stated, profile, this.unregistered(profile, scope)) : stated
    if (!quantity) return undefined
    const { by, dimension, figures, slices } = quantity
    const value = { by, dimension, figures, origin, path }
    return slices ? { ...value, slices } : value
  }

  private measured(amount: Amount, measure: Measure): Evaluated {
    const { value, dimension } = measure
    return { by: this.always(value), dimension, figures: [this.figure(amount, measure)] }
  }

  /** The value as stated, without its profile; a plain number is not registered as a figure. */
  unregistered(amount: Amount, scope: Scope): Evaluated | undefined {
    const { given } = amount
    switch (given.kind) {
      case 'measure':
        return { by: this.always(given.measure.value), dimension: given.measure.dimension, figures: [] }
      case 'formula':
        return this.formula(given.expr, amount, scope)
      case 'series':
      case 'slices':
        return seriesQuantity(this, amount, given, (item) => this.unregistered(item, scope))
      default: {
        const never: never = given
        return never
      }
    }
  }

  /** A number at every time. */
  always(value: number): Float64Array {
    // 0 and −0 are one key.
    const known = Object.is(value, -0) ? undefined : this.steady.get(value)
    if (known) return known
    const by = new Float64Array(this.times.length).fill(value)
    if (!Object.is(value, -0)) this.steady.set(value, by)
    return by
  }

  /** A number by time; equal ones share their array where they are the same at every time. */
  byTime(at: (time: number) => number): Float64Array {
    const count = this.times.length
    const first = at(0)
    for (let t = 1; t < count; t++)
      if (!Object.is(at(t), first)) return Float64Array.from({ length: count }, (_, time) => at(time))
    return this.always(first)
  }

  /** Index of the figure an amount states, registered once. */
  figure(amount: Amount, { value, unit, dimension }: Pick<Measure, 'value' | 'unit' | 'dimension'>): number {
    const known = this.figureIndex.get(amount.path)
    if (known !== undefined) return known
    const { path, facts, origin, low, high } = amount
    this.figures.push({
      path,
      facts,
      origin,
      value,
      unit,
      dimension,
      ...(low ? { low: low.value } : {}),
      ...(high ? { high: high.value } : {}),
    })
    this.figureIndex.set(path, this.figures.length - 1)
    return this.figures.length - 1
  }

  /** A value of the wrong dimension; a bare number is said to have no unit. */
  wrongDimension(origin: Origin, expected: Dimension, found: Dimension): undefined {
    if (isDimensionless(found) && bareNumber.test(origin.text))
      return this.complain('BASE_MISSING_UNIT', origin, {
        args: { expected: canonicalUnit(expected), found: origin.text.trim() },
      })
    return this.complain('BASE_WRONG_DIMENSION', origin, {
      args: { expected: canonicalUnit(expected), found: canonicalUnit(found) },
    })
  }

  /** A mode a process has not; the nearest it has is named. */
  unknownMode(origin: Origin, process: string, mode: string, known: readonly string[]): undefined {
    const suggestion = nearest(mode, known)
    return this.complain('MODEL_UNKNOWN_MODE', origin, {
      args: { process, mode },
      ...(suggestion ? { suggestion } : {}),
    })
  }

  /** A formula over names; places inside the formula are those of its scalar. */
  private formula(expr: Expr, amount: Amount, scope: Scope): Evaluated | undefined {
    const quantity = foldExpr<Evaluated | undefined>(expr, new QuantityAlgebra(this, amount.origin, scope))
    if (quantity && !quantity.by.every(Number.isFinite))
      return this.complain('BASE_NOT_FINITE', amount.origin, { args: { what: amount.origin.text.trim() } })
    if (quantity && !quantity.by.every((x) => Math.abs(x) <= LARGEST_NUMBER))
      return this.complain('BASE_NUMBER_RANGE', amount.origin, { args: { name: amount.origin.text.trim() } })
    return quantity
  }
}

const bareNumber = /^\s*[+-]?[\d.]+(?:[eE][+-]?\d+)?\s*$/

/** Place inside a formula: offset of a node from the text after "=". */
export function insideFormula(origin: Origin, node: Expr): Origin {
  const length = node.kind === 'name' || node.kind === 'call' ? node.name.length : 1
  return { ...origin, at: insideOf(origin, origin.text.indexOf('=') + 1 + node.at), length }
}

/** Meaning of formulas over numbers with dimensions. */
export class QuantityAlgebra {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly origin: Origin,
    private readonly scope: Scope,
  ) {}

  readonly number = (value: number): Evaluated => ({
    by: new Float64Array(this.evaluator.times.length).fill(value),
    dimension: dimensionless,
    figures: [],
  })

  readonly name = (name: string, node: Expr): Evaluated | undefined => {
    const value = this.scope.value(name, this.evaluator)
    if (value === 'cycle') return this.cycle(name, node)
    if (value === undefined && !this.scope.has(name)) {
      const suggestion = nearest(name, this.scope.names())
      return this.evaluator.complain('BASE_UNKNOWN_NAME', insideFormula(this.origin, node), {
        args: { name },
        ...(suggestion ? { suggestion } : {}),
      })
    }
    return value
  }

  private cycle(name: string, node: Expr): undefined {
    const { open } = this.evaluator
    const circle = open.slice(open.findLastIndex((entry) => entry.name === name))
    return this.evaluator.complain('BASE_CYCLE', insideFormula(this.origin, node), {
      args: { chain: [...circle.map((entry) => entry.name), name].join(' → ') },
      related: circle.map((entry) => ({ at: entry.origin.at, note: 'then-here' as const })),
    })
  }

  readonly negate = (of: Evaluated | undefined): Evaluated | undefined => of && { ...of, by: of.by.map((x) => -x) }

  readonly binary = (
    op: '+' | '-' | '*' | '/' | '^',
    left: Evaluated | undefined,
    right: Evaluated | undefined,
    node: Expr,
  ): Evaluated | undefined => {
    if (!left || !right) return undefined
    const figures = mergeFigures(left.figures, right.figures)
    const slices = bySliceOf(left, right)
    switch (op) {
      case '+':
      case '-':
        if (!sameDimension(left.dimension, right.dimension))
          return this.evaluator.wrongDimension(insideFormula(this.origin, node), left.dimension, right.dimension)
        return {
          by: left.by.map((x, t) => (op === '+' ? x + right.by[t]! : x - right.by[t]!)),
          dimension: left.dimension,
          figures,
          ...slices,
        }
      case '*':
        return {
          by: left.by.map((x, t) => x * right.by[t]!),
          dimension: multiplyDimensions(left.dimension, right.dimension),
          figures,
          ...slices,
        }
      case '/':
        return {
          by: left.by.map((x, t) => x / right.by[t]!),
          dimension: multiplyDimensions(left.dimension, right.dimension, -1),
          figures,
          ...slices,
        }
      case '^': {
        const power = right.by[0]!
        if (!isDimensionless(right.dimension) || !Number.isInteger(power) || Math.abs(power) > 9)
          return this.evaluator.complain('BASE_FORMULA_NOT_ALLOWED', insideFormula(this.origin, node), {
            args: { what: '^' },
          })
        return {
          by: left.by.map((x) => integerPower(x, power)),
          dimension: powerDimension(left.dimension, power),
          figures,
          ...slices,
        }
      }
      default: {
        const never: never = op
        return never
      }
    }
  }

  readonly call = (
    name: string,
    args: readonly Expr[],
    node: Expr,
    fold: (expr: Expr) => Evaluated | undefined,
  ): Evaluated | undefined => {
    const complain = (code: Code, details: FaultDetails) =>
      this.evaluator.complain(code, insideFormula(this.origin, node), details)
    if (!Object.hasOwn(numberFunctions, name)) {
      const suggestion = nearest(name, Object.keys(numberFunctions))
      return complain('BASE_UNKNOWN_FUNCTION', { args: { name }, ...(suggestion ? { suggestion } : {}) })
    }
    const { most, pure, of } = numberFunctions[name]!
    if (args.length === 0 || args.length > most)
      return complain('BASE_BAD_FORMULA', { args: { what: `${name}(${args.length} …)` } })
    const values = args.map(fold)
    if (values.some((value) => !value)) return undefined
    const all = values as Evaluated[]
    const { dimension } = all[0]!
    const expected = pure ? dimensionless : dimension
    const wrong = all.find((value) => !sameDimension(value.dimension, expected))
    if (wrong) return this.evaluator.wrongDimension(insideFormula(this.origin, node), expected, wrong.dimension)
    return {
      by: all[0]!.by.map((_, t) => of(...all.map((value) => value.by[t]!))),
      dimension,
      figures: all.map((value) => value.figures).reduce(mergeFigures),
      ...bySliceOf(...all),
    }
  }
}

/** Functions of numbers: how many arguments each takes at most, and whether they must be pure numbers. */
const numberFunctions: Readonly<Record<string, { most: number; pure: boolean; of: (...xs: number[]) => number }>> = {
  min: { most: 20, pure: false, of: Math.min },
  max: { most: 20, pure: false, of: Math.max },
  abs: { most: 1, pure: false, of: Math.abs },
  sqrt: { most: 1, pure: true, of: Math.sqrt },
}

/** x to a whole power by repeated multiplication: the same bits on every machine. */
export function integerPower(x: number, power: number): number {
  let result = 1
  for (let i = 0; i < Math.abs(power); i++) result *= x
  return power < 0 ? 1 / result : result
}

/** Whether a number is the same at every time. */
export const isSteady = (by: ArrayLike<number>): boolean => {
  for (let t = 1; t < by.length; t++) if (by[t] !== by[0]) return false
  return true
}

/** How several quantities together depend on slices; nothing where none does. */
export function bySliceOf(...quantities: readonly Pick<Evaluated, 'slices'>[]): { readonly slices?: BySlice } {
  let found: BySlice | undefined
  for (const { slices } of quantities) if (slices && found !== 'profile') found = slices
  return found ? { slices: found } : {}
}

/** A value times a number, of a dimension. */
export const scaled = (
  value: Value,
  factor: number,
  evaluator: Evaluator,
  dimension: Dimension = dimensionless,
): Value => ({
  ...value,
  by: evaluator.byTime((t) => value.by[t]! * factor),
  dimension: multiplyDimensions(value.dimension, dimension),
})

/** Product of two values; place and path of the first. */
export const times = (a: Value, b: Omit<Evaluated, 'origin' | 'path'>, evaluator: Evaluator): Value => ({
  ...a,
  by: evaluator.byTime((t) => a.by[t]! * b.by[t]!),
  dimension: multiplyDimensions(a.dimension, b.dimension),
  figures: mergeFigures(a.figures, b.figures),
  ...bySliceOf(a, b),
})

/** Sum of two values of one dimension; place and path of the first. */
export const plus = (a: Value, b: Value, evaluator: Evaluator): Value => ({
  ...a,
  by: evaluator.byTime((t) => a.by[t]! + b.by[t]!),
  figures: mergeFigures(a.figures, b.figures),
  ...bySliceOf(a, b),
})

/**
 * Amount of a dimension in each time: a rate (per time) is multiplied by the length; an amount is per period, and so in
 * each slice its share of the period, unless it is given by slice. A fault when it is neither.
 */
export function perPeriod(value: Value, dimension: Dimension, evaluator: Evaluator): Value | undefined {
  const { times: all } = evaluator
  const amounts = (factor: (time: Time) => number): Value => {
    const by = evaluator.byTime((t) => value.by[t]! * factor(all[t]!))
    return summedUp({ ...value, by, dimension }, evaluator)
  }
  if (sameDimension(value.dimension, multiplyDimensions(dimension, perTime))) return amounts(({ length }) => length)
  if (sameDimension(value.dimension, dimension)) return amounts(value.slices ? () => 1 : ({ share }) => share)
  return evaluator.wrongDimension(value.origin, multiplyDimensions(dimension, perTime), value.dimension)
}

/** The amount with what it is over whole periods added up from the slices, where it is given by slice. */
export function summedUp(value: Value, { times: all }: Evaluator): Value {
  if (value.slices !== 'given') return value
  const by = value.by.map((x, t) => {
    const { period, slice } = all[t]!
    if (slice >= 0) return x
    return all.reduce((sum, part, i) => (part.period === period && part.slice >= 0 ? sum + value.by[i]! : sum), 0)
  })
  return { ...value, by }
}

/** The value if it has the dimension; otherwise a fault at it. */
export function expectDimension(
  value: Value | undefined,
  dimension: Dimension,
  evaluator: Evaluator,
): Value | undefined {
  if (value?.slices === 'profile') return evaluator.complain('MODEL_PROFILE_NOT_AMOUNT', value.origin)
  if (!value || sameDimension(value.dimension, dimension)) return value
  return evaluator.wrongDimension(value.origin, dimension, value.dimension)
}

/** The value if no period's number is below zero; otherwise a fault at it. */
export function notNegative(value: Value | undefined, evaluator: Evaluator): Value | undefined {
  if (!value || !isBelowZero(value)) return value
  return evaluator.complain('MODEL_NEGATIVE', value.origin, { args: { found: value.origin.text.trim() } })
}

function isBelowZero({ by }: Value): boolean {
  for (const x of by) if (x < 0) return true
  return false
}

/** The value if it is a pure number between 0 and 1 in every period; otherwise a fault at it. */
export function shareOf(value: Value | undefined, evaluator: Evaluator): Value | undefined {
  const share = expectDimension(value, dimensionless, evaluator)
  const found = share?.by.find((x) => x < 0 || x > 1 + 1e-12)
  if (!share || found === undefined) return share
  return evaluator.complain('MODEL_NOT_A_SHARE', share.origin, {
    args: { found: Number((100 * found).toPrecision(6)) },
  })
}

/** Whether lower bounds stay below upper ones in every period; a fault at the lower one where not. */
export function checkBounds(min: Value | undefined, max: Value | undefined, evaluator: Evaluator): void {
  if (min && max && min.by.some((x, t) => x > max.by[t]! + 1e-9 * Math.abs(x)))
    evaluator.complain('MODEL_BOUNDS_ORDER', min.origin, {
      args: { min: min.origin.text.trim(), max: max.origin.text.trim() },
    })
}
