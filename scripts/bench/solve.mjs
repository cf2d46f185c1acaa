// Scenarios of one model from their files to their results by the library, in a process of their own.
// Usage: node scripts/bench/solve.mjs folder scenario.yaml …
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as liubai from '../../dist/index.js'

const [, , folder, ...entries] = process.argv
const load = (path) => readFileSync(join(folder, path), 'utf8')
const parsed = new liubai.ParsedFiles()
const bases = new liubai.Bases()
const port = await liubai.loadSolver()
for (const entry of entries) {
  const checked = liubai.check(entry, load, parsed)
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics.slice(0, 3)))
  liubai.solveChecked(checked.value, port, { timeLimit: 300, bases })
}
