import { beforeAll, describe, expect, it } from 'vitest'
import { Bases, type PortAnswer, type SolverPort, solveStaged } from '../../../src/solve/index.js'
import { solver } from '../../builders/engine.js'
import { only } from '../../builders/fake-port.js'
import { formOf, type Sketch, stagedOf, type StageSketch } from '../../builders/program.js'
import { recorded } from '../../builders/recorded-port.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

/** Least 2x + 3y over x + y ≥ need, x ≤ 6: x at its bound, y the rest, both with a price: the only optimal basis. */
const needing = (need: number): Sketch => ({
  columns: { x: [0, 6], y: [], idle: [0, 1] },
  rows: [{ terms: { x: 1, y: 1 }, atLeast: need }],
})
const cost: StageSketch = { id: 'cost', least: { x: 2, y: 3, idle: 1 } }
/** Most of what costs nothing. */
const tie: StageSketch = { id: 'tie', role: 'tie-break', most: { idle: 1 } }
const names = () => ({ columns: ['x', 'y', 'idle'], rows: ['need'] })

interface Asked {
  readonly bases?: Bases
  readonly change?: (answer: PortAnswer, nth: number) => PortAnswer
  /** Whether the range of x is asked for. */
  readonly ranges?: boolean
}

function solve(sketch: Sketch, stages: readonly StageSketch[], asked: Asked = {}) {
  const { bases, change = (answer) => answer, ranges = true } = asked
  const recorder = recorded(port, change)
  const solution = solveStaged(stagedOf(sketch, ...stages), recorder, {
    ...{ timeLimit: 10, ranges: ranges ? [formOf(sketch, { x: 1 })] : [] },
    ...(bases ? { before: { bases, names } } : {}),
  })
  return { solution, calls: recorder.calls, steps: recorder.steps }
}

/** Bases with that of a program solved before. */
function basesOf(sketch: Sketch, stages: readonly StageSketch[]): Bases {
  const bases = new Bases()
  solve(sketch, stages, { bases })
  return bases
}

/** The answer but for the steps it took. */
const bare = ({ solution }: ReturnType<typeof solve>) => ({ ...solution, solver: null })

