import { SOLVER_TOLERANCE } from '../base/index.js'
import { type Factors, factorise, type SparseColumn } from './factors.js'
import type { Bounds, Matrix } from './lp.js'

/** The equations of a program over the columns that no bound fixes, when they have one solution. */
export interface Equations {
  /** Columns that the equations determine, ascending. */
  readonly columns: readonly number[]
  /** Columns held by equal bounds, ascending. */
  readonly fixed: readonly number[]
  /** Rows with equal bounds, ascending. */
  readonly rows: readonly number[]
  /** Some rows follow from others, so that what drives the solution can be told in more than one way. */
  readonly redundant: boolean
  /** Largest column sum of |B⁻¹B − I| as computed: below 1 it proves that the solution is the only one. */
  readonly error: number
  /** The determined columns, by `columns`, that answer right-hand sides by row of the program. */
  solve(right: Float64Array): Float64Array
  /** The whole point: fixed columns at their bound, the others as the equations have them. */
  readonly point: Float64Array
}

/** The equations of a program; undefined when they leave columns free. Inequalities are not looked at. */
export function equationsOf(matrix: Matrix, bounds: Bounds): Equations | undefined {
  const isFixed = (j: number) => bounds.columnLower[j] === bounds.columnUpper[j]
  const all = [...new Array<number>(matrix.columns).keys()]
  const [columns, fixed] = [all.filter((j) => !isFixed(j)), all.filter(isFixed)]
  const rows = [...new Array<number>(matrix.rows).keys()].filter((i) => bounds.rowLower[i] === bounds.rowUpper[i])
  const place = new Int32Array(matrix.rows).fill(-1)
  rows.forEach((row, i) => {
    place[row] = i
  })
  const entries = columns.map((column) => entriesOf(matrix, column, place))
  const factors = entries.length > rows.length ? undefined : factorise(entries, rows.length)
  if (!factors) return undefined
  const error = inverseError(factors, entries, rows.length)
  if (!(error <= SOLVER_TOLERANCE)) return undefined
  const solve = (right: Float64Array) =>
    refined(
      factors,
      entries,
      Float64Array.from(rows, (row) => right[row]!),
    )
  const right = bounds.rowLower.slice()
  const point = new Float64Array(matrix.columns)
  for (const j of fixed) {
    point[j] = bounds.columnLower[j]!
    addColumn(matrix, j, -point[j], right)
  }
  solve(right).forEach((value, k) => {
    point[columns[k]!] = value
  })
  const touched = new Set(entries.flatMap((entry) => entry.rows))
  return { columns, fixed, rows, redundant: factors.spare.some((row) => touched.has(row)), error, solve, point }
}

/** Adds `times` a column of the matrix to a vector by row. */
export function addColumn(matrix: Matrix, column: number, times: number, sum: Float64Array): void {
  if (times === 0) return
  for (let k = matrix.start[column]!; k < matrix.start[column + 1]!; k++)
    sum[matrix.index[k]!]! += times * matrix.value[k]!
}

function entriesOf(matrix: Matrix, column: number, place: Int32Array): SparseColumn {
  const entry = { rows: [] as number[], values: [] as number[] }
  for (let k = matrix.start[column]!; k < matrix.start[column + 1]!; k++) {
    const row = place[matrix.index[k]!]!
    if (row < 0) continue
    entry.rows.push(row)
    entry.values.push(matrix.value[k]!)
  }
  return entry
}

/** One step of refinement: the residual of the first answer is solved for as well. */
function refined(factors: Factors, columns: readonly SparseColumn[], b: Float64Array): Float64Array {
  const x = factors.solve(b)
  const residual = b.slice()
  for (const [j, column] of columns.entries()) addEntries(column, -x[j]!, residual)
  const more = factors.solve(residual)
  return x.map((value, j) => value + more[j]!)
}

function addEntries({ rows, values }: SparseColumn, times: number, sum: Float64Array): void {
  if (times !== 0) for (let k = 0; k < rows.length; k++) sum[rows[k]!]! += times * values[k]!
}

function inverseError(factors: Factors, columns: readonly SparseColumn[], rows: number): number {
  let worst = 0
  for (const [j, column] of columns.entries()) {
    const b = new Float64Array(rows)
    addEntries(column, 1, b)
    const row = factors.solve(b)
    row[j]! -= 1
    worst = Math.max(
      worst,
      row.reduce((total, value) => total + Math.abs(value), 0),
    )
  }
  return worst
}
