import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../src/run/index.js'
import { ParsedFiles } from '../../src/scenario/index.js'
import { type LawTally, studied, tryCases } from '../../src/studies/index.js'
import { root, solver } from '../builders/engine.js'

const load = (path: string) => readFileSync(join(root, 'scenarios', 'liu-bai', path), 'utf8')
let tally: LawTally
beforeAll(async () => {
  const checked = check('circular-2015.yaml', load)
  if (!checked.ok) throw new Error('the belt is at fault')
  const setting = { entry: 'circular-2015.yaml', load, parsed: new ParsedFiles(), port: await solver(), timeLimit: 60 }
  tally = tryCases(studied(setting, checked.value), { seed: 7, runs: 3 })
}, 240_000)

// A slice: `npm run laws` tries a thousand cases.
describe('laws of the belt', () => {
  it('are twenty at least', () => {
    expect(tally.laws.length).toBeGreaterThanOrEqual(20)
  })
  it('hold in the cases tried, and all that bound a value were tried', () => {
    expect(tally.laws.filter(({ broken }) => broken > 0)).toEqual([])
    expect(tally.laws.filter(({ held }) => held > 0).length).toBeGreaterThanOrEqual(14)
  })
})
