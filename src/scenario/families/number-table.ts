import { type Diagnostic, fault, isId, type Position } from '../../base/index.js'
import type { CsvCell } from '../csv-cells.js'
import { type FileReader, resolveReference } from '../files.js'
import { type RowsReading, withPlainHyphens } from '../csv-table.js'
import { get, type Tree } from '../tree.js'

/** Numbers of a CSV file by ids: one id for each index of the table. */
export interface NumberTable {
  readonly name: string
  /** Where the model names it. */
  readonly at: Position
  /** What its indices are called: the headings of their columns; of a matrix also of the header row. */
  readonly indices: readonly string[]
  /** Ids of each index with the cell that names them first. */
  readonly ids: readonly ReadonlyMap<string, CsvCell>[]
  /** Cells with numbers, and empty ones of a matrix, by `keyOf` their ids. */
  readonly cells: ReadonlyMap<string, CsvCell>
  readonly unit: string
}

/** One text for the ids of a cell; no id has a comma. */
export const keyOf = (ids: readonly string[]): string => ids.join(',')

/** Reads `{ file, as, unit, index }`: a matrix, or with `index` a row for each number. Faults stand at their cells. */
export function readNumberTable(table: Tree, name: Tree, from: string, reader: FileReader): NumberTable | undefined {
  const file = get(table, 'file')
  const path = file && resolveReference(file, from, reader.faults)
  const before = reader.faults.filter(({ severity }) => severity === 'error').length
  const rows = file && path !== undefined ? reader.rows(path, file) : undefined
  if (path === undefined || rows === undefined || name.kind !== 'scalar') return undefined
  const unit = get(table, 'unit')
  const index = get(table, 'index')
  const cells = new Cells(reader.faults)
  if (!rows[0]) reader.faults.push(fault('SCENARIO_EMPTY', { file: path, line: 1, col: 1 }))
  else if (index?.kind === 'list') cells.readRows(rows, index.items)
  else cells.readMatrix(rows)
  if (reader.faults.filter(({ severity }) => severity === 'error').length > before) return undefined
  return { name: name.text, at: name.at, ...cells.read, unit: unit?.kind === 'scalar' ? unit.text : '' }
}

class Cells {
  private readonly cells = new Map<string, CsvCell>()
  private ids: Map<string, CsvCell>[] = []
  private indices: string[] = []

  constructor(private readonly faults: Diagnostic[]) {}

  get read(): Pick<NumberTable, 'indices' | 'ids' | 'cells'> {
    return { indices: this.indices, ids: this.ids, cells: this.cells }
  }

  /** Ids in the first column and the header, a number where they cross. */
  readMatrix([header, ...rows]: RowsReading['rows']): void {
    this.indices = [header![0]!.text || 'row', 'column']
    this.ids = [new Map(), new Map()]
    const columns = header!.slice(1).map((cell) => this.id(cell, 1, true))
    for (const [first, ...values] of rows) {
      const row = this.id(first!, 0, true)
      values.forEach((cell, i) => {
        const column = columns[i]
        if (row !== undefined && column !== undefined) this.cells.set(keyOf([row, column]), cell)
      })
    }
  }

  /** A row for each number: ids in the columns of the indices, the number in the column left. */
  readRows([header, ...rows]: RowsReading['rows'], index: readonly Tree[]): void {
    const heads = header!.map(({ text }) => text)
    this.indices = index.map((tree) => (tree.kind === 'scalar' ? tree.text : ''))
    this.ids = this.indices.map(() => new Map<string, CsvCell>())
    const places = this.indices.map((name) => heads.indexOf(name))
    index.forEach((tree, i) => {
      if (places[i]! >= 0 && places.indexOf(places[i]!) === i) return
      const args = { table: header![0]!.at.file, id: this.indices[i]! }
      this.faults.push(fault('SCENARIO_TABLE_NO_ID', tree, { args }))
    })
    const left = heads.flatMap((_, i) => (places.includes(i) ? [] : [i]))
    if (places.includes(-1)) return
    if (left.length !== 1 || places.length === 0) {
      const what = `${places.length} + 1 ≠ ${heads.length}`
      this.faults.push(fault('SCENARIO_BAD_TABLE', header![0]!, { args: { what } }))
      return
    }
    for (const row of rows) {
      const ids = places.map((at, i) => this.id(withPlainHyphens(row[at]!, this.faults), i, false))
      const known = ids.filter((id) => id !== undefined)
      if (known.length === ids.length) this.add(known, row[left[0]!]!, row[places[0]!]!)
    }
  }

  private add(ids: readonly string[], cell: CsvCell, first: CsvCell): void {
    const key = keyOf(ids)
    const earlier = this.cells.get(key)
    if (!earlier) this.cells.set(key, cell)
    else this.twice(ids.join(', '), first, earlier)
  }

  private id(cell: CsvCell, index: number, once: boolean): string | undefined {
    if (!isId(cell.text, 'symbol')) {
      this.faults.push(fault('BASE_BAD_ID', cell, { args: { name: cell.text } }))
      return undefined
    }
    const earlier = this.ids[index]!.get(cell.text)
    if (!earlier) this.ids[index]!.set(cell.text, cell)
    else if (once) this.twice(cell.text, cell, earlier)
    return cell.text
  }

  private twice(name: string, cell: CsvCell, earlier: CsvCell): void {
    const related = [{ at: earlier.at, note: 'also-here' as const }]
    this.faults.push(fault('SCENARIO_DUPLICATE_KEY', cell, { args: { name }, related }))
  }
}
