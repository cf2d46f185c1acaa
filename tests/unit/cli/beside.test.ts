import { describe, expect, it } from 'vitest'
import { Beside } from '../../../src/cli/beside.js'
import type { Question } from '../../../src/run/index.js'

/** What a worker of these statements answers to questions; `posed` is what it is asked. */
const workerOf = (statements: string) => {
  const answer = `parentPort.on('message', (posed) => { ${statements} })`
  const text = `import { parentPort } from 'node:worker_threads'; ${answer}`
  return new Beside(new URL(`data:text/javascript,${encodeURIComponent(text)}`), { watch: false })
}
const part = { count: 0 }
const question = {
  asked: {
    staged: {
      stages: [],
      determined: false,
      program: { ...{ columns: part, rows: part, graph: () => {} }, matrix: { value: [] } },
    },
  },
  ranges: [],
  names: () => ({ columns: ['a'], rows: [] }),
} as unknown as Question

describe('a worker that solves beside', () => {
  it('is asked plain data, and which question is the first of a call; its answers keep their order', async () => {
    const beside = workerOf('parentPort.postMessage(posed)')
    const [one, other] = [beside.begin(), beside.begin()]
    const answers = [one(question, 1), one(question, 2), other(question, 3)]
    const got = await Promise.all(answers.map((answer) => answer()))
    expect(got).toMatchObject([
      { timeLimit: 1, isFirst: true, names: { columns: ['a'] } },
      { timeLimit: 2, isFirst: false },
      { timeLimit: 3, isFirst: true },
    ])
    expect((got[0] as unknown as { staged: { program: object } }).staged.program).not.toHaveProperty('graph')
  })

  it('fails with what broke it: the question it had, and every later one', async () => {
    const beside = workerOf("throw new Error('thrown out')")
    const solve = beside.begin()
    await expect(solve(question, 1)()).rejects.toThrow('thrown out')
    await expect(solve(question, 1)()).rejects.toThrow('thrown out')
  })

  it('fails where it ends without an answer', async () => {
    await expect(workerOf('process.exit(3)').begin()(question, 1)()).rejects.toThrow('ended with 3 and no answer')
  })
})
