import type { CommandLine, CompletedOption } from './command-line.js'

/** Completion script for fish, to be saved as `liubai.fish` in its folder of completions. */
export function fishCompletion({ name, options, commands }: CommandLine): string {
  const complete = `complete -c ${name}`
  return `${[
    `# fish completion for ${name}; load it with: ${name} completion fish | source`,
    `${complete} -n __fish_use_subcommand -f`,
    ...commands.map(
      (command) => `${complete} -n __fish_use_subcommand -f -a ${command.name} -d ${quoted(command.description)}`,
    ),
    ...options.map((option) => `${complete}${optionPart(option)}`),
    ...commands.flatMap((command) => {
      const inside = `${complete} -n '__fish_seen_subcommand_from ${command.name}'`
      return [
        ...(command.values.length > 0 ? [`${inside} -f -a ${quoted(command.values.join(' '))}`] : []),
        ...command.options.map((option) => `${inside}${optionPart(option)}`),
      ]
    }),
  ].join('\n')}\n`
}

function optionPart({ flags, description, takesValue, values }: CompletedOption): string {
  const named = flags.map((flag) => (flag.startsWith('--') ? ` -l ${flag.slice(2)}` : ` -s ${flag.slice(1)}`)).join('')
  const value = values.length > 0 ? ` -x -a ${quoted(values.join(' '))}` : takesValue ? ' -r -F' : ''
  return `${named}${value} -d ${quoted(description)}`
}

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
