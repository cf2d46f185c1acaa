import { unknownKey } from '../references.js'
import type { Amount, Given } from '../spec.js'
import { get, originOf, type ScalarTree, type Tree } from '../tree.js'
import { complain, type Context, entriesOf, keyPlace, refByKey } from './context.js'

/** Reads one entry of a series: a number or a formula, with the unit the series has. */
export type ReadEntry = (tree: ScalarTree, path: string) => Amount | undefined

interface Axis {
  readonly collection: 'periods' | 'slices'
  /** Whether an entry may itself be given by slice. */
  readonly nested: boolean
}

const byPeriod: Axis = { collection: 'periods', nested: true }
const bySlice: Axis = { collection: 'slices', nested: false }

/** One value per period: a map by id or a list in order; each may be given by slice. */
export function seriesOf(context: Context, tree: Tree, path: string, read: ReadEntry): Given | undefined {
  const found = listOrMap(context, tree, path, read, byPeriod)
  return found && { kind: 'series', byPeriod: found.byId, ...(found.ordered ? { ordered: found.ordered } : {}) }
}

/** One value per slice: a map by id or a list in order. */
export function slicedOf(context: Context, tree: Tree, path: string, read: ReadEntry): Given | undefined {
  const found = listOrMap(context, tree, path, read, bySlice)
  return found && { kind: 'slices', bySlice: found.byId, ...(found.ordered ? { ordered: found.ordered } : {}) }
}

interface Items {
  readonly byId: ReadonlyMap<string, Amount>
  readonly ordered?: readonly Amount[]
}

function listOrMap(context: Context, tree: Tree, path: string, read: ReadEntry, axis: Axis): Items | undefined {
  const entry = (item: Tree, key: string): Amount | undefined => entryOf(context, item, `${path}.${key}`, read, axis)
  if (tree.kind === 'list') {
    const ordered = tree.items.flatMap((item, i) => entry(item, String(i)) ?? [])
    return ordered.length === tree.items.length ? { byId: new Map(), ordered } : undefined
  }
  if (tree.kind === 'scalar')
    return complain(context, 'SCENARIO_WRONG_KIND', tree, { args: { expected: 'list | map', found: tree.text } })
  const byId = new Map<string, Amount>()
  for (const [key, item] of entriesOf(tree)) {
    const amount = entry(item, key)
    if (refByKey(context, tree, key, axis.collection) && amount) byId.set(key, amount)
  }
  return byId.size === tree.entries.size ? { byId } : undefined
}

function entryOf(context: Context, item: Tree, path: string, read: ReadEntry, axis: Axis): Amount | undefined {
  if (item.kind === 'scalar') return read(item, path)
  const sliced = axis.nested ? get(item, 'by-slice') : undefined
  if (!sliced || item.kind !== 'map')
    return complain(context, 'SCENARIO_WRONG_KIND', item, {
      args: { expected: axis.nested ? 'figure | by-slice' : 'figure', found: item.kind },
    })
  const others = [...item.entries.keys()].filter((key) => key !== 'by-slice')
  for (const key of others) context.faults.push(unknownKey(key, keyPlace(item, key), ['by-slice'], ''))
  if (others.length > 0) return undefined
  const given = slicedOf(context, sliced, path, read)
  return given && { path, given, facts: {}, origin: originOf(item) }
}
