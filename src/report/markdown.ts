import type { Block, TableBlock } from './blocks.js'
import { visible } from './text.js'

/** Writes blocks as Markdown with tables; every text is escaped, so that no name can become markup. */
export function writeMarkdown(blocks: readonly Block[]): string {
  return `${blocks.map(blockMarkdown).join('\n\n')}\n`
}

/** A block as Markdown, without a line end. */
export function blockMarkdown(block: Block): string {
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
      return tableMarkdown(block)
    default:
      return block satisfies never
  }
}

/** A table; its second group is a table of its own with the same head. */
function tableMarkdown({ columns, rows, gap }: TableBlock): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const groups = gap === undefined ? [rows] : [rows.slice(0, gap), rows.slice(gap)]
  return groups
    .map((group) =>
      [
        line(columns.map((column) => escapeMarkdown(column.title))),
        line(columns.map((column) => (column.align === 'right' ? '---:' : '---'))),
        ...group.map((row) => line(row.map((cell) => escapeMarkdown(cell.text)))),
      ].join('\n'),
    )
    .join('\n\n')
}

/**
 * Outer spaces gone (they make code); a backslash before what Markdown could read as markup there, not before brackets,
 * points and signs that stand as in any text; `<`, `>` and `&` as entities; control characters visible.
 */
export function escapeMarkdown(text: string): string {
  return visible(text)
    .trim()
    .replace(/[\\`*_{}[\]#|~$]/g, (mark) => `\\${mark}`)
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/^([-+=])(?=\s|$|\1)/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
    .replace(/(https?|ftp|www)(:|\.)/gi, '$1&#8203;$2')
}
