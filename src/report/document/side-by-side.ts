import type { Cell, TableBlock } from '../blocks.js'
import type { DocumentBlock, DocumentSection, DocumentTrail } from './document.js'

/** Chinese and English beside each other; once where both say the same. */
export const both = (zh: string, en: string): string => (zh === en || plainBrackets(zh) === en ? en : `${zh} ${en}`)

/** A text with the brackets of English. */
const plainBrackets = (text: string): string => text.replace(/（/g, ' (').replace(/）/g, ')')

/** Sections of a document in both languages, from the same sections in each: they are alike in everything but words. */
export const bothSections = (
  zh: readonly DocumentSection[],
  en: readonly DocumentSection[],
): readonly DocumentSection[] =>
  zh.map((section, i) => ({
    ...section,
    heading: both(section.heading, en[i]!.heading),
    blocks: section.blocks.flatMap((block, k) => bothBlocks(block, en[i]!.blocks[k]!)),
  }))

export const bothTrails = (zh: readonly DocumentTrail[], en: readonly DocumentTrail[]): readonly DocumentTrail[] =>
  zh.map((trail, i) => ({
    ...trail,
    title: both(trail.title, en[i]!.title),
    blocks: [...trail.blocks, ...en[i]!.blocks],
  }))

/** Running text stands in both languages one after the other; tables hold both in their cells. */
function bothBlocks(zh: DocumentBlock, en: DocumentBlock): readonly DocumentBlock[] {
  if (zh.kind === 'table' && en.kind === 'table')
    return [
      {
        ...zh,
        ...bothTables(zh, en),
        caption: both(zh.caption, en.caption),
        notes: [...zh.notes, ...en.notes.filter((note) => !zh.notes.includes(note))],
      },
    ]
  // A picture is drawn in both languages at once.
  if (zh.kind === 'picture') return [zh]
  return [zh, en].filter((block) => block.kind !== 'paragraph' || block.text !== '')
}

function bothTables(zh: TableBlock, en: TableBlock): TableBlock {
  return {
    ...zh,
    columns: zh.columns.map((column, i) => ({ ...column, title: both(column.title, en.columns[i]!.title) })),
    rows: zh.rows.map((row, r) =>
      row.map((cell, c): Cell => ({ ...cell, text: both(cell.text, en.rows[r]![c]!.text) })),
    ),
  }
}
