import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
import { widthOf } from '../cells.js'
import type { TableBlock } from '../blocks.js'
import type { DocumentBlock, ReportDocument } from '../document/document.js'
import { documentWords } from '../document/words.js'
import { cellText } from './cell-text.js'
import { formatLike, shownNumber } from './number-formats.js'
import { rowHeight } from './row-height.js'

const title: CellStyle = { font: { bold: true, size: 16 } }
const heading: CellStyle = { font: { bold: true, size: 12 } }
const running: CellStyle = { alignment: { wrapText: true, vertical: 'top' } }
const line = { style: 'medium' as const }
const thin = { style: 'thin' as const }
const head: CellStyle = { font: { bold: true }, border: { top: line, bottom: thin }, alignment: { wrapText: true } }

/** Columns that running text goes over. */
const columnCount = 8

/** What a document says first: its title, its summary in words, and the tables of its summary and of its indicators. */
export function summarySheet(document: ReportDocument, name: string): WriteSheet {
  const sheet = new Writer()
  const words = documentWords(document.language)
  sheet.line(document.title, title)
  if (document.subtitle !== null) sheet.line(document.subtitle, heading)
  for (const [what, value] of [[words.author, document.author] as const, [words.date, document.date] as const])
    if (value !== null) sheet.line(`${what}  ${value}`, running)
  const { sections } = document
  const summary = sections.find(({ id }) => id === 'summary') ?? sections[0]
  const key = sections.find(({ id }) => id === 'indicators')
  for (const section of [summary, key]) {
    if (!section) continue
    sheet.space()
    sheet.line(section.heading, heading)
    for (const block of section.blocks) sheet.block(block)
  }
  return sheet.finished(name)
}

/** Rows of a sheet, from the top. */
class Writer {
  private readonly rows: CellValue[][] = []
  private readonly cells = new Map<string, Partial<Cell>>()
  private readonly merges: NonNullable<WriteSheet['merges']> = []
  /** Rows of running text, with the size of its letters. */
  private readonly lines = new Map<number, number>()
  private readonly widths: number[] = Array.from({ length: columnCount }, () => 12)

  space(): void {
    this.rows.push([])
  }

  /** Running text over all columns, as high as it needs. */
  line(text: string, style: CellStyle): void {
    const row = this.rows.length
    const plain = cellText(text)
    this.rows.push([plain])
    this.cells.set(`${row},0`, { style: { ...running, ...style } })
    this.merges.push({ startRow: row, startCol: 0, endRow: row, endCol: columnCount - 1 })
    this.lines.set(row, (style.font?.size ?? 10) / 10)
  }

  block(block: DocumentBlock): void {
    switch (block.kind) {
      case 'heading':
        this.line(block.text, heading)
        return
      case 'paragraph':
        this.line(block.text, running)
        return
      case 'list':
        for (const item of block.items) this.line(`• ${item}`, running)
        return
      case 'quoted-list':
        for (const { text } of block.items) this.line(`• ${text}`, running)
        return
      case 'tree':
        for (const { depth, text } of block.lines) this.line(`${'    '.repeat(depth)}${text}`, running)
        return
      case 'table':
        this.table(block, block.caption)
        for (const note of block.notes) this.line(note, { font: { size: 9 } })
        return
      case 'picture':
        this.table(block.table, block.caption)
        return
      default:
        block satisfies never
    }
  }

  private table({ columns, rows }: TableBlock, caption: string): void {
    this.space()
    this.line(caption, { font: { bold: true } })
    const right: CellStyle = { alignment: { horizontal: 'right', vertical: 'top' } }
    const heads = columns.map(({ title: text, align }) => ({
      value: cellText(text),
      style: { ...head, alignment: { ...head.alignment, horizontal: align } },
    }))
    this.add(heads)
    for (const [r, row] of rows.entries()) {
      const isLast = r === rows.length - 1
      this.add(
        row.map(({ text, value }, c) => {
          const style = columns[c]!.align === 'right' ? right : running
          const bordered = isLast ? { ...style, border: { bottom: line } } : style
          const number = value === undefined ? undefined : shownNumber(text, value)
          return number === undefined
            ? { value: cellText(text), style: bordered }
            : { value: number, style: { ...bordered, numFmt: formatLike(text) } }
        }),
      )
    }
  }

  private add(row: readonly { readonly value: CellValue; readonly style: CellStyle }[]): void {
    const at = this.rows.length
    this.rows.push(row.map(({ value }) => value))
    for (const [c, { value, style }] of row.entries()) {
      this.cells.set(`${at},${c}`, { style })
      const width = typeof value === 'string' ? widthOf(value) + 2 : 12
      this.widths[c] = Math.min(40, Math.max(this.widths[c] ?? 12, width))
    }
  }

  finished(name: string): WriteSheet {
    const width = this.widths.slice(0, columnCount).reduce((sum, each) => sum + each, 0)
    const heights = new Map<number, { height: number }>()
    for (const [at, row] of this.rows.entries()) {
      const texts = row.map((value) => (typeof value === 'string' ? value : ''))
      const size = this.lines.get(at)
      const height = size === undefined ? rowHeight(texts, this.widths) : rowHeight(texts, [width / size], size)
      if (height !== undefined) heights.set(at, { height })
    }
    return {
      name,
      rows: this.rows,
      cells: this.cells,
      merges: this.merges,
      rowDefs: heights,
      columns: this.widths.map((width) => ({ width })),
      view: { showGridLines: false },
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      headerFooter: { oddFooter: '&C&P / &N' },
    }
  }
}
