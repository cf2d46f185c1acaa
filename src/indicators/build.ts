import {
  afterThoseItRestsOn,
  bad,
  canonicalUnit,
  type Diagnostic,
  type Dimension,
  dimensionless,
  divideDimensions,
  type Expr,
  fault,
  foldExpr,
  good,
  isDimensionless,
  mergeFigures,
  multiplyDimensions,
  namesOf,
  nearest,
  type Origin,
  type Outcome,
  sameDimension,
  moneyDimension,
} from '../base/index.js'
import type { CompiledProgram } from '../lp/index.js'
import { periodIdOf, type Value, wholePeriod } from '../model/index.js'
import type { FormulaSpec, IndicatorSpec, RoleSpec } from '../scenario/index.js'
import { discounted } from './discounted.js'
import type { Form, IndicatorForm, RatioForm } from './form.js'
import { functions } from './functions.js'
import { type Money, moneyOf } from './money.js'
import { complainAt, type Reading } from './reading.js'
import { Terms } from './terms.js'

/** What a part of a formula is: a number (a parameter), an affine form, or a ratio. */
type Part = { readonly kind: 'number'; readonly value: Pick<Value, 'by' | 'dimension' | 'figures'> } | Form | RatioForm

type Roles = ReadonlyMap<string, RoleSpec>
const noRoles: Roles = new Map()

/** Builds forms of one program; indicators are built once and may name each other. */
export class FormBuilder {
  readonly faults: Diagnostic[] = []
  private readonly built = new Map<string, IndicatorForm | 'open' | undefined>()
  /** Indicators being built, outermost first. */
  private readonly open: string[] = []
  private policyForm: Form | undefined
  private money: Money | undefined
  /** Roles as bound; most indicators of a pack name the same ones. */
  private readonly roleParts = new Map<RoleSpec, Part | undefined>()

  private readonly specs: ReadonlyMap<string, IndicatorSpec>

  constructor(private readonly program: CompiledProgram) {
    this.specs = new Map(program.graph.spec.indicators.map((spec) => [spec.id, spec]))
  }

  /** The form of an indicator of the model; 'cycle' while it is being built. */
  indicator(id: string): IndicatorForm | 'cycle' | undefined {
    if (!this.built.has(id)) this.build(id)
    const known = this.built.get(id)
    return known === 'open' ? 'cycle' : known
  }

  /** Builds an indicator after those its formula names. */
  private build(id: string): void {
    const enter = (next: string) => {
      const spec = this.specs.get(next)
      if (!spec || this.built.has(next)) return undefined
      this.built.set(next, 'open')
      this.open.push(next)
      const names = namesOf(spec.formula.expr, (call) => call === 'discounted')
      return names.filter((name) => !spec.roles?.has(name))
    }
    afterThoseItRestsOn(id, enter, (next) => {
      const spec = this.specs.get(next)!
      const form = this.formula(spec.formula, spec.roles)
      this.open.pop()
      this.built.set(next, form)
      this.checkUnit(spec, form)
    })
  }

  private checkUnit({ unit, formula }: IndicatorSpec, form: IndicatorForm | undefined): void {
    if (form && !sameDimension(form.dimension, unit.dimension) && !isEmpty(form))
      this.faults.push(
        fault('BASE_WRONG_DIMENSION', formula.origin, {
          args: { expected: canonicalUnit(unit.dimension), found: canonicalUnit(form.dimension) },
        }),
      )
  }

  /** The form of any formula; undefined after a fault. Names of `roles` stand for formulas of their own. */
  formula(spec: FormulaSpec, roles: Roles = noRoles): IndicatorForm | undefined {
    const part = this.read(spec, roles)
    return part && (part.kind === 'number' ? standing(this.program, part) : part)
  }

  private read(spec: FormulaSpec, roles: Roles): Part | undefined {
    const { program, faults } = this
    const money = () => (this.money ??= moneyOf(program))
    return this.part({ program, origin: spec.origin, faults, money }, spec.expr, roles)
  }

