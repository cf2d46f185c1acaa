import { SOLVER_TOLERANCE, ZERO_TOLERANCE } from '../base/index.js'
import { allHold, checkDuals, checkPoint, type DualMeasure, measureDuals } from './certificate.js'
import type { Equations } from './equations.js'
import { type Bounds, type Matrix, rowSums } from './lp.js'
import type { Asked, Check } from './solution.js'
import type { Answer, Workspace } from './workspace.js'

/** Whether a feasible point is the only one, and the columns that can move if it is not. */
export interface Uniqueness {
  readonly check: Check
  /** Ascending. */
  readonly moving: readonly number[]
}

const largest = (values: Float64Array): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/**
 * Proves that a point is the only feasible one: every column is driven to its least and greatest, and what is reached is
 * certified by its duals. A movement counts from 1e-7 of the column's own size (of 1e-9 of the largest column for small
 * ones, which is rounding); an end that cannot be certified counts as a movement.
 */
export function proveUnique(workspace: Workspace, bounds: Bounds, point: Float64Array, timeLimit: number): Uniqueness {
  workspace.setBounds(bounds)
  const most = largest(point)
  const moving: number[] = []
  let worst = 0
  const costs = new Float64Array(point.length)
  for (let j = 0; j < point.length; j++) {
    if (bounds.columnLower[j] === bounds.columnUpper[j]) continue
    let movement = 0
    for (const sign of [1, -1]) {
      costs[j] = sign
      const end = certifiedEnd(workspace, bounds, costs, timeLimit)?.x[j]
      const size = Math.max(Math.abs(point[j]!), Math.abs(end ?? 0), ZERO_TOLERANCE * most)
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

/** A point at which costs are least, and the duals that prove it. */
export interface CertifiedEnd {
  readonly x: Float64Array
  readonly measure: DualMeasure
}

/** The point at which costs are least, when its duals prove it: from the last basis, or else as the approach has it. */
export function certifiedEnd(
  workspace: Workspace,
  bounds: Bounds,
  costs: Float64Array,
  timeLimit: number,
): CertifiedEnd | undefined {
  const proven = ({ outcome, x, rowDuals }: Answer): CertifiedEnd | undefined => {
    if (outcome !== 'optimal') return undefined
    const measure = measureDuals(workspace.matrix, costs, rowDuals)
    return allHold(checkDuals(workspace.matrix, bounds, costs, x, measure)) ? { x, measure } : undefined
  }
  return proven(workspace.minimiseOn(costs, timeLimit)) ?? proven(workspace.minimise(costs, timeLimit, 'primal'))
}

/**
 * The point of equations that have one solution, with the checks that it is within all bounds and the only one; values
 * outside a bound by rounding only are put there.
 */
export function onlySolution(matrix: Matrix, bounds: Bounds, { point, error }: Equations) {
  const most = largest(point)
  const x = point.map((value, j) => {
    const inside = Math.min(Math.max(value, bounds.columnLower[j]!), bounds.columnUpper[j]!)
    return Math.abs(inside - value) <= ZERO_TOLERANCE * Math.max(Math.abs(value), ZERO_TOLERANCE * most)
      ? inside
      : value
  })
  const unique: Check = { id: 'unique', stage: '', worst: error, allowed: SOLVER_TOLERANCE, at: -1, ok: true }
  return { x, checks: [...checkPoint(matrix, bounds, x), unique] }
}

/** What the one solution of the equations asks of columns and rows beyond their bounds. */
export function askedBeyond(matrix: Matrix, bounds: Bounds, equations: Equations): Asked {
  const { x } = onlySolution(matrix, bounds, equations)
  const { sum, activity } = rowSums(matrix, x)
  const beyond = (values: Float64Array, size: (i: number) => number, lower: Float64Array, upper: Float64Array) =>
    [...values.keys()].filter((i) => {
      const slack = SOLVER_TOLERANCE * size(i)
      return values[i]! < lower[i]! - slack || values[i]! > upper[i]! + slack
    })
  return {
    x,
    columns: beyond(x, (j) => Math.abs(x[j]!), bounds.columnLower, bounds.columnUpper),
    rows: beyond(sum, (i) => activity[i]!, bounds.rowLower, bounds.rowUpper),
    sums: sum,
  }
}
