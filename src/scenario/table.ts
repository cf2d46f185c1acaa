import { parse } from 'csv-parse/sync'
import { type Diagnostic, fault, isForbiddenName, plainHyphens, type Position } from '../base/index.js'
import { oddHyphen } from './references.js'
import { type FileReader, resolveReference } from './files.js'
import { type Entry, get, type MapTree, mapTree, type Tree } from './tree.js'

interface Cell {
  readonly text: string
  readonly at: Position
}

/**
 * Reads a CSV table into a collection: the first column holds ids, the other headers are dotted keys, optionally with a
 * unit (`capacity [t/yr]`). Empty cells are absent. Every value keeps the place of its cell.
 */
export function readTable(table: Tree, from: string, reader: FileReader): MapTree | undefined {
  const file = get(table, 'file')
  const into = get(table, 'into')
  if (!file || into?.kind !== 'scalar') {
    reader.faults.push(fault('SCENARIO_MISSING_KEY', table.at, { args: { key: file ? 'into' : 'file' } }))
    return undefined
  }
  const path = resolveReference(file, from, reader.faults)
  const text = path === undefined ? undefined : reader.text(path, file)
  if (path === undefined || text === undefined) return undefined
  const rows = cells(text, path, reader.faults)
  const [header, ...body] = rows
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
function checkHeader(header: readonly Cell[], faults: Diagnostic[]): void {
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

function cells(text: string, file: string, faults: Diagnostic[]): Cell[][] {
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: false,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    const lines = text.split(/\r?\n/)
    return records.map(({ record, info }, row) => {
      let col = 1
      const source = lines[info.lines - 1] ?? ''
      return record.map((value, column) => {
        const found = value === '' ? -1 : source.indexOf(value, col - 1)
        if (found >= 0) col = found + 1
        const at = { file, line: info.lines, col }
        if (found >= 0) col += value.length
        if (row > 0 && column > 0) return { text: value, at }
        if (plainHyphens(value) !== value) faults.push(oddHyphen(value, at))
        return { text: plainHyphens(value), at }
      })
    })
  } catch (error) {
    const line = Number((error as { lines?: number }).lines ?? 1)
    faults.push(fault('SCENARIO_BAD_TABLE', { file, line, col: 1 }, { args: { what: (error as Error).message } }))
    return []
  }
}

function rowTree(header: readonly Cell[], row: readonly Cell[]): MapTree {
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
      { kind: 'scalar', at: cell.at, length: cell.text.length, layer: 'model', text, quoted: false },
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