  private part(reading: Reading, expr: Expr, roles: Roles = noRoles): Part | undefined {
    return foldExpr<Part | undefined>(expr, {
      number: (value) => ({
        kind: 'number',
        value: {
          by: new Float64Array(this.program.graph.times.length).fill(value),
          dimension: dimensionless,
          figures: [],
        },
      }),
      name: (name, node) => (roles.has(name) ? this.role(roles.get(name)!) : this.name(reading, name, node)),
      negate: (of) => of && scale(of, -1),
      binary: (op, left, right, node) => left && right && combine(reading, op, left, right, node),
      call: (name, args, node) => this.call(reading, name, args, node),
    })
  }

  /** Adds what is wrong with a role, whether or not a formula uses it. */
  checkRole(role: RoleSpec): void {
    this.role(role)
  }

  /** What a role is bound to, in the dimension of its unit; plain numbers hold in every period, those of stocks per year. */
  private role(spec: RoleSpec): Part | undefined {
    if (!this.roleParts.has(spec)) this.roleParts.set(spec, this.readRole(spec))
    return this.roleParts.get(spec)
  }

  private readRole({ formula, unit, kind }: RoleSpec): Part | undefined {
    const part = this.read(formula, noRoles)
    if (!part) return undefined
    if (part.kind === 'ratio' && kind !== 'ratio') {
      this.faults.push(fault('INDICATORS_NOT_LINEAR', formula.origin))
      return undefined
    }
    const { dimension } = part.kind === 'number' ? part.value : part
    const isZero = part.kind === 'number' && isDimensionless(dimension) && part.value.by.every((value) => value === 0)
    if (!isZero && !sameDimension(dimension, unit.dimension) && !(part.kind === 'affine' && isEmpty(part))) {
      const args = { expected: canonicalUnit(unit.dimension), found: canonicalUnit(dimension) }
      this.faults.push(fault('BASE_WRONG_DIMENSION', formula.origin, { args }))
      return undefined
    }
    if (part.kind === 'ratio') return part
    if (part.kind === 'affine') return { ...part, dimension: unit.dimension }
    const value = { ...part.value, dimension: unit.dimension }
    if (kind === 'flow') return inEveryPeriod(this.program, value)
    return kind === 'stock' ? perYear(this.program, value) : meanOverTime(this.program, value)
  }

  /** A number that is held against a form must have its dimension; a fault at the number otherwise. */
  expect(form: IndicatorForm, dimension: Dimension, origin: Origin): void {
    if (isEmpty(form) || sameDimension(form.dimension, dimension)) return
    const args = { expected: canonicalUnit(form.dimension), found: canonicalUnit(dimension) }
    this.faults.push(fault('BASE_WRONG_DIMENSION', origin, { args }))
  }

  private name(reading: Reading, name: string, node: Expr): Part | undefined {
    const { graph } = this.program
    if (this.specs.has(name)) {
      const form = this.indicator(name)
      if (form !== 'cycle') return form
      const circle = this.open.slice(this.open.indexOf(name))
      return complainAt(reading, 'INDICATORS_CYCLE', node, { chain: [...circle, name].join(' → ') })
    }
    const parameter = graph.parameters.get(name)
    if (parameter) return { kind: 'number', value: parameter }
    if (name === 'cost' || name === 'resource-cost') return this.call(reading, name, [], node)
    const known = [...this.specs.keys(), ...graph.parameters.keys(), 'cost']
    return complainAt(reading, 'BASE_UNKNOWN_NAME', node, { name }, nearest(name, known))
  }

  private call(reading: Reading, name: string, args: readonly Expr[], node: Expr): Part | undefined {
    if (name === 'discounted') return this.discounted(reading, args, node)
    const build = Object.hasOwn(functions, name) ? functions[name] : undefined
    if (!build)
      return complainAt(
        reading,
        'BASE_UNKNOWN_FUNCTION',
        node,
        { name },
        nearest(name, [...Object.keys(functions), 'discounted']),
      )
    return build(reading, args, node, () => this.policies())
  }

