import type { Bounds, Matrix } from './lp.js'
import { copyBounds } from './lp.js'
import type { PortOutcome, SolverPort } from './port.js'
import type { Check } from './solution.js'
import { type Approach, openWorkspace } from './workspace.js'

/** What an integer search found: whole values to be held, the solver's own bound, and how far the point was from whole. */
export interface WholeAnswer {
  readonly outcome: PortOutcome
  readonly x: Float64Array
  /** The solver's global bound of the least objective; it is not proven here. */
  readonly bound: number
  readonly iterations: number
}

/** How far a whole column of the solver may be from a whole number. */
const WHOLE = 1e-6

/** Least Σ costs·x with the whole columns whole, searched cold; the point is the solver's and not yet rounded. */
export function searchWhole(
  port: SolverPort,
  matrix: Matrix,
  bounds: Bounds,
  integer: Uint8Array,
  costs: Float64Array,
  approach: Approach,
  timeLimit: number,
): WholeAnswer {
  const workspace = openWorkspace(port, matrix, bounds, { ...approach, presolve: true, cold: true }, integer)
  try {
    const { outcome, x, bound, iterations } = workspace.minimise(costs, timeLimit, 'dual')
    return { outcome, x, bound, iterations }
  } finally {
    workspace.dispose()
  }
}

/** The bounds with every whole column held at its rounded value. */
export function holdWhole(bounds: Bounds, integer: Uint8Array, x: Float64Array): Bounds {
  const held = copyBounds(bounds)
  for (let j = 0; j < integer.length; j++) {
    if (integer[j] !== 1) continue
    held.columnLower[j] = Math.round(x[j]!)
    held.columnUpper[j] = held.columnLower[j]!
  }
  return held
}

/** Largest distance of a whole column from a whole number. */
export function checkWhole(integer: Uint8Array, x: Float64Array, stage: string): Check {
  let worst = 0
  let at = -1
  for (let j = 0; j < integer.length; j++) {
    if (integer[j] !== 1) continue
    const distance = Math.abs(x[j]! - Math.round(x[j]!))
    if (distance > worst) [worst, at] = [distance, j]
  }
  return { id: 'whole', stage, worst, allowed: WHOLE, at, ok: worst <= WHOLE }
}

/** More rows than this are not tried one by one. */
const MOST_ROWS = 400

/**
 * Rows that cannot hold together with the whole columns whole, by a deletion filter: each was let go in turn and kept only
 * where the rest then had a point. The verdicts are the solver's. Empty where there are too many rows, or one was undecided.
 */
export function wholeConflict(
  port: SolverPort,
  matrix: Matrix,
  bounds: Bounds,
  integer: Uint8Array,
  approach: Approach,
  timeLimit: number,
): readonly number[] {
  if (matrix.rows > MOST_ROWS) return []
  const held = copyBounds(bounds)
  const kept: number[] = []
  const nothing = new Float64Array(matrix.columns)
  for (let i = 0; i < matrix.rows; i++) {
    const [lower, upper] = [held.rowLower[i]!, held.rowUpper[i]!]
    if (lower === Number.NEGATIVE_INFINITY && upper === Number.POSITIVE_INFINITY) continue
    held.rowLower[i] = Number.NEGATIVE_INFINITY
    held.rowUpper[i] = Number.POSITIVE_INFINITY
    const { outcome } = searchWhole(port, matrix, held, integer, nothing, approach, timeLimit)
    if (outcome.startsWith('infeasible')) continue
    if (outcome !== 'optimal') return []
    held.rowLower[i] = lower
    held.rowUpper[i] = upper
    kept.push(i)
  }
  return kept
}
