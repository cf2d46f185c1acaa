import {
  CLAIM_TOLERANCE,
  dimensionless,
  divideDimensions,
  mergeFigures,
  type Origin,
  sameDimension,
  moneyDimension,
} from '../../base/index.js'
import { type OfRule, OTHERS, type ProcessSpec, type RecipeFlowSpec, type RecipeSpec } from '../../scenario/index.js'
import type { ClosedRecipe, RecipeFlow, Value } from '../graph.js'
import { Scope } from '../scope.js'
import { type Evaluator, expectDimension, scaled, shareOf } from '../values.js'
import { choiceOf, isChosen } from './choice.js'
import { closuresOf } from './closures.js'
import type { KnownGoods } from './known-goods.js'
import { type LinearRow, solveLinear } from './linear-solve.js'
import { type Moved, movedBy } from './moved.js'
import { Parametric } from './parametric.js'
import { amountRules, type Equation, type OpenFlow, RecipeSystem, type Solved } from './recipe-system.js'
import { FigureSupport } from './support.js'

/** Composition a recipe makes of a commodity: tonnes of substance per tonne, by substance id. */
export type MadeComposition = ReadonlyMap<string, Value>

export interface Closed {
  readonly recipe: ClosedRecipe
  readonly made: ReadonlyMap<string, MadeComposition>
}

const NEGATIVE = 1e-12

/** Solves the closing system of one recipe in every time and checks what it claims; undefined after a fault. */
export function closeRecipe(
  process: ProcessSpec,
  spec: RecipeSpec,
  goods: KnownGoods,
  globals: Scope,
  evaluator: Evaluator,
): Closed | undefined {
  const scope = new Scope(spec.parameters, globals)
  const flows = openFlows(spec, goods, evaluator)
  if (!flows) return undefined
  const systems = evaluator.times.map(
    (_, t) => new RecipeSystem(flows, process.per.commodity?.id, scope, evaluator, t, goods.substances),
  )
  const solutions: Parametric[] = []
  const supports: FigureSupport[] = []
  for (const system of systems) {
    const equations = system.equations()
    const solution = equations && solveSystem(equations, flows, evaluator)
    if (!solution) return undefined
    solutions.push(solution)
    supports.push(new FigureSupport(equations))
    if (system.isSteady) break
  }
  const isSteady = systems[0]!.isSteady
  const distinct = [...solutions]
  if (isSteady) while (solutions.length < systems.length) solutions.push(solutions[0]!)
  const support = (...unknowns: readonly number[]) => supports.map((one) => one.of(...unknowns)).reduce(mergeFigures)
  if (!checkAmounts(flows, distinct, evaluator) || !checkReference(process, spec, flows, distinct, evaluator))
    return undefined
  const solved = { flows, systems, solutions, distinct, support, isSteady }
  return finish(process, spec, solved, goods, scope, evaluator)
}

const noneMade: ReadonlyMap<string, number> = new Map()
const nothing: ReadonlyMap<string, Float64Array> = new Map()

function openFlows(spec: RecipeSpec, goods: KnownGoods, evaluator: Evaluator): OpenFlow[] | undefined {
  let next = spec.flows.length
  const flows: OpenFlow[] = []
  for (const [i, flow] of spec.flows.entries()) {
    if (entersTwice(flow, spec, goods, evaluator)) return undefined
    const good = goods.get(flow.commodity.id)
    const components = good && componentsOf(flow, goods, evaluator)
    if (!components) return undefined
    const made = components.length > 0 ? new Map(components.map((id) => [id, next++] as const)) : noneMade
    const composition = flow.of.size > 0 ? nothing : goods.composition(flow.commodity.id)
    if (!composition) return undefined
    flows.push({
      spec: flow,
      dimension: good.dimension,
      massPerUnit: good.massPerUnit?.by,
      wholeMass: wholeMass(good.massPerUnit?.by, composition, goods.solutes(flow.commodity.id)),
      density: good.density?.by,
      composition,
      compositionFigures: flow.of.size > 0 ? [] : goods.compositionFigures(flow.commodity.id),
      unknown: i,
      made,
      followed: goods.followed(flow.commodity.id),
    })
  }
  return flows
}

