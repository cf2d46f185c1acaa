import { beforeAll, describe, expect, it } from 'vitest'
import { compareRuns } from '../../../src/compare/index.js'
import { buildDocument } from '../../../src/report/document/build.js'
import { citable } from '../../../src/report/document/citations.js'
import type { DocumentBlock, DocumentLanguage, ReportDocument } from '../../../src/report/document/document.js'
import { makingOf } from '../../../src/report/document/making.js'
import { Quotes } from '../../../src/report/document/quotes.js'
import { scaledText, scaleOf } from '../../../src/report/document/scales.js'
import type { ReportSource } from '../../../src/report/document/source.js'
import { wordsOf } from '../../../src/report/words/index.js'
import type { SectionOrder } from '../../../src/scenario/index.js'
import { runFiles } from '../../builders/engine.js'
import { thinPath } from '../../builders/thin-path.js'

let source: ReportSource
beforeAll(async () => {
  const runs = [await runFiles(thinPath, 'base.yaml'), await runFiles(thinPath, 'ash-bricks.yaml')]
  source = { comparison: compareRuns(runs), runs }
})

const at = { file: 'report.yaml', line: 5, col: 3 }
const built = (language: DocumentLanguage, sections: readonly SectionOrder[] = []): ReportDocument => {
  const outcome = buildDocument(source, { sections }, language)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}
const textOf = ({ sections }: ReportDocument, id: string): string =>
  sections
    .find((section) => section.id === id)!
    .blocks.flatMap(sentencesOf)
    .join('\n')

function sentencesOf(block: DocumentBlock): readonly string[] {
  if (block.kind === 'paragraph') return [block.text]
  return block.kind === 'quoted-list' ? block.items.map(({ text }) => text) : []
}

describe('a report without a report file', () => {
  it.each(['en', 'zh', 'both'] as const)('has the usual sections that have something to show (%s)', (language) => {
    const { sections, trails } = built(language)
    const ids = sections.map(({ id }) => id)
    expect(ids.slice(0, 4)).toEqual(['summary', 'measures', 'indicators', 'changes'])
    expect(ids.slice(-4)).toEqual(['method', 'inputs', 'assumptions', 'unverified'])
    expect(sections.filter(({ isAppendix }) => isAppendix)).toHaveLength(4)
    for (const { blocks } of sections) expect(blocks.length).toBeGreaterThan(0)
    expect(trails.map(({ key }) => key)).toContain('ash-bricks#isw-utilisation')
  })
  it('is the same twice, and its ids are its own', () => {
    expect(built('zh')).toEqual(built('zh'))
    const ids = citable(built('en').sections).map(({ kind, id }) => `${kind} ${id}`)
    expect(new Set(ids).size).toBe(ids.length)
    expect(citable(built('zh').sections).map(({ kind, id }) => `${kind} ${id}`)).toEqual(ids)
  })
  it('holds no Chinese in English and says every sentence in Chinese', () => {
    expect(textOf(built('en'), 'summary')).not.toMatch(/\p{Script=Han}/u)
    for (const sentence of textOf(built('zh'), 'summary').split('\n')) expect(sentence).toMatch(/\p{Script=Han}/u)
    expect(textOf(built('both'), 'summary')).toContain(textOf(built('en'), 'summary').split('\n')[0])
  })
  it('every number of a table that has a trail has that trail in the document', () => {
    const { sections, trails } = built('en')
    const known = new Set(trails.map(({ key }) => key))
    const cells = sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])),
    )
    const asked = cells.flatMap(({ trail }) => (trail === undefined ? [] : [trail]))
    expect(asked.length).toBeGreaterThan(10)
    expect(asked.filter((key) => !known.has(key))).toEqual([])
  })
})

describe('a scenario without an answer', () => {
  it('says so first, with what cannot hold together and where it stands', async () => {
    const impossible = `liubai: 1
kind: scenario
extends: base.yaml
label: Impossible
policies: { tight: { cap: 1 t/yr, on: made(copper-cathode) } }
`
    const run = await runFiles({ ...thinPath, 'impossible.yaml': impossible }, 'impossible.yaml')
    expect(run.result.status).toBe('infeasible')
    const runs = [source.runs[0]!, run]
    const outcome = buildDocument({ comparison: compareRuns(runs), runs }, {}, 'en')
    const [scope, conflict, places] = outcome.ok ? outcome.value.sections[0]!.blocks : []
    expect(scope).toMatchObject({ text: expect.stringContaining('Without an answer: Impossible.') })
    expect(conflict).toMatchObject({ text: 'What cannot hold together: Impossible' })
    expect(places).toMatchObject({
      kind: 'list',
      items: expect.arrayContaining([expect.stringContaining('impossible.yaml:5')]),
    })
  })
})

