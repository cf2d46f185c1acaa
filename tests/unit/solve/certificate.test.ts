import { describe, expect, it } from 'vitest'
import {
  checkDuals,
  checkPoint,
  measureDuals,
  reducedCostSign,
  rowDualSign,
  trivialDuals,
} from '../../../src/solve/certificate.js'
import { boundsOf, matrixOf } from '../../../src/solve/lp.js'
import type { Check } from '../../../src/solve/index.js'
import { costsOf, INF, programOf, type Sketch } from '../../builders/program.js'

/*
 * Least 2x + 3y + z with
 *   balance:  x + y − z = 10
 *   capacity: x ≤ 6 (a row), 0 ≤ z ≤ 4.
 * x is cheapest: 6; z only adds to what is needed: 0; y = 4. Value 12 + 12 = 24.
 * Duals: y is basic, so p = 3; x is basic, so 2 = 3 + q → q = −1. d_z = 1 + 3 = 4 ≥ 0 at its lower bound.
 * Dual value: 3·10 − 1·6 = 24.
 */
const sketch: Sketch = {
  columns: { x: [], y: [], z: [0, 4] },
  rows: [
    { terms: { x: 1, y: 1, z: -1 }, equals: 10 },
    { terms: { x: 1 }, atMost: 6 },
  ],
}
const costs = costsOf(sketch, { x: 2, y: 3, z: 1 })
const matrix = matrixOf(programOf(sketch))
const bounds = boundsOf(programOf(sketch))

const checksOf = (x: readonly number[], y: readonly number[], given = bounds): Readonly<Record<string, Check>> => {
  const point = Float64Array.from(x)
  const measure = measureDuals(matrix, costs, Float64Array.from(y))
  const checks = [...checkPoint(matrix, given, point), ...checkDuals(matrix, given, costs, point, measure)]
  return Object.fromEntries(checks.map((check) => [check.id, check]))
}

/** Ids of the checks that fail, in order. */
const red = (checks: Readonly<Record<string, Check>>): string[] =>
  Object.values(checks)
    .filter((check) => !check.ok)
    .map((check) => check.id)

const right = { x: [6, 4, 0], y: [3, -1] } as const

describe('certificate of a right answer', () => {
  it('has every check, each exactly fulfilled', () => {
    const checks = checksOf(right.x, right.y)
    expect(Object.keys(checks)).toEqual(['primal', 'bounds', 'dual', 'complementarity', 'gap'])
    expect(red(checks)).toEqual([])
    for (const check of Object.values(checks)) expect(check.worst).toBe(0)
  })

  it('measures reduced costs and what they are judged by', () => {
    // z: d = 1 + 3 = 4 of |1| + |−1·3| = 4; x: d = 2 − 3 + 1 = 0 of 2 + 3 + 1 = 6.
    const measure = measureDuals(matrix, costs, Float64Array.from(right.y))
    expect([...measure.reducedCosts]).toEqual([0, 0, 4])
    expect([...measure.size]).toEqual([6, 6, 4])
    // The balance's dual is 3/4 of what makes up d_z; that of the capacity 1/6 of d_x.
    expect([...measure.weight]).toEqual([3 / 4, 1 / 6])
    expect([0, 1, 2].map((j) => reducedCostSign(measure, j))).toEqual([0, 0, 1])
    expect([0, 1].map((i) => rowDualSign(measure, i))).toEqual([1, -1])
  })

  it('a reduced cost or dual of 1e-9 of its size is zero, and one a little above is not', () => {
    const one: Sketch = { columns: { x: [] }, rows: [{ terms: { x: 1 }, atLeast: 1 }] }
    const of = (dual: number) => measureDuals(matrixOf(programOf(one)), Float64Array.of(1), Float64Array.of(dual))
    // d = 1 − y of size 1 + y.
    expect(reducedCostSign(of(1 - 1.9e-9), 0)).toBe(0)
    expect(reducedCostSign(of(1 - 2.1e-9), 0)).toBe(1)
    expect(reducedCostSign(of(1 + 2.1e-9), 0)).toBe(-1)
    expect(rowDualSign(of(0.9e-9), 0)).toBe(0)
    expect(rowDualSign(of(1.1e-9), 0)).toBe(1)
  })

  it('an optimum of 0 has no gap but rounding', () => {
    // x − y ≥ 0 and y ≥ 0 with least x + y, both at 0. A dual with a last bit too much leaves d_x = −1e-16 at x ≤ 15,
    // which pulls at no bound: the dual value is 0 as well.
    const nothing: Sketch = { columns: { x: [0, 15], y: [] }, rows: [{ terms: { x: 1, y: -1 }, atLeast: 0 }] }
    const [own, given] = [matrixOf(programOf(nothing)), boundsOf(programOf(nothing))]
    const cost = costsOf(nothing, { x: 1, y: 1 })
    const measure = measureDuals(own, cost, Float64Array.of(1 + 2 * Number.EPSILON))
    expect(measure.reducedCosts[0]).toBeLessThan(0)
    for (const check of checkDuals(own, given, cost, new Float64Array(2), measure)) expect(check.ok).toBe(true)
  })

  it('the proof by costs alone has no duals', () => {
    const measure = trivialDuals(matrix, costs)
    expect([...measure.rowDuals]).toEqual([0, 0])
    expect([...measure.reducedCosts]).toEqual([2, 3, 1])
  })
})

