import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { writeDocx, writeXlsx } from '../../src/report/index.js'
import { hostileNames } from '../builders/hostile-names.js'
import { handMade } from '../builders/report-document.js'
import { everySheet, linesOf } from './lines.js'
import { office } from './office.js'

const libreOffice = office()
const names = hostileNames.filter((name) => name !== '')
/** A name as an office file holds it: what no page may hold shows as U+FFFD. */
const shown = (name: string) =>
  name.replace(/[\n\t]/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\ufffe\uffff]/gu, '\ufffd')

beforeAll(async () => {
  libreOffice.write('names.docx', await writeDocx(handMade('both', names)))
  libreOffice.write('names.xlsx', await writeXlsx(handMade('en', names)))
})

describe('hostile names, opened by LibreOffice', () => {
  it('are more than a hundred', () => expect(names.length).toBeGreaterThanOrEqual(100))

  it('stay as they are in a text file, and stand on its pages', () => {
    const path = libreOffice.convert('txt:Text (encoded):UTF8', ['names.docx']).get('names.txt')!
    const lines = readFileSync(path, 'utf8')
      .replace(/^\ufeff/, '')
      .split('\n')
    const items = new Set(lines.map((line) => line.replace(/^\s*•\s*/, '').trim()))
    expect(names.map(shown).filter((name) => !items.has(name.replace(/^\s*•\s*/, '').trim()))).toEqual([])
    const { text } = libreOffice.pdf(libreOffice.convert('pdf', ['names.docx']).get('names.pdf')!)
    expect(text).toContain('<script>alert(1)</script>')
    expect(text).toContain('=HYPERLINK(')
  })

  it('stay as they are in a workbook: no formula was computed', () => {
    const files = libreOffice.convert(everySheet, ['names.xlsx'])
    const lines = linesOf(files.get('names-Flows.csv')!)
    expect(lines.slice(1).map((line) => line[1])).toEqual(names.map(shown))
    expect(libreOffice.convert('pdf', ['names.xlsx']).size).toBe(1)
  })
})
