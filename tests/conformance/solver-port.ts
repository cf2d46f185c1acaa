import { beforeAll, describe, expect, it } from 'vitest'
import type { PortAnswer, PortModel, PortSettings, SolverPort } from '../../src/solve/index.js'
import {
  costsOf,
  INF,
  numbersFrom,
  portProgramOf,
  type RowSketch,
  type Sketch,
  type Terms,
} from '../builders/program.js'

const settings: PortSettings = { timeLimit: 30, presolve: false, method: 'dual', tolerance: 1e-9 }

/** Ways of calling that must not change what is answered. */
const ways: readonly Partial<PortSettings>[] = [
  { method: 'dual', presolve: false },
  { method: 'primal', presolve: false },
  { method: 'dual', presolve: true },
]

/** A model opened for the length of `use`. */
function within<T>(port: SolverPort, sketch: Sketch, use: (model: PortModel) => T): T {
  const model = port.open(portProgramOf(sketch))
  try {
    return use(model)
  } finally {
    model.dispose()
  }
}

const minimise = (port: SolverPort, sketch: Sketch, costs: Terms, way: Partial<PortSettings> = {}): PortAnswer =>
  within(port, sketch, (model) => {
    model.setCosts(costsOf(sketch, costs))
    return model.solve({ ...settings, ...way })
  })

/** A case worked out by hand: the point, the dual of every row, the reduced cost of every column. */
interface Worked {
  readonly name: string
  readonly sketch: Sketch
  readonly costs: Terms
  readonly x: readonly number[]
  readonly duals: readonly number[]
  readonly reduced: readonly number[]
}

const worked: readonly Worked[] = [
  {
    // x is cheaper and goes to its bound 3, y brings the rest: 1. One more asked for costs one y: 2.
    // d_x = 1 − 2 = −1: one more x allowed saves 2 − 1. d_y = 2 − 2 = 0.
    name: 'at least, with an upper column bound',
    sketch: { columns: { x: [0, 3], y: [] }, rows: [{ terms: { x: 1, y: 1 }, atLeast: 4 }] },
    costs: { x: 1, y: 2 },
    ...{ x: [3, 1], duals: [2], reduced: [-1, 0] },
  },
  {
    // The same row turned round: −x − y ≤ −4. Raising −4 asks for less, so the dual is −2.
    name: 'at most, with negative coefficients',
    sketch: { columns: { x: [0, 3], y: [] }, rows: [{ terms: { x: -1, y: -1 }, atMost: -4 }] },
    costs: { x: 1, y: 2 },
    ...{ x: [3, 1], duals: [-2], reduced: [-1, 0] },
  },
  {
    // Most 3x + 2y is least −3x − 2y. x = 3, y = 4 − 3 = 1, and x + 3y = 6 leaves room below 7: its dual is 0.
    // One more for x + y ≤ 4 is one more y: −2. d_x = −3 + 2 = −1.
    name: 'a most-problem with a slack row',
    sketch: {
      columns: { x: [0, 3], y: [] },
      rows: [
        { terms: { x: 1, y: 1 }, atMost: 4 },
        { terms: { x: 1, y: 3 }, atMost: 7 },
      ],
    },
    costs: { x: -3, y: -2 },
    ...{ x: [3, 1], duals: [-2, 0], reduced: [-1, 0] },
  },
  {
    // x goes to 6, y = 10 − 6 = 4. One more on the right is one more y: 3. d_x = 2 − 3 = −1.
    name: 'an equality whose dual is positive',
    sketch: { columns: { x: [0, 6], y: [] }, rows: [{ terms: { x: 1, y: 1 }, equals: 10 }] },
    costs: { x: 2, y: 3 },
    ...{ x: [6, 4], duals: [3], reduced: [-1, 0] },
  },
  {
    // y pays 3 for every unit placed, x costs 1: y = 10 − x, least x + −3y → x = 0, y = 10; one more on the right earns 3.
    name: 'an equality whose dual is negative',
    sketch: { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: 1 }, equals: 10 }] },
    costs: { x: 1, y: -3 },
    ...{ x: [0, 10], duals: [-3], reduced: [4, 0] },
  },
  {
    // 2 ≤ x − y ≤ 5 with y ≥ 1, least x + y: the lower side binds, x = 3. Raising 2 raises x: +1. d_y = 1 + 1 = 2.
    name: 'a range at its lower side',
    sketch: { columns: { x: [], y: [1, INF] }, rows: [{ terms: { x: 1, y: -1 }, atLeast: 2, atMost: 5 }] },
    costs: { x: 1, y: 1 },
    ...{ x: [3, 1], duals: [1], reduced: [0, 2] },
  },
  {
    // The same range, least −x + 2y: the upper side binds, x = 6. Raising 5 lowers the least: −1. d_y = 2 − 1 = 1.
    name: 'a range at its upper side',
    sketch: { columns: { x: [], y: [1, INF] }, rows: [{ terms: { x: 1, y: -1 }, atLeast: 2, atMost: 5 }] },
    costs: { x: -1, y: 2 },
    ...{ x: [6, 1], duals: [-1], reduced: [0, 1] },
  },
  {
    // Free columns: x − y = −4 and x + y ≥ 0, least 2x + y. On x = y − 4: 2y − 4 ≥ 0, so y = 2, x = −2, value −2.
    // Duals p (equality), q: 2 = p + q, 1 = −p + q → q = 1.5, p = 0.5.
    name: 'free columns',
    sketch: {
      columns: { x: [-INF, INF], y: [-INF, INF] },
      rows: [
        { terms: { x: 1, y: -1 }, equals: -4 },
        { terms: { x: 1, y: 1 }, atLeast: 0 },
      ],
    },
    costs: { x: 2, y: 1 },
    ...{ x: [-2, 2], duals: [0.5, 1.5], reduced: [0, 0] },
  },
]

