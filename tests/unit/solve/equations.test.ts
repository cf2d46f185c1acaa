import { describe, expect, it } from 'vitest'
import { askedBeyond, onlySolution } from '../../../src/solve/determined.js'
import { addColumn, equationsOf } from '../../../src/solve/equations.js'
import { boundsOf, matrixOf } from '../../../src/solve/lp.js'
import { INF, programOf, type RowSketch, type Sketch } from '../../builders/program.js'

const equations = (sketch: Sketch) => equationsOf(matrixOf(programOf(sketch)), boundsOf(programOf(sketch)))

/** w is 4, x = 7 − w = 3, y = (5 + x) / 2 = 4; the first row is no equation. */
const sketch: Sketch = {
  columns: { w: [4, 4], x: [0, 9], y: [0, 9] },
  rows: [
    { terms: { x: 1, y: 1 }, atMost: 9 },
    { terms: { x: 1, w: 1 }, equals: 7 },
    { terms: { y: 2, x: -1 }, equals: 5 },
  ],
}
const and = (...rows: RowSketch[]): Sketch => ({ ...sketch, rows: [...sketch.rows!, ...rows] })

describe('the equations of a program', () => {
  it('are solved for the columns that no bound fixes', () => {
    expect(equations(sketch)).toMatchObject({ columns: [1, 2], fixed: [0], rows: [1, 2], redundant: false })
    expect([...equations(sketch)!.point]).toEqual([4, 3, 4])
    expect(equations(sketch)!.error).toBeLessThan(1e-12)
  })

  it('answer other right-hand sides, whatever the other rows say', () => {
    // x = 1, y = 1/2; and one more of the last is 1/2 y.
    const { solve } = equations(sketch)!
    expect([...solve(Float64Array.of(99, 1, 0))]).toEqual([1, 0.5])
    expect([...solve(Float64Array.of(-99, 0, 1))]).toEqual([0, 0.5])
  })

  it('are redundant where one follows from the others', () => {
    // The sum of both: 2y + w = 12.
    expect(equations(and({ terms: { y: 2, w: 1 }, equals: 12 }))).toMatchObject({ redundant: true, rows: [1, 2, 3] })
    // One about what is fixed anyway says nothing of the rest.
    expect(equations(and({ terms: { w: 1 }, equals: 4 }))).toMatchObject({ redundant: false, rows: [1, 2, 3] })
  })

  it('are none where they leave a column free', () => {
    expect(equations({ ...sketch, columns: { ...sketch.columns, z: [] } })).toBeUndefined()
    expect(equations({ ...sketch, columns: { ...sketch.columns, w: [0, 4] } })).toBeUndefined()
    // Twice the same.
    const twice = { terms: { x: 1, y: 1 }, equals: 6 }
    expect(equations({ columns: { x: [], y: [] }, rows: [twice, twice] })).toBeUndefined()
  })

  it('are those of nothing where all is fixed', () => {
    const { columns, point } = equations({ columns: { w: [4, 4] }, rows: [{ terms: { w: 1 }, equals: 4 }] })!
    expect(columns).toEqual([])
    expect([...point]).toEqual([4])
  })

  it('a column is added to a sum so many times', () => {
    const sum = Float64Array.of(1, 1, 1)
    addColumn(matrixOf(programOf(sketch)), 1, 3, sum)
    expect([...sum]).toEqual([4, 4, -2])
    addColumn(matrixOf(programOf(sketch)), 2, 0, sum)
    expect([...sum]).toEqual([4, 4, -2])
  })
})

describe('the one solution of the equations', () => {
  const at = (bounds: Sketch['columns'], point?: readonly number[]) => {
    const of = programOf({ ...sketch, columns: bounds })
    const found = equationsOf(matrixOf(of), boundsOf(of))!
    const given = point ? { ...found, point: Float64Array.from(point) } : found
    return { matrix: matrixOf(of), bounds: boundsOf(of), given }
  }
  const solution = (...args: Parameters<typeof at>) => {
    const { matrix, bounds, given } = at(...args)
    const { x, checks } = onlySolution(matrix, bounds, given)
    return { x: [...x], red: checks.filter((check) => !check.ok).map((check) => check.id), checks }
  }

  it('is proven by rows, bounds and being the only one', () => {
    const { x, red, checks } = solution(sketch.columns)
    expect([x, red]).toEqual([[4, 3, 4], []])
    expect(checks.map(({ id }) => id)).toEqual(['primal', 'bounds', 'unique'])
    expect(checks[2]).toMatchObject({ allowed: 1e-7, at: -1, stage: '' })
  })

  it('is none where it is out of bounds', () => {
    expect(solution({ ...sketch.columns, y: [0, 3] })).toMatchObject({ x: [4, 3, 4], red: ['bounds'] })
  })

  it('is put at a bound that rounding alone keeps it off', () => {
    const near = (y: number) => solution({ ...sketch.columns, y: [4, 9] }, [4, 3, y]).x[2]
    expect(near(4 * (1 - 0.9e-9))).toBe(4)
    expect(near(4 * (1 - 1.1e-9))).toBe(4 * (1 - 1.1e-9))
    // Or what is rounding of the largest: 1e-18 of 1e9.
    const none = (y: number) => solution({ ...sketch.columns, y: [0, 9], x: [0, INF] }, [4, 1e9, y]).x[2]
    expect(none(-0.9e-9)).toBe(0)
    expect(none(-1.1e-9)).toBe(-1.1e-9)
  })

  it('asks beyond bounds and rows for what it says', () => {
    const asked = (y: number, row: number) => {
      const of = programOf({
        columns: { ...sketch.columns, y: [0, y] },
        rows: [{ ...sketch.rows![0]!, atMost: row }, ...sketch.rows!.slice(1)],
      })
      const { x, sums, rows, columns } = askedBeyond(
        matrixOf(of),
        boundsOf(of),
        equationsOf(matrixOf(of), boundsOf(of))!,
      )
      return { x: [...x], sums: [...sums], rows, columns }
    }
    expect(asked(9, 9)).toEqual({ x: [4, 3, 4], sums: [7, 7, 5], rows: [], columns: [] })
    expect(asked(3, 6)).toMatchObject({ rows: [0], columns: [2] })
    // From 1e-7 of y = 4, and of the row's 7.
    expect(asked(4 * (1 - 0.9e-7), 7 * (1 - 0.9e-7))).toMatchObject({ rows: [], columns: [] })
    expect(asked(4 * (1 - 1.1e-7), 7 * (1 - 1.1e-7))).toMatchObject({ rows: [0], columns: [2] })
  })

  it('asks below as well as above', () => {
    const of = programOf({
      columns: { ...sketch.columns, y: [5, 9] },
      rows: [{ terms: { x: 1, y: 1 }, atLeast: 8 }, ...sketch.rows!.slice(1)],
    })
    const found = askedBeyond(matrixOf(of), boundsOf(of), equationsOf(matrixOf(of), boundsOf(of))!)
    expect(found).toMatchObject({ rows: [0], columns: [2] })
  })
})
