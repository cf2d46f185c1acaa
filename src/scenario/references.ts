import { type Diagnostic, fault, nearest, type Position } from '../base/index.js'

/** A reference that leads nowhere, with the nearest known id. */
export function unknownReference(
  name: string,
  collection: string,
  at: Position,
  known: Iterable<string>,
  length = name.length,
): Diagnostic {
  const suggestion = nearest(name, known)
  return fault('SCENARIO_UNKNOWN_REFERENCE', at, {
    length,
    args: { name, collection },
    ...(suggestion === undefined ? {} : { suggestion }),
  })
}
