import { writeCsv } from '../csv.js'
import type { DataTable } from './data-table.js'

/** A table as CSV; `bom`: with the mark that tells spreadsheets it is UTF-8. */
export const writeTable = ({ columns, rows }: DataTable, { bom = false }: { readonly bom?: boolean } = {}): string =>
  (bom ? '\ufeff' : '') +
  writeCsv(
    columns.map(({ id }) => id),
    rows,
  )
