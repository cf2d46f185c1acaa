import {
  type Dimension,
  dimensionless,
  divideDimensions,
  type Expr,
  foldExpr,
  isDimensionless,
  multiplyDimensions,
  nearest,
  sameDimension,
} from '../../base/index.js'
import { type Amount, type OfRule, OTHERS, type RecipeFlowSpec, type StreamSpec } from '../../scenario/index.js'
import type { Evaluated, Value } from '../graph.js'
import type { Scope } from '../scope.js'
import { type Evaluator, insideFormula, isSteady, QuantityAlgebra } from '../values.js'
import { type Affine, addScaled, constant, isConstant, sumScaled, times, unknown } from './affine.js'
import type { Parametric } from './parametric.js'

const mass: Dimension = Object.freeze({ mass: 1 })

/** A flow of a recipe while it is being closed. */
export interface OpenFlow {
  readonly spec: RecipeFlowSpec
  readonly dimension: Dimension
  /** Tonnes per canonical unit; undefined for commodities without mass. */
  readonly massPerUnit: Float64Array | undefined
  /** The same with what is dissolved outside its mass. */
  readonly wholeMass: Float64Array | undefined
  /** Tonnes per cubic metre, where known. */
  readonly density: Float64Array | undefined
  /** Given composition, by substance id; components made here are unknowns instead. */
  readonly composition: ReadonlyMap<string, Float64Array>
  /** Figures the composition (and the density) rests on. */
  readonly compositionFigures: readonly number[]
  /** Index of its amount among the unknowns. */
  readonly unknown: number
  /** Index of each component made here, or brought along by a carried input. */
  readonly made: ReadonlyMap<string, number>
  /** Substances a carried commodity is followed by. */
  readonly followed: readonly string[] | undefined
}

/** Equations of one recipe in one period: Σ terms + constant = 0. */
export interface Equation {
  readonly form: Affine
  readonly flow: OpenFlow
  /** The unknown it is there to fix. */
  readonly target: number
  /** Figures its coefficients rest on. */
  readonly figures: readonly number[]
}

/** A duty per degree over all degrees of its stream; any other amount as it is. */
function overTemperatures(amount: Affine, stream: StreamSpec | undefined): Affine {
  if (!stream?.perDegree) return amount
  return times(amount, Math.abs(stream.from - stream.to), multiplyDimensions(amount.dimension, { temperature: 1 }))
}

function hasSteadyContents({ massPerUnit, wholeMass, density, composition }: OpenFlow): boolean {
  for (const by of [massPerUnit, wholeMass, density]) if (by && !isSteady(by)) return false
  for (const by of composition.values()) if (!isSteady(by)) return false
  return true
}

/** A recipe with its systems solved, one per time. */
export interface Solved {
  readonly flows: readonly OpenFlow[]
  readonly systems: readonly RecipeSystem[]
  readonly solutions: readonly Parametric[]
  /** The solutions that may differ: the first, where nothing changes over time. */
  readonly distinct: readonly Parametric[]
  /** Whether nothing in the equations changes over time. */
  readonly isSteady: boolean
  /** Figures that unknowns rest on, over all times. */
  readonly support: (...unknowns: readonly number[]) => readonly number[]
}

/** How many rules fix the amount of a flow. */
export const amountRules = ({ amount, closes, takes, until }: RecipeFlowSpec): number =>
  [amount, closes, takes.size > 0, until].filter(Boolean).length

/** Builds the equations of a recipe for one period. Formulas see the recipe's flows as affine functions of the unknowns. */
export class RecipeSystem {
  /** Lists of figures that what is being written rests on. */
  private resting = new Set<readonly number[]>()
  private changes = false

  constructor(
    readonly flows: readonly OpenFlow[],
    private readonly reference: string | undefined,
    private readonly scope: Scope,
    private readonly evaluator: Evaluator,
    private readonly t: number,
    private readonly substances: readonly string[],
  ) {}

  /** Whether nothing the equations have read so far changes over time: those of other times are the same. */
  get isSteady(): boolean {
    return this.evaluator.times.length === 1 || (!this.changes && this.flows.every(hasSteadyContents))
  }

