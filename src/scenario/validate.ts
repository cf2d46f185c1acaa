import { type Diagnostic, fault, isForbiddenName, isId, nearest } from '../base/index.js'
import type { Field, Kind, RecordSchema } from './schema/kinds.js'
import { records } from './schema/records.js'
import { fileRecords } from './schema/sections.js'
import type { MapTree, Tree } from './tree.js'

const allRecords: Readonly<Record<string, RecordSchema>> = { ...records, ...fileRecords }

/** Whether a kind can stand as this form of tree: decides between alternatives, and what was expected. */
function fits(kind: Kind, tree: Tree): boolean {
  switch (kind.is) {
    case 'text':
    case 'formula':
    case 'boolean':
    case 'choice':
    case 'ref':
      return tree.kind === 'scalar'
    case 'label':
      return tree.kind !== 'list'
    case 'figure':
      return (
        tree.kind === 'scalar' || (tree.kind === 'map' && (tree.entries.has('value') || tree.entries.has('by-period')))
      )
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
  if (kind.is === 'any') return kind.of.map(expected).join(' | ')
  return expectedWord[kind.is]
}

/** The tree with everything that does not fit its kind taken out; each part taken out is one fault. */
export function validate(kind: Kind, tree: Tree, faults: Diagnostic[]): Tree | undefined {
  if (!fits(kind, tree)) {
    faults.push(
      fault('SCENARIO_WRONG_KIND', tree.at, {
        length: tree.length,
        args: { expected: expected(kind), found: tree.kind === 'scalar' ? tree.text : tree.kind },
      }),
    )
    return undefined
  }
  switch (kind.is) {
    case 'any':
      return validate(kind.of.find((alternative) => fits(alternative, tree))!, tree, faults)
    case 'choice':
    case 'boolean':
      return checkWord(kind.is === 'choice' ? kind.of : ['true', 'false'], tree, faults)
    case 'label':
      return tree.kind === 'map' ? validateFields(labelFields, tree, faults) : tree
    case 'figure':
      return tree.kind === 'map' ? validateFields(allRecords['figure']!.fields, tree, faults) : tree
    case 'record':
      return tree.kind === 'map' ? validateRecord(kind.name, tree, faults) : tree
    case 'map':
      return tree.kind === 'map' ? validateMap(kind, tree, faults) : tree
    case 'list':
      return tree.kind === 'list'
        ? { ...tree, items: tree.items.flatMap((item) => validate(kind.of, item, faults) ?? []) }
        : tree
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

const plainText: Field = { kind: { is: 'text' }, required: false, en: '', zh: '' }
const labelFields: Readonly<Record<string, Field>> = { en: plainText, zh: plainText }

function checkWord(words: readonly string[], tree: Tree, faults: Diagnostic[]): Tree | undefined {
  if (tree.kind === 'scalar' && words.includes(tree.text)) return tree
  const found = tree.kind === 'scalar' ? tree.text : tree.kind
  const suggestion = nearest(found, words)
  faults.push(
    fault('SCENARIO_WRONG_KIND', tree.at, {
      length: tree.length,
      args: { expected: words.join(' | '), found },
      ...(suggestion ? { suggestion } : {}),
    }),
  )
  return undefined
}

function validateRecord(name: string, tree: MapTree, faults: Diagnostic[]): Tree {
  const schema = allRecords[name]!
  const fields = name === 'process' ? { ...schema.fields, ...records['recipe']!.fields } : schema.fields
  return validateFields(fields, tree, faults)
}

/** Checks the keys of a map against fields: unknown keys at the key, missing ones at the map. */
export function validateFields(fields: Readonly<Record<string, Field>>, tree: MapTree, faults: Diagnostic[]): MapTree {
  const kept: MapTree['entries'] = new Map(
    [...tree.entries].flatMap(([key, entry]) => {
      const field = Object.hasOwn(fields, key) ? fields[key] : undefined
      if (!field) {
        const suggestion = nearest(key, Object.keys(fields))
        const known = Object.keys(fields).join(', ')
        faults.push(
          fault('SCENARIO_UNKNOWN_KEY', entry.keyAt, {
            length: key.length,
            args: { key, known },
            ...(suggestion ? { suggestion } : {}),
          }),
        )
        return []
      }
      const value = validate(field.kind, entry.value, faults)
      return value === undefined ? [] : [[key, { ...entry, value }] as const]
    }),
  )
  for (const [key, field] of Object.entries(fields))
    if (field.required && !tree.entries.has(key)) faults.push(fault('SCENARIO_MISSING_KEY', tree.at, { args: { key } }))
  return { ...tree, entries: kept }
}

function validateMap(kind: Kind & { is: 'map' }, tree: MapTree, faults: Diagnostic[]): MapTree {
  const spelling = kind.keys === 'symbol' ? 'symbol' : 'kebab'
  return {
    ...tree,
    entries: new Map(
      [...tree.entries].flatMap(([key, entry]) => {
        const free =
          kind.keys === 'free' ? !isForbiddenName(key) : isId(key, typeof kind.keys === 'object' ? 'symbol' : spelling)
        if (!free) {
          faults.push(fault('BASE_BAD_ID', entry.keyAt, { length: key.length, args: { name: key } }))
          return []
        }
        const value = validate(kind.of, entry.value, faults)
        return value === undefined ? [] : [[key, { ...entry, value }] as const]
      }),
    ),
  }
}
