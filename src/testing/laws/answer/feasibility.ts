import { columnId } from '../../../results/index.js'
import { type Law, reasons, type Subject, unanswered } from '../law.js'

/** How far a value lies outside its bounds, relative to its size. */
function outside(value: number, lower: number, upper: number, size: number): number {
  const beyond = Math.max(lower - value, value - upper, 0)
  return beyond === 0 ? 0 : beyond / Math.max(size, Math.abs(value < lower ? lower : upper))
}

/** Rows added up by hand from the matrix: every one within its bounds, every column too, whole ones whole. */
export const feasibility: Law = {
  id: 'feasibility',
  statement: {
    en: 'the answer keeps every limit, balance and whole number of the program',
    zh: '解满足规划的全部界、平衡与整数要求',
  },
  tolerance: 1e-7,
  reason: reasons.solver,
  unfit: unanswered,
  *differences({ run: { compiled, staged, solution } }: Subject) {
    const { columns, rows, matrix } = staged.program
    const sums = Array.from({ length: rows.count }, () => ({ net: 0, gross: 0 }))
    for (let j = 0; j < columns.count; j++) {
      const x = solution.x[j]!
      const whole = columns.integer[j] === 1 ? Math.abs(x - Math.round(x)) : 0
      const difference = Math.max(whole, outside(x, columns.lower[j]!, columns.upper[j]!, Math.abs(x)))
      yield { where: columnId(compiled, j), difference }
      for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
        const sum = sums[matrix.index[k]!]!
        const term = matrix.value[k]! * x
        sum.net += term
        sum.gross += Math.abs(term)
      }
    }
    for (const [i, { net, gross }] of sums.entries())
      yield { where: `row ${i}`, difference: outside(net, rows.lower[i]!, rows.upper[i]!, gross) }
  },
}
