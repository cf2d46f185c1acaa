import { writeReportJson } from './data/report-json.js'
import { writeTable } from './data/write-table.js'
import { citable } from './document/citations.js'
import type { ReportDocument } from './document/document.js'
import { writeHtml } from './html/page.js'

/** Forms a document can be written in. */
export const documentFormats = ['html', 'json', 'csv', 'svg'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** Forms that are no text. */
export const binaryFormats: readonly DocumentFormat[] = []

/** Forms that are a folder of files: one a table, one a picture. */
export const folderFormats: readonly DocumentFormat[] = ['csv', 'svg']

/** A file of a document; `name` is its own within a folder, '' where the document is one file. */
export interface WrittenFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** What writing may need from outside, and what it is asked. */
export interface WritingOptions {
  /** CSV with the mark that tells spreadsheets it is UTF-8. */
  readonly bom: boolean
}

/** Writes a document; equal documents give equal bytes. */
export async function writeDocument(
  document: ReportDocument,
  format: DocumentFormat,
  { bom }: WritingOptions,
): Promise<readonly WrittenFile[]> {
  switch (format) {
    case 'html':
      return [{ name: '', content: writeHtml(document) }]
    case 'json':
      return [{ name: '', content: writeReportJson(document) }]
    case 'csv':
      return document.data.map((table) => ({ name: `${table.id}.csv`, content: writeTable(table, { bom }) }))
    case 'svg':
      return drawingsOf(document).map(({ name, svg }) => ({ name: `${name}.svg`, content: svg }))
    default:
      return format satisfies never
  }
}

/** Every drawing of a document with the name of its file, without ending. */
function drawingsOf({ sections }: ReportDocument): readonly { readonly name: string; readonly svg: string }[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'picture'
        ? block.drawings.map((svg, i) => ({ name: i === 0 ? block.id : `${block.id}-${i + 1}`, svg }))
        : [],
    ),
  )
}

/** Ids and captions of what the texts of a report may cite, a line each: kind, id and caption apart by tabs. */
export const listDocument = ({ sections }: ReportDocument): string =>
  citable(sections)
    .map(({ kind, id, caption }) => `${kind}:${id}\t${caption}\n`)
    .join('')
