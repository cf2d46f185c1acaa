#!/usr/bin/env node
// Speed, as ratios from one run: start-up and `compare` against `node -e 0`, the page of a report against solving its
// scenarios, and generated belts of growing size from files to answer, each step against the bare solver calls on the same
// arrays (see bench/one-belt.mjs).
// At the end, structure checks and metrics of networks of many edges (bench/networks.mjs).
// Usage: npm run bench [-- --runs 5 --sizes 1e3,1e4,1e5,1e6 --edges 1e6]; `--sizes none`, `--edges 0` leave a part out
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { writeBelt } from './bench/belt-files.mjs'

const option = (name, fallback) => {
  const i = process.argv.indexOf(`--${name}`)
  return i < 0 ? fallback : process.argv[i + 1]
}
const runs = Number(option('runs', '5'))
const sizes = option('sizes', '1e3,1e4,1e5,1e6').split(',').map(Number).filter(Number.isFinite)
const edges = Number(option('edges', '1e6'))
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
const time = (work) => {
  const start = performance.now()
  const value = work()
  return { ms: performance.now() - start, value }
}

// Start-up is measured without the cache of what files hold, but where a line speaks of it.
process.env.LIUBAI_CACHE = 'off'

function wholeProcess(argv) {
  return median(
    Array.from({ length: runs }, () => time(() => execFileSync('node', argv, { stdio: 'pipe', maxBuffer: 1e8 })).ms),
  )
}

/** The page of five belt scenarios against the same scenarios from files to results, under the flags of a call. */
function report() {
  const folder = 'scenarios/liu-bai'
  const names = ['reference-2015', 'circular-2015', 'outlook-2017', 'phosphate', 'coal-gas'].map((id) => `${id}.yaml`)
  const flags = ['--interrupt-budget=800000', '--liftoff-only']
  const solved = wholeProcess([...flags, 'scripts/bench/solve.mjs', folder, ...names])
  const page = ['bin/liubai.js', 'report', '--format', 'html', ...names.map((name) => `${folder}/${name}`)]
  const ratio = (wholeProcess(page) / solved).toFixed(2)
  console.log(`liubai report, HTML of five belt scenarios      ${ratio} × solving them   bar ≤ 3`)
}

/** The same call once more, with what its files hold kept from the call before. */
function again() {
  const cache = mkdtempSync(join(tmpdir(), 'liubai-cache-'))
  process.env.LIUBAI_CACHE = cache
  try {
    execFileSync('node', twoScenarios, { stdio: 'pipe' })
    line('liubai compare, files met before', twoScenarios, '–')
  } finally {
    process.env.LIUBAI_CACHE = 'off'
    rmSync(cache, { recursive: true, force: true })
  }
}

/** A script in a process of its own, that prints here. */
const inherited = (script, ...args) =>
  execFileSync('node', [fileURLToPath(new URL(script, import.meta.url)), ...args], { stdio: 'inherit' })

/** Each belt in a process of its own: the peak of memory is its own, and nothing is warm from the one before. */
function belts() {
  const folder = mkdtempSync(join(tmpdir(), 'liubai-bench-'))
  try {
    for (const size of sizes) {
      // The full size, 2 000 enterprises with 10⁴ processes and 10⁵ links over 5 periods, has 1.6e6 nonzeros.
      const share = size / 1.6e6
      const shape = { enterprises: Math.max(4, Math.round(2000 * share)), links: Math.round(1e5 * share), periods: 5 }
      const model = writeBelt(join(folder, String(size)), shape)
      inherited('bench/one-belt.mjs', model, String(size < 5e5 ? runs : 1))
      inherited('bench/peak.mjs', model)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const belt = (name) => `scenarios/liu-bai/${name}.yaml`
const twoScenarios = ['bin/liubai.js', 'compare', belt('reference-2015'), belt('circular-2015')]
const empty = wholeProcess(['-e', '0'])
const line = (name, argv, bar) => {
  const ms = wholeProcess(argv)
  console.log(`${name.padEnd(44)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / empty).toFixed(2)} × node -e 0   bar ${bar}`)
}
console.log(`node -e 0 ${empty.toFixed(0)} ms, median of ${runs}`)
line('liubai --version', ['bin/liubai.js', '--version'], '≤ 2 (stretch 1.5)')
line('liubai --help', ['bin/liubai.js', '--help'], '≤ 2 (stretch 1.5)')
line('liubai compare, two belt scenarios', twoScenarios, '≤ 12 (stretch 8)')
again()
report()
belts()
if (edges > 0) inherited('bench/networks.mjs', String(edges))
