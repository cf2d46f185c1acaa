import { Command, CommanderError, type Help, Option } from 'commander'
import { cells, type Language } from '../base/index.js'
import { exitCode } from './exit-code.js'
import { examples } from './examples.js'
import { commanderFault } from './faults.js'
import { type Called, formatsOf, requestOf } from './options.js'
import { defaultTimeLimit, type Request } from './request.js'
import { version } from './version.js'
import type { CliWords } from './words/index.js'

/** What a command line comes to: something to do, something to print (help, version), or a fault of the call. */
export type Parsed =
  | { readonly kind: 'request'; readonly request: Request; readonly colorFlag: boolean | undefined }
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
  const made = requestOf(called, language, words)
  return typeof made === 'string'
    ? { kind: 'fault', text: `${made}\n${words.fault.seeHelp(`liubai ${called.verb}`)}` }
    : { kind: 'request', request: made, colorFlag: called.options.color }
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

function buildProgram(words: CliWords, onCall: (called: Called) => void): Command {
  const program = new Command('liubai')
    .description(words.about)
    .version(version, '-V, --version', words.version)
    .addOption(new Option('--lang <language>', words.option.lang))
    .addOption(new Option('--color', words.option.color))
    .addOption(new Option('--no-color', words.option.noColor))
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .configureHelp(helpIn(words))
    .addHelpText(
      'after',
      `\n${words.exitCodes}\n${words.exitCodeLines.map((line) => `  ${line}`).join('\n')}\n\n${words.moreHelp}`,
    )
  const verb = (name: Request['verb']) =>
    program
      .command(name)
      .description(words.verbs[name])
      .helpOption('-h, --help', words.help)
      .configureHelp({ ...helpIn(words), showGlobalOptions: true })
      .addHelpText('after', `\n${words.examples}\n${examples[name].map((line) => `  ${line}`).join('\n')}`)
      .action((...args: unknown[]) => {
        const command = args.at(-1) as Command
        onCall({ verb: name, files: command.args, options: command.optsWithGlobals() })
      })
  form(verb('check').argument('<files...>', words.argument.files), words, words.option.output)
  solving(form(verb('run').argument('<file>', words.argument.file), words, words.option.outputRun), words).option(
    '--trace <id>',
    words.option.trace,
  )
  solving(form(verb('compare').argument('<files...>', words.argument.files), words, words.option.output), words).option(
    '--baseline <id>',
    words.option.baseline,
  )
  solving(form(verb('graph').argument('[file]', words.argument.file), words, words.option.output), words)
    .option('--flows <table>', words.option.flows)
    .option('--quantity <name>', words.option.quantity)
    .option('--by <nodes>', words.option.by)
    .option('--period <id>', words.option.period)
  form(
    verb('verify').argument('<result>', words.argument.result).argument('[scenario]', words.argument.scenario),
    words,
    words.option.output,
  )
  return program
}

function form(command: Command, words: CliWords, output: string): Command {
  return command
    .option('--json', words.option.json)
    .option('--format <format>', words.option.format(formatsOf(verbOf(command)).join(', ')))
    .option('-o, --output <file>', output)
}

function solving(command: Command, words: CliWords): Command {
  return command
    .option('--time-limit <seconds>', words.option.timeLimit(defaultTimeLimit))
    .option('--strict', words.option.strict)
    .option('--exit-code', words.option.exitCode)
}

const verbOf = (command: Command) => command.name() as Request['verb']

/** Titles, placeholders and widths of the help in a language. */
const helpIn = (words: CliWords): Partial<Help> => {
  const translated = (text: string) =>
    text.replace(/([<[])(\w+)(\.{3})?([>\]])/g, (whole, open: string, name: string, more = '', close: string) =>
      name in words.placeholders ? `${open}${words.placeholders[name]}${more}${close}` : whole,
    )
  return {
    styleTitle: (title) => titleIn(words, title),
    styleUsage: translated,
    styleOptionTerm: translated,
    styleSubcommandTerm: translated,
    styleArgumentTerm: (text) => words.placeholders[text] ?? text,
    displayWidth: cells,
  }
}

function titleIn(words: CliWords, title: string): string {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Arguments:': words.arguments,
    'Options:': words.options,
    'Global Options:': words.globalOptions,
    'Commands:': words.commands,
  }
  return titles[title] ?? title
}
