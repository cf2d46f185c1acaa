import { Argument, Command, Option } from 'commander'
import { shells } from './completion/shells.js'
import { examples } from './examples.js'
import { helpIn } from './help-style.js'
import { type Called, documentLanguages, formatsOf, languages, nodeKinds } from './options.js'
import { defaultTimeLimit, type Request, usualRuns } from './request.js'
import { templateNames } from './templates/names.js'
import type { Verb } from './verbs.js'
import { version } from './version.js'
import type { CliWords } from './words/index.js'

/** The command line: every command with its arguments, options and the values these take. */
export function buildProgram(words: CliWords, onCall: (called: Called) => void): Command {
  const program = new Command('liubai')
    .description(words.about)
    .version(version, '-V, --version', words.version)
    .addOption(valued('--lang <language>', words.option.lang, languages))
    .addOption(new Option('--color', words.option.color))
    .addOption(new Option('--no-color', words.option.noColor))
    .helpOption('-h, --help', words.help)
    .helpCommand('help [command]', words.helpCommand)
    .configureHelp(helpIn(words))
    .addHelpText(
      'after',
      `\n${words.exitCodes}\n${words.exitCodeLines.map((line) => `  ${line}`).join('\n')}\n\n${words.moreHelp}`,
    )
  const verb = (name: Verb) =>
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
    .option('--laws', words.option.laws)
    .option('--runs <number>', words.option.runs(usualRuns))
    .option('--seed <number>', words.option.seed)
  solving(form(verb('run').argument('<file>', words.argument.file), words, words.option.outputRun), words)
    .option('--all', words.option.all)
    .option('--trace <id>', words.option.trace)
    .option('--watch', words.option.watch)
  solving(form(verb('compare').argument('<files...>', words.argument.files), words, words.option.output), words)
    .option('--baseline <id>', words.option.baseline)
    .option('--watch', words.option.watch)
  solving(form(verb('graph').argument('[file]', words.argument.file), words, words.option.output), words)
    .option('--flows <table>', words.option.flows)
    .option('--quantity <name>', words.option.quantity)
    .addOption(valued('--by <nodes>', words.option.by, nodeKinds))
    .option('--period <id>', words.option.period)
  form(
    verb('verify').argument('<result>', words.argument.result).argument('[scenario]', words.argument.scenario),
    words,
    words.option.output,
  )
  solving(form(verb('report').argument('<files...>', words.argument.reported), words, words.option.outputReport), words)
    .addOption(valued('--language <language>', words.option.language, documentLanguages))
    .option('--date <date>', words.option.date)
    .option('--title <title>', words.option.title)
    .option('--baseline <id>', words.option.baseline)
    .option('--list', words.option.list)
    .option('--bom', words.option.bom)
  form(
    verb('explain').argument('[subject]', words.argument.subject).argument('[id]', words.argument.traced),
    words,
    words.option.output,
  )
  verb('new')
    .argument('[folder]', words.argument.folder)
    .addOption(valued('--template <template>', words.option.template(templateNames.join(', ')), templateNames))
  verb('completion').addArgument(withValues(new Argument('<shell>', words.argument.shell(shells.join(', '))), shells))
  return program
}

const valued = (flags: string, description: string, values: readonly string[]): Option =>
  withValues(new Option(flags, description), values)

/** Keeps the values an option or argument takes beside it; they are checked, in our words, where the call is read. */
function withValues<T extends Option | Argument>(taker: T, values: readonly string[]): T {
  taker.argChoices = [...values]
  return taker
}

function form(command: Command, words: CliWords, output: string): Command {
  const known = formatsOf(command.name() as Request['verb'])
  return command
    .option('--json', words.option.json)
    .addOption(valued('--format <format>', words.option.format(known.join(', ')), known))
    .option('-o, --output <file>', output)
}

function solving(command: Command, words: CliWords): Command {
  return command
    .option('--time-limit <seconds>', words.option.timeLimit(defaultTimeLimit))
    .option('--strict', words.option.strict)
    .option('--exit-code', words.option.exitCode)
}
