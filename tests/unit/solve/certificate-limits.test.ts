import { describe, expect, it } from 'vitest'
import {
  checkDuals,
  checkPoint,
  type DualMeasure,
  measureDuals,
  reducedCostSign,
  rowDualSign,
} from '../../../src/solve/certificate.js'
import { boundsOf, matrixOf } from '../../../src/solve/lp.js'
import { costsOf, INF, programOf, type Sketch, type Terms } from '../../builders/program.js'

const point = (sketch: Sketch, ...x: number[]) => {
  const program = programOf(sketch)
  const [rows, columns] = checkPoint(matrixOf(program), boundsOf(program), Float64Array.from(x), 'stage')
  return { rows: rows!, columns: columns! }
}

const duals = (sketch: Sketch, least: Terms, x: readonly number[], y: readonly number[]) => {
  const [matrix, bounds, costs] = [matrixOf(programOf(sketch)), boundsOf(programOf(sketch)), costsOf(sketch, least)]
  const measure = measureDuals(matrix, costs, Float64Array.from(y))
  const [dual, slack, gap] = checkDuals(matrix, bounds, costs, Float64Array.from(x), measure, 'stage')
  return { dual: dual!, slack: slack!, gap: gap! }
}

/** What is just allowed, and what is not. */
const [within, beyond] = [0.99e-7, 1.01e-7]

describe('what a point may miss by', () => {
  it('is 1e-7 of the terms of a row with its bound, on either side', () => {
    // x + y = 10 at x = 6: what is missing relative to about 10 + 10.
    const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: 1 }, equals: 10 }] }
    for (const side of [1, -1]) {
      expect(point(sketch, 6, 4 + side * 20 * within).rows.ok).toBe(true)
      expect(point(sketch, 6, 4 + side * 20 * beyond).rows.ok).toBe(false)
    }
  })

  it('is 1e-7 of a column with its bound, on either side', () => {
    const sketch: Sketch = { columns: { x: [-8, -5] } }
    expect(point(sketch, -5 + 10 * within).columns.ok).toBe(true)
    expect(point(sketch, -5 + 10 * beyond).columns.ok).toBe(false)
    expect(point(sketch, -8 - 16 * within).columns.ok).toBe(true)
    expect(point(sketch, -8 - 16 * beyond).columns.ok).toBe(false)
  })

  it('is all of 1e-7', () => {
    // −1e-7·a + b·s − b·s ≥ 0 with 2·b·s = 1 − 1e-7: terms of 1, and just 1e-7 is missing.
    const half = (1 - 1e-7) / 2
    const sketch: Sketch = {
      columns: { s: [], t: [], a: [] },
      rows: [{ terms: { s: half, t: -half, a: -1e-7 }, atLeast: 0 }],
    }
    expect(point(sketch, 1, 1, 1).rows).toEqual({
      ...{ id: 'primal', stage: 'stage', worst: 1e-7, allowed: 1e-7, at: 0, ok: true },
    })
  })

  it('stands at no row and no column where nothing is missed, at the first where several miss as much', () => {
    const sketch: Sketch = {
      columns: { x: [0, 9], y: [0, 9] },
      rows: [
        { terms: { x: 1 }, atMost: 9 },
        { terms: { x: 1 }, atMost: 5 },
        { terms: { y: 1 }, atMost: 5 },
      ],
    }
    expect(point(sketch, 4, 4)).toMatchObject({ rows: { worst: 0, at: -1 }, columns: { worst: 0, at: -1 } })
    expect(point(sketch, 6, 6).rows).toMatchObject({ worst: 1 / 11, at: 1 })
    expect(point(sketch, 6, 7).rows).toMatchObject({ worst: 2 / 12, at: 2 })
    expect(point(sketch, -1, -1).columns).toMatchObject({ worst: 1, at: 0 })
  })
})

