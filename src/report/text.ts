import stringWidth from 'string-width'
import type { Block, Cell, Column, Paint, TreeLine } from './blocks.js'
import { wrap } from './wrap.js'

/** Cells a table may take; wider ones are written in parts, one under the other. */
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
      return tableText(block.columns, block.rows, paint)
    default:
      return block satisfies never
  }
}

function treeLine({ depth, text }: TreeLine): string {
  const indent = ' '.repeat(2 * depth + 2)
  return wrap(`${indent}${visible(text)}`, lineWidth, `${indent}    `)
}

function headingText(text: string, level: 1 | 2, paint: Paint): string {
  const line = level === 1 ? `\n${'='.repeat(stringWidth(text))}` : ''
  return paint(`${text}${line}`, 'heading')
}

function tableText(columns: readonly Column[], rows: readonly (readonly Cell[])[], paint: Paint): string {
  const widths = columns.map((column, i) =>
    Math.max(stringWidth(visible(column.title)), ...rows.map((row) => stringWidth(visible(row[i]!.text)))),
  )
  const line = (cells: readonly Cell[], shown: readonly number[]) =>
    shown
      .map((i) => {
        const text = visible(cells[i]!.text)
        const space = ' '.repeat(widths[i]! - stringWidth(text))
        const painted = paint(text, cells[i]!.tone ?? 'plain')
        return columns[i]!.align === 'right' ? space + painted : painted + (i === shown.at(-1) ? '' : space)
      })
      .join(' '.repeat(gap))
      .trimEnd()
  const head = columns.map((column): Cell => ({ text: column.title, tone: 'heading' }))
  const rule = widths.map((width): Cell => ({ text: '-'.repeat(width), tone: 'dim' }))
  return tableParts(columns, widths)
    .map((shown) => [head, rule, ...rows].map((row) => `  ${line(row, shown)}`).join('\n'))
    .join('\n\n')
}

/** Columns of each part of a table: all, or where they are too wide as many as fit behind the key columns. */
function tableParts(columns: readonly Column[], widths: readonly number[]): readonly (readonly number[])[] {
  const wide = (shown: readonly number[]) => shown.reduce((sum, i) => sum + widths[i]! + gap, 0)
  const all = columns.map((_, i) => i)
  const keys = all.filter((i) => columns[i]!.key === true)
  if (wide(all) <= widest || keys.length === 0) return [all]
  const parts: number[][] = [[...keys]]
  for (const i of all.filter((column) => columns[column]!.key !== true)) {
    const part = parts.at(-1)!
    if (part.length === keys.length || wide([...part, i]) <= widest) part.push(i)
    else parts.push([...keys, i])
  }
  return parts
}

/** Cells of a terminal a text takes, once it is made harmless. */
export const cellsOf = (text: string): number => stringWidth(visible(text))

/** A text of at most so many cells; what is cut off shows as '…'. */
export function cut(text: string, cells: number): string {
  const plain = visible(text)
  if (stringWidth(plain) <= cells) return plain
  let kept = ''
  for (const letter of plain) {
    if (stringWidth(kept + letter) > cells - 1) break
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
