import { beforeAll, describe, expect, it } from 'vitest'
import { type SolverPort, solveStaged } from '../../../src/solve/index.js'
import { solver } from '../../builders/engine.js'
import { changed, liar } from '../../builders/fake-port.js'
import { formOf, INF, type Sketch, type StageSketch, stagedOf, type Terms } from '../../builders/program.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

const solve = (sketch: Sketch, stages: readonly StageSketch[], ranges: readonly Terms[] = []) =>
  solveStaged(stagedOf(sketch, ...stages), port, {
    timeLimit: 10,
    ranges: ranges.map((terms) => formOf(sketch, terms)),
  })

/** Point by column name, of a certified answer. */
function pointOf(sketch: Sketch, stages: readonly StageSketch[]): Record<string, number> {
  const solution = solve(sketch, stages)
  expect(solution.status).toBe('optimal')
  expect(solution.certificate).toMatchObject({ ok: true, droppedStages: [] })
  return Object.fromEntries(Object.keys(sketch.columns).map((name, j) => [name, solution.x[j]!]))
}

describe('later stages stay on the exact face of earlier ones', () => {
  it('a row with a dual is held at its bound', () => {
    // x + y ≥ 4 costs 4 at least; more of x would be allowed by the columns, but not at that cost.
    const sketch: Sketch = { columns: { x: [0, 9], y: [0, 9] }, rows: [{ terms: { x: 1, y: 1 }, atLeast: 4 }] }
    expect(pointOf(sketch, [{ least: { x: 1, y: 1 } }, { most: { x: 1 } }])).toEqual({ x: 4, y: 0 })
    expect(pointOf(sketch, [{ least: { x: 1, y: 1 } }, { most: { y: 1 } }])).toEqual({ x: 0, y: 4 })
  })

  it('a row without a dual may move within its bounds', () => {
    // Least x is 0, whatever y: y may use the whole of 2 ≤ x + y ≤ 4.
    const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: 1 }, atLeast: 2, atMost: 4 }] }
    expect(pointOf(sketch, [{ least: { x: 1 } }, { most: { y: 1 } }])).toEqual({ x: 0, y: 4 })
    expect(pointOf(sketch, [{ least: { x: 1 } }, { least: { y: 1 } }])).toEqual({ x: 0, y: 2 })
  })

  it('a column with a reduced cost is held at the bound it stands at', () => {
    // Most x is 3; then least x + y has only y to move.
    const sketch: Sketch = { columns: { x: [1, 3], y: [2, 8] } }
    expect(pointOf(sketch, [{ most: { x: 1 } }, { least: { x: 1, y: 1 } }])).toEqual({ x: 3, y: 2 })
  })

  it('the face is an edge, not a band: nothing of the earlier optimum is given up for a later one', () => {
    // Least 1000x + 999y over x + y = 10 is y = 10. A later stage that wants x a million times as much gets none.
    const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: 1 }, equals: 10 }] }
    expect(pointOf(sketch, [{ least: { x: 1000, y: 999 } }, { most: { x: 1e6 } }])).toEqual({ x: 0, y: 10 })
  })

  it('a difference of one in a million is a difference, one in ten thousand million is none', () => {
    const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: 1 }, equals: 10 }] }
    expect(pointOf(sketch, [{ least: { x: 1 + 1e-6, y: 1 } }, { most: { x: 1 } }])).toEqual({ x: 0, y: 10 })
    expect(pointOf(sketch, [{ least: { x: 1 + 1e-10, y: 1 } }, { most: { x: 1 } }])).toEqual({ x: 10, y: 0 })
  })

  it('the order of objectives is their rank', () => {
    // x + y ≤ 10, x ≤ 6, y ≤ 7: the first wanted gets its most, the second the rest.
    const sketch: Sketch = { columns: { x: [0, 6], y: [0, 7] }, rows: [{ terms: { x: 1, y: 1 }, atMost: 10 }] }
    const [x, y]: StageSketch[] = [{ most: { x: 1 } }, { most: { y: 1 } }]
    expect(pointOf(sketch, [x!, y!])).toEqual({ x: 6, y: 4 })
    expect(pointOf(sketch, [y!, x!])).toEqual({ x: 3, y: 7 })
    expect(pointOf(sketch, [y!, { least: { x: 1 } }])).toEqual({ x: 0, y: 7 })
  })

  it('three stages narrow the face one after the other', () => {
    // a + b + c + d = 12, each at most 6: whatever two are unwanted, the other two must be 6.
    const sketch: Sketch = {
      columns: { a: [0, 6], b: [0, 6], c: [0, 6], d: [0, 6] },
      rows: [{ terms: { a: 1, b: 1, c: 1, d: 1 }, equals: 12 }],
    }
    expect(pointOf(sketch, [{ least: { a: 1 } }, { least: { b: 1 } }, { least: { c: 1 } }])).toEqual({
      ...{ a: 0, b: 0, c: 6, d: 6 },
    })
    expect(pointOf(sketch, [{ most: { a: 1 } }, { least: { d: 1 } }, { most: { c: 1 } }])).toEqual({
      ...{ a: 6, b: 0, c: 6, d: 0 },
    })
  })

  it('every stage is certified by its own duals within the face it was solved on', () => {
    const sketch: Sketch = { columns: { x: [0, 9], y: [0, 9] }, rows: [{ terms: { x: 1, y: 1 }, atLeast: 4 }] }
    const solution = solve(sketch, [
      { id: 'cost', least: { x: 2, y: 2 } },
      { id: 'then', most: { x: 1 } },
    ])
    const of = (stage: string) => solution.certificate.checks.filter((check) => check.stage === stage).map((c) => c.id)
    expect(of('')).toEqual(['primal', 'bounds'])
    expect(of('cost')).toEqual(['dual', 'complementarity', 'gap', 'held'])
    expect(of('then')).toEqual(['dual', 'complementarity', 'gap', 'held'])
    // Cost of one more asked for: 2. In the second stage the sign is that of least −x: one more asked for is one more x.
    expect(solution.stages.map((stage) => [stage.id, stage.value, stage.rowDuals[0]])).toEqual([
      ['cost', 8, 2],
      ['then', 4, -1],
    ])
  })
})

