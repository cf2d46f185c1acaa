import { describe, expect, it } from 'vitest'
import { solveStaged } from '../../src/solve/index.js'
import { solver } from '../builders/engine.js'
import { hasCase, readCase } from '../builders/lp-file.js'
import { costsOf, portProgramOf, stagedOf } from '../builders/program.js'

/** Published linear programs, read from their data files, through the stages: answer and proof. */
const programs = [
  ['lp-netlib-afiro', 1e-7],
  ['lp-gams-blend', 1e-6],
  ['lp-gams-transport', 1e-6],
] as const

describe.each(programs)('%s', (id, tolerance) => {
  describe.skipIf(!hasCase(id))('the published optimum', () => {
    it('is found and certified', async () => {
      const { sketch, costs, expected } = readCase(id)
      const solution = solveStaged(stagedOf(sketch, { least: costs }), await solver(), { timeLimit: 30 })
      expect(solution.status).toBe('optimal')
      expect(solution.certificate.ok).toBe(true)
      expect(Math.abs(solution.stages[0]!.value - expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected))
    })

    it('is the greatest of the opposite', async () => {
      const { sketch, costs, expected } = readCase(id)
      const opposite = Object.fromEntries(Object.entries(costs).map(([name, cost]) => [name, -cost]))
      const solution = solveStaged(stagedOf(sketch, { most: opposite }), await solver(), { timeLimit: 30 })
      expect(solution.certificate.ok).toBe(true)
      expect(Math.abs(solution.stages[0]!.value + expected)).toBeLessThanOrEqual(tolerance * Math.abs(expected))
    })
  })
})

describe.skipIf(!hasCase('milp-factory-schedule'))('milp-factory-schedule', () => {
  it('costs 12 906 400 with whole amounts, found by the port', async () => {
    const { sketch, costs, expected } = readCase('milp-factory-schedule')
    const model = (await solver()).open(portProgramOf(sketch))
    try {
      const all = costsOf(sketch, costs)
      model.setCosts(all)
      const answer = model.solve({ timeLimit: 60, presolve: true, method: 'dual', tolerance: 1e-9 })
      expect(answer.outcome).toBe('optimal')
      const rounded = answer.x.map(Math.round)
      expect(Math.max(...answer.x.map((x, j) => Math.abs(x - rounded[j]!)))).toBeLessThan(1e-6)
      expect(rounded.reduce((sum, x, j) => sum + x * all[j]!, 0)).toBe(expected)
      expect(answer.bound).toBeLessThanOrEqual(expected + 1e-3)
      expect(answer.bound).toBeGreaterThan(expected * (1 - 1e-6))
    } finally {
      model.dispose()
    }
  })
})