describe('sentences', () => {
  it('quote the numbers of the results and say where they stand', () => {
    const { sections } = built('en')
    const items = sections[0]!.blocks.flatMap((block) => (block.kind === 'quoted-list' ? block.items : []))
    const quotes = items.flatMap(({ text, quotes = [] }) =>
      quotes.map(({ start, end, trail }) => ({ shown: text.slice(start, end), trail })),
    )
    expect(quotes.length).toBeGreaterThan(0)
    for (const { shown, trail } of quotes) {
      expect(shown).toMatch(/^[-\d.,e]+$/)
      const [scenario, indicator] = trail.split('#')
      const { value } = source.comparison.scenarios
        .find(({ id }) => id === scenario)!
        .indicators.find(({ id }) => id === indicator)!
      const digits = Number(shown.replaceAll(',', ''))
      // Shown in t, kt or Mt: the digits are the same.
      expect(Math.log10(Math.abs(value! / digits)) % 1).toBeCloseTo(0, 1)
    }
  })
  it('that would show another number than the result are a fault of our own', () => {
    const quotes = new Quotes(makingOf(source, 'en', 'en'))
    const scenario = source.comparison.scenarios[1]!
    const indicator = scenario.indicators.find(({ id }) => id === 'so2-total')!
    expect(() => quotes.paragraph(quotes.indicator(scenario.id, indicator))).not.toThrow()
    expect(() =>
      quotes.paragraph(quotes.indicator(scenario.id, { ...indicator, value: indicator.value! * 1.01 })),
    ).toThrow(/a report would show/)
  })
  it('say in Chinese which way a number moved, by its size without a sign', () => {
    const moved = /(提高|降低|上升|下降) ([-+\d.]+)(?:%| 个百分点)（由 ([\d.,]+)%? (升|降)至 ([\d.,]+)/g
    const said = [...textOf(built('zh'), 'summary').matchAll(moved)]
    expect(said.length).toBeGreaterThan(0)
    for (const [, verb, by, from, way, to] of said) {
      const rises = Number(to!.replaceAll(',', '')) > Number(from!.replaceAll(',', ''))
      expect([verb, way]).toEqual([expect.stringMatching(rises ? /提高|上升/ : /降低|下降/), rises ? '升' : '降'])
      expect(by).toMatch(/^\d/)
    }
  })
  it('tell the range of an investment only where there is one', () => {
    expect(textOf(built('en'), 'summary')).toContain('The projects built together cost 6 million yuan.')
  })
  it('keep a mark that a name happens to hold out of the numbers', () => {
    const quotes = new Quotes(makingOf(source, 'en', 'en'))
    expect(quotes.paragraph('odd \uE000\uE1057\uE001 name').quotes).toBeUndefined()
  })
})

