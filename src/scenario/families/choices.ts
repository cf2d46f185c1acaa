import { type Diagnostic, fault, type Position } from '../../base/index.js'
import { itemsOf } from '../decode/context.js'
import { unknownKey, unknownReference } from '../references.js'
import { get, type MapTree, type ScalarTree, type Tree } from '../tree.js'
import type { Sets } from './sets.js'
import type { NumberTables } from './tables.js'
import { type Members, type TableCall, tableCall } from './texts.js'

/** An index of a family and the ids it runs over. */
export interface Index {
  readonly name: string
  readonly ids: readonly string[]
  readonly at: Position
}

/** The indices of `over`; undefined when one is wrong. An index of a family around it may not be named anew. */
export function indicesOf(over: MapTree, sets: Sets, outer: Members, faults: Diagnostic[]): Index[] | undefined {
  const indices: Index[] = []
  for (const [name, { keyAt, value }] of over.entries) {
    if (outer.has(name))
      faults.push(fault('SCENARIO_ALREADY_DEFINED', keyAt, { length: name.length, args: { key: name } }))
    const ids = sets.idsOf(value)
    if (ids && !outer.has(name)) indices.push({ name, ids, at: value.at })
  }
  return indices.length === over.entries.size && !over.faulty ? indices : undefined
}

/** Tests whether an exception leaves a choice of members out; undefined when an exception is wrong. */
export function exceptionsOf(
  except: Tree | undefined,
  indices: readonly Index[],
  faults: Diagnostic[],
): ((members: Members) => boolean) | undefined {
  const before = faults.length
  const names = indices.map(({ name }) => name)
  const sets = new Map(indices.map(({ name, ids, at }) => [name, new Map(ids.map((id) => [id, at] as const))]))
  const rules = itemsOf(except).map((item) => {
    const rule: [string, ReadonlySet<string>][] = []
    for (const [name, { keyAt, value }] of (item as MapTree).entries) {
      const known = sets.get(name)
      if (!known) {
        faults.push(unknownKey(name, keyAt, names, ''))
        continue
      }
      const listed = (value.kind === 'list' ? value.items : [value]) as readonly ScalarTree[]
      for (const id of listed)
        if (!known.has(id.text)) faults.push(unknownReference(id.text, `over.${name}`, id.at, known, id.length))
      rule.push([name, new Set(listed.map(({ text }) => text))])
    }
    if (rule.length === 0 && faults.length === before) faults.push(fault('SCENARIO_SET_EMPTY', item))
    return rule
  })
  if (faults.length > before || except?.faulty) return undefined
  return (members) => rules.some((rule) => rule.every(([name, ids]) => ids.has(members.get(name)!)))
}

/** Items of a list with the parts of a call put together again: commas of `[table(a, b), …]` part a list without quotes. */
function wholeCalls(items: readonly ScalarTree[]): readonly ScalarTree[] {
  const calls: ScalarTree[] = []
  for (const item of items) {
    const last = calls.at(-1)
    if (last?.text.includes('(') && !last.text.includes(')'))
      calls[calls.length - 1] = { ...last, text: `${last.text}, ${item.text}` }
    else calls.push(item)
  }
  return calls
}

/** Tests whether a choice of members has a number in each table of `where`; undefined when one is wrong. */
export function conditionOf(
  where: Tree | undefined,
  tables: NumberTables,
  faults: Diagnostic[],
): ((members: Members) => boolean) | undefined {
  const items = where?.kind === 'scalar' ? [where] : wholeCalls(itemsOf(where) as readonly ScalarTree[])
  const calls: { readonly call: TableCall; readonly tree: ScalarTree }[] = []
  for (const tree of items) {
    const call = tableCall(tree.text.trim().replace(/^=/, ''))
    if (call) calls.push({ call, tree })
    else faults.push(fault('SCENARIO_TABLE_CALL', tree, { args: { expected: 'table(name, …)' } }))
  }
  if (calls.length !== items.length) return undefined
  return (members) => calls.every(({ call, tree }) => tables.find(call, tree, members).is === 'cell')
}

/** A family's entry without the keys that make it one. */
export const bodyOf = (family: MapTree): MapTree => ({
  ...family,
  entries: new Map([...family.entries].filter(([key]) => !['over', 'where', 'except'].includes(key))),
})

/** A body that holds nothing but a value is that value. */
export const plainValue = (body: Tree): Tree =>
  (body.kind === 'map' && body.entries.size === 1 && get(body, 'value')) || body
