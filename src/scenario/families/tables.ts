import { type Diagnostic, fault, nearest } from '../../base/index.js'
import type { CsvCell } from '../csv-cells.js'
import { exclude } from '../decode/context.js'
import type { FileReader } from '../files.js'
import { unknownKey, unknownReference } from '../references.js'
import { get, type ScalarTree, type Tree } from '../tree.js'
import { keyOf, type NumberTable, readNumberTable } from './number-table.js'
import { memberText, type Members, type TableCall } from './texts.js'

/** A cell found, a cell that is not there or empty, or a fault that has been said. */
export type Lookup =
  | { readonly is: 'cell'; readonly cell: CsvCell; readonly unit: string }
  | { readonly is: 'absent'; readonly cell?: CsvCell | undefined }
  | { readonly is: 'fault' }

/** A plain number, to which the unit of its table belongs. */
const isPlain = (text: string): boolean => /^[+\-.\d][^a-zA-Z%]*(?:[eE][+-]?\d+)?$/.test(text)

/** The number tables of a model, and which of their ids were asked for. */
export class NumberTables {
  private readonly tables = new Map<string, NumberTable>()
  /** Tables with faults: what asks for them is not to blame. */
  private readonly broken = new Set<string>()
  private readonly asked = new Map<string, Set<string>[]>()

  constructor(private readonly faults: Diagnostic[]) {}

  get isBroken(): boolean {
    return this.broken.size > 0
  }

  /** Reads a table that is no collection of entries; false when it is one. */
  take(table: Tree, from: string, reader: FileReader): boolean {
    const name = get(table, 'as')
    if (!name) {
      if (table.kind === 'map' && get(table, 'into'))
        for (const key of ['unit', 'index']) {
          const entry = table.entries.get(key)
          if (entry) this.faults.push(unknownKey(key, entry.keyAt, ['file', 'into'], ''))
        }
      return false
    }
    exclude({ faults: this.faults }, table, ['as', 'into'])
    const earlier = name.kind === 'scalar' ? this.tables.get(name.text) : undefined
    if (earlier) {
      const details = { args: { key: earlier.name }, related: [{ at: earlier.at, note: 'defined-here' as const }] }
      this.faults.push(fault('SCENARIO_ALREADY_DEFINED', name, details))
      return true
    }
    const read = readNumberTable(table, name, from, reader)
    if (!read) {
      if (name.kind === 'scalar') this.broken.add(name.text)
      return true
    }
    this.tables.set(read.name, read)
    this.asked.set(
      read.name,
      read.ids.map(() => new Set()),
    )
    return true
  }

  /** The cell a call asks for; what is wrong with the call itself is a fault at it. */
  find({ table: name, args }: TableCall, call: ScalarTree, members: Members): Lookup {
    const table = this.tables.get(name)
    if (!table) {
      if (this.broken.has(name)) return { is: 'fault' }
      const known = new Map([...this.tables.values()].map((one) => [one.name, one.at]))
      this.faults.push(unknownReference(name, 'tables', call.at, known, call.length))
      return { is: 'fault' }
    }
    if (args.length !== table.indices.length) {
      const expected = `table(${[name, ...table.indices].join(', ')})`
      this.faults.push(fault('SCENARIO_TABLE_CALL', call, { args: { expected } }))
      return { is: 'fault' }
    }
    const ids = args.map((arg) => members.get(arg) ?? arg)
    const literal = args.findIndex((arg, i) => !members.has(arg) && !table.ids[i]!.has(arg))
    if (literal >= 0) {
      this.noId(table, literal, args[literal]!, call, members)
      return { is: 'fault' }
    }
    ids.forEach((id, i) => {
      this.asked.get(name)![i]!.add(id)
    })
    const cell = table.cells.get(keyOf(ids))
    if (cell && cell.text !== '') return { is: 'cell', cell, unit: isPlain(cell.text) ? table.unit : '' }
    return { is: 'absent', cell }
  }

  /** The fault of a cell that must be there, and names an id the table does not know, or the members it has nothing for. */
  absent({ table: name, args }: TableCall, call: ScalarTree, members: Members, cell: CsvCell | undefined): void {
    const table = this.tables.get(name)!
    const ids = args.map((arg) => members.get(arg) ?? arg)
    const strange = ids.findIndex((id, i) => !table.ids[i]!.has(id))
    if (strange >= 0) {
      this.noId(table, strange, ids[strange]!, call, new Map())
      return
    }
    const pairs = new Map(ids.map((id, i) => [table.indices[i]!, id]))
    const details = { args: { table: name, members: memberText(pairs) } }
    this.faults.push(
      cell
        ? fault('SCENARIO_TABLE_EMPTY', cell, { ...details, related: [{ at: call.at, note: 'then-here' }] })
        : fault('SCENARIO_TABLE_EMPTY', call, { ...details, related: [{ at: table.at, note: 'defined-here' }] }),
    )
  }

  private noId(table: NumberTable, index: number, id: string, call: ScalarTree, members: Members): void {
    const suggestion = nearest(id, [...table.ids[index]!.keys(), ...members.keys()])
    this.faults.push(
      fault('SCENARIO_TABLE_NO_ID', call, {
        args: { table: table.name, id },
        ...(suggestion === undefined ? {} : { suggestion }),
        related: [{ at: table.at, note: 'defined-here' }],
      }),
    )
  }

  /** A note for each id nothing asks for: a slip there would silently leave a member out. */
  noteUnused(): void {
    for (const table of this.tables.values()) {
      const asked = this.asked.get(table.name)!
      table.ids.forEach((ids, i) => {
        const open = [...asked[i]!].filter((id) => !ids.has(id))
        for (const [id, cell] of ids) {
          if (asked[i]!.has(id)) continue
          const suggestion = nearest(id, open)
          this.faults.push(
            fault('SCENARIO_TABLE_UNUSED', cell, {
              args: { table: table.name, id },
              ...(suggestion === undefined ? {} : { suggestion }),
            }),
          )
        }
      })
    }
  }
}
