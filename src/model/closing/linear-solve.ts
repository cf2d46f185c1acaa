/** Solutions of a small system of equations, one for each right-hand side. */
export interface SolvedUnknowns {
  readonly ok: true
  readonly x: readonly Float64Array[]
}

/** Result of a small system of equations: the solutions, or the unknowns no equation fixes. */
export type LinearResult =
  | SolvedUnknowns
  | { readonly ok: false; readonly free: readonly number[]; readonly inconsistent: boolean }

/** One equation: coefficients by unknown, and one right-hand side for each solution asked for. */
export interface LinearRow {
  readonly terms: ReadonlyMap<number, number>
  readonly right: readonly number[]
}

const PIVOT_TOLERANCE = 1e-11

/**
 * Solves Σ coefficient · x = right for every right-hand side by Gaussian elimination with complete scaling of rows and
 * partial pivoting; square or not, `count` unknowns from 0. Most equations of a recipe name one unknown, so only what is
 * not zero is kept. `free` lists unknowns without a pivot; `inconsistent` says that equations contradict each other.
 */
export function solveLinear(rows: readonly LinearRow[], count: number): LinearResult {
  const elimination = new Elimination(rows, count)
  for (let column = 0; column < count; column++) elimination.take(column)
  const free = elimination.free()
  const inconsistent = elimination.contradicts()
  if (free.length > 0 || inconsistent) return { ok: false, free, inconsistent }
  return { ok: true, x: (rows[0]?.right ?? []).map((_, side) => elimination.solution(side)) }
}

class Elimination {
  private readonly terms: readonly Map<number, number>[]
  private readonly right: readonly number[][]
  /** Rows with a term in each unknown. */
  private readonly holders: readonly number[][]
  /** Rows in the order of their pivots, then the others; and where each stands in it. */
  private readonly order: number[]
  private readonly place: number[]
  private readonly pivotRow: Int32Array
  private next = 0

  constructor(rows: readonly LinearRow[], count: number) {
    const scales = rows.map((row) => {
      let most = 0
      for (const value of row.terms.values()) most = Math.max(most, Math.abs(value))
      return most || 1
    })
    this.terms = rows.map((row, i) => {
      const terms = new Map<number, number>()
      for (const [unknown, value] of row.terms) terms.set(unknown, value / scales[i]!)
      return terms
    })
    this.right = rows.map((row, i) => row.right.map((value) => value / scales[i]!))
    this.holders = Array.from({ length: count }, () => [])
    this.terms.forEach((terms, i) => {
      for (const unknown of terms.keys()) this.holders[unknown]!.push(i)
    })
    this.order = rows.map((_, i) => i)
    this.place = rows.map((_, i) => i)
    this.pivotRow = new Int32Array(count).fill(-1)
  }

  /** Finds the pivot of an unknown and takes the unknown out of all other rows. */
  take(column: number): void {
    const pivot = this.largest(column)
    if (pivot < 0) return
    this.moveTo(this.next, pivot)
    this.pivotRow[column] = pivot
    this.next++
    for (const row of this.holders[column]!) if (row !== pivot) this.subtract(row, pivot, column)
  }

  /** The row not yet used with the largest coefficient, the first of equals; −1 where all are rounding. */
  private largest(column: number): number {
    let best = -1
    let most = PIVOT_TOLERANCE
    for (const row of this.holders[column]!) {
      if (this.place[row]! < this.next) continue
      const size = Math.abs(this.terms[row]!.get(column)!)
      const better = size > most || (size === most && best >= 0 && this.place[row]! < this.place[best]!)
      if (better) [best, most] = [row, size]
    }
    return best
  }

  private moveTo(place: number, row: number): void {
    const other = this.order[place]!
    this.order[this.place[row]!] = other
    this.place[other] = this.place[row]!
    this.order[place] = row
    this.place[row] = place
  }

  private subtract(row: number, pivot: number, column: number): void {
    const [own, by] = [this.terms[row]!, this.terms[pivot]!]
    const factor = own.get(column)! / by.get(column)!
    if (factor === 0) return
    for (const [unknown, value] of by) {
      if (unknown <= column) continue
      const before = own.get(unknown)
      if (before === undefined) this.holders[unknown]!.push(row)
      own.set(unknown, (before ?? 0) - factor * value)
    }
    own.set(column, 0)
    const [values, others] = [this.right[row]!, this.right[pivot]!]
    for (let side = 0; side < values.length; side++) values[side] = values[side]! - factor * others[side]!
  }

  free(): readonly number[] {
    return [...this.pivotRow.keys()].filter((column) => this.pivotRow[column] === -1)
  }

  contradicts(): boolean {
    return this.order.slice(this.next).some((row) => this.right[row]!.some((value) => Math.abs(value) > 1e-9))
  }

  solution(side: number): Float64Array {
    const x = new Float64Array(this.pivotRow.length)
    for (const [column, row] of this.pivotRow.entries())
      x[column] = this.right[row]![side]! / this.terms[row]!.get(column)!
    return x
  }
}
