#!/usr/bin/env node
// Mutation score of rooms, by Stryker: `npm run mutation -- lp solve [--share 0.1]`. A share takes that part of each file's
// lines, in blocks drawn from the file's name, the same on every run. What was learned stays in reports/mutation/<room>.json:
// the next run tries again what survived and what changed. The counts and the survivors of every file go to tests/mutation/<room>.json.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { reasonOf } from './mutation/reasons.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const args = process.argv.slice(2)
const at = args.indexOf('--share')
const share = at < 0 ? 1 : Number(args[at + 1])
const measured = ['base', 'scenario', 'lp', 'indicators', 'goals', 'solve', 'results']
const chosen = args.filter((_, i) => at < 0 || (i !== at && i !== at + 1))
const rooms = chosen.length > 0 ? chosen : measured
/** Lines that are drawn together. */
const block = 12

function hash(text) {
  let value = 2166136261
  for (const letter of text) value = Math.imul(value ^ letter.codePointAt(0), 16777619)
  value = Math.imul(value ^ (value >>> 15), 2246822507)
  return ((value ^ (value >>> 13)) >>> 0) / 2 ** 32
}

function ranges(room) {
  const files = readdirSync(join(root, 'src', room), { recursive: true }).filter((name) => name.endsWith('.ts'))
  return files.sort().flatMap((name) => {
    const path = `src/${room}/${name.replaceAll('\\', '/')}`
    if (share >= 1) return [path]
    const lines = readFileSync(join(root, path), 'utf8').split('\n').length
    return Array.from({ length: Math.ceil(lines / block) }, (_, k) => k)
      .filter((k) => hash(`${path}#${k}`) < share)
      .map((k) => `${path}:${k * block + 1}-${Math.min(lines, (k + 1) * block)}`)
  })
}

/** What became of the mutants of a room: counts by file, and where the survivors stand, by the reason of their survival. */
function summary(room) {
  const { files } = JSON.parse(readFileSync(join(root, 'reports/mutation', `${room}.json`), 'utf8'))
  return Object.fromEntries(
    Object.entries(files)
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

/** How many survivors have each reason. */
function reasonsOf(files) {
  const counts = {}
  for (const { survivors } of Object.values(files))
    for (const [reason, list] of Object.entries(survivors)) counts[reason] = (counts[reason] ?? 0) + list.length
  return counts
}

/** Forgets the survivors of a room, so that they are tried again: a new test may find them where nothing else has changed. */
function forgetSurvivors(room) {
  const path = join(root, 'reports/mutation', `${room}.json`)
  if (!existsSync(path)) return
  const report = JSON.parse(readFileSync(path, 'utf8'))
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter(({ status }) => status !== 'Survived' && status !== 'NoCoverage')
  writeFileSync(path, JSON.stringify(report))
}

for (const folder of ['reports/mutation', 'tests/mutation']) mkdirSync(join(root, folder), { recursive: true })
for (const room of rooms) {
  forgetSurvivors(room)
  const run = spawnSync('npx', ['stryker', 'run'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, LIUBAI_ROOM: room, LIUBAI_MUTATE: JSON.stringify(ranges(room)) },
  })
  if (run.status !== 0) {
    process.exitCode = 1
    continue
  }
  const files = summary(room)
  const sum = (of) => Object.values(files).reduce((total, file) => total + of(file), 0)
  const [found, survived] = [sum((file) => file.found), sum((file) => file.survived)]
  const score = Number(((100 * found) / (found + survived)).toFixed(2))
  writeFileSync(
    join(root, 'tests/mutation', `${room}.json`),
    `${JSON.stringify({ score, share, found, survived, reasons: reasonsOf(files), files }, null, 1)}\n`,
  )
  console.log(`${room}: ${score} % of ${found + survived} mutants found`)
}
