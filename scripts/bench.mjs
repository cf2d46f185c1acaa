#!/usr/bin/env node
// Speed, as ratios from one run: start-up and `compare` against `node -e 0`, and a generated belt of growing size with
// compiling, hand-over, solving and read-back apart, against the bare solver calls on the same arrays.
// Usage: npm run bench [-- --runs 5 --sizes 1e3,1e4,1e5]
import { execFileSync } from 'node:child_process'
import { performance } from 'node:perf_hooks'
import * as liubai from '../dist/index.js'

const option = (name, fallback) => {
  const i = process.argv.indexOf(`--${name}`)
  return i < 0 ? fallback : process.argv[i + 1]
}
const runs = Number(option('runs', '5'))
const sizes = option('sizes', '1e3,1e4,1e5').split(',').map(Number)
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
const time = (work) => {
  const start = performance.now()
  const value = work()
  return { ms: performance.now() - start, value }
}

function wholeProcess(argv) {
  return median(Array.from({ length: runs }, () => time(() => execFileSync('node', argv, { stdio: 'pipe' })).ms))
}

/** A belt of `sites` makers and takers on a line, each maker linked to `reach` takers; four periods. */
export function generatedBelt(sites, reach = 6) {
  const commodities = {
    raw: { label: 'Raw', unit: 't' },
    power: { label: 'Power', unit: 'MWh', 'cost-kind': 'energy' },
  }
  const processes = {}
  const places = {}
  const links = {}
  const buys = {}
  const accepts = {}
  for (let i = 0; i < sites; i++) {
    const waste = `waste-${i % 40}`
    const ware = `ware-${i % 40}`
    commodities[waste] ??= { label: waste, unit: 't', tags: ['waste'] }
    commodities[ware] ??= { label: ware, unit: 't' }
    accepts[waste] ??= { fee: `${5 + (i % 40)} yuan/t` }
    buys[ware] ??= { price: `${300 + i} yuan/t` }
    processes[`making-${i % 40}`] ??= {
      label: 'Making',
      per: `1 t ${ware}`,
      closes: ['mass'],
      in: { raw: { closes: 'mass' }, power: `${0.2 + (i % 7) / 10} MWh` },
      out: { [ware]: '1 t', [waste]: `${0.1 + (i % 9) / 10} t` },
    }
    const given = `waste-${(i * 7) % Math.min(40, sites)}`
    processes[`using-${i % 40}`] ??= {
      label: 'Using',
      per: `1 t ${ware}`,
      closes: ['mass'],
      out: { [ware]: '1 t' },
      modes: {
        bought: { label: 'bought', in: { raw: { closes: 'mass' } } },
        fed: { label: 'fed', in: { [given]: `${0.1 + (i % 5) / 10} t`, raw: { closes: 'mass' } } },
      },
    }
    places[`maker-${i}`] = {
      label: `Maker ${i}`,
      units: { [`plant-${i}`]: { process: `making-${i % 40}`, production: `${10 + (i % 90)} kt/yr` } },
    }
    places[`taker-${i}`] = {
      label: `Taker ${i}`,
      units: {
        [`works-${i}`]: { process: `using-${i % 40}`, capacity: '200 kt/yr', production: `${5 + (i % 60)} kt/yr` },
      },
    }
  }
  for (let i = 0; i < sites; i++)
    for (let k = 0; k < reach; k++) {
      const to = (i * 31 + k * 17 + 1) % sites
      const commodity = `waste-${i % 40}`
      if (processes[`using-${to % 40}`].modes.fed.in[commodity] === undefined && k > 1) continue
      links[`link-${i}-${k}`] = {
        commodity,
        from: `maker-${i}`,
        to: `taker-${to}`,
        mode: 'road',
        distance: `${1 + ((i * 13 + k * 29) % 80)} km`,
        capacity: `${20 + (i % 30)} kt/yr`,
      }
    }
  return {
    liubai: 1,
    kind: 'model',
    id: 'generated',
    label: 'Generated belt',
    money: { currency: 'yuan' },
    tags: { waste: { label: 'Waste' } },
    allow: ['MODEL_ORPHAN', 'MODEL_NO_TAKER'],
    periods: ['a', 'b', 'c', 'd'].map((id) => ({ id, label: id, length: '1 yr' })),
    commodities,
    processes,
    sites: places,
    links,
    markets: {
      market: { label: 'Market', sells: { raw: { price: '100 yuan/t' }, power: { price: '300 yuan/MWh' } }, buys },
    },
    modes: { road: { label: 'Road', charge: '8 yuan/t', rate: '0.45 yuan/(t·km)' } },
    routes: { landfill: { label: 'Landfill', to: 'land', accepts } },
    indicators: { 'waste-used': { label: 'Waste used', unit: 'kt', better: 'higher', formula: 'used(waste)' } },
  }
}

async function belts() {
  const port = await liubai.loadSolver()
  for (const target of sizes) {
    const sites = Math.max(4, Math.round(target / 90))
    const text = JSON.stringify(generatedBelt(sites))
    const load = () => text
    const rows = []
    for (let r = 0; r < runs + 1; r++) {
      const read = time(() => unwrap(liubai.readScenario('model.yaml', load)))
      const built = time(() => unwrap(liubai.buildModel(read.value)))
      const compiled = time(() => liubai.compile(built.value))
      const staged = time(() => unwrap(liubai.stage(compiled.value, new liubai.FormBuilder(compiled.value))))
      const bare = time(() => liubai.bareSolve(staged.value.staged, port))
      const solved = time(() => liubai.solveStaged(staged.value.staged, port, { timeLimit: 600 }))
      const whole = time(() => unwrap(liubai.runScenario('model.yaml', load, port, { timeLimit: 600 })))
      if (r === 0) {
        const nonzeros = compiled.value.matrix.value.length
        console.log(
          `\n${nonzeros} nonzeros, ${compiled.value.columns.count} columns, ${compiled.value.rows.count} rows, ${(text.length / 1e6).toFixed(2)} MB of text, ${solved.value.status}`,
        )
        console.log(`  first: bare solve ${bare.ms.toFixed(1)} ms`)
        continue
      }
      rows.push({
        read: read.ms,
        build: built.ms,
        compile: compiled.ms,
        stage: staged.ms,
        bare: bare.ms,
        solve: solved.ms,
        whole: whole.ms,
      })
    }
    for (const key of Object.keys(rows[0])) {
      const value = median(rows.map((row) => row[key]))
      console.log(
        `  ${key.padEnd(8)} ${value.toFixed(1).padStart(9)} ms  ${(value / median(rows.map((row) => row.bare))).toFixed(2).padStart(6)} × bare solve`,
      )
    }
  }
}

const unwrap = (outcome) => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics.slice(0, 3)))
  return outcome.value
}

const empty = wholeProcess(['-e', '0'])
const line = (name, argv, bar) => {
  const ms = wholeProcess(argv)
  console.log(`${name.padEnd(44)} ${ms.toFixed(0).padStart(6)} ms  ${(ms / empty).toFixed(2)} × node -e 0   bar ${bar}`)
}
console.log(`node -e 0 ${empty.toFixed(0)} ms, median of ${runs}`)
line('liubai --version', ['bin/liubai.js', '--version'], '≤ 2 (stretch 1.5)')
line('liubai --help', ['bin/liubai.js', '--help'], '≤ 2 (stretch 1.5)')
line(
  'liubai compare, two belt scenarios',
  ['bin/liubai.js', 'compare', 'scenarios/liu-bai/reference-2015.yaml', 'scenarios/liu-bai/circular-2015.yaml'],
  '≤ 12 (stretch 8)',
)
await belts()
