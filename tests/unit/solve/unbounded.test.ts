import { beforeAll, describe, expect, it } from 'vitest'
import type { PortAnswer, SolverPort } from '../../../src/solve/index.js'
import { boundsOf, matrixOf } from '../../../src/solve/lp.js'
import { checkRay, proveUnbounded } from '../../../src/solve/unbounded.js'
import { solver } from '../../builders/engine.js'
import { changed, liar, only } from '../../builders/fake-port.js'
import { costsOf, INF, programOf, type Sketch, type Terms } from '../../builders/program.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

const approach = { reach: 'rows', presolve: false, tolerance: 1e-9, cold: true } as const
const prove = (sketch: Sketch, least: Terms, by = port) => {
  const program = programOf(sketch)
  const settings = { port: by, approach, timeLimit: 10 }
  return proveUnbounded(matrixOf(program), boundsOf(program), costsOf(sketch, least), settings)
}
const rayOf = (sketch: Sketch, least: Terms) => {
  const { columns, values, checks } = prove(sketch, least)!
  expect(checks.every((check) => check.ok)).toBe(true)
  return Object.fromEntries([...columns].map((j, k) => [Object.keys(sketch.columns)[j]!, values[k]]))
}

describe('the proof that there is no least', () => {
  it('is a direction with columns that have no end, as far as 1', () => {
    // y = 2x − 3 falls with x; z has an end, w is at both of its own.
    const sketch: Sketch = {
      columns: { w: [2, 2], x: [], z: [0, 4], y: [-INF, INF] },
      rows: [{ terms: { x: 2, y: -1 }, equals: 3 }],
    }
    expect(rayOf(sketch, { y: -1, z: -5 })).toEqual({ x: 0.5, y: 1 })
    // Downwards only y could go, but not without x.
    expect(rayOf({ ...sketch, columns: { ...sketch.columns, x: [-INF, 7] } }, { y: 1 })).toEqual({ x: -0.5, y: -1 })
  })

  it('heeds the side of a row that is there', () => {
    // x − y ≥ −5: x may grow by itself, and y with it.
    const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: -1 }, atLeast: -5 }] }
    expect(rayOf(sketch, { x: -1 })).toMatchObject({ x: 1 })
    expect(rayOf(sketch, { y: -1 })).toEqual({ x: 1, y: 1 })
    const other: Sketch = { ...sketch, rows: [{ terms: { x: 1, y: -1 }, atMost: 5 }] }
    expect(rayOf(other, { x: -1 })).toEqual({ x: 1, y: 1 })
  })

  it('has the checks of a point, of the direction and of the fall', () => {
    const { checks } = prove({ columns: { x: [3, INF] } }, { x: -2 })!
    expect(checks.map(({ id, at, worst, ok }) => [id, at, worst, ok])).toEqual([
      ['primal', -1, 0, true],
      ['bounds', -1, 0, true],
      ['ray', -1, 0, true],
      ['fall', -1, -1, true],
    ])
  })

  it('is none without a point or without a direction', () => {
    const lies = (lie: (answer: PortAnswer) => PortAnswer, at: number) =>
      prove(
        { columns: { x: [3, INF] } },
        { x: -2 },
        liar(port, (answer, { model }) => (model === at ? lie(answer) : answer)),
      )
    expect(lies(() => only('failed'), 0)).toBeUndefined()
    expect(lies(() => only('limit'), 1)).toBeUndefined()
    // A point below its bound is no proof.
    const { checks } = lies((answer) => changed(answer, 'x', 0, () => 2), 0)!
    expect(checks.filter((check) => !check.ok).map((check) => check.id)).toEqual(['bounds'])
    // A direction that goes nowhere is told as such.
    const still = lies((answer) => changed(answer, 'x', 0, () => 1e-10), 1)!
    expect(still.columns).toHaveLength(0)
  })
})

describe('a direction', () => {
  const sketch: Sketch = { columns: { y: [0, 1], x: [0, 0] }, rows: [{ terms: { x: 1, y: -1 }, equals: 0 }] }
  const judge = (least: Terms, ...ray: number[]) => {
    const program = programOf(sketch)
    const cone = boundsOf(program)
    const [direction, fall] = checkRay(matrixOf(program), cone, costsOf(sketch, least), Float64Array.from(ray))
    return { direction: direction!, fall: fall! }
  }

  it('is judged by the worst of rows and bounds', () => {
    // The row by all of y, and no bound; x by all of itself, and not the row; the row by 1/2 of 3/2, and x by all of itself.
    expect(judge({}, 0.5, 0).direction).toMatchObject({ id: 'ray', worst: 1, at: 0, ok: false })
    expect(judge({}, 0.5, 0.5).direction).toMatchObject({ id: 'ray', worst: 1, at: 1, ok: false })
    expect(judge({}, 1, 0.5).direction).toMatchObject({ worst: 1, at: 1 })
    expect(judge({}, 0, 0).direction).toMatchObject({ worst: 0, at: -1, ok: true })
  })

  it('has to fall by 1e-7 of its terms', () => {
    // −1 and 1 − part, of about 2.
    expect(judge({ x: -1, y: 1 - 2.2e-7 }, 1, 1).fall.ok).toBe(true)
    expect(judge({ x: -1, y: 1 - 1.8e-7 }, 1, 1).fall.ok).toBe(false)
    expect(judge({ x: 1, y: 3 }, -0.5, 1).fall).toMatchObject({ worst: -0.5 / 2.5, at: -1, allowed: -1e-7, ok: true })
    expect(judge({}, 1, 1).fall).toMatchObject({ worst: 0, ok: false })
  })
})