/** A carried commodity that a recipe takes both by itself and in a group would be split at will between the two. */
function entersTwice(
  { commodity, side, origin }: RecipeFlowSpec,
  { flows, label }: RecipeSpec,
  goods: KnownGoods,
  evaluator: Evaluator,
): boolean {
  if (side === 'out' || !goods.followed(commodity.id)) return false
  const alike = flows.filter((flow) => flow.side === 'in' && flow.commodity.id === commodity.id)
  if (alike.length < 2) return false
  const takers = alike.map(({ group }) => group ?? 'in').join(', ')
  evaluator.complain('MODEL_POOLING', origin, { args: { commodity: commodity.id, place: label.en, takers } })
  return true
}

/**
 * Components of a flow that are unknown: those it is made of here, or the substances a carried input is followed by.
 * Undefined after a fault.
 */
function componentsOf(flow: RecipeFlowSpec, goods: KnownGoods, evaluator: Evaluator): readonly string[] | undefined {
  const { commodity, side, of, origin } = flow
  const followed = goods.followed(commodity.id)
  const args = { flow: commodity.id }
  const isWhole = of.has(OTHERS) && (flow.free !== undefined || amountRules(flow) > 0)
  if (followed && (side === 'in' ? of.size > 0 : isWhole))
    return evaluator.complain('MODEL_FLOW_OVER', origin, { length: 1, args })
  if (followed && side === 'in') return followed
  if (followed && of.size === 0) return evaluator.complain('MODEL_CARRIED_OPEN', origin, { length: 1, args })
  for (const [component, rule] of of)
    if (followed ? component !== OTHERS && !followed.includes(component) : component === OTHERS)
      return evaluator.complain('MODEL_NOT_FOLLOWED', ruleOrigin(rule), {
        args: { commodity: commodity.id, component },
      })
  return [...of.keys()]
}

function ruleOrigin(rule: OfRule): Origin {
  if (rule.kind === 'rest') return rule.origin
  return (rule.kind === 'share' ? rule.share : rule.kind === 'content' ? rule.content : rule.amount).origin
}

/** Tonnes per unit of a commodity with what is dissolved outside its mass. */
function wholeMass(
  massPerUnit: Float64Array | undefined,
  composition: ReadonlyMap<string, Float64Array>,
  solutes: ReadonlySet<string>,
): Float64Array | undefined {
  if (solutes.size === 0) return massPerUnit
  const shares = [...solutes].flatMap((substance) => composition.get(substance) ?? [])
  return massPerUnit?.map((mass, t) => shares.reduce((sum, share) => sum + mass * share[t]!, mass))
}

function solveSystem(
  equations: readonly Equation[],
  flows: readonly OpenFlow[],
  evaluator: Evaluator,
): Parametric | undefined {
  const count = flows.reduce((sum, { made }) => sum + 1 + made.size, 0)
  const targets = new Set(equations.map(({ target }) => target))
  const bound: number[] = []
  const free: number[] = []
  for (let unknown = 0; unknown < count; unknown++) (targets.has(unknown) ? bound : free).push(unknown)
  const result = solveLinear(
    free.length === 0 ? equations.map(plainRow) : rowsWith(equations, bound, free),
    bound.length,
  )
  if (result.ok) return new Parametric(result, bound, free, count)
  const unfixed = new Set(result.free.map((position) => bound[position]!))
  // As many equations as unknowns: where they contradict one another, some unknown is left unfixed too.
  const named = flows.filter(
    (flow) => unfixed.has(flow.unknown) || [...flow.made.values()].some((index) => unfixed.has(index)),
  )
  const code = result.inconsistent ? 'MODEL_CLOSING_CONTRADICTS' : 'MODEL_CLOSING_SINGULAR'
  return evaluator.complain(code, named[0]!.spec.origin, {
    args: { flows: named.map((flow) => flow.spec.commodity.id).join(', ') },
  })
}

