import { type Diagnostic, fault, isForbiddenName, isId, nearest } from '../base/index.js'
import { unknownKey } from './references.js'
import type { Field, Keys, Kind } from './schema/kinds.js'
import { fieldsOf } from './schema/records.js'
import { fieldsOfAny } from './schema/walk.js'
import { type Entry, keptEntries, type ListTree, type MapTree, type ScalarTree, type Tree, withItems } from './tree.js'

/** Whether a kind can stand as this form of tree: decides between alternatives, and what was expected. */
export function fits(kind: Kind, tree: Tree): boolean {
  switch (kind.is) {
    case 'text':
    case 'formula':
    case 'boolean':
    case 'choice':
    case 'ref':
      return tree.kind === 'scalar'
    case 'label':
    case 'figure':
      return tree.kind !== 'list'
    case 'coordinates':
    case 'list':
      return tree.kind === 'list'
    case 'map':
    case 'record':
      return tree.kind === 'map'
    case 'tree':
      return true
    case 'any':
      return kind.of.some((alternative) => fits(alternative, tree))
    default: {
      const never: never = kind
      return never
    }
  }
}

const expectedWord: Readonly<Record<Kind['is'], string>> = {
  text: 'text',
  label: 'label',
  figure: 'figure',
  formula: 'formula',
  boolean: 'true | false',
  coordinates: '[36.56 N, 104.22 E]',
  tree: '…',
  choice: '',
  ref: 'id',
  map: 'map',
  list: 'list',
  record: 'map',
  any: '',
}

function expected(kind: Kind): string {
  if (kind.is === 'choice') return kind.of.join(' | ')
  if (kind.is === 'any') return [...new Set(kind.of.map(expected))].join(' | ')
  return expectedWord[kind.is]
}

/** Records found right before, with their kind: scenarios of one model share most of theirs. */
const right = new WeakMap<Tree, Kind>()

/**
 * The tree with everything that does not fit its kind taken out; each part taken out is one fault. A tree that fits is
 * given back itself.
 */
export function validate(kind: Kind, tree: Tree, faults: Diagnostic[]): Tree | undefined {
  if (kind.is !== 'record') return checked(kind, tree, faults)
  if (right.get(tree) === kind) return tree
  const before = faults.length
  const kept = checked(kind, tree, faults)
  if (faults.length === before) right.set(tree, kind)
  return kept
}

function checked(kind: Kind, tree: Tree, faults: Diagnostic[]): Tree | undefined {
  if (!fits(kind, tree)) {
    const found = tree.kind === 'scalar' ? tree.text : tree.kind
    faults.push(
      fault('SCENARIO_WRONG_KIND', tree.at, { length: tree.length, args: { expected: expected(kind), found } }),
    )
    return undefined
  }
  // The tree has the form its kind asks for from here on.
  switch (kind.is) {
    case 'any':
      return validate(closest(kind.of, tree), tree, faults)
    case 'choice':
    case 'boolean':
      return checkWord(kind.is === 'choice' ? kind.of : ['true', 'false'], tree as ScalarTree, faults)
    case 'label':
      return tree.kind === 'map' ? validateFields(labelFields, tree, faults) : tree
    case 'figure':
      return tree.kind === 'map' ? validateFields(fieldsOf('figure'), tree, faults, 'figure') : tree
    case 'record':
      return validateFields(fieldsOfAny(kind.name), tree as MapTree, faults, kind.name)
    case 'map':
      return validateMap(kind, tree as MapTree, faults)
    case 'list': {
      const list = tree as ListTree
      return withItems(
        list,
        list.items.flatMap((item) => validate(kind.of, item, faults) ?? []),
      )
    }
    case 'text':
    case 'formula':
    case 'ref':
    case 'tree':
    case 'coordinates':
      return tree
    default: {
      const never: never = kind
      return never
    }
  }
}

/** The alternative a tree means: of those it can stand for, the one that knows most of its keys; the first of equals. */
function closest(alternatives: readonly Kind[], tree: Tree): Kind {
  const fitting = alternatives.filter((alternative) => fits(alternative, tree))
  if (tree.kind !== 'map') return fitting[0]!
  const known = (kind: Kind): number => {
    const fields = kind.is === 'record' ? fieldsOfAny(kind.name) : kind.is === 'figure' ? fieldsOf('figure') : {}
    return [...tree.entries.keys()].filter((key) => Object.hasOwn(fields, key)).length
  }
  return fitting.reduce((best, kind) => (known(kind) > known(best) ? kind : best))
}

const plainText: Field = { kind: { is: 'text' }, required: false, en: '', zh: '' }
const labelFields: Readonly<Record<string, Field>> = { en: plainText, zh: plainText }

function checkWord(words: readonly string[], tree: ScalarTree, faults: Diagnostic[]): Tree | undefined {
  if (words.includes(tree.text)) return tree
  const suggestion = nearest(tree.text, words)
  faults.push(
    fault('SCENARIO_WRONG_KIND', tree.at, {
      length: tree.length,
      args: { expected: words.join(' | '), found: tree.text },
      ...(suggestion ? { suggestion } : {}),
    }),
  )
  return undefined
}

const required = new WeakMap<Readonly<Record<string, Field>>, readonly string[]>()

/** Keys that must be there, listed once for the fields of a record. */
function requiredOf(fields: Readonly<Record<string, Field>>): readonly string[] {
  const known = required.get(fields)
  if (known) return known
  const keys = Object.keys(fields).filter((key) => fields[key]!.required)
  required.set(fields, keys)
  return keys
}

/** Checks the keys of a map against fields: unknown keys at the key, missing ones at the map. */
export function validateFields(
  fields: Readonly<Record<string, Field>>,
  tree: MapTree,
  faults: Diagnostic[],
  record = '',
): MapTree {
  const kept = keptEntries(tree, (key, entry) => {
    const field = Object.hasOwn(fields, key) ? fields[key] : undefined
    if (field) return validate(field.kind, entry.value, faults)
    faults.push(unknownKey(key, entry.keyAt, Object.keys(fields), record))
    return undefined
  })
  for (const key of record === 'file' ? [] : requiredOf(fields))
    if (!tree.entries.has(key))
      faults.push(fault('SCENARIO_MISSING_KEY', tree.at, { length: tree.length, args: { key } }))
  return kept.entries.size < tree.entries.size ? { ...kept, faulty: true } : kept
}

function validateMap(kind: Kind & { is: 'map' }, tree: MapTree, faults: Diagnostic[]): MapTree {
  return keptEntries(tree, (key, entry) => {
    const refused = keyFault(kind.keys, key, entry)
    if (!refused) return validate(kind.of, entry.value, faults)
    faults.push(refused)
    return undefined
  })
}

/** Why a key may not stand in a map of ids, references or words; undefined when it may. */
function keyFault(keys: Keys, key: string, { keyAt }: Entry): Diagnostic | undefined {
  if (typeof keys === 'object' && !('ref' in keys))
    return keys.words.includes(key) ? undefined : unknownKey(key, keyAt, keys.words, '')
  if (typeof keys === 'object' && keys.words?.includes(key)) return undefined
  const spelling = keys === 'kebab' ? 'kebab' : 'symbol'
  if (keys === 'free' ? !isForbiddenName(key) : isId(key, spelling)) return undefined
  const plain = key
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_.]+/g, '-')
  return fault('BASE_BAD_ID', keyAt, {
    length: key.length,
    args: { name: key },
    ...(plain !== key && isId(plain) ? { suggestion: plain } : {}),
  })
}
