import { setFlagsFromString } from 'node:v8'
import type { Question } from '../run/index.js'
import { loadSolver, type SolveOptions, solveStaged, type SolverPort, type StagedSolution } from '../solve/index.js'
import { clearHeap, collectGarbage } from './clear-heap.js'

/**
 * From this size on the solver takes hundreds of megabytes: what reading and building left behind makes room for it, and it
 * makes room for the results.
 */
const isVast = (nonzeros: number): boolean => nonzeros > 300_000

/** Clears what was left behind before a program of so many nonzeros is solved, where that makes room. */
export function makeRoomFor(nonzeros: number): void {
  if (isVast(nonzeros)) clearHeap()
}

/** The answer of a solver, which has let go of its memory where that makes room. */
export async function solveWith(
  solver: Promise<SolverPort>,
  staged: Question['asked']['staged'],
  options: SolveOptions,
): Promise<StagedSolution> {
  const port = await solver
  const solution = solveStaged(staged, port, options)
  if (isVast(staged.program.matrix.value.length)) {
    await port.renew?.()
    collectGarbage()
  }
  return solution
}

/**
 * Whether a program takes long enough for V8 to optimise the WebAssembly of the solver: below this size the code it makes
 * at once takes a fifth of the processor time off a call.
 */
export const isWorthOptimising = (nonzeros: number): boolean => nonzeros >= 50_000

/** A solver, optimised or quick to start. */
export function makeSolver(optimised: boolean): Promise<SolverPort> {
  setFlagsFromString(optimised ? '--no-liftoff-only' : '--liftoff-only')
  return loadSolver()
}
