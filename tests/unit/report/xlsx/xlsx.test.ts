import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { writeXlsx } from '../../../../src/report/xlsx/write-xlsx.js'
import { formatLike, numberFormat, shownNumber } from '../../../../src/report/xlsx/number-formats.js'
import { SheetNames } from '../../../../src/report/xlsx/sheet-names.js'
import { hostileNames } from '../../../builders/hostile-names.js'
import { faultsOf } from '../../../builders/ooxml.js'
import { handMade } from '../../../builders/report-document.js'
import { all, partOf, rootOf, unzip } from '../../../builders/zip.js'

const sheetsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets
const named = async (bytes: Uint8Array, name: string) => (await sheetsOf(bytes)).find((sheet) => sheet.name === name)!

describe('a workbook', () => {
  it.each([
    ['en', ['Summary', 'Indicators', 'Flows', 'Data for pivots', 'Scenarios']],
    ['zh', ['摘要', '指标', '流量', '透视数据', '情景']],
    ['both', ['摘要 Summary', '指标 Indicators', '流量 Flows', '透视数据 Data for pivots', '情景 Scenarios']],
  ] as const)('has its sheets in its language (%s)', async (language, names) => {
    const sheets = await sheetsOf(await writeXlsx(handMade(language)))
    expect(sheets.map(({ name }) => name)).toEqual(names)
  })

  it('sets the scenarios side by side, numbers as numbers with unit and format', async () => {
    const bytes = await writeXlsx(handMade('en'))
    const { rows } = await named(bytes, 'Indicators')
    const [head, ...lines] = rows
    expect(head).toEqual([
      ...[
        'Text indicator_en',
        'Text unit',
        'Text better',
        'Text standard',
        'before Sulphuric acid',
        'after Sulphuric acid',
      ],
      ...['Number change: after Sulphuric acid', 'Number change_percent: after Sulphuric acid (%)'],
      'Text judgement: after Sulphuric acid',
      ...['Text grade: before Sulphuric acid', 'Text grade: after Sulphuric acid'],
      ...['Number assumptions: before Sulphuric acid', 'Number assumptions: after Sulphuric acid'],
      ...['Text incomplete: before Sulphuric acid', 'Text incomplete: after Sulphuric acid'],
    ])
    expect(lines[0]).toEqual([
      ...['Sulphuric acid', 't', 'the less the better', 'Sulphuric acid', 1000.25, 1001.25, 1, 0.1, 'better'],
      ...['D', 'D', 3, 3, 'no', 'no'],
    ])
    const sheet = rootOf(partOf(unzip(bytes), 'xl/worksheets/sheet2.xml'))
    const [pane] = all(sheet, 'pane')
    expect(pane!.attributes).toMatchObject({ ySplit: '1', state: 'frozen' })
    expect(all(sheet, 'autoFilter')[0]!.attributes['ref']).toBe('A1:O3')
    expect(all(sheet, 'col').length).toBe(15)
  })

  it('says units, states and answers in Chinese', async () => {
    const { rows } = await named(await writeXlsx(handMade('zh')), '指标')
    expect(rows[1]!.slice(1, 3)).toEqual(['吨', '越低越好'])
    expect(rows[1]!.at(-1)).toBe('否')
  })

  it('shows the numbers of its summary with all their digits in the unit of the text', async () => {
    const { rows } = await named(await writeXlsx(handMade('en')), 'Summary')
    const row = rows.find((cells) => cells[0] === 'Sulphuric acid' && typeof cells[1] === 'number')!
    // 1,000 is told of 1000.4 t, and 1.25 of 12500 t.
    expect(row.slice(0, 4)).toEqual(['Sulphuric acid', 1000.4, 1.25, 't'])
  })

  it('prints the head of a table on every page, its sheet named as the file format asks', async () => {
    const workbook = rootOf(partOf(unzip(await writeXlsx(handMade('both'))), 'xl/workbook.xml'))
    expect(all(workbook, 'definedName').map(({ attributes, text }) => [attributes['localSheetId'], text])).toEqual([
      ['1', "'指标 Indicators'!$1:$1"],
      ['2', "'流量 Flows'!$1:$1"],
      ['3', "'透视数据 Data for pivots'!$1:$1"],
      ['4', "'情景 Scenarios'!$1:$1"],
    ])
  })

  it('makes rows as high as their texts', async () => {
    const long = Array.from({ length: 3 }, () => '很长的名称'.repeat(20))
    const sheet = rootOf(partOf(unzip(await writeXlsx(handMade('zh', long))), 'xl/worksheets/sheet3.xml'))
    const heights = all(sheet, 'row').map(({ attributes }) => Number(attributes['ht']))
    // 200 letters in a column of 48.
    for (const height of heights.slice(1)) expect(height).toBeGreaterThanOrEqual(5 * 13)
  })

  it('is equal bytes for equal documents, all parts of one date', async () => {
    const [one, two] = [await writeXlsx(handMade('both')), await writeXlsx(handMade('both'))]
    expect(Buffer.compare(one, two)).toBe(0)
    expect(new Set(unzip(one).map(({ stamp }) => stamp)).size).toBe(1)
    expect(partOf(unzip(one), 'docProps/core.xml')).toContain('2015-12-31T00:00:00Z')
  })
})

