import { beforeAll, describe, expect, it } from 'vitest'
import { left, right } from '../../../../src/report/blocks.js'
import type { Picture } from '../../../../src/report/document/document.js'
import { numberDocument } from '../../../../src/report/document/numbering.js'
import { datesIn } from '../../../../src/report/docx/front.js'
import { chinese, HeadingNumbers } from '../../../../src/report/docx/headings.js'
import { typeArea } from '../../../../src/report/docx/page.js'
import { onePixel, sizeOfDrawing } from '../../../../src/report/docx/pictures.js'
import { layoutOf } from '../../../../src/report/docx/tables.js'
import { writeDocx } from '../../../../src/report/docx/write-docx.js'
import { hostileNames } from '../../../builders/hostile-names.js'
import { faultsOf } from '../../../builders/ooxml.js'
import { handMade } from '../../../builders/report-document.js'
import type { XmlElement } from '../../../builders/xml.js'
import { all, partOf, rootOf, unzip } from '../../../builders/zip.js'

const documentOf = (bytes: Uint8Array): XmlElement => rootOf(partOf(unzip(bytes), 'word/document.xml'))
const textOf = (element: XmlElement): string =>
  all(element, 'w:t')
    .map(({ text }) => text)
    .join('')
const styled = (root: XmlElement, style: string): readonly string[] =>
  all(root, 'w:p')
    .filter((p) => all(p, 'w:pStyle')[0]?.attributes['w:val'] === style)
    .map(textOf)

