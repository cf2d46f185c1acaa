import { describe, expect, it } from 'vitest'
import { boundsOf, matrixOf } from '../../../src/solve/lp.js'
import { costScale, type ScalingReach, scaleProgram } from '../../../src/solve/scaling.js'
import { programOf, type Sketch } from '../../builders/program.js'

const scaled = (sketch: Sketch, reach: ScalingReach) => {
  const program = programOf(sketch)
  const scaling = scaleProgram(matrixOf(program), boundsOf(program), program.columns.integer, reach)
  const powers = (factors: Float64Array) => [...factors].map(Math.log2)
  return { ...scaling, columns: powers(scaling.column), rows: powers(scaling.row), entries: [...scaling.value] }
}

describe('balancing a program by powers of two', () => {
  // Exponents of the coefficients; n is whole, and neither w nor the last row has any.
  //        x    y    z    n
  //   A   10    0
  //   B        −4    9
  //   C    3        −6    2
  const sketch: Sketch = {
    columns: { x: [], y: [], z: [], n: [], w: [] },
    rows: [
      { terms: { x: -1024, y: 1 } },
      { terms: { y: -1 / 16, z: 512 } },
      { terms: { x: 8, z: 1 / 64, n: -4 } },
      { terms: {} },
    ],
    whole: ['n'],
  }

  it('full: three passes over rows and columns', () => {
    // A pass takes from each row half the sum of its least and greatest exponent, then from each column likewise:
    //         A          B         C          x          y         z
    //   1   −5         −2.5       1.5       −4.75      5.75      −1
    //   2   −5.5       −4.875     2.5       −5         7.1875    −0.3125
    //   3   −6.09375   −5.9375    2.15625   −4.53125   8.015625   0.390625
    const { columns, rows, entries, smallest, smallestColumn } = scaled(sketch, 'full')
    expect(columns).toEqual([-5, 8, 0, 0, 0])
    // Largest of the rows then: y in A, 0 + 8; z in B, 9; n in C, 2.
    expect(rows).toEqual([-8, -9, -2, 0])
    // x: 10 − 5 − 8 in A, 3 − 5 − 2 in C; y: 0 in A, −4 + 8 − 9 in B; z: 0 in B, −6 − 2 in C; n: 0.
    expect(entries).toEqual([-1 / 8, 1 / 16, 1, -1 / 32, 1, 1 / 256, -1])
    expect([smallest, smallestColumn]).toEqual([1 / 256, 2])
  })

  it('rows: each row by its largest coefficient, every column in its unit', () => {
    const { columns, rows, entries, smallest, smallestColumn } = scaled(sketch, 'rows')
    expect(columns).toEqual([0, 0, 0, 0, 0])
    expect(rows).toEqual([-10, -9, -3, 0])
    expect(entries).toEqual([-1, 1, 1 / 1024, -(2 ** -13), 1, 2 ** -9, -1 / 2])
    expect([smallest, smallestColumn]).toEqual([2 ** -13, 1])
  })

  it('nothing is below one in a program whose coefficients are one', () => {
    const ones: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: -1 }, atMost: 1 }] }
    for (const reach of ['rows', 'full'] as const)
      expect(scaled(ones, reach)).toMatchObject({ columns: [0, 0], rows: [0], smallest: 1, smallestColumn: -1 })
  })
})

describe('the factor all continuous columns share', () => {
  it('is the mean power of the bounds, each counted once', () => {
    // Exponents of the bounds: 12 of the equation, 3 and 11 of the range, 4 of x, 2 and 9 of y, −9 of z: 32 / 7, about 5.
    const sketch: Sketch = {
      columns: { x: [0, 2 ** 4], y: [2 ** 2, 2 ** 9], z: [2 ** -9, 2 ** -9], n: [] },
      rows: [
        { terms: { x: 1, y: 1 }, equals: 2 ** 12 },
        { terms: { x: 1, z: 1 }, atLeast: 2 ** 3, atMost: 2 ** 11 },
        { terms: { x: 1, n: 1 } },
      ],
      whole: ['n'],
    }
    const { columns, rows, smallest, smallestColumn } = scaled(sketch, 'full')
    expect(columns).toEqual([5, 5, 5, 0])
    expect(rows).toEqual([-5, -5, -5])
    // n keeps its unit, beside an x in units of 32.
    expect([smallest, smallestColumn]).toEqual([1 / 32, 3])
    expect(scaled(sketch, 'rows').columns).toEqual([0, 0, 0, 0])
  })

  it('is that of the bounds in balanced units', () => {
    // Balanced, x is in units of 2^−5 and y of 2^5, the row in units of 2^5: its bound 2^13 is 2^8, that of x, 2, is 2^6.
    const sketch: Sketch = { columns: { x: [0, 2], y: [] }, rows: [{ terms: { x: 1024, y: 1 }, atMost: 2 ** 13 }] }
    const { columns, rows, entries } = scaled(sketch, 'full')
    expect(columns).toEqual([-5 + 7, 5 + 7])
    expect(rows).toEqual([-12])
    expect(entries).toEqual([1, 1])
  })

  it('does not count what is not there', () => {
    // −8 and 2 alone: 2^3 and 2^1, about 2^2.
    const sketch: Sketch = {
      columns: { x: [-8, Number.POSITIVE_INFINITY], y: [0, 2] },
      rows: [{ terms: { x: 1, y: 1 }, equals: 0 }, { terms: { x: 1 } }],
    }
    expect(scaled(sketch, 'full').columns).toEqual([2, 2])
  })
})

describe('the factor of costs', () => {
  it('is that of the costs in scaled units', () => {
    // 4 · 2 and 16 · 8, of 0 · 1024 nothing: 2^3 and 2^7, mean 2^5.
    expect(costScale(Float64Array.of(4, -16, 0), Float64Array.of(2, 8, 1024))).toBe(1 / 32)
  })
})
