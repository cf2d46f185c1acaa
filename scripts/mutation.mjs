#!/usr/bin/env node
// Mutation score of rooms, by Stryker: `npm run mutation -- lp solve [--share 0.1]`. A share takes that part of each file's
// lines, in blocks drawn from the file's name, the same on every run. What was learned stays in tests/mutation/<room>.json:
// the next run tries again only what changed. Prints the score of each room.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

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

mkdirSync(join(root, 'tests/mutation'), { recursive: true })
for (const room of rooms) {
  const run = spawnSync('npx', ['stryker', 'run'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, LIUBAI_ROOM: room, LIUBAI_MUTATE: JSON.stringify(ranges(room)) },
  })
  if (run.status !== 0) process.exitCode = 1
}
