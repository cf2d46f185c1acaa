import { describe, expect, it } from 'vitest'
import { codeOfRun, combinedCode, exitCode } from '../../../src/cli/exit-code.js'
import type { RunResult, SolvedRun } from '../../../src/results/index.js'

const run = (
  status: RunResult['status'],
  proven = true,
  targets: readonly RunResult['targets'][number]['status'][] = [],
): SolvedRun =>
  ({
    result: { status, certificate: { ok: proven }, targets: targets.map((entry) => ({ status: entry })) },
  }) as unknown as SolvedRun

describe('code of one scenario', () => {
  it.each([
    ['optimal', true, 0],
    ['optimal', false, 4],
    ['infeasible', true, 3],
    // The solver's word alone, as for whole numbers; the report says that it is not proven.
    ['infeasible', false, 3],
    ['unbounded', true, 3],
    ['unbounded', false, 3],
    ['limit', false, 5],
    ['limit', true, 5],
    ['withheld', false, 4],
    ['withheld', true, 4],
  ] as const)('%s, proven %s: %d', (status, proven, code) => {
    expect(codeOfRun(run(status, proven), false)).toBe(code)
    // Targets count only where there is an answer.
    if (status !== 'optimal') expect(codeOfRun(run(status, proven, ['missed']), true)).toBe(code)
  })
  it.each([
    [[], 0],
    [['met'], 0],
    [['met', 'missed'], 6],
    [['unknown'], 6],
  ] as const)('targets %j with --exit-code: %d', (targets, code) => {
    expect(codeOfRun(run('optimal', true, targets), true)).toBe(code)
    expect(codeOfRun(run('optimal', true, targets), false)).toBe(0)
  })
  it('an answer that is not proven is worse than a missed target', () => {
    expect(codeOfRun(run('optimal', false, ['missed']), true)).toBe(4)
  })
})

describe('code of a call', () => {
  it('is the first of 70, 4, 3, 5, 6, 0 that occurred, in whatever order', () => {
    const order = [70, 4, 3, 5, 6, 0]
    for (const [i, gravest] of order.entries()) {
      expect(combinedCode(order.slice(i))).toBe(gravest)
      expect(combinedCode(order.slice(i).reverse())).toBe(gravest)
    }
  })
  it('is 0 of nothing', () => expect(combinedCode([])).toBe(0))
  it('has the published numbers', () =>
    expect(exitCode).toEqual({
      done: 0,
      usage: 1,
      invalid: 2,
      noAnswer: 3,
      unproven: 4,
      limit: 5,
      targetMissed: 6,
      bug: 70,
      interrupted: 130,
    }))
})
