import { flagsOf, quoted, valueCases, valueFlags } from './cases.js'
import type { CommandLine } from './command-line.js'

/** Completion script for bash (3.2 or later, no other package); where it offers no word, bash completes files. */
export function bashCompletion(line: CommandLine): string {
  const names = line.commands.map((command) => command.name)
  const words = (list: readonly string[]) => `COMPREPLY=($(compgen -W ${quoted(list.join(' '))} -- "$cur"))`
  const values = valueCases(line).map(({ command, flags, values: list }) => {
    const pattern = flags.map((flag) => `${command}:${flag}`).join('|')
    return `    ${pattern}) ${list.length > 0 ? `${words(list)}; ` : ''}return ;;`
  })
  const options = line.commands.map(
    (command) => `      ${command.name}) ${words(flagsOf([...command.options, ...line.options]))} ;;`,
  )
  const firsts = line.commands
    .filter((command) => command.values.length > 0)
    .map((command) => `    ${command.name}) ${words(command.values)} ;;`)
  return `# bash completion for ${line.name}; load it with: source <(${line.name} completion bash)
_${line.name}() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command='' word skip='' i
  COMPREPLY=()
  # bash takes "--option=value" for three words
  if [[ $cur == = ]]; then
    cur=''
  elif [[ $prev == = ]]; then
    prev="\${COMP_WORDS[COMP_CWORD-2]}"
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    word="\${COMP_WORDS[i]}"
    if [[ -n $skip ]]; then
      [[ $word == = ]] || skip=''
      continue
    fi
    case "$word" in
      ${valueFlags(line).join('|')}) skip=yes ;;
      ${names.join('|')}) command="$word"; break ;;
    esac
  done
  case "$command:$prev" in
${values.join('\n')}
  esac
  if [[ $cur == -* ]]; then
    case "$command" in
${options.join('\n')}
      *) ${words(flagsOf(line.options))} ;;
    esac
    return
  fi
  case "$command" in
    '') ${words(names)} ;;
${firsts.join('\n')}
  esac
}
complete -o bashdefault -o default -F _${line.name} ${line.name}
`
}
