import type { Diagnostic } from './diagnostic.js'

/** Result of reading or building something: the value with its lints, or every fault at once. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly notes: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** A good outcome with its lints. */
export function good<T>(value: T, notes: readonly Diagnostic[] = []): Outcome<T> {
  return { ok: true, value, notes }
}

/** A failed outcome: every fault found, lints included. */
export function bad<T = never>(diagnostics: readonly Diagnostic[]): Outcome<T> {
  return { ok: false, diagnostics }
}
