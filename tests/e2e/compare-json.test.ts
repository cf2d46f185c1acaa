import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { liubai, scratchFolder, thin } from './binary.js'

type Json = { readonly [key: string]: unknown }
interface Published {
  readonly schema: string
  readonly baseline: string
  readonly scenarios: readonly (Json & { readonly id: string; readonly indicators: readonly Indicator[] })[]
}
type Indicator = Json & {
  readonly id: string
  readonly value: number | null
  readonly change: number | null
  readonly changePercent: number | null
}

const runs = ['base.yaml', 'ash-bricks.yaml', 'contract.yaml'].map(thin)
let text = ''
let json: Published
beforeAll(() => {
  text = liubai(['compare', '--json', ...runs]).out
  json = JSON.parse(text)
})

const isNumber = (value: unknown) => typeof value === 'number' && Number.isFinite(value)
const isNumberOrNull = (value: unknown) => value === null || isNumber(value)
const isText = (value: unknown) => typeof value === 'string'
const isLabel = (value: unknown) => isText((value as Json)['en']) && isText((value as Json)['zh'])
const oneOf =
  (...known: readonly unknown[]) =>
  (value: unknown) =>
    known.includes(value)
const hasExactly = (value: unknown, keys: readonly string[]) =>
  expect(Object.keys(value as Json).sort()).toEqual([...keys].sort())

/** The published fields of a scenario and of an indicator; what is told besides comes after them. */
const scenarioFields: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isText,
  label: isLabel,
  status: oneOf('optimal', 'infeasible', 'unbounded', 'limit', 'withheld'),
  certificate: (value) => typeof (value as Json)['ok'] === 'boolean',
  indicators: Array.isArray,
  unplaced: Array.isArray,
  unmet: Array.isArray,
}
const indicatorFields: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: isText,
  value: isNumberOrNull,
  reason: oneOf(null, 'no-answer', 'denominator-zero', 'not-defined'),
  unit: isText,
  change: isNumberOrNull,
  changePercent: isNumberOrNull,
  better: oneOf('higher', 'lower', null),
  grade: oneOf('A', 'B', 'C', 'D', 'none'),
  assumptions: (value) => Number.isInteger(value) && (value as number) >= 0,
  incomplete: (value) => typeof value === 'boolean',
  tie: (value) => value === null || ['low', 'high'].every((end) => isNumberOrNull((value as Json)[end])),
  byPeriod: Array.isArray,
  byEnterprise: Array.isArray,
}

