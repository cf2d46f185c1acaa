import type { LinearForm, LinearProgram } from '../lp/index.js'

/** Matrix of a program without its bounds: CSC, in original units. */
export interface Matrix {
  readonly columns: number
  readonly rows: number
  readonly start: Int32Array
  readonly index: Int32Array
  readonly value: Float64Array
}

/** Bounds of columns and rows, in original units; ±Infinity where there is none. */
export interface Bounds {
  readonly columnLower: Float64Array
  readonly columnUpper: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
}

/** The matrix of a program; shares its arrays. */
export function matrixOf(program: LinearProgram): Matrix {
  return { columns: program.columns.count, rows: program.rows.count, ...program.matrix }
}

/** The bounds of a program; shares its arrays. */
export function boundsOf({ columns, rows }: LinearProgram): Bounds {
  return {
    columnLower: columns.lower,
    columnUpper: columns.upper,
    rowLower: rows.lower,
    rowUpper: rows.upper,
  }
}

/** A copy that may be changed without changing the original. */
export function copyBounds(bounds: Bounds): Bounds {
  return {
    columnLower: bounds.columnLower.slice(),
    columnUpper: bounds.columnUpper.slice(),
    rowLower: bounds.rowLower.slice(),
    rowUpper: bounds.rowUpper.slice(),
  }
}

/** Coefficients of a form as one number per column, times `sign` (−1 turns a most-problem into a least-problem). */
export function denseCosts(form: LinearForm, columns: number, sign: 1 | -1): Float64Array {
  const costs = new Float64Array(columns)
  for (let k = 0; k < form.columns.length; k++) costs[form.columns[k]!]! += sign * form.coefficients[k]!
  return costs
}

/** Value of a form at a point, with its constant, and the sum of the absolute terms (without the constant). */
export function evaluate(form: LinearForm, x: Float64Array): { readonly value: number; readonly activity: number } {
  let value = form.constant
  let activity = 0
  for (let k = 0; k < form.columns.length; k++) {
    const term = form.coefficients[k]! * x[form.columns[k]!]!
    value += term
    activity += Math.abs(term)
  }
  return { value, activity }
}

/** Row sums Σ a_ij x_j and Σ |a_ij x_j|. */
export function rowSums(
  matrix: Matrix,
  x: Float64Array,
): { readonly sum: Float64Array; readonly activity: Float64Array } {
  const sum = new Float64Array(matrix.rows)
  const activity = new Float64Array(matrix.rows)
  for (let j = 0; j < matrix.columns; j++) {
    const xj = x[j]!
    if (xj === 0) continue
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
      const term = matrix.value[k]! * xj
      sum[matrix.index[k]!]! += term
      activity[matrix.index[k]!]! += Math.abs(term)
    }
  }
  return { sum, activity }
}