describe('the way to an answer', () => {
  it('reads the only optimal basis off a model of its own, and lets go of both models', () => {
    const { solution, calls, steps } = solve(needing(10), [cost])
    expect([...solution.x]).toEqual([6, 4, 0])
    expect(calls).toEqual(['open', 'dual', 'dispose', 'open', 'start', 'primal', 'dispose'])
    expect(solution.solver.iterations).toBe(steps)
    expect(steps).toBeGreaterThan(0)
  })

  it('goes on from where it is for later stages, with no second reading', () => {
    const free = { ...cost, least: { x: 2, y: 3 } }
    const { solution, calls } = solve(needing(10), [free, tie])
    expect([...solution.x]).toEqual([6, 4, 1])
    expect(calls.filter((call) => call === 'open')).toHaveLength(1)
    expect(calls.slice(0, 3)).toEqual(['open', 'dual', 'primal'])
    expect(calls.at(-1)).toBe('dispose')
  })

  it('keeps the answer it has where the second reading fails', () => {
    const { solution, calls } = solve(needing(10), [cost], {
      change: (answer, nth) => (nth === 1 ? only('failed') : answer),
    })
    expect(solution.certificate).toMatchObject({ ok: true, droppedStages: [] })
    expect([...solution.x]).toEqual([6, 4, 0])
    expect(calls.filter((call) => call === 'open')).toHaveLength(2)
  })

  it('ends at a limit, and is tried three times where an answer is not certified', () => {
    expect(solve(needing(10), [cost], { change: () => only('limit') }).calls).toEqual(['open', 'dual', 'dispose'])
    const failing = solve(needing(10), [cost], { change: () => only('failed') })
    expect(failing.calls.filter((call) => call === 'open')).toHaveLength(3)
    expect(failing.calls.filter((call) => call === 'dispose')).toHaveLength(3)
    expect(failing.calls.filter((call) => call === 'dual presolved')).toHaveLength(1)
    expect(failing.solution.certificate).toEqual({ ok: false, kind: 'none', checks: [], droppedStages: [] })
    expect(failing.solution).toMatchObject({ status: 'withheld', stages: [], ranges: [null] })
    expect(failing.solution.solver).toEqual({ name: 'recorder', version: '0', iterations: 0 })
  })

  describe('where no way keeps the last stage', () => {
    // x and y cost the same: of 10 t, x may be 0 to 6. The tie-break fails, the second call of each model.
    const even: StageSketch = { id: 'cost', least: { x: 2, y: 2 } }
    const failing = (answer: PortAnswer, nth: number) => (nth % 2 === 1 && nth < 6 ? only('failed') : answer)
    const models = ({ calls }: ReturnType<typeof solve>) => calls.join(' ').split(' dispose').length - 1

    it('solves once more for ranges, over the face of what is left', () => {
      const found = solve(needing(10), [even, tie], {
        change: (answer, nth) => (nth === 7 ? only('failed') : failing(answer, nth)),
      })
      expect(found.solution.certificate).toMatchObject({ ok: true, droppedStages: ['tie'] })
      expect(models(found)).toBe(4)
      // Two calls of each model, and two more for the range.
      expect(found.calls.filter((call) => /dual|primal/.test(call))).toHaveLength(10)
      expect(found.solution.ranges).toMatchObject([{ low: 0, high: 6 }])
    })

    it('does not where none are asked for', () => {
      const found = solve(needing(10), [even, tie], { change: failing, ranges: false })
      expect(found.solution.certificate.droppedStages).toEqual(['tie'])
      expect(models(found)).toBe(3)
      expect(found.solution.ranges).toEqual([])
    })

    it('knows none where that fails', () => {
      const found = solve(needing(10), [even, tie], {
        change: (answer, nth) => (nth >= 6 ? only('failed') : failing(answer, nth)),
      })
      expect(found.solution.status).toBe('optimal')
      expect(found.solution.ranges).toEqual([{ low: null, high: null }])
    })
  })

  it('goes no further than the first stage that fails, and gives the answer with the most stages', () => {
    const more: StageSketch = { id: 'more', role: 'tie-break', most: { idle: 1 } }
    const even: StageSketch = { id: 'cost', least: { x: 2, y: 2 } }
    // The third stage fails at the first try, the second at the others: no third call is made of those.
    const { solution } = solve(needing(10), [even, tie, more], {
      change: (answer, nth) => ([2, 4, 6].includes(nth) ? only('failed') : answer),
      ranges: false,
    })
    expect(solution.certificate.droppedStages).toEqual(['more'])
    const one = solve(needing(10), [even, tie, more], {
      change: (answer, nth) => ([1, 3, 5].includes(nth) ? only('failed') : answer),
      ranges: false,
    })
    expect(one.solution.certificate.droppedStages).toEqual(['tie', 'more'])
  })

  it('holds every objective at its optimum', () => {
    const { checks } = solve(needing(10), [cost]).solution.certificate
    expect(checks.find(({ id }) => id === 'held')).toMatchObject({ stage: 'cost', at: -1, allowed: 1e-9, ok: true })
  })

  it('asks both where the solver says that there is no answer or no least', () => {
    const open = (answer: PortAnswer) => (answer.outcome === 'optimal' ? answer : only('infeasible-or-unbounded'))
    const impossible: Sketch = { columns: { x: [0, 6] }, rows: [{ terms: { x: 1 }, atLeast: 10 }] }
    const endless: Sketch = { columns: { x: [] }, rows: [{ terms: { x: 1 }, atLeast: 1 }] }
    expect(solve(impossible, [{ least: { x: 1 } }], { change: open }).solution.status).toBe('infeasible')
    expect(solve(endless, [{ most: { x: 1 } }], { change: open }).solution.status).toBe('unbounded')
  })

  it('has no freedom to show where a program without objective has one answer', () => {
    // At least 6 of x, which is at most 6.
    const { solution } = solve({ columns: { x: [0, 6] }, rows: [{ terms: { x: 1 }, atLeast: 6 }] }, [])
    expect(solution).toMatchObject({ status: 'optimal', certificate: { kind: 'lp', droppedStages: [] } })
    expect([...solution.x]).toEqual([6])
    expect(solution.ray).toBeUndefined()
  })

  it('is withheld where the objective fails behind the stage before it', () => {
    const unplaced: StageSketch = { id: 'unplaced', role: 'unplaced', least: { idle: 1 } }
    const { solution } = solve(needing(10), [unplaced, cost], {
      change: (answer, nth) => (nth % 2 === 1 ? only('failed') : answer),
    })
    expect(solution.status).toBe('withheld')
  })

  it('ends where a program without objective has more than one answer', () => {
    const { solution, calls } = solve({ columns: { x: [0, 6] }, rows: [{ terms: { x: 1 }, atLeast: 2 }] }, [])
    expect(solution.status).toBe('withheld')
    expect([...solution.ray!.columns]).toEqual([0])
    expect(calls.filter((call) => call === 'open')).toHaveLength(1)
  })
})

