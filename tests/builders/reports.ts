import stringWidth from 'string-width'
import { compareRuns } from '../../src/compare/index.js'
import { type Format, type Paint, writeComparison, writeRun } from '../../src/report/index.js'
import type { SolvedRun } from '../../src/results/index.js'
import type { Language } from '../../src/base/index.js'

/** A comparison of runs as it is printed, the first being the baseline. */
export function comparisonText(
  runs: readonly SolvedRun[],
  language: Language = 'en',
  format: Format = 'table',
  paint?: Paint,
): string {
  return writeComparison(compareRuns(runs), runs, { language, format, ...(paint ? { paint } : {}) })
}

/** A run as it is printed. */
export const runText = (
  run: SolvedRun,
  language: Language = 'en',
  format: Exclude<Format, 'json'> = 'table',
  all = false,
): string => writeRun(run, { language, format, all })

/** A part of a text report: what stands under a heading, up to the next one. */
export function partOf(text: string, heading: string): string {
  const lines = text.split('\n')
  // A heading stands alone between empty lines; running text of one line ends with a stop.
  const isHeading = (i: number) => /^\S.*[^.。]$/.test(lines[i]!) && lines[i - 1] === '' && (lines[i + 1] ?? '') === ''
  const start = lines.findIndex((line, i) => line.startsWith(heading) && isHeading(i))
  if (start < 0) throw new Error(`no part "${heading}" in\n${text}`)
  const end = lines.findIndex((_, i) => i > start && isHeading(i))
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n')
}

/**
 * Rows of the tables of a text by their first cell, the first of each: their cells that hold something, in order. Cells are
 * where the rule has dashes; what goes on in further lines, a little indented, is joined.
 */
export function rowsOf(part: string): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>()
  for (const [head, rule, ...lines] of tablesOf(part)) {
    const columns = [...rule!.matchAll(/-+/g)].map(({ index, 0: dashes }) => [index, index + dashes.length] as const)
    const found: string[][] = []
    for (const line of [head!, ...lines].filter((entry) => entry !== '')) {
      const cells = columns.map(([from, to]) => cellsBetween(line, from, to))
      // A row goes on where the first cell that holds something is indented.
      if (found.length > 1 && /^ {2}\S/.test(cells.find((cell) => cell.trim() !== '') ?? '')) {
        const last = found.at(-1)!
        for (const [i, cell] of cells.entries()) if (cell.trim() !== '') last[i] = joined(last[i]!, cell.trim())
      } else found.push(cells.map((cell) => cell.trim()))
    }
    for (const [first, ...rest] of found)
      if (!rows.has(first!))
        rows.set(
          first!,
          rest.filter((cell) => cell !== ''),
        )
  }
  return rows
}

/** Two lines of one cell: a path goes on where it was broken, other text after a space. */
const joined = (before: string, after: string) =>
  /[./\u3000-\u9fff\uff00-\uffef]$/.test(before) || before === '' ? before + after : `${before} ${after}`

/** What stands in a line between two terminal cells. */
export function cellsBetween(line: string, from: number, to: number): string {
  let at = 0
  let found = ''
  for (const letter of line) {
    if (at >= from && at < to) found += letter
    at += stringWidth(letter)
  }
  return found
}

/** The tables of a text: head, rule and rows of each, as lines; an empty line sets a second group of rows apart. */
export function tablesOf(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n')
  const isRule = (line: string | undefined) => /^ {2}-+( {2}-+)*$/.test(line ?? '')
  const starts = lines.flatMap((line, i) => (isRule(line) ? [i - 1] : []))
  return starts.map((start) => {
    let end = start
    const goesOn = () => {
      if (end >= lines.length) return false
      if (lines[end] !== '') return true
      return /^ {2}\S/.test(lines[end + 1] ?? '') && !isRule(lines[end + 2]) && !/^ {2}- /.test(lines[end + 1]!)
    }
    while (goesOn()) end++
    return lines.slice(start, end)
  })
}