/** The row of an equation where every unknown is bound. */
const plainRow = ({ form }: Equation): LinearRow => ({ terms: form.terms, right: [-form.constant] })

/** The rows of equations over the bound unknowns, with a right-hand side for each free one. */
function rowsWith(equations: readonly Equation[], bound: readonly number[], free: readonly number[]): LinearRow[] {
  const place = new Map(bound.map((unknown, i) => [unknown, i]))
  return equations.map(({ form }) => {
    const terms = new Map<number, number>()
    for (const [unknown, coefficient] of form.terms) {
      const at = place.get(unknown)
      if (at !== undefined) terms.set(at, coefficient)
    }
    return { terms, right: [-form.constant, ...free.map((unknown) => -(form.terms.get(unknown) ?? 0))] }
  })
}

/** Amounts and components that do not depend on the choice are not below zero; rows of the program see to the others. */
function checkAmounts(flows: readonly OpenFlow[], solutions: readonly Parametric[], evaluator: Evaluator): boolean {
  let ok = true
  const scales = solutions.map(({ constant }) =>
    flows.reduce((most, { unknown }) => Math.max(most, Math.abs(constant[unknown]!)), 1e-30),
  )
  for (const flow of flows) {
    const own = [flow.unknown, ...flow.made.values()]
    for (const [t, solution] of solutions.entries()) {
      if (own.some((unknown) => solution.varies(unknown))) continue
      const x = solution.constant
      const scale = scales[t]!
      const lowest = own.reduce((least, unknown) => Math.min(least, x[unknown]!), Number.POSITIVE_INFINITY)
      if (lowest >= -NEGATIVE * scale) {
        if (x[flow.unknown]! < 0) x[flow.unknown] = 0
        continue
      }
      evaluator.complain('MODEL_NEGATIVE_FLOW', flow.spec.amount?.origin ?? flow.spec.origin, {
        args: { flow: flow.spec.commodity.id, value: Number(lowest.toPrecision(6)) },
      })
      ok = false
      break
    }
  }
  return ok
}

function checkReference(
  process: ProcessSpec,
  spec: RecipeSpec,
  flows: readonly OpenFlow[],
  solutions: readonly Parametric[],
  evaluator: Evaluator,
): boolean {
  const { commodity, amount } = process.per
  if (!commodity) return true
  const found = flows.filter((flow) => flow.spec.commodity.id === commodity.id)
  if (found.length === 0)
    return !!evaluator.complain('MODEL_NO_REFERENCE', process.per.origin, { args: { flow: commodity.id } })
  const equal = found.some(
    (flow) =>
      sameDimension(flow.dimension, amount.dimension) &&
      solutions.every(
        (solution) =>
          !solution.varies(flow.unknown) &&
          Math.abs(solution.constant[flow.unknown]! - amount.value) <= 1e-9 * Math.abs(amount.value),
      ),
  )
  if (!equal)
    evaluator.complain('MODEL_REFERENCE_AMOUNT', found[0]!.spec.origin, {
      args: { flow: commodity.id, per: spec.mode || process.id },
    })
  return equal
}

