import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elasticityOf, yearlyGrowth } from '../../../src/metrics/index.js'

describe('growth and elasticity', () => {
  it('gives the mean growth of a year', () => {
    // 100 → 133.1 in three years: 10 % a year.
    expect(yearlyGrowth(100, 133.1, 3).value).toBeCloseTo(0.1, 12)
    expect(yearlyGrowth(0, 5, 3).reason).toEqual({ code: 'not-positive' })
    expect(yearlyGrowth(1, 2, 0).reason).toEqual({ code: 'one-time' })
  })

  it('divides by the growth of value added, and never by next to nothing', () => {
    const [energy, value] = [yearlyGrowth(100, 102, 1), yearlyGrowth(100, 110, 1)]
    expect(elasticityOf(energy, value).elasticity.value).toBeCloseTo(0.2, 12)
    const still = elasticityOf(energy, yearlyGrowth(100, 100.00005, 1))
    expect(still.elasticity).toEqual({ value: null, reason: { code: 'no-growth' } })
  })

  it('is without value where either growth is, and then tells which growth there was', () => {
    const [none, tenth] = [yearlyGrowth(0, 5, 1), yearlyGrowth(100, 110, 1)]
    const missing = { value: null, reason: { code: 'not-positive' } }
    expect(elasticityOf(tenth, none)).toEqual({ elasticity: missing, growth: null })
    const ofNothing = elasticityOf(none, tenth)
    expect(ofNothing.elasticity).toEqual(missing)
    expect(ofNothing.growth).toBeCloseTo(0.1, 12)
  })

  it('turns its sign with time', () => {
    const amount = fc.double({ min: 1, max: 1e3, noNaN: true })
    fc.assert(
      fc.property(amount, amount, fc.integer({ min: 1, max: 30 }), (a, b, years) => {
        const [there, back] = [yearlyGrowth(a, b, years).value!, yearlyGrowth(b, a, years).value!]
        expect((1 + there) * (1 + back)).toBeCloseTo(1, 9)
      }),
    )
  })
})