  /** Tonnes of a component in a flow; `others` is its mass without what is `followed`. */
  component(flow: OpenFlow, id: string, followed: readonly string[] = []): Affine {
    if (id === OTHERS && followed.length > 0)
      return followed.reduce(
        (left, substance) => addScaled(left, this.component(flow, substance), -1),
        this.component(flow, 'mass'),
      )
    if (id === 'mass') return unknown(flow.unknown, flow.wholeMass?.[this.t] ?? 0, mass)
    const made = flow.made.get(id)
    if (made !== undefined) return unknown(made, 1, mass)
    if (flow.spec.of.size > 0) return constant(0, mass)
    const content = (flow.composition.get(id)?.[this.t] ?? 0) * (flow.massPerUnit?.[this.t] ?? 0)
    if (content !== 0) this.resting.add(flow.compositionFigures)
    return unknown(flow.unknown, content, mass)
  }

  fed(id: string, followed?: readonly string[]): Affine {
    const inputs = this.flows.filter((flow) => flow.spec.side === 'in')
    return sumScaled(
      inputs.map((flow) => [this.component(flow, id, followed), 1]),
      mass,
    )
  }

  /** Tonnes of a component fed less those leaving. */
  balance(id: string, followed?: readonly string[]): Affine {
    return sumScaled(
      this.flows.map((flow) => [this.component(flow, id, followed), flow.spec.side === 'in' ? 1 : -1]),
      mass,
    )
  }

  /** All equations, or undefined after a fault. */
  equations(): Equation[] | undefined {
    const found: (Equation | undefined)[] = []
    const state = (flow: OpenFlow, target: number, write: () => Affine | undefined) => {
      const { form, figures } = this.collect(write)
      found.push(form && { form, flow, target, figures })
    }
    for (const flow of this.flows) {
      if (!this.isFree(flow)) state(flow, flow.unknown, () => this.amountEquation(flow))
      for (const [id, rule] of flow.spec.of) state(flow, flow.made.get(id)!, () => this.madeEquation(flow, id, rule))
    }
    return found.some((equation) => !equation) ? undefined : (found as Equation[])
  }

  private isFree({ spec }: OpenFlow): boolean {
    return spec.free !== undefined && amountRules(spec) === 0
  }

  /** A form and the figures its coefficients rest on. */
  collect<T>(write: () => T): { readonly form: T; readonly figures: readonly number[] } {
    this.resting = new Set()
    const form = write()
    const [only = [], ...others] = this.resting
    return { form, figures: others.length === 0 ? only : [...new Set([only, ...others].flat())] }
  }

  private amountEquation(flow: OpenFlow): Affine | undefined {
    const { spec } = flow
    const over = () => this.evaluator.complain('MODEL_FLOW_OVER', spec.origin, { args: { flow: spec.commodity.id } })
    if (amountRules(spec) > 1 || spec.free || spec.takes.size > 1) return over()
    if (spec.amount) return this.givenAmount(flow, spec.amount)
    if (spec.closes)
      return spec.recovery ? this.recovered(flow, spec.closes.id, spec.recovery) : this.balance(spec.closes.id)
    for (const [id, { share }] of spec.takes) return share === 'rest' ? this.balance(id) : this.shareOf(flow, id, share)
    if (spec.until) return this.until(spec.until)
    if (spec.of.size === 0)
      return this.evaluator.complain('MODEL_FLOW_OPEN', spec.origin, { args: { flow: spec.commodity.id } })
    const made = sumScaled(
      [...flow.made.values()].map((index) => [unknown(index, 1, mass), 1]),
      mass,
    )
    return addScaled(made, this.component(flow, 'mass'), -1)
  }

  private madeEquation(flow: OpenFlow, id: string, rule: OfRule): Affine | undefined {
    const own = unknown(flow.made.get(id)!, 1, mass)
    const fed = () => this.fed(id, flow.followed)
    switch (rule.kind) {
      case 'rest':
        return this.balance(id, flow.followed)
      case 'share': {
        const share = this.pure(rule.share)
        return share === undefined ? undefined : addScaled(own, fed(), -share)
      }
      case 'content': {
        const content = this.pure(rule.content)
        return content === undefined ? undefined : addScaled(own, this.component(flow, 'mass'), -content)
      }
      case 'bound': {
        const bound = this.affine(rule.amount, flow)
        if (bound && isConstant(bound) && isDimensionless(bound.dimension))
          return addScaled(own, fed(), -bound.constant)
        return bound && this.sameAs(bound, mass, rule.amount) && addScaled(own, bound, -1)
      }
      default:
        return rule satisfies never
    }
  }

