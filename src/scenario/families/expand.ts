import { type Diagnostic, fault, type Position } from '../../base/index.js'
import { mergeNew } from '../merge.js'
import type { Kind } from '../schema/kinds.js'
import { family } from '../schema/sections.js'
import { alternatives, inside } from '../schema/walk.js'
import { type Entry, type MapTree, type ScalarTree, type Tree, withItems } from '../tree.js'
import { validateFields } from '../validate.js'
import { bodyOf, conditionOf, exceptionsOf, indicesOf, plainValue } from './choices.js'
import { Sets } from './sets.js'
import {
  anyKind,
  choices,
  isFamily,
  isPlain,
  kindOf,
  mayStand,
  sizeOf,
  withoutFamilies,
  withoutSets,
} from './shapes.js'
import type { NumberTables } from './tables.js'
import { asksTable, filledIn, memberText, type Members, tableCall } from './texts.js'

/** Most members all families of a model may have, choices they are picked from, and characters they are written in. */
const limits = { members: 200_000, choices: 4_000_000, characters: 100_000_000 }
/** Characters a node is reckoned at besides its text, and a placeholder may grow by at most. */
const NODE = 40
const GROWTH = 27
/** Faults after which no more is said of a family. */
const MOST_FAULTS = 100

const none: Members = new Map()

/** Thrown where families are too large: nothing more can be said of the rest. */
class TooLarge extends Error {}

/** Where an entry of a family stands: the map's keys and what its entries are. */
type Holder = Kind & { readonly is: 'map' }

/**
 * Expands families: an entry of any map of entries with `over` becomes one entry for each choice of members of its sets,
 * with `{index}` replaced in keys and texts, and `= table(…)` by the cell it names. What is made keeps the place of the
 * family's line, or of the cell.
 */
export class Families {
  /** Whether some family, set or call is wrong: entries are missing that may be referred to. */
  get broken(): boolean {
    return this.own.size > 0 || this.tables.isBroken
  }

  /** Faults of families, sets and calls. */
  readonly own = new Set<Diagnostic>()
  private document: MapTree | undefined
  private readonly done = new Map<string, Tree | undefined>()
  private readonly busy = new Set<string>()
  private sets: Sets
  private readonly room = { ...limits }

  constructor(
    readonly tables: NumberTables,
    private readonly faults: Diagnostic[],
  ) {
    this.sets = new Sets(undefined, () => ({ tree: undefined, settled: true }), faults)
  }

  /** The whole model, its parts and tables merged in; its sets serve every layer. */
  ofModel(document: MapTree): MapTree {
    const { sets, rest } = withoutSets(document)
    this.document = rest
    this.sets = new Sets(sets, (key) => this.section(key), this.faults)
    return this.watched(rest, () => {
      const entries = [...rest.entries].flatMap(([key, entry]): [string, Entry][] => {
        const value = this.section(key).tree
        return value ? [[key, { ...entry, value }]] : []
      })
      this.sets.checkSettled()
      return { ...rest, entries: new Map(entries) }
    })
  }

  /** Sections a layer adds, over the sets of the model. */
  ofLayer(added: MapTree): MapTree {
    return this.watched(added, () => {
      const entries = [...added.entries].flatMap(([key, entry]): [string, Entry][] => {
        const value = this.tree(entry.value, kindOf(key), none)
        return value ? [[key, { ...entry, value }]] : []
      })
      return { ...added, entries: new Map(entries) }
    })
  }

  /** A change of a layer with the cells it names. */
  ofChange(change: Tree): Tree {
    return this.watched(change, () => this.tree(change, undefined, none) ?? change)
  }

  /** Says what the tables hold in vain, once everything is expanded. */
  finish(): void {
    if (!this.broken) this.tables.noteUnused()
  }

  /** Runs a step and keeps its faults; where families are too large, the rest goes on without any. */
  private watched<T extends Tree>(start: T, step: () => T): T {
    const before = this.faults.length
    let result = start
    try {
      result = step()
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error
      result = withoutFamilies(start) as T
    }
    for (const found of this.faults.slice(before)) if (found.severity === 'error') this.own.add(found)
    return result
  }