describe('certificate of an answer that was changed', () => {
  it('primal: a balance broken by 1e-5 is seen, one by 1e-9 is within what the solver may do', () => {
    // Residual 10e-5 of Σ|a·x| + |bound| = 10.0001 + 10.
    const checks = checksOf([6, 4 + 1e-4, 0], right.y)
    expect(red(checks)).toContain('primal')
    expect(checks['primal']!.worst).toBeCloseTo(1e-4 / 20, 9)
    expect(checks['primal']!.at).toBe(0)
    expect(red(checksOf([6, 4 + 1e-5, 0], right.y))).toContain('primal')
    expect(red(checksOf([6, 4 + 1e-8, 0], right.y))).toEqual([])
  })

  it('primal: each row is judged by its own size, however large the others are', () => {
    const two: Sketch = {
      columns: { big: [], small: [] },
      rows: [
        { terms: { big: 1 }, equals: 1e9 },
        { terms: { small: 1 }, equals: 1e-3 },
      ],
    }
    const check = (small: number) =>
      checkPoint(matrixOf(programOf(two)), boundsOf(programOf(two)), Float64Array.of(1e9, small))[0]!
    expect(check(1e-3).ok).toBe(true)
    expect(check(1.001e-3)).toMatchObject({ ok: false, at: 1 })
  })

  it('bounds: a column outside its bounds is seen', () => {
    // z a little negative, y less by as much: the balance holds.
    expect(red(checksOf([6, 4 - 1e-5, -1e-5], right.y))).toContain('bounds')
    expect(checksOf([6, 4 - 1e-5, -1e-5], right.y)['bounds']!.at).toBe(2)
    expect(red(checksOf([6, 9, 5], right.y))).toContain('bounds')
  })

  it('dual: a sign turned round is seen', () => {
    // q = +1 asks for a lower bound of the capacity row; there is none. Then d_x = 2 − 3 − 1 = −2 asks for an upper of x.
    const checks = checksOf(right.x, [3, 1])
    expect(red(checks)).toContain('dual')
    // |d_x| / (2 + 3 + 1)
    expect(checks['dual']!.worst).toBeCloseTo(2 / 6, 12)
  })

  it('dual: a reduced cost that pulls where there is no bound is seen', () => {
    // p = 4: d_x = 2 − 4 + 1 = −1 and d_y = −1, and neither has an upper bound.
    expect(red(checksOf(right.x, [4, -1]))).toEqual(expect.arrayContaining(['dual', 'gap']))
  })

  it('complementarity: a column moved off the bound its cost wants is seen', () => {
    // z = 1 and y = 5 keep the balance but pay 4 more: d_z = 4 of 4, z is 1 off its bound.
    const checks = checksOf([6, 5, 1], right.y)
    expect(red(checks)).toEqual(['complementarity', 'gap'])
    expect(checks['complementarity']).toMatchObject({ worst: 1, at: 2 })
    // Primal 12 + 15 + 1 = 28, dual 24, of 28 + 30 + 6 + 0.
    expect(checks['gap']!.worst).toBeCloseTo(4 / 64, 12)
  })

  it('complementarity: a row with a dual that does not bind is seen', () => {
    // x = 5, y = 5 meets every row, but the capacity with its dual −1 is left slack.
    const checks = checksOf([5, 5, 0], right.y)
    expect(red(checks)).toEqual(['complementarity', 'gap'])
    expect(checks['complementarity']!.at).toBe(1)
  })

  it('gap: primal and dual value that differ are seen', () => {
    // With x ≤ 6 and y ≤ 4 as column bounds p = 3.5 is right as well: d_x = d_y = −0.5, 24 = 35 − 6 − 3 − 2.
    const both = { ...bounds, columnUpper: Float64Array.of(6, 4, 4) }
    expect(red(checksOf(right.x, [3.5, -1], both))).toEqual([])
    // Had y been allowed 4.01, the dual value would be 23.995: 0.005 of 12 + 12 + 35 + 6 + 3 + 2.005.
    const checks = checksOf(right.x, [3.5, -1], { ...both, columnUpper: Float64Array.of(6, 4.01, 4) })
    expect(red(checks)).toEqual(['complementarity', 'gap'])
    expect(checks['gap']!.worst).toBeCloseTo(0.005 / 70.005, 9)
  })

  it('a number that is none fails, and what is told stays finite', () => {
    for (const x of [
      [Number.NaN, 4, 0],
      [6, 4, Number.NaN],
      [6, INF, 0],
    ]) {
      const checks = checksOf(x, right.y)
      expect(red(checks).length).toBeGreaterThan(0)
      for (const check of Object.values(checks)) expect(Number.isFinite(check.worst)).toBe(true)
    }
    expect(red(checksOf(right.x, [Number.NaN, -1]))).not.toEqual([])
  })
})
