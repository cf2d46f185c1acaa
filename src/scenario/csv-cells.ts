import { parse } from 'csv-parse/sync'
import type { Position } from '../base/index.js'

/** A cell of a CSV text, trimmed, with the place of its first character (a quote counts). */
export interface CsvCell {
  readonly text: string
  readonly at: Position
  /** Characters as written, quotes included; at least 1. */
  readonly length: number
}

/** Rows of a CSV text without empty lines, or what is wrong with it and where. */
export type CsvRows =
  | { readonly ok: true; readonly rows: readonly (readonly CsvCell[])[] }
  | { readonly ok: false; readonly what: string; readonly at: Position }

/**
 * Reads a CSV text: RFC 4180 with commas, any line ends; a byte order mark and lines that begin with # before the first
 * row are left out. Rows may differ in length.
 */
export function csvCells(source: string, file: string): CsvRows {
  const text = withoutRemarks(source.startsWith('\uFEFF') ? source.slice(1) : source)
  if (!unusual.test(text)) return { ok: true, rows: plainRows(text, file).filter(isFilled) }
  try {
    const places = cellPlaces(text).records
    const rows = recordsOf(text).map((record, i) =>
      record.map((value, k) => ({ text: value, ...placed(places[i]?.[k], file, i) })),
    )
    return { ok: true, rows: rows.filter(isFilled) }
  } catch (error) {
    // Within quotes the parser counts a line end of two letters twice.
    const told = faultOf(text.replaceAll('\r\n', '\n')) ?? error
    const { message, lines = 1 } = told as Error & { readonly lines?: number }
    const { open } = cellPlaces(text)
    return { ok: false, what: message, at: { file, line: open?.line ?? lines, col: open?.col ?? 1 } }
  }
}

const recordsOf = (text: string): string[][] =>
  parse(text, { relax_column_count: true, trim: true, record_delimiter: ['\r\n', '\n', '\r'] })

function faultOf(text: string): unknown {
  try {
    recordsOf(text)
    return undefined
  } catch (error) {
    return error
  }
}

const isFilled = (row: readonly CsvCell[]): boolean => row.some((cell) => cell.text !== '')

/** Quotes, and blank space other than spaces and line ends: texts without them need no more than their commas counted. */
const unusual = /["\u0085\u180e\u200b]|[^\S\n ]/

/** The cells of a text without anything unusual; the same the parser gives, with the same places. */
function plainRows(text: string, file: string): readonly (readonly CsvCell[])[] {
  const rows: CsvCell[][] = []
  const next = (mark: string, from: number): number => {
    const at = text.indexOf(mark, from)
    return at < 0 ? text.length : at
  }
  let comma = next(',', 0)
  let lineStart = 0
  for (let line = 1; lineStart < text.length; line++) {
    const lineEnd = next('\n', lineStart)
    const row: CsvCell[] = []
    for (let from = lineStart; from <= lineEnd; ) {
      if (comma < from) comma = next(',', from)
      const end = Math.min(comma, lineEnd)
      let first = from
      while (text.charCodeAt(first) === 32) first++
      const written = text.slice(first, end).trimEnd()
      const at = { file, line, col: first - lineStart + 1 }
      row.push({ text: written, at, length: Math.max(1, written.length) })
      from = end + 1
    }
    rows.push(row)
    lineStart = lineEnd + 1
  }
  return rows
}

/** The text with its leading remarks emptied: every place stays what it was. */
const withoutRemarks = (text: string): string =>
  text.replace(/^(?:[ \t]*#[^\r\n]*(?:\r\n|\n|\r|$))+/, (head) => head.replace(/#[^\r\n]*/g, ''))

interface Place {
  readonly line: number
  readonly col: number
  readonly length: number
}

const placed = (place: Place | undefined, file: string, row: number): { at: Position; length: number } => ({
  at: { file, line: place?.line ?? row + 1, col: place?.col ?? 1 },
  length: place?.length ?? 1,
})

/** Where each cell of each record stands, blank ones at the comma or line end behind them; and a quote left open. */
function cellPlaces(text: string): {
  readonly records: readonly (readonly Place[])[]
  readonly open: Place | undefined
} {
  const records: Place[][] = [[]]
  let [line, lineStart] = [1, 0]
  let start = -1
  let [startLine, startCol] = [1, 1]
  let quoted = false
  const begin = (at: number): void => {
    start = at
    startLine = line
    startCol = at - lineStart + 1
  }
  const end = (at: number): void => {
    if (start < 0) begin(at)
    const written = text.slice(start, at).trimEnd().length
    records.at(-1)!.push({ line: startLine, col: startCol, length: Math.max(1, written) })
    start = -1
  }
  for (let i = 0; i < text.length; i++) {
    const letter = text[i]!
    const isLineEnd = letter === '\n' || (letter === '\r' && text[i + 1] !== '\n')
    if (quoted) {
      if (letter === '"' && text[i + 1] === '"') i++
      else if (letter === '"') quoted = false
    } else if (letter === ',') end(i)
    else if (isLineEnd) {
      end(text.startsWith('\r\n', i - 1) ? i - 1 : i)
      records.push([])
    } else if (start < 0 && letter.trim() !== '') {
      begin(i)
      quoted = letter === '"'
    }
    if (isLineEnd) {
      line++
      lineStart = i + 1
    }
  }
  end(text.length)
  return { records, open: quoted ? records.at(-1)!.at(-1) : undefined }
}
