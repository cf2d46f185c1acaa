import { type Diagnostic, fault } from '../base/index.js'
import { contentsOf } from './content.js'
import type { ClosedRecipe, ModelGraph } from './graph.js'

/** Tonnes of a component in an amount of a commodity. */
function tonnesIn(graph: ModelGraph, commodity: number, amount: number, component: string, time: number): number {
  const substance = component === 'mass' ? -1 : graph.substances.findIndex((entry) => entry.id === component)
  return contentsOf(graph, graph.commodities[commodity]!, time, amount)[substance + 1] ?? 0
}

/** Tonnes of a component on one side of a recipe per unit of activity, with the compositions of the commodities. */
function tonnes(
  graph: ModelGraph,
  { inputs, outputs, free }: ClosedRecipe,
  side: 'in' | 'out',
  component: string,
  time: number,
  chosen: readonly number[],
): number {
  const flows = (side === 'in' ? inputs : outputs).map(({ commodity, amount }) => ({
    commodity,
    amount: amount.by[time]!,
  }))
  const others = free.flatMap((flow, i) =>
    flow.side === side ? [{ commodity: flow.commodity, amount: chosen[i] ?? 0 }] : [],
  )
  return [...flows, ...others].reduce(
    (sum, { commodity, amount }) => sum + tonnesIn(graph, commodity, amount, component, time),
    0,
  )
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
  const fed = tonnes(graph, recipe, 'in', component, time, chosen)
  const leaving = tonnes(graph, recipe, 'out', component, time, chosen)
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
