import { describe, expect, it } from 'vitest'
import { measureDuals } from '../../../src/solve/certificate.js'
import { boundsOf, matrixOf } from '../../../src/solve/lp.js'
import { isOnlyBasis } from '../../../src/solve/only-basis.js'
import { basisStatus, type PortBasis } from '../../../src/solve/port.js'
import type { Scaling } from '../../../src/solve/scaling.js'
import { costsOf, programOf, type Sketch, type Terms } from '../../builders/program.js'

interface Claim {
  readonly sketch: Sketch
  readonly least: Terms
  readonly x: readonly number[]
  readonly duals: readonly number[]
  /** Names of columns and numbers of rows that are basic. */
  readonly basic: readonly (string | number)[]
  /** Units of columns and rows in the solver; 1 where nothing is said. */
  readonly column?: readonly number[]
  readonly row?: readonly number[]
}

function isOnly({ sketch, least, x, duals, basic, column = [], row = [] }: Claim): boolean {
  const program = programOf(sketch)
  const matrix = matrixOf(program)
  const costs = costsOf(sketch, least)
  const measure = measureDuals(matrix, costs, Float64Array.from(duals))
  const status = (key: string | number) => (basic.includes(key) ? basisStatus.basic : basisStatus.lower)
  const basis: PortBasis = {
    columns: Int32Array.from(Object.keys(sketch.columns), status),
    rows: Int32Array.from({ length: matrix.rows }, (_, i) => status(i)),
  }
  const scaling: Scaling = {
    column: Float64Array.from({ length: matrix.columns }, (_, j) => column[j] ?? 1),
    row: Float64Array.from({ length: matrix.rows }, (_, i) => row[i] ?? 1),
    ...{ value: matrix.value, smallest: 1, smallestColumn: -1 },
  }
  return isOnlyBasis({ matrix, scaling }, { bounds: boundsOf(program), costs, x: Float64Array.from(x), measure }, basis)
}

/** Least x + 2y with x + y ≥ 4 and x ≤ 3: x = 3, y = 1 in between; dual 2, d_x = 1 − 2 = −1. */
const two: Claim = {
  sketch: { columns: { x: [0, 3], y: [0, 9] }, rows: [{ terms: { x: 1, y: 1 }, atLeast: 4 }] },
  ...{ least: { x: 1, y: 2 }, x: [3, 1], duals: [2], basic: ['y'] },
}

describe('an optimal basis is the only one', () => {
  it('where what is basic stands between its bounds and all else has a price', () => {
    expect(isOnly(two)).toBe(true)
  })

  it('also with a column that cannot move and an equation, which need no price', () => {
    const sketch: Sketch = { columns: { x: [3, 3], y: [0, 9] }, rows: [{ terms: { x: 1, y: 1 }, equals: 4 }] }
    // Nothing costs: no dual and no reduced cost.
    expect(isOnly({ sketch, least: {}, x: [3, 1], duals: [0], basic: ['y'] })).toBe(true)
  })

  it('also where a basic row has room on both sides', () => {
    // Least x + y with 1 ≤ x − y + 3w ≤ 5 and w = 1: x = y = 0, the row at 3.
    const sketch: Sketch = {
      columns: { x: [], y: [], w: [1, 1] },
      rows: [{ terms: { x: 1, y: -1, w: 3 }, atLeast: 1, atMost: 5 }],
    }
    expect(isOnly({ sketch, least: { x: 1, y: 1 }, x: [0, 0, 1], duals: [0], basic: [0] })).toBe(true)
  })
})

describe('an optimal basis is not the only one', () => {
  it('where a basic column stands at a bound', () => {
    // With y ≤ 1 or y ≥ 1 the same point is that of another basis too.
    for (const y of [
      [0, 1],
      [1, 9],
    ] as const)
      expect(isOnly({ ...two, sketch: { ...two.sketch, columns: { x: [0, 3], y } } })).toBe(false)
  })

  it('where a column that could move has no price', () => {
    // Least 2x + 2y: any x from 0 to 3 will do.
    expect(isOnly({ ...two, least: { x: 2, y: 2 } })).toBe(false)
  })

  it('where a basic row stands at a bound', () => {
    // A second row y ≤ 1, or y ≥ 1, which is just met.
    for (const side of [{ atMost: 1 }, { atLeast: 1 }]) {
      const rows = [...two.sketch.rows!, { terms: { y: 1 }, ...side }]
      expect(isOnly({ ...two, sketch: { ...two.sketch, rows }, duals: [2, 0], basic: ['y', 1] })).toBe(false)
    }
  })

  it('where a row that could move has no price', () => {
    // Least x with 2 ≤ y ≤ 4 as a row: y may be anything within it.
    const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { y: 1 }, atLeast: 2, atMost: 4 }] }
    const claim: Claim = { sketch, least: { x: 1 }, x: [0, 2], duals: [0], basic: ['y'] }
    expect(isOnly(claim)).toBe(false)
    expect(isOnly({ ...claim, least: { x: 1, y: 1 }, duals: [1] })).toBe(true)
  })
})

