import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureStructure } from '../../../src/metrics/index.js'
import { drawn, linked, steady } from '../../builders/networks.js'

const values = (links: string, nodes = '') =>
  Object.fromEntries(
    Object.entries(measureStructure(linked(links, nodes))).map(([key, { value, reason }]) => [
      key,
      value ?? reason?.code,
    ]),
  )

describe('structure', () => {
  it('of a chain a → b → c', () => {
    expect(values('ab bc')).toEqual({
      nodes: 3,
      links: 2,
      linkDensity: 2 / 3,
      connectance: 2 / 9,
      connectanceNoLoops: 1 / 3,
      connectanceUndirected: 2 / 3,
      centralisation: 1, // a chain of three is a star
      linearityOfLinks: 1,
      preyPredator: 1,
      generalisation: 1,
      vulnerability: 1,
      cyclicity: 0,
    })
  })
  it('counts a pair that gives and takes as one undirected link', () => {
    expect(values('ab ba')).toMatchObject({ links: 2, connectanceNoLoops: 1, connectanceUndirected: 1 })
  })
  it('counts a node that gives to itself in the food-web matrix only', () => {
    expect(values('aa ab')).toMatchObject({
      links: 2,
      connectance: 1 / 2,
      connectanceNoLoops: 1 / 2,
      connectanceUndirected: 1,
      linearityOfLinks: 1 / 2,
      cyclicity: 1,
    })
  })
  it('sets takers against givers', () => {
    // Two givers, three takers, five links.
    expect(values('ac ad ae bc bd')).toMatchObject({ preyPredator: 2 / 3, generalisation: 5 / 3, vulnerability: 5 / 2 })
  })
  it('has a value only where its formula has one', () => {
    expect(values('')).toMatchObject({ nodes: 0, links: 0, linkDensity: 'too-few-nodes', preyPredator: 'no-links' })
    expect(values('', 'a')).toMatchObject({ linkDensity: 0, connectance: 0, connectanceNoLoops: 'too-few-nodes' })
    expect(values('ab')).toMatchObject({ connectanceNoLoops: 1 / 2, centralisation: 'too-few-nodes' })
  })
})

describe('degree centralisation', () => {
  it('is 1 for every star and 0 for every ring', () => {
    for (let n = 3; n <= 12; n++) {
      const letters = [...'abcdefghijkl'].slice(0, n)
      const star = letters.slice(1).map((leaf, i) => (i % 2 ? `a${leaf}` : `${leaf}a`))
      const ring = letters.map((node, i) => `${node}${letters[(i + 1) % n]}`)
      expect(values(star.join(' '))).toMatchObject({ centralisation: 1 })
      expect(values(ring.join(' '))).toMatchObject({ centralisation: 0 })
    }
  })
})

describe('properties of structure', () => {
  it('lie in their ranges and do not depend on names or amounts', () => {
    fc.assert(
      fc.property(drawn(), fc.integer({ min: 1, max: 1000 }), (shape, factor) => {
        const found = measureStructure(steady(shape))
        const other = measureStructure(steady(shape, (i) => `z${(i * 7 + 3) % shape.size}-${i}`, factor))
        for (const key of ['connectance', 'connectanceNoLoops', 'connectanceUndirected', 'centralisation'] as const)
          if (found[key].value !== null) {
            expect(found[key].value).toBeGreaterThanOrEqual(0)
            expect(found[key].value).toBeLessThanOrEqual(1)
          }
        for (const key of Object.keys(found) as (keyof typeof found)[])
          if (found[key].value === null) expect(other[key]).toEqual(found[key])
          else expect(other[key].value).toBeCloseTo(found[key].value, 10)
      }),
      { numRuns: 200 },
    )
  })
  it('of a network without circuits: cyclicity 0 and no link on a circuit', () => {
    fc.assert(
      fc.property(drawn({ acyclic: true }), (shape) => {
        const found = measureStructure(steady(shape))
        expect(found.cyclicity.value).toBe(0)
        if (found.links.value! > 0) expect(found.linearityOfLinks.value).toBe(1)
      }),
    )
  })
})
