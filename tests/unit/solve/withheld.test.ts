import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson } from '../../../src/results/index.js'
import { runScenario } from '../../../src/run/index.js'
import { type PortAnswer, type SolverPort, solveStaged } from '../../../src/solve/index.js'
import { faults, solver } from '../../builders/engine.js'
import { type Call, changed, liar, only } from '../../builders/fake-port.js'
import { headline, inTonnes, making, modelOf, ore, siteWith } from '../../builders/model.js'
import { formOf, type Sketch, stagedOf } from '../../builders/program.js'

/*
 * Least 2x + 3y with x + y = 10, x ≤ 6: x = 6, y = 4, worth 24; dual 3. See certificate.test.ts.
 * Then most idle, which costs nothing: 1.
 */
const sketch: Sketch = {
  columns: { x: [0, 6], y: [], idle: [0, 1] },
  rows: [{ terms: { x: 1, y: 1 }, equals: 10 }],
}
const cost = { id: 'cost', least: { x: 2, y: 3 } }
const tie = { id: 'tie', role: 'tie-break', most: { idle: 1 } } as const
const staged = stagedOf(sketch, cost, tie)
const options = { timeLimit: 10, ranges: [formOf(sketch, { x: 1 })] }

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

const answeredBy = (change: (answer: PortAnswer, call: Call) => PortAnswer) =>
  solveStaged(staged, liar(port, change), options)

/** Lies that a certificate must see, told in the first stage. */
const lies: readonly (readonly [string, (answer: PortAnswer) => PortAnswer])[] = [
  ['a dual of the wrong sign', (answer) => changed(answer, 'rowDuals', 0, (dual) => -dual)],
  ['a dual of the wrong size', (answer) => changed(answer, 'rowDuals', 0, (dual) => dual * 1.001)],
  ['no duals', (answer) => ({ ...answer, rowDuals: answer.rowDuals.map(() => 0) })],
  ['duals that are no numbers', (answer) => changed(answer, 'rowDuals', 0, () => Number.NaN)],
  ['a broken balance', (answer) => changed(answer, 'x', 1, (y) => y + 1e-4)],
  ['a column beyond its bound', (answer) => ({ ...answer, x: Float64Array.of(6.001, 3.999, 0) })],
  ['a feasible point that is not the least', (answer) => ({ ...answer, x: Float64Array.of(5, 5, 0) })],
  ['a point that is no number', (answer) => changed(answer, 'x', 0, () => Number.NaN)],
  ['that there is no answer', () => only('infeasible')],
  ['that there is none or no least', () => only('infeasible-or-unbounded')],
  ['that there is no least', () => only('unbounded')],
  ['nothing', () => only('failed')],
]

describe('a solver that answers wrongly', () => {
  it.each(lies)('with %s: nothing is shown', (_, lie) => {
    const solution = answeredBy((answer, { call, columns }) => (call === 0 && columns === 3 ? lie(answer) : answer))
    expect(solution.status).toBe('withheld')
    expect(solution.certificate.ok).toBe(false)
    expect(solution.x).toHaveLength(0)
    expect(solution.stages).toHaveLength(0)
    expect(solution.ranges).toEqual([null])
    expect(solution.conflict).toBeUndefined()
    expect(solution.ray).toBeUndefined()
  })

  it.each(lies)('with %s at the first try only: the second is right', (_, lie) => {
    const solution = answeredBy((answer, { model, call, columns }) =>
      model === 0 && call === 0 && columns === 3 ? lie(answer) : answer,
    )
    expect(solution.status).toBe('optimal')
    expect(solution.certificate).toMatchObject({ ok: true, droppedStages: [] })
    expect([...solution.x]).toEqual([6, 4, 1])
  })

  it('in proofs as well: what cannot be met is not claimed without weights', () => {
    const impossible = stagedOf(
      { columns: { x: [0, 6] }, rows: [{ terms: { x: 1 }, equals: 10 }] },
      { least: { x: 1 } },
    )
    const told = solveStaged(impossible, port, options)
    expect(told).toMatchObject({ status: 'infeasible', certificate: { ok: true, kind: 'infeasible' } })
    // Models with more columns than the program are elastic: their duals are the weights.
    const lied = solveStaged(
      impossible,
      liar(port, (answer, { columns }) => (columns > 1 ? changed(answer, 'rowDuals', 0, () => 0) : answer)),
      options,
    )
    expect(lied.status).toBe('withheld')
    const silent = solveStaged(
      impossible,
      liar(port, (answer, { columns }) => (columns > 1 ? only('failed') : answer)),
      options,
    )
    expect(silent.status).toBe('withheld')
  })

  it('a limit is a limit, not a failure', () => {
    const solution = answeredBy((answer, { call }) => (call === 0 ? only('limit') : answer))
    expect(solution).toMatchObject({ status: 'limit', certificate: { ok: false, kind: 'none' } })
  })
})

