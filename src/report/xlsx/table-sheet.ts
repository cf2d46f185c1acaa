import type { Cell, CellStyle, ColumnDef, WriteSheet } from 'hucre/xlsx'
import { widthOf } from '../cells.js'
import type { DataColumn, DataTable } from '../data/data-table.js'
import type { DocumentLanguage } from '../document/document.js'
import { wordsOf } from '../words/index.js'
import { cellText } from './cell-text.js'
import { numberFormat } from './number-formats.js'
import { rowHeight } from './row-height.js'
import { labelIn } from './sheet-names.js'

/** Widths of columns in letters. */
const narrowest = 8
const widest = 48

const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E7EEF4' } },
  border: { bottom: { style: 'thin', color: { rgb: '1F4E79' } } },
  alignment: { vertical: 'top', wrapText: true },
}

/** A table as a sheet: a head that stays in view and filters, numbers as numbers with a format by their size. */
export function tableSheet(table: DataTable, name: string, language: DocumentLanguage): WriteSheet {
  const { columns, rows } = table
  const titles = columns.map((column) => cellText(titleOf(column, language)))
  const cells = new Map<string, Partial<Cell>>()
  for (const i of columns.keys()) cells.set(`0,${i}`, { style: head })
  const unitAt = columns.findIndex(({ id }) => id === 'unit')
  const body = rows.map((row, r) =>
    row.map((value, c) => {
      if (typeof value === 'string') return cellText(value)
      if (typeof value === 'number') {
        const unit = columns[c]!.unit ?? (isOfUnit(columns[c]!) ? String(row[unitAt] ?? '') : '')
        cells.set(`${r + 1},${c}`, { style: { numFmt: numberFormat(value, unit) } })
      }
      return value
    }),
  )
  const defined = titles.map((title, i) =>
    columnOf(
      title,
      columns[i]!,
      body.map((row) => row[i]!),
    ),
  )
  const widths = defined.map(({ width }) => width!)
  return {
    name,
    rows: [titles, ...body],
    cells,
    columns: defined,
    rowDefs: heightsOf([titles, ...body], widths),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letters(columns.length)}${rows.length + 1}` },
    pageSetup: {
      ...{ paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    },
    headerFooter: { oddFooter: '&C&P / &N' },
    a11y: { headerRow: 0 },
  }
}

/** Heights of the rows that take more than one line. */
function heightsOf(
  rows: readonly (readonly (string | number | boolean | null)[])[],
  widths: readonly number[],
): NonNullable<WriteSheet['rowDefs']> {
  const heights = rows.map((row) =>
    rowHeight(
      row.map((value) => (typeof value === 'string' ? value : '')),
      widths,
    ),
  )
  return new Map(heights.flatMap((height, i) => (height === undefined ? [] : [[i, { height }] as const])))
}

/** Whether the unit of the row is that of the column's numbers. */
const isOfUnit = ({ id }: DataColumn): boolean => /^(value|baseline_value|change|bound|low|high)(\/|$)/.test(id)

/** Title of a column with the unit its numbers have in common. */
function titleOf({ label, unit }: DataColumn, language: DocumentLanguage): string {
  const title = labelIn(label, language)
  if (unit === undefined || title.includes(unit)) return title
  return wordsOf(language === 'en' ? 'en' : 'zh').aside(title, wordsOf(language === 'en' ? 'en' : 'zh').unitName(unit))
}

function columnOf(
  title: string,
  { kind }: DataColumn,
  values: readonly (string | number | boolean | null)[],
): ColumnDef {
  const texts = values.map((value) => (typeof value === 'string' ? widthOf(value) : value === null ? 0 : 12))
  // A title goes on in further lines; its longest word does not.
  const words = Math.max(...title.split(/[ \u3000-\uffef]/).map(widthOf))
  const width = Math.max(
    narrowest,
    Math.min(words + 4, 24),
    Math.min(18, widthOf(title) / 2),
    ...texts.map((text) => text + 2),
  )
  const isLong = width > widest
  return {
    width: Math.min(widest, width),
    ...(kind === 'text' ? { style: { alignment: { vertical: 'top', wrapText: isLong } } } : {}),
  }
}

/** A, B … Z, AA … for 1, 2 …. */
export function letters(count: number): string {
  const last = String.fromCharCode(65 + ((count - 1) % 26))
  return count <= 26 ? last : letters(Math.floor((count - 1) / 26)) + last
}