describe('a start from the basis of a program solved before', () => {
  it('keeps the only optimal basis of a stage, and no other', () => {
    expect(basesOf(needing(10), [cost]).isEmpty).toBe(false)
    // x and y cost the same: any mix of them is best.
    expect(basesOf(needing(10), [{ least: { x: 2, y: 2 } }]).isEmpty).toBe(true)
    // Proven by its costs alone, as all of it stands at zero.
    expect(basesOf(needing(0), [{ least: { x: 2, y: 3 } }]).isEmpty).toBe(true)
  })

  it('gives the answer of a cold start in fewer steps', () => {
    const bases = basesOf(needing(10), [cost])
    const [warm, cold] = [solve(needing(12), [cost], { bases }), solve(needing(12), [cost])]
    expect([...warm.solution.x]).toEqual([6, 6, 0])
    expect(bare(warm)).toEqual(bare(cold))
    expect(warm.calls.slice(0, 3)).toEqual(['open', 'start', 'dual'])
    expect(warm.calls.filter((call) => call === 'open')).toHaveLength(2)
    expect(warm.steps).toBeLessThan(cold.steps)
    expect(warm.solution.solver.iterations).toBe(warm.steps)
  })

  it.each([
    ['its answer might hang on the start', needing(12), [{ id: 'cost', least: { x: 2, y: 2 } }], undefined],
    ['the costs alone prove it', needing(0), [{ id: 'cost', least: { x: 2, y: 3 } }], undefined],
    ['it cannot be met', { ...needing(12), columns: { x: [0, 6], y: [0, 2], idle: [0, 1] } }, [cost], undefined],
    ['the solver fails', needing(12), [cost], (answer, nth) => (nth === 0 ? only('failed') : answer)],
    [
      'it would lack its last stage',
      needing(12),
      [cost, { id: 'tie', role: 'tie-break', most: { x: 1 } }],
      (answer, nth) => (nth === 2 ? only('failed') : answer),
    ],
  ] as readonly (readonly [string, Sketch, readonly StageSketch[], Asked['change']])[])(
    'is not taken where %s',
    (_, sketch, stages, change) => {
      const bases = basesOf(needing(10), [cost])
      const [warm, cold] = [solve(sketch, stages, { bases, ...(change ? { change } : {}) }), solve(sketch, stages)]
      expect(warm.calls.slice(0, 2)).toEqual(['open', 'start'])
      expect(warm.calls.lastIndexOf('dual')).toBeGreaterThan(2)
      expect(warm.calls.filter((call) => call === 'dual presolved')).toEqual([])
      expect(bare(warm)).toEqual(bare(cold))
      expect(warm.solution.solver.iterations).toBe(cold.solution.solver.iterations)
    },
  )
})