  /** What a linear form counts at the start of the first period. */
  private discounted(reading: Reading, args: readonly Expr[], node: Expr): Part | undefined {
    const { discounting } = this.program.graph
    if (args.length !== 1)
      return complainAt(reading, 'INDICATORS_BAD_ARGUMENT', args[1] ?? node, { name: 'discounted' })
    const part = this.part(reading, args[0]!)
    // A stated rate that is no rate is a fault of its own.
    if (!discounting && this.program.graph.spec.discounting) return undefined
    if (!discounting) return complainAt(reading, 'INDICATORS_NO_DISCOUNTING', node, {})
    if (part?.kind === 'ratio') return complainAt(reading, 'INDICATORS_NOT_LINEAR', node, {})
    return (
      part &&
      discounted(this.program, part.kind === 'number' ? inEveryPeriod(this.program, part.value) : part, discounting)
    )
  }

  /** Levies (positive) and subsidies and premiums (negative) as money terms. */
  private policies(): Form {
    if (this.policyForm) return this.policyForm
    const { graph } = this.program
    const dimension = moneyDimension(graph.spec.money.currency)
    this.policyForm = { kind: 'affine', dimension, terms: Terms.none, constants: [] }
    const lists: Terms[] = []
    for (const [i, policy] of graph.spec.policies.entries()) {
      if (policy.kind === 'cap' || policy.kind === 'quota') continue
      const form = this.formula(policy.on)
      const amount = graph.policyAmounts[i]
      if (!form || form.kind === 'ratio' || !amount) {
        if (form?.kind === 'ratio') this.faults.push(fault('GOALS_RATIO_POLICY', policy.on.origin))
        continue
      }
      const expected = divideDimensions(dimension, form.dimension)
      if (!sameDimension(amount.dimension, expected) && form.terms.length > 0)
        this.faults.push(
          fault('BASE_WRONG_DIMENSION', policy.amount.origin, {
            args: { expected: canonicalUnit(expected), found: canonicalUnit(amount.dimension) },
          }),
        )
      const sign = policy.kind === 'levy' ? 1 : -1
      const periods = policy.periods && new Set(policy.periods.map((period) => period.id))
      const { program } = this
      const terms = form.terms.where((k) => !periods || periods.has(periodIdOf(graph, form.terms.timeOf(k, program))))
      lists.push(
        terms.times(
          (k) => sign * amount.by[terms.timeOf(k, program)]!,
          (ground) => ({ ...ground, figures: mergeFigures(ground.figures, amount.figures), price: -1 }),
        ),
      )
    }
    this.policyForm = { kind: 'affine', dimension, terms: Terms.joined(lists), constants: [] }
    return this.policyForm
  }
}

const isEmpty = (form: IndicatorForm): boolean =>
  form.kind === 'affine' && form.terms.length === 0 && form.constants.length === 0

type Known = (Part & { kind: 'number' })['value']

/** An amount of the model: so much in every period, whatever is done. */
function inEveryPeriod(
  { graph }: CompiledProgram,
  { by, dimension, figures }: Known,
  per: (length: number) => number = () => 1,
): Form {
  const constants = graph.periods.map(({ length }, period) => {
    const time = wholePeriod(graph, period)
    return { value: by[time]! * per(length), node: -1, time, figures }
  })
  return { kind: 'affine', dimension, terms: Terms.none, constants }
}

/** What stands all the time, once for every year. */
const perYear = (program: CompiledProgram, value: Known): Form => inEveryPeriod(program, value, (length) => length)

