import { mergeFigures } from '../base/index.js'
import type { Activity, ClosedRecipe, FreeFlow, ModelGraph, RecipeFlow } from './graph.js'

/** A flow left to the choice with the activity it belongs to. */
export interface ChosenFlow extends FreeFlow {
  readonly activity: Activity
  readonly recipe: ClosedRecipe
}

/** What an entry of `graph.freeFlows` stands for. */
export function chosenFlow(graph: ModelGraph, ref: number): ChosenFlow {
  const entry = graph.freeFlows[ref]!
  const activity = graph.activities[entry.activity]!
  const recipe = graph.recipes[activity.recipe]!
  return { ...recipe.free[entry.flow]!, activity, recipe }
}

/** Commodities on one side of a recipe, in fixed amounts or left to the choice. */
export const commoditiesOn = ({ inputs, outputs, free }: ClosedRecipe, side: 'in' | 'out'): readonly number[] => [
  ...(side === 'in' ? inputs : outputs).map(({ commodity }) => commodity),
  ...free.filter((flow) => flow.side === side).map(({ commodity }) => commodity),
]

/** A chosen flow as one unit of itself, resting on the figures of the relations that tie it. */
export function unitFlow(graph: ModelGraph, ref: number): RecipeFlow {
  const { recipe, commodity, origin } = chosenFlow(graph, ref)
  const { flow } = graph.freeFlows[ref]!
  const figures = recipe.relations
    .filter(({ terms }) => terms.some((term) => term.flow === flow))
    .flatMap(({ activity, terms }) => [activity.figures, ...terms.map(({ coefficient }) => coefficient.figures)])
    .reduce(mergeFigures, [])
  const by = new Float64Array(graph.times.length).fill(1)
  return { commodity, amount: { by, dimension: {}, figures, origin, path: '' } }
}
