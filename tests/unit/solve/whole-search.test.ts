import { beforeAll, describe, expect, it } from 'vitest'
import { type PortAnswer, type SolverPort, solveStaged } from '../../../src/solve/index.js'
import { solver } from '../../builders/engine.js'
import { type Call, changed, liar, only } from '../../builders/fake-port.js'
import { hasCase, readCase } from '../../builders/lp-file.js'
import { formOf, INF, type Sketch, type StageSketch, stagedOf, type Terms } from '../../builders/program.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

const solve = (sketch: Sketch, stages: readonly StageSketch[], ranges: readonly Terms[] = [], by = port) =>
  solveStaged(stagedOf(sketch, ...stages), by, { timeLimit: 10, ranges: ranges.map((terms) => formOf(sketch, terms)) })

/** 3 t are made by p or q, each at most 3 t and only while its press is on; u is 1 whatever is done. */
const presses: Sketch = {
  columns: { u: [1, 9], p: [0, 3], q: [0, 3], onP: [0, 1], onQ: [0, 1] },
  rows: [
    { terms: { p: 1, q: 1 }, equals: 3 },
    { terms: { p: 1, onP: -3 }, atMost: 0 },
    { terms: { q: 1, onQ: -3 }, atMost: 0 },
  ],
  whole: ['onP', 'onQ'],
}
const unplaced: StageSketch = { id: 'unplaced', role: 'unplaced', least: { u: 1 } }
const fees = (p: number, q: number): StageSketch => ({ least: { onP: p, onQ: q }, constant: 100 })

describe('whole columns', () => {
  it('are decided, held and certified; the bound is the solver’s', () => {
    // See the knapsack in tests/conformance: 21 whole, 22 if it were not.
    const knapsack: Sketch = {
      columns: { a: [0, 1], b: [0, 1], c: [0, 1], d: [0, 1] },
      rows: [{ terms: { a: 5, b: 7, c: 4, d: 3 }, atMost: 14 }],
      whole: ['a', 'b', 'c', 'd'],
    }
    const solution = solve(knapsack, [{ most: { a: 8, b: 11, c: 6, d: 4 }, constant: -1 }])
    expect(solution).toMatchObject({ status: 'optimal', certificate: { ok: true, kind: 'milp' } })
    expect([...solution.x]).toEqual([0, 1, 1, 1])
    expect(solution.stages[0]!.value).toBe(20)
    expect(solution.certificate.solverBound).toBeCloseTo(20, 6)
    const ids = solution.certificate.checks.map(({ id }) => id)
    expect(ids).toEqual([
      ...['whole', 'primal', 'bounds', 'dual', 'complementarity', 'gap', 'held', 'search', 'solver-bound'],
    ])
  })

  it('serve every objective: the first does not decide them for the second', () => {
    // u = 1 leaves both presses free; then the cheaper one runs, whichever it is.
    const cheap = solve(presses, [unplaced, fees(5, 9)])
    expect([...cheap.x]).toEqual([1, 3, 0, 1, 0])
    expect(cheap.stages.map(({ value }) => value)).toEqual([1, 105])
    expect([...solve(presses, [unplaced, fees(9, 5)]).x]).toEqual([1, 0, 3, 0, 1])
    // The bound named is that of the objective, with its constant.
    expect(cheap.certificate.solverBound).toBeCloseTo(105, 6)
  })

  it('are not chosen by a tie-break, which does with them what it can', () => {
    // u costs nothing: the tie-break raises it with the choice held, and no search is made for it.
    const solution = solve(presses, [fees(5, 5), { id: 'tie', role: 'tie-break', most: { u: 1 } }])
    const searched = solution.certificate.checks.filter(({ id }) => id === 'search')
    expect(searched.map(({ stage }) => stage)).toEqual(['objective:0'])
    expect(solution.stages.map(({ id }) => id)).toEqual(['objective:0', 'tie'])
    expect(solution.x[0]).toBe(9)
  })

  it('have no ranges where none are asked for', () => {
    expect(solveStaged(stagedOf(presses, fees(5, 9)), port, { timeLimit: 10 }).ranges).toEqual([])
  })

  it('keep what an earlier objective wants from a later one', () => {
    // First most q, then least fee although q's press is dear: q = 3.
    const solution = solve(presses, [{ most: { q: 1 } }, fees(5, 9)])
    expect([...solution.x.subarray(1)]).toEqual([0, 3, 0, 1])
    expect(solution.stages.map(({ value }) => value)).toEqual([3, 109])
  })

  it.skipIf(!hasCase('milp-factory-schedule'))('of the published factory schedule cost 12 906 400', () => {
    const { sketch, costs, expected } = readCase('milp-factory-schedule')
    const solution = solve(sketch, [{ least: costs }])
    expect(solution.certificate).toMatchObject({ ok: true, kind: 'milp' })
    expect(solution.stages[0]!.value).toBe(expected)
  })

  it('ranges are those over every choice that costs the same', () => {
    const even = solve(presses, [unplaced, fees(5, 5)], [{ p: 1 }, { p: 1, q: 1 }, { u: 1 }, { p: 2, onQ: 1 }])
    expect(even.certificate.ok).toBe(true)
    // p is 0 or 3; p + q and u stand still; 2p + onQ is 6 or 1.
    expect(even.ranges).toEqual([{ low: 0, high: 3 }, null, null, { low: 1, high: 6 }])
    expect(solve(presses, [unplaced, fees(5, 9)], [{ p: 1 }]).ranges).toEqual([null])
  })

  it('a range without end has none', () => {
    const open: Sketch = { columns: { z: [0, 3], x: [1, INF], y: [] }, whole: ['z'] }
    expect(solve(open, [{ least: { y: 1, z: 1 } }], [{ x: 1 }, { z: 1 }]).ranges).toEqual([
      ...[{ low: 1, high: null }, null],
    ])
  })
})

