import { type Dimension, divideDimensions, mergeFigures } from '../../base/index.js'
import type { RecipeSpec, Ref } from '../../scenario/index.js'
import type { FreeFlow, Relation, Value } from '../graph.js'
import type { Evaluator } from '../values.js'
import { unknown } from './affine.js'
import { type Bound, BoundReader } from './bounds.js'
import type { KnownGoods } from './known-goods.js'
import { type Moved, movedBy } from './moved.js'
import { type Choice, dependsOnChoice, type Parametric } from './parametric.js'
import type { OpenFlow, Solved } from './recipe-system.js'

/** What a recipe leaves to the choice, and what ties it. */
interface Chosen {
  readonly free: readonly FreeFlow[]
  readonly relations: readonly Relation[]
}

/** Whether what a flow moves is no fixed share of the activity. */
export const isChosen = ({ unknown }: Moved, solutions: readonly Parametric[]): boolean =>
  solutions.some((solution) => solution.varies(unknown))

/**
 * Free flows of a recipe and the relations between them: how computed flows follow from the chosen ones, the bounds of
 * groups, amounts and qualities, and the claims that hold only where chosen so. Undefined after a fault.
 */
export function choiceOf(
  spec: RecipeSpec,
  solved: Solved,
  goods: KnownGoods,
  { perUnit, open }: { readonly perUnit: (value: Value) => Value; readonly open: readonly Ref[] },
  evaluator: Evaluator,
): Chosen | undefined {
  const { flows, distinct } = solved
  const chosen = flows.flatMap(movedBy).filter((moved) => isChosen(moved, distinct))
  const reader = new BoundReader(spec, solved, goods, evaluator)
  const bounds = reader.all(open)
  if (!compositionsStand(flows, distinct, evaluator) || !reader.ok) return undefined
  if (chosen.length === 0 && bounds.length === 0) return { free: [], relations: [] }
  const labels = new Map(spec.groups.map(({ id, label }) => [id, label]))
  const free = chosen.map(({ commodity, flow }): FreeFlow => {
    const { side, group, origin } = flow.spec
    const label = labels.get(group ?? '')
    return {
      ...{ id: `${group ?? side}/${commodity}`, commodity: goods.index(commodity), side, origin },
      ...(label ? { group: label } : {}),
    }
  })
  const writer = new RelationWriter(solved, chosen, goods, perUnit, evaluator)
  const relations = [
    ...chosen.flatMap((moved) => writer.computed(moved)),
    ...bounds.flatMap((bound) => writer.relation(bound)),
  ]
  return writer.ok ? { free, relations } : undefined
}

/** A composition made here must not depend on the choice, unless it is carried on. */
function compositionsStand(
  flows: readonly OpenFlow[],
  solutions: readonly Parametric[],
  evaluator: Evaluator,
): boolean {
  if (solutions.every(({ free }) => free.length === 0)) return true
  let ok = true
  for (const flow of flows.filter(({ followed }) => !followed)) {
    const mixed = solutions.some((solution) => {
      const whole = solution.unknown(flow.unknown)
      return [...flow.made.values()].some((index) => !proportional(solution.unknown(index), whole))
    })
    if (!mixed) continue
    evaluator.complain('MODEL_MIX_COMPOSITION', flow.spec.origin, { args: { flow: flow.spec.commodity.id } })
    ok = false
  }
  return ok
}

/** Whether a is a multiple of b, within rounding. */
function proportional(a: Choice, b: Choice): boolean {
  if (!dependsOnChoice(a) && !dependsOnChoice(b)) return true
  const [left, right] = [a, b].map(({ constant, slopes }) => [constant, ...slopes]) as [number[], number[]]
  const k = right.reduce((best, value, i) => (Math.abs(value) > Math.abs(right[best]!) ? i : best), 0)
  const ratio = right[k] === 0 ? 0 : left[k]! / right[k]!
  const size = Math.max(...left.map(Math.abs))
  return ratio >= 0 && left.every((value, i) => Math.abs(value - ratio * right[i]!) <= 1e-9 * size)
}

/** Turns bounds into relations over the activity and the free flows, and tells of those that decide nothing. */
class RelationWriter {
  ok = true

  constructor(
    private readonly solved: Solved,
    private readonly chosen: readonly Moved[],
    private readonly goods: KnownGoods,
    private readonly perUnit: (value: Value) => Value,
    private readonly evaluator: Evaluator,
  ) {}

  /** The relation of a bound; none where it always holds. A bound that can never hold is a fault. */
  relation(bound: Bound): Relation[] {
    const { solutions } = this.solved
    const choices = bound.forms.map((form, t) => solutions[t]!.form(form))
    const reached = choices.map((choice) => reach(choice, bound.bound))
    if (reached.every((one) => one === 'always')) return []
    if (reached.includes('never')) return this.never(bound)
    if (choices.some((choice, t) => reached[t] === 'standing' && this.takesAll(bound, choice, t))) this.standing(bound)
    return [this.written(bound, choices, [])]
  }

