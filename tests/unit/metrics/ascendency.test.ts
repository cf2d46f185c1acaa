import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureInformation } from '../../../src/metrics/index.js'
import { drawn, network, steady } from '../../builders/networks.js'

const log2of3 = Math.log2(3)

describe('ascendency', () => {
  it('of three nodes by hand, exports and respiration apart', () => {
    // 8 enter a; a gives 4 to b and 4 to c; b exports 4, c respires 4. f.. = 24.
    // Rows: outside 8, a 8, b 4, c 4. Columns: a 8, b 4, c 4, exports 4, respiration 4.
    // A = 8 log₂(8·24/(8·8)) + 2 · 4 log₂(4·24/(8·4)) + 2 · 4 log₂(4·24/(4·4)) = 16 log₂3 + 8 (1 + log₂3) = 24 log₂3 + 8
    // C = 8 log₂3 + 4 · 4 log₂6 = 24 log₂3 + 16, Φ = 8.
    const found = measureInformation(network({ '>a': 8, 'a>b': 4, 'a>c': 4, 'b>': 4, 'c>!': 4 }))
    expect(found.ascendency.value).toBeCloseTo(24 * log2of3 + 8, 12)
    expect(found.capacity.value).toBeCloseTo(24 * log2of3 + 16, 12)
    expect(found.overhead.value).toBeCloseTo(8, 12)
    expect(found.mutualInformation.value).toBeCloseTo(log2of3 + 1 / 3, 13)
    const alpha = (24 * log2of3 + 8) / (24 * log2of3 + 16)
    expect(found.ascendencyRatio.value).toBeCloseTo(alpha, 13)
    expect(found.robustness.value).toBeCloseTo(-alpha * Math.log(alpha), 13)
  })
  it('of the same flows with exports and respiration in one column', () => {
    // The column of 8 instead of two of 4 takes 8 bits from A and gives them to Φ.
    const found = measureInformation(network({ '>a': 8, 'a>b': 4, 'a>c': 4, 'b>': 4, 'c>': 4 }))
    expect(found.ascendency.value).toBeCloseTo(24 * log2of3, 12)
    expect(found.overhead.value).toBeCloseTo(16, 12)
  })
  it('of a chain is all of the capacity: nothing is left free', () => {
    const found = measureInformation(network({ '>a': 8, 'a>b': 8, 'b>': 8 }))
    expect(found.overhead.value).toBeCloseTo(0, 12)
    expect(found.ascendencyRatio.value).toBeCloseTo(1, 14)
    expect(found.robustness.value).toBeCloseTo(0, 13)
  })
  it('has no value where nothing flows, and no ratio of a single flow', () => {
    expect(measureInformation(network({}, ['a'])).ascendency.reason).toEqual({ code: 'no-flow' })
    expect(measureInformation(network({ 'a>b': 3 })).ascendencyRatio.reason).toEqual({ code: 'no-links' })
  })
  it('keeps A + Φ = C, 0 ≤ α ≤ 1 and scales with the flows', () => {
    fc.assert(
      fc.property(drawn(), fc.integer({ min: 2, max: 1000 }), (shape, factor) => {
        const found = measureInformation(steady(shape))
        const { ascendency, overhead, capacity, ascendencyRatio, robustness } = found
        expect((ascendency.value! + overhead.value!) / capacity.value!).toBeCloseTo(1, 10)
        expect(ascendencyRatio.value).toBeGreaterThanOrEqual(0)
        expect(ascendencyRatio.value).toBeLessThanOrEqual(1)
        expect(robustness.value).toBeLessThanOrEqual(1 / Math.E + 1e-12)
        const scaled = measureInformation(steady(shape, undefined, factor))
        expect(scaled.mutualInformation.value).toBeCloseTo(found.mutualInformation.value!, 10)
        expect(scaled.capacity.value! / capacity.value!).toBeCloseTo(factor, 6)
      }),
      { numRuns: 200 },
    )
  })
})
