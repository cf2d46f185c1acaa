import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cyclicity, digraphOf } from '../../../src/metrics/index.js'
import type { Digraph } from '../../../src/model/index.js'
import { linked } from '../../builders/networks.js'

const of = (links: string) => cyclicity(digraphOf(linked(links))).value

/** Trace of A^k by multiplying out: Σ λ_i^k, which tends to λ_max^k. */
function walks({ size, start, to }: Digraph, length: number): number {
  let total = 0
  for (let origin = 0; origin < size; origin++) {
    let at = new Float64Array(size)
    at[origin] = 1
    for (let step = 0; step < length; step++) {
      const next = new Float64Array(size)
      for (let i = 0; i < size; i++) for (let k = start[i]!; k < start[i + 1]!; k++) next[to[k]!]! += at[i]!
      at = next
    }
    total += at[origin]!
  }
  return total
}

describe('cyclicity', () => {
  it('is 0 without a circuit, also for a single node and for none', () => {
    expect(of('ab bc ac')).toBe(0)
    expect(of('')).toBe(0)
  })
  it('is exactly 1 for simple circuits, one or several, also joined one way', () => {
    expect(of('aa')).toBe(1)
    expect(of('ab ba')).toBe(1)
    expect(of('ab bc cd da')).toBe(1)
    expect(of('ab ba bc cd dc')).toBe(1)
    const size = 5000
    const ring = {
      size,
      start: Int32Array.from({ length: size + 1 }, (_, i) => i),
      to: Int32Array.from({ length: size }, (_, i) => (i + 1) % size),
    }
    expect(cyclicity(ring).value).toBe(1)
  })
  it('is n − 1 for n nodes that all give to each other', () => {
    expect(of('ab ac ad ba bc bd ca cb cd da db dc')).toBe(3)
  })
  it('is √(n − 1) for a star that gives both ways, whose powers alternate', () => {
    expect(of('ab ba ac ca ad da ae ea')).toBeCloseTo(2, 12)
    expect(of('ab ba ac ca')).toBeCloseTo(Math.SQRT2, 12)
  })
  it('is the golden ratio for two nodes of which one gives to itself', () => {
    expect(of('aa ab ba')).toBeCloseTo((1 + Math.sqrt(5)) / 2, 12)
  })
  it('is found for a ring of 120 with one short cut, where plain powers hardly converge', () => {
    // λ^120 = 1 + λ^60: the circuits of length 120 and 60 share the node at which they part.
    const size = 120
    const links = Array.from({ length: size }, (_, i) => [i, (i + 1) % size])
    links.push([59, 0])
    links.sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!)
    const start = new Int32Array(size + 1)
    for (const [from] of links) start[from! + 1]!++
    for (let i = 0; i < size; i++) start[i + 1]! += start[i]!
    const lambda = cyclicity({ size, start, to: Int32Array.from(links, ([, to]) => to!) }).value!
    expect(lambda ** 120 / (1 + lambda ** 60)).toBeCloseTo(1, 9)
    expect(lambda).toBeGreaterThan(1)
  })
  it('is the growth rate of closed walks', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 6 }).chain((size) =>
          fc.record({
            size: fc.constant(size),
            bits: fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size }),
          }),
        ),
        ({ size, bits }) => {
          const start = new Int32Array(size + 1)
          const to: number[] = []
          for (let i = 0; i < size; i++) {
            for (let j = 0; j < size; j++) if (bits[i * size + j]) to.push(j)
            start[i + 1] = to.length
          }
          const graph = { size, start, to: Int32Array.from(to) }
          const lambda = cyclicity(graph).value!
          // 60 is a multiple of every possible period, so all eigenvalues of greatest modulus count fully.
          const grown = walks(graph, 60)
          if (lambda === 0) expect(grown).toBe(0)
          else {
            expect(grown / lambda ** 60).toBeGreaterThan(0.99)
            expect(grown / lambda ** 60).toBeLessThanOrEqual(size + 1e-6)
          }
        },
      ),
      { numRuns: 300 },
    )
  })
})
