import { writeReportJson } from './data/report-json.js'
import { writeTable } from './data/write-table.js'
import { citable } from './document/citations.js'
import type { Picture, ReportDocument } from './document/document.js'
import { writeDocumentMarkdown } from './document/markdown.js'
import type { Rasterise } from './docx/images.js'
import type { DocumentFormat } from './formats.js'
import { writeHtml } from './html/page.js'
import { writeDocx, writeXlsx } from './office.js'

/** A file of a document; `name` is its own within a folder, '' where the document is one file. */
export interface WrittenFile {
  readonly name: string
  readonly content: string | Uint8Array
}

/** What writing may need from outside, and what it is asked. */
export interface WritingOptions {
  /** Folder of the pictures of a Markdown text that stands beside it; left out: both in one folder. */
  readonly pictures?: string
  /** CSV with the mark that tells spreadsheets it is UTF-8. */
  readonly bom: boolean
  /** Makes pixels (PNG) of a drawing (SVG), for readers of text files that show no drawings. */
  readonly rasterise?: Rasterise
}

/** Writes a document; equal documents give equal bytes. */
export async function writeDocument(
  document: ReportDocument,
  format: DocumentFormat,
  { bom, pictures, rasterise }: WritingOptions,
): Promise<readonly WrittenFile[]> {
  switch (format) {
    case 'html':
      return [{ name: '', content: writeHtml(document) }]
    case 'docx':
      return [{ name: '', content: await writeDocx(document, rasterise) }]
    case 'xlsx':
      return [{ name: '', content: await writeXlsx(document) }]
    case 'md':
      return markdownFiles(document, pictures)
    case 'json':
      return [{ name: '', content: writeReportJson(document) }]
    case 'csv':
      return document.data.map((table) => ({ name: `${table.id}.csv`, content: writeTable(table, { bom }) }))
    case 'svg':
      return drawingsOf(document)
    case 'png':
      return pixelsOf(drawingsOf(document), rasterise)
    default:
      return format satisfies never
  }
}

/** A Markdown text and the pictures it links to. */
function markdownFiles(document: ReportDocument, pictures: string | undefined): readonly WrittenFile[] {
  const within = (name: string) => (pictures === undefined ? name : `${pictures}/${name}`)
  const content = writeDocumentMarkdown(document, (picture, place) => within(drawingFile(picture, place)))
  const drawings = drawingsOf(document).map((drawing) => ({ ...drawing, name: within(drawing.name) }))
  return [{ name: pictures === undefined ? 'report.md' : '', content }, ...drawings]
}

/** Name of the file of a drawing of a picture. */
const drawingFile = ({ id }: Picture, place: number): string => `${place === 0 ? id : `${id}-${place + 1}`}.svg`

/** Every drawing of a document. */
const drawingsOf = ({ sections }: ReportDocument): readonly WrittenFile[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'picture' ? block.drawings.map((content, i) => ({ name: drawingFile(block, i), content })) : [],
    ),
  )

/** Drawings as pixels; none where nothing can draw. */
async function pixelsOf(drawings: readonly WrittenFile[], rasterise?: Rasterise): Promise<readonly WrittenFile[]> {
  const made = await Promise.all(
    drawings.map(async ({ name, content }) => ({ name, pixels: await rasterise?.(String(content)) })),
  )
  return made.flatMap(({ name, pixels }) =>
    pixels === undefined ? [] : [{ name: name.replace(/svg$/, 'png'), content: pixels }],
  )
}

/** Ids and captions of what the texts of a report may cite, a line each: kind, id and caption apart by tabs. */
export const listDocument = ({ sections }: ReportDocument): string =>
  citable(sections)
    .map(({ kind, id, caption }) => `${kind}:${id}\t${caption}\n`)
    .join('')