const impossible: Sketch = { columns: { x: [] }, rows: [{ terms: { x: 1 }, atMost: -1 }] }
const endless: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: -1 }, atMost: 1 }] }

/** An assignment of n to n with scattered costs: enough work to run into a limit, and with one best answer each time. */
function assignment(n: number): { readonly sketch: Sketch; readonly costs: Terms } {
  const next = numbersFrom(n)
  const cells = Array.from({ length: n * n }, (_, k) => ({ name: `x${k}`, i: Math.floor(k / n), j: k % n }))
  const chosen = (test: (cell: (typeof cells)[number]) => boolean) =>
    Object.fromEntries(cells.filter(test).map(({ name }) => [name, 1]))
  const rows = Array.from({ length: n }, (_, i) => [
    { terms: chosen((cell) => cell.i === i), equals: 1 },
    { terms: chosen((cell) => cell.j === i), equals: 1 },
  ]).flat()
  const columns = Object.fromEntries(cells.map(({ name }) => [name, [] as const]))
  return { sketch: { columns, rows }, costs: Object.fromEntries(cells.map(({ name }) => [name, 1 + next()])) }
}

const value = (answer: PortAnswer, costs: Float64Array): number =>
  answer.x.reduce((sum, x, j) => sum + x * costs[j]!, 0)

