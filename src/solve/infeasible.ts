import { type Bounds, copyBounds, type Matrix, rowSums } from './lp.js'
import type { SolverPort } from './port.js'
import type { Check } from './solution.js'
import { type Approach, openWorkspace } from './workspace.js'

/** A proof of infeasibility: weights y of the rows under which no point within the column bounds can meet all rows. */
export interface InfeasibilityProof {
  readonly checks: readonly Check[]
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

const WEIGHT = 1e-9

/** The elastic program: every row with a finite side may be broken at cost 1, scaled by its largest coefficient. */
function elastic(matrix: Matrix, bounds: Bounds, members?: ReadonlySet<number>) {
  const scale = new Float64Array(matrix.rows)
  for (let k = 0; k < matrix.value.length; k++)
    scale[matrix.index[k]!] = Math.max(scale[matrix.index[k]!]!, Math.abs(matrix.value[k]!))
  const start = [...matrix.start]
  const index = [...matrix.index]
  const value = [...matrix.value]
  const lower = [...bounds.columnLower]
  const upper = [...bounds.columnUpper]
  const costs: number[] = new Array(matrix.columns).fill(0)
  for (let i = 0; i < matrix.rows; i++) {
    if (members && !members.has(i)) continue
    for (const sign of [1, -1]) {
      index.push(i)
      value.push(sign * (scale[i] || 1))
      start.push(index.length)
      lower.push(0)
      upper.push(Number.POSITIVE_INFINITY)
      costs.push(1)
    }
  }
  return {
    matrix: {
      columns: lower.length,
      rows: matrix.rows,
      start: Int32Array.from(start),
      index: Int32Array.from(index),
      value: Float64Array.from(value),
    },
    bounds: { ...bounds, columnLower: Float64Array.from(lower), columnUpper: Float64Array.from(upper) },
    costs: Float64Array.from(costs),
  }
}

/**
 * Proves infeasibility by the duals of the elastic program (checked here: the greatest Σ y·row over the column bounds stays
 * below what the rows demand) and finds a conflict by a deletion filter: rows and column bounds each of which is needed.
 */
export function proveInfeasible(
  matrix: Matrix,
  bounds: Bounds,
  port: SolverPort,
  approach: Approach,
  timeLimit: number,
): InfeasibilityProof | undefined {
  const program = elastic(matrix, bounds)
  const workspace = openWorkspace(port, program.matrix, program.bounds, approach)
  let y: Float64Array
  try {
    const answer = workspace.minimise(program.costs, timeLimit, 'dual')
    if (answer.outcome !== 'optimal' || answer.rowDuals.length === 0) return undefined
    y = answer.rowDuals
  } finally {
    workspace.dispose()
  }
  const check = checkRay(matrix, bounds, y)
  if (!check.ok) return { checks: [check], rows: [], columns: [] }
  const conflict = deletionFilter(matrix, bounds, candidates(matrix, y), port, approach, timeLimit)
  return { checks: [check], ...conflict }
}

/** Farkas: Σ y_i·row_i must exceed every value Σ d_j x_j within the bounds, d = yᵀA. */
function checkRay(matrix: Matrix, bounds: Bounds, y: Float64Array): Check {
  let demanded = 0
  let size = 0
  for (let i = 0; i < matrix.rows; i++) {
    if (y[i] === 0) continue
    const bound = y[i]! > 0 ? bounds.rowLower[i]! : bounds.rowUpper[i]!
    if (!Number.isFinite(bound))
      return { id: 'ray', stage: '', worst: Number.POSITIVE_INFINITY, allowed: 0, at: i, ok: false }
    demanded += y[i]! * bound
    size += Math.abs(y[i]! * bound)
  }
  for (let j = 0; j < matrix.columns; j++) {
    let d = 0
    let total = 0
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
      const term = matrix.value[k]! * y[matrix.index[k]!]!
      d += term
      total += Math.abs(term)
    }
    if (Math.abs(d) <= WEIGHT * total) continue
    const bound = d > 0 ? bounds.columnUpper[j]! : bounds.columnLower[j]!
    if (!Number.isFinite(bound))
      return { id: 'ray', stage: '', worst: Math.abs(d) / total, allowed: WEIGHT, at: j, ok: false }
    demanded -= d * bound
    size += Math.abs(d * bound)
  }
  const margin = size === 0 ? 0 : demanded / size
  return { id: 'ray', stage: '', worst: margin, allowed: 1e-9, at: -1, ok: margin > 1e-9 }
}

function candidates(matrix: Matrix, y: Float64Array): number[] {
  const { activity } = rowSums(matrix, new Float64Array(matrix.columns))
  return [...activity.keys()].filter((i) => y[i] !== 0)
}

function deletionFilter(
  matrix: Matrix,
  bounds: Bounds,
  rows: readonly number[],
  port: SolverPort,
  approach: Approach,
  timeLimit: number,
) {
  const kept = new Set(rows)
  const relaxed = copyBounds(bounds)
  for (let i = 0; i < matrix.rows; i++) if (!kept.has(i)) free(relaxed.rowLower, relaxed.rowUpper, i)
  const workspace = openWorkspace(port, matrix, relaxed, approach)
  const zero = new Float64Array(matrix.columns)
  const feasible = () => workspace.minimise(zero, timeLimit, 'dual').outcome !== 'infeasible'
  const columns: number[] = []
  try {
    workspace.setBounds(relaxed)
    for (const i of rows) {
      const [lower, upper] = [relaxed.rowLower[i]!, relaxed.rowUpper[i]!]
      free(relaxed.rowLower, relaxed.rowUpper, i)
      workspace.setBounds(relaxed)
      if (!feasible()) kept.delete(i)
      else {
        relaxed.rowLower[i] = lower
        relaxed.rowUpper[i] = upper
      }
    }
    const touched = new Set<number>()
    for (let j = 0; j < matrix.columns; j++)
      for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) if (kept.has(matrix.index[k]!)) touched.add(j)
    for (const j of touched) {
      const [lower, upper] = [relaxed.columnLower[j]!, relaxed.columnUpper[j]!]
      free(relaxed.columnLower, relaxed.columnUpper, j)
      workspace.setBounds(relaxed)
      if (!feasible()) continue
      relaxed.columnLower[j] = lower
      relaxed.columnUpper[j] = upper
      // Being nonnegative is in the nature of every flow; only a bound that a file sets is told.
      if (lower !== 0 || Number.isFinite(upper)) columns.push(j)
    }
  } finally {
    workspace.dispose()
  }
  return { rows: [...kept].sort((a, b) => a - b), columns }
}

function free(lower: Float64Array, upper: Float64Array, at: number): void {
  lower[at] = Number.NEGATIVE_INFINITY
  upper[at] = Number.POSITIVE_INFINITY
}
