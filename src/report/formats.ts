import type { Language } from '../base/index.js'
import type { Paint } from './blocks.js'

/** Formats a report can be written in. */
export const formats = ['table', 'csv', 'md', 'json'] as const
export type Format = (typeof formats)[number]

export interface ReportOptions {
  readonly language: Language
  readonly format: Format
  /** Colours, for terminals; none by default. CSV, Markdown and JSON never have any. */
  readonly paint?: Paint
}
