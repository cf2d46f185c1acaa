import type { Language } from '../../base/index.js'
import type { Block, TableBlock } from '../blocks.js'
import type { DataTable } from '../data/data-table.js'

/** Language of a document; 'both': Chinese and English side by side. */
export type DocumentLanguage = Language | 'both'

/** A number in running text: where it stands, and the trail it opens. */
export interface Quote {
  readonly start: number
  readonly end: number
  readonly trail: string
}

/** A paragraph of a document; `quotes` do not overlap, first to last. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly text: string
  readonly quotes?: readonly Quote[]
}

/** A list whose items may quote numbers. */
export interface QuotedList {
  readonly kind: 'quoted-list'
  readonly items: readonly Paragraph[]
}

/** A table with an id by its content, a caption and notes; numbered by the writer. */
export interface CaptionedTable extends TableBlock {
  readonly id: string
  readonly caption: string
  /** Sources and footnotes, below the table. */
  readonly notes: readonly string[]
}

/** A picture with what stands in it as a table; one drawing per language. */
export interface Picture {
  readonly kind: 'picture'
  readonly id: string
  readonly caption: string
  /** What it shows, for who cannot see it. */
  readonly alt: string
  /** SVG documents, each standing alone; more than one where the document has two languages. */
  readonly drawings: readonly string[]
  /** The same drawn for a narrow screen, where the picture has such a form. */
  readonly narrow?: readonly string[]
  readonly table: TableBlock
  readonly notes: readonly string[]
}

export type DocumentBlock =
  | Exclude<Block, { kind: 'paragraph' | 'table' }>
  | Paragraph
  | QuotedList
  | CaptionedTable
  | Picture

/** A numbered part of a document. */
export interface DocumentSection {
  /** Stable, by content: 'summary', 'indicators', 'text-2'. */
  readonly id: string
  readonly heading: string
  /** Stands behind the body, numbered by letters. */
  readonly isAppendix: boolean
  readonly blocks: readonly DocumentBlock[]
}

/** Where a number comes from, as it is shown when the number is opened. */
export interface DocumentTrail {
  readonly key: string
  readonly title: string
  readonly blocks: readonly Block[]
}

/** A report, before it is written in a format. Every text stands in its language; nothing is computed from here on. */
export interface ReportDocument {
  readonly language: DocumentLanguage
  readonly title: string
  readonly subtitle: string | null
  readonly author: string | null
  /** ISO date; null where none was given. */
  readonly date: string | null
  readonly sections: readonly DocumentSection[]
  /** Of every number that has one, by key. */
  readonly trails: readonly DocumentTrail[]
  /** The same results as data, made where it is asked for: what workbooks, CSV and JSON hold. */
  readonly data: readonly DataTable[]
}

/** Key of the trail of what `trace` takes (an indicator, 'indicator@enterprise', a flow) in a scenario. */
export const trailKey = (scenario: string, id: string): string => `${scenario}#${id}`
