import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { type SolverPort, solveStaged } from '../../src/solve/index.js'
import { denseCosts } from '../../src/solve/lp.js'
import { beltDocument, beltShape, continuous, exactStages, numberOf, rationalOf } from '../../src/testing/index.js'
import { drawFrom, feasibleProblem, infeasibleProblem } from '../arbitraries/programs.js'
import { runDocument, solver } from '../builders/engine.js'
import { costsOf, INF, programOf, type Sketch, stagedOf } from '../builders/program.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))

describe('the oracle', () => {
  const least = (sketch: Sketch, costs: Readonly<Record<string, number>>) =>
    exactStages(programOf(sketch), [costsOf(sketch, costs)])

  it('reads doubles exactly', () => {
    expect(rationalOf(0.75)).toEqual({ n: 3n, d: 4n })
    expect(rationalOf(-6)).toEqual({ n: -6n, d: 1n })
    expect(rationalOf(0.1)).toEqual({ n: 3602879701896397n, d: 36028797018963968n })
    expect(numberOf(rationalOf(0.1))).toBe(0.1)
  })

  it('solves by hand what can be solved by hand', () => {
    // 3x + y ≥ 1, x + 3y ≥ 1, least x + y: x = y = 1/4.
    const corner: Sketch = {
      columns: { x: [], y: [] },
      rows: [
        { terms: { x: 3, y: 1 }, atLeast: 1 },
        { terms: { x: 1, y: 3 }, atLeast: 1 },
      ],
    }
    const [value] = least(corner, { x: 1, y: 1 }) as readonly { n: bigint; d: bigint }[]
    expect(value!.n * 2n).toBe(value!.d)
    // Free columns, shifted and turned ones: least x + y + z with x ≥ −2, y ≤ 3 and y ≥ x (free below), z free, z ≥ y − 1.
    const free: Sketch = {
      columns: { x: [-2, INF], y: [-INF, 3], z: [-INF, INF] },
      rows: [
        { terms: { y: 1, x: -1 }, atLeast: 0 },
        { terms: { z: 1, y: -1 }, atLeast: -1 },
      ],
    }
    expect((least(free, { x: 1, y: 1, z: 1 }) as readonly { n: bigint; d: bigint }[]).map(numberOf)).toEqual([-7])
  })

  it('knows when there is no answer', () => {
    expect(least({ columns: { x: [] }, rows: [{ terms: { x: 1 }, atMost: -1 }] }, { x: 1 })).toBe('infeasible')
    expect(least({ columns: { x: [] } }, { x: -1 })).toBe('unbounded')
  })
})

describe('exact arithmetic agrees to 1e-9', () => {
  it('on 200 programs of one to three stages', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const draw = drawFrom(seed)
      const { sketch, costs } = feasibleProblem(draw, draw.whole(1, 7), draw.whole(1, 6))
      const more = Array.from({ length: draw.whole(0, 2) }, () =>
        Object.fromEntries(Object.keys(sketch.columns).map((name) => [name, draw.whole(-4, 4)])),
      )
      const stages = [costs, ...more]
      const exact = exactStages(
        programOf(sketch),
        stages.map((least) => costsOf(sketch, least)),
      )
      const solution = solveStaged(stagedOf(sketch, ...stages.map((least) => ({ least }))), port, { timeLimit: 10 })
      expect(solution.certificate).toMatchObject({ ok: true, droppedStages: [] })
      if (typeof exact === 'string') throw new Error(`seed ${seed}: ${exact}`)
      solution.stages.forEach((stage, i) => {
        expect({ seed, i, close: close(stage.value, numberOf(exact[i]!)) }).toEqual({ seed, i, close: true })
      })
    }
  })

  it('on 100 programs that cannot be met', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const { sketch, costs } = infeasibleProblem(drawFrom(seed), 5, 4)
      expect(exactStages(programOf(sketch), [costsOf(sketch, costs)])).toBe('infeasible')
      expect(solveStaged(stagedOf(sketch, { least: costs }), port, { timeLimit: 10 }).status).toBe('infeasible')
    }
  })

  // Whole numbers of thousands of digits take their time: small belts only.
  const small = beltShape.filter(({ makers, takers }) => makers.length + takers.length <= 3)
  it('on 10 belts, through the whole pipeline and all their stages', () =>
    fc.assert(
      fc.asyncProperty(small, continuous, async (shape, constructs) => {
        const { compiled, staged, solution } = await runDocument(
          beltDocument({ ...shape, constructs: { ...constructs, has: constructs.has.slice(0, 1) } }),
        )
        const costs = staged.stages.map(({ form, sense }) =>
          denseCosts(form, compiled.columns.count, sense === 'least' ? 1 : -1),
        )
        const exact = exactStages(compiled, costs)
        if (typeof exact === 'string') throw new Error(exact)
        staged.stages.forEach((stage, i) => {
          const value = solution.stages[i]!.value
          expect({ stage: stage.id, close: close(value, numberOf(exact[i]!)) }).toEqual({
            stage: stage.id,
            close: true,
          })
        })
      }),
      { numRuns: 10, verbose: 1, seed: 7 },
    ))
})
