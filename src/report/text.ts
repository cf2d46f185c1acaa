import { widthOf } from './cells.js'
import type { Block, Cell, Column, Paint, TableBlock, TreeLine } from './blocks.js'
import { widestPiece, wrap } from './wrap.js'

/** Cells a table may take where its texts can be broken. */
export const widest = 160
const gap = 2
/** Cells a line of running text takes. */
const lineWidth = 120

/** Writes blocks as terminal text, columns aligned by the cells each character takes; ends with a line end. */
export function writeText(blocks: readonly Block[], paint: Paint): string {
  return `${blocks.map((block) => blockText(block, paint)).join('\n\n')}\n`
}

function blockText(block: Block, paint: Paint): string {
  switch (block.kind) {
    case 'heading':
      return headingText(visible(block.text), block.level, paint)
    case 'paragraph':
      return paint(wrap(visible(block.text), lineWidth, ''), block.tone ?? 'plain')
    case 'list':
      return block.items.map((item) => wrap(`  - ${visible(item)}`, lineWidth, ' '.repeat(4))).join('\n')
    case 'tree':
      return block.lines.map(treeLine).join('\n')
    case 'table':
      return tableText(block, paint)
    default:
      return block satisfies never
  }
}

function treeLine({ depth, text }: TreeLine): string {
  const indent = ' '.repeat(2 * depth + 2)
  return wrap(`${indent}${visible(text)}`, lineWidth, `${indent}    `)
}

function headingText(text: string, level: 1 | 2, paint: Paint): string {
  const line = level === 1 ? `\n${'='.repeat(widthOf(text))}` : ''
  return paint(`${text}${line}`, 'heading')
}

/**
 * A table, each row whole: where it is too wide its longest heads and cells of running text go on in further lines of their
 * column, a little indented. Where that is not enough the lines are wider.
 */
function tableText({ columns, rows, gap: group }: TableBlock, paint: Paint): string {
  const widths = columnWidths(columns, rows)
  const head = columns.map((column): Cell => ({ text: column.title, tone: 'heading' }))
  const rule = widths.map((width): Cell => ({ text: '-'.repeat(width), tone: 'dim' }))
  return [head, rule, ...rows]
    .map((row, i) => {
      const text = rowLines(row, columns, widths, i === 0)
        .map((cells) => `  ${lineText(cells, columns, widths, paint)}`)
        .join('\n')
      return group !== undefined && i === group + 2 ? `\n${text}` : text
    })
    .join('\n')
}

function lineText(cells: readonly Cell[], columns: readonly Column[], widths: readonly number[], paint: Paint): string {
  return cells
    .map(({ text, tone }, i) => {
      const space = ' '.repeat(widths[i]! - widthOf(text))
      const painted = text === '' ? '' : paint(text, tone ?? 'plain')
      return columns[i]!.align === 'right' ? space + painted : painted + (i === cells.length - 1 ? '' : space)
    })
    .join(' '.repeat(gap))
    .trimEnd()
}

/** The lines of one row: one, or as many as its longest cell needs. */
function rowLines(
  row: readonly Cell[],
  columns: readonly Column[],
  widths: readonly number[],
  isHead: boolean,
): readonly (readonly Cell[])[] {
  const lines = row.map(({ text }, i) => cellLines(visible(text), isHead ? 'left' : columns[i]!.align, widths[i]!))
  const count = Math.max(...lines.map((cell) => cell.length))
  return Array.from({ length: count }, (_, line) => row.map((cell, i) => ({ ...cell, text: lines[i]![line] ?? '' })))
}

const cellLines = (text: string, align: Column['align'], width: number): readonly string[] =>
  align === 'right' || widthOf(text) <= width ? [text] : wrap(text, width, further, true).split('\n')

/** Indent of what goes on in a further line of a cell. */
const further = '  '
/** A column of running text is not made narrower than this. */
const narrowest = 14

/** The greatest of many: a call takes only so many arguments. */
const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), 0)

/** Cells of each column: as its widest cell asks for; the heads of numbers, then columns of text narrowed until it fits. */
function columnWidths(columns: readonly Column[], rows: readonly (readonly Cell[])[]): readonly number[] {
  const texts = columns.map((column, i) => [column.title, ...rows.map((row) => row[i]!.text)].map(visible))
  const widths = texts.map((column) => most(column.map((text) => widthOf(text))))
  const least = texts.map((column, i) =>
    columns[i]!.align === 'right'
      ? most([...column.slice(1).map((text) => widthOf(text)), widestPiece(column[0]!, further)])
      : most([narrowest, ...column.map((text) => widestPiece(text, further))]),
  )
  for (let over = widths.reduce((sum, width) => sum + width + gap, 0) - widest; over > 0; over--) {
    const spare = widths.map((width, i) => (width > least[i]! ? width : 0))
    const heads = spare.map((width, i) => (columns[i]!.align === 'right' ? width : 0))
    const wide = heads.some((width) => width > 0) ? heads : spare
    const at = wide.indexOf(Math.max(...wide))
    if (wide[at] === 0) break
    widths[at]!--
  }
  return widths
}

/** Cells of a terminal a text takes, once it is made harmless. */
export const cellsOf = (text: string): number => widthOf(visible(text))

/** A text of at most so many cells; what is cut off shows as '…'. */
export function cut(text: string, cells: number): string {
  const plain = visible(text)
  if (widthOf(plain) <= cells) return plain
  let kept = ''
  for (const letter of plain) {
    if (widthOf(kept + letter) > cells - 1) break
    kept += letter
  }
  return `${kept.trimEnd()}…`
}

/**
 * Text from a file made harmless for a terminal: control characters, line ends, marks that turn the direction of writing
 * and characters without any width become visible.
 */
export function visible(text: string): string {
  return text.replace(unseen, (letter) => (letter === '\n' || letter === '\t' ? ' ' : '\ufffd'))
}

/** Control characters, what only steers how others are shown, line and paragraph ends. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
