import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyseFlows, flowNetwork, measureNetwork } from '../../../src/metrics/index.js'
import { drawn, network, steady } from '../../builders/networks.js'

const index = (flows: Readonly<Record<string, number>>) => analyseFlows(network(flows)).finnCycling

describe('throughflow analysis', () => {
  it('of two nodes that pass half of it back: FCI by hand', () => {
    // T = (20, 10): 10 enters a, 10 comes back from b... a passes 10 of 20 to b, b gives all of it back.
    // G_ab = 1/2, G_ba = 1: N_aa = N_bb = 1/(1 − 1/2) = 2, FCI = (20 · 1/2 + 10 · 1/2)/30 = 1/2.
    const found = analyseFlows(network({ '>a': 10, 'a>b': 10, 'b>a': 10, 'a>': 10 }))
    expect(found.finnCycling.value).toBeCloseTo(0.5, 14)
    expect(found.pathLength.value).toBe(3)
  })
  it('counts what a node gives to itself as cycled', () => {
    // T = 20, N = 1/(1 − 1/2) = 2, FCI = 1/2.
    expect(index({ '>a': 10, 'a>a': 10, 'a>': 10 }).value).toBeCloseTo(0.5, 14)
  })
  it('leaves out nodes through which nothing flows, and says which', () => {
    const found = analyseFlows(network({ '>a': 10, 'a>b': 10, 'b>': 10 }, ['idle']))
    expect(found.dropped).toEqual(['idle'])
    expect(found.finnCycling.value).toBe(0)
  })
  it('refuses a circuit that lets nothing out', () => {
    const closed = { code: 'closed-cycle', nodes: ['b', 'c'] }
    const found = analyseFlows(network({ '>a': 1, 'a>': 1, 'b>c': 5, 'c>b': 5 }))
    expect(found.finnCycling).toEqual({ value: null, reason: closed })
    expect(found.linearityOfFlow).toEqual({ value: null, reason: closed })
    expect(found.pathLength).toEqual({ value: null, reason: closed })
    expect(found.throughflow.value).toBe(11)
  })
  it('refuses a closed circuit also where all of the network is one', () => {
    expect(index({ 'a>b': 5, 'b>a': 5 }).reason?.code).toBe('closed-cycle')
    expect(index({ 'a>a': 5 }).reason?.code).toBe('closed-cycle')
  })
  it('nears 1 as the leak of a circuit goes to 0', () => {
    for (const leak of [1, 1e-3, 1e-6, 1e-9]) {
      const value = index({ '>a': leak, 'a>b': 1 + leak, 'b>a': 1, 'b>': leak }).value!
      expect(value).toBeLessThan(1)
      // N_ii = 1/(1 − 1/(1 + leak)) = (1 + leak)/leak, so FCI = 1 − leak/(1 + leak).
      expect(value).toBeCloseTo(1 / (1 + leak), 8)
    }
  })
  it('refuses a network that is not steady, naming the worst node', () => {
    const found = analyseFlows(network({ '>a': 10, 'a>b': 9, 'b>': 9 }))
    expect(found.finnCycling.reason).toMatchObject({ code: 'not-steady', node: 'a', allowed: 1e-3 })
    expect((found.finnCycling.reason as { imbalance: number }).imbalance).toBeCloseTo(0.1, 14)
    expect(found.throughflow.value).toBeNull()
    expect(found.throughput.value).toBe(28)
  })
  it('refuses a network of which too much is unaccounted for', () => {
    const parts = {
      unit: 't',
      flows: [{ from: 'a', to: 'b', value: 90 }],
      boundary: [
        { node: 'a', imports: 90 },
        { node: 'b', respiration: 90 },
      ],
    }
    expect(analyseFlows(flowNetwork({ ...parts, unaccounted: 2 })).finnCycling.value).toBe(0)
    expect(analyseFlows(flowNetwork({ ...parts, unaccounted: 5 })).finnCycling.reason).toEqual({
      code: 'unaccounted',
      share: 5 / 270,
      allowed: 0.01,
    })
    expect(measureNetwork(flowNetwork({ ...parts, unaccounted: 5 })).information.capacity.reason?.code).toBe(
      'unaccounted',
    )
  })
  it('has nothing to say where nothing flows', () => {
    const { throughput, throughflow, finnCycling } = analyseFlows(network({}, ['a']))
    for (const measure of [throughput, throughflow, finnCycling]) expect(measure.reason).toEqual({ code: 'no-flow' })
  })
  it('takes 125 nodes at once and refuses more than it can hold', () => {
    const ring = (size: number) =>
      Object.fromEntries(
        Array.from({ length: size }, (_, i) => [
          [`>${i}`, 1],
          [`${i}>`, 1],
          [`${i}>${(i + 1) % size}`, 99],
        ]).flat() as [string, number][],
      )
    // T = 100 everywhere and N_ii = 1/(1 − 0.99¹²⁵), so FCI = 0.99¹²⁵.
    expect(index(ring(125)).value).toBeCloseTo(0.99 ** 125, 13)
    expect(index(ring(1001)).reason).toEqual({ code: 'too-many-nodes', most: 1000 })
  })
})

