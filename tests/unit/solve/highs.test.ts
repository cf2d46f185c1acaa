import { describe, expect, it } from 'vitest'
import { loadSolver } from '../../../src/solve/index.js'
import { solver } from '../../builders/engine.js'
import { portProgramOf, type Sketch } from '../../builders/program.js'

const settings = { timeLimit: 10, presolve: false, method: 'dual', tolerance: 1e-9 } as const
const sketch: Sketch = { columns: { x: [2, 5], y: [] }, rows: [{ terms: { x: 1, y: 1 }, atLeast: 4 }] }

describe('HiGHS behind its port', () => {
  it('says what it is', async () => {
    const { name, version } = await solver()
    expect(name).toBe('HiGHS')
    expect(version).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('is looked for where it is said to be', async () => {
    await expect(loadSolver({ locateFile: () => '/nowhere/highs.wasm' })).rejects.toThrow()
  })

  it('goes on with a solver of its own once it is renewed', async () => {
    const port = await loadSolver()
    const before = port.open(portProgramOf(sketch))
    await port.renew!()
    const after = port.open(portProgramOf(sketch))
    // The one of before still answers: each has a memory of its own.
    expect([before, after].map((model) => model.solve(settings).outcome)).toEqual(['optimal', 'optimal'])
    for (const model of [before, after]) model.dispose()
  })

  it('refuses a program with an entry in a row that is not there', async () => {
    const port = await solver()
    expect(() => port.open({ ...portProgramOf(sketch), index: Int32Array.of(0, 7) })).toThrow()
  })

  it('fails, and throws nothing, where a model is not there any more', async () => {
    const model = (await solver()).open(portProgramOf(sketch))
    model.dispose()
    expect(model.solve(settings)).toMatchObject({ outcome: 'failed', iterations: 0, bound: Number.NaN })
    expect(model.solve(settings).x).toHaveLength(0)
  })

  it('has no basis before it has solved, nor after it has forgotten', async () => {
    const model = (await solver()).open(portProgramOf(sketch))
    try {
      expect(model.basis()).toBeUndefined()
      model.solve(settings)
      const basis = model.basis()!
      expect([basis.columns.length, basis.rows.length]).toEqual([2, 1])
      model.clear()
      expect(model.basis()).toBeUndefined()
    } finally {
      model.dispose()
    }
  })

  it('takes and gives nothing for a program of nothing', async () => {
    const model = (await solver()).open(portProgramOf({ columns: {}, rows: [{ terms: {}, atMost: 1 }] }))
    const none = new Float64Array(0)
    try {
      model.setCosts(none)
      model.setColumnBounds(none, none)
      expect(model.solve(settings)).toMatchObject({ outcome: 'optimal', x: none })
      const basis = model.basis()!
      expect(basis.columns).toHaveLength(0)
      model.setBasis(basis)
      expect(model.solve(settings)).toMatchObject({ outcome: 'optimal', iterations: 0 })
    } finally {
      model.dispose()
    }
  })

  it.each([
    ['infeasible', { columns: { x: [0, 1] }, rows: [{ terms: { x: 1 }, atLeast: 2 }] }, 0],
    ['unbounded', { columns: { x: [] }, rows: [{ terms: { x: 1 }, atLeast: 2 }] }, -1],
  ] as readonly (readonly [string, Sketch, number])[])(
    'tells %s, with and without presolve',
    async (outcome, of, cost) => {
      const model = (await solver()).open(portProgramOf(of))
      try {
        model.setCosts(Float64Array.of(cost))
        const answers = [false, true].map((presolve) => model.solve({ ...settings, presolve }))
        expect(answers.map((answer) => answer.outcome)).toContain(outcome)
        for (const { x, rowDuals, iterations, bound } of answers) {
          expect([x.length, rowDuals.length, bound]).toEqual([0, 0, Number.NaN])
          expect(iterations).toBeGreaterThanOrEqual(0)
        }
      } finally {
        model.dispose()
      }
    },
  )
})