describe('what duals may miss by', () => {
  // Least x over x ≥ 4 and x ≤ 9: dual 1, value 4.
  const one: Sketch = { columns: { x: [-INF, 9] }, rows: [{ terms: { x: 1 }, atLeast: 4 }] }

  it('is 1e-7 of the terms of a reduced cost that no bound stops', () => {
    // d = 1 − y of 1 + y > 0, and x has no lower bound.
    expect(duals(one, { x: 1 }, [4], [1 - 2 * within]).dual.ok).toBe(true)
    expect(duals(one, { x: 1 }, [4], [1 - 2 * beyond]).dual).toMatchObject({ ok: false, at: 0, stage: 'stage' })
    // Two columns and one more row: the second column is to blame, or the second row.
    const two: Sketch = {
      columns: { x: [0, 9], y: [-INF, INF] },
      rows: [
        { terms: { x: 1, y: 1 }, atLeast: 4 },
        { terms: { x: 1 }, atMost: 9 },
      ],
    }
    expect(duals(two, { x: 1, y: 1 }, [0, 4], [0.5, 0]).dual).toMatchObject({ worst: 1 / 3, at: 1, ok: false })
    // A positive dual of a row without lower bound, which is half of what makes up d_x.
    expect(duals(two, { x: 2, y: 1 }, [0, 4], [1, 3]).dual).toMatchObject({ worst: 1 / 2, at: 1, ok: false })
  })

  it('is 1e-7 of a priced column from its bound', () => {
    // Least x with 4 ≤ x: d = 1. Off by a little: relative to about 4 + 4.
    const sketch: Sketch = { columns: { w: [0, 1], x: [4, 9] } }
    expect(duals(sketch, { x: 1 }, [0, 4 + 8 * within], []).slack.ok).toBe(true)
    expect(duals(sketch, { x: 1 }, [0, 4 + 8 * beyond], []).slack).toMatchObject({ ok: false, at: 1 })
    // At its upper bound for the most.
    expect(duals(sketch, { x: -1 }, [0, 9 - 18 * within], []).slack.ok).toBe(true)
    expect(duals(sketch, { x: -1 }, [0, 9 - 18 * beyond], []).slack).toMatchObject({ ok: false, at: 1 })
  })

  it('is 1e-7 of a priced row from its bound', () => {
    expect(duals(one, { x: 1 }, [4 + 8 * within], [1]).slack.ok).toBe(true)
    expect(duals(one, { x: 1 }, [4 + 8 * beyond], [1]).slack).toMatchObject({ ok: false, at: 0 })
    const most: Sketch = { columns: { x: [] }, rows: [{ terms: { x: 1 } }, { terms: { x: 1 }, atMost: 4 }] }
    expect(duals(most, { x: -1 }, [4 - 8 * within], [0, -1]).slack.ok).toBe(true)
    expect(duals(most, { x: -1 }, [4 - 8 * beyond], [0, -1]).slack).toMatchObject({ ok: false, at: 1 })
  })

  it('far from a bound is nothing where the price is next to nothing', () => {
    // d = 1 − y of 1 + y, and x = 6 is all of itself away from its lower bound 0.
    const sketch: Sketch = { columns: { x: [0, 9] }, rows: [{ terms: { x: 1 }, equals: 6 }] }
    expect(duals(sketch, { x: 1 }, [6], [1 - 2 * within]).slack.ok).toBe(true)
    expect(duals(sketch, { x: 1 }, [6], [1 - 2 * beyond]).slack).toMatchObject({ ok: false, at: 0 })
  })

  it('is 1e-7 of all that is paid, and stands nowhere in particular', () => {
    // x = 4 costs 4; the dual pays 4y, and d = 1 − y at no bound x has: the gap is 4(1 − y) of 8.
    expect(duals(one, { x: 1 }, [4], [1 - 2 * within]).gap.ok).toBe(true)
    expect(duals(one, { x: 1 }, [4], [1 - 2 * beyond]).gap).toMatchObject({ ok: false, at: -1, id: 'gap' })
    expect(duals(one, { x: 1 }, [4], [0.5]).gap.worst).toBe(2 / 6)
    // Reduced costs pay as well: least x + y with x + y ≥ 4, y ≥ 1 at dual 1/2 pays 2 + 0 + 1/2, of 4 + 2 + 1/2.
    const two: Sketch = { columns: { x: [], y: [1, 9] }, rows: [{ terms: { x: 1, y: 1 }, atLeast: 4 }] }
    expect(duals(two, { x: 1, y: 1 }, [3, 1], [0.5]).gap.worst).toBeCloseTo(1.5 / 6.5, 12)
  })
})

describe('what counts as no price', () => {
  const measure = (part: number): DualMeasure => ({
    rowDuals: Float64Array.of(-7),
    weight: Float64Array.of(part),
    reducedCosts: Float64Array.of(-part),
    size: Float64Array.of(1),
  })

  it('is up to all of 1e-9', () => {
    expect([reducedCostSign(measure(1e-9), 0), rowDualSign(measure(1e-9), 0)]).toEqual([0, 0])
    expect([reducedCostSign(measure(1.01e-9), 0), rowDualSign(measure(1.01e-9), 0)]).toEqual([-1, -1])
  })

  it('pulls at no bound: the gap is paid where the column stands', () => {
    // Least x + w, x ≥ 4, dual 1 for x and for w ≤ 1e12 a price of −part: paid at w = 0, not at its bound far off.
    const sketch = (): Sketch => ({
      columns: { x: [-INF, INF], w: [0, 1e12] },
      rows: [{ terms: { x: 1, w: 1 }, atLeast: 4 }],
    })
    expect(duals(sketch(), { x: 1, w: 1 - 1e-9 }, [4, 0], [1]).gap.ok).toBe(true)
    expect(duals(sketch(), { x: 1, w: 1 - 4e-9 }, [4, 0], [1]).gap.ok).toBe(false)
  })

  it('is nothing at all where nothing costs', () => {
    const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: 1 }, atLeast: 4 }] }
    const { weight, size } = measureDuals(matrixOf(programOf(sketch)), costsOf(sketch, {}), Float64Array.of(0))
    expect([...weight, ...size]).toEqual([0, 0, 0])
    for (const check of Object.values(duals(sketch, {}, [4, 0], [0])))
      expect(check).toMatchObject({ worst: 0, at: -1, ok: true })
  })
})