describe('a stage whose optimum is 0', () => {
  // u makes up for what x (at most 5) cannot bring to 5: none is needed, but x ≤ 5 binds as well.
  const sketch: Sketch = {
    columns: { x: [0, 5], u: [], free: [0, 7] },
    rows: [
      { terms: { x: 1, u: 1 }, equals: 5 },
      { terms: { free: 1 }, atMost: 6 },
    ],
  }
  const solution = () =>
    solve(sketch, [{ id: 'none', least: { u: 1 } }, { most: { free: 1 } }], [{ u: 1 }, { free: 1 }])

  it('is proven by its costs alone and holds its own columns only', () => {
    const [first] = solution().stages
    expect(first).toMatchObject({ id: 'none', value: 0 })
    expect([...first!.rowDuals]).toEqual([0, 0])
    expect([...first!.reducedCosts]).toEqual([0, 1, 0])
    expect([...solution().x]).toEqual([5, 0, 6])
  })

  it('takes no duals from a solver that gives others: the row is not held for nothing', () => {
    // y = 1 is right as well (d_x = −1 at its bound 5, d_u = 0), but would hold x and the row.
    const other = liar(port, (answer, { call }) => (call === 0 ? changed(answer, 'rowDuals', 0, () => 1) : answer))
    const found = solveStaged(stagedOf(sketch, { least: { u: 1 } }), other, { timeLimit: 10 })
    expect(found.certificate.ok).toBe(true)
    expect([...found.stages[0]!.rowDuals]).toEqual([0, 0])
  })

  it('is no such stage when its columns would rather be above 0', () => {
    // Most v, which a row keeps at 0: one more allowed is one more v.
    const kept: Sketch = { columns: { v: [] }, rows: [{ terms: { v: 1 }, atMost: 0 }] }
    const found = solve(kept, [{ most: { v: 1 } }])
    expect(found).toMatchObject({ status: 'optimal', certificate: { ok: true } })
    expect(found.stages[0]).toMatchObject({ value: 0, rowDuals: Float64Array.of(-1) })
  })

  it('is no such stage when a column of it stands above 0', () => {
    // 7 asked for, x brings 5: u = 2 at dual 1.
    const more: Sketch = { ...sketch, rows: [{ terms: { x: 1, u: 1 }, equals: 7 }, sketch.rows![1]!] }
    const [first] = solve(more, [{ least: { u: 1 } }]).stages
    expect(first).toMatchObject({ value: 2 })
    expect([...first!.rowDuals]).toEqual([1, 0])
  })

  it('is no such stage when its columns cancel', () => {
    // u − v = 0 in value, with u = v = 3: nothing stands at 0.
    const cancel: Sketch = {
      columns: { u: [3, 9], v: [0, 3] },
      rows: [{ terms: { u: 1, v: -1 }, atLeast: 0 }],
    }
    const found = solve(cancel, [{ least: { u: 1, v: -1 } }])
    expect(found.certificate.ok).toBe(true)
    expect(found.stages[0]!.value).toBe(0)
    expect(Math.abs(found.stages[0]!.rowDuals[0]!) + Math.abs(found.stages[0]!.reducedCosts[0]!)).toBeGreaterThan(0)
  })
})

