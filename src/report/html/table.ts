import type { Cell, Column, TableBlock } from '../blocks.js'
import type { PageContext } from './context.js'
import { languageOf } from './language.js'
import { type Content, element, type Html, lines } from './markup.js'
import { numberContent } from './text.js'

/** How a table is told: by a caption of its own, or by the name of what it stands beside. */
export type TableName = { readonly caption: Html } | { readonly label: string }

/** A table in a box of its own that scrolls where the page is narrower. */
export function tableBox(block: TableBlock, name: TableName, context: PageContext): Html {
  const { columns, rows, gap } = block
  const groups = gap === undefined ? [rows] : [rows.slice(0, gap), rows.slice(gap)]
  const heads = columns.length > 0 && columns[0]!.align === 'left' && rows.every(([first]) => first?.text !== '')
  const table = element(
    'table',
    { class: rows.length > 1 ? 'sortable' : null, 'aria-label': 'label' in name ? name.label : null },
    'caption' in name ? name.caption : null,
    lines(
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          columns.map((column) => headCell(column, context)),
        ),
      ),
    ),
    lines(
      ...groups.map((group) =>
        element('tbody', {}, lines(...group.map((row) => tableRow(row, columns, heads, context)))),
      ),
    ),
  )
  return element('div', { class: 'scroll', tabindex: 0 }, table)
}

const headCell = ({ title, align }: Column, { language }: PageContext): Html =>
  element('th', { scope: 'col', class: align === 'right' ? 'right' : null, lang: languageOf(title, language) }, title)

const tableRow = (row: readonly Cell[], columns: readonly Column[], heads: boolean, context: PageContext): Html =>
  element(
    'tr',
    {},
    row.map((cell, i) => bodyCell(cell, columns[i]!, heads && i === 0, context)),
  )

/** A cell; its value as a number is what its column is sorted by. */
function bodyCell(cell: Cell, { align }: Column, isHead: boolean, context: PageContext): Html {
  const { text, value, tone } = cell
  const classes = [align === 'right' ? 'right' : null, tone === 'plain' ? null : tone].filter(Boolean).join(' ')
  const content: Content = numberContent(text, cell.trail, context)
  return element(
    isHead ? 'th' : 'td',
    {
      scope: isHead ? 'row' : null,
      class: classes === '' ? null : classes,
      'data-value': value === undefined || !Number.isFinite(value) ? null : value,
      lang: languageOf(text, context.language),
    },
    content,
  )
}
