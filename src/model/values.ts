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
import type { Figure, Period, Time, Value } from './graph.js'

/** Names a formula may use: local parameters before those of the outer scope; values are kept once computed. */
export class Scope {
  private readonly values = new Map<string, Value | 'open' | undefined>()
  constructor(
    private readonly amounts: ReadonlyMap<string, Amount>,
    private readonly outer?: Scope,
  ) {}

  /** All names in reach, for suggestions. */
  names(): string[] {
    return [...this.amounts.keys(), ...(this.outer?.names() ?? [])]
  }

  has(name: string): boolean {
    return this.amounts.has(name) || (this.outer?.has(name) ?? false)
  }

  /** The value of a name; 'cycle' when it is being computed already. A formula sees the names of its own scope. */
  value(name: string, evaluator: Evaluator): Value | 'cycle' | undefined {
    const amount = this.amounts.get(name)
    if (!amount) return this.outer?.value(name, evaluator)
    const known = this.values.get(name)
    if (known === 'open') return 'cycle'
    if (this.values.has(name)) return known
    this.values.set(name, 'open')
    evaluator.open.push({ name, origin: amount.origin })
    const value = evaluator.value(amount, this)
    evaluator.open.pop()
    this.values.set(name, value)
    return value
  }
}

/** A number per time with its dimension and the figures it rests on, while a formula is worked out. */
export interface Quantity {
  readonly by: Float64Array
  readonly dimension: Dimension
  readonly figures: readonly number[]
}

/** Turns amounts into values, registers every leaf figure once, and collects faults. */
export class Evaluator {
  readonly figures: Figure[] = []
  /** Names being computed, outermost first: what a circle runs through. */
  readonly open: { readonly name: string; readonly origin: Origin }[] = []
  private readonly figureIndex = new Map<string, number>()

  constructor(
    readonly periods: readonly Period[],
    readonly times: readonly Time[],
    readonly faults: Diagnostic[],
  ) {}

  complain(code: Code, origin: Origin, details?: FaultDetails): undefined {
    this.faults.push(fault(code, origin, details))
    return undefined
  }

  /** The value of an amount in a scope; undefined after a fault. */
  value(amount: Amount, scope: Scope): Value | undefined {
    const quantity = this.quantity(amount, scope)
    return quantity && { ...quantity, origin: amount.origin, path: amount.path }
  }

  private quantity(amount: Amount, scope: Scope): Quantity | undefined {
    const { given } = amount
    switch (given.kind) {
      case 'measure': {
        const by = new Float64Array(this.times.length).fill(given.measure.value)
        return {
          by,
          dimension: given.measure.dimension,
          figures: [this.figure(amount, given.measure)],
        }
      }
      case 'formula':
        return this.formula(given.expr, amount, scope)
      case 'series':
        return this.series(amount, scope)
      default: {
        const never: never = given
        return never
      }
    }
  }

