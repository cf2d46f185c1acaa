import { resolve } from 'node:path'
import { renderDiagnostics } from '../base/index.js'
import { watchFiles } from '../io/index.js'
import type { Format } from '../report/index.js'
import { deliver } from './deliver.js'
import { type Engine, failure, type Signalled } from './engine.js'
import { exitCode } from './exit-code.js'
import { painter } from './paint.js'
import type { ProgressLine } from './progress-line.js'
import type { Request } from './request.js'
import { writeError, writeOut } from './streams.js'
import { cliWords } from './words/index.js'

/** What stands between two answers on standard output. JSON documents follow one another as they are. */
const between: Readonly<Record<Format, string>> = {
  table: `\n${'═'.repeat(60)}\n\n`,
  md: '\n---\n\n',
  csv: '\n',
  json: '',
}

/**
 * Answers a request again whenever a file it rests on has changed, until Ctrl-C or until nobody reads the answers. Faults in
 * the files are shown and waited out.
 * @returns the exit code.
 */
export async function serveWatching(
  request: Request,
  engine: Engine,
  ended: Promise<Signalled>,
  progress: ProgressLine,
): Promise<number> {
  const words = cliWords(request.language)
  let files: readonly string[] = request.files.map((file) => resolve(file))
  let isFirst = true
  for (;;) {
    // Watched before they are read, so that nothing saved meanwhile is missed.
    const watch = watchFiles(files)
    if (!watch.ok) {
      const { diagnostics } = painter(request.colour.stderr)
      await writeError(renderDiagnostics(watch.diagnostics, request.language, () => undefined, diagnostics))
      return exitCode.usage
    }
    const end = await Promise.race([engine.ask(request, progress.show), ended])
    progress.clear()
    if (end.kind === 'bug' || end.kind === 'memory') {
      const { text, code } = failure(end, request)
      await writeError(text)
      return code
    }
    if (end.kind === 'reply') {
      const { stdout } = end.reply
      if (stdout !== '' && !isFirst) await writeOut(between[request.format])
      const { isRead } = await deliver(end.reply, request)
      if (!isRead) return exitCode.done
      if (stdout !== '') isFirst = false
      await writeError(`${words.watching(end.files.length)}\n`)
    }
    // Files not watched yet are watched first, then looked at once more.
    const next =
      end.kind !== 'signal' && sameList(end.files, files) ? await Promise.race([watch.value.changed, ended]) : undefined
    watch.value.close()
    const signal = end.kind === 'signal' ? end : next
    if (signal !== undefined) {
      await writeError(`${words.watchEnded}\n`)
      return signal.code
    }
    if (end.kind !== 'signal') files = end.files
  }
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i])
