// The peak of memory of one belt from its files to the answer, in a process of its own.
// Usage: node scripts/bench/peak.mjs model.yaml
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as liubai from '../../dist/index.js'

const folder = dirname(process.argv[2])
const port = await liubai.loadSolver()
const load = (path) => readFileSync(join(folder, path), 'utf8')
const outcome = liubai.runScenario('model.yaml', load, port, { timeLimit: 3600 })
const peak = process.resourceUsage().maxRSS / 1024
const { value } = outcome.value.compiled.matrix
const each = (2 ** 20 * peak) / value.length
console.log(
  `  peak memory ${peak.toFixed(0)} MB, ${each.toFixed(0)} bytes a nonzero   bar ≤ 1200 MB at 1e6 (stretch 900)`,
)
