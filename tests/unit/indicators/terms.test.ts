import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LinearProgram } from '../../../src/lp/index.js'
import { type Term, Terms } from '../../../src/indicators/index.js'

const lists = [[], [1], [2, 3], [1]]
const someTerm = fc.record<Term>(
  {
    column: fc.nat(40),
    coefficient: fc.double({ noNaN: true }),
    node: fc.integer({ min: -1, max: 5 }),
    figures: fc.constantFrom(...lists),
    price: fc.integer({ min: -1, max: 2 }),
    time: fc.nat(2),
    due: fc.constantFrom('start', 'end'),
  },
  { requiredKeys: ['column', 'coefficient', 'node', 'figures', 'price'] },
)
const someTerms = fc.array(someTerm, { maxLength: 60 })
const columns = { time: Int32Array.from({ length: 41 }, (_, column) => 100 + column) }
const program = { columns } as LinearProgram

describe('terms are what a list of them is', () => {
  it('read one by one, in their order', () =>
    fc.assert(
      fc.property(someTerms, (list) => {
        const terms = Terms.of(list)
        expect(terms.length).toBe(list.length)
        expect([...terms]).toEqual(list)
      }),
    ))
  it('in the time each counts in', () =>
    fc.assert(
      fc.property(someTerms, (list) => {
        const terms = Terms.of(list)
        const times = list.map((_, k) => terms.timeOf(k, program))
        expect(times).toEqual(list.map(({ column, time }) => time ?? 100 + column))
      }),
    ))
  it('where some are left out', () =>
    fc.assert(
      fc.property(someTerms, fc.array(fc.boolean()), (list, keep) => {
        const kept = Terms.of(list).where((k) => keep[k] ?? false)
        expect([...kept]).toEqual(list.filter((_, k) => keep[k]))
      }),
    ))
  it('times factors that rest on more', () =>
    fc.assert(
      fc.property(someTerms, fc.double({ noNaN: true }), (list, factor) => {
        const terms = Terms.of(list).times(
          (k) => factor / (k + 1),
          (ground) => ({ ...ground, figures: [...ground.figures, 9] }),
        )
        const expected = list.map((term, k) => ({
          ...term,
          coefficient: term.coefficient * (factor / (k + 1)),
          figures: [...term.figures, 9],
        }))
        expect([...terms]).toEqual(expected)
      }),
    ))
  it('one list after the other', () =>
    fc.assert(
      fc.property(fc.array(someTerms, { maxLength: 4 }), (all) => {
        expect([...Terms.joined(all.map((list) => Terms.of(list)))]).toEqual(all.flat())
      }),
    ))
})

describe('terms on the same figures', () => {
  it('share what they rest on', () => {
    const figures = [4, 7]
    const term = { coefficient: 1, node: 0, figures, price: 4 }
    const terms = Terms.of([0, 1, 2].map((column) => ({ ...term, column })))
    expect(terms.grounds).toEqual([{ figures, price: 4 }])
  })
})
