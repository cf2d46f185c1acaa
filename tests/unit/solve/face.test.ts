import { describe, expect, it } from 'vitest'
import type { DualMeasure } from '../../../src/solve/certificate.js'
import { holdFace } from '../../../src/solve/face.js'
import { type Bounds, boundsOf, matrixOf } from '../../../src/solve/lp.js'
import { dualsOf, isProvenByCosts } from '../../../src/solve/stage-duals.js'
import { costsOf, INF, programOf, type Sketch, stagedOf, type StageSketch } from '../../builders/program.js'

describe('the face of an optimum', () => {
  /** The same bounds for columns and for rows. */
  const bounds = (): Bounds => {
    const [lower, upper] = [Float64Array.of(1, -INF, 1, 1, -INF, 1), Float64Array.of(5, 5, INF, INF, 5, 5)]
    return { columnLower: lower.slice(), columnUpper: upper.slice(), rowLower: lower, rowUpper: upper }
  }
  const prices = Float64Array.of(2, 2, 2, -2, -2, -2)
  const measure = (price: number, dual: number): DualMeasure => ({
    reducedCosts: prices.map((one) => one * price),
    size: new Float64Array(6).fill(2),
    rowDuals: prices.map((one) => one * dual),
    weight: new Float64Array(6).fill(dual),
  })

  it('holds a priced column at the bound its price wants, if it has it', () => {
    const held = holdFace(bounds(), measure(1, 0))
    expect([...held.columnLower]).toEqual([1, -INF, 1, 1, 5, 5])
    expect([...held.columnUpper]).toEqual([1, 5, 1, INF, 5, 5])
    expect([held.rowLower, held.rowUpper]).toEqual([bounds().rowLower, bounds().rowUpper])
  })

  it('holds a priced row likewise', () => {
    const held = holdFace(bounds(), measure(0, 1))
    expect([...held.rowLower]).toEqual([1, -INF, 1, 1, 5, 5])
    expect([...held.rowUpper]).toEqual([1, 5, 1, INF, 5, 5])
    expect([held.columnLower, held.columnUpper]).toEqual([bounds().columnLower, bounds().columnUpper])
  })

  it('is that of the bounds where nothing has a price, and leaves these as they are', () => {
    const given = bounds()
    expect(holdFace(given, measure(1e-9, 1e-9))).toEqual(bounds())
    holdFace(given, measure(1, 1))
    expect(given).toEqual(bounds())
  })
})

describe('a stage proven by its costs', () => {
  const sketch: Sketch = { columns: { x: [], y: [], low: [-1, 9] }, rows: [{ terms: { x: 1, y: 1 }, atMost: 4 }] }
  const program = programOf(sketch)
  const stage = (of: StageSketch) => stagedOf(sketch, of).stages[0]!
  const proven = (of: StageSketch, ...x: number[]) =>
    isProvenByCosts(stage(of), Float64Array.from(x), boundsOf(program))

  it('has its columns at a lower bound of 0 where they cost the least', () => {
    expect(proven({ least: { x: 1, y: 2 } }, 0, 0, 7)).toBe(true)
    expect(proven({ most: { x: -1 } }, 0, 3, 7)).toBe(true)
  })

  it('has none of them above, none at another bound and none that would rather rise', () => {
    expect(proven({ least: { x: 1, y: 2 } }, 0, 1, 7)).toBe(false)
    expect(proven({ least: { x: 1, low: 1 } }, 0, 0, 0)).toBe(false)
    expect(proven({ least: { x: 1, y: -1 } }, 0, 0, 7)).toBe(false)
    expect(proven({ most: { x: 1 } }, 0, 0, 7)).toBe(false)
  })

  it('has no duals; another has those of the solver', () => {
    const duals = (x: number) => {
      const answer = { x: Float64Array.of(x, 0, 7), rowDuals: Float64Array.of(-1) }
      const costs = costsOf(sketch, { x: 1 })
      return dualsOf(stage({ least: { x: 1 } }), matrixOf(program), boundsOf(program), costs, answer)
    }
    expect([...duals(0).rowDuals, ...duals(0).reducedCosts]).toEqual([0, 1, 0, 0])
    expect([...duals(1).rowDuals, ...duals(1).reducedCosts]).toEqual([-1, 2, 1, 0])
  })
})
