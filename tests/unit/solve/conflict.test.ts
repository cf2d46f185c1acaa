import { beforeAll, describe, expect, it } from 'vitest'
import { checkWeights, type ProofSettings, proveInfeasible } from '../../../src/solve/infeasible.js'
import type { PortAnswer, SolverPort } from '../../../src/solve/index.js'
import { boundsOf, matrixOf } from '../../../src/solve/lp.js'
import { solver } from '../../builders/engine.js'
import { changed, liar, only } from '../../builders/fake-port.js'
import { INF, programOf, type Sketch } from '../../builders/program.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

const approach = { reach: 'rows', presolve: false, tolerance: 1e-9, cold: true } as const
const prove = (sketch: Sketch, more: Partial<ProofSettings> = {}) => {
  const program = programOf(sketch)
  return proveInfeasible(matrixOf(program), boundsOf(program), { port, approach, timeLimit: 10, ...more })
}
const conflict = (sketch: Sketch, standing?: ReadonlySet<number>) => {
  const { checks, rows, columns } = prove(sketch, standing ? { standing } : {})!
  expect(checks.every((check) => check.ok)).toBe(true)
  return { rows, columns }
}

/** A row for each of some bounds of one column. */
const on = (name: string, ...sides: readonly { readonly atLeast?: number; readonly atMost?: number }[]) =>
  sides.map((side) => ({ terms: { [name]: 1 }, ...side }))

describe('bounds that cross', () => {
  it('are a conflict of their row alone, however far off', () => {
    // 10 to 5: 5 of 15 too much.
    const sketch: Sketch = {
      columns: { x: [2, 1] },
      rows: on('x', { atLeast: 10, atMost: 5 }, { atLeast: 3, atMost: 2 }),
    }
    expect(prove(sketch)).toEqual({
      checks: [{ id: 'margin', stage: '', worst: -5 / 15, allowed: -1e-9, at: 0, ok: true }],
      ...{ rows: [0], columns: [] },
    })
  })

  it('or of their column', () => {
    const sketch: Sketch = { columns: { x: [2, 1], y: [-1, -2] }, rows: on('x', { atLeast: 0, atMost: 0 }) }
    expect(prove(sketch)).toMatchObject({ checks: [{ worst: -1 / 3, at: 0 }], rows: [], columns: [0] })
    expect(prove({ columns: { y: [], x: [-1, -2] } })).toMatchObject({
      checks: [{ worst: -1 / 3, at: 1 }],
      columns: [1],
    })
  })

  it('without end are as far apart as can be', () => {
    expect(prove({ columns: { x: [INF, 5] } })).toMatchObject({ checks: [{ worst: -1, ok: true }], columns: [0] })
  })

  it('by rounding only prove nothing', () => {
    const [check] = prove({ columns: { x: [1 + 1e-10, 1] } })!.checks
    expect(check).toMatchObject({ id: 'margin', ok: false })
  })
})

