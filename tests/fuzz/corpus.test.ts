import { describe, expect, it } from 'vitest'
import { corpus, toldOf, wrongly } from './corpus.js'

describe('hostile files', () => {
  it('are more than 200 written by hand', () => {
    expect(corpus.large.length + corpus.small.length).toBeGreaterThan(220)
    for (const trap of ['T3', 'T4', 'T5', 'T8', 'T16'])
      expect(
        corpus.small.some(({ what }) => what.includes(`${trap}:`)),
        trap,
      ).toBe(true)
  })
  it.each(corpus.large.map((one) => [one.what, one] as const))('%s', (_, one) => {
    const began = performance.now()
    expect(wrongly(toldOf(one), one.code)).toBeUndefined()
    // Two seconds on a machine that does nothing else; npm run trust measures it.
    expect(performance.now() - began).toBeLessThan(8000)
  })
})