describe('constants of forms', () => {
  const sketch: Sketch = { columns: { x: [0, 9] }, rows: [{ terms: { x: 1 }, atLeast: 2 }] }

  it('are part of the value and change nothing else', () => {
    // 3x + 100 at x = 2; −3x − 100 the other way round.
    for (const constant of [100, -6, 1e9]) {
      const solution = solve(sketch, [
        { least: { x: 3 }, constant },
        { most: { x: 1 }, constant: 0.5 },
      ])
      expect(solution.certificate.ok).toBe(true)
      expect(solution.stages.map((stage) => stage.value)).toEqual([6 + constant, 2.5])
      expect(solution.stages[0]!.rowDuals[0]).toBe(3)
    }
  })

  it('alone are an objective that asks for nothing', () => {
    const solution = solve(sketch, [{ least: {}, constant: 7 }, { least: { x: 1 } }])
    expect(solution.certificate.ok).toBe(true)
    expect(solution.stages.map((stage) => stage.value)).toEqual([7, 2])
  })
})

describe('ranges over the face of the objectives', () => {
  // x + y = 10, x ≤ 6, y ≤ 8, both cost the same: x from 2 to 6.
  const sketch: Sketch = { columns: { x: [0, 6], y: [0, 8] }, rows: [{ terms: { x: 1, y: 1 }, equals: 10 }] }
  const even: StageSketch = { least: { x: 5, y: 5 } }
  const tie: StageSketch = { role: 'tie-break', least: { x: 1 } }

  it('are those of the objectives, whatever a tie-break chose', () => {
    const solution = solve(sketch, [even, tie], [{ x: 1 }, { y: 2 }, { x: 1, y: 1 }, { x: 1, y: -1 }])
    expect([...solution.x]).toEqual([2, 8])
    expect(solution.ranges).toEqual([{ low: 2, high: 6 }, { low: 8, high: 16 }, null, { low: -6, high: 2 }])
  })

  it('are none where the objectives fix the point', () => {
    expect(solve(sketch, [{ least: { x: 5, y: 6 } }, tie], [{ x: 1 }]).ranges).toEqual([null])
    expect(solve(sketch, [even, { most: { x: 1 } }], [{ x: 1 }, { y: 1 }]).ranges).toEqual([null, null])
  })

  it('have no end where the face has none', () => {
    const open: Sketch = { columns: { x: [1, INF], y: [] } }
    expect(solve(open, [{ least: { y: 1 } }], [{ x: 1 }]).ranges).toEqual([{ low: 1, high: null }])
  })

  it('contain the constant of the form', () => {
    const staged = stagedOf(sketch, even)
    const solution = solveStaged(staged, port, { timeLimit: 10, ranges: [formOf(sketch, { x: 1 }, 100)] })
    expect(solution.ranges).toEqual([{ low: 102, high: 106 }])
  })
})

describe('a program without objective', () => {
  it('is answered when its point is the only one', () => {
    // x − 0.5y = 1, y − 0.5x = 1: x = y = 2.
    const sketch: Sketch = {
      columns: { x: [], y: [] },
      rows: [
        { terms: { x: 1, y: -0.5 }, equals: 1 },
        { terms: { x: -0.5, y: 1 }, equals: 1 },
      ],
    }
    const solution = solve(sketch, [])
    expect(solution).toMatchObject({ status: 'optimal', certificate: { ok: true }, stages: [] })
    expect([...solution.x]).toEqual([2, 2])
    expect(solution.certificate.checks.map((check) => check.id)).toEqual(['primal', 'bounds', 'unique'])
  })

  it('is withheld when it can move, and the columns that can are told', () => {
    // x and y share 10; z is fixed at 3 by its own row, w by its bounds.
    const sketch: Sketch = {
      columns: { w: [4, 4], x: [], y: [], z: [] },
      rows: [
        { terms: { x: 1, y: 1 }, equals: 10 },
        { terms: { z: 1, w: 1 }, equals: 7 },
      ],
    }
    const solution = solve(sketch, [])
    expect(solution.status).toBe('withheld')
    expect(solution.x).toHaveLength(0)
    expect([...solution.ray!.columns]).toEqual([1, 2])
    expect(solution.certificate.checks.at(-1)).toMatchObject({ id: 'unique', ok: false, at: 1, worst: 1 })
  })

  it('is withheld when only a column moves that is small beside the others', () => {
    const sketch: Sketch = {
      columns: { huge: [], x: [0, 5], y: [0, 5] },
      rows: [
        { terms: { huge: 1 }, equals: 1e9 },
        { terms: { x: 1, y: 1 }, equals: 5 },
      ],
    }
    expect([...solve(sketch, []).ray!.columns]).toEqual([1, 2])
  })

  it('is withheld when a column can grow without end', () => {
    const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: -1 }, equals: 0 }] }
    expect([...solve(sketch, []).ray!.columns]).toEqual([0, 1])
  })

  it('can be infeasible', () => {
    const sketch: Sketch = { columns: { x: [] }, rows: [{ terms: { x: 1 }, equals: -1 }] }
    expect(solve(sketch, [])).toMatchObject({ status: 'infeasible', certificate: { ok: true } })
  })
})