/** Just below the margin of 1e-6 and just above. */
const near = [0.9e-6, 1.1e-6] as const
const verdicts = (claim: (part: number) => Claim) => near.map((part) => isOnly(claim(part)))
const beyond = [false, true]

describe('the margin of a basic column', () => {
  const at = (x: number, bounds: readonly [number, number], unit = 1): Claim => ({
    sketch: { columns: { x: bounds }, rows: [{ terms: { x: 1 }, equals: x }] },
    ...{ least: {}, x: [x], duals: [0], basic: ['x'], column: [unit] },
  })

  it('is in the solver’s units', () => {
    // In units of 1/4, 1e-6 is what 0.25e-6 is in our own.
    expect(verdicts((part) => at(part / 4, [0, 9], 1 / 4))).toEqual(beyond)
    expect(verdicts((part) => at(-part / 4, [-9, 0], 1 / 4))).toEqual(beyond)
  })

  it('is relative to the value', () => {
    expect(verdicts((part) => at(1000 * (1 + part), [1000, 9000]))).toEqual(beyond)
    expect(verdicts((part) => at(1000 * (1 - part), [0, 1000]))).toEqual(beyond)
    expect(verdicts((part) => at(-1000 * (1 - part), [-1000, 0]))).toEqual(beyond)
  })
})

describe('the margin of a column’s price', () => {
  it('is relative to the terms of the price', () => {
    // Row at dual 2 and d_x = −part · 4 of terms of about 4.
    expect(verdicts((part) => ({ ...two, least: { x: 2 - 4 * part, y: 2 } }))).toEqual(beyond)
  })

  it('is in the solver’s units', () => {
    // x costs 2^e in its unit and y 2: their mean is 2^((e+1)/2), by which x's price is 2^((e−1)/2): above 2^−20 or below.
    const priced = (cost: number, unit: number): boolean =>
      isOnly({
        ...{ sketch: { columns: { x: [], y: [] } }, least: { x: 2 ** cost, y: 2 }, x: [0, 0] },
        ...{ duals: [], basic: [], column: [2 ** unit, 1] },
      })
    expect([priced(-37, 0), priced(-41, 0)]).toEqual([true, false])
    expect([priced(1, -38), priced(1, -42)]).toEqual([true, false])
    expect([priced(-41, 4), priced(-37, -4)]).toEqual([true, false])
  })
})

describe('the margin of a basic row', () => {
  const at = (x: number, side: { readonly atLeast?: number; readonly atMost?: number }, unit = 1): Claim => ({
    sketch: { columns: { x: [x, x] }, rows: [{ terms: { x: 1 }, ...side }] },
    ...{ least: {}, x: [x], duals: [0], basic: [0], row: [unit] },
  })

  it('is in the solver’s units', () => {
    expect(verdicts((part) => at(part / 4, { atLeast: 0 }, 4))).toEqual(beyond)
    expect(verdicts((part) => at(-part / 4, { atMost: 0 }, 4))).toEqual(beyond)
  })

  it('is relative to the terms of the row', () => {
    expect(verdicts((part) => at(1000, { atMost: 1000 * (1 + part) }))).toEqual(beyond)
    expect(verdicts((part) => at(1000, { atLeast: 1000 * (1 - part) }))).toEqual(beyond)
  })
})

describe('the margin of a row’s price', () => {
  it('is relative to the terms of the prices it is part of', () => {
    // Least y + (1 − 2p) z with A: y + z = 5 at dual 1 − 2p and B: y ≥ 2 at dual 2p, a p of 2 of what makes up d_y.
    const priced = (part: number): Claim => ({
      sketch: {
        columns: { y: [0, 9], z: [0, 9] },
        rows: [
          { terms: { y: 1, z: 1 }, equals: 5 },
          { terms: { y: 1 }, atLeast: 2 },
        ],
      },
      ...{ least: { y: 1, z: 1 - 2 * part }, x: [2, 3], duals: [1 - 2 * part, 2 * part], basic: ['y', 'z'] },
      row: [1, 2 ** -10],
    })
    expect(verdicts(priced)).toEqual(beyond)
  })

  it('is in the solver’s units', () => {
    // Least 4y with y ≥ 2: dual 4, that is 1 where costs are brought to one, and 2^−k in a row taken times 2^k.
    const priced = (unit: number): boolean =>
      isOnly({
        sketch: { columns: { y: [0, 9] }, rows: [{ terms: { y: 1 }, atLeast: 2 }] },
        ...{ least: { y: 4 }, x: [2], duals: [4], basic: ['y'], row: [2 ** unit] },
      })
    expect([priced(19), priced(20)]).toEqual([true, false])
  })
})
