import { CLAIM_TOLERANCE, SOLVER_TOLERANCE } from '../base/index.js'
import type { CompiledProgram } from '../lp/index.js'
import { type ClosedRecipe, claimGap, type Relation, timeId } from '../model/index.js'
import { ChosenAmounts } from './choices.js'
import { kindOf } from './flows.js'
import type { ClosureCheck } from './result.js'

/**
 * Claims of the recipes that run, recomputed from their coefficients and the compositions at each time: for every
 * claimed component |leaving − fed| ÷ max(fed, leaving). The worst is the one that uses most of its own tolerance.
 */
export function claimCheck(program: CompiledProgram, x: Float64Array): ClosureCheck {
  const { graph } = program
  let worst: ClosureCheck = { id: 'recipe', worst: 0, allowed: CLAIM_TOLERANCE, where: '', ok: true }
  for (const { recipe, time, chosen } of running(program, x)) {
    const allowed = recipe.tolerance[time]!
    for (const { component } of recipe.closures.filter((closure) => closure.claimed)) {
      const gap = claimGap(graph, recipe, component, time, chosen)
      if (gap / allowed <= worst.worst / worst.allowed) continue
      worst = { id: 'recipe', worst: gap, allowed, where: `${recipe.id}/${component}`, ok: gap <= allowed }
    }
  }
  return worst
}

interface Running {
  readonly recipe: ClosedRecipe
  readonly time: number
  /** Amount of each flow left to the choice per unit of activity. */
  readonly chosen: readonly number[]
}

/** Recipes with a level: each once for a time; one that leaves flows to the choice, once for each unit. */
function running(program: CompiledProgram, x: Float64Array): readonly Running[] {
  const { graph, columns } = program
  const amounts = new ChosenAmounts(program, x)
  const found: Running[] = []
  const known = new Set<number>()
  for (let j = 0; j < columns.count; j++) {
    if (x[j] === 0 || kindOf(program, j) !== 'activity') continue
    const [activity, time] = [columns.ref[j]!, columns.time[j]!]
    const index = graph.activities[activity]!.recipe
    const recipe = graph.recipes[index]!
    const key = index * graph.times.length + time
    if (recipe.free.length === 0 && known.has(key)) continue
    known.add(key)
    found.push({ recipe, time, chosen: Array.from(amounts.of(activity, time), (amount) => amount / x[j]!) })
  }
  return found
}

/** Relations of the flows left to the choice, from the recipes and the point: what is missed ÷ what is added up. */
export function relationCheck(program: CompiledProgram, x: Float64Array): ClosureCheck {
  const { graph, columns } = program
  const amounts = new ChosenAmounts(program, x)
  let [worst, where] = [0, '']
  for (let j = 0; j < columns.count; j++) {
    if (kindOf(program, j) !== 'activity') continue
    const [activity, time] = [columns.ref[j]!, columns.time[j]!]
    const recipe = graph.recipes[graph.activities[activity]!.recipe]!
    const chosen = amounts.of(activity, time)
    for (const relation of recipe.relations) {
      const parts = [
        relation.activity.by[time]! * x[j]!,
        ...relation.terms.map(({ flow, coefficient }) => coefficient.by[time]! * chosen[flow]!),
      ]
      const gap = missed(relation, sum(parts)) / (sum(parts.map(Math.abs)) || 1)
      if (gap > worst) [worst, where] = [gap, `${recipe.id}@${timeId(graph, time)}`]
    }
  }
  return { id: 'relation', worst, allowed: SOLVER_TOLERANCE, where, ok: worst <= SOLVER_TOLERANCE }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** By how much a sum misses its relation, ≥ 0. */
const missed = ({ bound }: Relation, total: number): number =>
  bound === 'equal' ? Math.abs(total) : Math.max(0, bound === 'least' ? -total : total)
