import { OTHERS, type RecipeSpec, type Ref } from '../../scenario/index.js'
import type { Closure } from '../graph.js'
import { type Evaluator, isSteady } from '../values.js'
import { type Choice, dependsOnChoice, type Parametric } from './parametric.js'
import type { OpenFlow, RecipeSystem, Solved } from './recipe-system.js'

/** How claims are checked: the gap allowed in each time, and the reference. */
interface ClaimTerms {
  readonly tolerance: Float64Array
  readonly perUnit: number
}

/** Closures of a recipe, and the claims that hold only where the choice is made so: rows of the program. */
interface Closures {
  readonly closures: readonly Closure[]
  readonly open: readonly Ref[]
}

/**
 * Balance of mass and of every substance in the finished recipe, by plain sums over its flows (not from the closing
 * equations), in the first time. A claim that does not hold within the tolerance in any time is a fault, and so is one
 * about a component no flow carries; each is said once. Where flows are left to the choice the sums are over the others; a
 * claim that depends on the choice is left open.
 */
export function closuresOf(
  spec: RecipeSpec,
  solved: Solved,
  { tolerance, perUnit }: ClaimTerms,
  evaluator: Evaluator,
): Closures | undefined {
  const { flows } = solved
  const [systems, solutions] =
    solved.isSteady && isSteady(tolerance)
      ? [solved.systems.slice(0, 1), solved.solutions.slice(0, 1)]
      : [solved.systems, solved.solutions]
  const components = new Set<string>(['mass'])
  for (const flow of flows) for (const id of [...flow.composition.keys(), ...flow.made.keys()]) components.add(id)
  for (const { followed } of flows) if (followed) components.delete(OTHERS)
  const chosen = new Map(
    [...components].map((id) => [
      id,
      systems.map((system, t) => dependence(id, flows, system, solutions[t]!, tolerance[t]!)),
    ]),
  )
  const open = (id: string, t: number) => chosen.get(id)![t] === 'open'
  const byTime = solutions.map((solution, t) =>
    [...components].sort().map((id) => {
      const closure = closureOf(id, spec, flows, solution.constant, t, perUnit)
      if (chosen.get(id)![t] === 'fixed') return closure
      return { ...closure, gap: closure.claimed || !open(id, t) ? 0 : 1, chosen: true as const }
    }),
  )
  let ok = true
  for (const claim of spec.closes) {
    const own = byTime.map((closures) => closures.find((closure) => closure.component === claim.id))
    const gaping = own.findIndex((closure, t) => closure && Math.abs(closure.gap) > tolerance[t]!)
    const fixed = chosen.get(claim.id)?.every((kind) => kind === 'fixed') ?? true
    if (fixed && own.every((closure) => !closure || Math.max(closure.fed, closure.leaving) === 0))
      evaluator.complain('MODEL_CLAIM_ABSENT', claim.origin, { args: { component: claim.id } })
    else if (gaping >= 0) complainOpen(claim, own[gaping]!, evaluator)
    else continue
    ok = false
  }
  if (!ok) return undefined
  return { closures: byTime[0]!, open: spec.closes.filter(({ id }) => chosen.get(id)!.includes('open')) }
}

/** How the balance of a component depends on the choice: not at all, closed whatever is chosen, or only if chosen so. */
function dependence(
  id: string,
  flows: readonly OpenFlow[],
  system: RecipeSystem,
  solution: Parametric,
  allowed: number,
): 'fixed' | 'closed' | 'open' {
  if (solution.free.length === 0) return 'fixed'
  const parts = flows.map((flow) => solution.form(system.component(flow, id)))
  if (!parts.some(dependsOnChoice)) return 'fixed'
  const { constant, slopes } = solution.form(system.balance(id))
  const gross = (of: (part: Choice) => number) => parts.reduce((sum, part) => sum + Math.abs(of(part)), 0)
  const within = (value: number, whole: number) => Math.abs(value) <= (allowed * whole) / 2
  const holds = slopes.every((slope, k) =>
    within(
      slope,
      gross((part) => part.slopes[k]!),
    ),
  )
  if (!holds) return 'open'
  // What does not depend on the choice is checked like any claim.
  return within(
    constant,
    gross((part) => part.constant),
  )
    ? 'closed'
    : 'fixed'
}

function complainOpen(claim: Ref, closure: Closure, evaluator: Evaluator): void {
  const [fed, leaving] = [closure.fed, closure.leaving].map((value) => Number(value.toPrecision(6)))
  evaluator.complain('MODEL_CLAIM_OPEN', claim.origin, {
    args: { component: claim.id, fed: fed!, leaving: leaving!, gap: (100 * closure.gap).toFixed(3) },
  })
}

function closureOf(
  component: string,
  spec: RecipeSpec,
  flows: readonly OpenFlow[],
  x: Float64Array,
  t: number,
  perUnit: number,
): Closure {
  let fed = 0
  let leaving = 0
  for (const flow of flows) {
    const tonnes = tonnesOf(flow, component, x, t) * perUnit
    if (flow.spec.side === 'in') fed += tonnes
    else leaving += tonnes
  }
  const larger = Math.max(fed, leaving)
  const claimed = spec.closes.some((claim) => claim.id === component)
  return { component, claimed, fed, leaving, gap: larger === 0 ? 0 : (leaving - fed) / larger }
}

function tonnesOf(flow: OpenFlow, component: string, x: Float64Array, t: number): number {
  if (component === 'mass') return x[flow.unknown]! * (flow.wholeMass?.[t] ?? 0)
  const tonnes = x[flow.unknown]! * (flow.massPerUnit?.[t] ?? 0)
  const made = flow.made.get(component)
  if (made !== undefined) return x[made]!
  return tonnes * (flow.composition.get(component)?.[t] ?? 0)
}
