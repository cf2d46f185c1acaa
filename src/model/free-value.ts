import type { ClosedRecipe, Relation } from './graph.js'

/** Index of the activity among the variables of a recipe; free flows follow. */
const activity = 0

/**
 * Whether a recipe can give off something of value while it takes in nothing, each commodity taken net. Of what is left to
 * the choice nothing is taken in; what the relations then leave no room for is nothing too.
 */
export function makesFromNothing(recipe: ClosedRecipe, values: ReadonlySet<number>, time: number): boolean {
  if (recipe.free.length === 0 && takesOther(recipe, time)) return false
  const net = netOf(recipe, time)
  const idle = new Set(recipe.free.flatMap(({ side }, i) => (side === 'in' ? [i + 1] : [])))
  if ([...net.values()].some((amount) => amount < 0)) idle.add(activity)
  for (let before = -1; before < idle.size; ) {
    before = idle.size
    for (const relation of recipe.relations) for (const variable of stopped(relation, idle, time)) idle.add(variable)
  }
  const chosen = recipe.free.some(
    ({ commodity, side }, i) => side === 'out' && !idle.has(i + 1) && values.has(commodity),
  )
  return chosen || (!idle.has(activity) && [...net].some(([commodity, amount]) => amount > 0 && values.has(commodity)))
}

/** Whether a recipe takes in something that it does not give. */
const takesOther = ({ inputs, outputs }: ClosedRecipe, time: number): boolean =>
  inputs.some(
    ({ commodity, amount }) => amount.by[time]! > 0 && !outputs.some((given) => given.commodity === commodity),
  )

/** What one unit of activity gives less what it takes, by commodity, in fixed amounts. */
function netOf({ inputs, outputs }: ClosedRecipe, time: number): ReadonlyMap<number, number> {
  const net = new Map<number, number>()
  for (const { commodity, amount } of inputs) net.set(commodity, (net.get(commodity) ?? 0) - amount.by[time]!)
  for (const { commodity, amount } of outputs) net.set(commodity, (net.get(commodity) ?? 0) + amount.by[time]!)
  return net
}

/** Variables that a relation leaves at nothing where those in `idle` are: all that are left, if they pull one way. */
function stopped({ bound, activity: level, terms }: Relation, idle: ReadonlySet<number>, time: number): number[] {
  const parts = [
    { variable: activity, coefficient: level.by[time]! },
    ...terms.map(({ flow, coefficient }) => ({ variable: flow + 1, coefficient: coefficient.by[time]! })),
  ].filter(({ variable, coefficient }) => coefficient !== 0 && !idle.has(variable))
  const up = parts.every(({ coefficient }) => coefficient > 0) && bound !== 'least'
  const down = parts.every(({ coefficient }) => coefficient < 0) && bound !== 'most'
  return up || down ? parts.map(({ variable }) => variable) : []
}
