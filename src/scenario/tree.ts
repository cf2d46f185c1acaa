import type { Origin, Position } from '../base/index.js'

/**
 * A file as a tree: every key and value with its place. Scalars keep their source text, so that numbers lose no digit and
 * `0123` is still seen. `layer` says which layer set the node, `overrode` what stood there before.
 */
export type Tree = MapTree | ListTree | ScalarTree

interface Placed {
  readonly at: Position
  readonly length: number
  readonly layer: string
  readonly overrode?: Origin
  /** Reason given by the change that set it. */
  readonly why?: string
  /** Something that stood here was a fault and is left out: what seems to be missing may be that. */
  readonly faulty?: true
}

export interface MapTree extends Placed {
  readonly kind: 'map'
  readonly entries: ReadonlyMap<string, Entry>
}

export interface Entry {
  readonly keyAt: Position
  readonly value: Tree
}

export interface ListTree extends Placed {
  readonly kind: 'list'
  readonly items: readonly Tree[]
}

export interface ScalarTree extends Placed {
  readonly kind: 'scalar'
  readonly text: string
}

/** Characters an origin keeps of the text of a collection: enough to recognise it. */
const MOST_TEXT = 240

/**
 * Where a node was set, by which layer, and what it overrode. A scalar says so itself; a collection has the name given, or
 * its text.
 */
export function originOf(tree: Tree, name?: string): Origin {
  if (tree.kind === 'scalar') return tree
  const { at, length, layer, overrode, why } = tree
  const origin = { at, length, layer, text: name ?? textOf(tree, MOST_TEXT) }
  if (overrode === undefined && why === undefined) return origin
  return { ...origin, ...(why === undefined ? {} : { why }), ...(overrode === undefined ? {} : { overrode }) }
}

/** The text of a node on one line: a scalar as written, maps and lists in flow style; beyond `most` characters it is cut. */
export function textOf(tree: Tree, most = Number.POSITIVE_INFINITY): string {
  if (tree.kind === 'scalar') return tree.text
  const parts: string[] = []
  let room = most
  const add = (head: string, child: Tree): boolean => {
    const part = room > 0 ? head + textOf(child, room) : '…'
    parts.push(part)
    const goesOn = room > 0
    room -= part.length
    return goesOn
  }
  if (tree.kind === 'list') {
    for (const item of tree.items) if (!add('', item)) break
    return `[${parts.join(', ')}]`
  }
  for (const [key, { value }] of tree.entries) if (!add(`${key}: `, value)) break
  return `{ ${parts.join(', ')} }`
}

/** The value at a key of a map, if the tree is a map and has it. */
export function get(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === 'map' ? tree.entries.get(key)?.value : undefined
}

/** A copy of a map with one entry set or, with `undefined`, removed. */
export function withEntry(map: MapTree, key: string, entry: Entry | undefined): MapTree {
  const entries = new Map(map.entries)
  if (entry === undefined) entries.delete(key)
  else entries.set(key, entry)
  return { ...map, entries }
}

/** The map with the values `kept` gives and without the entries it gives none for; itself where nothing changes. */
export function keptEntries(map: MapTree, kept: (key: string, entry: Entry) => Tree | undefined): MapTree {
  let entries: Map<string, Entry> | undefined
  for (const [key, entry] of map.entries) {
    const value = kept(key, entry)
    if (value !== entry.value) entries ??= entriesBefore(map, key)
    if (value !== undefined) entries?.set(key, value === entry.value ? entry : { ...entry, value })
  }
  return entries ? { ...map, entries } : map
}

function entriesBefore(map: MapTree, end: string): Map<string, Entry> {
  const entries = new Map<string, Entry>()
  for (const [key, entry] of map.entries) {
    if (key === end) break
    entries.set(key, entry)
  }
  return entries
}

/** The list with other items; itself where they are its own. */
export function withItems(list: ListTree, items: readonly Tree[]): ListTree {
  const same = items.length === list.items.length && items.every((item, i) => item === list.items[i])
  return same ? list : { ...list, items }
}

/** The same tree as set by a layer, optionally in place of an earlier value. */
export function inLayer(tree: Tree, layer: string, overrode?: Origin): Tree {
  const placed = overrode === undefined ? { layer } : { layer, overrode }
  switch (tree.kind) {
    case 'scalar':
      return { ...tree, ...placed }
    case 'list':
      return { ...tree, ...placed, items: tree.items.map((item) => inLayer(item, layer)) }
    case 'map':
      return {
        ...tree,
        ...placed,
        entries: new Map(
          [...tree.entries].map(([key, entry]) => [key, { ...entry, value: inLayer(entry.value, layer) }]),
        ),
      }
    default: {
      const never: never = tree
      return never
    }
  }
}

/** A map tree from entries, at the place of its first entry or the given one. */
export function mapTree(entries: Iterable<readonly [string, Entry]>, at: Position, layer: string): MapTree {
  return { kind: 'map', at, length: 1, layer, entries: new Map(entries) }
}
