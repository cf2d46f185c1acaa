import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnKinds, type StagedProgram } from '../../src/lp/index.js'
import type { SolvedRun } from '../../src/results/index.js'
import { Margins, solveStaged } from '../../src/solve/index.js'
import { beltDocument, beltShape, fixedRecipes } from '../../src/testing/index.js'
import { runDocument, solver } from '../builders/engine.js'

const runs = Number(process.env['LIUBAI_LAW_RUNS'] ?? 40)

const asked = new Set(['link', 'activity', 'sale', 'purchase', 'disposal'])

/** Columns that stand at nothing and may have something. */
const idleColumns = ({ compiled: { columns }, solution }: SolvedRun): readonly number[] =>
  [...solution.x.keys()].filter(
    (j) => asked.has(columnKinds[columns.kind[j]!]!) && solution.x[j] === 0 && columns.upper[j]! > 0,
  )

const objectiveOf = (staged: StagedProgram) => staged.stages.find(({ role }) => role === 'objective')!

/** The program with a column cheaper by so much. */
function cheaper(staged: StagedProgram, column: number, by: number): StagedProgram {
  const { id, form, sense } = objectiveOf(staged)
  const costs = new Map([...form.columns].map((j, k) => [j, form.coefficients[k]!]))
  costs.set(column, (costs.get(column) ?? 0) - (sense === 'least' ? by : -by))
  const columns = Int32Array.from([...costs.keys()].sort((a, b) => a - b))
  const changed = { ...form, columns, coefficients: Float64Array.from(columns, (j) => costs.get(j)!) }
  return { ...staged, stages: staged.stages.map((stage) => (stage.id === id ? { ...stage, form: changed } : stage)) }
}

/** The program with a column that must carry so much. */
function forced(staged: StagedProgram, column: number, amount: number): StagedProgram {
  const { program } = staged
  const lower = program.columns.lower.slice()
  lower[column] = amount
  return { ...staged, program: { ...program, columns: { ...program.columns, lower } } }
}

it(`the margin of what stands idle is the price at which it turns, in ${runs} belts; what is blocked cannot be`, async () => {
  const port = await solver()
  const met = { possible: 0, blocked: 0 }
  const solved = (staged: StagedProgram) => solveStaged(staged, port, { timeLimit: 30 })
  await fc.assert(
    fc.asyncProperty(beltShape, fixedRecipes, async (shape, constructs) => {
      const run = await runDocument(beltDocument({ ...shape, constructs }))
      fc.pre(run.result.status === 'optimal' && run.result.certificate.droppedStages.length === 0)
      const margins = new Margins(run.staged, run.solution, port, 30)
      const { id } = objectiveOf(run.staged)
      for (const column of idleColumns(run).slice(0, 5)) {
        const margin = margins.of(margins.pushOf(column, 1))
        expect(margin.kind).not.toBe('unproven')
        if (margin.kind === 'possible') {
          met.possible++
          expect(margin.cost).toBeGreaterThanOrEqual(-1e-6)
          const step = 1e-3 * Math.max(1, margin.cost)
          const dearer = solved(cheaper(run.staged, column, margin.cost - step))
          expect(dearer.x[column]).toBe(0)
          const better = solved(cheaper(run.staged, column, margin.cost + step))
          expect(better.x[column]).toBeGreaterThan(0)
        }
        if (margin.kind === 'blocked') {
          met.blocked++
          const { status, stages } = solved(forced(run.staged, column, 1e-3))
          const before = (list: typeof stages) => list.filter((stage) => stage.id !== id)[0]?.value ?? 0
          expect(status !== 'optimal' || before(stages) > before(run.solution.stages)).toBe(true)
        }
      }
    }),
    { numRuns: runs, verbose: 1 },
  )
  expect(met.possible).toBeGreaterThan(0)
  expect(met.blocked).toBeGreaterThan(0)
})