function finish(
  process: ProcessSpec,
  spec: RecipeSpec,
  solved: Solved,
  goods: KnownGoods,
  scope: Scope,
  evaluator: Evaluator,
): Closed | undefined {
  const { flows, solutions, distinct, support } = solved
  const per = process.per.amount
  const perReference = divideDimensions(dimensionless, per.dimension)
  const perUnit = (value: Value): Value => scaled(value, 1 / per.value, evaluator, perReference)
  const amount = ({ flow, unknown, dimension }: Moved): Value => ({
    by: evaluator.byTime((t) => solutions[t]!.constant[unknown]!),
    dimension,
    figures: support(unknown),
    origin: flow.spec.amount?.origin ?? flow.spec.origin,
    path: flow.spec.amount?.path ?? flow.spec.path,
  })
  const side = (which: 'in' | 'out'): RecipeFlow[] =>
    flows
      .filter((flow) => flow.spec.side === which)
      .flatMap(movedBy)
      .filter((moved) => !isChosen(moved, distinct))
      .map((moved) => ({
        commodity: goods.index(moved.commodity),
        amount: perUnit(amount(moved)),
        ...(moved.flow.spec.stream ? { stream: moved.flow.spec.stream } : {}),
      }))
  const memo = new Map([...spec.memo].flatMap(([id, item]) => pair(id, evaluator.value(item, scope), perUnit)))
  const money = moneyDimension(goods.currency)
  const cost = new Map(
    [...spec.cost].flatMap(([kind, item]) =>
      pair(kind, expectDimension(evaluator.value(item, scope), money, evaluator), perUnit),
    ),
  )
  const stated = shareOf(spec.tolerance && evaluator.value(spec.tolerance, scope), evaluator)
  const tolerance = stated?.by ?? evaluator.always(CLAIM_TOLERANCE)
  const closed = closuresOf(spec, solved, { tolerance, perUnit: 1 / per.value }, evaluator)
  const choice = choiceOf(spec, solved, goods, { perUnit, open: closed?.open ?? [] }, evaluator)
  if (!closed || !choice) return undefined
  const recipe: ClosedRecipe = {
    id: spec.mode === '' ? process.id : `${process.id}/${spec.mode}`,
    process: process.id,
    mode: spec.mode,
    label:
      spec.mode === ''
        ? process.label
        : { en: `${process.label.en}, ${spec.label.en}`, zh: `${process.label.zh}（${spec.label.zh}）` },
    handling: process.handling,
    tags: process.tags.map((tag) => tag.id),
    dimension: per.dimension,
    ...(process.per.commodity ? { reference: goods.index(process.per.commodity.id) } : {}),
    inputs: side('in'),
    outputs: side('out'),
    ...choice,
    memo,
    cost,
    closures: closed.closures,
    tolerance,
    parameters: [...spec.parameters].map(([id, { path, origin }]) => ({ id, path, origin, isAsked: scope.asked(id) })),
    ...(spec.partial === undefined ? {} : { partial: spec.partial }),
    origin: process.origin,
  }
  return { recipe, made: madeCompositions(solved, (flow) => amount(movedBy(flow)[0]!)) }
}

const pair = <K>(key: K, value: Value | undefined, perUnit: (value: Value) => Value): [K, Value][] =>
  value ? [[key, perUnit(value)]] : []

/** Compositions made here: the same whatever is chosen, so read off where the flow is not nothing. */
function madeCompositions(
  { flows, solutions, support }: Solved,
  amount: (flow: OpenFlow) => Value,
): Map<string, MadeComposition> {
  return new Map(
    flows
      .filter((flow) => flow.made.size > 0 && !flow.followed)
      .map((flow) => {
        const share = (index: number): Value => ({
          ...amount(flow),
          figures: support(flow.unknown, index),
          dimension: dimensionless,
          by: Float64Array.from(solutions, (solution, t) => {
            const [whole, part] = [solution.unknown(flow.unknown), solution.unknown(index)]
            const k = whole.slopes.findIndex((slope) => slope !== 0)
            const [of, component] = k < 0 ? [whole.constant, part.constant] : [whole.slopes[k]!, part.slopes[k]!]
            const tonnes = of * (flow.massPerUnit?.[t] ?? 0)
            return tonnes > 0 ? component / tonnes : 0
          }),
        })
        return [flow.spec.commodity.id, new Map([...flow.made].map(([id, index]) => [id, share(index)]))]
      }),
  )
}
