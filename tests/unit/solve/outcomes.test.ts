import { beforeAll, describe, expect, it } from 'vitest'
import { checkWeights } from '../../../src/solve/infeasible.js'
import { type SolverPort, solveStaged, type StagedSolution } from '../../../src/solve/index.js'
import { boundsOf, matrixOf } from '../../../src/solve/lp.js'
import { checkRay } from '../../../src/solve/unbounded.js'
import { drawFrom, infeasibleProblem, rescaled } from '../../arbitraries/programs.js'
import { solver } from '../../builders/engine.js'
import { costsOf, INF, portProgramOf, programOf, type Sketch, stagedOf } from '../../builders/program.js'

const options = { timeLimit: 10 }
const settings = { timeLimit: 10, presolve: true, method: 'dual', tolerance: 1e-9 } as const
let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

const solve = (sketch: Sketch, least: Readonly<Record<string, number>> = {}) =>
  solveStaged(stagedOf(sketch, { least }), port, options)

/** Whether a sketch can be met, by a solver that starts afresh. */
function isFeasible(sketch: Sketch): boolean {
  const model = port.open(portProgramOf(sketch))
  try {
    return model.solve(settings).outcome === 'optimal'
  } finally {
    model.dispose()
  }
}

/** Rows and column bounds of a conflict; every other row is let go, every other column is only what flows are: ≥ 0. */
function conflictOf(sketch: Sketch, { conflict }: StagedSolution) {
  const names = Object.keys(sketch.columns)
  const told = new Set(conflict!.columns.map((j) => names[j]!))
  const members = [...conflict!.rows.map((row) => ({ row })), ...[...told].map((name) => ({ name }))]
  const without = (left?: (typeof members)[number]): Sketch => ({
    columns: Object.fromEntries(
      names.map((name) => {
        const [lower = 0, upper = INF] = sketch.columns[name]!
        const held = told.has(name) && !(left && 'name' in left && left.name === name)
        return [name, held ? [lower, upper] : [lower === 0 ? 0 : -INF, INF]]
      }),
    ),
    rows: conflict!.rows.filter((row) => !(left && 'row' in left && left.row === row)).map((row) => sketch.rows![row]!),
  })
  return { members, without }
}

function expectConflict(sketch: Sketch, solution: StagedSolution): void {
  expect(solution.status).toBe('infeasible')
  expect(solution.certificate).toMatchObject({ ok: true, kind: 'infeasible' })
  const { members, without } = conflictOf(sketch, solution)
  expect(isFeasible(without())).toBe(false)
  for (const member of members) expect(isFeasible(without(member))).toBe(true)
}

describe('infeasible programs', () => {
  it('a conflict is told with exactly what is needed', () => {
    // Two plants of 4 and 3 can never make 10 for a demand; the third row and the column w have nothing to do with it.
    const sketch: Sketch = {
      columns: { x: [0, 4], y: [0, 3], w: [0, 9] },
      rows: [
        { terms: { w: 1 }, atMost: 5 },
        { terms: { x: 1, y: 1 }, atLeast: 10 },
        { terms: { x: 1, w: 1 }, atMost: 20 },
      ],
    }
    const solution = solve(sketch, { x: 1 })
    expect(solution.conflict).toEqual({ rows: [1], columns: [0, 1] })
    expectConflict(sketch, solution)
    // x + y exceeds 7 by 3 of 10 + 4 + 3.
    expect(solution.certificate.checks.find((check) => check.id === 'margin')!.worst).toBeCloseTo(-3 / 17, 9)
    expect(solution.certificate.checks.map((check) => check.id)).toEqual(['ray', 'margin', 'conflict'])
  })

  it('a bound of 0 is held but not told', () => {
    const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: 2 }, equals: -1 }] }
    expect(solve(sketch).conflict).toEqual({ rows: [0], columns: [] })
  })

  it('only the side of a column that is needed counts', () => {
    // x ≥ 2 is in the way of x ≤ 1; that it stays below 9 is not. y = x leaves y out of it.
    const sketch: Sketch = {
      columns: { x: [2, 9], y: [-5, 9] },
      rows: [
        { terms: { x: 1 }, atMost: 1 },
        { terms: { x: 1, y: -1 }, equals: 0 },
      ],
    }
    expect(solve(sketch).conflict).toEqual({ rows: [0], columns: [0] })
  })

  it('bounds that cross are a conflict by themselves', () => {
    const column: Sketch = { columns: { ok: [], x: [10, 5] }, rows: [{ terms: { ok: 1, x: 1 }, atMost: 90 }] }
    expect(solve(column)).toMatchObject({ status: 'infeasible', conflict: { rows: [], columns: [1] } })
    expect(solve(column).certificate.ok).toBe(true)
    const row: Sketch = {
      columns: { x: [] },
      rows: [
        { terms: { x: 1 }, atMost: 90 },
        { terms: { x: 1 }, atLeast: 10, atMost: 5 },
      ],
    }
    expect(solve(row)).toMatchObject({ status: 'infeasible', conflict: { rows: [1], columns: [] } })
  })

  it('400 generated conflicts are infeasible and minimal', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const draw = drawFrom(seed)
      const { sketch, costs } = infeasibleProblem(draw, draw.whole(2, 10), draw.whole(2, 8))
      expectConflict(sketch, solve(sketch, costs))
    }
  })

  it('100 of them with rows in units from 1e-10 to 1e10', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const draw = drawFrom(seed)
      const { sketch, costs } = infeasibleProblem(draw, 8, 6)
      const factors = sketch.rows!.map(() => 10 ** draw.whole(-10, 10))
      const solution = solve(
        rescaled(sketch, (row) => factors[row]!),
        costs,
      )
      // The conflict is judged in plain units: what a row says does not depend on its unit.
      expectConflict(sketch, solution)
    }
  })
})

