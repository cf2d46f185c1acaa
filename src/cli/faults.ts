import type { CommanderError } from 'commander'
import type { CliWords } from './words/index.js'

/** A fault commander found in the call, in our words, with the name it takes for the nearest. */
export function commanderFault(error: CommanderError, words: CliWords): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? ''
  const nearest = /\(Did you mean (?:one of )?([^()]*)\?\)/.exec(error.message)?.[1]
  const text = faultText(error, quoted, words)
  return nearest === undefined ? text : `${text}\n${words.fault.didYouMean(nearest)}`
}

function faultText(error: CommanderError, quoted: string, { fault, placeholders }: CliWords): string {
  switch (error.code) {
    case 'commander.unknownOption':
      return fault.unknownOption(quoted)
    case 'commander.unknownCommand':
      return fault.unknownCommand(quoted)
    case 'commander.missingArgument':
      return fault.missingArgument(placeholders[quoted] ?? quoted)
    case 'commander.optionMissingArgument':
      return fault.missingValue(quoted)
    case 'commander.excessArguments':
      return fault.tooMany(...expectedAndGiven(error.message))
    default:
      return error.message.replace(/^error: /, '')
  }
}

function expectedAndGiven(message: string): [expected: number, given: number] {
  const found = /Expected (\d+) arguments? but got (\d+)/.exec(message)
  return [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)]
}