  /** How a flow follows from the chosen ones: flow − Σ slope · chosen − constant · activity = 0. */
  computed(moved: Moved): Relation[] {
    const { solutions, support } = this.solved
    const { flow, dimension } = moved
    if (solutions.every((solution) => solution.free.includes(moved.unknown))) return []
    const { origin, path } = flow.spec
    const forms = solutions.map(() => unknown(moved.unknown, 1, dimension))
    const choices = solutions.map((solution) => negative(solution.unknown(moved.unknown)))
    const bound: Bound = { kind: 'computed', bound: 'equal', flow, component: '', forms, figures: [], origin, path }
    const own = this.value(
      bound,
      choices.map(() => 1),
      {},
      support(moved.unknown),
    )
    const relation = this.written(bound, choices, [{ flow: this.chosen.indexOf(moved), coefficient: own }])
    return [{ ...relation, commodity: this.goods.index(moved.commodity) }]
  }

  private written(bound: Bound, choices: readonly Choice[], own: Relation['terms']): Relation {
    const { kind, component, origin, flow, of } = bound
    const { free } = this.solved.solutions[0]!
    const figures = this.figuresOf(bound)
    const { dimension } = bound.forms[0]!
    const terms = this.chosen.flatMap((chosen, i) => {
      const k = free.indexOf(chosen.unknown)
      const by = choices.map(({ slopes }) => (k < 0 ? 0 : slopes[k]!))
      if (by.every((coefficient) => coefficient === 0)) return own.filter((term) => term.flow === i)
      return [{ flow: i, coefficient: this.value(bound, by, divideDimensions(dimension, chosen.dimension), figures) }]
    })
    const constants = choices.map(({ constant }) => constant)
    return {
      ...{ kind, component, origin, terms, bound: bound.bound },
      activity: this.perUnit(this.value(bound, constants, dimension, figures)),
      commodity: flow ? this.goods.index(flow.spec.commodity.id) : -1,
      ...(flow ? { side: flow.spec.side } : {}),
      ...(of ? { of } : {}),
    }
  }

  private value(bound: Bound, by: readonly number[], dimension: Dimension, figures: readonly number[]): Value {
    return { by: Float64Array.from(by), dimension, origin: bound.origin, path: bound.path, figures }
  }

  /** Figures of the computed amounts a form rests on. */
  private figuresOf({ forms, figures }: Bound): readonly number[] {
    const unknowns = new Set(forms.flatMap((form) => [...form.terms.keys()]))
    return unknowns.size > 0 ? mergeFigures(figures, this.solved.support(...unknowns)) : figures
  }

  /** Whether every flow that a window is over would have to be nothing. */
  private takesAll({ among }: Bound, { slopes }: Choice, t: number): boolean {
    const { free } = this.solved.solutions[t]!
    return among?.every((flow) => slopes[free.indexOf(flow.unknown)] !== 0) ?? false
  }

  private never({ origin, kind, component, flow, of }: Bound): Relation[] {
    this.ok = false
    const what = component || (flow?.spec.commodity.id ?? of!.en)
    this.evaluator.complain('MODEL_BOUND_MISSED', origin, { args: { what, kind } })
    return []
  }

  private standing({ origin, component }: Bound): void {
    this.evaluator.complain('MODEL_WINDOW_UNREACHABLE', origin, { args: { component } })
  }
}

const negative = ({ constant, gross, slopes }: Choice): Choice => ({
  gross,
  constant: -constant,
  slopes: slopes.map((slope) => -slope),
})

/** Rounding that a bound of fixed amounts may miss by, relative to what it adds up. */
const SLACK = 1e-9

/**
 * Whether a bound holds whatever is chosen, never while the recipe runs, only where nothing of its flows is taken
 * ('standing'), or as chosen.
 */
function reach({ constant, gross, slopes }: Choice, bound: Bound['bound']): 'always' | 'never' | 'standing' | 'chosen' {
  const used = slopes.filter((slope) => slope !== 0)
  if (used.length === 0) {
    const missed = bound === 'equal' ? Math.abs(constant) : bound === 'least' ? -constant : constant
    return missed <= SLACK * gross ? 'always' : 'never'
  }
  const up = used.every((slope) => slope > 0)
  const down = used.every((slope) => slope < 0)
  if ((bound === 'least' && up && constant >= 0) || (bound === 'most' && down && constant <= 0)) return 'always'
  const stuck = (bound !== 'least' && up && constant >= 0) || (bound !== 'most' && down && constant <= 0)
  if (!stuck) return 'chosen'
  return constant === 0 ? 'standing' : 'never'
}
