import { readXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import type { ReportDocument } from '../../../src/report/document/document.js'
import { writeDocumentMarkdown } from '../../../src/report/document/markdown.js'
import { writeDocx } from '../../../src/report/docx/write-docx.js'
import { writeHtml } from '../../../src/report/html/page.js'
import { labelIn } from '../../../src/report/xlsx/sheet-names.js'
import { letters } from '../../../src/report/xlsx/table-sheet.js'
import { writeXlsx } from '../../../src/report/xlsx/write-xlsx.js'
import { handMade } from '../../builders/report-document.js'
import { partOf, unzip } from '../../builders/zip.js'

const bare: ReportDocument = { ...handMade('en'), title: 'Bare', subtitle: null, author: null, date: null }
const full: ReportDocument = { ...bare, subtitle: 'Below it', author: 'The office', date: '2015-12-31' }
const own = /Below it|The office|31 December 2015/

describe('a document that names no subtitle, author or date', () => {
  it('has none of them in a page', () => {
    expect(writeHtml(full)).toMatch(own)
    expect(writeHtml(bare)).not.toMatch(own)
    expect(writeHtml(bare)).not.toMatch(/name="author"|name="date"|class="subtitle"|<dl/)
  })
  it('nor in Markdown', () => {
    const write = (document: ReportDocument) => writeDocumentMarkdown(document, ({ id }) => `${id}.svg`)
    expect(write(full)).toMatch(own)
    expect(write(bare)).not.toMatch(own)
    expect(write(bare)).toMatch(/^# Bare\n/)
    expect(write(bare)).not.toContain('null')
  })
  it('nor in a text document, which has the first of 1980 for its own', async () => {
    const parts = async (document: ReportDocument) => {
      const files = unzip(await writeDocx(document))
      return ['word/document.xml', 'docProps/core.xml'].map((path) => partOf(files, path)).join('')
    }
    expect(await parts(full)).toMatch(own)
    expect(await parts(bare)).not.toMatch(own)
    expect(await parts(bare)).toContain('1980-01-01T00:00:00Z')
    expect(await parts(bare)).not.toContain('dc:creator')
  })
  it('nor in a workbook', async () => {
    const texts = async (document: ReportDocument) =>
      (await readXlsx(await writeXlsx(document))).sheets[0]!.rows.flat().join('\n')
    expect(await texts(full)).toMatch(own)
    expect(await texts(bare)).not.toMatch(own)
    expect(await texts(bare)).not.toContain('null')
  })
})

describe('labels and columns of a workbook', () => {
  it('say in both languages once what is the same in both', () => {
    expect(labelIn({ en: 'SO2', zh: 'SO2' }, 'both')).toBe('SO2')
    expect(labelIn({ en: 'Acid', zh: '硫酸' }, 'both')).toBe('硫酸 Acid')
    expect([labelIn({ en: 'Acid', zh: '硫酸' }, 'zh'), labelIn({ en: 'Acid', zh: '硫酸' }, 'en')]).toEqual([
      '硫酸',
      'Acid',
    ])
  })
  it('are lettered beyond Z', () => {
    expect([1, 26, 27, 52, 53, 702, 703].map(letters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
  })
})
