import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { circularityOf, circularUse, linearProduct } from '../../../src/metrics/index.js'

describe('material circularity', () => {
  // Limit cases of the methodology (Ellen MacArthur Foundation & Granta 2015).
  it.each([
    ['linear', {}, 0.1],
    ['closed loop without loss', { recycledIn: 1, toRecycling: 1 }, 1],
    ['all reused', { reusedIn: 1, toReuse: 1 }, 1],
    ['linear, used twice as long', { life: 2 }, 0.55],
    ['linear, used less than the average by more than a tenth', { use: 0.85 }, 0],
  ])('%s', (_, given, expected) => {
    expect(circularityOf({ ...linearProduct, ...given }).circularity).toBeCloseTo(expected, 12)
  })

  it('works the middle case by hand', () => {
    // V 1 − .3; W0 1 − .4; WC .2·.4; WF .25·.3/.75; W .6 + (.1 + .08)/2; LFI 1.39/(2 + .02/2); MCI 1 − .9·LFI
    const found = circularityOf({
      ...linearProduct,
      ...{ recycledIn: 0.3, toRecycling: 0.4, recyclingYield: 0.8, feedYield: 0.75 },
    })
    expect(found.virgin).toBeCloseTo(0.7, 12)
    expect(found.waste).toBeCloseTo(0.69, 12)
    expect(found.linearFlow).toBeCloseTo(0.691542, 6)
    expect(found.circularity).toBeCloseTo(0.377612, 6)
  })

  const share = fc.double({ min: 0, max: 1, noNaN: true })
  const aboveZero = fc.double({ min: 1e-3, max: 1, noNaN: true })

  it('stays within 0 and 1', () => {
    const cycle = fc.record({
      recycledIn: share,
      toRecycling: share,
      recyclingYield: aboveZero,
      feedYield: aboveZero,
      life: fc.double({ min: 0.01, max: 100, noNaN: true }),
    })
    fc.assert(
      fc.property(cycle, (given) => {
        const { linearFlow, circularity } = circularityOf({ ...linearProduct, ...given })
        expect(linearFlow).toBeGreaterThanOrEqual(0)
        expect(linearFlow).toBeLessThanOrEqual(1)
        expect(circularity).toBeGreaterThanOrEqual(0)
        expect(circularity).toBeLessThanOrEqual(1)
      }),
    )
  })

  it.each([
    ['shares above the whole', { recycledIn: 0.7, reusedIn: 0.4 }],
    ['a share below nothing', { toReuse: -0.1 }],
    ['no yield', { recyclingYield: 0 }],
    ['no use', { life: 0 }],
  ])('refuses %s', (_, given) => {
    expect(() => circularityOf({ ...linearProduct, ...given })).toThrow(RangeError)
  })
})

describe('circular use of materials', () => {
  const amount = fc.double({ min: 0, max: 1e9, noNaN: true })

  it('stays within 0 and 1 and is nothing where nothing flows', () => {
    fc.assert(
      fc.property(amount, amount, amount, amount, (recycled, imported, exported, consumption) => {
        const { value } = circularUse(recycled, imported, exported, consumption)
        if (value === null) expect(consumption + Math.max(0, recycled - imported + exported)).toBe(0)
        else expect(value >= 0 && value <= 1).toBe(true)
      }),
    )
  })

  it('follows the identity: U 10 − 2 + 4 = 12 over DMC 48 and U', () => {
    expect(circularUse(10, 2, 4, 48)).toEqual({ value: 12 / 60, reason: null })
    expect(circularUse(1, 5, 0, 48)).toEqual({ value: 0, reason: null })
    expect(circularUse(0, 0, 0, 0)).toEqual({ value: null, reason: { code: 'denominator-zero' } })
  })
})
