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

/** Text, line, column and length of every cell, row by row. */
function cellsOf(text: string) {
  const reading = csvCells(text, 't.csv')
  if (!reading.ok) throw new Error(reading.what)
  return reading.rows.map((row) => row.map(({ text, at, length }) => [text, at.line, at.col, length]))
}

it('quoted cells stand at their quote, over line ends of every kind', () => {
  expect(cellsOf('id,"a ""b"", c"\r\n  "x\ny" , 2\r3,""\n')).toEqual([
    [
      ['id', 1, 1, 2],
      ['a "b", c', 1, 4, 12],
    ],
    [
      ['x\ny', 2, 3, 5],
      ['2', 3, 6, 1],
    ],
    [
      ['3', 4, 1, 1],
      ['', 4, 3, 2],
    ],
  ])
})

it('blank cells stand at what ends them', () => {
  const blanks = [
    ['a', 1, 1, 1],
    ['', 1, 5, 1],
    ['', 1, 6, 1],
  ]
  expect(cellsOf('a,  ,\n,b')).toEqual([
    blanks,
    [
      ['', 2, 1, 1],
      ['b', 2, 2, 1],
    ],
  ])
  expect(cellsOf('a,  ,\r\n\r\n,"b"')).toEqual([
    blanks,
    [
      ['', 3, 1, 1],
      ['b', 3, 2, 3],
    ],
  ])
})

it('remarks before the first row and a byte order mark are left out, and places stay', () => {
  expect(cellsOf('\uFEFF# "one\n\t #two\r\na,#b\n#c')).toEqual([
    [
      ['a', 3, 1, 1],
      ['#b', 3, 3, 2],
    ],
    [['#c', 4, 1, 2]],
  ])
  expect(cellsOf('# alone')).toEqual([])
  expect(cellsOf('a\n#b')).toEqual([[['a', 1, 1, 1]], [['#b', 2, 1, 2]]])
})

it.each([
  ['a quote left open at the quote', 'a,b\r\n1,"x\r\ny\r\n', 2, 3],
  ['a quote left open behind another cell in quotes', '"a",2,"b\n', 1, 7],
  ['a quote within a cell at its line', 'a,b\n1,2\n3,x"y\n', 3, 1],
  ['a quote within a cell below line ends within quotes', 'a,b\r\n"1\r\n2",x"y\r\n', 3, 1],
  ['words behind a quote at their line', 'a\r"1"x\r', 2, 1],
])('%s is a fault', (_, text, line, col) => {
  expect(csvCells(text, 't.csv')).toMatchObject({ ok: false, at: { file: 't.csv', line, col } })
})
