import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { left, noPaint, right, table } from '../../../src/report/blocks.js'
import { writeMarkdown } from '../../../src/report/markdown.js'
import { writeText } from '../../../src/report/text.js'
import { rowsOf, tablesOf } from '../../builders/reports.js'

const words = (count: number, word = 'word') => Array.from({ length: count }, () => word).join(' ')
const text = (block: ReturnType<typeof table>) => writeText([block], noPaint)

describe('a table too wide for the page', () => {
  it('wraps its texts in their column and keeps every row whole', () => {
    const block = table(
      [left('Name'), right('Amount'), left('Unit'), left('Remark')],
      [
        [words(20), '1,234.5', 't', words(30, 'why')],
        ['short', '2', 'kt', ''],
      ],
    )
    const shown = text(block)
    expect(tablesOf(shown)).toHaveLength(1)
    for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(160)
    expect(rowsOf(shown).get(words(20))).toEqual(['1,234.5', 't', words(30, 'why')])
    expect(rowsOf(shown).get('short')).toEqual(['2', 'kt'])
    // The unit stands beside its amount, in the first line of the row.
    expect(shown.split('\n')[2]).toMatch(/^ {2}word .* 1,234\.5 {2}t {5}why/)
    expect(shown.split('\n')[3]).toMatch(/^ {4}word/)
  })
  it('breaks Chinese between characters and paths behind a point', () => {
    const path = `enterprises.${'four-metals.'.repeat(9)}capacity`
    const shown = text(table([left('Input'), left('Why')], [[path, '甲乙丙丁'.repeat(20)]]))
    for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(160)
    expect(rowsOf(shown).get(path)).toEqual(['甲乙丙丁'.repeat(20)])
  })
  it('is wider where numbers leave no choice', () => {
    const years = Array.from({ length: 31 }, (_, i) => String(2000 + i))
    const shown = text(table([left('Indicator'), ...years.map(right)], [['x', ...years.map(() => '1,234,567')]]))
    expect(tablesOf(shown)).toHaveLength(1)
    expect(rowsOf(shown).get('x')).toHaveLength(31)
  })
})

describe('two groups of rows', () => {
  const block = table(
    [left('a'), right('b')],
    [
      ['x', '1'],
      ['y', '2'],
      ['z', '3'],
    ],
    1,
  )
  it('are set apart by an empty line, in Markdown by a table of their own', () => {
    expect(text(block)).toBe('  a  b\n  -  -\n  x  1\n\n  y  2\n  z  3\n')
    expect(writeMarkdown([block])).toBe(
      '| a | b |\n| --- | ---: |\n| x | 1 |\n\n| a | b |\n| --- | ---: |\n| y | 2 |\n| z | 3 |\n',
    )
  })
  it('are one where either is empty', () => {
    for (const gap of [0, 3]) expect(table([left('a')], [['x'], ['y'], ['z']], gap).gap).toBeUndefined()
  })
})
