import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Grade, mergeFigures, weakestGrade } from '../../../src/base/index.js'

describe('the figures two values rest on', () => {
  it('are the union of their figures, ascending, each once', () => {
    const figures = fc.uniqueArray(fc.integer({ min: 0, max: 30 })).map((list) => list.sort((a, b) => a - b))
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        expect(mergeFigures(a, b)).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y))
      }),
      { numRuns: 500 },
    )
  })
})

describe('the weakest of some grades', () => {
  it.each<[(Grade | 'none')[], Grade | 'none']>([
    [[], 'A'],
    [['A', 'A'], 'A'],
    [['C', 'A', 'B'], 'C'],
    [['D', 'B'], 'D'],
    [['D', 'none', 'A'], 'none'],
  ])('of %j is %s', (grades, weakest) => expect(weakestGrade(grades)).toBe(weakest))
})
