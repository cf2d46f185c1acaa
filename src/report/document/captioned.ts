import type { Block } from '../blocks.js'
import { inLanguage } from '../chinese.js'
import type { CaptionedTable, DocumentBlock } from './document.js'
import { dress } from './dress.js'
import type { Making } from './making.js'

/** How a table is called, and what it cites. */
interface Titled {
  readonly id: string
  readonly caption: string
  /** Caption of further tables, where they are called otherwise. */
  readonly further?: string
  readonly notes?: readonly string[]
}

/** Blocks of the printed reports as blocks of a document: tables get an id, a caption and the document's manner of numbers. */
export function captioned(
  blocks: readonly Block[],
  { id, caption, further = caption, notes = [] }: Titled,
  making: Making,
): DocumentBlock[] {
  let tables = 0
  return inLanguage(blocks, making.language).flatMap((block): DocumentBlock[] => {
    if (block.kind !== 'table') return [block]
    if (block.rows.length === 0) return []
    tables++
    const table: CaptionedTable = {
      ...dress(block, making),
      id: tables === 1 ? id : `${id}-${tables}`,
      caption: tables === 1 ? caption : further,
      notes: tables === 1 ? notes : [],
    }
    return [table]
  })
}
