import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { writeCsv } from '../../../src/report/csv.js'
import { escapeMarkdown, writeMarkdown } from '../../../src/report/markdown.js'
import { cut, visible, writeText } from '../../../src/report/text.js'
import { left, noPaint, table } from '../../../src/report/blocks.js'
import { comparisonText, runText } from '../../builders/reports.js'
import { hostileNames as hostile } from '../../builders/hostile-names.js'
import { runFiles } from '../../builders/engine.js'
import { thinPath } from '../../builders/thin-path.js'

/** What only steers how other characters are shown, line ends included. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u
/** What a spreadsheet takes for the beginning of a formula. */
const formulaStarts = [...'=+-@\t\r\n\0＝＋－＠']
const isFormula = (cell: string) => formulaStarts.some((start) => cell.startsWith(start))

it('holds a hundred hostile names and more', () => expect(new Set(hostile).size).toBeGreaterThanOrEqual(100))

describe('CSV', () => {
  it('comes back as one cell per value, and no cell is a formula', () => {
    const text = writeCsv(
      ['a', 'b'],
      hostile.map((name) => [name, 1]),
    )
    const rows = parse(text, { relax_column_count: false }) as string[][]
    expect(rows).toHaveLength(hostile.length + 1)
    rows.slice(1).forEach(([cell], i) => {
      expect(isFormula(cell!)).toBe(false)
      // What is put before a formula is an apostrophe and nothing is taken away.
      const name = Buffer.from(hostile[i]!).toString()
      expect([name, `'${name}`]).toContain(cell)
    })
  })
  it('leaves numbers numbers, negative ones too, with a point and no separators', () => {
    const text = writeCsv(['x'], [[-5], [-0], [0.1], [1234567.5], [1e21], [-1e-9], [null], [true], [false]])
    expect(text.split('\n')).toEqual(['x', '-5', '0', '0.1', '1234567.5', '1e+21', '-1e-9', '', 'true', 'false', ''])
  })
  it('escapes in the header too', () => {
    expect(writeCsv(['=x'], [])).not.toMatch(/^=/)
  })
})

/** A small reader of Markdown: the marks left unescaped, which a renderer would take for markup. */
const unescaped = (text: string) => text.replace(/\\[!-/:-@[-`{-~]/g, '').replace(/&(amp|lt|gt|#8203);/g, '')

describe('Markdown', () => {
  it.each(hostile)('leaves no markup in %j', (name) => {
    const text = escapeMarkdown(name)
    expect(unescaped(text)).not.toMatch(/[<>`*_[\]|#$~{}\\]/)
    expect(text).not.toMatch(unseen)
    // What begins a block: spaces, a list, a quotation, a rule, the underline of a heading.
    expect(text).not.toMatch(/^(\s|>|[-+](\s|$)|--|==|=\s*$|\d+[.)](\s|$))/)
    expect(text).not.toMatch(/(https?|ftp):\/\/|www\./)
  })
  it.each(['-34,773', '+1.5 %', '92.7', '1,234.5 yuan/t (2009)', '(2009)', 'acid-to-rare-earth@y2015', 'made!'])(
    'leaves %j as it is',
    (text) => {
      expect(escapeMarkdown(text)).toBe(text)
    },
  )
  it('keeps a table a table: as many cells in every row', () => {
    const text = writeMarkdown([
      table(
        [left('a'), left('b')],
        hostile.map((name) => [name, 'x']),
      ),
    ])
    const lines = text.trimEnd().split('\n')
    expect(lines).toHaveLength(hostile.length + 2)
    for (const line of lines) expect(unescaped(line).match(/\|/g)).toHaveLength(3)
  })
  it('keeps a list a list: one line an item', () => {
    const items = hostile.filter((name) => name !== '')
    const lines = writeMarkdown([{ kind: 'list', items }])
      .trimEnd()
      .split('\n')
    expect(lines).toHaveLength(items.length)
    for (const line of lines) expect(line).toMatch(/^- \S/)
  })
})

describe('terminal text', () => {
  it.each(hostile)('shows what cannot be seen in %j', (name) => {
    expect(visible(name)).not.toMatch(unseen)
  })
  it('keeps one line a row', () => {
    const text = writeText(
      [
        table(
          [left('a'), left('b')],
          hostile.map((name) => [name, 'x']),
        ),
      ],
      noPaint,
    )
    expect(text.split('\n')).toHaveLength(hostile.length + 3)
  })
  it('cuts by cells and shows that it did', () => {
    expect(cut('abcdef', 6)).toBe('abcdef')
    expect(cut('abcdefg', 6)).toBe('abcde…')
    expect(cut('铜冶炼制酸', 6)).toBe('铜冶…')
  })
})

describe('a whole report of hostile names', () => {
  const label = `=1+1|<script>alert(1)</script>\`\u202e\u001b[31m`
  const files = {
    ...thinPath,
    'base.yaml': thinPath['base.yaml']!.replace('{ en: Fly ash, zh: 粉煤灰 }', JSON.stringify(label))
      .replace('{ en: SO2 emitted, zh: 二氧化硫排放量 }', JSON.stringify(label))
      .replace('{ en: Copper smelter, zh: 铜冶炼厂 }', JSON.stringify(label)),
  }
  it('holds none of them raw, in any form', async () => {
    const runs = [await runFiles(files, 'base.yaml'), await runFiles(files, 'ash-bricks.yaml')]
    const texts = [
      comparisonText(runs, 'en', 'table'),
      comparisonText(runs, 'zh', 'md'),
      runText(runs[0]!, 'zh'),
      runText(runs[0]!, 'en', 'md'),
    ]
    for (const text of texts) expect(text.replaceAll('\n', '')).not.toMatch(unseen)
    for (const text of [texts[1]!, texts[3]!]) expect(text).not.toContain('<script>')
    const cells = (parse(comparisonText(runs, 'en', 'csv')) as string[][]).flat()
    expect(cells.some((cell) => cell.includes('<script>'))).toBe(true)
    for (const cell of cells) expect(isFormula(cell) && Number.isNaN(Number(cell))).toBe(false)
  })
})