describe('hostile names in a workbook', () => {
  it('stay texts: well-formed parts, no formula, no link, every name as it is', async () => {
    const names = hostileNames.filter((name) => name !== '')
    const bytes = await writeXlsx(handMade('en', names))
    const parts = unzip(bytes).filter(({ name }) => /\.(xml|rels)$/.test(name))
    for (const { name, bytes: part } of parts) {
      const root = rootOf(part.toString('utf8'))
      expect(all(root, 'f'), name).toEqual([])
      expect(all(root, 'hyperlink'), name).toEqual([])
    }
    expect(parts.length).toBeGreaterThan(8)
    expect(faultsOf(unzip(bytes))).toEqual([])
    const { rows } = await named(bytes, 'Flows')
    const texts = rows.slice(1).map((row) => row[1])
    expect(texts).toHaveLength(names.length)
    for (const [i, name] of names.entries())
      expect(texts[i]).toBe(
        name.replace(/[\n\t]/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu, '\ufffd'),
      )
  })
  it('keep what looks like the code of a letter', async () => {
    const bytes = await writeXlsx(handMade('en', ['_x0041_x', 'a_x0041_b_x0042_']))
    const { rows } = await named(bytes, 'Flows')
    expect(rows.slice(1).map((row) => row[1])).toEqual(['_x0041_x', 'a_x0041_b_x0042_'])
  })
})

describe('numbers of a sheet', () => {
  it.each([
    [12, '', '0'],
    [12345, '', '#,##0'],
    [12345.6, '', '#,##0'],
    [123.45, '', '0.0'],
    [1.2345, '', '0.00'],
    [0.12345, '', '0.0000'],
    [1e-7, '', '0.0000E+00'],
    [12.3, '%', '0.0"%"'],
    [0.012, '%', '0.000"%"'],
  ])('%d %s are shown as %s', (value, unit, format) => expect(numberFormat(value, unit)).toBe(format))
  it.each([
    ['1,234', '#,##0'],
    ['12.50', '0.00'],
    ['+0.3', '+0.0;-0.0'],
  ])('%s is shown as %s', (text, format) => expect(formatLike(text)).toBe(format))
  it.each([
    ['1,813', 18129721.001680966, 1812.9721001680966],
    ['95.2', 95.17, 95.17],
    ['-4.5', -45321, -4.5321],
    ['0', 0, 0],
    ['1,700 17', 17e6, undefined],
    ['–', 5, undefined],
  ])('%s of %d is %d', (text, value, expected) => {
    const number = shownNumber(text, value)
    if (expected === undefined) expect(number).toBeUndefined()
    else expect(number).toBeCloseTo(expected, 9)
  })
})

describe('names of sheets', () => {
  it('are legal, short and not twice', () => {
    const names = new SheetNames()
    expect(names.next("'a/b:c*[d]?'")).toBe('a b c  d')
    expect(names.next('x'.repeat(40))).toBe('x'.repeat(31))
    expect(names.next('X'.repeat(40))).toBe(`${'X'.repeat(29)} 2`)
  })
})
