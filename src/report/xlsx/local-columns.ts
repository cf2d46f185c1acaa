import type { DocumentLanguage } from '../document/document.js'
import type { DataColumn, DataTable } from '../data/data-table.js'

const suffix = /_(en|zh)$/

/**
 * A table as a reader of one language wants it: of what stands in both languages the own, without the id beside it; in a
 * document of both languages Chinese before English.
 */
export function localTable(table: DataTable, language: DocumentLanguage): DataTable {
  const ids = new Set(table.columns.map(({ id }) => id))
  const isKept = ({ id }: DataColumn) => {
    const own = suffix.exec(id)?.[1]
    return own === undefined ? !ids.has(`${id}_en`) : language === 'both' || own === language
  }
  const kept = [...table.columns.keys()].filter((i) => isKept(table.columns[i]!))
  const ordered = language === 'both' ? chineseFirst(kept, table.columns) : kept
  return {
    ...table,
    columns: ordered.map((i) => table.columns[i]!),
    rows: table.rows.map((row) => ordered.map((i) => row[i]!)),
  }
}

/** Pairs of columns in two languages turned round. */
const chineseFirst = (kept: readonly number[], columns: readonly DataColumn[]): readonly number[] =>
  kept.map((i) => (columns[i]!.id.endsWith('_en') ? i + 1 : columns[i]!.id.endsWith('_zh') ? i - 1 : i))
