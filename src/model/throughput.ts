import { CLAIM_TOLERANCE } from '../base/index.js'
import type { ClosedRecipe, ModelGraph } from './graph.js'
import { wholePeriod } from './time.js'

/** How much of a component runs through recipes, and through those that close it; tonnes over the horizon. */
export interface Throughput {
  /** Substance id or 'mass'. */
  readonly component: string
  /** Σ over recipes of the larger of what is fed and what leaves. */
  readonly through: number
  /** The part in recipes whose gap is within `CLAIM_TOLERANCE`, claimed or not. */
  readonly closed: number
}

/** Whether a recipe closes a component within the usual tolerance, claimed or not; undefined where it has none of it. */
export function closesIt(recipe: ClosedRecipe, component: string): boolean | undefined {
  const closure = recipe.closures.find((entry) => entry.component === component)
  if (!closure || (!closure.chosen && Math.max(closure.fed, closure.leaving) === 0)) return undefined
  return Math.abs(closure.gap) <= CLAIM_TOLERANCE
}

/** Throughput of mass and of every substance where each activity of the graph runs as much as given, in canonical units. */
export function throughputOf(graph: ModelGraph, amounts: ArrayLike<number>): Throughput[] {
  return ['mass', ...graph.substances.map(({ id }) => id)].map((component) => {
    let through = 0
    let closed = 0
    graph.activities.forEach(({ recipe }, a) => {
      const own = graph.recipes[recipe]!
      const closes = closesIt(own, component)
      if (closes === undefined) return
      const closure = own.closures.find((entry) => entry.component === component)!
      const tonnes = amounts[a]! * Math.max(closure.fed, closure.leaving)
      through += tonnes
      if (closes) closed += tonnes
    })
    return { component, through, closed }
  })
}

/** Activities whose amount the files fix: the only one of a unit with a fixed production; by index, over the horizon. */
export function fixedAmounts(graph: ModelGraph): ReadonlyMap<number, number> {
  const fixed = new Map<number, number>()
  for (const { activities, productionMin, productionMax } of graph.units) {
    if (activities.length !== 1 || !productionMin || !productionMax) continue
    if (productionMin.by.every((amount, t) => amount === productionMax.by[t]))
      fixed.set(
        activities[0]!,
        graph.periods.reduce((sum, _, period) => sum + productionMin.by[wholePeriod(graph, period)]!, 0),
      )
  }
  return fixed
}
