/** Gaussian elimination of full rows, with scaling of rows and partial pivoting; undefined where no one solution is found. */
export function eliminateDense(
  rows: readonly (readonly number[])[],
  right: readonly number[],
  count: number,
): readonly number[] | undefined {
  const a = rows.map((row, i) => {
    const scale = Math.max(...row.map(Math.abs), 0) || 1
    return [...row, right[i]!].map((value) => value / scale)
  })
  for (let column = 0; column < count; column++) {
    let best = column
    for (let i = column + 1; i < a.length; i++) if (Math.abs(a[i]![column]!) > Math.abs(a[best]![column]!)) best = i
    if (best >= a.length || Math.abs(a[best]![column]!) <= 1e-11) return undefined
    const pivot = a[best]!
    a[best] = a[column]!
    a[column] = pivot
    for (const row of a) {
      const factor = row === pivot ? 0 : row[column]! / pivot[column]!
      if (factor !== 0) for (let k = column; k <= count; k++) row[k]! -= factor * pivot[k]!
      if (row !== pivot) row[column] = 0
    }
  }
  if (a.slice(count).some((row) => Math.abs(row[count]!) > 1e-9)) return undefined
  return a.slice(0, count).map((row, j) => row[count]! / row[j]!)
}
