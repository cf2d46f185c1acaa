import { mergeFigures, type Origin, sameDimension } from '../../base/index.js'
import {
  type Amount,
  type GroupSpec,
  type Label,
  OTHERS,
  type Range,
  type RecipeSpec,
  type Ref,
  type WindowSpec,
} from '../../scenario/index.js'
import type { RelationKind } from '../graph.js'
import type { Evaluator } from '../values.js'
import { type Affine, addScaled, isConstant, times, unknown } from './affine.js'
import type { KnownGoods } from './known-goods.js'
import { countedIn, type Measure, qualityOf, together } from './measure.js'
import type { OpenFlow, RecipeSystem, Solved } from './recipe-system.js'

/** A bound of a recipe before it is expressed by the choice: form = 0, ≥ 0 or ≤ 0 in every time. */
export interface Bound {
  readonly kind: RelationKind
  readonly bound: 'equal' | 'least' | 'most'
  readonly flow: OpenFlow | undefined
  readonly of?: Label
  /** Flows whose mix a window bounds. */
  readonly among?: readonly OpenFlow[]
  readonly component: string
  readonly forms: readonly Affine[]
  readonly figures: readonly number[]
  readonly origin: Origin
  readonly path: string
}

type Head = Pick<Bound, 'kind' | 'flow' | 'component' | 'of' | 'among'>

/** Reads the bounds of groups, windows, free amounts and open claims of one recipe as forms over its unknowns. */
export class BoundReader {
  ok = true

  constructor(
    private readonly spec: RecipeSpec,
    private readonly solved: Solved,
    private readonly goods: KnownGoods,
    private readonly evaluator: Evaluator,
  ) {}

  /** Every bound; `ok` is false after a fault. */
  all(openClaims: readonly Ref[]): Bound[] {
    return [
      ...this.spec.groups.flatMap((group) => this.group(group)),
      ...this.solved.flows.flatMap((flow) => this.ofFlow(flow)),
      ...openClaims.flatMap((claim) => this.claim(claim)),
    ]
  }

  private claim({ id, origin }: Ref): Bound[] {
    return this.bound({ kind: 'closing', flow: undefined, component: id }, 'equal', { origin, path: '' }, (system) =>
      system.balance(id),
    )
  }

  private ofFlow(flow: OpenFlow): Bound[] {
    const amount = flow.spec.free ? this.range(flow.spec.free, this.amountHead(flow), this.amountOf(flow)) : []
    const windows = flow.spec.window.flatMap((window) => this.productWindow(flow, window))
    return [...amount, ...windows, ...(flow.followed && flow.spec.side === 'in' ? this.parts(flow) : [])]
  }

  /** What is followed of a carried input is no more than its whole. */
  private parts(flow: OpenFlow): Bound[] {
    const { origin, path } = flow.spec
    return this.bound({ kind: 'parts', flow, component: '' }, 'least', { origin, path }, (system) =>
      system.component(flow, OTHERS, flow.followed),
    )
  }

  private amountHead(flow: OpenFlow): Head {
    return { kind: 'amount', flow, component: '' }
  }

  private amountOf(flow: OpenFlow) {
    return (_system: RecipeSystem, _time: number, limit: Affine, amount: Amount): Affine | undefined =>
      sameDimension(limit.dimension, flow.dimension)
        ? addScaled(unknown(flow.unknown, 1, flow.dimension), limit, -1)
        : this.evaluator.wrongDimension(amount.origin, flow.dimension, limit.dimension)
  }

  private group(group: GroupSpec): Bound[] {
    const members = this.solved.flows.filter((flow) => flow.spec.group === group.id)
    const complain = (code: 'MODEL_GROUP_EMPTY' | 'MODEL_GROUP_SINGLE') =>
      this.evaluator.complain(code, group.origin, { length: 1, args: { group: group.id } })
    if (members.length === 0) return this.fail(complain('MODEL_GROUP_EMPTY'))
    if (members.length === 1) complain('MODEL_GROUP_SINGLE')
    const needed = group.total !== undefined || group.members.some(({ share }) => share)
    const counted = needed || group.counted ? countedIn(group, members, this.goods, this.evaluator) : undefined
    if (needed && !counted) return this.fail(undefined)
    this.checkShares(group)
    return [
      ...(group.total ? this.total(group, members, counted!) : []),
      ...members.flatMap((flow) => this.member(group, flow, members, counted)),
      ...group.windows.flatMap((window) => this.groupWindow(group, members, counted, window)),
    ]
  }

  private total(group: GroupSpec, members: readonly OpenFlow[], counted: Measure): Bound[] {
    const head: Head = { kind: 'total', flow: undefined, component: '', of: group.label }
    return this.range(group.total!, head, (system, t, limit, amount) =>
      sameDimension(limit.dimension, counted.dimension)
        ? addScaled(together(counted, members, system, t), limit, -1)
        : this.evaluator.wrongDimension(amount.origin, counted.dimension, limit.dimension),
    )
  }

  private member(
    group: GroupSpec,
    flow: OpenFlow,
    members: readonly OpenFlow[],
    counted: Measure | undefined,
  ): Bound[] {
    const { amount, share } = group.members.find(({ commodity }) => commodity.id === flow.spec.commodity.id)!
    return [
      ...(amount ? this.range(amount, { ...this.amountHead(flow), of: group.label }, this.amountOf(flow)) : []),
      ...(share
        ? this.range(share, { kind: 'share', flow, component: '', of: group.label }, (system, t, _, limit) => {
            const part = system.pure(limit)
            if (part === undefined) return undefined
            return addScaled(counted!.of(flow, system, t), together(counted!, members, system, t), -part)
          })
        : []),
    ]
  }

