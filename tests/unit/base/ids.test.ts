import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nearest } from '../../../src/base/index.js'

/** Edits from one text to the other: insertions, deletions, changes, and two neighbours that change places. */
function edits(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i + j))
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      const swap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? table[i - 2]![j - 2]! + 1 : 99
      table[i]![j] = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + change, swap)
    }
  return table[a.length]![b.length]!
}

describe('the nearest known name', () => {
  it.each([
    ['sluge', ['slag', 'sludge'], 'sludge'],
    ['sulhpur', ['sulphide', 'sulphur'], 'sulphur'],
    ['b', ['a', 'c'], undefined],
    ['ab', ['ax', 'aa'], 'aa'],
    ['copper', ['zinc', 'lead'], undefined],
  ])('of %s', (name, known, found) => {
    expect(nearest(name, known)).toBe(found)
  })

  it('is the one with the fewest edits, at most three and half of its letters; of equals the first by order', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-'), minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(text, fc.array(text, { maxLength: 8 }), (name, known) => {
        const most = Math.min(3, name.length < 2 ? 0 : Math.max(1, Math.floor(name.length / 2)))
        const near = known.filter((candidate) => edits(name, candidate) <= most)
        const first = near.sort((a, b) => edits(name, a) - edits(name, b) || (a < b ? -1 : 1))[0]
        expect(nearest(name, known)).toBe(first)
      }),
      { numRuns: 1000 },
    )
  })
})
