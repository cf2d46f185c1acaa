import { type Grade, gradeOrder } from './provenance.js'

/** Union of two ascending lists of figure indexes, ascending, without repeats. */
export function mergeFigures(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0 || a === b) return b
  if (b.length === 0) return a
  const merged: number[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const next = j >= b.length || (i < a.length && a[i]! <= b[j]!) ? a[i]! : b[j]!
    if (a[i] === next) i++
    if (b[j] === next) j++
    merged.push(next)
  }
  return merged
}

/** The weakest of some grades; a figure without a grade ('none') is weaker than D. Empty: A. */
export function weakestGrade(grades: Iterable<Grade | 'none'>): Grade | 'none' {
  let weakest = 0
  for (const grade of grades) weakest = Math.max(weakest, gradeOrder.indexOf(grade))
  return gradeOrder[weakest]!
}
