import { left, right } from '../../src/report/blocks.js'
import type { DataTable } from '../../src/report/data/data-table.js'
import type { DocumentLanguage, Picture, ReportDocument } from '../../src/report/document/document.js'

const svg = (label: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" viewBox="0 0 400 200"><rect x="10" y="10" width="180" height="40" fill="#4477aa"/><text x="10" y="80" font-size="16">${label}</text></svg>`

const words = {
  en: {
    title: 'A small belt',
    acid: 'Sulphuric acid',
    use: 'Use of waste',
    t: 't',
    head: ['Indicator', 'Before', 'After', 'Unit'],
  },
  zh: { title: '小型工业带', acid: '硫酸', use: '废物综合利用率', t: '吨', head: ['指标', '之前', '之后', '单位'] },
  both: {
    title: '小型工业带 A small belt',
    acid: '硫酸 Sulphuric acid',
    use: '废物综合利用率 Use of waste',
    t: '吨 t',
    head: ['指标 Indicator', '之前 Before', '之后 After', '单位 Unit'],
  },
}

/** A table of a name, two numbers and a unit for each name. */
export const indicatorRows = (names: readonly string[], unit: string) =>
  names.map((name, i) => [
    { text: name },
    { text: `${(1000 + i).toLocaleString('en-US')}`, value: 1000.4 + i, unit: 't', trail: `before#${i}` },
    { text: (1.25 + i).toFixed(2), value: 12500 + 10000 * i, unit: 't' },
    { text: unit, unit: 't' },
  ])

/** A document with every kind of block, made by hand; `names` stand wherever a name of a model may. */
export function handMade(language: DocumentLanguage, names: readonly string[] = []): ReportDocument {
  const own = words[language]
  const all = names.length > 0 ? names : [own.acid, own.use]
  const [first, second = first!] = all
  const table = {
    kind: 'table' as const,
    columns: [left(own.head[0]!), right(own.head[1]!), right(own.head[2]!), left(own.head[3]!)],
    rows: indicatorRows(all, own.t),
  }
  const picture: Picture = {
    kind: 'picture',
    id: 'sankey-after',
    caption: `${own.acid} ${first}`,
    alt: `${own.acid} 1,000 ${own.t} ${second}`,
    drawings: language === 'both' ? [svg('硫酸'), svg('acid')] : [svg(own.acid)],
    table,
    notes: [`Notes ${first}`],
  }
  return {
    language,
    title: names.length > 0 ? first! : own.title,
    subtitle: second!,
    author: names.length > 0 ? second! : 'Planning office 规划办公室',
    date: '2015-12-31',
    sections: [
      {
        id: 'summary',
        heading: own.use,
        isAppendix: false,
        blocks: [
          { kind: 'paragraph', text: `${own.use} 1,000.`, quotes: [{ start: 0, end: 2, trail: 'before#0' }] },
          { kind: 'quoted-list', items: all.map((text) => ({ kind: 'paragraph' as const, text })) },
        ],
      },
      {
        id: 'indicators',
        heading: names.length > 0 ? first! : own.head[0]!,
        isAppendix: false,
        blocks: [
          { kind: 'heading', level: 1, text: own.acid },
          { kind: 'heading', level: 2, text: second! },
          { ...table, id: 'indicators', caption: `${own.head[0]} ${first}`, notes: [`D: ${second}`], gap: 1 },
          { kind: 'list', items: all },
          { kind: 'tree', lines: all.map((text, i) => ({ depth: i % 3, text })) },
          picture,
        ],
      },
      {
        id: 'assumptions',
        heading: own.head[3]!,
        isAppendix: true,
        blocks: [{ ...table, id: 'assumptions', caption: second!, notes: [] }],
      },
    ],
    trails: [{ key: 'before#0', title: first!, blocks: [{ kind: 'paragraph', text: second! }] }],
    data: dataOf(all),
  }
}

const text = (id: string) => ({ id, label: { en: `Text ${id}`, zh: `文本${id}` }, kind: 'text' as const })
const number = (id: string, unit?: string) => ({
  ...{ id, label: { en: `Number ${id}`, zh: `数值${id}` }, kind: 'number' as const },
  ...(unit === undefined ? {} : { unit }),
})

/** Tables of the data of two scenarios, an indicator for each name. */
function dataOf(names: readonly string[]): readonly DataTable[] {
  const scenarios = ['before', 'after'].map((id, i) => [id, `${id} ${names[0]}`, `${names[0]} ${id}`, i === 0])
  return [
    {
      id: 'scenarios',
      label: { en: 'Scenarios', zh: '情景' },
      columns: [
        ...[text('scenario'), text('scenario_en'), text('scenario_zh')],
        { ...text('is_baseline'), kind: 'boolean' },
      ],
      rows: scenarios,
    },
    {
      id: 'indicators',
      label: { en: 'Indicators', zh: '指标' },
      columns: [
        ...[text('scenario'), text('indicator'), text('indicator_en'), text('indicator_zh'), text('period')],
        ...[{ ...text('headline'), kind: 'boolean' as const }, text('unit'), text('better'), text('standard')],
        ...[number('value'), number('change'), number('change_percent', '%'), text('judgement'), text('grade')],
        ...[number('assumptions'), { ...text('incomplete'), kind: 'boolean' as const }],
      ],
      rows: scenarios.flatMap(([scenario], s) =>
        names.map((name, i) => [
          ...[scenario!, `i-${i}`, name, name, null, i === 0, i % 2 === 0 ? 't' : '%', 'lower', name],
          ...[1000.25 * (i + 1) + s, s, s / 10, s === 0 ? 'same' : 'better', 'D', 3, false],
        ]),
      ),
    },
    {
      id: 'flows',
      label: { en: 'Flows', zh: '流量' },
      columns: [text('scenario'), text('commodity'), text('commodity_en'), text('commodity_zh'), number('amount', 't')],
      rows: names.map((name, i) => ['before', `c-${i}`, name, name, i / 3]),
    },
  ]
}
