import { type Diagnostic, fault, isForbiddenName, plainHyphens, type Position } from '../base/index.js'
import { type CsvCell, csvCells } from './csv-cells.js'
import { type FileReader, resolveReference } from './files.js'
import { oddHyphen } from './references.js'
import { type Entry, get, type MapTree, mapTree, type Tree } from './tree.js'

/**
 * Reads a CSV table into a collection: the first column holds ids, the other headers are dotted keys, optionally with a
 * unit (`capacity [t/yr]`). Empty cells are absent. Every value keeps the place of its cell.
 */
export function readTable(table: Tree, from: string, reader: FileReader): MapTree | undefined {
  const file = get(table, 'file')
  const into = get(table, 'into')
  if (!file || into?.kind !== 'scalar') {
    const details = { args: { keys: 'into | as' } }
    if (file && table.kind === 'map' && !table.faulty) reader.faults.push(fault('SCENARIO_ONE_OF', table.at, details))
    return undefined
  }
  const path = resolveReference(file, from, reader.faults)
  const text = path === undefined ? undefined : reader.text(path, file)
  if (path === undefined || text === undefined) return undefined
  const [header, ...body] = rowsOf(text, path, reader.faults)
  if (!header) return undefined
  checkHeader(header, reader.faults)
  const entries = new Map<string, Entry>()
  for (const row of body) {
    const id = row[0]!
    const earlier = entries.get(id.text)
    if (isForbiddenName(id.text))
      reader.faults.push(fault('SCENARIO_FORBIDDEN_KEY', id.at, { args: { name: id.text }, length: id.text.length }))
    else if (earlier)
      reader.faults.push(
        fault('SCENARIO_DUPLICATE_KEY', id.at, {
          args: { name: id.text },
          length: id.text.length,
          related: [{ at: earlier.keyAt, note: 'also-here' }],
        }),
      )
    else entries.set(id.text, { keyAt: id.at, value: rowTree(header, row) })
  }
  return into.text
    .split('.')
    .reduceRight<MapTree>(
      (inner, key) => mapTree([[key, { keyAt: into.at, value: inner }]], into.at, 'model'),
      mapTree(entries, header[0]!.at, 'model'),
    )
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

/** Rows as long as the heading; what is wrong with the text, or with a row, is a fault at its place. */
export function rowsOf(text: string, file: string, faults: Diagnostic[]): CsvCell[][] {
  const csv = csvCells(text, file)
  if (!csv.ok) faults.push(fault('SCENARIO_BAD_TABLE', csv.at, { args: { what: csv.what } }))
  const [header, ...body] = csv.ok ? csv.rows : []
  if (!header) return []
  const rows = body.filter((row) => {
    if (row.length === header.length) return true
    const what = `${row.length} ≠ ${header.length}`
    faults.push(fault('SCENARIO_BAD_TABLE', row[0]!, { args: { what } }))
    return false
  })
  return [
    header.map((cell) => withPlainHyphens(cell, faults)),
    ...rows.map(([id, ...rest]) => [withPlainHyphens(id!, faults), ...rest]),
  ]
}

/** A heading or id with hyphens where it has dashes that look like them. */
export function withPlainHyphens(cell: CsvCell, faults: Diagnostic[]): CsvCell {
  const text = plainHyphens(cell.text)
  if (text !== cell.text) faults.push(oddHyphen(cell.text, cell.at))
  return { ...cell, text }
}

function rowTree(header: readonly CsvCell[], row: readonly CsvCell[]): MapTree {
  let tree = mapTree([], row[0]!.at, 'model')
  header.slice(1).forEach((head, i) => {
    const cell = row[i + 1]!
    if (cell.text === '') return
    const match = /^(\S+?)(?:\s*\[(.*)\])?$/.exec(head.text)
    const keys = (match?.[1] ?? head.text).split('.')
    const unit = match?.[2]
    const text = unit && /^[+\-.\d][^a-zA-Z%]*$/.test(cell.text) ? `${cell.text} ${unit}` : cell.text
    tree = put(
      tree,
      keys,
      { kind: 'scalar', at: cell.at, length: cell.length, layer: 'model', text, quoted: false },
      head.at,
    )
  })
  return tree
}

function put(tree: MapTree, [key, ...rest]: readonly string[], value: Tree, keyAt: Position): MapTree {
  const entries = new Map(tree.entries)
  const old = entries.get(key!)?.value
  const inner =
    rest.length === 0 ? value : put(old?.kind === 'map' ? old : mapTree([], value.at, 'model'), rest, value, keyAt)
  entries.set(key!, { keyAt, value: inner })
  return { ...tree, entries }
}
