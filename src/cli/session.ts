import { deliver } from './deliver.js'
import { type Engine, failure, signalled } from './engine.js'
import { exitCode } from './exit-code.js'
import { progressLine } from './progress-line.js'
import type { Request } from './request.js'
import { writeError } from './streams.js'
import { cliWords } from './words/index.js'

/**
 * Has a request answered by a worker and writes the answer: a file if one was asked for, then the two streams. Ctrl-C
 * ends at once: the worker writes no file, and a file is written in one go, so nothing is left half done.
 * @returns the exit code.
 */
export async function serve(request: Request, engine: Engine): Promise<number> {
  const progress = progressLine()
  const ended = signalled()
  if (request.watch) {
    const { serveWatching } = await import('./watching.js')
    return serveWatching(request, engine, ended, progress)
  }
  const end = await Promise.race([engine.ask(request, progress.show), ended])
  progress.clear()
  switch (end.kind) {
    case 'reply':
      return (await deliver(end.reply, request)).code
    case 'signal':
      await writeError(`${cliWords(request.language).interrupted}\n`)
      return end.code
    case 'unchanged':
      // Said of a second answer only.
      return exitCode.done
    case 'bug':
    case 'memory': {
      const { text, code } = failure(end, request)
      await writeError(text)
      return code
    }
    default:
      return end satisfies never
  }
}