describe('what a document says is found in it', () => {
  it.each(['en', 'zh'] as const)('no trail or table sends its reader to an option of the program (%s)', (language) => {
    const { sections, trails } = built(language)
    expect(JSON.stringify([sections, trails]).includes('--json')).toBe(false)
  })
  it('grades are explained where a table shows them, and nowhere else', () => {
    for (const { blocks } of built('en').sections)
      for (const block of blocks)
        if (block.kind === 'table' && block.notes.some((note) => note.startsWith('Grade:')))
          expect(block.columns.map(({ title }) => title)).toContain('Grade')
  })
  it('a share has one text in a table and in the picture below it', () => {
    const { blocks } = built('en').sections.find(({ id }) => id === 'indicators')!
    const [table, picture] = [
      blocks.find(({ kind }) => kind === 'table'),
      blocks.find(({ kind }) => kind === 'picture'),
    ]
    const shares = (rows: readonly (readonly { readonly text: string }[])[]) =>
      rows.filter((row) => row.some(({ text }) => text === '%')).map((row) => row.map(({ text }) => text))
    if (table?.kind !== 'table' || picture?.kind !== 'picture') throw new Error('no table or no picture')
    expect(shares(table.rows).length).toBeGreaterThan(0)
    expect(shares(picture.table.rows)).toEqual(shares(table.rows))
  })
  it('what both languages write alike stands once', () => {
    const { blocks } = built('both').sections.find(({ id }) => id === 'changes')!
    const texts = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])).map(({ text }) => text)
    expect(texts.some((text) => /^\d+ \(\d+\)$/.test(text))).toBe(true)
    expect(texts.filter((text) => /^\d+（\d+）/.test(text))).toEqual([])
    const inputs = built('both').sections.find(({ id }) => id === 'inputs')!.blocks
    const places = inputs.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])).map(({ text }) => text)
    expect(places).toContain('ash-bricks (ash-bricks.yaml:8)')
  })
  it('the sign of a judgement stays with its word', () => {
    const { blocks } = built('both').sections.find(({ id }) => id === 'changes')!
    const judged = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [])).map(({ text }) => text)
    expect(judged).toContain('+\u00a0改善 +\u00a0better')
  })
  it('tables one below the other have captions of their own', () => {
    const captions = citable(built('zh').sections).flatMap(({ kind, caption }) => (kind === 'table' ? [caption] : []))
    expect(new Set(captions).size).toBe(captions.length)
  })
})

describe('units of a document', () => {
  it.each([
    [1_234_567, 't', 'zh', '123.46', '万吨'],
    [1_234_567, 't', 'en', '1,234.6', 'kt'],
    [12_345_678, 't', 'en', '12.346', 'Mt'],
    [99_999, 't', 'zh', undefined, undefined],
    [2_500_000_000, 'yuan', 'zh', '25', '亿元'],
    [45_000_000, 'yuan', 'en', '45', 'Myuan'],
    [60_000_000, 'tce', 'zh', '6,000', '万吨标准煤'],
    [97.5, '%', 'zh', undefined, undefined],
  ] as const)('%d %s in %s: %s %s', (value, unit, language, text, larger) => {
    const scale = scaleOf([value], unit, language)
    expect(scale?.unit).toBe(larger)
    if (scale) expect(scaledText(value, scale, wordsOf(language))).toBe(text)
  })
})

describe('texts of a report file', () => {
  const section = (text: string): SectionOrder => ({
    heading: { en: 'Our view', zh: '我们的看法' },
    text: { label: { en: text, zh: text }, at },
    show: [{ table: 'indicators', indicators: [{ id: 'so2-total', at, length: 3 }] }],
  })
  it('cite tables by number and values by scenario and indicator', () => {
    const text = '{table:indicators-so2-total} shows {value:ash-bricks/so2-total}.\n\nSecond\nparagraph.'
    const { sections } = built('en', [{ section: 'indicators', show: [] }, section(text)])
    const [first, second, table] = sections[1]!.blocks
    const value = source.comparison.scenarios[1]!.indicators.find(({ id }) => id === 'so2-total')!.value!
    expect(first).toMatchObject({ kind: 'paragraph', text: expect.stringMatching(/^Table 2 shows [\d.,]+ k?t\.$/) })
    expect(Number(/shows ([\d.,]+)/.exec((first as { text: string }).text)![1]!.replace(/[,.]/g, '')) > 0).toBe(
      value > 0,
    )
    expect(first).toMatchObject({ quotes: [{ trail: 'ash-bricks#so2-total' }] })
    expect(second).toMatchObject({ text: 'Second paragraph.' })
    expect(table).toMatchObject({ kind: 'table', id: 'indicators-so2-total' })
  })
  it('that cite what is not there are faults at the text, with what was meant', () => {
    const outcome = buildDocument(
      source,
      { sections: [section('see {table:indicator-so2-total} and {value:base/so3-total}')] },
      'en',
    )
    expect(outcome.ok ? [] : outcome.diagnostics).toMatchObject([
      { code: 'REPORT_UNKNOWN_CITATION', at, suggestion: 'indicators-so2-total' },
      { code: 'REPORT_UNKNOWN_CITATION', at, suggestion: 'base/so2-total' },
    ])
  })
  it('stand paragraph by paragraph where there are two languages, also of different length', () => {
    const text = { label: { en: 'One.\n\nTwo.', zh: '一。' }, at }
    const { sections } = built('both', [{ heading: { en: 'View', zh: '看法' }, text, show: [] }])
    expect(sections[0]!.heading).toBe('看法 View')
    expect(sections[0]!.blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))).toEqual([
      '一。',
      'One.',
      'Two.',
    ])
  })
})

