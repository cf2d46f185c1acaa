import type { RecipeSpec } from '../../scenario/index.js'
import type { Closure } from '../graph.js'
import type { Evaluator } from '../values.js'
import type { OpenFlow } from './recipe-system.js'

/**
 * Balance of mass and of every substance in the finished recipe, by plain sums over its flows (not from the closing
 * equations). A claim that does not hold within the tolerance is a fault, and so is one about a component no flow carries.
 */
export function closuresOf(
  spec: RecipeSpec,
  flows: readonly OpenFlow[],
  x: Float64Array,
  tolerance: number,
  perUnit: number,
  evaluator: Evaluator,
): Closure[] | undefined {
  const components = new Set<string>(['mass'])
  for (const flow of flows) for (const id of [...flow.composition.keys(), ...flow.made.keys()]) components.add(id)
  const closures = [...components].sort().map((component): Closure => {
    let fed = 0
    let leaving = 0
    for (const flow of flows) {
      const tonnes = tonnesOf(flow, component, x) * perUnit
      if (flow.spec.side === 'in') fed += tonnes
      else leaving += tonnes
    }
    const larger = Math.max(fed, leaving)
    const claimed = spec.closes.some((claim) => claim.id === component)
    return { component, claimed, fed, leaving, gap: larger === 0 ? 0 : (leaving - fed) / larger }
  })
  let ok = true
  for (const claim of spec.closes) {
    const closure = closures.find((candidate) => candidate.component === claim.id)
    if (!closure || Math.max(closure.fed, closure.leaving) === 0) {
      evaluator.complain('MODEL_CLAIM_ABSENT', claim.origin, { args: { component: claim.id } })
      ok = false
    } else if (Math.abs(closure.gap) > tolerance) {
      const [fed, leaving] = [closure.fed, closure.leaving].map((value) => Number(value.toPrecision(6)))
      evaluator.complain('MODEL_CLAIM_OPEN', claim.origin, {
        args: { component: claim.id, fed: fed!, leaving: leaving!, gap: (100 * closure.gap).toFixed(3) },
      })
      ok = false
    }
  }
  return ok ? closures : undefined
}

function tonnesOf(flow: OpenFlow, component: string, x: Float64Array): number {
  const tonnes = x[flow.unknown]! * (flow.massPerUnit?.[0] ?? 0)
  if (component === 'mass') return tonnes
  const made = flow.made.get(component)
  if (made !== undefined) return x[made]!
  return tonnes * (flow.composition.get(component)?.[0] ?? 0)
}