/** A pure number over time, every year weighing the same. */
function meanOverTime(program: CompiledProgram, value: Known): RatioForm {
  const one = { by: value.by.map(() => 1), dimension: dimensionless, figures: value.figures }
  return {
    ...{ kind: 'ratio', dimension: value.dimension },
    ...{ numerator: perYear(program, value), denominator: perYear(program, one) },
  }
}

/** A number by itself: an amount adds up over the periods, a pure number is what it is, or its mean where it changes. */
function standing(program: CompiledProgram, { value }: Part & { kind: 'number' }): IndicatorForm {
  if (!isDimensionless(value.dimension)) return inEveryPeriod(program, value)
  return value.by.every((x) => x === value.by[0]) ? said(value) : meanOverTime(program, value)
}

/** A pure number, said once. */
const said = ({ by, dimension, figures }: Known): Form => ({
  ...{ kind: 'affine', dimension, terms: Terms.none },
  constants: [{ value: by[0]!, node: -1, time: 0, figures }],
})

function scale(part: Part, factor: number): Part {
  if (part.kind === 'number')
    return { kind: 'number', value: { ...part.value, by: part.value.by.map((x) => x * factor) } }
  if (part.kind === 'ratio') return { ...part, numerator: scale(part.numerator, factor) as Form }
  return {
    ...part,
    terms: part.terms.times(() => factor),
    constants: part.constants.map((constant) => ({ ...constant, value: constant.value * factor })),
  }
}

/** A form times (power 1) or divided by (−1) a parameter, per time. */
function timesNumber(reading: Reading, form: Form, number: Part & { kind: 'number' }, power: 1 | -1): Form {
  const { by, dimension, figures } = number.value
  const factor = (time: number) => (power === 1 ? by[time]! : 1 / by[time]!)
  return {
    kind: 'affine',
    dimension: multiplyDimensions(form.dimension, dimension, power),
    terms: form.terms.times(
      (k) => factor(form.terms.timeOf(k, reading.program)),
      (ground) => ({ ...ground, figures: mergeFigures(ground.figures, figures) }),
    ),
    constants: form.constants.map((constant) => ({
      ...constant,
      value: constant.value * factor(constant.time),
      figures: mergeFigures(constant.figures, figures),
    })),
  }
}

function combine(
  reading: Reading,
  op: '+' | '-' | '*' | '/' | '^',
  left: Part,
  right: Part,
  node: Expr,
): Part | undefined {
  const notLinear = () => complainAt(reading, 'INDICATORS_NOT_LINEAR', node, {})
  if (left.kind === 'number' && right.kind === 'number') return numbers(reading, op, left, right, node)
  if (op === '+' || op === '-') return add(reading, op === '+' ? 1 : -1, left, right, node)
  if (op === '*') {
    if (right.kind === 'number') return multiply(reading, left as Form | RatioForm, right, 1)
    return left.kind === 'number' ? multiply(reading, right, left, 1) : notLinear()
  }
  if (op === '/') {
    if (right.kind === 'number') {
      if (right.value.by.some((x) => x === 0)) return complainAt(reading, 'BASE_NOT_FINITE', node, { what: '÷ 0' })
      return multiply(reading, left as Form | RatioForm, right, -1)
    }
    const numerator = left.kind === 'number' ? inEveryPeriod(reading.program, left.value) : left
    if (numerator.kind === 'ratio' || right.kind === 'ratio') return notLinear()
    return {
      kind: 'ratio',
      dimension: divideDimensions(numerator.dimension, right.dimension),
      numerator,
      denominator: right,
    }
  }
  return notLinear()
}

function multiply(reading: Reading, form: Form | RatioForm, number: Part & { kind: 'number' }, power: 1 | -1): Part {
  if (form.kind === 'affine') return timesNumber(reading, form, number, power)
  const numerator = timesNumber(reading, form.numerator, number, power)
  return { ...form, numerator, dimension: divideDimensions(numerator.dimension, form.denominator.dimension) }
}

