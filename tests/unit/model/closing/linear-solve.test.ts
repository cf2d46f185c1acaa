import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LinearRow, solveLinear } from '../../../../src/model/closing/linear-solve.js'
import { eliminateDense } from '../../../oracles/dense-elimination.js'

const row = (terms: Readonly<Record<number, number>>, ...right: readonly number[]): LinearRow => ({
  terms: new Map(Object.entries(terms).map(([unknown, value]) => [Number(unknown), value])),
  right,
})

/** Rows of a recipe: mostly one unknown each, a few over many. */
const system = fc.integer({ min: 1, max: 8 }).chain((count) =>
  fc.record({
    count: fc.constant(count),
    rows: fc.array(
      fc.tuple(
        fc.array(fc.option(fc.integer({ min: -9, max: 9 }), { nil: 0 }), { minLength: count, maxLength: count }),
        fc.integer({ min: -99, max: 99 }),
      ),
      { minLength: 1, maxLength: count + 2 },
    ),
  }),
)

describe('small systems of equations', () => {
  it('x + y = 3, x = 1 and 2y = 4 hold together; every right-hand side has its solution', () => {
    const found = solveLinear([row({ 0: 1, 1: 1 }, 3, 30), row({ 0: 1 }, 1, 10), row({ 1: 2 }, 4, 40)], 2)
    expect(found).toEqual({ ok: true, x: [Float64Array.of(1, 2), Float64Array.of(10, 20)] })
  })

  it('names unknowns no equation fixes, and says when equations contradict each other', () => {
    expect(solveLinear([row({ 0: 1 }, 1)], 2)).toEqual({ ok: false, free: [1], inconsistent: false })
    expect(solveLinear([row({ 0: 1 }, 1), row({ 0: 2 }, 3)], 1)).toEqual({ ok: false, free: [], inconsistent: true })
  })

  it('finds the very bits that elimination of full rows finds', () => {
    fc.assert(
      fc.property(system, ({ count, rows }) => {
        const sparse = rows.map(([terms, right]) => ({
          terms: new Map(terms.flatMap((value, j) => (value === 0 ? [] : [[j, value] as const]))),
          right: [right],
        }))
        const found = solveLinear(sparse, count)
        const dense = eliminateDense(
          rows.map(([terms]) => terms),
          rows.map(([, right]) => right),
          count,
        )
        expect(found.ok ? [...found.x[0]!].map((value) => value + 0) : undefined).toEqual(
          dense?.map((value) => value + 0),
        )
      }),
      { numRuns: 2000 },
    )
  })
})
