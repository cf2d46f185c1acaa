import type { RunResult } from '../results/index.js'
import type { Label } from '../scenario/index.js'
import type { CsvValue } from './csv.js'

/** Columns of the table of a run; `part` tells what a row speaks of, and with it which columns it fills. */
export const runColumns = [
  'scenario',
  'status',
  'indicator',
  'indicator_en',
  'indicator_zh',
  'period',
  'unit',
  'value',
  'reason',
  'grade',
  'assumptions',
  'incomplete',
  'tie_low',
  'tie_high',
  'part',
  'slice',
  'enterprise',
  'kind',
  'commodity',
  'from',
  'to',
  'driver',
  'arises_at',
] as const

/** A row by its columns; what it does not name is empty. */
export type Row = { readonly [column in (typeof runColumns)[number]]?: CsvValue }

/** The cells of a row in the order of the columns. */
export const cellsOf = ({ id, status }: RunResult, row: Row): CsvValue[] =>
  runColumns.map((column) => ({ ...row, scenario: id, status })[column] ?? null)

/** Id and both labels of what a row speaks of. */
export const named = (id: string, label: Label): Row => ({
  indicator: id,
  indicator_en: label.en,
  indicator_zh: label.zh,
})