  /** Least shares above one together, or most shares below one, leave nothing to choose. */
  private checkShares(group: GroupSpec): void {
    const sum = (key: 'min' | 'max') =>
      this.solved.systems.map((system) =>
        group.members.reduce((total, { share }) => {
          const limit = share?.[key]
          return total + (limit ? (system.pure(limit) ?? 0) : key === 'min' ? 0 : 1)
        }, 0),
      )
    const least = sum('min').find((total) => total > 1 + 1e-9)
    const most = sum('max').find((total) => total < 1 - 1e-9)
    const total = least ?? most
    if (total !== undefined)
      this.fail(
        this.evaluator.complain('MODEL_SHARES_SUM', group.origin, {
          length: 1,
          args: { group: group.id, sum: (100 * total).toFixed(2), side: least === undefined ? 'max' : 'min' },
        }),
      )
  }

  private groupWindow(
    group: GroupSpec,
    members: readonly OpenFlow[],
    counted: Measure | undefined,
    window: WindowSpec,
  ): Bound[] {
    const head: Head = { kind: 'window', flow: undefined, component: window.id, of: group.label, among: members }
    const carried = (flow: OpenFlow) => flow.composition.has(window.id) || flow.made.has(window.id)
    if (this.goods.substances.includes(window.id) && !members.some(carried))
      return this.fail(this.evaluator.complain('MODEL_CLAIM_ABSENT', window.origin, { args: { component: window.id } }))
    return this.range(window.range, head, (system, t, limit, amount) => {
      const bound = { dimension: limit.dimension, origin: amount.origin }
      const quality = qualityOf(window, members, counted, bound, this.goods, this.evaluator)
      if (!quality) return undefined
      const whole = together(quality.whole, members, system, t)
      return addScaled(together(quality.part, members, system, t), times(whole, limit.constant, limit.dimension), -1)
    })
  }

  /** Quality of an output: what is fed less what the other outputs carry, per what the output is; of a carried input its own. */
  private productWindow(flow: OpenFlow, window: WindowSpec): Bound[] {
    const { substances } = this.goods
    const head: Head = { kind: 'window', flow, component: window.id }
    const isCarried = flow.made.has(window.id) && flow.spec.side === 'in'
    if ((flow.spec.side === 'in' && !isCarried) || !substances.includes(window.id))
      return this.fail(
        this.evaluator.complain('MODEL_WINDOW_NO_COMPONENT', window.origin, { args: { name: window.id } }),
      )
    return this.range(window.range, head, (system, t, limit, amount) => {
      const bound = { dimension: limit.dimension, origin: amount.origin }
      const quality = qualityOf(window, [flow], undefined, bound, this.goods, this.evaluator)
      if (!quality) return undefined
      const own = system.component(flow, window.id)
      const part = isCarried ? own : addScaled(system.balance(window.id), own, 1)
      const whole = times(quality.whole.of(flow, system, t), limit.constant, limit.dimension)
      return addScaled(part, whole, -1)
    })
  }

  /** The bounds of a range: one where both are the same figure. */
  private range(
    { min, max }: Range,
    head: Head,
    write: (system: RecipeSystem, time: number, limit: Affine, amount: Amount) => Affine | undefined,
  ): Bound[] {
    const one = (amount: Amount | undefined, bound: Bound['bound']) =>
      amount
        ? this.bound(head, bound, amount, (system, t) => {
            const limit = system.affine(amount)
            return limit && write(system, t, limit, amount)
          })
        : []
    if (min === max) return one(min, 'equal')
    if (min && max && this.crosses(min, max))
      return this.fail(
        this.evaluator.complain('MODEL_BOUNDS_ORDER', min.origin, {
          args: { min: min.origin.text.trim(), max: max.origin.text.trim() },
        }),
      )
    return [...one(min, 'least'), ...one(max, 'most')]
  }

  /** Whether a least figure is above the most one at some time; what depends on the recipe is left to the program. */
  private crosses(min: Amount, max: Amount): boolean {
    return this.solved.systems.some((system) => {
      const [least, most] = system.collect(() => [system.affine(min), system.affine(max)] as const).form
      if (!least || !most || !isConstant(least) || !isConstant(most)) return false
      return sameDimension(least.dimension, most.dimension) && least.constant > most.constant * (1 + 1e-9)
    })
  }

  private bound(
    head: Head,
    bound: Bound['bound'],
    { origin, path }: Pick<Amount, 'origin' | 'path'>,
    write: (system: RecipeSystem, time: number) => Affine | undefined,
  ): Bound[] {
    const collected = this.solved.systems.map((system, t) => system.collect(() => write(system, t)))
    const forms = collected.flatMap(({ form }) => form ?? [])
    if (forms.length < collected.length) return this.fail(undefined)
    const figures = collected.map((one) => one.figures).reduce(mergeFigures, [])
    return [{ ...head, bound, forms, figures, origin, path }]
  }

  private fail(_: undefined): Bound[] {
    this.ok = false
    return []
  }
}