describe('programs with whole columns and no optimum', () => {
  it('that cannot be met even broken up are proven infeasible', () => {
    const sketch: Sketch = { columns: { n: [0, 4] }, rows: [{ terms: { n: 1 }, atLeast: 5 }], whole: ['n'] }
    expect(solve(sketch, [{ least: { n: 1 } }])).toMatchObject({
      ...{ status: 'infeasible', certificate: { ok: true, kind: 'infeasible' }, conflict: { rows: [0], columns: [0] } },
    })
  })

  it('that cannot be met whole are infeasible by the solver’s word, which is said', () => {
    // 2n = 3; the second row has nothing to do with it.
    const sketch: Sketch = {
      columns: { n: [0, 4], x: [] },
      rows: [
        { terms: { x: 1 }, atMost: 5 },
        { terms: { n: 2 }, equals: 3 },
      ],
      whole: ['n'],
    }
    expect(solve(sketch, [{ least: { n: 1 } }])).toMatchObject({
      ...{ status: 'infeasible', certificate: { ok: false, kind: 'milp' }, conflict: { rows: [1], columns: [] } },
    })
  })

  it('that fall without end have a ray', () => {
    const sketch: Sketch = {
      columns: { n: [0, 4], x: [], y: [] },
      rows: [{ terms: { x: 1, y: -1 }, equals: 0 }],
      whole: ['n'],
    }
    const solution = solve(sketch, [{ least: { n: 1, x: -1 } }])
    expect(solution).toMatchObject({ status: 'unbounded', certificate: { ok: true, kind: 'unbounded' } })
    expect([...solution.ray!.columns]).toEqual([1, 2])
  })

  it('without objective are unique only when no other choice is possible', () => {
    // 2n + x = 7, x ≤ 1: n = 3, x = 1 only. With x ≤ 3 also n = 2, x = 3; n = 3 leaves nothing to move by itself.
    const of = (most: number): Sketch => ({
      columns: { n: [0, 9], x: [0, most] },
      rows: [{ terms: { n: 2, x: 1 }, equals: 7 }],
      whole: ['n'],
    })
    const one = solve(of(1), [])
    expect(one).toMatchObject({ status: 'optimal', certificate: { ok: true, kind: 'milp' } })
    expect([...one.x]).toEqual([3, 1])
    const two = solve(of(3), [])
    expect(two.status).toBe('withheld')
    expect(two.x).toHaveLength(0)
    expect([...two.ray!.columns]).toEqual([0])
  })
})

describe('a solver that lies about whole columns', () => {
  /** Changes the answers of integer searches only: they alone have a bound. */
  const lyingBy = (change: (answer: PortAnswer, call: Call) => PortAnswer) =>
    liar(port, (answer, call) => (Number.isNaN(answer.bound) ? answer : change(answer, call)))

  it.each<[string, (answer: PortAnswer) => PortAnswer]>([
    // onP broken up: rounded it is 1, but the point was none.
    ['a broken column', (answer) => changed(answer, 'x', 3, () => 0.75)],
    ['a choice that is not the best', (answer) => ({ ...answer, x: Float64Array.of(1, 0, 3, 0, 1) })],
    ['a choice that allows no point', (answer) => ({ ...answer, x: Float64Array.of(1, 3, 0, 0, 0) })],
    ['a bound that is better', (answer) => ({ ...answer, bound: answer.bound - 1 })],
    ['no bound', (answer) => ({ ...answer, bound: Number.NEGATIVE_INFINITY })],
    ['nothing', () => only('failed')],
  ])('shows nothing: %s', (_, lie) => {
    const solution = solve(presses, [fees(5, 9)], [{ p: 1 }], lyingBy(lie))
    expect(solution).toMatchObject({ status: 'withheld', certificate: { ok: false }, stages: [], ranges: [null] })
    expect(solution.x).toHaveLength(0)
  })

  it('once is answered at the second search', () => {
    const once = lyingBy((answer, { model }) => (model === 0 ? only('failed') : answer))
    expect(solve(presses, [fees(5, 9)], [], once)).toMatchObject({ status: 'optimal', certificate: { ok: true } })
  })

  it('a limit stays a limit', () => {
    expect(
      solve(
        presses,
        [fees(5, 9)],
        [],
        lyingBy(() => only('limit')),
      ).status,
    ).toBe('limit')
  })
})
