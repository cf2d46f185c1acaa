import { type Diagnostic, fault, isForbiddenName, plainHyphens, type Position } from '../base/index.js'
import { type CsvCell, csvCells } from './csv-cells.js'
import { oddHyphen } from './references.js'
import type { Entry, MapTree } from './tree.js'

/** Rows of a CSV text, the heading first and all as long as it; and every fault. */
export interface RowsReading {
  readonly rows: readonly (readonly CsvCell[])[]
  readonly faults: readonly Diagnostic[]
}

/** The entries of a CSV text by id; undefined where it has no heading. And every fault. */
export interface TableReading {
  readonly entries: MapTree | undefined
  readonly faults: readonly Diagnostic[]
}

/**
 * Reads a CSV text as entries: the first column holds ids, the other headers are dotted keys, optionally with a unit
 * (`capacity [t/yr]`). Empty cells are absent. Every value keeps the place of its cell.
 */
export function readEntries(text: string, file: string): TableReading {
  const { rows, faults: own } = readRows(text, file)
  const [header, ...body] = rows
  const faults = [...own]
  if (!header) return { entries: undefined, faults }
  checkHeader(header, faults)
  const columns = header.slice(1).map(columnOf)
  const entries = new Map<string, Entry>()
  for (const row of body) {
    const id = row[0]!
    const earlier = entries.get(id.text)
    if (isForbiddenName(id.text))
      faults.push(fault('SCENARIO_FORBIDDEN_KEY', id.at, { args: { name: id.text }, length: id.text.length }))
    else if (earlier)
      faults.push(
        fault('SCENARIO_DUPLICATE_KEY', id.at, {
          args: { name: id.text },
          length: id.text.length,
          related: [{ at: earlier.keyAt, note: 'also-here' }],
        }),
      )
    else entries.set(id.text, { keyAt: id.at, value: rowTree(columns, row) })
  }
  return { entries: mapOf(entries, header[0]!.at), faults }
}

/** A column that stands twice would hide the first. */
function checkHeader(header: readonly CsvCell[], faults: Diagnostic[]): void {
  const seen = new Map<string, Position>()
  for (const { text, at } of header) {
    const earlier = seen.get(text)
    if (earlier)
      faults.push(
        fault('SCENARIO_DUPLICATE_KEY', at, {
          args: { name: text },
          length: text.length,
          related: [{ at: earlier, note: 'also-here' }],
        }),
      )
    seen.set(text, at)
  }
}

/** Reads the rows of a CSV text; what is wrong with the text, or with a row, is a fault at its place. */
export function readRows(text: string, file: string): RowsReading {
  const faults: Diagnostic[] = []
  const csv = csvCells(text, file)
  if (!csv.ok) faults.push(fault('SCENARIO_BAD_TABLE', csv.at, { args: { what: csv.what } }))
  const [header, ...body] = csv.ok ? csv.rows : []
  if (!header) return { rows: [], faults }
  const rows = body.filter((row) => {
    if (row.length === header.length) return true
    const what = `${row.length} ≠ ${header.length}`
    faults.push(fault('SCENARIO_BAD_TABLE', row[0]!, { args: { what } }))
    return false
  })
  return {
    rows: [
      header.map((cell) => withPlainHyphens(cell, faults)),
      ...rows.map((row) => {
        const id = withPlainHyphens(row[0]!, faults)
        return id === row[0] ? row : [id, ...row.slice(1)]
      }),
    ],
    faults,
  }
}

/** A heading or id with hyphens where it has dashes that look like them. */
export function withPlainHyphens(cell: CsvCell, faults: Diagnostic[]): CsvCell {
  const text = plainHyphens(cell.text)
  if (text !== cell.text) faults.push(oddHyphen(cell.text, cell.at))
  return text === cell.text ? cell : { ...cell, text }
}

/** A column of a table: where its values stand in an entry, and the unit of its plain numbers. */
interface Column {
  readonly keys: readonly string[]
  readonly unit: string
  readonly at: Position
}

function columnOf({ text, at }: CsvCell): Column {
  const open = text.endsWith(']') ? text.indexOf('[', 1) : -1
  const [path, unit] = open < 0 ? [text, ''] : [text.slice(0, open).trimEnd(), text.slice(open + 1, -1)]
  return { keys: path.split('.'), unit, at }
}

function rowTree(columns: readonly Column[], row: readonly CsvCell[]): MapTree {
  const entries = new Map<string, Entry>()
  columns.forEach(({ keys, unit, at: keyAt }, i) => {
    const { text: written, at, length } = row[i + 1]!
    if (written === '') return
    const text = unit && /^[+\-.\d][^a-zA-Z%]*$/.test(written) ? `${written} ${unit}` : written
    put(entries, keys, { keyAt, value: { kind: 'scalar', at, length, layer: 'model', text } })
  })
  return mapOf(entries, row[0]!.at)
}

/** Puts an entry at its keys, one inside the other. */
function put(into: Map<string, Entry>, [key, ...rest]: readonly string[], entry: Entry): void {
  if (rest.length === 0) {
    into.set(key!, entry)
    return
  }
  const old = into.get(key!)?.value
  const [inside, at] = old?.kind === 'map' ? [new Map(old.entries), old.at] : [new Map(), entry.value.at]
  put(inside, rest, entry)
  into.set(key!, { keyAt: entry.keyAt, value: mapOf(inside, at) })
}

/** A map of a table. */
export const mapOf = (entries: ReadonlyMap<string, Entry>, at: Position): MapTree => ({
  ...{ kind: 'map', at, length: 1, layer: 'model', entries },
})
