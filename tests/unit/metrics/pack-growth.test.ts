import { describe, expect, it } from 'vitest'
import { type BoundItem, growthBetween } from '../../../src/metrics/pack-growth.js'

const item = (how: object): BoundItem => ({ item: { how } }) as unknown as BoundItem
const at = (year: number, ...values: (number | null)[]) => ({ year, values })
const notPositive = { value: null, reason: { code: 'not-positive' } }

describe('items of growth between two times', () => {
  it('a cut is the fall of a year: 100 → 81 in two years is 10 % a year', () => {
    expect(growthBetween(item({ kind: 'cut' }), at(2010, 100), at(2012, 81)).figure.value).toBeCloseTo(0.1, 12)
    expect(growthBetween(item({ kind: 'cut' }), at(2010, 100), at(2012, null)).figure).toEqual(notPositive)
  })

  it('an elasticity of several is the mean of those known, and names those that are not', () => {
    const how = { kind: 'elasticity', of: ['so2-total', 'nox-total', 'cod-total'] }
    // Value added grows by 10 %; one falls by 5 %, one grows by 2 %, of one nothing is known: (−0.5 + 0.2) ÷ 2.
    const found = growthBetween(item(how), at(2010, 100, 100, 50, null), at(2011, 110, 95, 51, 3))
    expect(found.figure.value).toBeCloseTo(-0.15, 12)
    expect(found.growth).toBeCloseTo(0.1, 12)
    expect(found).toMatchObject({ components: [1, 2], dropped: [3] })
  })

  it('an elasticity of nothing known has the reason of the first', () => {
    const how = { kind: 'elasticity', of: ['so2-total'] }
    const found = growthBetween(item(how), at(2010, 100, null), at(2011, 110, 95))
    expect(found).toMatchObject({ figure: notPositive, components: [], dropped: [1] })
  })

  it('what is no growth has none', () => {
    const { figure } = growthBetween(item({ kind: 'stated' }), at(2010, 1), at(2011, 2))
    expect(figure).toEqual({ value: null, reason: { code: 'one-time' } })
  })
})
