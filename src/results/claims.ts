import { CLAIM_TOLERANCE } from '../base/index.js'
import type { CompiledProgram } from '../lp/index.js'
import { claimGap, claimTolerance } from '../model/index.js'
import { kindOf } from './flows.js'
import type { ClosureCheck } from './result.js'

/**
 * Claims of the recipes that run, recomputed from their coefficients and the compositions at each time: for every
 * claimed component |leaving − fed| ÷ max(fed, leaving). The worst is the one that uses most of its own tolerance.
 */
export function claimCheck(program: CompiledProgram, x: Float64Array): ClosureCheck {
  const { graph } = program
  let worst: ClosureCheck = { id: 'recipe', worst: 0, allowed: CLAIM_TOLERANCE, where: '', ok: true }
  for (const [recipeIndex, time] of running(program, x)) {
    const recipe = graph.recipes[recipeIndex]!
    const allowed = claimTolerance(graph, recipe)
    for (const { component } of recipe.closures.filter((closure) => closure.claimed)) {
      const gap = claimGap(graph, recipe, component, time)
      if (gap / allowed <= worst.worst / worst.allowed) continue
      worst = { id: 'recipe', worst: gap, allowed, where: `${recipe.id}/${component}`, ok: gap <= allowed }
    }
  }
  return worst
}

/** Recipe and time of every recipe with a level, each once. */
function running(program: CompiledProgram, x: Float64Array): readonly (readonly [number, number])[] {
  const found = new Map<string, readonly [number, number]>()
  for (let j = 0; j < program.columns.count; j++) {
    if (x[j] === 0 || kindOf(program, j) !== 'activity') continue
    const pair = [program.graph.activities[program.columns.ref[j]!]!.recipe, program.columns.time[j]!] as const
    found.set(pair.join(' '), pair)
  }
  return [...found.values()]
}
