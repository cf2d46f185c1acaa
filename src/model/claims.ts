import { CLAIM_TOLERANCE, type Diagnostic, fault } from '../base/index.js'
import type { ClosedRecipe, ModelGraph, RecipeFlow } from './graph.js'

/** Tonnes of a component in some flows of a recipe per unit of activity, with the compositions of the commodities. */
function tonnes(graph: ModelGraph, flows: readonly RecipeFlow[], component: string, time: number): number {
  const substance = graph.substances.findIndex((entry) => entry.id === component)
  return flows.reduce((sum, flow) => {
    const commodity = graph.commodities[flow.commodity]!
    const mass = flow.amount.by[time]! * (commodity.massPerUnit?.by[time] ?? 0)
    return sum + (component === 'mass' ? mass : mass * (commodity.composition.get(substance)?.by[time] ?? 0))
  }, 0)
}

/** Relative gap of a component in a recipe at one time, ≥ 0: |leaving − fed| ÷ max(fed, leaving). */
export function claimGap(graph: ModelGraph, recipe: ClosedRecipe, component: string, time: number): number {
  const fed = tonnes(graph, recipe.inputs, component, time)
  const leaving = tonnes(graph, recipe.outputs, component, time)
  const larger = Math.max(fed, leaving)
  return larger === 0 ? 0 : Math.abs(leaving - fed) / larger
}

/** Gap allowed to the claims of a recipe. */
export function claimTolerance(graph: ModelGraph, recipe: ClosedRecipe): number {
  const given = specOf(graph, recipe)?.tolerance?.given
  return given?.kind === 'measure' ? given.measure.value : CLAIM_TOLERANCE
}

const specOf = (graph: ModelGraph, { process, mode }: ClosedRecipe) =>
  graph.spec.processes.find(({ id }) => id === process)?.recipes.find((recipe) => recipe.mode === mode)

/**
 * Claims that hold with the composition the recipe itself makes, but not with the composition its commodities have: a
 * second recipe or mode makes the same commodity otherwise, and every other process takes it at the stated composition.
 */
export function* claimsMadeOtherwise(graph: ModelGraph): Generator<Diagnostic> {
  const running = new Set(graph.activities.map(({ recipe }) => recipe))
  for (const [i, recipe] of graph.recipes.entries()) {
    if (!running.has(i)) continue
    const allowed = claimTolerance(graph, recipe)
    for (const { component, claimed } of recipe.closures) {
      if (!claimed) continue
      const worst = Math.max(...graph.times.map((_, t) => claimGap(graph, recipe, component, t)))
      if (worst <= allowed) continue
      const claim = specOf(graph, recipe)!.closes.find(({ id }) => id === component)!
      yield fault('MODEL_MADE_OTHERWISE', claim.origin, {
        args: { component, recipe: recipe.id, gap: (100 * worst).toFixed(2) },
      })
    }
  }
}
