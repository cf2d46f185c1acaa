import { contextOf } from '../context.js'
import type { ReportSource } from '../document/source.js'
import type { DataTable } from './data-table.js'
import { tableKinds } from './table-kinds.js'

/** The results of a report as tidy tables, in a fixed order; a table without rows is left out. */
export function dataTables(source: ReportSource): readonly DataTable[] {
  const { runs } = source
  const data = { ...source, en: contextOf('en', runs), zh: contextOf('zh', runs) }
  return tableKinds.map(({ build }) => build(data)).filter(({ rows }) => rows.length > 0)
}
