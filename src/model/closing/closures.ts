import { CLAIM_TOLERANCE } from '../../base/index.js'
import type { RecipeSpec, Ref } from '../../scenario/index.js'
import type { Closure } from '../graph.js'
import type { Evaluator } from '../values.js'
import type { OpenFlow } from './recipe-system.js'

/** How claims are checked: the gap allowed in each period (the usual one where none is stated), and the reference. */
interface ClaimTerms {
  readonly tolerance: ArrayLike<number>
  readonly perUnit: number
}

/**
 * Balance of mass and of every substance in the finished recipe, by plain sums over its flows (not from the closing
 * equations), in the first period. A claim that does not hold within the tolerance in any period is a fault, and so is one
 * about a component no flow carries; each is said once.
 */
export function closuresOf(
  spec: RecipeSpec,
  flows: readonly OpenFlow[],
  solutions: readonly Float64Array[],
  { tolerance, perUnit }: ClaimTerms,
  evaluator: Evaluator,
): Closure[] | undefined {
  const components = new Set<string>(['mass'])
  for (const flow of flows) for (const id of [...flow.composition.keys(), ...flow.made.keys()]) components.add(id)
  const byPeriod = solutions.map((x, t) =>
    [...components].sort().map((id) => closureOf(id, spec, flows, x, t, perUnit)),
  )
  let ok = true
  for (const claim of spec.closes) {
    const own = byPeriod.map((closures) => closures.find((closure) => closure.component === claim.id))
    const open = own.findIndex((closure, t) => closure && Math.abs(closure.gap) > (tolerance[t] ?? CLAIM_TOLERANCE))
    if (own.every((closure) => !closure || Math.max(closure.fed, closure.leaving) === 0))
      evaluator.complain('MODEL_CLAIM_ABSENT', claim.origin, { args: { component: claim.id } })
    else if (open >= 0) complainOpen(claim, own[open]!, evaluator)
    else continue
    ok = false
  }
  return ok ? byPeriod[0] : undefined
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
  const tonnes = x[flow.unknown]! * (flow.massPerUnit?.[t] ?? 0)
  if (component === 'mass') return tonnes
  const made = flow.made.get(component)
  if (made !== undefined) return x[made]!
  return tonnes * (flow.composition.get(component)?.[t] ?? 0)
}