describe('the conflict of an infeasible program', () => {
  it('is what is needed of the rows that have a weight', () => {
    // x ≥ 5, ≥ 6, ≤ 4, ≤ 3: wherever x is put between 4 and 5 all four are broken, so that each has a weight. One after
    // the other is let go while the rest is still too much.
    expect(
      conflict({ columns: { x: [] }, rows: on('x', { atLeast: 5 }, { atLeast: 6 }, { atMost: 4 }, { atMost: 3 }) }),
    ).toEqual({
      ...{ rows: [1, 3], columns: [] },
    })
  })

  it('is told in the order of the rows, with a row that no column is in', () => {
    expect(conflict({ columns: { x: [] }, rows: [{ terms: { x: 1 } }, { terms: {}, atLeast: 1 }] })).toEqual({
      ...{ rows: [1], columns: [] },
    })
  })

  it('has the columns whose bounds are needed', () => {
    // x + y ≥ 10 with x ≤ 4, y ≤ 3; z ≤ 2 is in the row with a price the wrong way, w in another row.
    const sketch: Sketch = {
      columns: { w: [0, 1], x: [0, 4], z: [0, 2], y: [0, 3] },
      rows: [
        { terms: { w: 1 }, atMost: 5 },
        { terms: { x: 1, y: 1, z: -1 }, atLeast: 10 },
      ],
    }
    expect(conflict(sketch)).toEqual({ rows: [1], columns: [1, 3] })
  })

  it('lets a bound go that the rest does without', () => {
    // x ≥ 10 is too much for x ≤ 9 by itself, not only for x ≤ y ≤ 3.
    const sketch: Sketch = {
      columns: { x: [0, 9], y: [0, 3] },
      rows: [
        { terms: { x: 1 }, atLeast: 10 },
        { terms: { x: 1, y: -1 }, atMost: 0 },
      ],
    }
    expect(conflict(sketch)).toEqual({ rows: [0], columns: [0] })
  })

  it('does not tell that a flow is nonnegative, unless it stands there for another reason', () => {
    // x + y ≤ −1.
    const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: 1 }, atMost: -1 }] }
    expect(conflict(sketch)).toEqual({ rows: [0], columns: [] })
    expect(conflict(sketch, new Set([1]))).toEqual({ rows: [0], columns: [1] })
  })

  it('tells other lower bounds, and an upper bound of 0', () => {
    expect(conflict({ columns: { x: [2, INF] }, rows: on('x', { atMost: 1 }) })).toEqual({ rows: [0], columns: [0] })
    expect(conflict({ columns: { x: [-INF, 0] }, rows: on('x', { atLeast: 1 }) })).toEqual({ rows: [0], columns: [0] })
  })

  it('leaves the bounds it was given as they are', () => {
    const program = programOf({ columns: { x: [2, INF] }, rows: on('x', { atMost: 1 }) })
    const bounds = boundsOf(program)
    proveInfeasible(matrixOf(program), bounds, { port, approach, timeLimit: 10 })
    expect(bounds).toEqual(boundsOf(program))
  })
})

describe('the checks of a proof', () => {
  // x ≥ 5 against x ≤ 4: 5 − 4 of 5 + 4.
  const sketch: Sketch = { columns: { x: [-INF, INF] }, rows: on('x', { atLeast: 5 }, { atMost: 4 }) }

  it('are those of the weights and of the conflict', () => {
    expect(prove(sketch)!.checks).toEqual([
      { id: 'ray', stage: '', worst: 0, allowed: 1e-9, at: -1, ok: true },
      { id: 'margin', stage: '', worst: -1 / 9, allowed: -1e-9, at: -1, ok: true },
      { id: 'conflict', stage: '', worst: -1 / 9, allowed: -1e-9, at: -1, ok: true },
    ])
  })

  it('are red where the solver’s weights prove nothing', () => {
    const wrong = liar(port, (answer) => changed(answer, 'rowDuals', 0, (dual) => dual * 2))
    expect(prove(sketch, { port: wrong })).toMatchObject({
      ...{
        checks: [
          { id: 'ray', ok: false, at: 0 },
          { id: 'margin', ok: true },
        ],
        rows: [],
        columns: [],
      },
    })
  })

  it('are red where what was kept is not proven', () => {
    // Models in their order: elastic, deletion filter, elastic again.
    const lies = (lie: (answer: PortAnswer) => PortAnswer) =>
      prove(sketch, { port: liar(port, (answer, { model }) => (model === 2 ? lie(answer) : answer)) })!.checks[2]
    expect(lies((answer) => changed(answer, 'rowDuals', 0, (dual) => dual * 2))).toMatchObject({
      id: 'conflict',
      ok: false,
    })
    expect(lies(() => only('failed'))).toMatchObject({ id: 'conflict', worst: 0, ok: false })
  })

  it('rest on rows that may be broken at a cost in their own units', () => {
    // 2^20 x ≥ 5 · 2^20 against 2^−20 x ≤ 4 · 2^−20: the solver is given rows with coefficients of one, each with what breaks it.
    const given: number[][] = []
    const watched: SolverPort = {
      ...port,
      open: (program) => {
        given.push([...program.value])
        return port.open(program)
      },
    }
    const rows = [
      { terms: { x: 2 ** 20 }, atLeast: 5 * 2 ** 20 },
      { terms: { x: 2 ** -20 }, atMost: 4 * 2 ** -20 },
    ]
    expect(prove({ ...sketch, rows }, { port: watched })).toMatchObject({ rows: [0, 1] })
    expect(given[0]).toEqual([1, 1, 1, -1])
  })

  it('are none where the solver gives no weights', () => {
    for (const lie of [only('failed'), only('optimal')])
      expect(prove(sketch, { port: liar(port, () => lie) })).toBeUndefined()
  })

  it('a row that is kept because the solver failed is kept, and proven all the same', () => {
    const shy = liar(port, (answer, { model }) => (model === 1 ? only('failed') : answer))
    expect(prove(sketch, { port: shy })).toMatchObject({ rows: [0, 1] })
  })
})