describe.each(['zh', 'en', 'both'] as const)('a text document (%s)', (language) => {
  const made = handMade(language)
  let bytes: Uint8Array
  let root: XmlElement
  beforeAll(async () => {
    bytes = await writeDocx(made)
    root = documentOf(bytes)
  })

  it('is a sound package: parts, types, relations, ids, and elements in the order of the schema', () => {
    expect(faultsOf(unzip(bytes))).toEqual([])
  })

  it('begins with title page and contents that name every heading with its number', () => {
    expect(styled(root, 'Title')).toEqual([made.title])
    expect(styled(root, 'CoverLine').slice(1)).toEqual(datesIn('2015-12-31', language))
    const [acid, use] = [made.sections[1]!.blocks[0] as { text: string }, made.sections[0]!.heading]
    const [heading, unit] = [made.sections[1]!.heading, made.sections[2]!.heading]
    expect([...styled(root, 'TOC1'), ...styled(root, 'TOC2')]).toEqual(
      language === 'en'
        ? [`1  ${use}`, `2  ${heading}`, `Appendix A  ${unit}`, `2.1  ${acid.text}`]
        : [`一、${use}`, `二、${heading}`, `附录A　${unit}`, `（一）${acid.text}`],
    )
    const fields = all(root, 'w:instrText').map(({ text }) => text.trim())
    expect(fields[0]).toMatch(/^TOC \\o "1-2"/)
    expect(fields.slice(1).every((text) => /^PAGEREF _Toc\d+ \\h$/.test(text))).toBe(true)
    const marks = all(root, 'w:fldChar').map(({ attributes }) => attributes['w:fldCharType'])
    for (const mark of ['begin', 'separate', 'end'])
      expect(marks.filter((type) => type === mark)).toHaveLength(fields.length)
  })

  it('numbers tables and figures as texts cite them, with notes below', () => {
    const { captions } = numberDocument(made)
    const number = (id: string) => captions.get(id)!
    const found = styled(root, 'Caption')
    const name = { zh: ['表', '图'], en: ['Table ', 'Figure '], both: ['表', '图'] }[language]
    expect(found[0]).toContain(`${name[0]}${number('indicators')}`)
    expect(found.some((text) => text.startsWith(`${name[1]}${number('sankey-after')}`))).toBe(true)
    expect(found.at(-1)).toContain(`${name[0]}A1`)
    expect(styled(root, 'TableNote')[0]).toMatch(/^(注|Notes|注 Notes)[:：]/)
  })

  it('has every table whole, its head repeated on every page', () => {
    const tables = all(root, 'w:tbl')
    // The table, the one beside the picture, and the one of the appendix.
    expect(tables).toHaveLength(3)
    for (const table of tables) {
      const rows = all(table, 'w:tr')
      expect(rows.map((row) => all(row, 'w:tc').length)).toEqual([4, 4, 4])
      expect(all(rows[0]!, 'w:tblHeader')).toHaveLength(1)
      expect(textOf(rows[1]!)).toContain('1,000')
      const widths = all(table, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
      expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(typeArea.portrait.width)
    }
  })

  it('shows a drawing with pixels beside it and words for who cannot see it', async () => {
    const drawings = language === 'both' ? 2 : 1
    expect(all(root, 'w:drawing')).toHaveLength(drawings)
    for (const { attributes } of all(root, 'wp:docPr')) expect(attributes['descr']).toContain('1,000')
    const parts = unzip(
      await writeDocx(made, async (svg) => Uint8Array.from(`png of ${svg.length}`, (c) => c.charCodeAt(0))),
    )
    const media = parts.filter(({ name }) => name.startsWith('word/media/'))
    expect(media.map(({ name }) => name.slice(-4))).toEqual(
      Array.from({ length: drawings }, () => ['.svg', '.png']).flat(),
    )
    expect(media[0]!.bytes.toString('utf8')).toBe((made.sections[1]!.blocks.at(-1) as Picture).drawings[0])
    expect(media[1]!.bytes.toString('utf8')).toMatch(/^png of \d+$/)
  })

  it('is equal bytes for equal documents, all parts of one date', async () => {
    expect(Buffer.compare(bytes, await writeDocx(handMade(language)))).toBe(0)
    expect(new Set(unzip(bytes).map(({ stamp }) => stamp)).size).toBe(1)
    expect(partOf(unzip(bytes), 'docProps/core.xml')).toContain('2015-12-31T00:00:00Z')
  })
})

describe('hostile names in a text document', () => {
  const names = hostileNames.filter((name) => name !== '')
  it.each(['zh', 'en', 'both'] as const)('stay texts (%s)', async (language) => {
    const bytes = await writeDocx(handMade(language, names))
    expect(faultsOf(unzip(bytes))).toEqual([])
    const root = documentOf(bytes)
    const items = styled(root, 'ListBullet')
    for (const name of names) {
      const shown = name.replace(/[\n\t]/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu, '\ufffd')
      expect(items).toContain(shown)
    }
    // No field but those of contents and pages, no object, nothing outside the package.
    expect(all(root, 'w:instrText').every(({ text }) => /^ (TOC|PAGEREF) /.test(text))).toBe(true)
    for (const name of ['w:object', 'w:fldSimple', 'w:altChunk', 'w:control']) expect(all(root, name)).toEqual([])
  })
})

describe('the place of a table', () => {
  const table = (columns: number, text: string) => ({
    kind: 'table' as const,
    columns: [left('Name'), ...Array.from({ length: columns - 1 }, () => right('Amount'))],
    rows: [[{ text }, ...Array.from({ length: columns - 1 }, () => ({ text: '1,234,567.8' }))]],
  })
  it('is upright where it fits, else smaller, else across', () => {
    expect(layoutOf(table(4, 'short'))).toMatchObject({ orientation: 'portrait', halfPoints: 21 })
    expect(layoutOf(table(7, 'short'))).toMatchObject({ orientation: 'portrait', halfPoints: 18 })
    expect(layoutOf(table(8, 'short'))).toMatchObject({ orientation: 'landscape', halfPoints: 21 })
    expect(layoutOf(table(4, 'short'), 'landscape')).toMatchObject({ orientation: 'landscape', halfPoints: 21 })
  })
  it('never is wider than the page', () => {
    for (const columns of [2, 5, 9, 14, 30])
      for (const text of ['a', 'word '.repeat(60), 'x'.repeat(200), '汉字'.repeat(50)]) {
        const { orientation, widths } = layoutOf(table(columns, text))
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(typeArea[orientation].width)
        for (const width of widths) expect(width).toBeGreaterThan(0)
      }
  })
  it('turns the page for a wide table and back', async () => {
    const made = handMade('en')
    const wide = { ...table(10, 'wide'), id: 'wide', caption: 'Wide', notes: [] }
    const section = { id: 'wide', heading: 'Wide', isAppendix: false, blocks: [wide] }
    const root = documentOf(await writeDocx({ ...made, sections: [made.sections[0]!, section, made.sections[1]!] }))
    const pages = all(root, 'w:pgSz').map(({ attributes }) => attributes['w:orient'] ?? 'portrait')
    expect(pages).toEqual(['portrait', 'portrait', 'portrait', 'landscape', 'portrait'])
    const starts = all(root, 'w:pgNumType').map(({ attributes }) => attributes['w:start'])
    expect(starts).toEqual(['1', '1', undefined, undefined])
  })
})

describe('the table beside a picture', () => {
  it('stands in an appendix where it is long', async () => {
    const made = handMade(
      'zh',
      Array.from({ length: 13 }, (_, i) => `物料${i + 1}`),
    )
    const root = documentOf(await writeDocx(made))
    expect(styled(root, 'AppendixHeading').at(-1)).toBe('图中数据')
    expect(styled(root, 'Caption').at(-1)).toMatch(/^图1/)
  })
})

describe('numbers of headings', () => {
  it.each([
    [1, '一'],
    [9, '九'],
    [10, '十'],
    [11, '十一'],
    [20, '二十'],
    [99, '九十九'],
  ])('%d is %s', (count, text) => expect(chinese(count)).toBe(text))
  it('begin anew under each heading above and in appendices', () => {
    const zh = new HeadingNumbers('zh')
    const levels = [0, 1, 1, 2, 0, 1] as const
    expect(levels.map((level) => zh.next(level, false))).toEqual(['一、', '（一）', '（二）', '1．', '二、', '（一）'])
    expect([zh.next(0, true), zh.next(1, true), zh.next(0, true)]).toEqual(['附录A　', '（一）', '附录B　'])
    const en = new HeadingNumbers('en')
    expect(levels.map((level) => en.next(level, false))).toEqual(['1  ', '1.1  ', '1.2  ', '1.2.1  ', '2  ', '2.1  '])
    expect([en.next(0, true), en.next(1, true)]).toEqual(['Appendix A  ', 'A.1  '])
  })
})

describe('drawings', () => {
  it.each([
    ['<svg viewBox="0 0 1120 662.01" width="10" height="10">', 1120, 662.01],
    ['<?xml version="1.0"?><svg width="400px" height="200">', 400, 200],
    ['<svg>', 1, 1],
  ])('%s have their size', (svg, width, height) => expect(sizeOfDrawing(svg)).toEqual({ width, height }))
  it('have a fallback that is a picture of one clear pixel', () => {
    const data = Buffer.from(onePixel)
    expect(data.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    expect([data.readUInt32BE(16), data.readUInt32BE(20), data[25]]).toEqual([1, 1, 6])
  })
})