describe('a solver that fails at a later stage', () => {
  it.each([
    ['fails', () => only('failed')],
    ['says that the face is empty', () => only('infeasible')],
    ['says that the tie-break has no least', () => only('unbounded')],
    // x = 6 − 1e-6 costs 1e-6 more: 4e-8 of 24, more than the 1e-9 an earlier objective is held to.
    ['leaves the face', (answer: PortAnswer) => ({ ...answer, x: Float64Array.of(6 - 1e-6, 4 + 1e-6, 1) })],
    ['gives wrong duals', (answer: PortAnswer) => changed(answer, 'rowDuals', 0, () => 1)],
    ['gives a point that is not the most', (answer: PortAnswer) => changed(answer, 'x', 2, () => 0.5)],
  ] as const)('%s: the answer stands without the stage, and that is said', (_, lie) => {
    const solution = answeredBy((answer, { call }) => (call === 1 ? lie(answer) : answer))
    expect(solution.status).toBe('optimal')
    expect(solution.certificate).toMatchObject({ ok: true, droppedStages: ['tie'] })
    expect(solution.stages.map((stage) => stage.id)).toEqual(['cost'])
    expect([...solution.x]).toEqual([6, 4, 0])
  })

  it('a stage is dropped only when no way of solving keeps it', () => {
    const solution = answeredBy((answer, { model, call }) => (model === 0 && call === 1 ? only('failed') : answer))
    expect(solution.certificate.droppedStages).toEqual([])
    expect(solution.stages).toHaveLength(2)
  })

  it('the objective itself is never dropped', () => {
    const unplaced = { id: 'unplaced', role: 'unplaced', least: { idle: 1 } } as const
    // The only optimal basis is read off once more in a model of its own, the second.
    const lied = solveStaged(
      stagedOf(sketch, unplaced, cost),
      liar(port, (answer, { model, call }) =>
        call === 1 || model === 1 ? changed(answer, 'rowDuals', 0, (dual) => -dual) : answer,
      ),
      options,
    )
    expect(lied.status).toBe('withheld')
  })

  it('a held check goes red when a later stage gives up part of an earlier optimum', () => {
    // Two stages of objectives; every answer of the second is off the face of the first, so that no more than the first
    // is certified.
    const two = stagedOf(sketch, cost, { id: 'second', most: { y: 1 } })
    const lied = solveStaged(
      two,
      liar(port, (answer, { call }) => (call === 1 ? { ...answer, x: Float64Array.of(5, 5, 0) } : answer)),
      options,
    )
    expect(lied.certificate).toMatchObject({ ok: true, droppedStages: ['second'] })
    expect(lied.certificate.checks.filter((check) => check.id === 'held').map((check) => check.stage)).toEqual(['cost'])
    // The ranges are those over the face of the stages that are left: x stands still, idle is free.
    expect(lied.ranges).toEqual([null])
    const idle = { ...options, ranges: [formOf(sketch, { idle: 1 })] }
    const asked = solveStaged(
      two,
      liar(port, (answer, { call }) => (call === 1 ? { ...answer, x: Float64Array.of(5, 5, 0) } : answer)),
      idle,
    )
    expect(asked.ranges).toEqual([{ low: 0, high: 1 }])
  })
})

describe('a solver that lies about ranges', () => {
  // Least y with x + y = 10, x ≤ 6, idle free: the range of idle is 0 to 1 over the face.
  const free = { ...options, ranges: [formOf(sketch, { idle: 1 })] }
  it('gives an end only when its duals prove it', () => {
    const one = stagedOf(sketch, cost)
    expect(solveStaged(one, port, free).ranges).toEqual([{ low: 0, high: 1 }])
    const short = liar(port, (answer, { call }) => (call >= 2 ? changed(answer, 'x', 2, () => 0.5) : answer))
    expect(solveStaged(one, short, free).ranges).toEqual([{ low: 0, high: null }])
    // Asked again after a lie, it gives the end.
    const once = liar(port, (answer, { call }) => (call === 2 ? changed(answer, 'x', 2, () => 0.5) : answer))
    expect(solveStaged(one, once, free).ranges).toEqual([{ low: 0, high: 1 }])
    const silent = liar(port, (answer, { call }) => (call > 0 ? only('failed') : answer))
    expect(solveStaged(one, silent, free).ranges).toEqual([{ low: null, high: null }])
  })
})

describe('a run whose solver answers wrongly', () => {
  const model = modelOf({
    commodities: { ore, ware: inTonnes(), ash: inTonnes() },
    processes: { work: making('ware', 'ash') },
    sites: { plant: siteWith('work', '10 t/yr') },
    markets: { shop: { buys: { ware: { price: '9 yuan/t' }, ash: { price: '1 yuan/t' } } } },
    indicators: { sold: headline('sold(ash)') },
  })
  const run = (change: (answer: PortAnswer) => PortAnswer) => {
    const outcome = runScenario('model.yaml', () => JSON.stringify(model), liar(port, change), { timeLimit: 10 })
    if (!outcome.ok) throw new Error(faults(outcome.diagnostics))
    return outcome.value.result
  }

  it.each<[string, (answer: PortAnswer) => PortAnswer]>([
    ['a number that is none', (answer) => changed(answer, 'x', 0, () => Number.NaN)],
    ['one tonne too much', (answer) => changed(answer, 'x', 0, (x) => x + 1)],
    ['no duals', (answer) => ({ ...answer, rowDuals: answer.rowDuals.map(() => 0) })],
  ])('shows nothing of it, and can be written: %s', (_, lie) => {
    const result = run(lie)
    expect(result).toMatchObject({ status: 'withheld', certificate: { ok: false }, closure: { ok: false } })
    expect([result.flows, result.levels, result.prices, result.unplaced, result.unmet]).toEqual([[], [], [], [], []])
    expect(result.indicators).toMatchObject([{ id: 'sold', value: null, reason: 'no-answer', tie: null }])
    expect(() => canonicalJson(result)).not.toThrow()
  })

  it('is answered when the solver does not lie', () => {
    expect(run((answer) => answer).indicators).toMatchObject([{ id: 'sold', value: 10 }])
  })
})