/** What every solver behind the port must do; `load` gives it, ready to use. */
export function solverPortConformance(name: string, load: () => Promise<SolverPort>): void {
  describe(`${name} as a solver port`, () => {
    let port: SolverPort
    beforeAll(async () => {
      port = await load()
    })

    it('says its name and version, and opens programs', () => {
      expect(port.name).not.toBe('')
      expect(port.version).toMatch(/\d/)
      expect(minimise(port, { columns: { x: [2, 5] } }, { x: 1 }).x[0]).toBe(2)
    })

    describe('signs of duals', () => {
      for (const { name: title, sketch, costs, x, duals, reduced } of worked)
        it.each(ways)(`${title} (%o)`, (way) => {
          const answer = minimise(port, sketch, costs, way)
          expect(answer.outcome).toBe('optimal')
          const near = (found: ArrayLike<number>, expected: readonly number[]) => {
            expect(found.length).toBe(expected.length)
            for (const [i, number] of expected.entries()) expect(found[i]).toBeCloseTo(number, 9)
          }
          near(answer.x, x)
          near(answer.rowDuals, duals)
          // Reduced costs follow from the duals: d = c − Aᵀy.
          const found = Object.keys(sketch.columns).map((column, j) =>
            (sketch.rows ?? []).reduce(
              (d, { terms }, i) => d - (terms[column] ?? 0) * answer.rowDuals[i]!,
              costsOf(sketch, costs)[j]!,
            ),
          )
          near(found, reduced)
        })
    })

    describe('outcomes', () => {
      it.each(ways)('infeasible (%o)', (way) => {
        const answer = minimise(port, impossible, { x: 1 }, way)
        expect(['infeasible', 'infeasible-or-unbounded']).toContain(answer.outcome)
        expect(answer.x).toHaveLength(0)
        expect(answer.rowDuals).toHaveLength(0)
      })

      it.each(ways)('bounds that cross are infeasible, not an error (%o)', (way) => {
        const column: Sketch = { columns: { x: [5, 3] } }
        const row: Sketch = { columns: { x: [] }, rows: [{ terms: { x: 1 }, atLeast: 10, atMost: 5 }] }
        for (const sketch of [column, row]) expect(minimise(port, sketch, { x: 1 }, way).outcome).toMatch(/^infeasible/)
      })

      it.each(ways)('unbounded (%o)', (way) => {
        const answer = minimise(port, endless, { x: -1 }, way)
        expect(['unbounded', 'infeasible-or-unbounded']).toContain(answer.outcome)
        expect(answer.x).toHaveLength(0)
      })

      it.each(ways)('a limit of no time is a limit (%o)', (way) => {
        const { sketch, costs } = assignment(30)
        expect(minimise(port, sketch, costs, { ...way, timeLimit: 0 }).outcome).toBe('limit')
      })

      it('each call has a time limit of its own', () => {
        const { sketch, costs } = assignment(40)
        within(port, sketch, (model) => {
          model.setCosts(costsOf(sketch, costs))
          // Together the calls take longer than what each of them, a few hundredths of a second, is allowed.
          for (const begin = performance.now(); performance.now() - begin < 700; ) {
            model.clear()
            expect(model.solve({ ...settings, timeLimit: 0.5 }).outcome).toBe('optimal')
          }
        })
      })
    })

    describe('programs without columns or rows', () => {
      it('nothing at all is optimal', () => {
        const answer = minimise(port, { columns: {} }, {})
        expect(answer.outcome).toBe('optimal')
        expect(answer.x).toHaveLength(0)
      })

      it('an empty row that asks for something is infeasible', () => {
        expect(minimise(port, { columns: {}, rows: [{ terms: {}, atMost: 1 }] }, {}).outcome).toBe('optimal')
        expect(minimise(port, { columns: {}, rows: [{ terms: {}, atLeast: 1 }] }, {}).outcome).toMatch(/^infeasible/)
      })

      it('columns without rows stand at the bound their cost wants', () => {
        const answer = minimise(port, { columns: { x: [2, 5], y: [-1, 4] } }, { x: 1, y: -1 })
        expect([...answer.x]).toEqual([2, 4])
      })

      it('everything can be changed and handed over where there is nothing', () =>
        within(port, { columns: {}, rows: [{ terms: {}, atMost: 1 }] }, (model) => {
          const none = new Float64Array(0)
          model.setCosts(none)
          model.setColumnBounds(none, none)
          expect(model.solve(settings).outcome).toBe('optimal')
          const basis = model.basis()!
          expect([basis.columns.length, basis.rows.length]).toEqual([0, 1])
          model.setBasis(basis)
          expect(model.solve(settings)).toMatchObject({ outcome: 'optimal', iterations: 0 })
          model.setRowBounds(Float64Array.of(1), Float64Array.of(2))
          expect(model.solve(settings).outcome).toMatch(/^infeasible/)
        }))

      it('rows that are not there have no bounds to change', () =>
        within(port, { columns: { x: [2, 5] } }, (model) => {
          model.setRowBounds(new Float64Array(0), new Float64Array(0))
          model.setColumnBounds(Float64Array.of(3), Float64Array.of(5))
          model.setCosts(Float64Array.of(1))
          expect([...model.solve(settings).x]).toEqual([3])
        }))

      it('no cost at all asks for a feasible point', () => {
        const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1, y: 1 }, equals: 3 }] }
        const answer = minimise(port, sketch, {})
        expect(answer.outcome).toBe('optimal')
        expect(answer.x[0]! + answer.x[1]!).toBeCloseTo(3, 12)
      })
    })

    describe('whole columns', () => {
      // Most 8a + 11b + 6c + 4d with 5a + 7b + 4c + 3d ≤ 14, each 0 or 1. Continuous: a = b = 1, c = 1/2, worth 22.
      // Whole: b, c, d take 14 and are worth 21; a and b take 12, worth 19; a, c, d take 12, worth 18; no better set fits.
      const knapsack: Sketch = {
        columns: { a: [0, 1], b: [0, 1], c: [0, 1], d: [0, 1] },
        rows: [{ terms: { a: 5, b: 7, c: 4, d: 3 }, atMost: 14 }],
      }
      const worth = { a: -8, b: -11, c: -6, d: -4 }

      it('finds the best whole answer and reports its bound', () => {
        const answer = minimise(port, { ...knapsack, whole: ['a', 'b', 'c', 'd'] }, worth)
        expect(answer.outcome).toBe('optimal')
        expect([...answer.x].map(Math.round)).toEqual([0, 1, 1, 1])
        expect(answer.bound).toBeCloseTo(-21, 6)
        expect(answer.rowDuals).toHaveLength(0)
        expect(answer.iterations).toBeGreaterThanOrEqual(0)
      })

      it('without an answer there is no point, and the steps are counted all the same', () => {
        // 2n + 2m = 3 has no whole answer, n + m ≥ 30 none at all.
        const sketch = (row: RowSketch): Sketch => ({
          columns: { n: [0, 9], m: [0, 9] },
          rows: [row],
          whole: ['n', 'm'],
        })
        for (const row of [
          { terms: { n: 2, m: 2 }, equals: 3 },
          { terms: { n: 1, m: 1 }, atLeast: 30 },
        ]) {
          const answer = minimise(port, sketch(row), { n: 1 }, { presolve: true })
          expect(answer.outcome).toMatch(/^infeasible/)
          expect(answer.x).toHaveLength(0)
          expect(answer.iterations).toBeGreaterThanOrEqual(0)
        }
      })

      it('continuous programs have no bound of an integer search', () => {
        const answer = minimise(port, knapsack, worth)
        expect(value(answer, costsOf(knapsack, worth))).toBeCloseTo(-22, 9)
        expect(answer.bound).toBeNaN()
        expect(answer.rowDuals).toHaveLength(1)
      })

      it('whole columns leave others continuous', () => {
        // n whole with 2n + y ≥ 7, y ≤ 1.5, least 3n + 2y: n = 3 gives y = 1, worth 11; n = 4 gives 12.
        const sketch: Sketch = {
          columns: { n: [0, 9], y: [0, 1.5] },
          rows: [{ terms: { n: 2, y: 1 }, atLeast: 7 }],
          whole: ['n'],
        }
        const answer = minimise(port, sketch, { n: 3, y: 2 })
        // An integer search may use up what it is allowed at a bound: 1e-9 of a row.
        expect(answer.x[0]).toBeCloseTo(3, 8)
        expect(answer.x[1]).toBeCloseTo(1, 8)
      })
    })

    describe('solving again', () => {
      const { sketch, costs } = assignment(12)
      const first = costsOf(sketch, costs)
      const turned = first.slice().reverse()
      const program = portProgramOf(sketch)
      const upper = program.columnUpper.map((_, j) => (j % 5 === 0 ? 0 : 1))
      const changes: readonly (readonly [string, (model: PortModel) => Float64Array])[] = [
        [
          'costs',
          (model) => {
            model.setCosts(turned)
            return turned
          },
        ],
        [
          'column bounds',
          (model) => {
            model.setColumnBounds(program.columnLower, upper)
            return first
          },
        ],
        [
          'row bounds',
          (model) => {
            model.setRowBounds(
              program.rowLower.map((bound) => bound * 2),
              program.rowUpper.map((bound) => bound * 2),
            )
            return first
          },
        ],
      ]

      it.each(changes)('warm after a change of %s equals cold', (_, change) => {
        const warm = within(port, sketch, (model) => {
          model.setCosts(first)
          expect(model.solve(settings).outcome).toBe('optimal')
          const now = change(model)
          return value(model.solve({ ...settings, method: 'primal' }), now)
        })
        const cold = within(port, sketch, (model) => {
          model.setCosts(first)
          const now = change(model)
          return value(model.solve(settings), now)
        })
        expect(Number.isFinite(warm)).toBe(true)
        expect(warm).toBeCloseTo(cold, 9)
      })

      it('a model that was not solved has no basis', () =>
        within(port, sketch, (model) => {
          expect(model.basis()).toBeUndefined()
          model.setCosts(first)
          model.solve(settings)
          expect(model.basis()).toBeDefined()
          model.clear()
          expect(model.basis()).toBeUndefined()
        }))

      it('clear forgets the basis, and a basis can be handed over', () => {
        const basis = within(port, sketch, (model) => {
          model.setCosts(first)
          expect(model.solve(settings).iterations).toBeGreaterThan(0)
          return model.basis()
        })
        expect(basis?.columns).toHaveLength(144)
        expect(basis?.rows).toHaveLength(24)
        within(port, sketch, (model) => {
          model.setCosts(first)
          model.setBasis(basis!)
          expect(model.solve(settings).iterations).toBe(0)
          model.clear()
          expect(model.solve(settings).iterations).toBeGreaterThan(0)
        })
      })

      it('a model that was infeasible can be solved once its bounds allow it', () =>
        within(port, impossible, (model) => {
          model.setCosts(Float64Array.of(1))
          expect(model.solve(settings).outcome).toMatch(/^infeasible/)
          model.setRowBounds(Float64Array.of(-INF), Float64Array.of(4))
          expect(model.solve(settings).outcome).toBe('optimal')
        }))
    })

    it('two runs give the same bits', () => {
      const { sketch, costs } = assignment(15)
      const bits = () => {
        const { x, rowDuals, iterations } = minimise(port, sketch, costs)
        return {
          x: [...new BigUint64Array(x.slice().buffer)],
          y: [...new BigUint64Array(rowDuals.slice().buffer)],
          iterations,
        }
      }
      expect(bits()).toEqual(bits())
    })

    it('models are apart from each other', () =>
      within(port, worked[0]!.sketch, (one) =>
        within(port, worked[3]!.sketch, (other) => {
          one.setCosts(costsOf(worked[0]!.sketch, worked[0]!.costs))
          other.setCosts(costsOf(worked[3]!.sketch, worked[3]!.costs))
          expect([...one.solve(settings).x]).toEqual([3, 1])
          expect([...other.solve(settings).x]).toEqual([6, 4])
        }),
      ))

    it('opening copies the arrays', () => {
      const program = portProgramOf(worked[0]!.sketch)
      const model = port.open(program)
      try {
        program.value.fill(7)
        program.columnUpper.fill(7)
        model.setCosts(costsOf(worked[0]!.sketch, worked[0]!.costs))
        expect([...model.solve(settings).x]).toEqual([3, 1])
      } finally {
        model.dispose()
      }
    })

    it('letting go of memory changes no answer', async () => {
      const { sketch, costs } = worked[0]!
      const before = minimise(port, sketch, costs)
      await port.renew?.()
      expect(minimise(port, sketch, costs)).toEqual(before)
    })

    it('dispose may be called twice', () => {
      const model = port.open(portProgramOf(impossible))
      model.dispose()
      expect(() => model.dispose()).not.toThrow()
    })
  })
}
