import { type Code, codes } from './codes.js'
import type { Diagnostic, Related } from './diagnostic.js'
import type { Origin, Position } from './provenance.js'

/** What stands at a place and is so many characters long: an origin, a node of a file. */
export type Placed = Pick<Origin, 'at' | 'length'>

/** What a diagnostic says besides its code and place. */
export interface FaultDetails {
  readonly args?: Readonly<Record<string, string | number>>
  readonly suggestion?: string
  readonly related?: readonly Related[]
  /** Characters the caret line marks; by default the length of the origin's text, or 1. */
  readonly length?: number
}

/**
 * Place of a character inside a value as written: `offset` counts from the start of its text. Where the text runs over
 * lines or is shorter as written than as read, the place of the value itself.
 */
export function insideOf({ at, length, text }: Origin, offset: number): Position {
  const quote = length > text.length ? 1 : 0
  return offset < 0 || text.includes('\n') || offset + quote >= length ? at : { ...at, col: at.col + quote + offset }
}

/** A diagnostic of `code` at a position or at the place that set a value; severity comes from the code. */
export function fault(code: Code, where: Position | Placed, details: FaultDetails = {}): Diagnostic {
  const at = 'at' in where ? where.at : where
  const length = details.length ?? ('at' in where ? where.length : 1)
  return {
    code,
    severity: codes[code].severity,
    at,
    length: Math.max(1, length),
    args: details.args ?? {},
    ...(details.suggestion === undefined ? {} : { suggestion: details.suggestion }),
    related: details.related ?? [],
  }
}
