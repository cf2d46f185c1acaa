import fc from 'fast-check'
import { expect, it } from 'vitest'
import { csvCells } from '../../../src/scenario/csv-cells.js'

/** The rows of a text by the parser of all CSV: a quoted cell at the end leads it there. */
function parsed(text: string) {
  const reading = csvCells(`${text}\n"end"\n`, 't.csv')
  return reading.ok ? { ...reading, rows: reading.rows.slice(0, -1) } : reading
}

it('cells of a text without quotes are those the parser gives, with their places', () => {
  const piece = fc.constantFrom(
    'a',
    'b c',
    '1.5',
    ',',
    ',',
    '\n',
    '\n',
    ' ',
    '  ',
    '#',
    '# r\n',
    '铜',
    '=',
    '-',
    ';',
    "'",
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('')
      expect(csvCells(text, 't.csv')).toEqual(parsed(text))
    }),
    { numRuns: 1000 },
  )
})

it('and so are those with blank space of other kinds, which the parser reads', () => {
  for (const blank of ['\t', '\u00a0', '\u3000', '\r', '\u200b', '\u180e', '\f', '\v']) {
    const text = `a${blank},${blank}b\n${blank}c${blank} ,d`
    expect(csvCells(text, 't.csv'), JSON.stringify(blank)).toEqual(parsed(text))
  }
})

it('a long text of one column is read in one pass', () => {
  const reading = csvCells('a\n'.repeat(200_000), 't.csv')
  expect(reading.ok && reading.rows.length).toBe(200_000)
})
