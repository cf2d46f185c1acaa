/** Smallest pivot, relative to the diagonal it came from, that still counts as one. */
const SMALLEST_PIVOT = 1e-13

/**
 * Triangular factors of an M-matrix (diagonal > 0, all else ≤ 0), unit lower and upper in one array, row by row. Without
 * exchanging rows: an M-matrix has only positive pivots, and elimination keeps it one.
 * @returns undefined when a pivot is not positive: then the matrix is singular or no M-matrix.
 */
export function factorise(matrix: Float64Array, size: number): Float64Array | undefined {
  const lu = matrix.slice()
  for (let k = 0; k < size; k++) {
    const pivot = lu[k * size + k]!
    if (!(pivot > SMALLEST_PIVOT * Math.abs(matrix[k * size + k]!))) return undefined
    for (let i = k + 1; i < size; i++) {
      const factor = lu[i * size + k]! / pivot
      if (factor === 0) continue
      lu[i * size + k] = factor
      for (let j = k + 1; j < size; j++) lu[i * size + j]! -= factor * lu[k * size + j]!
    }
  }
  return lu
}

/** The x with A·x = b, from the factors of A. */
export function solveFactored(lu: Float64Array, b: Float64Array): Float64Array {
  const size = b.length
  const x = b.slice()
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) x[i]! -= lu[i * size + j]! * x[j]!
  for (let i = size - 1; i >= 0; i--) {
    for (let j = i + 1; j < size; j++) x[i]! -= lu[i * size + j]! * x[j]!
    x[i]! /= lu[i * size + i]!
  }
  return x
}

/** Diagonal of the inverse of A, from the factors of A. */
export function inverseDiagonal(lu: Float64Array, size: number): Float64Array {
  const unit = new Float64Array(size)
  return unit.map((_, i) => {
    unit.fill(0)
    unit[i] = 1
    return solveFactored(lu, unit)[i]!
  })
}
