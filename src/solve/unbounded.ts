import { SOLVER_TOLERANCE, ZERO_TOLERANCE } from '../base/index.js'
import { checkPoint } from './certificate.js'
import type { ProofSettings } from './infeasible.js'
import type { Bounds, Matrix } from './lp.js'
import type { Check } from './solution.js'
import { openWorkspace } from './workspace.js'

/** A feasible point and a direction in which the objective falls from it without end, both checked. */
export interface UnboundedProof {
  readonly checks: readonly Check[]
  /** Columns the direction moves, and by how much for one step. */
  readonly columns: Int32Array
  readonly values: Float64Array
}

/**
 * Proves that least Σ c·x has no least: a point within the bounds, and a ray found as least Σ c·r over the recession cone
 * cut at |r| ≤ 1. Undefined when the solver gives one of them only.
 */
export function proveUnbounded(
  matrix: Matrix,
  bounds: Bounds,
  costs: Float64Array,
  settings: ProofSettings,
): UnboundedProof | undefined {
  const point = least(matrix, bounds, new Float64Array(matrix.columns), settings)
  const cone = recessionCone(bounds)
  const ray = least(matrix, cone, costs, settings)
  if (!point || !ray) return undefined
  const columns = [...ray.keys()].filter((j) => Math.abs(ray[j]!) > ZERO_TOLERANCE)
  return {
    checks: [...checkPoint(matrix, bounds, point), ...checkRay(matrix, cone, costs, ray)],
    columns: Int32Array.from(columns),
    values: Float64Array.from(columns, (j) => ray[j]!),
  }
}

function least(
  matrix: Matrix,
  bounds: Bounds,
  costs: Float64Array,
  { port, approach, timeLimit }: ProofSettings,
): Float64Array | undefined {
  const workspace = openWorkspace(port, matrix, bounds, approach)
  try {
    const answer = workspace.minimise(costs, timeLimit, 'dual')
    return answer.outcome === 'optimal' ? answer.x : undefined
  } finally {
    workspace.dispose()
  }
}

/** Directions in which no bound is ever met, no component longer than 1. */
function recessionCone(bounds: Bounds): Bounds {
  const side = (none: number) => (bound: number) => (Number.isFinite(bound) ? 0 : none)
  return {
    columnLower: bounds.columnLower.map(side(-1)),
    columnUpper: bounds.columnUpper.map(side(1)),
    rowLower: bounds.rowLower.map(side(Number.NEGATIVE_INFINITY)),
    rowUpper: bounds.rowUpper.map(side(Number.POSITIVE_INFINITY)),
  }
}

/** 'ray': the direction against rows and bounds of the cone; 'fall': the change of the objective, of its absolute terms. */
export function checkRay(matrix: Matrix, cone: Bounds, costs: Float64Array, ray: Float64Array): readonly Check[] {
  const [rows, columns] = checkPoint(matrix, cone, ray)
  const worst = rows!.worst >= columns!.worst ? rows! : columns!
  let fall = 0
  let size = 0
  for (let j = 0; j < costs.length; j++) {
    fall += costs[j]! * ray[j]!
    size += Math.abs(costs[j]! * ray[j]!)
  }
  const change = size === 0 ? 0 : fall / size
  return [
    { ...worst, id: 'ray' },
    { id: 'fall', stage: '', worst: change, allowed: -SOLVER_TOLERANCE, at: -1, ok: change <= -SOLVER_TOLERANCE },
  ]
}
