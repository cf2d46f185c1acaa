import { type Diagnostic, fault, nearest, plainHyphens, type Position } from '../base/index.js'
import { isReserved } from './schema/reserved.js'

/** A reference that leads nowhere, with the nearest known id and where it is declared; a word of the language is declared nowhere. */
export function unknownReference(
  name: string,
  collection: string,
  at: Position,
  known: ReadonlyMap<string, Position | undefined>,
  length = name.length,
): Diagnostic {
  const suggestion = nearest(name, known.keys())
  const declared = suggestion === undefined ? undefined : known.get(suggestion)
  return fault('SCENARIO_UNKNOWN_REFERENCE', at, {
    length,
    args: { name, collection },
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(declared === undefined ? {} : { related: [{ at: declared, note: 'defined-here' as const }] }),
  })
}

/** A dash that is no hyphen, in a name or number that is read nevertheless. */
export const oddHyphen = (found: string, at: Position): Diagnostic =>
  fault('SCENARIO_ODD_HYPHEN', at, { length: found.length, args: { found, plain: plainHyphens(found) } })

/**
 * A key that does not belong where it stands, with the nearest that does. `record` ('file' at the top of a file) tells
 * whether the key is kept for a later version; that is said instead.
 */
export function unknownKey(key: string, at: Position, known: readonly string[], record: string): Diagnostic {
  const length = key.length
  if (isReserved(record, key)) return fault('SCENARIO_RESERVED', at, { length, args: { key } })
  const suggestion = nearest(key, known)
  return fault('SCENARIO_UNKNOWN_KEY', at, {
    length,
    args: { key, known: known.join(', ') },
    ...(suggestion === undefined ? {} : { suggestion }),
  })
}
