import { quoted, valueCases, valueFlags } from './cases.js'
import type { CommandLine, CompletedOption } from './command-line.js'

/** Completion script for zsh, to be named `_liubai` in a folder of `fpath`, or sourced. */
export function zshCompletion(line: CommandLine): string {
  const names = line.commands.map((command) => command.name)
  const values = valueCases(line).map(({ command, flags, values: list }) => {
    const pattern = flags.map((flag) => `${command}:${flag}`).join('|')
    return `    ${pattern}) ${offer(list)}; return ;;`
  })
  const options = line.commands.map((command) => `      ${command.name}) found=(${described(command.options)}) ;;`)
  const firsts = line.commands
    .filter((command) => command.values.length > 0)
    .map((command) => `    ${command.name}) ${offer(command.values)} ;;`)
  return `#compdef ${line.name}
_${line.name}() {
  local prev=$words[CURRENT-1] command='' word skip=''
  local -a found common
  if [[ $words[CURRENT] == --*=* ]]; then
    prev=\${words[CURRENT]%%=*}
    compset -P '*='
  fi
  for word in $words[2,CURRENT-1]; do
    if [[ -n $skip ]]; then
      skip=''
      continue
    fi
    case $word in
      ${valueFlags(line).join('|')}) skip=yes ;;
      ${names.join('|')}) command=$word; break ;;
    esac
  done
  case $command:$prev in
${values.join('\n')}
  esac
  if [[ $PREFIX == -* ]]; then
    common=(${described(line.options)})
    case $command in
${options.join('\n')}
    esac
    _describe -o option found -- common
    return
  fi
  case $command in
    '')
      found=(${line.commands.map(({ name, description }) => entry(name, description)).join(' ')})
      _describe command found ;;
${firsts.join('\n')}
    *) _files ;;
  esac
}
if [[ $funcstack[1] == _${line.name} ]]; then
  _${line.name} "$@"
else
  compdef _${line.name} ${line.name}
fi
`
}

const offer = (values: readonly string[]): string => (values.length > 0 ? `compadd -- ${values.join(' ')}` : '_files')

const described = (options: readonly CompletedOption[]): string =>
  options.flatMap(({ flags, description }) => flags.map((flag) => entry(flag, description))).join(' ')

/** `name:description`, as _describe takes it. */
const entry = (name: string, description: string): string => quoted(`${name}:${description}`)
