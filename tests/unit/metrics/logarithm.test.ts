import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { log2 } from '../../../src/metrics/logarithm.js'

describe('logarithm to base 2', () => {
  it('is exact for powers of two, from the least to the greatest', () => {
    for (let exponent = -1074; exponent <= 1023; exponent++) expect(log2(2 ** exponent)).toBe(exponent)
  })
  it('agrees with the one of the engine to the last digits', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
        expect(Math.abs(log2(x) - Math.log2(x))).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(Math.log2(x))))
      }),
      { numRuns: 2000 },
    )
  })
})
