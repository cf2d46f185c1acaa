#!/usr/bin/env node
// Mutation score of rooms, by Stryker: `npm run mutation -- lp solve [--share 0.1]`. A share takes that part of each file's
// lines, in blocks drawn from the file's name, the same on every run. What was learned stays in reports/mutation/<room>.json:
// the next run tries again what survived and what changed. The counts and the survivors of every file go to tests/mutation/<room>.json.
// `npm run mutation -- scenario --files plain-yaml,csv-cells` measures files of a room whole and prints what survives in them;
// what it learns stays in reports/mutation/<room>-files.json, and tests/mutation, which speaks of shares, as it is.
// `--seconds 4` is what tests of one change may cost, 12 where it is not said.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { reasonOf } from './mutation/reasons.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    share: { type: 'string', default: '1' },
    files: { type: 'string' },
    seconds: { type: 'string', default: '12' },
  },
})
const share = Number(values.share)
const files = values.files?.split(',')
if (files && positionals.length !== 1)
  throw new Error('--files are files of one room: npm run mutation -- scenario --files csv-cells')
const measured = ['base', 'scenario', 'lp', 'indicators', 'goals', 'solve', 'results']
const rooms = positionals.length > 0 ? positionals : measured
/** Lines that are drawn together. */
const block = 12

function hash(text) {
  let value = 2166136261
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0), 16777619)
  value = Math.imul(value ^ (value >>> 15), 2246822507)
  return ((value ^ (value >>> 13)) >>> 0) / 2 ** 32
}

function ranges(room) {
  if (files) return files.map((name) => `src/${room}/${name}.ts`)
  const names = readdirSync(join(root, 'src', room), { recursive: true }).filter((name) => name.endsWith('.ts'))
  return names.sort().flatMap((name) => {
    const path = `src/${room}/${name.replaceAll('\\', '/')}`
    if (share >= 1) return [path]
    const lines = readFileSync(join(root, path), 'utf8').split('\n').length
    return Array.from({ length: Math.ceil(lines / block) }, (_, k) => k)
      .filter((k) => hash(`${path}#${k}`) < share)
      .map((k) => `${path}:${k * block + 1}-${Math.min(lines, (k + 1) * block)}`)
  })
}

/** What became of the mutants of a room: counts by file, and where the survivors stand, by the reason of their survival. */
function summary(report) {
  return Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(report, 'utf8')).files)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, { mutants, source }]) => {
        const of = (...statuses) => mutants.filter(({ status }) => statuses.includes(status))
        const lines = source.split('\n')
        const survivors = {}
        for (const mutant of of('Survived', 'NoCoverage').sort(byPlace)) {
          const { line, column } = mutant.location.start
          const reason = reasonOf(path, lines[line - 1], mutant)
          const reached = mutant.status === 'NoCoverage' ? 'not reached: ' : ''
          const change = mutant.replacement?.replace(/\s+/g, ' ').slice(0, 80)
          survivors[reason] ??= []
          survivors[reason].push(`${line}:${column} ${reached}${mutant.mutatorName} → ${change}`)
        }
        const survived = of('Survived', 'NoCoverage').length
        return [path, { found: of('Killed', 'Timeout').length, survived, survivors }]
      })
      .filter(([, { found, survived }]) => found + survived > 0),
  )
}

const byPlace = (a, b) =>
  a.location.start.line - b.location.start.line || a.location.start.column - b.location.start.column

const scoreOf = ({ found, survived }) => Number(((100 * found) / (found + survived)).toFixed(2))

/** How many survivors have each reason. */
function reasonsOf(files) {
  const counts = {}
  for (const { survivors } of Object.values(files))
    for (const [reason, list] of Object.entries(survivors)) counts[reason] = (counts[reason] ?? 0) + list.length
  return counts
}

/** Forgets the survivors of a report, so that they are tried again: a new test may find them where nothing else has changed. */
function forgetSurvivors(path) {
  if (!existsSync(path)) return
  const report = JSON.parse(readFileSync(path, 'utf8'))
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter(({ status }) => status !== 'Survived' && status !== 'NoCoverage')
  writeFileSync(path, JSON.stringify(report))
}

/** What became of files that were measured whole. */
function tell(report, paths) {
  const told = summary(report)
  for (const path of paths.filter((path) => path in told)) {
    const { survivors, ...counts } = told[path]
    console.log(`${path}: ${scoreOf(counts)} % of ${counts.found + counts.survived} mutants found`)
    for (const [reason, list] of Object.entries(survivors)) for (const at of list) console.log(`  ${reason}: ${at}`)
  }
}

/** Keeps what became of the share of a room that was measured. */
function keep(report, room) {
  const told = summary(report)
  const sum = (of) => Object.values(told).reduce((total, file) => total + of(file), 0)
  const counts = { found: sum((file) => file.found), survived: sum((file) => file.survived) }
  const score = scoreOf(counts)
  writeFileSync(
    join(root, 'tests/mutation', `${room}.json`),
    `${JSON.stringify({ score, share, ...counts, reasons: reasonsOf(told), files: told }, null, 1)}\n`,
  )
  console.log(`${room}: ${score} % of ${counts.found + counts.survived} mutants found`)
}

for (const folder of ['reports/mutation', 'tests/mutation']) mkdirSync(join(root, folder), { recursive: true })
for (const room of rooms) {
  const report = `reports/mutation/${room}${files ? '-files' : ''}.json`
  forgetSurvivors(join(root, report))
  const mutate = ranges(room)
  const run = spawnSync('npx', ['stryker', 'run'], {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      LIUBAI_ROOM: room,
      LIUBAI_REPORT: report,
      LIUBAI_MUTATE: JSON.stringify(mutate),
      LIUBAI_SECONDS: values.seconds,
    },
  })
  if (run.status !== 0) process.exitCode = 1
  else if (files) tell(join(root, report), mutate)
  else keep(join(root, report), room)
}
