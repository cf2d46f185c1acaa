import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { liubai, scratchFolder, thin } from './binary.js'

const scratch = scratchFolder()
const project = join(scratch, 'project')
const at = (name: string) => join(project, name)
let result = ''
beforeAll(() => {
  mkdirSync(project)
  for (const name of ['base.yaml', 'markets.yaml', 'ash-bricks.yaml']) copyFileSync(thin(name), at(name))
  const done = liubai(['run', 'ash-bricks.yaml', '--output', 'r.json'], { cwd: project })
  expect(done).toMatchObject({ code: 0, out: '' })
  expect(done.err).toContain('written: r.json')
  result = readFileSync(at('r.json'), 'utf8')
})

/** Writes a result changed by hand beside the true one. */
function tampered(name: string, change: (text: string) => string): string {
  const text = change(result)
  expect(text).not.toBe(result)
  writeFileSync(at(name), text)
  return name
}

describe('verify', () => {
  it('ends with 0 on a result its inputs still give, from any folder, in both languages', () => {
    expect(liubai(['verify', 'r.json'], { cwd: project })).toMatchObject({ code: 0, err: '' })
    expect(liubai(['verify', join('project', 'r.json')], { cwd: scratch }).out).toContain('verified; ash-bricks')
    expect(liubai(['verify', at('r.json')], { cwd: '/' }).code).toBe(0)
    expect(liubai(['verify', '--lang', 'zh', at('r.json')]).out).toContain('核验通过')
    const json = JSON.parse(liubai(['verify', '--json', 'r.json'], { cwd: project }).out)
    expect(json).toEqual({
      schema: 'liubai/verification/1',
      file: 'r.json',
      id: 'ash-bricks',
      ok: true,
      certificate: { ok: true },
      changedInputs: [],
      difference: null,
    })
  })
  it('takes the scenario as a second argument where it stands elsewhere', () => {
    const elsewhere = join(scratch, 'elsewhere')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'r.json'), result)
    const lost = liubai(['verify', 'r.json'], { cwd: elsewhere })
    expect(lost.code).toBe(1)
    expect(lost.err).toContain('"ash-bricks.yaml"')
    expect(liubai(['verify', 'r.json', at('ash-bricks.yaml')], { cwd: elsewhere }).code).toBe(0)
  })
  it('a result is the same bytes each time it is made', () => {
    for (const env of [{}, { LC_ALL: 'de_DE.UTF-8' }, { LC_ALL: 'zh_CN.UTF-8', TZ: 'Asia/Shanghai' }])
      expect(liubai(['run', '--json', 'ash-bricks.yaml'], { cwd: project, env }).out).toBe(result)
  })
  it.each([
    [
      'a value',
      (text: string) => text.replace('"value": 450', '"value": 451'),
      /indicators\[1\]\..*saved 451, now 450/,
    ],
    [
      'a flow',
      (text: string) => text.replace('"amount": 37.5', '"amount": 38.5'),
      /run\.flows\[\d+\]\.amount: saved 38\.5, now 37\.5/,
    ],
    [
      'a status',
      (text: string) => text.replace('"status": "optimal"', '"status": "limit"'),
      /run\.status: saved "limit", now "optimal"/,
    ],
    [
      'the order of keys',
      (text: string) => text.replace(/("engine": "[^"]*"),\n {2}("entry": "[^"]*")/, '$2,\n  $1'),
      /first difference at \//,
    ],
    ['white space', (text: string) => text.replace('\n  ', '\n   '), /first difference at \//],
    ['an added field', (text: string) => text.replace('{\n', '{\n  "aaa": 1,\n'), /at aaa: saved 1, now \(absent\)/],
    [
      'the engine',
      (text: string) => text.replace(/"engine": "[^"]*"/, '"engine": "0.0.1"'),
      /at engine: saved "0\.0\.1"/,
    ],
  ] as const)('ends with 4 where %s was changed, and names the first difference', (_, change, difference) => {
    const done = liubai(['verify', tampered('t.json', change)], { cwd: project })
    expect(done.code).toBe(4)
    expect(done.out).toContain('NOT verified')
    expect(done.out).toMatch(difference)
  })
  it('says it in Chinese and to machines', () => {
    const name = tampered('t.json', (text) => text.replace('"value": 450', '"value": 451'))
    expect(liubai(['verify', '--lang', 'zh', name], { cwd: project }).out).toMatch(
      /核验未通过\n首处差异在 .*：保存为 451，现为 450/,
    )
    const json = JSON.parse(liubai(['verify', '--json', name], { cwd: project }).out)
    expect(json).toMatchObject({ ok: false, certificate: { ok: true }, difference: { saved: '451', now: '450' } })
  })
  it('ends with 4 where an input changed, and names the file', () => {
    const folder = join(scratch, 'changed')
    mkdirSync(folder)
    for (const name of ['base.yaml', 'markets.yaml', 'ash-bricks.yaml', 'r.json'])
      copyFileSync(at(name), join(folder, name))
    const markets = readFileSync(at('markets.yaml'), 'utf8')
    writeFileSync(join(folder, 'markets.yaml'), `${markets}# a note\n`)
    const done = liubai(['verify', 'r.json'], { cwd: folder })
    expect(done.code).toBe(4)
    expect(done.out).toContain('changed since it was saved: markets.yaml\n')
    expect(liubai(['verify', '--lang', 'zh', 'r.json'], { cwd: folder }).out).toContain('有改动的文件：markets.yaml')
    writeFileSync(join(folder, 'markets.yaml'), `${markets}market: {}\n`)
    const broken = liubai(['verify', 'r.json'], { cwd: folder })
    expect(broken.code).toBe(2)
    expect(broken.err).toContain('SCENARIO_UNKNOWN_KEY')
  })
  it.each([
    ['cut short', (text: string) => text.slice(0, -20), 'RESULTS_NOT_JSON'],
    ['no JSON', () => 'hello', 'RESULTS_NOT_JSON'],
    ['of another schema', (text: string) => text.replace('liubai-result/1', 'liubai-result/9'), 'RESULTS_WRONG_SCHEMA'],
    ['without a part', (text: string) => text.replace('"entry"', '"entri"'), 'RESULTS_MISSING_PART'],
    ['nested too deep', () => '['.repeat(100_000), 'RESULTS_NOT_JSON'],
  ] as const)('ends with 4 on a file that is %s, with the place', (_, change, code) => {
    const done = liubai(['verify', tampered('t.json', change)], { cwd: project })
    expect(done.code).toBe(4)
    expect(done.err).toMatch(new RegExp(`t\\.json:\\d+:\\d+ {2}error ${code}`))
    expect(done.out).toBe('')
  })
  it('ends with 1 on a file that is not there', () => {
    expect(liubai(['verify', 'nowhere.json'], { cwd: project })).toMatchObject({ code: 1, out: '' })
  })
  it('verifies a scenario without an answer as well', () => {
    copyFileSync(thin('contract.yaml'), at('contract.yaml'))
    expect(liubai(['run', 'contract.yaml', '--output', 'c.json'], { cwd: project }).code).toBe(3)
    expect(liubai(['verify', 'c.json'], { cwd: project }).code).toBe(0)
  })
})
