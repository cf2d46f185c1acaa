import { Worker } from 'node:worker_threads'
import { bugText } from './bug.js'
import { exitCode } from './exit-code.js'
import type { Message, Reply, Request } from './request.js'
import { writeError, writeOut } from './streams.js'
import { cliWords } from './words/index.js'

/**
 * Has a request answered by a worker and writes the answer: a file if one was asked for, then the two streams. Ctrl-C
 * ends at once: the worker writes no file, and a file is written in one go, so nothing is left half done.
 * @returns the exit code.
 */
export async function serve(request: Request, worker: URL): Promise<number> {
  const words = cliWords(request.language)
  const progress = progressLine()
  const end = await Promise.race([ask(request, worker, progress.show), signalled()])
  progress.clear()
  switch (end.kind) {
    case 'reply':
      return deliver(end.reply, request)
    case 'bug':
      await writeError(bugText(end, words, process.env['LIUBAI_DEBUG'] === '1'))
      return exitCode.bug
    case 'memory':
      await writeError(`${words.fault.prefix}${words.outOfMemory}\n`)
      return exitCode.limit
    case 'signal':
      await writeError(`${words.interrupted}\n`)
      return end.code
    default:
      return end satisfies never
  }
}

type End =
  | { readonly kind: 'reply'; readonly reply: Reply }
  | { readonly kind: 'bug'; readonly message: string; readonly stack: string }
  | { readonly kind: 'memory' }

function ask(request: Request, url: URL, onProgress: (text: string) => void): Promise<End> {
  return new Promise((resolve) => {
    const worker = new Worker(url, { workerData: request })
    worker.on('message', (message: Message) => {
      if (message.kind === 'progress') onProgress(message.text)
      else resolve(message)
    })
    worker.on('error', (error: Error & { readonly code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ kind: 'memory' })
      else resolve({ kind: 'bug', message: error.message, stack: error.stack ?? '' })
    })
    worker.on('exit', (code) =>
      resolve({ kind: 'bug', message: `the worker ended with ${code} and no answer`, stack: '' }),
    )
  })
}

/** Resolves at the first Ctrl-C or request to end; the codes are those a shell gives for the signals. */
function signalled(): Promise<{ readonly kind: 'signal'; readonly code: number }> {
  return new Promise((resolve) => {
    const codes = { SIGINT: exitCode.interrupted, SIGTERM: 143, SIGHUP: 129 } as const
    for (const [signal, code] of Object.entries(codes)) process.once(signal, () => resolve({ kind: 'signal', code }))
  })
}

/** Writes the file, if one was asked for, and says so; then the two streams. */
async function deliver({ file, stdout, stderr, code }: Reply, { language, colour }: Request): Promise<number> {
  let told = stderr
  if (file !== null) {
    const { writeAtomically } = await import('../io/index.js')
    const written = writeAtomically(file.path, file.text)
    if (!written.ok) {
      const { renderDiagnostics } = await import('../base/index.js')
      const { painter } = await import('./paint.js')
      await writeError(
        stderr + renderDiagnostics(written.diagnostics, language, () => undefined, painter(colour.stderr).diagnostics),
      )
      return exitCode.usage
    }
    told += `${cliWords(language).written(file.path)}\n`
  }
  await writeError(told)
  await writeOut(stdout)
  return code
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