describe('weights of a proof', () => {
  // x + y ≤ 4 and x + y ≥ 5: weights −1 and 1.
  const sketch: Sketch = {
    columns: { x: [], y: [0, 2] },
    rows: [
      { terms: { x: 1, y: 1 }, atMost: 4 },
      { terms: { x: 1, y: 1 }, atLeast: 5 },
    ],
  }
  const judge = (...weights: number[]) =>
    checkWeights(matrixOf(programOf(sketch)), boundsOf(programOf(sketch)), Float64Array.from(weights)).map(
      (check) => check.ok,
    )

  it('hold when they exceed what the columns can give', () => {
    expect(judge(-1, 1)).toEqual([true, true])
    expect(judge(-3, 3)).toEqual([true, true])
  })

  it('fail when a column without bound can follow', () => {
    // d_x = d_y = 0.5: x may grow.
    expect(judge(-1, 1.5)[0]).toBe(false)
  })

  it('fail when nothing is exceeded', () => {
    // −1.25·4 + 1·5 = 0, d = −0.25 at the lower bounds 0.
    expect(judge(-1.25, 1)).toEqual([true, false])
    expect(judge(0, 0)).toEqual([true, false])
  })

  it('fail when they pull at a bound that is not there', () => {
    expect(judge(1, -1)).toEqual([true, false])
    // The first is left out; the second alone lets x grow.
    expect(judge(1, 1)[0]).toBe(false)
  })
})

describe('unbounded programs', () => {
  it('have a checked ray and a feasible point', () => {
    // Make x at cost 1 from nothing, sell it as y for 3.
    const sketch: Sketch = { columns: { x: [], y: [], z: [0, 5] }, rows: [{ terms: { x: 1, y: -1 }, equals: 0 }] }
    const solution = solve(sketch, { x: 1, y: -3, z: -1 })
    expect(solution).toMatchObject({ status: 'unbounded', certificate: { ok: true, kind: 'unbounded' } })
    expect([...solution.ray!.columns]).toEqual([0, 1])
    expect([...solution.ray!.values]).toEqual([1, 1])
    expect(solution.certificate.checks.map((check) => check.id)).toEqual(['primal', 'bounds', 'ray', 'fall'])
    // 1 − 3 of 1 + 3.
    expect(solution.certificate.checks.at(-1)!.worst).toBe(-0.5)
    expect(solution.x).toHaveLength(0)
  })

  it('a program that can be met nowhere is infeasible, however much could be earned', () => {
    const sketch: Sketch = {
      columns: { x: [], y: [], n: [] },
      rows: [
        { terms: { x: 1, y: -1 }, equals: 0 },
        { terms: { n: 1 }, atMost: -1 },
      ],
    }
    expect(solve(sketch, { x: 1, y: -3 })).toMatchObject({ status: 'infeasible', conflict: { rows: [1] } })
  })

  it('a later objective is unbounded on the face of the earlier only', () => {
    // First least unmet u. Selling s at 5 is possible from m (made at 1, at most 4) or from u: without end only with u,
    // which the first stage forbids. So the answer is bounded: m = s = 4.
    const sketch: Sketch = { columns: { m: [0, 4], u: [], s: [] }, rows: [{ terms: { m: 1, u: 1, s: -1 }, equals: 0 }] }
    const unplaced = { id: 'unplaced', role: 'unplaced', least: { u: 1 } } as const
    const bounded = solveStaged(stagedOf(sketch, unplaced, { least: { m: 1, s: -5 } }), port, options)
    expect(bounded.status).toBe('optimal')
    expect([...bounded.x]).toEqual([4, 0, 4])
    // With m free as well it is unbounded, and the ray does not touch u.
    const free: Sketch = { ...sketch, columns: { m: [], u: [], s: [] } }
    const endless = solveStaged(stagedOf(free, unplaced, { least: { m: 1, s: -5 } }), port, options)
    expect(endless).toMatchObject({ status: 'unbounded', certificate: { ok: true } })
    expect([...endless.ray!.columns]).toEqual([0, 2])
  })

  it('a direction that a row, a bound or the objective refuses fails its check', () => {
    const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: -1 }, equals: 0 }] }
    const cone = boundsOf(programOf({ ...sketch, columns: { x: [0, 1], y: [0, 1] } }))
    const judge = (costs: Readonly<Record<string, number>>, ...ray: number[]) =>
      checkRay(matrixOf(programOf(sketch)), cone, costsOf(sketch, costs), Float64Array.from(ray)).map(
        (check) => check.ok,
      )
    expect(judge({ x: 1, y: -3 }, 1, 1)).toEqual([true, true])
    expect(judge({ x: 1, y: -3 }, 1, 0.5)[0]).toBe(false)
    expect(judge({ x: 1, y: -3 }, -1, -1)).toEqual([false, false])
    expect(judge({ x: 1, y: -1 }, 1, 1)).toEqual([true, false])
    expect(judge({}, 1, 1)).toEqual([true, false])
  })
})
