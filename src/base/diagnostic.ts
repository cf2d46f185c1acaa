import type { Position } from './provenance.js'
import type { Severity } from './codes/table.js'

export type { Severity }
import type { Code } from './codes.js'

/** A place named beside the culprit: the definition, the overridden value, the next link of a cycle. */
export interface Related {
  readonly at: Position
  /** Key of the note in the texts: 'defined-here', 'also-here', 'overridden-here', 'then-here'. */
  readonly note: 'defined-here' | 'also-here' | 'overridden-here' | 'then-here'
}

/**
 * One fault or lint in the input, without words: the words are added last, per language, from `code` and `args`
 * (see `describe` in texts.ts). `at` points at the culprit.
 */
export interface Diagnostic {
  readonly code: Code
  readonly severity: Severity
  readonly at: Position
  /** Number of characters the caret line marks; at least 1. */
  readonly length: number
  /** Values put into the message template; strings and numbers only, already formatted. */
  readonly args: Readonly<Record<string, string | number>>
  /** The nearest known name, when a name was not found. */
  readonly suggestion?: string
  readonly related: readonly Related[]
}
