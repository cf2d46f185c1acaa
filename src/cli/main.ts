import { fileURLToPath } from 'node:url'
import { wantsColour } from './colour.js'
import { exitCode } from './exit-code.js'
import { languageOf, languageOfCall } from './language.js'
import { engineVerbs } from './verbs.js'
import { version } from './version.js'
import { cliWords } from './words/index.js'

/**
 * The program: reads the words after its name and ends with an exit code. What needs the whole engine is loaded only
 * when it is asked for, and works in a worker, so that Ctrl-C is heard while it solves.
 */
async function main(argv: readonly string[]): Promise<number> {
  const { env, stdout, stderr } = process
  const { writeOut, writeError } = await import('./streams.js')
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    await writeOut(`${version}\n`)
    return exitCode.done
  }
  const language = languageOfCall(argv, env)
  const words = cliWords(language)
  try {
    // Most calls need the engine: it is on its way while their words are read.
    const early = needsEngine(argv) ? await startEngine() : undefined
    const { parseArguments } = await import('./arguments.js')
    const parsed = parseArguments(argv.length === 0 ? ['--help'] : argv, language, words)
    if (parsed.kind === 'print') {
      await writeOut(parsed.text)
      return argv.length === 0 ? exitCode.usage : parsed.code
    }
    if (parsed.kind === 'fault') {
      await writeError(`${words.fault.prefix}${parsed.text}\n`)
      return exitCode.usage
    }
    if (parsed.kind === 'completion') {
      const { completionScript } = await import('./completion/index.js')
      await writeOut(completionScript(parsed.shell, parsed.commandLine))
      return exitCode.done
    }
    if (parsed.kind === 'starter') {
      const { startProject } = await import('./commands/new.js')
      const schema = fileURLToPath(new URL('../schema/liubai.schema.json', import.meta.url))
      const { stdout: told, stderr: faults, code } = startProject(parsed.starter, schema, languageOf(env))
      await writeError(faults)
      await writeOut(told)
      return code
    }
    const colour = (isTerminal: boolean) => wantsColour(parsed.colorFlag, env, isTerminal)
    const request = {
      ...parsed.request,
      colour: { stdout: parsed.request.output === null && colour(stdout.isTTY), stderr: colour(stderr.isTTY) },
    }
    const { serve } = await import('./session.js')
    return await serve(request, early ?? (await startEngine()))
  } catch (error) {
    const { bugOf, bugText } = await import('./bug.js')
    await writeError(bugText(bugOf(error), words, env['LIUBAI_DEBUG'] === '1'))
    return exitCode.bug
  }
}

/** Whether a call names a command of the engine, and is no question for help. */
const needsEngine = (argv: readonly string[]): boolean =>
  engineVerbs.some((verb) => argv.includes(verb)) && !argv.includes('--help') && !argv.includes('-h')

async function startEngine() {
  const { Engine } = await import('./engine.js')
  return new Engine(new URL('./start-worker.cjs', import.meta.url))
}

process.exit(await main(process.argv.slice(2)))
