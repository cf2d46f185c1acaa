#!/usr/bin/env node
// Measures how far the program can be broken from its files, its machine and its user, and prints a row per measure: what
// was tried, the bar, what came of it. Ends with 1 where a bar is missed.
// Usage: npm run build && npm run trust [-- --share 0.01] [--only kills,typos]   (share of the full number of trials; 1 is all)
// The whole took 50 minutes beside other work, more than half of them for the mutated files.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bytes } from './trust/bytes.mjs'
import { fuzzed } from './trust/fuzzed.mjs'
import { hostile } from './trust/hostile.mjs'
import { kills } from './trust/kills.mjs'
import { memory, soak } from './trust/memory.mjs'
import { attacks, conflicts, names, paths } from './trust/proven.mjs'
import { scaled } from './trust/scaled.mjs'
import { streams } from './trust/streams.mjs'
import { twoAtOnce } from './trust/two-at-once.mjs'
import { typos } from './trust/typos.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const given = (name) => {
  const i = process.argv.indexOf(`--${name}`)
  return i < 0 ? undefined : process.argv[i + 1]
}
const share = Number(given('share') ?? 1)
const only = given('only')?.split(',')
const measures = {
  ...{ fuzzed, hostile, attacks, paths, names, typos, scaled, conflicts },
  ...{ kills, twoAtOnce, streams, bytes, memory, soak },
}

let missed = 0
for (const [name, measure] of Object.entries(measures)) {
  if (only && !only.includes(name)) continue
  const folder = mkdtempSync(join(tmpdir(), 'liubai-trust-'))
  const count = (all) => Math.max(1, Math.round(share * all))
  try {
    for (const { what, bar, got, ok } of await measure({ root, folder, count })) {
      if (!ok) missed++
      console.log(`${ok ? 'reached' : 'MISSED '}  ${what}: ${got} (bar: ${bar})`)
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
process.exit(missed > 0 ? 1 : 0)
