import { type Diagnostic, fault } from '../base/index.js'
import { contentOf } from './content.js'
import type { ClosedRecipe, ModelGraph } from './graph.js'

/** Tonnes of a component on one side of a recipe per unit of activity, with the compositions of the commodities. */
function tonnes(
  { commodities }: ModelGraph,
  { inputs, outputs, free }: ClosedRecipe,
  side: 'in' | 'out',
  component: number,
  time: number,
  chosen: readonly number[],
): number {
  let sum = 0
  for (const { commodity, amount } of side === 'in' ? inputs : outputs)
    sum += contentOf(commodities[commodity]!, component, time, amount.by[time]!)
  for (const [i, { commodity, side: own }] of free.entries())
    if (own === side) sum += contentOf(commodities[commodity]!, component, time, chosen[i] ?? 0)
  return sum
}

/**
 * Relative gap of a component in a recipe at one time, ≥ 0: |leaving − fed| ÷ max(fed, leaving); `chosen` has the amount of
 * each flow left to the choice per unit of activity.
 */
export function claimGap(
  graph: ModelGraph,
  recipe: ClosedRecipe,
  component: string,
  time: number,
  chosen: readonly number[] = [],
): number {
  const at = component === 'mass' ? -1 : graph.substances.findIndex(({ id }) => id === component)
  const fed = tonnes(graph, recipe, 'in', at, time, chosen)
  const leaving = tonnes(graph, recipe, 'out', at, time, chosen)
  const larger = Math.max(fed, leaving)
  return larger === 0 ? 0 : Math.abs(leaving - fed) / larger
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
    // What is left to the choice has no composition before it is chosen: the closure of the results looks at it.
    if (!running.has(i) || recipe.free.length > 0) continue
    for (const { component, claimed } of recipe.closures) {
      if (!claimed) continue
      const gaps = graph.times.map((_, t) => claimGap(graph, recipe, component, t))
      if (gaps.every((gap, t) => gap <= recipe.tolerance[t]!)) continue
      const worst = Math.max(...gaps)
      const claim = specOf(graph, recipe)!.closes.find(({ id }) => id === component)!
      yield fault('MODEL_MADE_OTHERWISE', claim.origin, {
        args: { component, recipe: recipe.id, gap: (100 * worst).toFixed(2) },
      })
    }
  }
}
