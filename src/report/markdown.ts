import type { Block, Cell, Column } from './blocks.js'
import { visible } from './text.js'

/** Writes blocks as Markdown with tables; every text is escaped, so that no name can become markup. */
export function writeMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(blockMarkdown).join('\n\n')}\n`
}

function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`
    case 'paragraph':
      return escapeMarkdown(block.text)
    case 'list':
      return block.items.map((item) => `- ${escapeMarkdown(item)}`).join('\n')
    case 'tree':
      return block.lines.map(({ depth, text }) => `${'  '.repeat(depth)}- ${escapeMarkdown(text)}`).join('\n')
    case 'table':
      return tableMarkdown(block.columns, block.rows)
    default:
      return block satisfies never
  }
}

function tableMarkdown(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(columns.map((column) => escapeMarkdown(column.title))),
    line(columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
    ...rows.map((row) => line(row.map((cell) => escapeMarkdown(cell.text)))),
  ].join('\n')
}

/** Outer spaces gone (they make code); backslash before everything Markdown could read as markup; `<`, `>` and `&` as entities; control characters visible. */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .trim()
    .replace(/[\\`*_{}[\]()#|~!$]/g, (mark) => `\\${mark}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/(https?|ftp|www)(:|\.)/gi, '$1&#8203;$2')
}
