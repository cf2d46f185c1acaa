import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareIds,
  hasOddHyphen,
  idPattern,
  isForbiddenName,
  isId,
  nearest,
  plainHyphens,
  sortById,
} from '../../../src/base/index.js'

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

  it('is told within the number of edits allowed', () => {
    expect(nearest('tonnen', ['tonne'], 2)).toBe('tonne')
    expect(nearest('smelter', ['smelting'], 2)).toBeUndefined() // two letters change and one is added
    expect(nearest('smelter', ['smelting'])).toBe('smelting')
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

describe('an id', () => {
  it.each(['a', 'slag', 'so2-gas', 'line-2', '7', '0', '2-stage', 'e3', '1e', 'x1e3', 'rest-heat', 'a'.repeat(80)])(
    'is %s',
    (text) => expect(isId(text)).toBe(true),
  )

  it.each([
    ['', 'nothing'],
    ['Slag', 'upper case'],
    ['so2_gas', 'an underscore'],
    ['-slag', 'a hyphen before'],
    ['slag-', 'a hyphen behind'],
    ['so2--gas', 'two hyphens'],
    ['a b', 'a space'],
    ['渣', 'other letters'],
    ['0123', 'a number with a nought before'],
    ['00', 'noughts'],
    ['1e3', 'a number in disguise'],
    ['12E34', 'a number in disguise'],
    ['rest', 'a word of the language'],
    ['none', 'a word of the language'],
    ['constructor', 'a word of the machine'],
    ['a'.repeat(81), 'too long'],
    ['slag\n', 'a line'],
  ])('is not %j: %s', (text) => expect(isId(text)).toBe(false))

  it('of a substance, a source or a unit may have upper case, and is no number either', () => {
    for (const text of ['SO2', 'Cu', 'GB-2589', '2H2O']) expect(isId(text, 'symbol'), text).toBe(true)
    for (const text of ['1E3', 'true', '007', 'SO_2', 'Cu-', '']) expect(isId(text, 'symbol'), text).toBe(false)
  })

  it('has the pattern that stands in the schema', () => {
    for (const text of ['slag', 'rest', 'none', 'constructor', 'trueish', '0123', '12'])
      expect(new RegExp(idPattern('kebab')).test(text), text).toBe(['slag', 'trueish', '12'].includes(text))
    const text = fc.string({ unit: fc.constantFrom('a', 'B', '0', '1', 'e', '-', '_'), maxLength: 6 })
    const [kebab, symbol] = [new RegExp(idPattern('kebab')), new RegExp(idPattern('symbol'))]
    fc.assert(
      fc.property(text, (id) => isId(id) === kebab.test(id) && isId(id, 'symbol') === symbol.test(id)),
      { numRuns: 1000 },
    )
  })
})

describe('names that reach the prototype of an object', () => {
  it('are forbidden as keys', () => {
    for (const name of ['__proto__', 'constructor', 'prototype']) expect(isForbiddenName(name)).toBe(true)
    for (const name of ['proto', 'toString', 'slag']) expect(isForbiddenName(name)).toBe(false)
  })
})

describe('dashes', () => {
  it.each([
    ['so2\u2010gas', 'hyphen'],
    ['so2\u2013gas', 'en dash'],
    ['so2\u2015gas', 'bar'],
    ['so2\u2212gas', 'minus sign behind a letter'],
    ['so2\ufe63gas', 'small hyphen'],
    ['so2\uff0dgas', 'full-width hyphen'],
    ['so2\u00adgas', 'soft hyphen'],
  ])('%s: a %s is read as the hyphen of the keyboard, and told', (text) => {
    expect(plainHyphens(text)).toBe('so2-gas')
    expect(hasOddHyphen(text)).toBe(true)
  })

  it('of the keyboard are none to tell, nor is the minus sign before a term', () => {
    for (const text of ['so2-gas', '\u22125 t', 'a + \u2212b', 'a \u2212 b'])
      expect(hasOddHyphen(text), text).toBe(false)
    expect(plainHyphens('\u2212a \u2013 b')).toBe('-a - b')
  })
})

describe('the order of ids', () => {
  it('is that of their code units, whatever the language of the machine', () => {
    const entries = ['zinc', 'Acid', 'acid', 'ä', 'a-1', 'a1', '铜'].map((id) => ({ id }))
    expect(sortById(entries).map(({ id }) => id)).toEqual(['Acid', 'a-1', 'a1', 'acid', 'zinc', 'ä', '铜'])
    expect(entries[0]!.id).toBe('zinc')
  })

  it('has no ties but of equals', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 3 })
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(compareIds(a, b) === 0).toBe(a === b)
        expect(compareIds(a, b) + compareIds(b, a)).toBe(0)
      }),
    )
  })
})
