import { CommanderError } from 'commander'
import type { Language } from '../base/index.js'
import { type Asked, askedOf } from './asked.js'
import { exitCode } from './exit-code.js'
import { commanderFault } from './faults.js'
import type { Called } from './options.js'
import { buildProgram } from './program.js'
import type { CliWords } from './words/index.js'

/** What a command line comes to: something to do, something to print (help, version), or a fault of the call. */
export type Parsed =
  | Asked
  | { readonly kind: 'print'; readonly text: string; readonly code: number }
  | { readonly kind: 'fault'; readonly text: string }

/** Reads the words after the program's name. `language` is that of help and of faults, and the default of `--lang`. */
export function parseArguments(argv: readonly string[], language: Language, words: CliWords): Parsed {
  let printed = ''
  let called: Called | undefined
  const program = buildProgram(words, (call) => {
    called = call
  })
  const collect = (text: string) => {
    printed += text
  }
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({
      writeOut: collect,
      writeErr: collect,
      outputError: () => {},
      getOutHelpWidth: () => helpWidth,
      getErrHelpWidth: () => helpWidth,
    })
  }
  try {
    program.parse([...argv], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return stopped(error, printed, argv, words)
  }
  if (called === undefined) return { kind: 'fault', text: words.fault.missingCommand }
  const asked = askedOf(called, program, language, words)
  return typeof asked === 'string'
    ? { kind: 'fault', text: `${asked}\n${words.fault.seeHelp(`liubai ${called.verb}`)}` }
    : asked
}

/** Wide enough that no description is broken: commander would count a Chinese character as one cell. */
const helpWidth = 400

/** Commander ends help, version and faults by an error; only the last kind is one. */
function stopped(error: CommanderError, printed: string, argv: readonly string[], words: CliWords): Parsed {
  if (error.exitCode === 0) return { kind: 'print', text: printed, code: exitCode.done }
  if (error.code === 'commander.help') return { kind: 'print', text: printed, code: exitCode.usage }
  const verb = argv.find((word) => word in words.verbs)
  const text = `${commanderFault(error, words)}\n${words.fault.seeHelp(verb === undefined ? 'liubai' : `liubai ${verb}`)}`
  return { kind: 'fault', text }
}
