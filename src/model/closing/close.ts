import { type Dimension, divideDimensions, mergeFigures, multiplyDimensions, sameDimension } from '../../base/index.js'
import type { ProcessSpec, RecipeSpec } from '../../scenario/index.js'
import type { ClosedRecipe, RecipeFlow, Value } from '../graph.js'
import { type Evaluator, expectDimension, Scope, scaled, shareOf } from '../values.js'
import { closuresOf } from './closures.js'
import { solveDense } from './linear-solve.js'
import { type Equation, type OpenFlow, RecipeSystem } from './recipe-system.js'
import { FigureSupport } from './support.js'

/** Composition a recipe makes of a commodity: tonnes of substance per tonne, by substance id. */
export type MadeComposition = ReadonlyMap<string, Value>

export interface Closed {
  readonly recipe: ClosedRecipe
  readonly made: ReadonlyMap<string, MadeComposition>
}

/** What closing a recipe asks of the commodities: dimension and mass, composition by substance, index and place. */
export interface KnownGoods {
  readonly currency: string
  /** Ids of the substances: what a formula may name as a component. */
  readonly substances: readonly string[]
  get(id: string): { readonly dimension: Dimension; readonly massPerUnit: Value | undefined } | undefined
  composition(id: string): ReadonlyMap<string, Float64Array> | undefined
  compositionFigures(id: string): readonly number[]
  index(id: string): number
  pathOf(process: string, mode: string): string
}

const NEGATIVE = 1e-12

/** Solves the closing system of one recipe in every period and checks what it claims; undefined after a fault. */
export function closeRecipe(
  process: ProcessSpec,
  spec: RecipeSpec,
  goods: KnownGoods,
  globals: Scope,
  evaluator: Evaluator,
): Closed | undefined {
  const scope = new Scope(spec.parameters, globals)
  const flows = openFlows(spec, goods)
  if (!flows) return undefined
  const count = flows.length + flows.reduce((sum, flow) => sum + flow.made.size, 0)
  const solutions: Float64Array[] = []
  const supports: FigureSupport[] = []
  for (let t = 0; t < evaluator.times.length; t++) {
    const system = new RecipeSystem(flows, process.per.commodity?.id, scope, evaluator, t, goods.substances)
    const equations = system.equations()
    const x = equations && solveSystem(equations, flows, count, spec, evaluator)
    if (!x) return undefined
    solutions.push(x)
    supports.push(new FigureSupport(equations))
  }
  const support = (...unknowns: readonly number[]) => supports.map((one) => one.of(...unknowns)).reduce(mergeFigures)
  const amount = (flow: OpenFlow): Value => ({
    by: Float64Array.from(solutions, (x) => x[flow.unknown]!),
    dimension: flow.dimension,
    figures: support(flow.unknown),
    origin: flow.spec.amount?.origin ?? flow.spec.origin,
    path:
      flow.spec.amount?.path ?? `${goods.pathOf(process.id, spec.mode)}.${flow.spec.side}.${flow.spec.commodity.id}`,
  })
  if (!checkAmounts(flows, solutions, evaluator) || !checkReference(process, spec, flows, solutions, evaluator))
    return undefined
  return finish(process, spec, flows, amount, support, solutions, goods, scope, evaluator)
}

function openFlows(spec: RecipeSpec, goods: KnownGoods): OpenFlow[] | undefined {
  let next = spec.flows.length
  const flows: OpenFlow[] = []
  for (const [i, flow] of spec.flows.entries()) {
    const good = goods.get(flow.commodity.id)
    if (!good) return undefined
    const made = new Map([...flow.of.keys()].map((id) => [id, next++] as const))
    const composition = flow.of.size > 0 ? new Map<string, Float64Array>() : goods.composition(flow.commodity.id)
    if (!composition) return undefined
    flows.push({
      spec: flow,
      dimension: good.dimension,
      massPerUnit: good.massPerUnit?.by,
      composition,
      compositionFigures: flow.of.size > 0 ? [] : goods.compositionFigures(flow.commodity.id),
      unknown: i,
      made,
    })
  }
  return flows
}

