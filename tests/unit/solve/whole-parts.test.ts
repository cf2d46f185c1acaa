import { beforeAll, describe, expect, it } from 'vitest'
import type { PortAnswer, SolverPort } from '../../../src/solve/index.js'
import {
  checkWhole,
  choiceOf,
  decideWhole,
  holdWhole,
  movingWhole,
  wholeConflict,
  wholeProgram,
} from '../../../src/solve/whole.js'
import { solver } from '../../builders/engine.js'
import { liar, only } from '../../builders/fake-port.js'
import { INF, programOf, type Sketch, type StageSketch, stagedOf } from '../../builders/program.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

const approach = { reach: 'rows', presolve: true, tolerance: 1e-9, cold: true } as const
const whole = (sketch: Sketch, by = port) => wholeProgram(programOf(sketch), { port: by, approach, timeLimit: 10 })
const answering = (change: (answer: PortAnswer) => PortAnswer) => liar(port, change)

/** n and m are whole, x is not. */
const mixed: Sketch = {
  columns: { n: [0, 9], x: [0, 9], m: [-9, 9] },
  rows: [{ terms: { n: 1, x: 1, m: 1 }, atMost: 20 }],
  whole: ['n', 'm'],
}

describe('a choice of whole columns', () => {
  it('is the same whatever the rest, and another where one number is', () => {
    const choice = (...x: number[]) => choiceOf(programOf(mixed), Float64Array.from(x))
    expect(choice(1, 2, 3)).toBe(choice(1 + 1e-9, 7.5, 3 - 1e-9))
    expect(choice(1, 2, 3)).not.toBe(choice(1, 2, 4))
    expect(choice(1, 2, 3)).not.toBe(choice(2, 2, 3))
    // 1 and 12 are not 11 and 2.
    expect(choice(1, 0, 12)).not.toBe(choice(11, 0, 2))
  })

  it('is held at its rounded values, with nothing else', () => {
    const { columns, rows } = holdWhole(programOf(mixed), Float64Array.of(2.9999999, 4.5, -1e-9))
    expect([...columns.lower]).toEqual([3, 0, 0])
    expect([...columns.upper]).toEqual([3, 9, 0])
    expect([...columns.integer]).toEqual([0, 0, 0])
    expect(rows).toEqual(programOf(mixed).rows)
  })

  it('may be 1e-6 from whole numbers, on either side', () => {
    const check = (...x: number[]) => checkWhole(programOf(mixed).columns.integer, Float64Array.from(x))
    expect(check(3, 4.5, -2)).toEqual({ id: 'whole', stage: '', worst: 0, allowed: 1e-6, at: -1, ok: true })
    expect(check(3 + 0.9e-6, 4.5, -2).ok).toBe(true)
    expect(check(3 - 1.1e-6, 4.5, -2)).toMatchObject({ at: 0, ok: false })
    expect(check(3.125, 4.5, -2.25)).toMatchObject({ worst: 0.25, at: 2, ok: false })
    expect(check(3.25, 4.5, -2.25)).toMatchObject({ worst: 0.25, at: 0 })
  })
})

describe('whole columns for several objectives', () => {
  const decide = (sketch: Sketch, stages: readonly StageSketch[], by = port) =>
    decideWhole(whole(sketch, by), stagedOf(sketch, ...stages).stages)

  it('are as the later want them among what is best for the earlier', () => {
    // 2n + 3m ≥ 7: the least n + m is 3, at (0, 3), (1, 2) or (2, 1); then the most n is 2.
    const sketch: Sketch = {
      columns: { n: [0, 9], m: [0, 9] },
      rows: [{ terms: { n: 2, m: 3 }, atLeast: 7 }],
      whole: ['n', 'm'],
    }
    const least: StageSketch = { least: { n: 1, m: 1 }, constant: -7 }
    const found = decide(sketch, [least, { most: { n: 4 } }])
    expect(found.outcome).toBe('optimal')
    expect([...found.x].map(Math.round)).toEqual([2, 1])
    // As least-problems without the constant: 3, and −4 · 2; sizes with it.
    expect(found.searched.map(({ value, size }) => [Math.round(value), Math.round(size)])).toEqual([
      [3, 10],
      [-8, 8],
    ])
    for (const { bound, value } of found.searched) expect(bound).toBeCloseTo(value, 6)
    expect([...decide(sketch, [least, { most: { m: 4 } }]).x].map(Math.round)).toEqual([0, 3])
  })

  it('are none where an objective has no best, and the stages before it are told', () => {
    const sketch: Sketch = { columns: { n: [0, 4], x: [] }, rows: [{ terms: { n: 1 }, atLeast: 1 }], whole: ['n'] }
    const found = decide(sketch, [{ least: { n: 1 } }, { most: { x: 1 } }])
    expect(found.outcome).toMatch(/unbounded/)
    expect(found.x).toHaveLength(0)
    expect(found.searched.map(({ stage }) => stage.id)).toEqual(['objective:0'])
  })

  it('count the steps of every search', () => {
    const three = answering((answer) => ({ ...answer, iterations: 3 }))
    expect(decide(mixed, [{ least: { n: 1 } }, { least: { m: 1 } }], three).iterations).toBe(6)
  })
})

