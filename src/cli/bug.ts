import { version } from './version.js'
import type { CliWords } from './words/index.js'

/** A fault of our own: an error thrown here, or what the worker tells of one thrown there. */
export interface Bug {
  readonly message: string
  readonly stack?: string
}

/** Anything thrown, as a bug. */
export const bugOf = (error: unknown): Bug => (error instanceof Error ? error : { message: String(error) })

/** How work ended that gives no answer: a fault of our own, or the limit of memory. */
export type Failure =
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string }
  | { readonly kind: 'memory' }

/** What was thrown here or in a worker, as a failure. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { kind: 'memory' }
  const { message, stack = '' } = bugOf(error)
  return { kind: 'bug', message, stack }
}

/** What is said of a fault of our own: one line on what happened, where to report it, the stack only on request. */
export function bugText({ message, stack }: Bug, words: CliWords, withStack: boolean): string {
  const detail = withStack ? stack || message : words.bugStack
  return `${words.fault.prefix}${words.bug(message)}\n${words.bugReport(version, words.bugPlace)}\n${detail}\n`
}
