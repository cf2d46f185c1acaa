import { isId } from '../../base/index.js'
import type { Keys, Kind } from '../schema/kinds.js'
import { files } from '../schema/sections.js'
import { type Entry, type MapTree, type Tree, withEntry } from '../tree.js'
import type { Index } from './choices.js'
import type { Members } from './texts.js'

/** What stands at a key at the top of a model. */
export const kindOf = (key: string): Kind | undefined =>
  Object.hasOwn(files.model, key) ? files.model[key]!.kind : undefined

/** One kind for several alternatives. */
export const anyKind = (of: readonly Kind[]): Kind | undefined => (of.length > 1 ? { is: 'any', of } : of[0])

/** Whether an entry of a map is repeated over sets. */
export const isFamily = (entry: Entry): entry is Entry & { readonly value: MapTree } =>
  entry.value.kind === 'map' && entry.value.entries.has('over')

/** Whether no family and no call of a table is in a tree: expanding it would change nothing. */
export function isPlain(tree: Tree): boolean {
  if (tree.kind === 'scalar') return !tree.text.includes('table')
  if (tree.kind === 'list') return tree.items.every(isPlain)
  if (tree.entries.has('over')) return false
  for (const { value } of tree.entries.values()) if (!isPlain(value)) return false
  return true
}

/** A tree as it is without what its families make. */
export function withoutFamilies(tree: Tree): Tree {
  if (tree.kind !== 'map') return tree
  const entries = [...tree.entries].flatMap(([key, entry]): [string, Entry][] =>
    isFamily(entry) ? [] : [[key, { ...entry, value: withoutFamilies(entry.value) }]],
  )
  return { ...tree, entries: new Map(entries) }
}

/** The sets of a document, and the document without them. */
export function withoutSets(document: MapTree): { readonly sets: Tree | undefined; readonly rest: MapTree } {
  return { sets: document.entries.get('sets')?.value, rest: withEntry(document, 'sets', undefined) }
}

/** Every choice of one member for each index, the last index fastest. */
export function* choices([first, ...others]: readonly Index[], chosen: Members = new Map()): Generator<Members> {
  if (!first) yield chosen
  else for (const id of first.ids) yield* choices(others, new Map(chosen).set(first.name, id))
}

/** Whether a made id may be a key of the map; whether what it refers to is there is checked later. */
export function mayStand(keys: Keys, id: string): boolean {
  if (typeof keys === 'object' && keys.words) return keys.words.includes(id) || 'ref' in keys
  return keys === 'free' || isId(id, keys === 'kebab' ? 'kebab' : 'symbol')
}

/** Nodes of a tree. */
export function sizeOf(tree: Tree | undefined): number {
  if (!tree) return 0
  const children = tree.kind === 'list' ? tree.items : tree.kind === 'map' ? [...tree.entries.values()] : []
  return children.reduce((sum, child) => sum + sizeOf('value' in child ? child.value : child), 1)
}
