import { bashCompletion } from './bash.js'
import type { CommandLine } from './command-line.js'
import { fishCompletion } from './fish.js'
import type { Shell } from './shells.js'
import { zshCompletion } from './zsh.js'

const writers: Readonly<Record<Shell, (line: CommandLine) => string>> = {
  bash: bashCompletion,
  zsh: zshCompletion,
  fish: fishCompletion,
}

/** The completion script of a shell. */
export const completionScript = (shell: Shell, line: CommandLine): string => writers[shell](line)
