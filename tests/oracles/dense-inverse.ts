/** Inverse of a square matrix by Gauss and Jordan with partial pivoting: nothing of the engine is used. */
export function denseInverse(matrix: readonly (readonly number[])[]): number[][] {
  const size = matrix.length
  const a = matrix.map((row, i) => [...row, ...row.map((_, j) => (i === j ? 1 : 0))])
  for (let k = 0; k < size; k++) {
    let best = k
    for (let i = k + 1; i < size; i++) if (Math.abs(a[i]![k]!) > Math.abs(a[best]![k]!)) best = i
    ;[a[k], a[best]] = [a[best]!, a[k]!]
    const pivot = a[k]![k]!
    a[k] = a[k]!.map((value) => value / pivot)
    for (let i = 0; i < size; i++) {
      const factor = a[i]![k]!
      if (i !== k && factor !== 0) a[i] = a[i]!.map((value, j) => value - factor * a[k]![j]!)
    }
  }
  return a.map((row) => row.slice(size))
}
