import { deliver } from './deliver.js'
import { Engine, failure, signalled } from './engine.js'
import { exitCode } from './exit-code.js'
import type { Request } from './request.js'
import { writeError } from './streams.js'
import { cliWords } from './words/index.js'

/**
 * Has a request answered by a worker and writes the answer: a file if one was asked for, then the two streams. Ctrl-C
 * ends at once: the worker writes no file, and a file is written in one go, so nothing is left half done.
 * @returns the exit code.
 */
export async function serve(request: Request, worker: URL): Promise<number> {
  const progress = progressLine()
  const engine = new Engine(request, worker, progress.show)
  const ended = signalled()
  if (request.watch) {
    const { serveWatching } = await import('./watching.js')
    return serveWatching(request, engine, ended, progress.clear)
  }
  const end = await Promise.race([engine.ask(), ended])
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

/** One line on a terminal's standard error that is overwritten; nothing where it is no terminal. */
function progressLine(): { readonly show: (text: string) => void; readonly clear: () => void } {
  if (!process.stderr.isTTY) return { show: () => {}, clear: () => {} }
  let shown = false
  return {
    show: (text) => {
      shown = true
      process.stderr.write(`\r\u001b[K${text}`)
    },
    clear: () => {
      if (shown) process.stderr.write('\r\u001b[K')
    },
  }
}