describe('compare --json', () => {
  it('is exactly { schema, baseline, scenarios }', () => {
    expect(Object.keys(json)).toEqual(['schema', 'baseline', 'scenarios'])
    expect(json.schema).toBe('liubai/comparison/1')
    expect(json.baseline).toBe('base')
    expect(json.scenarios.map(({ id }) => id)).toEqual(['base', 'ash-bricks', 'contract'])
  })
  it('has the published fields of a scenario first, each of its kind', () => {
    for (const scenario of json.scenarios) {
      expect(Object.keys(scenario).slice(0, 7)).toEqual(Object.keys(scenarioFields))
      for (const [key, is] of Object.entries(scenarioFields)) expect([key, is(scenario[key])]).toEqual([key, true])
      const besides = ['money', 'opening', 'projects', 'investment', 'inputs', 'structure', 'targets', 'conflict']
      expect(Object.keys(scenario).slice(7)).toEqual(expect.arrayContaining(besides))
    }
  })
  it('has the published fields of an indicator first, each of its kind', () => {
    for (const { indicators } of json.scenarios)
      for (const indicator of indicators) {
        expect(Object.keys(indicator).slice(0, 13)).toEqual(Object.keys(indicatorFields))
        for (const [key, is] of Object.entries(indicatorFields))
          expect([indicator.id, key, is(indicator[key])]).toEqual([indicator.id, key, true])
        const besides = ['label', 'headline', 'seen', 'judgement', 'contributions', 'robustness']
        expect(Object.keys(indicator).slice(13)).toEqual(expect.arrayContaining(besides))
      }
  })
  it('always lists all indicators in one order', () => {
    const ids = json.scenarios[0]!.indicators.map(({ id }) => id)
    expect(ids).toHaveLength(6)
    for (const { indicators } of json.scenarios) expect(indicators.map(({ id }) => id)).toEqual(ids)
  })
  it('gives values in their unit, per cent as such, or null with a reason', () => {
    const of = (scenario: number, id: string) => json.scenarios[scenario]!.indicators.find((entry) => entry.id === id)!
    expect(of(0, 'isw-utilisation')).toMatchObject({ unit: '%', value: expect.closeTo(29.950083, 5), reason: null })
    expect(of(0, 'tailings-share')).toMatchObject({ value: null, reason: 'denominator-zero' })
    for (const { indicators } of json.scenarios)
      for (const { value, reason } of indicators) expect(value === null).toBe(reason !== null)
    for (const indicator of json.scenarios[2]!.indicators) expect(indicator['reason']).toBe('no-answer')
  })
  it('gives changes against the baseline: 0 for itself, negative for a reduction, null without a value', () => {
    const [base, bricks, contract] = json.scenarios
    for (const { value, change, changePercent } of base!.indicators) {
      expect(change).toBe(value === null ? null : 0)
      expect(changePercent).toBe(value === null || value === 0 ? null : 0)
    }
    for (const [i, { value, change, changePercent }] of bricks!.indicators.entries()) {
      const before = base!.indicators[i]!.value
      if (before === null || value === null) expect([change, changePercent]).toEqual([null, null])
      else {
        expect(change).toBe(value - before || 0)
        expect(changePercent).toBeCloseTo((100 * (value - before)) / Math.abs(before), 9)
      }
    }
    for (const { change, changePercent } of contract!.indicators) expect([change, changePercent]).toEqual([null, null])
    const turned: Published = JSON.parse(liubai(['compare', '--json', runs[1]!, runs[0]!]).out)
    const used = turned.scenarios[1]!.indicators.find(({ id }) => id === 'ash-used')!
    expect(used.change).toBeCloseTo(-37.5, 9)
    expect(used.changePercent).toBeCloseTo((-100 * 37.5) / 112.5, 9)
  })
  it('has no per cent of a baseline of 0', () => {
    const idle = scenario('idle.yaml', [
      ['enterprises.four-building.sites.cement-works.units.mill.production', '0 kt/yr'],
    ])
    const turned: Published = JSON.parse(liubai(['compare', '--json', idle, inScratch('base.yaml')]).out)
    const used = turned.scenarios[1]!.indicators.find(({ id }) => id === 'ash-used')!
    expect(turned.scenarios[0]!.indicators.find(({ id }) => id === 'ash-used')!.value).toBe(0)
    expect(used).toMatchObject({ change: expect.closeTo(75, 9), changePercent: null })
  })
  it('shares by period and by enterprise, of ratios both parts', () => {
    for (const { status, indicators } of json.scenarios)
      for (const { byPeriod, byEnterprise } of indicators) {
        expect(byPeriod).toHaveLength(1)
        for (const entry of byPeriod as Json[]) {
          hasExactly(entry, ['period', 'value'])
          expect(isText(entry['period']) && isNumberOrNull(entry['value'])).toBe(true)
        }
        const shares = byEnterprise as Json[]
        if (status !== 'optimal') expect(shares).toEqual([])
        for (const entry of shares) {
          hasExactly(entry, 'value' in entry ? ['id', 'value'] : ['id', 'numerator', 'denominator'])
          for (const [key, value] of Object.entries(entry))
            expect(key === 'id' ? isText(value) : isNumber(value)).toBe(true)
        }
      }
    const shares = (id: string) =>
      json.scenarios[1]!.indicators.find((entry) => entry.id === id)!['byEnterprise'] as Json[]
    expect(shares('so2-total')).toHaveLength(2)
    for (const entry of shares('so2-total')) expect(entry).toHaveProperty('value')
    for (const entry of shares('isw-utilisation')) expect(entry).toHaveProperty('denominator')
    const sum = shares('total-cost').reduce((total, entry) => total + (entry['value'] as number), 0)
    expect(sum).toBeCloseTo(-1051.969, 9)
  })
  it('names what has no place and what is not met', () => {
    const path = scenario('glut.yaml', [['markets.metal-market.buys.sulphuric-acid.limit', '50 kt/yr']])
    const [only] = (JSON.parse(liubai(['compare', '--json', path]).out) as Published).scenarios
    const unplaced = only!['unplaced'] as Json[]
    expect(unplaced).toHaveLength(1)
    hasExactly(unplaced[0], ['site', 'commodity', 'period', 'amount', 'unit'])
    expect(unplaced[0]).toMatchObject({ site: 'copper-smelter', commodity: 'smelter-gas', period: 'year', unit: 't' })
    expect(only!['unmet']).toEqual([])
  })
  it('writes 0 and never −0', () => {
    expect(text).not.toMatch(/-0(?![.\d])/)
    expect(text).toMatch(/"change": 0,/)
  })
  it('is the same bytes in every language and locale', () => {
    const settings = [
      { args: ['--lang', 'en'], env: {} },
      { args: ['--lang', 'zh'], env: {} },
      { args: [], env: { LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' } },
      { args: [], env: { LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8', LC_NUMERIC: 'de_DE.UTF-8' } },
      { args: [], env: { LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Shanghai' } },
      { args: ['--color'], env: { FORCE_COLOR: '3' } },
    ]
    for (const { args, env } of settings)
      expect(liubai(['compare', '--json', ...args, ...runs], { env }).out).toBe(text)
    const csv = liubai(['compare', '--format', 'csv', '--lang', 'en', ...runs]).out
    expect(liubai(['compare', '--format', 'csv', '--lang', 'zh', ...runs], { env: { LC_ALL: 'de_DE' } }).out).toBe(csv)
  })
})

const scratch = scratchFolder()
/** A copy of the thin path in the scratch folder, so that scenarios of tests may extend it. */
function inScratch(name: string): string {
  const folder = join(scratch, 'thin')
  mkdirSync(folder, { recursive: true })
  for (const file of ['base.yaml', 'markets.yaml', 'ash-bricks.yaml'])
    writeFileSync(join(folder, file), readFileSync(thin(file)))
  return join(folder, name)
}

/** A scenario on top of base with some figures changed. */
function scenario(name: string, changes: readonly (readonly [path: string, to: string])[]): string {
  const path = inScratch(name)
  const set = changes.map(([at, to]) => ({ path: at, to, why: 'changed by a test', grade: 'D' }))
  writeFileSync(path, JSON.stringify({ liubai: 1, kind: 'scenario', extends: 'base.yaml', label: 'Changed', set }))
  return path
}
