import type { CommandLine, CompletedOption } from './command-line.js'

/** Words after one option: of every command (`*`) or of one. */
export interface ValueCase {
  readonly command: string
  readonly flags: readonly string[]
  readonly values: readonly string[]
}

/** Every option that takes a value, by the command it belongs to. */
export const valueCases = ({ options, commands }: CommandLine): readonly ValueCase[] => [
  ...valuesOf('*', options),
  ...commands.flatMap((command) => valuesOf(command.name, command.options)),
]

const valuesOf = (command: string, options: readonly CompletedOption[]): readonly ValueCase[] =>
  options.filter(({ takesValue }) => takesValue).map(({ flags, values }) => ({ command, flags, values }))

/** Flags after which the next word is a value, whatever the command. */
export const valueFlags = (line: CommandLine): readonly string[] => [
  ...new Set(valueCases(line).flatMap(({ flags }) => flags)),
]

/** Flags of some options, in their order. */
export const flagsOf = (options: readonly CompletedOption[]): readonly string[] => options.flatMap(({ flags }) => flags)

/** A text in single quotes, as bash and zsh read them. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`