describe('weights by hand', () => {
  const judge = (sketch: Sketch, ...weights: number[]) => {
    const [ray, margin] = checkWeights(
      matrixOf(programOf(sketch)),
      boundsOf(programOf(sketch)),
      Float64Array.from(weights),
    )
    return { ray: ray!, margin: margin! }
  }

  it('exceed what the columns can give by the margin', () => {
    // x + y ≥ 10, but x ≤ 4 and −3y ≥ −15.
    const sketch: Sketch = {
      columns: { x: [0, 4], y: [3, INF] },
      rows: [
        { terms: { x: 1, y: 1 }, atLeast: 10 },
        { terms: { y: -3 }, atLeast: -15 },
      ],
    }
    const { ray, margin } = judge(sketch, 3, 1)
    // Weights 3 and 1: d = (3, 0); 30 − 15 − 12 = 3 of 57.
    expect(margin).toMatchObject({ worst: -3 / 57, at: -1, ok: true })
    expect(ray).toMatchObject({ worst: 0, at: -1, ok: true })
    // Weights 3 and 1.5: d_y = −1.5 at y ≥ 3: 30 − 22.5 − 12 + 4.5 = 0.
    expect(judge(sketch, 3, 1.5).margin.ok).toBe(false)
    // Weights 3 and 0.5: d_y = 1.5 of 4.5, and y has no end.
    expect(judge(sketch, 3, 0.5).ray).toMatchObject({ worst: 1.5 / 4.5, at: 1, ok: false })
  })

  it('leave a column free by up to 1e-9 of its terms', () => {
    // d = 1e-9 of 1.
    const half = (1 - 1e-9) / 2
    const sketch: Sketch = {
      columns: { x: [] },
      rows: [
        { terms: { x: half }, equals: 1 },
        { terms: { x: -half }, equals: 1 },
        { terms: { x: 1e-9 }, equals: 1 },
      ],
    }
    expect(judge(sketch, 1, 1, 1).ray).toMatchObject({ worst: 1e-9, at: 0, ok: true })
    expect(judge(sketch, 1, 1, 1.01).ray.ok).toBe(false)
  })

  it('of nothing exceed nothing', () => {
    const { ray, margin } = judge({ columns: { x: [] }, rows: on('x', { atLeast: 1 }) }, 0)
    expect(margin).toMatchObject({ worst: 0, ok: false })
    expect(ray.ok).toBe(true)
  })

  it('tell the worst of several columns', () => {
    // x + 2y ≥ 1 at weight 1 and y ≤ −3 at −1: d_x = 1 of 1, d_y = 2 − 1 of 2 + 1.
    const of = (columns: Sketch['columns']): Sketch => ({
      columns,
      rows: [
        { terms: { x: 1, y: 2 }, atLeast: 1 },
        { terms: { y: 1 }, atMost: -3 },
      ],
    })
    expect(judge(of({ y: [], x: [] }), 1, -1).ray).toMatchObject({ worst: 1, at: 1 })
    expect(judge(of({ x: [], y: [] }), 1, -1).ray).toMatchObject({ worst: 1, at: 0 })
    expect(judge(of({ x: [], y: [] }), 0, -1).ray).toMatchObject({ worst: 0, at: -1 })
  })
})
