import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { canonicalJson } from '../../../src/results/index.js'
import { runScenario } from '../../../src/run/index.js'
import { loadSolver } from '../../../src/solve/index.js'

/** Runs the files named in the arguments and prints their results as canonical JSON, one after the other. */
const port = await loadSolver()
for (const path of process.argv.slice(2)) {
  const folder = dirname(path)
  const load = (file: string): string | undefined => {
    try {
      return readFileSync(join(folder, file), 'utf8')
    } catch {
      return undefined
    }
  }
  const outcome = runScenario(path.slice(folder.length + 1), load, port, { timeLimit: 60 })
  process.stdout.write(canonicalJson(outcome.ok ? outcome.value.result : outcome.diagnostics))
}
