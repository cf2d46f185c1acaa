import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseArguments } from '../../../src/cli/arguments.js'
import { perform } from '../../../src/cli/perform.js'
import type { Reply } from '../../../src/cli/request.js'
import { cliWords } from '../../../src/cli/words/index.js'
import type { Language } from '../../../src/base/index.js'
import { ParsedFiles } from '../../../src/scenario/index.js'
import { solver } from '../../builders/engine.js'
import { lawWorks } from '../../builders/law-works.js'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'liubai-laws-')))
const path = (name: string) => join(folder, name)
beforeAll(() => {
  writeFileSync(path('works.yaml'), lawWorks(['share: { formula: used(raw) / made(ware), unit: "1", at-most: 1.15 }']))
  writeFileSync(
    path('sound.yaml'),
    lawWorks(['need: { formula: used(raw), unit: t, raising: parameters.loss, never: falls }']),
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function call(language: Language, ...argv: string[]): Promise<Reply> {
  const parsed = parseArguments(argv, language, cliWords(language))
  if (parsed.kind === 'fault') return { stdout: '', stderr: parsed.text, files: [], code: 1 }
  if (parsed.kind !== 'request') throw new Error(`${argv[0]} is not answered by the engine`)
  return perform(parsed.request, {
    ...{ version: 'test', solver, parsed: new ParsedFiles() },
    onProgress: () => {},
    onOpened: () => {},
  })
}
const try20 = ['--laws', '--runs', '20', '--seed', '3']

describe('check --laws', () => {
  it('tells of a law that holds, and ends well', async () => {
    const { stdout, code } = await call('en', 'check', ...try20, path('sound.yaml'))
    expect(stdout).toMatch(/need\s+holds\s+20\s+0\s+0\s+need/)
    expect(code).toBe(0)
  })
  it.each([
    ['en', 'BROKEN', /# share: it is 1\.[12]\d*, the bound is 1\.15/],
    ['zh', '不成立', /# share：其值为 1\.[12]\d*，界限为 1\.15/],
  ] as const)(
    'prints what breaks a law as a scenario, after a comment that says how (%s)',
    async (language, word, comment) => {
      const { stdout, code } = await call(language, 'check', ...try20, path('works.yaml'))
      expect(code).toBe(4)
      expect(stdout).toContain(word)
      expect(stdout).toMatch(comment)
      expect(stdout).toMatch(
        /extends: "works\.yaml"\nid: breaks-share\nset:\n {2}- \{ path: "parameters\.loss", to: "[\d.]+ %" \}\n$/,
      )
    },
  )
  it('tells of many laws those that do not hold, and how many do', async () => {
    const most = Array.from({ length: 60 }, (_, i) => `need-${i}: { formula: used(raw), unit: t, at-least: 0 t }`)
    writeFileSync(
      path('many.yaml'),
      lawWorks([...most, 'share: { formula: used(raw) / made(ware), unit: "1", at-most: 1.01 }']),
    )
    const { stdout } = await call('en', 'check', '--laws', '--runs', '2', path('many.yaml'))
    expect(stdout).toMatch(/share\s+BROKEN\s+0\s+2\s+0\s+share/)
    expect(stdout).not.toContain('need-1')
    expect(stdout).toContain('60 other laws held in every case')
    const chinese = await call('zh', 'check', '--laws', '--runs', '1', path('many.yaml'))
    expect(chinese.stdout).toContain('其余 60 条规律')
    const machine = await call('en', 'check', '--laws', '--runs', '1', '--json', path('many.yaml'))
    expect(JSON.parse(machine.stdout).studies[0].laws).toHaveLength(61)
  })
  it('is the same for the same seed, and has a machine form', async () => {
    const ask = () => call('en', 'check', ...try20, '--json', path('works.yaml'))
    const { stdout } = await ask()
    expect((await ask()).stdout).toBe(stdout)
    const [study] = JSON.parse(stdout).studies
    expect(study).toMatchObject({ seed: 3, runs: 20, laws: [{ id: 'share', held: expect.any(Number) }] })
    expect(study.laws[0].counterexample.scenario).toContain('parameters.loss')
  })
  it.each([
    [['--runs', '20'], '--runs and --seed are asked of --laws only'],
    [['--laws', '--runs', '0'], '--runs cannot be "0"'],
    [['--laws', '--seed', 'x'], '--seed cannot be "x"'],
  ])('refuses %j', async (options, fault) => {
    expect((await call('en', 'check', ...options, path('works.yaml'))).stderr).toContain(fault)
  })
})
