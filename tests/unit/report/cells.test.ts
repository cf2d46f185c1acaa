import fc from 'fast-check'
import stringWidth from 'string-width'
import { expect, it } from 'vitest'
import { widthOf } from '../../../src/report/cells.js'

const letters = fc.constantFrom(
  ...'aZ 0~→…–·○●∑×²≤≥“”é铜渣，。：；、（）「￥ａ',
  '🏭',
  '\u0301',
  '\u200b',
  '↔',
  '\ufe0f',
)

it('the cells of a text are those string-width counts, letter by letter or not', () => {
  fc.assert(
    fc.property(fc.string({ unit: letters, maxLength: 12 }), (text) => {
      expect(widthOf(text)).toBe(stringWidth(text))
    }),
    { numRuns: 1000 },
  )
})
