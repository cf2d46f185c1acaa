import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseArguments } from '../../../src/cli/arguments.js'
import { perform } from '../../../src/cli/perform.js'
import type { Reply } from '../../../src/cli/request.js'
import { cliWords } from '../../../src/cli/words/index.js'
import { ParsedFiles } from '../../../src/scenario/index.js'
import { solver } from '../../builders/engine.js'
import { sliced } from '../../builders/sliced.js'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'liubai-slices-')))
const path = (name: string) => join(folder, name)
beforeAll(() => {
  writeFileSync(path('small.yaml'), JSON.stringify(sliced()))
  const set = [{ path: 'sites.pit.units.digger.capacity', to: '130 t/yr', why: 'a second digger' }]
  const wider = { liubai: 1, kind: 'scenario', id: 'wider', extends: 'small.yaml', label: 'Wider', set }
  writeFileSync(path('wider.yaml'), JSON.stringify(wider))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Answers a command line as the program does, without worker and streams. */
async function call(...argv: string[]): Promise<Reply> {
  const parsed = parseArguments(argv, 'en', cliWords('en'))
  if (parsed.kind !== 'request') throw new Error(JSON.stringify(parsed))
  return perform(parsed.request, {
    ...{ version: 'test', solver, parsed: new ParsedFiles() },
    onProgress: () => {},
    onOpened: () => {},
  })
}

// Half of 110 t is 55: by day 55 come from the pit and 5 from the shop, by night 40 from the pit.
describe('a model with slices', () => {
  it('compared with a wider pit: 40 yuan less, and nothing bought by day', async () => {
    const { stdout, code } = await call('compare', '--json', path('small.yaml'), path('wider.yaml'))
    expect(code).toBe(0)
    const [, wider] = JSON.parse(stdout).scenarios
    const of = (id: string) => wider.indicators.find((indicator: { id: string }) => indicator.id === id)
    // 95 · 2 + 5 · 10 = 240 against 100 · 2 = 200
    expect(of('cost')).toMatchObject({ value: 200, change: -40 })
    expect(of('day-bought')).toMatchObject({ value: 0, change: -5 })
    expect((await call('compare', path('small.yaml'), path('wider.yaml'))).stdout).toContain('Cost -16.7 %')
  })

  it('verified: its result is what the inputs give, and a slice changed by hand is not', async () => {
    const saved = (await call('run', '--json', path('small.yaml'))).stdout
    writeFileSync(path('r.json'), saved)
    expect((await call('verify', path('r.json'))).code).toBe(0)
    expect(saved).toMatch(/"amount": 55,/)
    writeFileSync(path('r.json'), saved.replace('"amount": 55,', '"amount": 54,'))
    expect(await call('verify', path('r.json'))).toMatchObject({ code: 4 })
  })

  it('as a network: what a link carries in all its slices', async () => {
    const { stdout } = await call('graph', '--json', '--by', 'site', path('small.yaml'))
    const haul = JSON.parse(stdout).flows.find(
      (flow: { from: string; to: string }) => flow.from === 'pit' && flow.to === 'kiln',
    )
    expect(haul.value).toBeCloseTo(95, 9)
  })
})
