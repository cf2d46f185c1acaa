import { left, right, type Cell } from '../../src/report/blocks.js'
import {
  type CaptionedTable,
  type DocumentLanguage,
  type Picture,
  type ReportDocument,
  trailKey,
} from '../../src/report/document/document.js'

/** A number cell of a table, with its trail where `id` names one in the scenario 'town'. */
export const number = (value: number, text = String(value), id?: string): Cell => ({
  text,
  value,
  unit: 't',
  ...(id === undefined ? {} : { trail: trailKey('town', id) }),
})

/** A drawing of our kind, with what two drawings have in common: an id it refers to. */
export const drawing = (text: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" width="200" height="60" role="img">
  <title>${text}</title>
  <defs>
    <pattern id="open" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="3" height="6" fill="#D00000"/></pattern>
  </defs>
  <rect width="200" height="60" fill="#ffffff"/>
  <rect x="20" y="20" width="60" height="20" fill="url(#open)"/>
  <text x="90" y="34" font-size="12" fill="#111111">${text}</text>
</svg>
`

/** A captioned table, of what goes where unless told otherwise. */
export const captioned = (id: string, changes: Partial<CaptionedTable> = {}): CaptionedTable => ({
  kind: 'table',
  id,
  caption: 'By-products and their takers',
  columns: [left('By-product'), left('Taker'), right('Amount (t)')],
  rows: [
    [{ text: 'Fly ash' }, { text: 'Brick works' }, number(9000, '9,000', 'link/ash')],
    [{ text: 'Acid' }, { text: 'Salt works' }, number(10_000, '10,000', 'link/acid')],
    [{ text: 'Slag' }, { text: '' }, { text: 'none' }],
    [{ text: 'Gypsum' }, { text: 'Board mill' }, number(-25.5, '-25.5')],
  ],
  notes: ['Estimates are marked.'],
  ...changes,
})

/** A picture with two rows beside it. */
export const pictured = (id: string, changes: Partial<Picture> = {}): Picture => ({
  kind: 'picture',
  id,
  caption: 'Flows of the town',
  alt: 'Acid goes from the smelter to the salt works.',
  drawings: [drawing('Smelter')],
  table: {
    kind: 'table',
    columns: [left('From'), right('t')],
    rows: [
      [{ text: 'Smelter' }, number(10_000, '10,000', 'link/acid')],
      [{ text: 'Power station' }, number(9000, '9,000')],
    ],
  },
  notes: [],
  ...changes,
})

/** A document with every kind of block; 'both' has Chinese and English texts. */
export function townReport(language: DocumentLanguage): ReportDocument {
  const say = (en: string, zh: string) => ({ en, zh, both: `${zh} ${en}` })[language]
  const text = say('The town uses 95 % of its ash.', '全镇粉煤灰利用率为 95 %。')
  const at = text.indexOf('95 %')
  const second = language === 'both' ? [{ kind: 'paragraph' as const, text: 'Nothing is left over.' }] : []
  return {
    language,
    title: say('Circular economy of a small town', '小城循环经济发展规划'),
    subtitle: say('Plan to 2015', '至 2015 年'),
    author: say('Planning office', '规划办公室'),
    date: '2015-12-31',
    sections: [
      {
        id: 'summary',
        heading: say('Summary', '摘要'),
        isAppendix: false,
        blocks: [
          { kind: 'paragraph', text, quotes: [{ start: at, end: at + 4, trail: trailKey('town', 'ash-use') }] },
          ...second,
          {
            kind: 'quoted-list',
            items: [{ kind: 'paragraph', text: say('Acid: all of it is sold.', '硫酸：全部售出。') }],
          },
          { kind: 'list', items: [say('A plain item', '一项')] },
        ],
      },
      {
        id: 'flows',
        heading: say('Flows', '物料流'),
        isAppendix: false,
        blocks: [
          { kind: 'heading', level: 2, text: say('Between the works', '企业之间') },
          captioned('by-products', {
            caption: say('By-products and their takers', '副产物及其去向'),
            columns: [
              left(say('By-product', '副产物')),
              left(say('Taker', '去向')),
              right(say('Amount (t)', '数量（吨）')),
            ],
          }),
          pictured('sankey', { caption: say('Flows of the town', '全镇物料流') }),
          pictured('map', { caption: say('Map of the town', '全镇分布'), drawings: [drawing('甲'), drawing('B')] }),
        ],
      },
      {
        id: 'method',
        heading: say('Method', '方法'),
        isAppendix: true,
        blocks: [
          {
            kind: 'tree',
            lines: [
              { depth: 0, text: say('Balance', '平衡') },
              { depth: 1, text: say('Mass', '质量') },
              { depth: 2, text: 'Cu' },
              { depth: 0, text: say('Cost', '成本') },
            ],
          },
          captioned('sources', { caption: say('Sources', '资料来源'), gap: 2, notes: [] }),
        ],
      },
    ],
    trails: ['ash-use', 'link/ash', 'link/acid'].map((id) => ({
      key: trailKey('town', id),
      title: `${id}: 95 %`,
      blocks: [
        { kind: 'heading', level: 2, text: 'Formula' },
        { kind: 'paragraph', text: '= used(ash) / generated(ash)   town.yaml:12:4' },
        {
          kind: 'tree',
          lines: [
            { depth: 0, text: 'used: 9,000 t' },
            { depth: 1, text: 'bricks @ works: 9,000 t' },
          ],
        },
      ],
    })),
    data: [],
  }
}

/** A document whose every text is a name: in its title, headings, paragraphs, tables, pictures, notes and trails. */
export function namedReport(names: readonly string[], language: DocumentLanguage = 'zh'): ReportDocument {
  const all = names.join(' ')
  const rows = names.map((name, i) => [{ text: name }, number(i, name, 'x')])
  const columns = [left(all), right(names[0]!)]
  return {
    language,
    title: all,
    subtitle: all,
    author: all,
    date: '2015-12-31',
    sections: names.map((name, i) => ({
      id: `${name}${i}`,
      heading: name,
      isAppendix: i > names.length / 2,
      blocks: [
        { kind: 'heading', level: 2, text: name },
        { kind: 'paragraph', text: name, quotes: [{ start: 0, end: name.length, trail: trailKey('town', 'x') }] },
        { kind: 'quoted-list', items: [{ kind: 'paragraph', text: name }] },
        { kind: 'list', items: [name] },
        { kind: 'tree', lines: [{ depth: 0, text: name }] },
        ...(i === 0
          ? [
              captioned(name, { caption: all, columns, rows, notes: names }),
              pictured(all, { caption: all, alt: all, notes: names, table: { kind: 'table', columns, rows } }),
            ]
          : []),
      ],
    })),
    trails: [
      {
        key: trailKey('town', 'x'),
        title: all,
        blocks: [
          { kind: 'tree', lines: names.map((text, depth) => ({ depth: depth % 3, text })) },
          { kind: 'table', columns, rows },
        ],
      },
    ],
    data: [],
  }
}
