import type { Bounds, Matrix } from './lp.js'
import { MeanPower, nearestPowerOfTwo } from './powers.js'

/**
 * Powers of two that bring a program to order one, so that scaling and unscaling are exact:
 * x = column · x′, row i of the scaled program = row_i × row i, a′_ij = row_i a_ij column_j.
 */
export interface Scaling {
  readonly column: Float64Array
  readonly row: Float64Array
  /** The scaled coefficients, in the order of the matrix. */
  readonly value: Float64Array
  /** Smallest scaled |coefficient| (1 without any) and the column it stands in (−1). */
  readonly smallest: number
  readonly smallestColumn: number
}

/** How far to go: 'full' balances columns and bounds too, 'rows' divides each row by its largest coefficient only. */
export type ScalingReach = 'full' | 'rows'

/** Passes of geometric balancing; more change little. */
const passes = 3

/**
 * The scaling of a program. Whole columns keep their unit. Rows end with a largest coefficient in [0.7, 1.5).
 * Full: columns are balanced by the geometric mean of their extreme coefficients, then all continuous columns share a
 * factor that brings the geometric mean of the bounds to one.
 */
export function scaleProgram(matrix: Matrix, bounds: Bounds, integer: Uint8Array, reach: ScalingReach): Scaling {
  const column = new Float64Array(matrix.columns).fill(1)
  const row = new Float64Array(matrix.rows).fill(1)
  if (reach === 'full') {
    for (let pass = 0; pass < passes; pass++) {
      balanceRows(matrix, column, row)
      balanceColumns(matrix, column, row, integer)
    }
    powersOfTwo(column)
  }
  divideByLargest(matrix, column, row)
  if (reach === 'full') shareBoundScale(matrix, bounds, integer, column, row)
  return scaledValues(matrix, column, row)
}

function powersOfTwo(factors: Float64Array): void {
  for (let i = 0; i < factors.length; i++) factors[i] = nearestPowerOfTwo(factors[i]!)
}

function balanceRows(matrix: Matrix, column: Float64Array, row: Float64Array): void {
  const least = new Float64Array(matrix.rows).fill(Number.POSITIVE_INFINITY)
  const most = new Float64Array(matrix.rows)
  for (let j = 0; j < matrix.columns; j++)
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
      const i = matrix.index[k]!
      const size = Math.abs(matrix.value[k]!) * column[j]!
      if (size < least[i]!) least[i] = size
      if (size > most[i]!) most[i] = size
    }
  for (let i = 0; i < matrix.rows; i++) if (most[i]! > 0) row[i] = 1 / (Math.sqrt(least[i]!) * Math.sqrt(most[i]!))
}

function balanceColumns(matrix: Matrix, column: Float64Array, row: Float64Array, integer: Uint8Array): void {
  for (let j = 0; j < matrix.columns; j++) {
    if (integer[j] === 1) continue
    let least = Number.POSITIVE_INFINITY
    let most = 0
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
      const size = Math.abs(matrix.value[k]!) * row[matrix.index[k]!]!
      if (size < least) least = size
      if (size > most) most = size
    }
    if (most > 0) column[j] = 1 / (Math.sqrt(least) * Math.sqrt(most))
  }
}

function divideByLargest(matrix: Matrix, column: Float64Array, row: Float64Array): void {
  row.fill(0)
  for (let j = 0; j < matrix.columns; j++)
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
      const size = Math.abs(matrix.value[k]!) * column[j]!
      if (size > row[matrix.index[k]!]!) row[matrix.index[k]!] = size
    }
  for (let i = 0; i < row.length; i++) row[i] = 1 / nearestPowerOfTwo(row[i]!)
}

/** Power of two typical of the nonzero finite bounds of the scaled program, 1 without any. */
function typicalBound(bounds: Bounds, column: Float64Array, row: Float64Array): number {
  const mean = new MeanPower()
  for (let i = 0; i < row.length; i++) {
    mean.add(bounds.rowLower[i]!, row[i]!)
    if (bounds.rowUpper[i] !== bounds.rowLower[i]) mean.add(bounds.rowUpper[i]!, row[i]!)
  }
  for (let j = 0; j < column.length; j++) {
    mean.add(bounds.columnLower[j]!, 1 / column[j]!)
    if (bounds.columnUpper[j] !== bounds.columnLower[j]) mean.add(bounds.columnUpper[j]!, 1 / column[j]!)
  }
  return mean.value()
}

function shareBoundScale(
  matrix: Matrix,
  bounds: Bounds,
  integer: Uint8Array,
  column: Float64Array,
  row: Float64Array,
): void {
  const factor = typicalBound(bounds, column, row)
  if (factor === 1) return
  for (let j = 0; j < column.length; j++) if (integer[j] !== 1) column[j]! *= factor
  divideByLargest(matrix, column, row)
}

function scaledValues(matrix: Matrix, column: Float64Array, row: Float64Array): Scaling {
  const value = new Float64Array(matrix.value.length)
  let smallest = 1
  let smallestColumn = -1
  for (let j = 0; j < matrix.columns; j++)
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
      const scaled = matrix.value[k]! * row[matrix.index[k]!]! * column[j]!
      value[k] = scaled
      if (Math.abs(scaled) < smallest) {
        smallest = Math.abs(scaled)
        smallestColumn = j
      }
    }
  return { column, row, value, smallest, smallestColumn }
}

/**
 * Factor for costs in scaled columns: brings the geometric mean of the nonzero |costs| to one.
 * 1 when all are zero.
 */
export function costScale(costs: Float64Array, column: Float64Array): number {
  const mean = new MeanPower()
  for (let j = 0; j < costs.length; j++) mean.add(costs[j]!, column[j]!)
  return 1 / mean.value()
}