  private section(key: string): { readonly tree: Tree | undefined; readonly settled: boolean } {
    const raw = this.document?.entries.get(key)?.value
    if (this.done.has(key) || !raw) return { tree: this.done.get(key) ?? raw, settled: true }
    if (this.busy.has(key)) return { tree: withoutFamilies(raw), settled: false }
    this.busy.add(key)
    this.done.set(key, this.tree(raw, kindOf(key), none))
    this.busy.delete(key)
    return { tree: this.done.get(key), settled: true }
  }

  /** A tree with its families expanded and its texts filled in; undefined where a cell is missing. */
  private tree(tree: Tree, kind: Kind | undefined, members: Members): Tree | undefined {
    if (members.size === 0 && isPlain(tree)) return tree
    if (members.size > 0) this.take('characters', NODE + (tree.kind === 'scalar' ? tree.text.length : 0), tree.at)
    if (tree.kind === 'scalar') return this.scalar(tree, members)
    const possible = alternatives(kind)
    if (tree.kind === 'list') {
      const of = anyKind(possible.flatMap((one) => (one.is === 'list' ? [one.of] : [])))
      return withItems(
        tree,
        tree.items.flatMap((item) => this.tree(item, of, members) ?? []),
      )
    }
    return this.map(
      tree,
      possible.filter(({ is }) => is !== 'list'),
      members,
    )
  }

  private map(tree: MapTree, possible: readonly Kind[], members: Members): MapTree {
    const holder = possible.find((one): one is Holder => one.is === 'map')
    let changed = false
    const entries = new Map<string, Entry>()
    const families: [string, Entry & { readonly value: MapTree }][] = []
    for (const [key, entry] of tree.entries) {
      if (holder && isFamily(entry)) {
        families.push([key, entry])
        continue
      }
      const kind = anyKind(possible.flatMap((one) => inside(one, key) ?? []))
      const value = this.tree(entry.value, kind, members)
      const name = this.filled(key, members, entry)
      const same = value === entry.value
      if (!same || name !== key) changed = true
      if (value) this.put(entries, name, same ? entry : { ...entry, value })
    }
    for (const [key, entry] of families) this.family(key, entry, holder!, members, entries)
    return changed || families.length > 0 ? { ...tree, entries } : tree
  }

  private family(
    key: string,
    entry: Entry & { readonly value: MapTree },
    holder: Holder,
    outer: Members,
    into: Map<string, Entry>,
  ): void {
    const parts = this.partsOf(entry.value, outer)
    if (!parts) return
    const { indices, isLeftOut, holds } = parts
    const body = bodyOf(entry.value)
    const made = new Map<string, Members>()
    const start = this.faults.length
    const tests =
      1 + (sizeOf(entry.value.entries.get('except')?.value) + sizeOf(entry.value.entries.get('where')?.value)) / 16
    this.take(
      'choices',
      indices.reduce((product, { ids }) => product * ids.length, tests),
      entry.keyAt,
    )
    for (const chosen of choices(indices)) {
      if (this.faults.length > start + MOST_FAULTS) return
      if (isLeftOut(chosen)) continue
      const members = new Map([...outer, ...chosen])
      if (!holds(members)) continue
      this.take('members', 1, entry.keyAt)
      const before = this.faults.length
      const id = this.filled(key, members, entry)
      if (this.faults.length > before || !this.isSound(id, { key, entry, holder, chosen, made })) return
      made.set(id, chosen)
      const value = this.tree(body, holder.of, members)
      if (value) this.put(into, id, { keyAt: entry.keyAt, value: plainValue(value) })
    }
  }

