import { SOLVER_TOLERANCE, ZERO_TOLERANCE } from '../base/index.js'
import { allHold, checkDuals, measureDuals } from './certificate.js'
import type { Bounds } from './lp.js'
import type { Check } from './solution.js'
import type { Answer, Workspace } from './workspace.js'

/** Whether a feasible point is the only one, and the columns that can move if it is not. */
export interface Uniqueness {
  readonly check: Check
  /** Ascending. */
  readonly moving: readonly number[]
}

/**
 * Proves that a point is the only feasible one: every column is driven to its least and greatest, and what is reached is
 * certified by its duals. A movement counts from 1e-7 of the column's own size (of 1e-9 of the largest column for small
 * ones, which is rounding); an end that cannot be certified counts as a movement.
 */
export function proveUnique(workspace: Workspace, bounds: Bounds, point: Float64Array, timeLimit: number): Uniqueness {
  workspace.setBounds(bounds)
  let largest = 0
  for (const value of point) largest = Math.max(largest, Math.abs(value))
  const moving: number[] = []
  let worst = 0
  const costs = new Float64Array(point.length)
  for (let j = 0; j < point.length; j++) {
    if (bounds.columnLower[j] === bounds.columnUpper[j]) continue
    let movement = 0
    for (const sign of [1, -1]) {
      costs[j] = sign
      const end = certifiedEnd(workspace, bounds, costs, timeLimit)?.[j]
      const size = Math.max(Math.abs(point[j]!), Math.abs(end ?? 0), ZERO_TOLERANCE * largest)
      const share = end === undefined ? Number.MAX_VALUE : size === 0 ? 0 : Math.abs(end - point[j]!) / size
      movement = Math.max(movement, share)
    }
    costs[j] = 0
    worst = Math.max(worst, movement)
    if (movement > SOLVER_TOLERANCE) moving.push(j)
  }
  const ok = moving.length === 0
  return { check: { id: 'unique', stage: '', worst, allowed: SOLVER_TOLERANCE, at: moving[0] ?? -1, ok }, moving }
}

/** The point at which costs are least, when its duals prove it: from the last basis, or else as the approach has it. */
export function certifiedEnd(
  workspace: Workspace,
  bounds: Bounds,
  costs: Float64Array,
  timeLimit: number,
): Float64Array | undefined {
  const proven = ({ outcome, x, rowDuals }: Answer) =>
    outcome === 'optimal' &&
    allHold(checkDuals(workspace.matrix, bounds, costs, x, measureDuals(workspace.matrix, costs, rowDuals)))
  const near = workspace.minimiseOn(costs, timeLimit)
  if (proven(near)) return near.x
  const afresh = workspace.minimise(costs, timeLimit, 'primal')
  return proven(afresh) ? afresh.x : undefined
}
