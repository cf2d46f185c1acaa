#!/usr/bin/env node
// Solves random belts with GLPK and CBC too, and holds the optima of all three against each other: to 1e-9 of the terms of
// the objective. Installs nothing: says which of Debian's packages are missing.
// Usage: npm run build && node scripts/differential.mjs [--belts N] [--seed N]
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { check, loadSolver, solveChecked } from '../dist/index.js'
import { beltDocument, beltShape, continuous, mpsOf } from '../dist/testing.js'
import { isThere, solvers } from './differential/solvers.mjs'

const option = (name, fallback) => {
  const i = process.argv.indexOf(`--${name}`)
  return i < 0 ? fallback : Number(process.argv[i + 1])
}
const belts = option('belts', 200)
const seed = option('seed', 1)
const ALLOWED = 1e-9

const missing = solvers.filter((solver) => !isThere(solver))
if (missing.length > 0) {
  console.error(`not installed: ${missing.map(({ name }) => name).join(', ')}`)
  console.error(`apt-get install ${missing.map(({ debian }) => debian).join(' ')}`)
  process.exit(1)
}

/** The program with the columns of a form held at 0. */
function holdingAtZero(program, { columns: held }) {
  const upper = program.columns.upper.slice()
  for (const j of held) upper[j] = 0
  return { ...program, columns: { ...program.columns, upper } }
}

/**
 * The stages of a run that can be stated to another solver without loss: the first, and the next as long as those before
 * came to 0, for then their columns stand at 0. As least-problems, scaled to about 1e9, since CBC prints eight decimals.
 */
function* problemsOf({ staged, solution }) {
  let program = staged.program
  for (const { id, value } of solution.stages) {
    const { form, sense, role } = staged.stages.find((stage) => stage.id === id)
    const size = form.columns.reduce((sum, j, k) => sum + Math.abs(form.coefficients[k] * solution.x[j]), 0)
    const scale = (sense === 'least' ? 1 : -1) * 2 ** Math.round(Math.log2(1e9 / (size || 1)))
    const coefficients = form.coefficients.map((coefficient) => scale * coefficient)
    yield {
      id,
      program,
      form: { ...form, coefficients },
      least: scale * (value - form.constant),
      size: Math.abs(scale) * size,
    }
    if (role !== 'unplaced' || value !== 0) return
    program = holdingAtZero(program, form)
  }
}

const folder = mkdtempSync(join(tmpdir(), 'liubai-differential-'))
const port = await loadSolver()
const worst = new Map(solvers.map(({ name }) => [name, 0]))
let programs = 0
const drawn = fc.sample(fc.tuple(beltShape, continuous), { numRuns: belts, seed })
for (const [i, [shape, constructs]] of drawn.entries()) {
  const text = JSON.stringify(beltDocument({ ...shape, constructs }))
  const run = solveChecked(check('belt.yaml', () => text).value, port, { timeLimit: 60 })
  for (const { id, program, form, least, size } of problemsOf(run)) {
    programs++
    const file = join(folder, `belt-${i}-${id.replace(':', '-')}.mps`)
    writeFileSync(file, mpsOf(program, form))
    for (const solver of solvers) {
      const difference = Math.abs(solver.least(file) - least) / (size || 1)
      if (!(difference <= worst.get(solver.name))) worst.set(solver.name, difference)
      if (difference <= ALLOWED) continue
      process.exitCode = 1
      console.error(
        `${solver.name} differs by ${difference} in ${id} of belt ${i} of seed ${seed}; the program: ${file}`,
      )
    }
  }
}
if (process.exitCode !== 1) rmSync(folder, { recursive: true })
const figures = [...worst].map(([name, difference]) => `${name} ${difference.toExponential(1)}`)
console.log(
  `${programs} programs of ${belts} belts: worst relative difference of the optima, ${figures.join(', ')}; allowed ${ALLOWED}`,
)
