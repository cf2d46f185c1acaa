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
export const runText = (run: SolvedRun, language: Language = 'en', format: Exclude<Format, 'json'> = 'table'): string =>
  writeRun(run, { language, format })

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

/** Rows of the tables of a text by their first cell, the first of each; cells are separated by two spaces or more. */
export function rowsOf(part: string): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>()
  for (const line of part.split('\n').filter((entry) => entry.startsWith('  ') && entry.trim() !== '')) {
    const [first, ...rest] = line.trim().split(/ {2,}/)
    if (!rows.has(first!)) rows.set(first!, rest)
  }
  return rows
}

/** The tables of a text: head, rule and rows of each, as lines. */
export function tablesOf(text: string): readonly (readonly string[])[] {
  const lines = text.split('\n')
  return lines.flatMap((line, i) => {
    if (!/^ {2}-+( {2}-+)*$/.test(line)) return []
    const end = lines.slice(i).indexOf('')
    return [lines.slice(i - 1, end < 0 ? undefined : i + end)]
  })
}
