import type { Field, Kind } from './kinds.js'
import { fieldsOf, records } from './records.js'
import { fileRecords } from './sections.js'

/** Fields of a record of the language or of the files themselves. */
export const fieldsOfAny = (name: string): Readonly<Record<string, Field>> =>
  Object.hasOwn(records, name) ? fieldsOf(name) : fileRecords[name]!.fields

/** What may stand at a key below something of a kind; undefined when the schema does not say. */
export function inside(kind: Kind, key: string): Kind | undefined {
  if (kind.is === 'map') return kind.of
  if (kind.is === 'list') return kind.of
  if (kind.is === 'figure' || kind.is === 'record') {
    const fields = fieldsOfAny(kind.is === 'figure' ? 'figure' : kind.name)
    return Object.hasOwn(fields, key) ? fields[key]!.kind : undefined
  }
  if (kind.is === 'tree') return kind.shape ? inside(kind.shape, key) : kind
  if (kind.is === 'any')
    for (const alternative of kind.of) if (inside(alternative, key)) return inside(alternative, key)
  return undefined
}

/** The alternatives of a kind, each by itself. */
export function alternatives(kind: Kind | undefined): readonly Kind[] {
  if (kind?.is === 'any') return kind.of.flatMap(alternatives)
  if (kind?.is === 'tree') return alternatives(kind.shape)
  return kind ? [kind] : []
}
