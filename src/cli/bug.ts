import { version } from './version.js'
import type { CliWords } from './words/index.js'

/** What is said of a fault of our own: one line on what happened, where to report it, the stack only on request. */
export function bugText(error: unknown, words: CliWords, withStack: boolean): string {
  const { message, stack } = error instanceof Error ? error : { message: String(error), stack: undefined }
  const detail = withStack ? (stack ?? message) : words.bugStack
  return `${words.fault.prefix}${words.bug(message)}\n${words.bugReport(version, words.bugPlace)}\n${detail}\n`
}
