import { stringify } from 'csv-stringify/sync'

/** What stands in a CSV cell; null is an empty cell. */
export type CsvValue = string | number | boolean | null

/**
 * Writes rows as CSV with a header line, lines ended by \n. Numbers have a point and no separators; a text that a
 * spreadsheet would take for a formula is escaped; true and false are written out.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly CsvValue[])[]): string {
  return stringify(
    [columns, ...rows].map((row) => row.map(plain)),
    {
      cast: { boolean: (value) => String(value) },
    },
  )
}

function plain(value: CsvValue): CsvValue {
  if (typeof value === 'string') return formula.test(value) ? `'${value}` : value
  return value === 0 ? 0 : value
}

/** What a spreadsheet takes for the beginning of a formula, full-width signs and what it skips before one included. */
const formula = /^[=+\-@\t\r\n\0＝＋－＠]/
