import { beforeAll, describe, expect, it } from 'vitest'
import { type SolverPort, solveStaged } from '../../../src/solve/index.js'
import { type Margin, Margins } from '../../../src/solve/margins.js'
import { solver } from '../../builders/engine.js'
import { liar, only } from '../../builders/fake-port.js'
import { type Sketch, type StageSketch, stagedOf } from '../../builders/program.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

function marginsOf(sketch: Sketch, stages: readonly StageSketch[], by = port): Margins {
  const staged = stagedOf(sketch, ...stages)
  const solution = solveStaged(staged, port, { timeLimit: 10 })
  expect(solution.status).toBe('optimal')
  return new Margins(staged, solution, by, 10)
}

const told = (margin: Margin) => (margin.kind === 'possible' ? [margin.cost, [...margin.changes]] : margin)

/** Least 2x + 3y + 5z with x + y + z = 10, x ≤ 6: x = 6, y = 4, z = 0; one more on the right costs 3. */
const three: Sketch = { columns: { x: [0, 6], y: [], z: [] }, rows: [{ terms: { x: 1, y: 1, z: 1 }, equals: 10 }] }
const cost: StageSketch = { least: { x: 2, y: 3, z: 5 } }

describe('a unit of a column', () => {
  it('costs what it does by itself less what it saves elsewhere', () => {
    const margins = marginsOf(three, [cost])
    // z takes the place of y, and so would x; less x is made up for by y.
    expect(told(margins.of(margins.pushOf(2, 1)))).toEqual([5 - 3, [0, -1, 0]])
    expect(told(margins.of(margins.pushOf(0, 1)))).toEqual([2 - 3, [0, -1, 0]])
    expect(told(margins.of(margins.pushOf(0, -1)))).toEqual([3 - 2, [0, 1, 0]])
    expect([margins.costOf(0), margins.costOf(2)]).toEqual([2, 5])
    expect(margins.pushOf(1, -1)).toEqual({ entries: [[0, -1]], cost: -3, held: [1] })
  })

  it('is one less of the least where the most is asked for', () => {
    const margins = marginsOf(three, [{ most: { x: -2, y: -3, z: -5 } }])
    expect(told(margins.of(margins.pushOf(2, 1)))).toEqual([2, [0, -1, 0]])
    expect(margins.costOf(2)).toBe(5)
  })

  it('has no room where the column is at its most', () => {
    const margins = marginsOf(three, [cost])
    expect([0, 1, 2].map((j) => margins.isFull(j))).toEqual([true, false, false])
    // Within 1e-9 of 6 and of where it stands.
    const staged = stagedOf(three, cost)
    const solution = solveStaged(staged, port, { timeLimit: 10 })
    const fullAt = (x: number) =>
      new Margins(staged, { ...solution, x: Float64Array.of(x, 10 - x, 0) }, port, 10).isFull(0)
    expect([fullAt(6 - 1.1e-8), fullAt(6 - 1.3e-8)]).toEqual([true, false])
  })
})

describe('a push into a row', () => {
  const push = (more: object) => told(marginsOf(three, [cost]).of({ entries: [[0, 1]], cost: 0, ...more }))

  it('is answered by what saves most, of what may answer', () => {
    expect(push({})).toEqual([-3, [0, -1, 0]])
    expect(push({ cost: 7 })).toEqual([4, [0, -1, 0]])
    expect(push({ held: [1] })).toEqual([-2, [-1, 0, 0]])
    expect(push({ falling: [1] })).toEqual([-3, [0, -1, 0]])
    expect(push({ rising: [1] })).toEqual([-2, [-1, 0, 0]])
    expect(push({ entries: [[0, -2]] })).toEqual([6, [0, 2, 0]])
    expect(push({ entries: [[0, -1]], falling: [1] })).toEqual([5, [0, 0, 1]])
  })

  it('is blocked where nothing may', () => {
    expect(push({ rising: [0, 1] })).toEqual({ kind: 'blocked', rows: [0], columns: [0, 1] })
  })
})

describe('what an optimum stands at', () => {
  /** z and w share a row that w's lower bound fills. */
  const shared = (low: number): Sketch => ({
    columns: { z: [], w: [low, 9] },
    rows: [{ terms: { z: 1, w: 1 }, equals: low }],
  })

  it('is told as what blocks, but for 0', () => {
    const blocked = (low: number) => {
      const margins = marginsOf(shared(low), [{ least: { z: 1, w: 2 } }])
      return margins.of(margins.pushOf(0, 1))
    }
    expect(blocked(1)).toEqual({ kind: 'blocked', rows: [0], columns: [1] })
    expect(blocked(0)).toEqual({ kind: 'blocked', rows: [0], columns: [] })
  })

  it('is kept for the stages before the objective, and for whole columns', () => {
    // u would do for y at no cost, but none of it is the first objective.
    const sketch: Sketch = {
      columns: { ...three.columns, u: [] },
      rows: [{ terms: { x: 1, y: 1, z: 1, u: 1 }, equals: 10 }],
    }
    const unplaced: StageSketch = { id: 'unplaced', role: 'unplaced', least: { u: 1 } }
    const margins = marginsOf(sketch, [unplaced, cost])
    expect(told(margins.of(margins.pushOf(0, -1)))).toEqual([1, [0, 1, 0, 0]])
    // y whole stays at 4: z makes up for x.
    const whole = marginsOf({ ...three, whole: ['y'] }, [cost])
    expect(told(whole.of(whole.pushOf(0, -1)))).toEqual([5 - 2, [0, 0, 1]])
  })

  it('is not said where the solver proves nothing', () => {
    for (const outcome of ['failed', 'infeasible'] as const) {
      const margins = marginsOf(
        three,
        [cost],
        liar(port, () => only(outcome)),
      )
      expect(margins.of(margins.pushOf(2, 1))).toEqual({ kind: 'unproven' })
    }
    const wrong = marginsOf(
      three,
      [cost],
      liar(port, (answer) => ({ ...answer, rowDuals: answer.rowDuals.map(() => 0) })),
    )
    expect(wrong.of(wrong.pushOf(2, 1))).toEqual({ kind: 'unproven' })
    const once = marginsOf(
      three,
      [cost],
      liar(port, (answer, { model }) => (model === 0 ? only('failed') : answer)),
    )
    expect(told(once.of(once.pushOf(2, 1)))).toEqual([2, [0, -1, 0]])
  })
})