  private givenAmount(flow: OpenFlow, amount: Amount): Affine | undefined {
    const { given } = amount
    // The amount of the reference flow only repeats what the recipe is per: it is no figure to be graded.
    const isReference = flow.spec.commodity.id === this.reference && given.kind === 'measure'
    const stated = isReference ? constant(given.measure.value, given.measure.dimension) : this.affine(amount)
    const value = stated && overTemperatures(stated, flow.spec.stream)
    return (
      value &&
      this.sameAs(value, flow.dimension, amount) &&
      addScaled(unknown(flow.unknown, 1, flow.dimension), value, -1)
    )
  }

  private sameAs(value: Affine, expected: Dimension, amount: Amount): Affine | undefined {
    return sameDimension(value.dimension, expected)
      ? value
      : this.evaluator.wrongDimension(amount.origin, expected, value.dimension)
  }

  private shareOf(flow: OpenFlow, id: string, share: Amount): Affine | undefined {
    const value = this.pure(share)
    return value === undefined ? undefined : addScaled(this.component(flow, id), this.fed(id), -value)
  }

  private recovered(flow: OpenFlow, id: string, recovery: Amount): Affine | undefined {
    const value = this.pure(recovery)
    if (value === undefined) return undefined
    const reached = this.flows.filter((other) => other.spec.commodity.id === this.reference && other !== flow)
    return addScaled(
      times(this.component(flow, id), value, mass),
      sumScaled(
        reached.map((other) => [this.component(other, id), 1]),
        mass,
      ),
      -1,
    )
  }

  private until(rule: NonNullable<RecipeFlowSpec['until']>): Affine | undefined {
    const content = this.pure(rule.content)
    const target = this.flows.find((flow) => flow.spec.commodity.id === rule.flow.id && flow.spec.side === 'out')
    if (!target)
      return this.evaluator.complain('MODEL_NO_SUCH_FLOW', rule.flow.origin, { args: { flow: rule.flow.id } })
    return content === undefined
      ? undefined
      : addScaled(this.component(target, rule.component.id), this.component(target, 'mass'), -content)
  }

  /** A pure number of this time. */
  pure(amount: Amount): number | undefined {
    const value = this.affine(amount)
    if (!value || !this.sameAs(value, dimensionless, amount)) return undefined
    if (isConstant(value)) return value.constant
    return this.evaluator.complain('MODEL_NOT_LINEAR', amount.origin, { args: { what: amount.origin.text } })
  }

  /** An amount as an affine function of the unknowns; `own` lets a formula name the components of its flow. */
  affine(amount: Amount, own?: OpenFlow): Affine | undefined {
    if (amount.profile) return this.evaluator.complain('MODEL_PROFILE_NOT_AMOUNT', amount.profile.origin)
    if (amount.given.kind !== 'formula') {
      const value = this.evaluator.value(amount, this.scope)
      return value && this.known(value, amount)
    }
    return foldExpr<Affine | undefined>(amount.given.expr, this.algebra(amount, own))
  }

  private known(value: Evaluated, amount: Amount): Affine | undefined {
    if (value.slices === 'profile') return this.evaluator.complain('MODEL_PROFILE_NOT_AMOUNT', amount.origin)
    return constant(this.number(value), value.dimension)
  }

  /** A number at this time; the figures it rests on are noted. */
  number(value: Pick<Value, 'by' | 'figures'>): number {
    this.resting.add(value.figures)
    this.changes ||= !isSteady(value.by)
    return value.by[this.t]!
  }

