import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { check } from '../../src/run/index.js'
import { ParsedFiles } from '../../src/scenario/index.js'
import type { SolverPort } from '../../src/solve/index.js'
import { type LawTally, studied, tryCases } from '../../src/studies/index.js'
import { root, solver } from '../builders/engine.js'

const load = (path: string) => readFileSync(join(root, 'scenarios', 'liu-bai', path), 'utf8')
const parsed = new ParsedFiles()
let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

/** The laws of a scenario in its first cases: as it stands, with every project, with none. */
function tried(entry: string, runs: number, files: typeof load = load): LawTally {
  const checked = check(entry, files, parsed)
  if (!checked.ok) throw new Error('the belt is at fault')
  return tryCases(studied({ entry, load: files, parsed, port, timeLimit: 60 }, checked.value), { seed: 7, runs })
}
const broken = ({ laws }: LawTally) => laws.filter((law) => law.broken > 0).map(({ id }) => id)
const isNorm = (id: string) => / level\(/.test(norms.get(id) ?? '')
const norms = new Map(
  ['metals', 'chemicals', 'power', 'materials'].flatMap((part) =>
    [...load(`norms-${part}.yaml`).matchAll(/^ {2}([a-z0-9-]+):\n(.*)$/gm)].map(([, id, law]) => [id!, law!] as const),
  ),
)

// A slice: `liubai check --laws --runs 1000` tries a thousand cases.
describe('laws of the belt', () => {
  it('are thirty besides the norms; all hold, and hardly one of those that bound a value says nothing', () => {
    const tally = tried('norms-2015.yaml', 3)
    expect(tally.answers).toEqual({ values: 3, refused: 0, 'no-answer': 0 })
    expect(broken(tally)).toEqual([])
    expect(tally.laws.filter(({ id }) => !isNorm(id)).length).toBeGreaterThanOrEqual(30)
    expect(tally.laws.filter(({ id, held }) => isNorm(id) && held === 0).length).toBeLessThan(0.05 * norms.size)
  }, 240_000)

  it('hold in the year before the works of abatement', () => {
    expect(broken(tried('norms-2005.yaml', 1))).toEqual([])
  }, 120_000)

  it.each([
    [
      'kilowatt-hours for megawatt-hours',
      'aluminium.yaml',
      /14\.5 MWh, low: 14\.3 MWh, high: 14\.8 MWh/,
      '14.5 kWh, low: 14.3 kWh, high: 14.8 kWh',
      'aluminium-smelting-electricity',
    ],
    [
      'half of the water',
      'lead-zinc.yaml',
      /fresh-water: \{ value: 12 m3, low: 6 m3, high: 25 m3/,
      'fresh-water: { value: 5 m3, low: 3 m3, high: 25 m3',
      'zinc-leaching-fresh-water',
    ],
  ])(
    'tell %s in a recipe',
    (_, file, right, wrong, law) => {
      expect(load(file)).toMatch(right)
      const files = (path: string) => (path === file ? load(path).replace(right, wrong) : load(path))
      expect(broken(tried('norms-2005.yaml', 1, files))).toContain(law)
    },
    120_000,
  )
})
