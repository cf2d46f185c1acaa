import type { Cell, TableBlock } from '../blocks.js'
import { widthOf } from '../cells.js'
import type { PageContext } from './context.js'
import { languageOf } from './language.js'
import { element, type Html, lines } from './markup.js'
import { numberContent, textElement } from './text.js'

/** How a table is told: by a caption of its own, or by the name of what it stands beside. */
export type TableName = { readonly caption: Html } | { readonly label: string }

/** Terminal cells up to which the texts of a column are not broken, and above which they need room. */
const short = 12
const long = 30

/** How the cells of a column look, and whether they head their rows. */
interface ColumnLook {
  readonly isHead: boolean
  readonly classes: readonly string[]
}

/** A table in a box of its own that scrolls where the page is narrower. */
export function tableBox(block: TableBlock, name: TableName, context: PageContext): Html {
  const { columns, rows, gap } = block
  const groups = gap === undefined ? [rows] : [rows.slice(0, gap), rows.slice(gap)]
  const looks = looksOf(block)
  const heads = columns.map(({ title, align }) =>
    textElement('th', title, context, { scope: 'col', class: align === 'right' ? 'right' : null }),
  )
  const body = (group: TableBlock['rows']) =>
    element(
      'tbody',
      {},
      lines(
        ...group.map((row) =>
          element(
            'tr',
            {},
            row.map((cell, i) => bodyCell(cell, looks[i]!, context)),
          ),
        ),
      ),
    )
  const table = element(
    'table',
    { class: rows.length > 1 ? 'sortable' : null, 'aria-label': 'label' in name ? name.label : null },
    'caption' in name ? name.caption : null,
    lines(element('thead', {}, element('tr', {}, heads)), ...groups.map(body)),
  )
  return element('div', { class: 'scroll', tabindex: 0 }, table)
}

const looksOf = ({ columns, rows }: TableBlock): readonly ColumnLook[] =>
  columns.map(({ align }, i) => ({
    isHead: i === 0 && align === 'left' && rows.every((row) => row[i]!.text !== ''),
    classes: [
      ...(align === 'right' ? ['right'] : []),
      ...lengthClass(Math.max(0, ...rows.map((row) => widthOf(row[i]!.text)))),
    ],
  }))

const lengthClass = (widest: number): readonly string[] => (widest <= short ? ['short'] : widest > long ? ['long'] : [])

/** A cell; its value as a number is what its column is sorted by. */
function bodyCell({ text, value, tone, trail }: Cell, { isHead, classes }: ColumnLook, context: PageContext): Html {
  const all = tone === undefined || tone === 'plain' ? classes : [...classes, tone]
  return element(
    isHead ? 'th' : 'td',
    {
      scope: isHead ? 'row' : null,
      class: all.length === 0 ? null : all.join(' '),
      'data-value': value === undefined || !Number.isFinite(value) ? null : value,
      lang: languageOf(text, context.language),
    },
    numberContent(text, trail, context),
  )
}