function numbers(
  reading: Reading,
  op: '+' | '-' | '*' | '/' | '^',
  { value: a }: Part & { kind: 'number' },
  { value: b }: Part & { kind: 'number' },
  node: Expr,
): Part | undefined {
  const figures = mergeFigures(a.figures, b.figures)
  const each = (f: (x: number, y: number) => number) => a.by.map((x, t) => f(x, b.by[t]!))
  if (op === '*')
    return {
      kind: 'number',
      value: { by: each((x, y) => x * y), dimension: multiplyDimensions(a.dimension, b.dimension), figures },
    }
  if (op === '/') {
    if (b.by.some((x) => x === 0)) return complainAt(reading, 'BASE_NOT_FINITE', node, { what: '÷ 0' })
    return {
      kind: 'number',
      value: { by: each((x, y) => x / y), dimension: divideDimensions(a.dimension, b.dimension), figures },
    }
  }
  if (op === '^') return complainAt(reading, 'INDICATORS_NOT_LINEAR', node, {})
  if (!sameDimension(a.dimension, b.dimension))
    return complainAt(reading, 'BASE_WRONG_DIMENSION', node, {
      expected: canonicalUnit(a.dimension),
      found: canonicalUnit(b.dimension),
    })
  return {
    kind: 'number',
    value: { by: each((x, y) => (op === '+' ? x + y : x - y)), dimension: a.dimension, figures },
  }
}

function add(reading: Reading, sign: 1 | -1, left: Part, right: Part, node: Expr): Part | undefined {
  const constant = ({ value }: Part & { kind: 'number' }): Form =>
    isDimensionless(value.dimension) ? said(value) : inEveryPeriod(reading.program, value)
  const [a, b] = [left, right].map((part) => (part.kind === 'number' ? constant(part) : part)) as [
    Form | RatioForm,
    Form | RatioForm,
  ]
  if (a.kind === 'ratio' || b.kind === 'ratio') {
    // 1 − N/D and N/D − 1 stay ratios: (D − N)/D.
    const [ratio, other] = a.kind === 'ratio' ? [a, b] : [b as RatioForm, a]
    if (
      other.kind === 'ratio' ||
      other.terms.length > 0 ||
      !isDimensionless(ratio.dimension) ||
      !isDimensionless(other.dimension)
    )
      return complainAt(reading, 'INDICATORS_NOT_LINEAR', node, {})
    const number = [left, right].find((part) => part.kind === 'number')
    const sum = other.constants.reduce((all, constant) => all + constant.value, 0)
    const whole = number ? timesNumber(reading, ratio.denominator, number, 1) : (scale(ratio.denominator, sum) as Form)
    const parts =
      a.kind === 'ratio' ? [a.numerator, scale(whole, sign) as Form] : [whole, scale(ratio.numerator, sign) as Form]
    return { ...ratio, numerator: joined(parts[0]!, parts[1]!) }
  }
  if (!sameDimension(a.dimension, b.dimension) && !isEmpty(a) && !isEmpty(b))
    return complainAt(reading, 'BASE_WRONG_DIMENSION', node, {
      expected: canonicalUnit(a.dimension),
      found: canonicalUnit(b.dimension),
    })
  return joined(isEmpty(a) ? { ...a, dimension: b.dimension } : a, scale(b, sign) as Form)
}

const joined = (a: Form, b: Form): Form => ({
  ...a,
  terms: Terms.joined([a.terms, b.terms]),
  constants: [...a.constants, ...b.constants],
})

/** The forms of all indicators of a model, by id; or every fault in their formulas. */
export function buildForms(
  program: CompiledProgram,
  builder = new FormBuilder(program),
): Outcome<ReadonlyMap<string, IndicatorForm>> {
  const forms = new Map<string, IndicatorForm>()
  for (const { id } of program.graph.spec.indicators) {
    const form = builder.indicator(id)
    if (form && form !== 'cycle') forms.set(id, form)
  }
  return builder.faults.length > 0 ? bad(builder.faults) : good(forms)
}
