import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'
import { bugText, type Failure, failureOf } from './bug.js'
import { exitCode } from './exit-code.js'
import type { Message, Request } from './request.js'
import { cliWords } from './words/index.js'

/** What the worker answers, or how it failed. */
export type End = Exclude<Message, { readonly kind: 'progress' }>

/**
 * Bytes of bytecode a function runs before V8 optimises it, twelve times the usual: a call is over before most of what
 * would be optimised pays for it, and work that takes long gets there all the same.
 */
const optimiseAfter = 800_000

/** The worker that answers requests; it is on its way before there is one, and keeps what it can use for the next. */
export class Engine {
  private readonly worker: Worker
  private settle: (end: End) => void = () => {}
  private showProgress: (text: string) => void = () => {}
  private failed: End | undefined

  constructor(url: URL) {
    setFlagsFromString(`--interrupt-budget=${optimiseAfter}`)
    this.worker = new Worker(url)
    this.worker.on('message', (message: Message) => {
      if (message.kind === 'progress') this.showProgress(message.text)
      else this.settle(message)
    })
    this.worker.on('error', (error) => this.fail(failureOf(error)))
    this.worker.on('exit', (code) =>
      this.fail({ kind: 'bug', message: `the worker ended with ${code} and no answer`, stack: '' }),
    )
  }

  /** The answer to the request with the files as they are now. One question at a time. */
  ask(request: Request, onProgress: (text: string) => void): Promise<End> {
    if (this.failed) return Promise.resolve(this.failed)
    return new Promise((resolve) => {
      this.settle = resolve
      this.showProgress = onProgress
      this.worker.postMessage(request)
    })
  }

  /** A worker that fails has no other answer, also where it is asked later. */
  private fail(end: End): void {
    this.failed ??= end
    this.settle(this.failed)
  }
}

/** A failure of the engine as text for standard error, and the code it ends with. */
export function failure(end: Failure, { language }: Request): { readonly text: string; readonly code: number } {
  const words = cliWords(language)
  return end.kind === 'bug'
    ? { text: bugText(end, words, process.env['LIUBAI_DEBUG'] === '1'), code: exitCode.bug }
    : { text: `${words.fault.prefix}${words.outOfMemory}\n`, code: exitCode.limit }
}

/** A request to end, with the code a shell gives for it. */
export interface Signalled {
  readonly kind: 'signal'
  readonly code: number
}

/** Resolves at the first Ctrl-C or request to end. */
export function signalled(): Promise<Signalled> {
  return new Promise((resolve) => {
    const codes = { SIGINT: exitCode.interrupted, SIGTERM: 143, SIGHUP: 129 } as const
    for (const [signal, code] of Object.entries(codes)) process.once(signal, () => resolve({ kind: 'signal', code }))
  })
}
