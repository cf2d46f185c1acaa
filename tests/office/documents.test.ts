import { beforeAll, describe, expect, it } from 'vitest'
import { compareRuns } from '../../src/compare/index.js'
import {
  buildDocument,
  type DocumentLanguage,
  type ReportDocument,
  writeDocx,
  writeXlsx,
} from '../../src/report/index.js'
import { runPath } from '../builders/engine.js'
import { faultsOf } from '../builders/ooxml.js'
import { unzip } from '../builders/zip.js'
import { everySheet, linesOf } from './lines.js'
import { office, withoutSpace } from './office.js'

const libreOffice = office()
const languages = ['zh', 'en', 'both'] as const
const documents = new Map<DocumentLanguage, ReportDocument>()
let pdfs: ReadonlyMap<string, string>

beforeAll(async () => {
  const runs = [
    await runPath('scenarios/liu-bai/reference-2015.yaml'),
    await runPath('scenarios/liu-bai/circular-2015.yaml'),
  ]
  const comparison = compareRuns(runs)
  for (const language of languages) {
    const made = buildDocument({ comparison, runs }, { date: '2015-12-31' }, language)
    if (!made.ok) throw new Error(JSON.stringify(made.diagnostics))
    documents.set(language, made.value)
    libreOffice.write(`${language}.docx`, await writeDocx(made.value))
    libreOffice.write(`${language}.xlsx`, await writeXlsx(made.value))
  }
  pdfs = libreOffice.convert(
    'pdf',
    languages.map((language) => `${language}.docx`),
  )
})

const blocksOf = ({ sections }: ReportDocument) => sections.flatMap(({ blocks }) => blocks)

describe.each(languages)('the report of the belt as a text file (%s)', (language) => {
  const opened = () => libreOffice.pdf(pdfs.get(`${language}.pdf`)!)

  it('is a sound package, as is the workbook', async () => {
    const made = documents.get(language)!
    for (const bytes of [await writeDocx(made), await writeXlsx(made)]) expect(faultsOf(unzip(bytes))).toEqual([])
  })

  it('opens with every heading, caption and item on its pages', () => {
    const made = documents.get(language)!
    const { text, pages } = opened()
    expect(pages).toBeGreaterThan(10)
    const said = [
      ...[made.title, made.subtitle ?? ''],
      ...made.sections.map(({ heading }) => heading),
      ...blocksOf(made).flatMap((block) => {
        if (block.kind === 'table' || block.kind === 'picture') return [block.caption]
        if (block.kind === 'list') return block.items
        return block.kind === 'heading' ? [block.text] : []
      }),
    ]
    // What goes on over a page has the foot of the page in it: its beginning is looked for.
    for (const each of said) expect(text).toContain(withoutSpace(each).slice(0, 20))
  })

  it('cuts no number of any table', () => {
    const { text } = opened()
    const numbers = blocksOf(documents.get(language)!).flatMap((block) =>
      block.kind === 'table' ? block.rows.flat().flatMap((cell) => (cell.value === undefined ? [] : [cell.text])) : [],
    )
    expect(numbers.length).toBeGreaterThan(50)
    // A cell of both languages may break between them.
    for (const number of numbers.flatMap((each) => each.split(' '))) expect(text).toContain(withoutSpace(number))
  })

  it('is drawn: a title page, then pages with ink, upright and across, all A4', () => {
    const drawn = libreOffice.drawn(pdfs.get(`${language}.pdf`)!, 60)
    for (const { width, height, inked } of drawn) {
      expect(Math.max(width, height) / Math.min(width, height)).toBeCloseTo(Math.SQRT2, 1)
      expect(inked).toBeGreaterThan(0.0005)
    }
    expect(drawn[0]!.inked).toBeLessThan(0.03)
    expect(drawn.some(({ width, height }) => width > height)).toBe(true)
    expect(drawn.some(({ width, height }) => width < height)).toBe(true)
  })
})

describe.each(languages)('the report of the belt as a workbook (%s)', (language) => {
  it('opens with its sheets, and every number of the flows', () => {
    const made = documents.get(language)!
    const files = libreOffice.convert(everySheet, [`${language}.xlsx`])
    const names = [...files.keys()].map((name) => name.slice(language.length + 1, -'.csv'.length))
    const wanted = {
      zh: ['摘要', '指标', '流量', '透视数据'],
      en: ['Summary', 'Indicators', 'Flows', 'Data for pivots'],
      both: ['摘要 Summary', '指标 Indicators', '流量 Flows', '透视数据 Data for pivots'],
    }[language]
    expect(names).toEqual(expect.arrayContaining(wanted))
    const flows = made.data.find(({ id }) => id === 'flows')!
    const [head, ...lines] = linesOf(files.get(`${language}-${wanted[2]}.csv`)!)
    expect(lines).toHaveLength(flows.rows.length)
    const column = flows.columns.findIndex(({ id }) => id === 'amount')
    const at = head!.indexOf({ zh: '数量', en: 'Amount', both: '数量 Amount' }[language])
    for (const [i, row] of flows.rows.entries()) {
      const amount = row[column] as number
      expect(Math.abs(Number(lines[i]![at]) - amount)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(amount)))
    }
  })
})