describe('properties of the Finn cycling index', () => {
  const of = (...args: Parameters<typeof steady>) => analyseFlows(steady(...args)).finnCycling.value!

  it('lies in [0, 1) and is 0 without circuits', () => {
    fc.assert(
      fc.property(drawn(), (shape) => {
        expect(of(shape)).toBeGreaterThanOrEqual(0)
        expect(of(shape)).toBeLessThan(1)
      }),
      { numRuns: 300 },
    )
    fc.assert(
      fc.property(drawn({ acyclic: true }), (shape) => {
        expect(of(shape)).toBe(0)
      }),
    )
  })
  it('does not depend on the scale of the flows or the names of the nodes', () => {
    fc.assert(
      fc.property(drawn(), fc.integer({ min: 1, max: 1_000_000 }), (shape, factor) => {
        const found = of(shape)
        expect(of(shape, undefined, factor)).toBeCloseTo(found, 10)
        expect(of(shape, (i) => `z${(shape.size - i) * 31}`)).toBeCloseTo(found, 10)
      }),
      { numRuns: 200 },
    )
  })
  it('is what following every unit gives: the share of passages at a node already passed', () => {
    // First-passage form: T_i (N_ii − 1)/N_ii is the flow through i less what comes to i for the first time.
    fc.assert(
      fc.property(drawn({ maxSize: 4 }), (shape) => {
        const { size, imports, weights, leaks } = shape
        const share = weights.map((row, i) => row.map((w) => w / (row.reduce((a, b) => a + b, 0) + leaks[i]!)))
        const network = steady(shape)
        const total = analyseFlows(network).nodeThroughflow
        let cycled = 0
        for (let watched = 0; watched < size; watched++) {
          // What arrives at the watched node for the first time: stop every unit there.
          let wave = imports.slice()
          let first = 0
          for (let round = 0; round < 2000; round++) {
            first += wave[watched]!
            wave[watched] = 0
            wave = wave.map((_, j) => wave.reduce((sum, value, i) => sum + value * share[i]![j]!, 0))
          }
          cycled += total[watched]! - first
        }
        expect(of(shape)).toBeCloseTo(cycled / total.reduce((a, b) => a + b, 0), 8)
      }),
      { numRuns: 60 },
    )
  })
  it('falls when a circuit leaks more', () => {
    fc.assert(
      fc.property(drawn(), fc.integer({ min: 0, max: 6 }), (shape, at) => {
        const leaks = shape.leaks.map((leak, i) => (i === at % shape.size ? leak + 5 : leak))
        // A single circuit: elsewhere a leak may also shift the weight of the nodes that cycle less.
        const weights = shape.weights.map((row, i) => row.map((_, j) => (j === (i + 1) % shape.size ? 3 : 0)))
        expect(of({ ...shape, weights, leaks })).toBeLessThan(of({ ...shape, weights }))
      }),
      { numRuns: 200 },
    )
  })
})