  private figure(amount: Amount, { value, unit, dimension }: Pick<Measure, 'value' | 'unit' | 'dimension'>): number {
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

  private series(amount: Amount, scope: Scope): Quantity | undefined {
    const { given } = amount
    if (given.kind !== 'series') return undefined
    const by = new Float64Array(this.times.length)
    let dimension: Dimension | undefined
    let figures: readonly number[] = []
    const items = given.ordered ?? this.periods.map((period) => given.byPeriod.get(period.id))
    if (given.ordered && given.ordered.length !== this.periods.length)
      return this.complain('MODEL_SERIES_LENGTH', amount.origin, {
        args: { found: given.ordered.length, expected: this.periods.length },
      })
    for (const [t, { period }] of this.times.entries()) {
      const item = items[period]
      if (!item)
        return this.complain('MODEL_SERIES_PERIODS', amount.origin, { args: { period: this.periods[period]!.id } })
      const plain = item.given.kind === 'measure' ? item.given.measure : undefined
      const value = plain ? undefined : this.quantity(item, scope)
      if (!plain && !value) return undefined
      const own = plain?.dimension ?? value!.dimension
      if (dimension && !sameDimension(dimension, own)) return this.wrongDimension(item.origin, dimension, own)
      dimension = own
      by[t] = plain ? plain.value : value!.by[t]!
      if (value) figures = mergeFigures(figures, value.figures)
    }
    const first = items[0]?.given
    const unit = first?.kind === 'measure' ? first.measure.unit : ''
    return {
      by,
      dimension: dimension ?? dimensionless,
      figures: mergeFigures(figures, [
        this.figure(amount, { value: by[0] ?? 0, unit, dimension: dimension ?? dimensionless }),
      ]),
    }
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
  private formula(expr: Expr, amount: Amount, scope: Scope): Quantity | undefined {
    const quantity = foldExpr<Quantity | undefined>(expr, new QuantityAlgebra(this, amount.origin, scope))
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

  readonly number = (value: number): Quantity => ({
    by: new Float64Array(this.evaluator.times.length).fill(value),
    dimension: dimensionless,
    figures: [],
  })

  readonly name = (name: string, node: Expr): Quantity | undefined => {
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

  readonly negate = (of: Quantity | undefined): Quantity | undefined => of && { ...of, by: of.by.map((x) => -x) }

  readonly binary = (
    op: '+' | '-' | '*' | '/' | '^',
    left: Quantity | undefined,
    right: Quantity | undefined,
    node: Expr,
  ): Quantity | undefined => {
    if (!left || !right) return undefined
    const figures = mergeFigures(left.figures, right.figures)
    switch (op) {
      case '+':
      case '-':
        if (!sameDimension(left.dimension, right.dimension))
          return this.evaluator.wrongDimension(insideFormula(this.origin, node), left.dimension, right.dimension)
        return {
          by: left.by.map((x, t) => (op === '+' ? x + right.by[t]! : x - right.by[t]!)),
          dimension: left.dimension,
          figures,
        }
      case '*':
        return {
          by: left.by.map((x, t) => x * right.by[t]!),
          dimension: multiplyDimensions(left.dimension, right.dimension),
          figures,
        }
      case '/':
        return {
          by: left.by.map((x, t) => x / right.by[t]!),
          dimension: multiplyDimensions(left.dimension, right.dimension, -1),
          figures,
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
    fold: (expr: Expr) => Quantity | undefined,
  ): Quantity | undefined => {
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
    const all = values as Quantity[]
    const { dimension } = all[0]!
    const expected = pure ? dimensionless : dimension
    const wrong = all.find((value) => !sameDimension(value.dimension, expected))
    if (wrong) return this.evaluator.wrongDimension(insideFormula(this.origin, node), expected, wrong.dimension)
    return {
      by: all[0]!.by.map((_, t) => of(...all.map((value) => value.by[t]!))),
      dimension,
      figures: all.map((value) => value.figures).reduce(mergeFigures),
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

/** A value times a factor per time, with the factor's dimension and figures. */
export function scaled(
  value: Value,
  factor: number | Float64Array,
  dimension: Dimension = dimensionless,
  figures: readonly number[] = [],
): Value {
  const by = value.by.map((x, t) => x * (typeof factor === 'number' ? factor : factor[t]!))
  return {
    ...value,
    by,
    dimension: multiplyDimensions(value.dimension, dimension),
    figures: mergeFigures(value.figures, figures),
  }
}

/** Product of two values; place and path of the first. */
export const times = (a: Value, b: Value): Value => scaled(a, b.by, b.dimension, b.figures)

/** Sum of two values of one dimension; place and path of the first. */
export const plus = (a: Value, b: Value): Value => ({
  ...a,
  by: a.by.map((x, t) => x + b.by[t]!),
  figures: mergeFigures(a.figures, b.figures),
})

/**
 * Amount of a dimension in each time: a rate (per time) is multiplied by the length, an amount is taken as per period. A
 * fault when it is neither.
 */
export function perPeriod(value: Value, dimension: Dimension, evaluator: Evaluator): Value | undefined {
  if (sameDimension(value.dimension, dimension)) return value
  if (sameDimension(value.dimension, multiplyDimensions(dimension, perTime))) {
    const lengths = Float64Array.from(evaluator.times, ({ length }) => length)
    return { ...value, by: value.by.map((x, t) => x * lengths[t]!), dimension }
  }
  return evaluator.wrongDimension(value.origin, multiplyDimensions(dimension, perTime), value.dimension)
}

/** The value if it has the dimension; otherwise a fault at it. */
export function expectDimension(
  value: Value | undefined,
  dimension: Dimension,
  evaluator: Evaluator,
): Value | undefined {
  if (!value || sameDimension(value.dimension, dimension)) return value
  return evaluator.wrongDimension(value.origin, dimension, value.dimension)
}

/** The value if no period's number is below zero; otherwise a fault at it. */
export function notNegative(value: Value | undefined, evaluator: Evaluator): Value | undefined {
  const found = value?.by.find((x) => x < 0)
  if (!value || found === undefined) return value
  return evaluator.complain('MODEL_NEGATIVE', value.origin, { args: { found: value.origin.text.trim() } })
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
