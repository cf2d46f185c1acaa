import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson, type SolvedRun } from '../../src/results/index.js'
import { check, solveChecked } from '../../src/run/index.js'
import { Bases, type ProgramNames, type SolverPort, solveStaged } from '../../src/solve/index.js'
import { beltDocument, beltShape, continuous } from '../../src/testing/index.js'
import { drawFrom, feasibleProblem } from '../arbitraries/programs.js'
import { root, solver } from '../builders/engine.js'
import { type Sketch, stagedOf, type Terms } from '../builders/program.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

type Load = (path: string) => string | undefined

/** Runs of scenarios one after the other, each alone or all with the basis of the first. */
function runs(entries: readonly (readonly [entry: string, load: Load])[], bases?: Bases): readonly SolvedRun[] {
  return entries.map(([entry, load]) => {
    const checked = check(entry, load)
    if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics[0]))
    return solveChecked(checked.value, port, { timeLimit: 30, ...(bases ? { bases } : {}) })
  })
}

const bytes = (list: readonly SolvedRun[]) => list.map((run) => canonicalJson(run.result))
const iterations = (list: readonly SolvedRun[]) => list.map((run) => run.solution.solver.iterations)

/** Programs of one sketch have one set of names. */
const namesOf = (sketch: Sketch): ProgramNames => ({
  columns: Object.keys(sketch.columns),
  rows: (sketch.rows ?? []).map((_, i) => String(i)),
})

describe('a program solved from the basis of another', () => {
  it('has the bits of a cold start, on 300 pairs of programs; one in six takes fewer steps', () => {
    let quicker = 0
    for (let seed = 1; seed <= 300; seed++) {
      const draw = drawFrom(seed)
      const { sketch, costs } = feasibleProblem(draw, draw.whole(3, 12), draw.whole(3, 12))
      const changed = Object.fromEntries(Object.entries(costs).map(([name, cost]) => [name, cost + draw.next() / 4]))
      const more: Sketch = { ...sketch, columns: { ...sketch.columns, more: [0, 5] } }
      const solve = (of: Sketch, least: Terms, bases?: Bases) =>
        solveStaged(stagedOf(of, { least }, { most: changed }), port, {
          ...{ timeLimit: 10, ...(bases ? { before: { bases, names: () => namesOf(of) } } : {}) },
        })
      const bases = new Bases()
      solve(sketch, costs, bases)
      for (const [of, least] of [
        [sketch, changed],
        [more, { ...changed, more: 1 }],
      ] as const) {
        const [warm, cold] = [solve(of, least, bases), solve(of, least)]
        expect({ seed, ...warm, solver: null }).toEqual({ seed, ...cold, solver: null })
        if (warm.solver.iterations < cold.solver.iterations) quicker++
      }
    }
    expect(quicker).toBeGreaterThanOrEqual(100)
  })

  it('starts from the first of them, whatever the order of the others', () => {
    const { sketch, costs } = feasibleProblem(drawFrom(4), 8, 8)
    const cases = [1, 1.3, 0.8, 1.1].map((factor) =>
      Object.fromEntries(Object.entries(costs).map(([name, cost], i) => [name, cost * (i % 2 ? factor : 1) + i / 7])),
    )
    const taken = (order: readonly number[]) => {
      const bases = new Bases()
      const before = { bases, names: () => namesOf(sketch) }
      const found = order.map((i) => [
        i,
        solveStaged(stagedOf(sketch, { least: cases[i]! }), port, { timeLimit: 10, before }).solver.iterations,
      ])
      return Object.fromEntries(found)
    }
    expect(taken([0, 3, 1, 2])).toEqual(taken([0, 1, 2, 3]))
  })
})

describe('a scenario after another in one process', () => {
  it('Dantzig’s transport with another demand, then a longer way: the same bytes, fewer steps', () => {
    // As published two plans cost the same; a shorter way leaves one.
    const text = readFileSync(join(root, 'scenarios/published/transport.yaml'), 'utf8').replace(
      'from: seattle, to: new-york, mode: freight, distance: 2.5',
      'from: seattle, to: new-york, mode: freight, distance: 2.45',
    )
    const other = text.replace('min: 325 case', 'min: 310 case')
    const longer = other.replace('distance: 1.7 thousand-miles', 'distance: 1.75 thousand-miles')
    const entries = [text, other, longer].map((model) => ['model.yaml', () => model] as const)
    const [cold, warm] = [runs(entries), runs(entries, new Bases())]
    expect(bytes(warm)).toEqual(bytes(cold))
    expect(iterations(warm)[1]).toBeLessThan(iterations(cold)[1]!)
  })

  it('random belts and changes of them have the bytes of cold starts', () => {
    fc.assert(
      fc.property(beltShape, beltShape, continuous, continuous, (one, other, constructs, others) => {
        const makers = one.makers.map((maker, i) => ({ ...maker, feeYuan: maker.feeYuan + i + 1 }))
        const entries = [
          { ...one, constructs },
          { ...one, makers, constructs },
          { ...other, constructs: others },
        ].map((shape) => ['model.yaml', () => JSON.stringify(beltDocument(shape))] as const)
        expect(bytes(runs(entries, new Bases()))).toEqual(bytes(runs(entries)))
      }),
      { numRuns: 25 },
    )
  }, 120_000)

  it('scenarios of Liu-Bai have the bytes of cold starts', () => {
    const load: Load = (path) => readFileSync(join(root, 'scenarios/liu-bai', path), 'utf8')
    const entries = ['reference-2015.yaml', 'circular-2015.yaml', 'coal-price-shock.yaml'].map(
      (entry) => [entry, load] as const,
    )
    const [cold, warm] = [bytes(runs(entries)), bytes(runs(entries, new Bases()))]
    expect(warm.map((text, i) => text === cold[i])).toEqual([true, true, true])
  }, 120_000)
})
