import type { Language } from '../base/index.js'
import type { Paint } from './blocks.js'

/** Formats a report can be written in. */
export const formats = ['table', 'csv', 'md', 'json'] as const
export type Format = (typeof formats)[number]

/** Formats a network can be written in. */
export const graphFormats = [...formats, 'gexf', 'graphml', 'dot', 'svg'] as const
export type GraphFormat = (typeof graphFormats)[number]

/** Forms a document can be written in. */
export const documentFormats = ['html', 'docx', 'xlsx', 'md', 'json', 'csv', 'svg', 'png'] as const
export type DocumentFormat = (typeof documentFormats)[number]

/** Forms that are no text. */
export const binaryFormats: readonly DocumentFormat[] = ['docx', 'xlsx']

/** Forms that are a folder of files: a text with its pictures (or a text by its own name, see `WritingOptions`), one a table, one a picture. */
export const folderFormats: readonly DocumentFormat[] = ['md', 'csv', 'svg', 'png']

export interface ReportOptions {
  readonly language: Language
  readonly format: Format
  /** Colours, for terminals; none by default. CSV, Markdown and JSON never have any. */
  readonly paint?: Paint
}
