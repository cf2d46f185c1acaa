/** Solutions of a small dense system, one for each right-hand side. */
export interface SolvedUnknowns {
  readonly ok: true
  readonly x: readonly Float64Array[]
}

/** Result of a small dense system: the solutions, or the unknowns no equation fixes. */
export type LinearResult =
  | SolvedUnknowns
  | { readonly ok: false; readonly free: readonly number[]; readonly inconsistent: boolean }

const PIVOT_TOLERANCE = 1e-11

/**
 * Solves rows · x = right for every right-hand side by Gaussian elimination with complete scaling of rows and partial
 * pivoting; square or not. `free` lists unknowns without a pivot; `inconsistent` says that equations contradict each
 * other.
 */
export function solveDense(
  rows: readonly Float64Array[],
  right: readonly (readonly number[])[],
  count: number,
): LinearResult {
  const width = count + right.length
  const a = rows.map((row, i) => {
    const scale = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0) || 1
    return Float64Array.from([...row, ...right.map((side) => side[i]!)], (value) => value / scale)
  })
  const pivotRow = new Int32Array(count).fill(-1)
  let next = 0
  for (let column = 0; column < count && next < a.length; column++) {
    let best = next
    for (let i = next + 1; i < a.length; i++) if (Math.abs(a[i]![column]!) > Math.abs(a[best]![column]!)) best = i
    if (Math.abs(a[best]![column]!) <= PIVOT_TOLERANCE) continue
    ;[a[next], a[best]] = [a[best]!, a[next]!]
    const pivot = a[next]!
    for (let i = 0; i < a.length; i++) {
      if (i === next) continue
      const factor = a[i]![column]! / pivot[column]!
      if (factor === 0) continue
      for (let k = column; k < width; k++) a[i]![k] = a[i]![k]! - factor * pivot[k]!
      a[i]![column] = 0
    }
    pivotRow[column] = next++
  }
  const free = [...pivotRow.keys()].filter((column) => pivotRow[column] === -1)
  const inconsistent = a.slice(next).some((row) => row.subarray(count).some((value) => Math.abs(value) > 1e-9))
  if (free.length > 0 || inconsistent) return { ok: false, free, inconsistent }
  const solution = (side: number) =>
    Float64Array.from(pivotRow, (row, column) => a[row]![count + side]! / a[row]![column]!)
  return { ok: true, x: right.map((_, side) => solution(side)) }
}