  private algebra(amount: Amount, own: OpenFlow | undefined) {
    const numbers = new QuantityAlgebra(this.evaluator, amount.origin, this.scope)
    const notLinear = (node: Expr) =>
      this.evaluator.complain('MODEL_NOT_LINEAR', insideFormula(amount.origin, node), {
        args: { what: amount.origin.text },
      })
    return {
      number: (value: number): Affine | undefined => constant(value, dimensionless),
      name: (name: string, node: Expr): Affine | undefined => {
        if (own && (own.made.has(name) || name === 'mass')) return this.component(own, name)
        const value = numbers.name(name, node)
        return value && this.known(value, amount)
      },
      negate: (of: Affine | undefined): Affine | undefined => of && times(of, -1, of.dimension),
      binary: (
        op: '+' | '-' | '*' | '/' | '^',
        left: Affine | undefined,
        right: Affine | undefined,
        node: Expr,
      ): Affine | undefined => {
        if (!left || !right) return undefined
        if (op === '+' || op === '-') {
          if (!sameDimension(left.dimension, right.dimension))
            return this.evaluator.wrongDimension(insideFormula(amount.origin, node), left.dimension, right.dimension)
          return addScaled(left, right, op === '+' ? 1 : -1)
        }
        if (op === '*' && isConstant(right))
          return times(left, right.constant, multiplyDimensions(left.dimension, right.dimension))
        if (op === '*' && isConstant(left))
          return times(right, left.constant, multiplyDimensions(left.dimension, right.dimension))
        if (op === '/' && isConstant(right)) {
          if (right.constant === 0)
            return this.evaluator.complain('BASE_NOT_FINITE', insideFormula(amount.origin, node), {
              args: { what: '÷ 0' },
            })
          return times(left, 1 / right.constant, divideDimensions(left.dimension, right.dimension))
        }
        if (op === '^' && isConstant(left) && isConstant(right)) {
          const power = numbers.binary('^', this.pack(left), this.pack(right), node)
          return power && constant(power.by[0]!, power.dimension)
        }
        return notLinear(node)
      },
      call: (
        name: string,
        args: readonly Expr[],
        node: Expr,
        fold: (expr: Expr) => Affine | undefined,
      ): Affine | undefined => {
        if (name === 'input' || name === 'output')
          return this.flowAmount(amount, name === 'input' ? 'in' : 'out', args, node)
        if (name === 'fed') {
          const id = this.componentNamed(amount, args[0], node)
          return id === undefined ? undefined : this.fed(id)
        }
        const values = args.map(fold)
        if (values.some((value) => !value)) return undefined
        if (!values.every((value) => isConstant(value!))) return notLinear(node)
        const packed = new Map(args.map((arg, i) => [arg, this.pack(values[i]!)]))
        const result = numbers.call(name, args, node, (arg) => packed.get(arg))
        return result && constant(result.by[0]!, result.dimension)
      },
    }
  }

  private pack(value: Affine): Evaluated {
    return {
      by: new Float64Array(this.evaluator.times.length).fill(value.constant),
      dimension: value.dimension,
      figures: [],
    }
  }

  /** A component named in a formula: a substance or mass. */
  private componentNamed(amount: Amount, arg: Expr | undefined, node: Expr): string | undefined {
    const name = arg?.kind === 'name' ? arg.name : ''
    if (name === 'mass' || this.substances.includes(name)) return name
    const suggestion = nearest(name, this.substances)
    return this.evaluator.complain('BASE_UNKNOWN_NAME', insideFormula(amount.origin, arg ?? node), {
      args: { name },
      ...(suggestion ? { suggestion } : {}),
    })
  }

  private flowAmount(amount: Amount, side: 'in' | 'out', args: readonly Expr[], node: Expr): Affine | undefined {
    const name = args[0]?.kind === 'name' ? args[0].name : ''
    const own = this.flows.filter((flow) => flow.spec.side === side && flow.spec.commodity.id === name)
    if (own.length === 0) {
      const suggestion = nearest(
        name,
        this.flows.filter((candidate) => candidate.spec.side === side).map((candidate) => candidate.spec.commodity.id),
      )
      return this.evaluator.complain('MODEL_NO_SUCH_FLOW', insideFormula(amount.origin, args[0] ?? node), {
        args: { flow: name },
        ...(suggestion ? { suggestion } : {}),
      })
    }
    // A member of a group may also have an amount of its own: both count.
    const sum = (of: (flow: OpenFlow) => Affine) => own.map(of).reduce((total, part) => addScaled(total, part, 1))
    if (args.length < 2) return sum((flow) => unknown(flow.unknown, 1, flow.dimension))
    const id = this.componentNamed(amount, args[1], node)
    return id === undefined ? undefined : sum((flow) => this.component(flow, id))
  }
}
