import { CLAIM_TOLERANCE } from '../base/index.js'
import type { CompiledProgram } from '../lp/index.js'
import type { ClosedRecipe, ModelGraph, RecipeFlow } from '../model/index.js'
import { kindOf } from './flows.js'
import type { ClosureCheck } from './result.js'

/**
 * Claims of the recipes that run, recomputed from their coefficients and the compositions in each period: for every
 * claimed component |leaving − fed| ÷ max(fed, leaving). The worst is the one that uses most of its own tolerance.
 */
export function claimCheck(program: CompiledProgram, x: Float64Array): ClosureCheck {
  const { graph } = program
  let worst: ClosureCheck = { id: 'recipe', worst: 0, allowed: CLAIM_TOLERANCE, where: '', ok: true }
  for (const [recipeIndex, period] of running(program, x)) {
    const recipe = graph.recipes[recipeIndex]!
    const allowed = toleranceOf(graph, recipe)
    for (const { component } of recipe.closures.filter((closure) => closure.claimed)) {
      const gap = gapOf(graph, recipe, component, period)
      if (gap / allowed <= worst.worst / worst.allowed) continue
      worst = { id: 'recipe', worst: gap, allowed, where: `${recipe.id}/${component}`, ok: gap <= allowed }
    }
  }
  return worst
}

/** Recipe and period of every recipe with a level, each once. */
function running(program: CompiledProgram, x: Float64Array): readonly (readonly [number, number])[] {
  const found = new Map<string, readonly [number, number]>()
  for (let j = 0; j < program.columns.count; j++) {
    if (x[j] === 0 || kindOf(program, j) !== 'activity') continue
    const pair = [program.graph.activities[program.columns.ref[j]!]!.recipe, program.columns.period[j]!] as const
    found.set(pair.join(' '), pair)
  }
  return [...found.values()]
}

/** Relative gap of a component in a recipe in one period, ≥ 0. */
export function gapOf(graph: ModelGraph, recipe: ClosedRecipe, component: string, period: number): number {
  const substance = graph.substances.findIndex((entry) => entry.id === component)
  const total = (flows: readonly RecipeFlow[]): number =>
    flows.reduce((sum, flow) => {
      const commodity = graph.commodities[flow.commodity]!
      const mass = flow.amount.by[period]! * (commodity.massPerUnit?.by[period] ?? 0)
      return sum + (component === 'mass' ? mass : mass * (commodity.composition.get(substance)?.by[period] ?? 0))
    }, 0)
  const [fed, leaving] = [total(recipe.inputs), total(recipe.outputs)]
  const larger = Math.max(fed, leaving)
  return larger === 0 ? 0 : Math.abs(leaving - fed) / larger
}

function toleranceOf(graph: ModelGraph, recipe: ClosedRecipe): number {
  const process = graph.spec.processes.find((entry) => entry.id === recipe.process)
  const given = process?.recipes.find((entry) => entry.mode === recipe.mode)?.tolerance?.given
  return given?.kind === 'measure' ? given.measure.value : CLAIM_TOLERANCE
}
