import {
  type Code,
  type Diagnostic,
  fault,
  type FaultDetails,
  type Origin,
  plainHyphens,
  type Position,
  type UnitTable,
} from '../../base/index.js'
import { oddHyphen, unknownReference } from '../references.js'
import { get, originOf, type Entry as TreeEntry, type Tree } from '../tree.js'
import type { EffectiveInputs } from '../effective-inputs.js'
import type { Label, Ref } from '../spec.js'
import type { Collection } from '../schema/kinds.js'

/** What decoding needs everywhere: the faults found so far, the units, the known ids and the prices' year. */
export interface Context {
  readonly faults: Diagnostic[]
  readonly units: UnitTable
  /** Ids of every collection with the place of each. */
  readonly ids: ReadonlyMap<Collection, ReadonlyMap<string, Position>>
  readonly money: {
    readonly currency: string
    readonly priceYear?: number
    readonly index: ReadonlyMap<number, number>
  }
  readonly inputs: EffectiveInputs
  /** Years of prices met in a model that states none: they may not be mixed. */
  readonly years: Set<number>
  /** Collections whose key is misspelt in some file: references into them are no faults of their own. */
  readonly missed: ReadonlySet<string>
}

/** Adds a fault at a tree. */
export function complain(
  context: Pick<Context, 'faults'>,
  code: Code,
  tree: Tree,
  details: FaultDetails = {},
): undefined {
  context.faults.push(fault(code, tree.at, { length: tree.length, ...details }))
  return undefined
}

/** A fault about what a map does not hold; none where a part of it was a fault already. */
export function complainOfAbsence(context: Context, code: Code, tree: Tree, args: FaultDetails['args']): undefined {
  return tree.faulty ? undefined : complain(context, code, tree, { args })
}

/** Text of a scalar; undefined for anything else. */
export const scalarText = (tree: Tree | undefined): string | undefined =>
  tree?.kind === 'scalar' ? tree.text : undefined

/** Entries of a map, or none. */
export const entriesOf = (tree: Tree | undefined): readonly (readonly [string, Tree])[] =>
  tree?.kind === 'map' ? [...tree.entries].map(([key, entry]) => [key, entry.value] as const) : []

/** Items of a list, or none. */
export const itemsOf = (tree: Tree | undefined): readonly Tree[] => (tree?.kind === 'list' ? tree.items : [])

/** Both labels; a text stands for both languages, one language for the other, the id where there is none. */
export function labelOf(tree: Tree | undefined, id: string): Label {
  if (tree?.kind === 'scalar') return { en: tree.text, zh: tree.text }
  const en = scalarText(get(tree, 'en'))
  const zh = scalarText(get(tree, 'zh'))
  return { en: en ?? zh ?? id, zh: zh ?? en ?? id }
}

/** What every entry has: its id, its labels and where it was set, which has the id for its text. */
export const entryOf = (id: string, tree: Tree) => ({
  id,
  label: labelOf(get(tree, 'label'), id),
  origin: originOf(tree, id),
})

/** A reference to an id of one of some collections; a fault at it when none has it. */
export function refTo(context: Context, tree: Tree | undefined, ...to: readonly Collection[]): Ref | undefined {
  if (tree?.kind !== 'scalar') return undefined
  return refByName(context, tree.text, originOf(tree), ...to)
}

/** What looking up a reference needs. */
export type References = Pick<Context, 'ids' | 'missed' | 'faults'>

/** The same for a name standing as a key. */
export const refByName = (context: References, id: string, origin: Origin, ...to: readonly Collection[]) =>
  refOrWord(context, id, origin, [], ...to)

/** The same where some words of the language may stand in place of an id. */
export function refOrWord(
  context: References,
  id: string,
  origin: Origin,
  words: readonly string[],
  ...to: readonly Collection[]
): Ref | undefined {
  if (words.includes(id)) return { id, origin }
  if (to.some((collection) => context.ids.get(collection)?.has(id))) return { id, origin }
  if (to.some((collection) => context.missed.has(collection))) return undefined
  const known = new Map<string, Position | undefined>([
    ...words.map((word) => [word, undefined] as const),
    ...to.flatMap((collection) => [...(context.ids.get(collection) ?? [])]),
  ])
  const length = Math.max(1, Math.min(id.length, origin.length))
  const plain = plainHyphens(id)
  if (plain !== id && known.has(plain)) {
    context.faults.push(oddHyphen(id, origin.at))
    return { id: plain, origin }
  }
  context.faults.push(unknownReference(id, to.join(' | '), origin.at, known, length))
  return undefined
}

/** Place of a key in its map. */
export const keyPlace = (tree: Tree, key: string): Position =>
  (tree.kind === 'map' && tree.entries.get(key)?.keyAt) || tree.at

/** The same for a key of a map; the fault stands at the key. */
export function refByKey(context: References, map: Tree, id: string, ...to: readonly Collection[]): Ref | undefined {
  const entry = map.kind === 'map' ? map.entries.get(id) : undefined
  return entry && refByName(context, id, originAtKey(entry, id), ...to)
}

/** Where a key was set, with the layer and the text of its value. */
export function originAtKey({ keyAt, value }: TreeEntry, key: string): Origin {
  const { layer, overrode, why } = value
  const origin = { at: keyAt, length: key.length, layer, text: originOf(value).text }
  if (overrode === undefined && why === undefined) return origin
  return { ...origin, ...present('why', why), ...present('overrode', overrode) }
}

/** A fault at the second of two keys of which only one may stand. */
export function exclude(
  context: Pick<Context, 'faults'>,
  tree: Tree,
  [first, second]: readonly [string, string],
): void {
  if (!get(tree, first) || !get(tree, second)) return
  const at = keyPlace(tree, second)
  context.faults.push(fault('SCENARIO_ONE_OF', at, { length: second.length, args: { keys: `${first} | ${second}` } }))
}

/** An object with the value at the key, or without the key: absence is not `undefined`. */
export const present = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { [key in K]: V })
