// One generated belt from its files to the answer, in a process of its own: each step, the bare solver calls on the same
// arrays, what the tie-breaks add to the stages before them, and the peak of memory. Progress goes to standard error.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import * as liubai from '../../dist/index.js'

const [, , model, times] = process.argv
const runs = Number(times)
const folder = dirname(model)
const load = (path) => readFileSync(join(folder, path), 'utf8')
const unwrap = (outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics.slice(0, 3)))
  return outcome.value
}
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
const taken = new Map()
const time = (name, work) => {
  process.stderr.write(`  ${name} …\n`)
  const start = performance.now()
  const value = work()
  taken.set(name, [...(taken.get(name) ?? []), performance.now() - start])
  return value
}

const port = await liubai.loadSolver()
const options = { timeLimit: 3600 }
for (let run = 0; run < runs; run++) {
  const spec = time('read', () => unwrap(liubai.readScenario('model.yaml', load)))
  const graph = time('build', () => unwrap(liubai.buildModel(spec)))
  const program = time('compile', () => liubai.compile(graph))
  const { staged } = time('stage', () => unwrap(liubai.stage(program, new liubai.FormBuilder(program))))
  const before = { ...staged, stages: staged.stages.filter(({ role }) => role !== 'tie-break') }
  time('bare, without tie-breaks', () => liubai.bareSolve(before, port))
  time('bare', () => liubai.bareSolve(staged, port))
  const solved = time('solve with proof', () => liubai.solveStaged(staged, port, options))
  if (run > 0) continue
  const { columns, rows, matrix } = program
  const peak = process.resourceUsage().maxRSS / 1024
  console.log(`\n${matrix.value.length} nonzeros, ${columns.count} columns, ${rows.count} rows: ${solved.status}`)
  console.log(`  peak memory ${peak.toFixed(0)} MB to here   bar ≤ 1200 at 1e6 (stretch 900)`)
}
for (let run = 0; run < runs; run++)
  time('files to answer', () => unwrap(liubai.runScenario('model.yaml', load, port, options)))
const ms = (name) => median(taken.get(name))
for (const name of taken.keys()) {
  const ratio = (ms(name) / ms('bare')).toFixed(2).padStart(6)
  console.log(`  ${name.padEnd(26)} ${ms(name).toFixed(0).padStart(8)} ms ${ratio} × bare`)
}
console.log(`  tie-breaks: bare ÷ bare without them ${(ms('bare') / ms('bare, without tie-breaks')).toFixed(2)}`)
console.log('  bar of files to answer: ≤ 1.5 × bare at 1e5 (stretch 1.25), ≤ 1.15 at 1e6 (stretch 1.08)')
