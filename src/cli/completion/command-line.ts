import type { Command, Option } from 'commander'

/** The command line as completion needs it: plain data, read from the program itself. */
export interface CommandLine {
  readonly name: string
  /** Options that may stand with every command. */
  readonly options: readonly CompletedOption[]
  readonly commands: readonly CompletedCommand[]
}

export interface CompletedCommand {
  readonly name: string
  readonly description: string
  readonly options: readonly CompletedOption[]
  /** Words its first argument may be; none: files. */
  readonly values: readonly string[]
}

export interface CompletedOption {
  /** As typed: `-o`, `--output`. */
  readonly flags: readonly string[]
  readonly description: string
  readonly takesValue: boolean
  /** Words its value may be; none: files. */
  readonly values: readonly string[]
}

/** Reads commands, options and values from a commander program. */
export function commandLineOf(program: Command): CommandLine {
  const help = program.createHelp()
  const commands = help.visibleCommands(program)
  const names = commands.map((command) => command.name())
  return {
    name: program.name(),
    options: help.visibleOptions(program).map(optionOf),
    commands: commands.map((command) => ({
      name: command.name(),
      description: command.description(),
      options: command.options.map(optionOf),
      values: command.name() === 'help' ? names : (command.registeredArguments[0]?.argChoices ?? []),
    })),
  }
}

const optionOf = (option: Option): CompletedOption => ({
  flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
  description: option.description,
  takesValue: option.required || option.optional,
  values: option.argChoices ?? [],
})
