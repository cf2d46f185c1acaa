import { afterEach, describe, expect, it, vi } from 'vitest'
import { bugOf, bugText, failureOf } from '../../../src/cli/bug.js'
import { Engine } from '../../../src/cli/engine.js'
import type { Request } from '../../../src/cli/request.js'
import { serve } from '../../../src/cli/session.js'
import { cliWords } from '../../../src/cli/words/index.js'

const request: Request = {
  verb: 'run',
  files: [],
  language: 'en',
  format: 'table',
  output: null,
  timeLimit: 1,
  strict: false,
  baseline: null,
  failOnMissedTarget: false,
  watch: false,
  trace: null,
  all: false,
  colour: { stdout: false, stderr: false },
}

/** Answers a request by a worker of some lines, and what was written meanwhile. */
async function served(worker: string, asked: Partial<Request> = {}) {
  const written = { out: '', err: '' }
  const catches = (stream: 'out' | 'err') => (text: unknown, done?: unknown) => {
    written[stream] += String(text)
    if (typeof done === 'function') done()
    return true
  }
  vi.spyOn(process.stdout, 'write').mockImplementation(catches('out') as typeof process.stdout.write)
  vi.spyOn(process.stderr, 'write').mockImplementation(catches('err') as typeof process.stderr.write)
  const url = new URL(`data:text/javascript,${encodeURIComponent(worker)}`)
  const code = await serve({ ...request, ...asked }, new Engine(url))
  return { code, ...written }
}
afterEach(() => vi.restoreAllMocks())

const post = (message: unknown) =>
  `import { parentPort } from 'node:worker_threads'; parentPort.postMessage(${JSON.stringify(message)})`

describe('what a worker ends with', () => {
  it('a reply is written to its streams, its code is the answer', async () => {
    const reply = { stdout: 'out\n', stderr: 'note\n', files: [], code: 6 }
    expect(await served(post({ kind: 'reply', reply }))).toEqual({ code: 6, out: 'out\n', err: 'note\n' })
  })
  it('a file that cannot be written is a fault, and is not said to be written', async () => {
    const reply = { stdout: '', stderr: '', files: [{ path: '/nowhere/at/all.json', content: '' }], code: 0 }
    const done = await served(post({ kind: 'reply', reply }))
    expect(done.code).toBe(1)
    expect(done.err).toContain('IO_WRITE_FAILED')
    expect(done.err).not.toContain('written:')
  })
  it.each([
    ['it tells of', post({ kind: 'bug', message: 'the thing broke', stack: '' }), 'the thing broke'],
    ['it throws', "throw new Error('thrown out')", 'thrown out'],
    ['it ends silently by', 'process.exit(3)', 'the worker ended with 3 and no answer'],
  ])('a fault of our own %s ends with 70 and says what, in both languages', async (_, worker, message) => {
    const en = await served(worker)
    expect(en).toMatchObject({ code: 70, out: '' })
    expect(en.err).toContain(`error: liubai failed by a fault of its own, not by your files: ${message}`)
    expect(en.err).not.toContain('[object')
    vi.restoreAllMocks()
    const zh = await served(worker, { language: 'zh' })
    expect(zh.err).toContain(`错误：liubai 自身出错，与您的文件无关：${message}`)
  })
  it('a worker that broke before it was asked anything is not waited for', async () => {
    const engine = new Engine(new URL(`data:text/javascript,${encodeURIComponent("throw new Error('too early')")}`))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await engine.ask(request, () => {})).toMatchObject({ kind: 'bug', message: 'too early' })
  })
  it('a worker out of memory has reached a limit', async () => {
    const hog = 'const kept = []; for (;;) kept.push(new Array(1e6).fill(kept.length))'
    const limited = `import { Worker } from 'node:worker_threads'
      const inner = new Worker(${JSON.stringify(hog)}, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 16 } })
      inner.on('error', (error) => { throw error })`
    const done = await served(limited)
    expect(done.code).toBe(5)
    expect(done.err).toContain('the memory limit was reached')
  })
})

describe('what was thrown', () => {
  it('by a worker of the worker that ran out of memory is the limit, anything else a fault of our own', () => {
    expect(failureOf(Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }))).toEqual({
      kind: 'memory',
    })
    const broken = new Error('broken')
    expect(failureOf(broken)).toEqual({ kind: 'bug', message: 'broken', stack: broken.stack })
    expect(failureOf('text')).toEqual({ kind: 'bug', message: 'text', stack: '' })
  })
})

describe('text of a fault of our own', () => {
  const words = cliWords('en')
  it('has the stack only on request', () => {
    const error = new Error('broken')
    expect(bugText(bugOf(error), words, false)).not.toContain('at ')
    expect(bugText(bugOf(error), words, true)).toContain(error.stack)
  })
  it('takes anything thrown', () => {
    expect(bugText(bugOf('text'), words, true)).toContain('not by your files: text\n')
    expect(bugText(bugOf(undefined), words, false)).toContain('undefined')
  })
})
