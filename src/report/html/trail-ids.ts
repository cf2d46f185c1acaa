import type { TableBlock } from '../blocks.js'
import { trailId } from './ids.js'
import type { DocumentBlock, Paragraph, ReportDocument } from '../document/document.js'

/** Ids in a page of the trails that something in the document opens, by key, in the order of the document's trails. */
export function trailsOf({ sections, trails }: ReportDocument): ReadonlyMap<string, string> {
  const opened = new Set(sections.flatMap(({ blocks }) => blocks.flatMap(trailsIn)))
  const found = trails.filter(({ key }) => opened.has(key))
  return new Map(found.map(({ key }, i) => [key, trailId(i)]))
}

function trailsIn(block: DocumentBlock): readonly (string | undefined)[] {
  switch (block.kind) {
    case 'paragraph':
      return quoted(block)
    case 'quoted-list':
      return block.items.flatMap(quoted)
    case 'table':
      return inTable(block)
    case 'picture':
      return inTable(block.table)
    case 'heading':
    case 'list':
    case 'tree':
      return []
    default:
      return block satisfies never
  }
}

const quoted = ({ quotes = [] }: Paragraph) => quotes.map(({ trail }) => trail)
const inTable = ({ rows }: TableBlock) => rows.flatMap((row) => row.map(({ trail }) => trail))
