/** Entries of one column: rows and values side by side. */
export interface SparseColumn {
  readonly rows: readonly number[]
  readonly values: readonly number[]
}

/** Triangular factors of a matrix whose columns are independent. */
export interface Factors {
  /** Rows that no column needed, ascending: they hold only if they follow from the others. */
  readonly spare: readonly number[]
  /** The x with B·x = b on the rows that are not spare; `b` by row. */
  solve(b: Float64Array): Float64Array
}

/** Smallest pivot that counts as one, relative to the largest coefficient of its column. */
const SMALLEST_PIVOT = 1e-11
/** A row with fewer entries is taken as pivot where its value is at least this share of the largest. */
const NEAR_LARGEST = 0.1

/** One column of both factors: multipliers of the rows below, and what stands above the pivot. */
interface Step {
  readonly column: number
  readonly row: number
  readonly pivot: number
  readonly below: SparseColumn
  /** Step numbers in place of rows. */
  readonly above: SparseColumn
}

/**
 * Factorises a matrix column by column (Gilbert and Peierls 1988: each column is solved with the factors so far), short
 * columns first and with exchange of rows. Rows are scaled by their largest coefficient.
 * @returns undefined when the columns are not independent.
 */
export function factorise(columns: readonly SparseColumn[], rows: number): Factors | undefined {
  const { scale, count } = measureRows(columns, rows)
  const order = columns.map((_, j) => j).sort((a, b) => columns[a]!.rows.length - columns[b]!.rows.length)
  const steps: Step[] = []
  const taken = new Uint8Array(rows)
  const work = new Float64Array(rows)
  for (const column of order) {
    const { rows: index, values } = columns[column]!
    let size = 0
    index.forEach((row, k) => {
      work[row] = values[k]! * scale[row]!
      size = Math.max(size, Math.abs(work[row]!))
    })
    const above = { rows: [] as number[], values: [] as number[] }
    const found = new Set(index)
    for (let k = 0; k < steps.length; k++) {
      const { row, below } = steps[k]!
      const value = work[row]!
      if (value === 0) continue
      above.rows.push(k)
      above.values.push(value)
      for (let i = 0; i < below.rows.length; i++) {
        const at = below.rows[i]!
        work[at]! -= below.values[i]! * value
        found.add(at)
      }
    }
    const rest = [...found].filter((row) => !taken[row] && work[row] !== 0)
    const row = pivotRow(rest, work, count)
    const pivot = row < 0 ? 0 : work[row]!
    if (Math.abs(pivot) <= SMALLEST_PIVOT * size) return undefined
    const others = rest.filter((other) => other !== row)
    steps.push({ column, row, pivot, above, below: { rows: others, values: others.map((at) => work[at]! / pivot) } })
    taken[row] = 1
    for (const at of found) work[at] = 0
  }
  const spare = [...taken.keys()].filter((row) => !taken[row])
  return { spare, solve: (b) => substitute(steps, scale, b) }
}

/** 1 ÷ largest coefficient of each row as a power of two, and the number of its entries. */
function measureRows(columns: readonly SparseColumn[], rows: number) {
  const largest = new Float64Array(rows)
  const count = new Int32Array(rows)
  for (const { rows: index, values } of columns)
    index.forEach((row, k) => {
      largest[row] = Math.max(largest[row]!, Math.abs(values[k]!))
      count[row]! += 1
    })
  return { scale: largest.map((most) => (most > 0 ? 2 ** -Math.round(Math.log2(most)) : 1)), count }
}

/** Of the rows whose value is near the largest the one with fewest entries, the first of equals; −1 without any. */
function pivotRow(rows: readonly number[], work: Float64Array, count: Int32Array): number {
  const largest = rows.reduce((most, row) => Math.max(most, Math.abs(work[row]!)), 0)
  let best = -1
  for (const row of rows) {
    if (Math.abs(work[row]!) < NEAR_LARGEST * largest) continue
    if (best < 0 || count[row]! < count[best]! || (count[row] === count[best] && row < best)) best = row
  }
  return best
}

function substitute(steps: readonly Step[], scale: Float64Array, b: Float64Array): Float64Array {
  const work = b.map((value, row) => value * scale[row]!)
  for (const { row, below } of steps) {
    const value = work[row]!
    if (value === 0) continue
    for (let i = 0; i < below.rows.length; i++) work[below.rows[i]!]! -= below.values[i]! * value
  }
  const x = new Float64Array(steps.length)
  for (let k = steps.length - 1; k >= 0; k--) {
    const { column, row, pivot, above } = steps[k]!
    const value = work[row]! / pivot
    if (value === 0) continue
    x[column] = value
    for (let i = 0; i < above.rows.length; i++) work[steps[above.rows[i]!]!.row]! -= above.values[i]! * value
  }
  return x
}
