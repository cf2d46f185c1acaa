import type { Label } from '../../scenario/index.js'
import type { CsvValue } from '../csv.js'

/** A column of a tidy table. */
export interface DataColumn {
  /** As it stands at the head of a CSV file: 'value', 'label_zh'. */
  readonly id: string
  readonly label: Label
  readonly kind: 'text' | 'number' | 'boolean'
  /** Unit of every number in it, where they have one in common; else a column of the table names it. */
  readonly unit?: string
}

/** A tidy table: one fact a row, the same kind of value down a column, numbers in the units of the model. */
export interface DataTable {
  /** Name of its file and of its part of the JSON: 'indicators', 'flows'. */
  readonly id: string
  readonly label: Label
  readonly columns: readonly DataColumn[]
  readonly rows: readonly (readonly CsvValue[])[]
}