describe('sections as they are ordered', () => {
  const named = (id: string) => ({ id, at, length: id.length })
  const kinds = ({ blocks }: ReportDocument['sections'][number]) =>
    blocks.map((block) => ('id' in block ? `${block.kind} ${block.id}` : block.kind))

  it('may be named twice: the second and its tables have ids of their own', () => {
    const { sections } = built('en', [
      { section: 'indicators', show: [] },
      { section: 'indicators', show: [] },
    ])
    expect(sections.map(({ id }) => id)).toEqual(['indicators', 'indicators-2'])
    expect(kinds(sections[0]!)).toContain('table indicators')
    expect(kinds(sections[1]!)).toContain('table indicators-2')
  })
  it('show tables of one scenario where they name it, and nothing of one that there is not', () => {
    const tables = ['changes', 'contributions', 'indicators', 'flows'] as const
    const show = (scenario: string) => [
      {
        heading: { en: 'One', zh: '一' },
        show: tables.map((table) => ({ table, scenario: named(scenario), indicators: [] })),
      },
    ]
    const [own] = built('en', show('ash-bricks')).sections
    expect(kinds(own!)).toContain('table changes-ash-bricks')
    const shown = own!.blocks.find((block) => block.kind === 'table' && block.id.startsWith('indicators'))
    expect(shown).toMatchObject({ kind: 'table' })
    // Against itself the baseline has no changes to show.
    const [base] = built('en', show('base')).sections
    expect(kinds(base!).filter((kind) => /changes|contributions/.test(kind))).toEqual([])
  })
  it('show pictures by what they ask for, under a caption of their own', () => {
    const caption = { en: 'Our flows', zh: '我们的流向' }
    const picture = {
      picture: 'sankey',
      by: 'site',
      threshold: 0.2,
      caption,
      scenario: named('base'),
      indicators: [],
    } as const
    const order = [{ heading: { en: 'One', zh: '一' }, show: [picture] }]
    const [block] = built('zh', order).sections[0]!.blocks
    expect(block).toMatchObject({ kind: 'picture', id: 'sankey-base-mass-by-site', caption: '我们的流向' })
    expect(block).toMatchObject({ alt: expect.stringContaining('20.0%') })
    const none = { ...picture, scenario: named('nowhere') }
    expect(built('zh', [{ heading: { en: 'One', zh: '一' }, show: [none] }]).sections[0]!.blocks).toEqual([])
  })
  it('that cite in vain are told once, though both languages do', () => {
    const text = { label: { en: 'see {table:nothing-at-all}', zh: '见{table:nothing-at-all}' }, at }
    const outcome = buildDocument(source, { sections: [{ heading: { en: 'X', zh: 'X' }, text, show: [] }] }, 'both')
    expect(outcome.ok ? [] : outcome.diagnostics.map(({ code }) => code)).toEqual(['REPORT_UNKNOWN_CITATION'])
    // In one language only, the other still stands.
    const inOne = { label: { en: 'see {table:nothing-at-all}', zh: '无' }, at }
    const other = buildDocument(
      source,
      { sections: [{ heading: { en: 'X', zh: 'X' }, text: inOne, show: [] }] },
      'both',
    )
    expect(other.ok ? [] : other.diagnostics).toHaveLength(1)
  })
})

describe('a report of one scenario', () => {
  it.each([
    ['en', 'This report describes the scenario'],
    ['zh', '本报告说明情景'],
  ] as const)('is called by it, and says what it describes (%s)', (language, said) => {
    const alone = { comparison: compareRuns([source.runs[1]!]), runs: [source.runs[1]!] }
    const outcome = buildDocument(alone, {}, language)
    if (!outcome.ok) throw new Error('faults')
    expect(outcome.value.title).toBe(source.runs[1]!.result.label[language])
    expect(outcome.value.subtitle).toBeNull()
    expect(textOf(outcome.value, 'summary')).toContain(said)
    expect(outcome.value.sections.map(({ id }) => id)).not.toContain('changes')
  })
})
