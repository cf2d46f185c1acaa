import type { ReportDocument } from '../document/document.js'
import { writeJson } from '../json.js'
import type { DataTable } from './data-table.js'

/** Name and version of the machine form of a report; a change that breaks readers changes the number. */
export const reportSchema = 'liubai/report/1'

/**
 * The data of a report as JSON, the same in every language: every table by its id, with the names of its columns and its
 * rows as objects. A table without rows is left out.
 */
export const writeReportJson = ({ title, date, data }: Pick<ReportDocument, 'title' | 'date' | 'data'>): string =>
  writeJson({
    schema: reportSchema,
    title,
    date,
    tables: Object.fromEntries(data.map((table) => [table.id, tableJson(table)])),
  })

const tableJson = ({ label, columns, rows }: DataTable) => ({
  label,
  columns,
  rows: rows.map((row) => Object.fromEntries(columns.map(({ id }, i) => [id, row[i] === 0 ? 0 : row[i]]))),
})