  /** The family's own keys, checked; undefined when one is wrong. */
  private partsOf(tree: MapTree, outer: Members) {
    const before = this.faults.length
    if (outer.size > 0) this.take('characters', NODE * sizeOf(tree), tree.at)
    const own = new Map([...tree.entries].filter(([key]) => Object.hasOwn(family, key)))
    const { entries } = validateFields(family, { ...tree, entries: own }, this.faults)
    const over = entries.get('over')?.value
    if (this.faults.length > before || over?.kind !== 'map') return undefined
    const indices = indicesOf(over, this.sets, outer, this.faults)
    const holds = conditionOf(entries.get('where')?.value, this.tables, this.faults)
    const isLeftOut = indices && exceptionsOf(entries.get('except')?.value, indices, this.faults)
    return indices && isLeftOut && holds ? { indices, isLeftOut, holds } : undefined
  }

  /** Whether a member's id is one and no other member has it. */
  private isSound(
    id: string,
    {
      key,
      entry,
      holder,
      chosen,
      made,
    }: {
      readonly key: string
      readonly entry: Entry
      readonly holder: Holder
      readonly chosen: Members
      readonly made: ReadonlyMap<string, Members>
    },
  ): boolean {
    const first = made.get(id)
    const where = { at: entry.keyAt, length: key.length }
    if (first) {
      const args = { id, first: `{ ${memberText(first)} }`, second: `{ ${memberText(chosen)} }` }
      this.faults.push(fault('SCENARIO_FAMILY_TWICE', where, { args }))
    } else if (!mayStand(holder.keys, id))
      this.faults.push(fault('SCENARIO_FAMILY_ID', where, { args: { id, member: `{ ${memberText(chosen)} }` } }))
    else return true
    return false
  }

  /** Puts an entry in; where there is one of that id already, it is added to as parts add to one another. */
  private put(into: Map<string, Entry>, id: string, entry: Entry): void {
    const known = into.get(id)
    if (known?.value.kind === 'map' && entry.value.kind === 'map')
      into.set(id, { ...known, value: mergeNew(known.value, entry.value, this.faults) })
    else if (known) {
      const related = [{ at: known.keyAt, note: 'defined-here' as const }]
      this.faults.push(
        fault('SCENARIO_ALREADY_DEFINED', entry.keyAt, { length: id.length, args: { key: id }, related }),
      )
    } else into.set(id, entry)
  }

  private scalar(tree: ScalarTree, members: Members): Tree | undefined {
    const start = tree.text.trimStart()
    if (start.startsWith('=') && asksTable(start)) return this.cell(tree, start.slice(1), members)
    const text = this.filled(tree.text, members, { keyAt: tree.at, value: tree })
    return text === tree.text ? tree : { ...tree, text }
  }

  private cell(tree: ScalarTree, formula: string, members: Members): Tree | undefined {
    const call = tableCall(formula)
    if (!call) {
      this.faults.push(fault('SCENARIO_TABLE_CALL', tree, { args: { expected: '= table(name, …)' } }))
      return undefined
    }
    const found = this.tables.find(call, tree, members)
    if (found.is === 'absent') this.tables.absent(call, tree, members, found.cell)
    if (found.is !== 'cell') return undefined
    const { cell, unit } = found
    const text = unit === '' ? cell.text : `${cell.text} ${unit}`
    return { kind: 'scalar', at: cell.at, length: cell.length, layer: tree.layer, text }
  }

  private filled(text: string, members: Members, { keyAt, value }: Entry): string {
    if (members.size === 0 || !text.includes('{')) return text
    if (text.length > 1000) this.take('characters', GROWTH * text.length, keyAt)
    const result = filledIn(text, members, (name) => {
      const at = value.kind === 'scalar' && value.text === text ? value : { at: keyAt, length: text.length }
      this.faults.push(fault('SCENARIO_FAMILY_INDEX', at, { args: { name, known: [...members.keys()].join(', ') } }))
    })
    this.take('characters', result.length, keyAt)
    return result
  }

  private take(what: keyof typeof limits, count: number, at: Position): void {
    this.room[what] -= count
    if (this.room[what] >= 0) return
    this.faults.push(fault('SCENARIO_FAMILY_TOO_LARGE', at, { args: limits }))
    throw new TooLarge()
  }
}
