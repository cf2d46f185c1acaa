import { describe, expect, it } from 'vitest'
import { bareSolve, loadSolver, solveStaged } from '../../../src/solve/index.js'
import { boundsOf, matrixOf } from '../../../src/solve/lp.js'
import { exponentOf, MeanPower, nearestPowerOfTwo, powerOfTwo } from '../../../src/solve/powers.js'
import { costScale, type ScalingReach, scaleProgram } from '../../../src/solve/scaling.js'
import { openWorkspace } from '../../../src/solve/workspace.js'
import { drawFrom, feasibleProblem } from '../../arbitraries/programs.js'
import { solver } from '../../builders/engine.js'
import { costsOf, INF, programOf, type Sketch, stagedOf } from '../../builders/program.js'

describe('powers of two', () => {
  it('are read from the bits of a number', () => {
    const exponents = [1, 1.99, 2, -3, 0.75, 2 ** -1022, 0, INF, Number.NaN].map(exponentOf)
    expect(exponents).toEqual([0, 0, 1, 1, -1, -1022, -1023, 1024, 1024])
  })

  it('are exact, and clamped to what a double holds', () => {
    expect([0, 1, -1, 52, -1022, 1023].map(powerOfTwo)).toEqual([1, 2, 0.5, 2 ** 52, 2 ** -1022, 2 ** 1023])
    expect([-2000, 2000].map(powerOfTwo)).toEqual([2 ** -1022, 2 ** 1023])
  })

  it('are the nearest on the logarithmic scale', () => {
    // √2 = 1.4142… is the middle between 1 and 2.
    expect([1, 1.41, 1.42, 3, 0.7, 0.71, 1e9].map(nearestPowerOfTwo)).toEqual([1, 1, 2, 4, 0.5, 1, 2 ** 30])
    expect([0, -1, INF, Number.NaN].map(nearestPowerOfTwo)).toEqual([1, 1, 1, 1])
    expect(nearestPowerOfTwo(Number.MAX_VALUE)).toBe(2 ** 300)
  })

  it('are the mean of many numbers, without zeros and infinities', () => {
    const mean = new MeanPower()
    expect(mean.value()).toBe(1)
    for (const number of [2, 8, 0, INF]) mean.add(number, 1)
    expect(mean.value()).toBe(4)
  })
})

describe('scaling', () => {
  // Coefficients from 1e-6 to 4e6, bounds from 1e-3 to 1e9.
  const sketch: Sketch = {
    columns: { x: [0, 1e9], y: [0, INF], n: [0, 7] },
    rows: [
      { terms: { x: 4e6, y: 1000 }, atMost: 1e9 },
      { terms: { x: 1e-6, y: -3e-6, n: 2e-6 }, equals: 1e-3 },
    ],
    whole: ['n'],
  }
  const program = programOf(sketch)
  const scaled = (reach: ScalingReach) =>
    scaleProgram(matrixOf(program), boundsOf(program), program.columns.integer, reach)
  const isPower = (x: number) => 2 ** exponentOf(x) === x

  it.each(['rows', 'full'] as const)(
    '%s: factors are powers of two, rows end near one, whole columns stay',
    (reach) => {
      const { row, column, value, smallest, smallestColumn } = scaled(reach)
      expect([...row, ...column].every(isPower)).toBe(true)
      expect(column[2]).toBe(1)
      const largest = new Float64Array(2)
      const { start, index } = program.matrix
      for (let j = 0; j < 3; j++)
        for (let k = start[j]!; k < start[j + 1]!; k++) {
          expect(value[k]).toBe(program.matrix.value[k]! * row[index[k]!]! * column[j]!)
          largest[index[k]!] = Math.max(largest[index[k]!]!, Math.abs(value[k]!))
        }
      for (const size of largest) {
        expect(size).toBeGreaterThanOrEqual(0.7)
        expect(size).toBeLessThan(1.5)
      }
      const sizes = [...value].map(Math.abs)
      expect(smallest).toBe(Math.min(1, ...sizes))
      expect(sizes.indexOf(smallest)).toBeGreaterThanOrEqual(program.matrix.start[smallestColumn]!)
    },
  )

  it('rows: columns keep their unit; full: they are balanced', () => {
    expect([...scaled('rows').column]).toEqual([1, 1, 1])
    // The two columns are a million apart, and nothing else is.
    const apart = programOf({
      columns: { x: [], y: [] },
      rows: [{ terms: { x: 4e6, y: 1 } }, { terms: { x: 2e6, y: 3 } }],
    })
    const { smallest } = scaleProgram(matrixOf(apart), boundsOf(apart), new Uint8Array(2), 'full')
    expect(smallest).toBeGreaterThan(0.1)
  })

  it('costs are brought to one by their mean', () => {
    expect(costScale(Float64Array.of(4, 0, 16), Float64Array.of(1, 1, 1))).toBe(1 / 8)
    expect(costScale(new Float64Array(2), new Float64Array(2))).toBe(1)
  })

  it('a workspace speaks in original units, whatever the reach', async () => {
    const port = await solver()
    // Least 2x + 3y with x + y = 10, x ≤ 6, in units a thousand million apart.
    const wide: Sketch = {
      columns: { x: [0, 6e-5], y: [] },
      rows: [{ terms: { x: 1e9, y: 1e4 }, equals: 1e5 }],
    }
    for (const reach of ['rows', 'full'] as const) {
      const own = programOf(wide)
      const approach = { reach, presolve: false, tolerance: 1e-9, cold: false }
      const workspace = openWorkspace(port, matrixOf(own), boundsOf(own), approach)
      try {
        const costs = costsOf(wide, { x: 2e5, y: 3 })
        const first = workspace.minimise(costs, 10, 'dual')
        // x = 6e-5 brings 6e4, y = 4 the rest; one more on the right is 1e-4 y at 3.
        expect(first.x[0]).toBeCloseTo(6e-5, 15)
        expect(first.x[1]).toBeCloseTo(4, 9)
        expect(first.rowDuals[0]).toBeCloseTo(3e-4, 12)
        const basis = workspace.basis()!
        workspace.setBasis(basis)
        expect(workspace.minimise(costs, 10, 'primal').iterations).toBe(0)
      } finally {
        workspace.dispose()
      }
    }
  })
})

describe('the solver', () => {
  it('called bare gives the values of the stages', async () => {
    const port = await solver()
    for (let seed = 1; seed <= 20; seed++) {
      const { sketch, costs } = feasibleProblem(drawFrom(seed), 6, 5)
      const staged = stagedOf(sketch, { least: costs }, { most: { x0: 1 } })
      const { stages } = solveStaged(staged, port, { timeLimit: 10 })
      const x = bareSolve(staged, port)
      const all = costsOf(sketch, costs)
      expect(x.reduce((sum, value, j) => sum + value * all[j]!, 0)).toBeCloseTo(stages[0]!.value, 8)
      expect(x[0]).toBeCloseTo(stages[1]!.value, 8)
    }
  })

  it('cannot be loaded without its WebAssembly, and says so', async () => {
    await expect(loadSolver({ locateFile: () => '/nowhere/highs.wasm' })).rejects.toThrow()
  })
})