describe('rows that whole columns cannot meet together', () => {
  // 2n = 3; what x does, and a row without bounds, have nothing to do with it.
  const odd: Sketch = {
    columns: { n: [0, 4], x: [] },
    rows: [{ terms: { x: 1 }, atMost: 5 }, { terms: { n: 2 }, equals: 3 }, { terms: { n: 1 } }],
    whole: ['n'],
  }

  it('are those without which there is a point', () => {
    expect(wholeConflict(whole(odd))).toEqual([1])
    // 2n + 2m ≥ 3 and ≤ 3, and n ≤ 4 besides.
    const both: Sketch = {
      columns: { n: [0, 9], m: [0, 9] },
      rows: [
        { terms: { n: 2, m: 2 }, atLeast: 3 },
        { terms: { n: 1 }, atMost: 4 },
        { terms: { n: 2, m: 2 }, atMost: 3 },
      ],
      whole: ['n', 'm'],
    }
    expect(wholeConflict(whole(both))).toEqual([0, 2])
  })

  it('are not told where a search was undecided, or where there are more than 400', () => {
    const unsure = answering((answer) => (answer.outcome === 'optimal' ? only('limit') : answer))
    expect(wholeConflict(whole(odd, unsure))).toEqual([])
    const rows = (count: number): Sketch => ({
      ...odd,
      rows: [odd.rows![1]!, ...new Array(count - 1).fill({ terms: {} })],
    })
    expect(wholeConflict(whole(rows(400)))).toEqual([0])
    expect(wholeConflict(whole(rows(401)))).toEqual([])
  })
})

describe('whole columns that may move', () => {
  const moving = (sketch: Sketch, x: readonly number[], by = port) =>
    movingWhole(whole(sketch, by), Float64Array.from(x))
  /** n + m is 5, and l is 2 only; x does as it likes. */
  const sum: Sketch = {
    columns: { x: [0, 9], l: [2, 2], n: [0, 9], m: [0, INF] },
    rows: [{ terms: { n: 1, m: 1 }, equals: 5 }],
    whole: ['l', 'n', 'm'],
  }

  it('are those with another value below or above', () => {
    expect(moving(sum, [1, 2, 3, 2])).toEqual([2, 3])
    // n at its least may only rise, at its most only fall; m then the other way.
    expect(moving(sum, [1, 2, 0, 5])).toEqual([2, 3])
    expect(moving(sum, [1, 2, 5, 0])).toEqual([2, 3])
    expect(moving({ ...sum, columns: { ...sum.columns, n: [0, 0] } }, [1, 2, 0, 5])).toEqual([])
    // Only 5 or 4 is left for n, then only 4 or 3: seen from either.
    expect(moving({ ...sum, columns: { ...sum.columns, n: [4, 5] } }, [1, 2, 5, 0])).toEqual([2, 3])
    expect(moving({ ...sum, columns: { ...sum.columns, n: [4, 5] } }, [1, 2, 4, 1])).toEqual([2, 3])
  })

  it('count as moving where the solver does not know', () => {
    const unsure = answering(() => only('limit'))
    const fixed: Sketch = { ...sum, columns: { ...sum.columns, n: [5, 5] } }
    expect(moving(fixed, [1, 2, 5, 0])).toEqual([])
    expect(moving(fixed, [1, 2, 5, 0], unsure)).toEqual([3])
  })
})
