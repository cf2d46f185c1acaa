import type { LinearProgram } from '../../lp/index.js'
import { minus, plus, type Rational, rationalOf, times, wholeOf, zero } from './rational.js'

/** Σ coefficients·x = or ≤ rhs over columns that are ≥ 0, in fractions. */
interface Row {
  readonly coefficients: readonly Rational[]
  readonly equal: boolean
  readonly rhs: Rational
}

/**
 * Least values of ordered objectives of a continuous program in exact arithmetic: each stage keeps the values of those before
 * it as equalities. Two-phase simplex with Bland's rule on a tableau of whole numbers over one common denominator.
 * Source: J. Edmonds, integer pivoting; R. G. Bland 1977, the rule that cannot cycle.
 */
export function exactStages(
  program: LinearProgram,
  stages: readonly Float64Array[],
): readonly Rational[] | 'infeasible' | 'unbounded' {
  const { columns, offsets, rows } = standardForm(program)
  const values: Rational[] = []
  const held: Row[] = []
  for (const costs of stages) {
    const coefficients = columns.map(({ of, sign }) => rationalOf(sign * costs[of]!))
    const constant = offsets.reduce((sum, offset, j) => plus(sum, times(offset, rationalOf(costs[j]!))), zero)
    const least = leastOf([...rows, ...held], coefficients)
    if (typeof least === 'string') return least
    held.push({ coefficients, equal: true, rhs: least })
    values.push(plus(least, constant))
  }
  return values
}

/** Columns shifted or turned so that they are ≥ 0, free ones in two parts; upper bounds and ranges as rows. */
function standardForm(program: LinearProgram) {
  const { count, lower, upper } = program.columns
  const columns: { of: number; sign: 1 | -1 }[] = []
  const offsets = Array.from({ length: count }, (_, j) =>
    Number.isFinite(lower[j]!) ? rationalOf(lower[j]!) : Number.isFinite(upper[j]!) ? rationalOf(upper[j]!) : zero,
  )
  for (let j = 0; j < count; j++) {
    if (Number.isFinite(lower[j]!)) columns.push({ of: j, sign: 1 })
    else columns.push(...(Number.isFinite(upper[j]!) ? [] : [{ of: j, sign: 1 } as const]), { of: j, sign: -1 })
  }
  const dense = (entries: readonly (readonly [number, number])[]) => {
    const values = new Map(entries)
    return columns.map(({ of, sign }) => rationalOf(sign * (values.get(of) ?? 0)))
  }
  const rows: Row[] = []
  const add = (entries: readonly (readonly [number, number])[], low: number, high: number) => {
    const coefficients = dense(entries)
    const shift = entries.reduce((sum, [j, a]) => plus(sum, times(offsets[j]!, rationalOf(a))), zero)
    const side = (bound: number) => plus(rationalOf(bound), minus(shift))
    if (low === high) return void rows.push({ coefficients, equal: true, rhs: side(low) })
    if (high < Infinity) rows.push({ coefficients, equal: false, rhs: side(high) })
    if (low > -Infinity) rows.push({ coefficients: coefficients.map(minus), equal: false, rhs: minus(side(low)) })
  }
  const entries = Array.from({ length: program.rows.count }, (): [number, number][] => [])
  const { start, index, value } = program.matrix
  for (let j = 0; j < count; j++)
    for (let k = start[j]!; k < start[j + 1]!; k++) entries[index[k]!]!.push([j, value[k]!])
  for (const [i, row] of entries.entries()) add(row, program.rows.lower[i]!, program.rows.upper[i]!)
  for (let j = 0; j < count; j++) if (lower[j]! > -Infinity && upper[j]! < Infinity) add([[j, 1]], lower[j]!, upper[j]!)
  return { columns, offsets, rows }
}

function leastOf(rows: readonly Row[], costs: readonly Rational[]): Rational | 'infeasible' | 'unbounded' {
  const slacks = rows.filter((row) => !row.equal).length
  const n = costs.length + slacks
  let slack = costs.length
  // Columns, slacks, artificials, right side. A row with a negative right side is turned round.
  const table = rows.map((row, i) => {
    const whole = wholeOf([...row.coefficients, row.rhs])
    const sign = whole.at(-1)! < 0n ? -1n : 1n
    const line = new Array<bigint>(n + rows.length + 1).fill(0n)
    for (let j = 0; j < costs.length; j++) line[j] = sign * whole[j]!
    if (!row.equal) line[slack++] = sign
    line[n + i] = 1n
    line[n + rows.length] = sign * whole.at(-1)!
    return line
  })
  const first = table.reduce(
    (sum, line) => sum.map((x, j) => (j >= n && j < n + rows.length ? 0n : x - line[j]!)),
    new Array<bigint>(n + rows.length + 1).fill(0n),
  )
  const scaled = wholeOf([...costs, { n: 1n, d: 1n }])
  const second = [...scaled.slice(0, -1), ...new Array<bigint>(slacks + rows.length + 1).fill(0n)]
  const simplex = new Tableau(
    [...table, first, second],
    table.map((_, i) => n + i),
  )
  simplex.minimise(table.length, n)
  if (simplex.at(table.length) !== 0n) return 'infeasible'
  // What is left of the artificials stands at 0 and is never let in again; a row that holds one holds it at 0.
  simplex.driveOut(n)
  if (!simplex.minimise(table.length + 1, n)) return 'unbounded'
  return { n: -simplex.at(table.length + 1), d: simplex.common * scaled.at(-1)! }
}

/** Whole numbers over one common denominator; the last two lines are objectives, −value on their right. */
class Tableau {
  common = 1n
  constructor(
    private readonly lines: bigint[][],
    private readonly basis: number[],
  ) {}

  at = (line: number): bigint => this.lines[line]!.at(-1)!

  /** Bland: the first column that lowers the objective, the first basic column that is met. False: it falls without end. */
  minimise(objective: number, columns: number): boolean {
    for (;;) {
      const line = this.lines[objective]!
      let enter = 0
      while (enter < columns && line[enter]! >= 0n) enter++
      if (enter === columns) return true
      let leave = -1
      this.basis.forEach((basic, i) => {
        const a = this.lines[i]![enter]!
        if (a <= 0n) return
        const difference = leave < 0 ? -1n : this.at(i) * this.lines[leave]![enter]! - this.at(leave) * a
        if (difference < 0n || (difference === 0n && basic < this.basis[leave]!)) leave = i
      })
      if (leave < 0) return false
      this.pivot(leave, enter)
    }
  }

  driveOut(columns: number): void {
    this.basis.forEach((basic, i) => {
      const enter = basic < columns ? -1 : this.lines[i]!.findIndex((a, j) => j < columns && a !== 0n)
      if (enter < 0) return
      // The row stands at 0: turned round it may be entered on either sign.
      if (this.lines[i]![enter]! < 0n) this.lines[i] = this.lines[i]!.map((a) => -a)
      this.pivot(i, enter)
    })
  }

  private pivot(row: number, column: number): void {
    const pivot = this.lines[row]!
    const by = pivot[column]!
    this.lines.forEach((line, i) => {
      const factor = line[column]!
      if (i !== row) this.lines[i] = line.map((a, j) => (a * by - factor * pivot[j]!) / this.common)
    })
    this.common = by
    this.basis[row] = column
  }
}
