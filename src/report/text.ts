import stringWidth from 'string-width'
import type { Block, Cell, Column, Paint } from './blocks.js'

/** Writes blocks as terminal text, columns aligned by the cells each character takes; ends with a line end. */
export function writeText(blocks: readonly Block[], paint: Paint): string {
  return `${blocks.map((block) => blockText(block, paint)).join('\n\n')}\n`
}

function blockText(block: Block, paint: Paint): string {
  switch (block.kind) {
    case 'heading':
      return headingText(visible(block.text), block.level, paint)
    case 'paragraph':
      return paint(visible(block.text), block.tone ?? 'plain')
    case 'list':
      return block.items.map((item) => `  - ${visible(item)}`).join('\n')
    case 'tree':
      return block.lines.map(({ depth, text }) => `${'  '.repeat(depth)}${visible(text)}`).join('\n')
    case 'table':
      return tableText(block.columns, block.rows, paint)
    default:
      return block satisfies never
  }
}

function headingText(text: string, level: 1 | 2, paint: Paint): string {
  const line = level === 1 ? `\n${'='.repeat(stringWidth(text))}` : ''
  return paint(`${text}${line}`, 'heading')
}

function tableText(columns: readonly Column[], rows: readonly (readonly Cell[])[], paint: Paint): string {
  const widths = columns.map((column, i) =>
    Math.max(stringWidth(column.title), ...rows.map((row) => stringWidth(visible(row[i]!.text)))),
  )
  const line = (cells: readonly Cell[]) =>
    cells
      .map((cell, i) => {
        const text = visible(cell.text)
        const last = i === cells.length - 1 && columns[i]!.align === 'left'
        const gap = last ? '' : ' '.repeat(widths[i]! - stringWidth(text))
        const shown = paint(text, cell.tone ?? 'plain')
        return columns[i]!.align === 'right' ? gap + shown : shown + gap
      })
      .join('  ')
      .trimEnd()
  const head = columns.map((column): Cell => ({ text: column.title, tone: 'heading' }))
  const rule = widths.map((width): Cell => ({ text: '-'.repeat(width), tone: 'dim' }))
  return [head, rule, ...rows].map((row) => `  ${line(row)}`).join('\n')
}

/**
 * Text from a file made harmless for a terminal: control characters, line ends and marks that turn the direction of
 * writing become visible.
 */
export function visible(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be made visible
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g, (letter) =>
    letter === '\n' || letter === '\t' ? ' ' : '\ufffd',
  )
}
