// One generated belt from its files to the answer, in a process of its own: each step, the bare solver calls of the same
// stages on the same arrays, and what the tie-breaks add to the stages before them. The first run stands apart: it compiles
// the WebAssembly and our own code. Every run takes all steps, so that other load on the machine meets all alike; ratios are
// of processor time. Progress goes to standard error.
// Usage: node scripts/bench/one-belt.mjs model.yaml runs
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
  const [start, before] = [performance.now(), process.cpuUsage()]
  const value = work()
  const { user, system } = process.cpuUsage(before)
  const own = { clock: performance.now() - start, processor: (user + system) / 1000 }
  taken.set(name, [...(taken.get(name) ?? []), own])
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
  time('files to answer', () => unwrap(liubai.runScenario('model.yaml', load, port, options)))
  if (run > 0) continue
  const { columns, rows, matrix } = program
  console.log(`\n${matrix.value.length} nonzeros, ${columns.count} columns, ${rows.count} rows: ${solved.status}`)
}
const steady = (name, what) => {
  const [first, ...others] = taken.get(name)
  return median((others.length > 0 ? others : [first]).map((own) => own[what]))
}
console.log('  step                        first ms  steady ms  processor ms  ÷ bare')
for (const [name, [first]] of taken) {
  const numbers = [first.clock, steady(name, 'clock'), steady(name, 'processor')].map((ms) =>
    ms.toFixed(0).padStart(10),
  )
  const ratio = (steady(name, 'processor') / steady('bare', 'processor')).toFixed(2)
  console.log(`  ${name.padEnd(26)}${numbers.join(' ')}  ${ratio.padStart(8)}`)
}
const ties = steady('bare', 'processor') / steady('bare, without tie-breaks', 'processor')
console.log(`  tie-breaks: bare ÷ bare without them ${ties.toFixed(2)}`)
console.log('  bar of files to answer: ≤ 1.5 × bare at 1e5 (stretch 1.25), ≤ 1.15 at 1e6 (stretch 1.08)')
