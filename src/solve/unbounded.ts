import { type Bounds, type Matrix, rowSums } from './lp.js'
import type { SolverPort } from './port.js'
import type { Check } from './solution.js'
import { type Approach, openWorkspace } from './workspace.js'

/** A direction in which the objective falls without end: found within a unit box of the recession cone and checked. */
export interface Ray {
  readonly check: Check
  readonly columns: Int32Array
  readonly values: Float64Array
}

/** Least Σ c·r over the recession cone cut at |r| ≤ 1; undefined when the solver gives none. */
export function findRay(
  matrix: Matrix,
  bounds: Bounds,
  costs: Float64Array,
  port: SolverPort,
  approach: Approach,
  timeLimit: number,
): Ray | undefined {
  const side = (bound: number, box: number) => (Number.isFinite(bound) ? 0 : box)
  const cone: Bounds = {
    columnLower: bounds.columnLower.map((bound) => side(bound, -1)),
    columnUpper: bounds.columnUpper.map((bound) => side(bound, 1)),
    rowLower: bounds.rowLower.map((bound) => side(bound, Number.NEGATIVE_INFINITY)),
    rowUpper: bounds.rowUpper.map((bound) => side(bound, Number.POSITIVE_INFINITY)),
  }
  const workspace = openWorkspace(port, matrix, cone, approach)
  try {
    const answer = workspace.minimise(costs, timeLimit, 'dual')
    if (answer.outcome !== 'optimal') return undefined
    const columns = [...answer.x.keys()].filter((j) => Math.abs(answer.x[j]!) > 1e-9)
    return {
      check: checkRay(matrix, cone, costs, answer.x),
      columns: Int32Array.from(columns),
      values: Float64Array.from(columns, (j) => answer.x[j]!),
    }
  } finally {
    workspace.dispose()
  }
}

function checkRay(matrix: Matrix, cone: Bounds, costs: Float64Array, r: Float64Array): Check {
  const { sum, activity } = rowSums(matrix, r)
  let worst = 0
  let at = -1
  for (let i = 0; i < matrix.rows; i++) {
    const over = Math.max(cone.rowLower[i]! - sum[i]!, sum[i]! - cone.rowUpper[i]!, 0)
    const relative = over === 0 ? 0 : over / (activity[i] || 1)
    if (relative > worst) {
      worst = relative
      at = i
    }
  }
  const fall = costs.reduce((total, cost, j) => total + cost * r[j]!, 0)
  return { id: 'ray', stage: '', worst, allowed: 1e-7, at, ok: worst <= 1e-7 && fall < 0 }
}
