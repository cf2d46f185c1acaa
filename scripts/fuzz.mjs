#!/usr/bin/env node
// Mutates the project's own files and checks each: 0 exceptions, 0 hangs, every refusal with code and place. What is found
// is written to a folder, named by its run: moved to tests/fuzz/found it is a test. Usage: npm run build && node scripts/fuzz.mjs [--runs N] [--seed N] [--solve]
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import * as liubai from '../dist/index.js'
import { fuzz } from './fuzz/run.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const option = (name, fallback) => {
  const i = process.argv.indexOf(`--${name}`)
  return i < 0 ? fallback : Number(process.argv[i + 1])
}
const runs = option('runs', 10_000)
const seed = option('seed', 1)

/** The files of a folder as projects, one per named entry. */
function projectsIn(folder, entries) {
  const names = readdirSync(join(root, folder)).filter((name) => /\.(yaml|csv)$/.test(name))
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]))
  return entries.map((entry) => ({ entry, files }))
}

const projects = [
  ...projectsIn('tests/fixtures/everything', ['model.yaml', 'scenario.yaml', 'scenario.yaml']),
  ...projectsIn('tests/fixtures/thin-path', ['base.yaml', 'ash-bricks.yaml']),
  ...readdirSync(join(root, 'scenarios/published'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => ({ entry: name, files: { [name]: readFileSync(join(root, 'scenarios/published', name), 'utf8') } })),
]

const port = process.argv.includes('--solve') ? await liubai.loadSolver() : undefined
const beyond = port ? (checked) => void liubai.solveChecked(checked.value, port, { timeLimit: 5 }) : undefined
const folder = join(tmpdir(), 'liubai-fuzz')
const onFinding = ({ run, kind, what, entry, name, texts }) => {
  const place = join(folder, `${kind}-${run}`)
  mkdirSync(place, { recursive: true })
  for (const [path, text] of Object.entries(texts)) writeFileSync(join(place, path), text)
  if (kind !== 'slow')
    console.error(`${kind} in run ${run} (${entry}, ${name}): ${what}\n  ${place} → tests/fuzz/found`)
}

const began = performance.now()
const result = fuzz({ projects, check: liubai.check, runs, seed, beyond, now: () => performance.now(), onFinding })
const seconds = (performance.now() - began) / 1000
console.log(
  `${runs} files from seed ${seed} in ${seconds.toFixed(0)} s: ${result.rejected} rejected (${result.misplaced} without a place inside the file), ` +
    `${result.accepted} accepted, ${result.uncaught} uncaught exceptions, ${result.slow} slower than 5 s (longest ${result.longest.toFixed(0)} ms)`,
)
console.log(`${result.codes.size} different codes`)
if (result.uncaught + result.slow + result.misplaced > 0) process.exitCode = 1