function solveSystem(
  equations: readonly Equation[],
  flows: readonly OpenFlow[],
  count: number,
  spec: RecipeSpec,
  evaluator: Evaluator,
): Float64Array | undefined {
  const rows = equations.map(({ form }) => {
    const row = new Float64Array(count)
    for (const [index, coefficient] of form.terms) row[index] = coefficient
    return row
  })
  const result = solveDense(
    rows,
    equations.map(({ form }) => -form.constant),
    count,
  )
  if (result.ok) return result.x
  const names = flows.filter(
    (flow) =>
      result.free.includes(flow.unknown) || [...flow.made.values()].some((index) => result.free.includes(index)),
  )
  const named = names.length > 0 ? names : flows.filter((flow) => !flow.spec.amount)
  const culprit = named[0]?.spec.origin ?? spec.origin
  return evaluator.complain(result.inconsistent ? 'MODEL_CLOSING_CONTRADICTS' : 'MODEL_CLOSING_SINGULAR', culprit, {
    args: { flows: named.map((flow) => flow.spec.commodity.id).join(', ') },
  })
}

function checkAmounts(flows: readonly OpenFlow[], solutions: readonly Float64Array[], evaluator: Evaluator): boolean {
  let ok = true
  for (const flow of flows)
    for (const x of solutions) {
      const scale = Math.max(...flows.map((other) => Math.abs(x[other.unknown]!)), 1e-30)
      const lowest = Math.min(x[flow.unknown]!, ...[...flow.made.values()].map((index) => x[index]!))
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
  return ok
}

function checkReference(
  process: ProcessSpec,
  spec: RecipeSpec,
  flows: readonly OpenFlow[],
  solutions: readonly Float64Array[],
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
      solutions.every((x) => Math.abs(x[flow.unknown]! - amount.value) <= 1e-9 * Math.abs(amount.value)),
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
  flows: readonly OpenFlow[],
  amount: (flow: OpenFlow) => Value,
  support: (...unknowns: readonly number[]) => readonly number[],
  solutions: readonly Float64Array[],
  goods: KnownGoods,
  scope: Scope,
  evaluator: Evaluator,
): Closed | undefined {
  const per = process.per.amount
  const perUnit = (value: Value): Value => scaled(value, 1 / per.value, divideDimensions({}, per.dimension))
  const side = (which: 'in' | 'out'): RecipeFlow[] =>
    flows
      .filter((flow) => flow.spec.side === which)
      .map((flow) => ({
        commodity: goods.index(flow.spec.commodity.id),
        amount: perUnit(amount(flow)),
        ...(flow.spec.stream ? { stream: flow.spec.stream } : {}),
      }))
  const memo = new Map([...spec.memo].flatMap(([id, item]) => pair(id, evaluator.value(item, scope), perUnit)))
  const money: Dimension = { [`money:${goods.currency}`]: 1 }
  const cost = new Map(
    [...spec.cost].flatMap(([kind, item]) =>
      pair(kind, expectDimension(evaluator.value(item, scope), money, evaluator), perUnit),
    ),
  )
  const tolerance = shareOf(spec.tolerance && evaluator.value(spec.tolerance, scope), evaluator)?.by ?? []
  const closures = closuresOf(spec, flows, solutions, { tolerance, perUnit: 1 / per.value }, evaluator)
  if (!closures) return undefined
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
    memo,
    cost,
    closures,
    ...(spec.partial === undefined ? {} : { partial: spec.partial }),
    origin: process.origin,
  }
  return { recipe, made: madeCompositions(flows, solutions, amount, support) }
}

const pair = <K>(key: K, value: Value | undefined, perUnit: (value: Value) => Value): [K, Value][] =>
  value ? [[key, perUnit(value)]] : []

function madeCompositions(
  flows: readonly OpenFlow[],
  solutions: readonly Float64Array[],
  amount: (flow: OpenFlow) => Value,
  support: (...unknowns: readonly number[]) => readonly number[],
): Map<string, MadeComposition> {
  return new Map(
    flows
      .filter((flow) => flow.made.size > 0)
      .map((flow) => {
        const share = (index: number): Value => ({
          ...amount(flow),
          figures: support(flow.unknown, index),
          dimension: multiplyDimensions({}, {}),
          by: Float64Array.from(solutions, (x, t) => {
            const tonnes = x[flow.unknown]! * (flow.massPerUnit?.[t] ?? 0)
            return tonnes > 0 ? x[index]! / tonnes : 0
          }),
        })
        return [flow.spec.commodity.id, new Map([...flow.made].map(([id, index]) => [id, share(index)]))]
      }),
  )
}
