import { describe, expect, it } from 'vitest'
import { factorise, type SparseColumn } from '../../../src/solve/factors.js'
import { drawFrom } from '../../arbitraries/programs.js'

/** Columns of a matrix written by rows; what is 0 is left out. */
const columnsOf = (...matrix: readonly (readonly number[])[]): SparseColumn[] =>
  matrix[0]!.map((_, j) => {
    const rows = [...matrix.keys()].filter((i) => matrix[i]![j] !== 0)
    return { rows, values: rows.map((i) => matrix[i]![j]!) }
  })

/** Σ columns · x by row. */
function times(columns: readonly SparseColumn[], x: ArrayLike<number>, rows: number): number[] {
  const sum = new Array<number>(rows).fill(0)
  columns.forEach(({ rows: index, values }, j) => {
    index.forEach((row, k) => {
      sum[row]! += values[k]! * x[j]!
    })
  })
  return sum
}

describe('factors of a matrix', () => {
  it('solve a system worked out by hand', () => {
    // 2x + y = 5, 4x − 6y + 2z = −2, −8x + 3z = 10: x = 1, y = 3, z = 6.
    const columns = columnsOf([2, 1, 0], [4, -6, 2], [-8, 0, 3])
    const { solve, spare } = factorise(columns, 3)!
    const x = solve(Float64Array.of(5, -2, 10))
    for (const [j, value] of [1, 3, 6].entries()) expect(x[j]).toBeCloseTo(value, 12)
    expect(spare).toEqual([])
  })

  it('leave the right-hand side as it is, and are used again', () => {
    const { solve } = factorise(columnsOf([2, 1], [1, 1]), 2)!
    const right = Float64Array.of(5, 3)
    expect([...solve(right)]).toEqual([2, 1])
    expect([...right]).toEqual([5, 3])
    expect([...solve(Float64Array.of(0, 1))]).toEqual([-1, 2])
  })

  it('exchange rows where there is nothing on the diagonal', () => {
    const { solve } = factorise(columnsOf([0, 0, 4], [2, 0, 0], [0, 8, 0]), 3)!
    expect([...solve(Float64Array.of(4, 4, 4))]).toEqual([2, 0.5, 1])
  })

  it('give back the point a right-hand side was made of, in 200 random systems', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const draw = drawFrom(seed)
      const count = draw.whole(1, 7)
      const rows = count + draw.whole(0, 2)
      // A large diagonal keeps the columns apart; the rows are in units from 2^−20 to 2^20.
      const matrix = Array.from({ length: rows }, (_, i) => {
        const unit = 2 ** draw.whole(-20, 20)
        return Array.from({ length: count }, (_, j) => unit * (i === j ? 9 : draw.chance(0.5) ? draw.whole(-1, 1) : 0))
      })
      const columns = columnsOf(...matrix)
      const x = Array.from({ length: count }, () => draw.whole(-9, 9))
      const { solve, spare } = factorise(columns, rows)!
      const found = solve(Float64Array.from(times(columns, x, rows)))
      expect(spare).toHaveLength(rows - count)
      for (const [j, value] of x.entries()) expect(found[j]).toBeCloseTo(value, 9)
    }
  })

  it('tell the rows that no column needed', () => {
    // The third row is the sum of the others; b may differ there from what follows.
    const { solve, spare } = factorise(columnsOf([4, 0], [0, 4], [1, 1]), 3)!
    expect(spare).toEqual([2])
    expect([...solve(Float64Array.of(8, 12, 99))]).toEqual([2, 3])
  })

  it('have no place for columns that depend on each other', () => {
    expect(factorise(columnsOf([1, 2], [2, 4]), 2)).toBeUndefined()
    expect(factorise(columnsOf([1, 0], [2, 0]), 2)).toBeUndefined()
    expect(factorise(columnsOf([1, 1, 0], [0, 1, 1], [1, 2, 1]), 3)).toBeUndefined()
    // More columns than rows always do.
    expect(factorise(columnsOf([1, 2]), 1)).toBeUndefined()
  })

  it('count a pivot from 1e-11 of its column', () => {
    const apart = (by: number) => factorise(columnsOf([1, 1], [1, 1 + by]), 2)
    expect(apart(0.5e-11)).toBeUndefined()
    expect(apart(2e-11)).toBeDefined()
    // Whatever the unit of the column.
    const large = (by: number) => factorise(columnsOf([1, 1e6], [1, 1e6 * (1 + by)]), 2)
    expect(large(0.5e-11)).toBeUndefined()
    expect(large(2e-11)).toBeDefined()
  })

  it('take a row without entries, or with zeros only, as it is', () => {
    const zero: SparseColumn = { rows: [0, 1], values: [0, 5] }
    const { solve, spare } = factorise([zero], 3)!
    expect(spare).toEqual([0, 2])
    expect([...solve(Float64Array.of(7, 10, 7))]).toEqual([2])
  })
})

describe('the row a column is eliminated with', () => {
  const spareOf = (...matrix: readonly (readonly number[])[]) => factorise(columnsOf(...matrix), matrix.length)!.spare

  it('is the one with fewest entries of those near the largest', () => {
    // Of rows 1 and 2 the first column takes row 2, which has no other entry; the last then takes row 3 likewise.
    expect(spareOf([0, 1, 0], [1, 0, 1], [1, 0, 0], [0, 0, 1])).toEqual([1])
  })

  it('is not one far below the largest, however few its entries', () => {
    // Row 1 has two entries and row 0 three, but 1/16 in the first column beside 1: row 0 is taken, then rows 2 and 3.
    expect(spareOf([1, 1, 1], [1 / 16, 1, 0], [0, 1, 0], [0, 0, 1], [0, 0, 1])).toEqual([1, 4])
  })

  it('is the first of equals', () => {
    expect(spareOf([1], [1], [1])).toEqual([1, 2])
    expect(factorise([{ rows: [2, 0, 1], values: [1, 1, 1] }], 3)!.spare).toEqual([1, 2])
  })

  it('is judged with every row at its largest coefficient', () => {
    // Row 0 has 1024 in the first column but 2^20 in the second: in its own unit that is little.
    expect(spareOf([1024, 2 ** 20, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1])).toEqual([0])
  })
})
