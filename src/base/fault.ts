import { type Code, codes } from './codes.js'
import type { Diagnostic, Related } from './diagnostic.js'
import type { Origin, Position } from './provenance.js'

/** What a diagnostic says besides its code and place. */
export interface FaultDetails {
  readonly args?: Readonly<Record<string, string | number>>
  readonly suggestion?: string
  readonly related?: readonly Related[]
  /** Characters the caret line marks; by default the length of the origin's text, or 1. */
  readonly length?: number
}

/** A diagnostic of `code` at a position or at the place that set a value; severity comes from the code. */
export function fault(code: Code, where: Position | Origin, details: FaultDetails = {}): Diagnostic {
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
