#!/usr/bin/env node
// Puts bugs into the belt's recipes one at a time and tells what catches each: the checks of the files, the proofs of the
// answer, or the laws of the model. Usage: npm run build && node scripts/seeded-bugs.mjs [--bugs 30] [--draw 0]
// Every draw takes other bugs of the same kinds.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const belt = join(root, 'scenarios', 'liu-bai')
const wanted = option('--bugs', 30)
const draw = option('--draw', 0)
const { check, loadSolver, solveChecked, ParsedFiles } = await import('../dist/index.js')
const { studied, tryCases } = await studiesRoom()

const files = Object.fromEntries(
  readdirSync(belt)
    .filter((name) => /\.(yaml|csv)$/.test(name))
    .map((name) => [name, readFileSync(join(belt, name), 'utf8')]),
)
const recipes = Object.keys(files).filter((name) => /^ {2}[a-z0-9-]+:\n( {4}.*\n)*? {4}per: /m.test(files[name]))

/** A way to go wrong: what a line must look like, and what becomes of it (null: the line is lost). */
const kinds = [
  { kind: 'wrong sign', line: /^ {6}(?! {2}#).*: = .* - /, to: (line) => line.replace(' - ', ' + ') },
  { kind: 'wrong unit', line: /value: [\d.]+ MWh,.*high: [\d.]+ MWh/, to: (line) => line.replaceAll(' MWh', ' kWh') },
  { kind: 'lost by-product', line: /^ {6}[a-z0-9-]+: \{ (takes|closes)/, to: () => null },
  {
    kind: 'leaking recycle',
    line: /^ {6}[a-z0-9-]+: = .*(input|output|fed)\(/,
    to: (line) => line.replace('= ', '= 0.5 * (').replace(/$/, ')'),
  },
  { kind: 'wrong component', line: /closes: S[ ,}]/, to: (line) => line.replace('closes: S', 'closes: C') },
  {
    kind: 'wrong flow',
    line: /^ {6}(copper-slag|fly-ash|so2|co2|fgd-gypsum|coal): /,
    to: (line) => line.replace(/^( {6})(\S+):/, '$1nitrogen:'),
  },
]

function option(name, usual) {
  const i = process.argv.indexOf(name)
  return i < 0 ? usual : Number(process.argv[i + 1])
}

/** Bugs of every kind, spread over the files; draws are shifted by the golden ratio, so that they seldom meet. */
function bugs() {
  const found = kinds.map(({ kind, line, to }) =>
    recipes.flatMap((name) =>
      files[name]
        .split('\n')
        .flatMap((text, at) => (line.test(text) ? [{ kind, name, at, text, becomes: to(text) }] : [])),
    ),
  )
  const each = Math.ceil(wanted / kinds.length)
  const shift = (draw * (Math.sqrt(5) - 1)) / 2
  const spread = (all) =>
    new Set(Array.from({ length: each }, (_, k) => Math.floor(((k + (shift % 1)) * all.length) / each)))
  return found.flatMap((all) => [...spread(all)].flatMap((at) => all[at] ?? [])).slice(0, wanted)
}

function withBug({ name, at, becomes }) {
  const lines = files[name].split('\n')
  lines.splice(at, 1, ...(becomes === null ? [] : [becomes]))
  return { ...files, [name]: lines.join('\n') }
}

const port = await loadSolver()
const parsed = new ParsedFiles()

/** Where laws are tried, and in how many cases: as the years stand, with every project, with none; then at random. */
const tried = [
  { entry: 'norms-2015.yaml', cases: 3 },
  { entry: 'norms-2005.yaml', cases: 2 },
  { entry: 'norms-2015.yaml', from: 3, cases: 15 },
]

/** What `check` notes of the files as they are. */
const notes = check('circular-2015.yaml', (path) => files[path], parsed).value.lints.length

/** What catches a bug; undefined where nothing does. */
function caughtBy(texts) {
  const load = (path) => texts[path]
  const checked = check('circular-2015.yaml', load, parsed)
  if (!checked.ok || checked.value.lints.length > notes) return 'check'
  const { result } = solveChecked(checked.value, port, { timeLimit: 60 })
  if (result.status !== 'optimal') return 'no answer'
  if (!result.certificate.ok || !result.closure.ok) return 'proof'
  for (const { entry, from = 0, cases } of tried) {
    const opened = check(entry, load, parsed)
    if (!opened.ok) return 'check'
    const study = studied({ entry, load, parsed, port, timeLimit: 60 }, opened.value)
    for (let at = from; at < cases; at++) {
      const broken = tryCases(study, { seed: 1, from: at, runs: at + 1 }).laws.find(({ first }) => first !== null)
      if (broken) return `law ${broken.id}`
    }
  }
}

const falseAlarm = caughtBy(files)
if (falseAlarm) throw new Error(`caught without a bug: ${falseAlarm}`)

const counts = new Map()
const all = bugs()
for (const bug of all) {
  const by = caughtBy(withBug(bug)) ?? 'NOTHING'
  const kind = by.startsWith('law') ? 'law' : by
  counts.set(kind, (counts.get(kind) ?? 0) + 1)
  console.log(`${by.padEnd(10)} ${bug.kind}: ${bug.name}:${bug.at + 1} ${bug.text.trim().slice(0, 70)}`)
}
const missed = counts.get('NOTHING') ?? 0
console.log(
  `${all.length - missed} of ${all.length} bugs caught (${[...counts].map(([by, count]) => `${by} ${count}`).join(', ')})`,
)

/** The room of studies, which the library does not show. */
async function studiesRoom() {
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/studies/index.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    logLevel: 'error',
    banner: { js: "import { createRequire as of } from 'node:module'; const require = of(import.meta.url);" },
    outfile: join(root, 'dist', 'studies.js'),
  })
  const { writeFileSync } = await import('node:fs')
  writeFileSync(join(root, 'dist', 'studies.js'), outputFiles[0].text)
  return import('../dist/studies.js')
}
