import { describe, expect, it } from 'vitest'
import { compareRuns, type IndicatorComparison } from '../../../src/compare/index.js'
import type { IndicatorResult } from '../../../src/results/index.js'
import { run } from './hand-made.js'

type Given = Partial<IndicatorResult>
function pair(before: Given, after: Given): IndicatorComparison {
  const runs = [before, after].map((given, i) => run({ id: `s${i}`, indicators: [{ id: 'so2', ...given }] }))
  return compareRuns(runs).scenarios[1]!.indicators[0]!
}

describe('change of an indicator', () => {
  it('is the value less the baseline, and per cent of the baseline', () => {
    expect(pair({ value: 80 }, { value: 60 })).toMatchObject({ change: -20, changePercent: -25, judgement: 'better' })
  })
  it('is 0 for the baseline itself', () => {
    const [baseline] = compareRuns([run({ id: 'a', indicators: [{ id: 'so2', value: 7 }] })]).scenarios
    expect(baseline!.indicators[0]).toMatchObject({
      change: 0,
      changePercent: 0,
      judgement: 'same',
      contributions: null,
    })
  })
  it('has no per cent on a baseline of 0', () => {
    expect(pair({ value: 0 }, { value: 5 })).toMatchObject({ change: 5, changePercent: null })
  })
  it('keeps its sign in per cent of a negative baseline', () => {
    expect(pair({ value: -10 }, { value: -5 })).toMatchObject({ change: 5, changePercent: 50 })
  })
  it('is null when either side has no value', () => {
    expect(pair({ value: null, reason: 'no-answer' }, { value: 5 })).toMatchObject({
      change: null,
      changePercent: null,
      judgement: null,
    })
    expect(pair({ value: 5 }, { value: null, reason: 'denominator-zero' })).toMatchObject({
      change: null,
      reason: 'denominator-zero',
    })
  })
  it('is null between different units', () => {
    expect(pair({ value: 5, unit: 't' }, { value: 5, unit: 'kt' }).change).toBeNull()
  })
})

describe('judgement', () => {
  it.each([
    ['lower', 80, 90, 'worse'],
    ['higher', 80, 90, 'better'],
    ['higher', 90, 80, 'worse'],
    ['lower', 90, 90, 'same'],
    // 1e-12 of the value is rounding, not a change.
    ['lower', 90, 90 + 9e-11, 'same'],
    [null, 80, 90, null],
  ] as const)('of %s, %d → %d is %s', (better, before, after, expected) => {
    expect(pair({ better, value: before }, { better, value: after }).judgement).toBe(expected)
  })
  it('never calls an incomplete value better, whichever side is incomplete', () => {
    expect(pair({ value: 80 }, { value: 60, incomplete: true }).judgement).toBe('open')
    expect(pair({ value: 80, incomplete: true }, { value: 60 }).judgement).toBe('open')
  })
  it('leaves open what a tie-break decided', () => {
    expect(pair({ value: 80 }, { value: 60, tie: { low: 50, high: 81 } }).judgement).toBe('open')
    expect(pair({ value: 80 }, { value: 60, tie: { low: 50, high: 79 } }).judgement).toBe('better')
    expect(pair({ value: 80 }, { value: 60, tie: { low: null, high: null } }).judgement).toBe('open')
  })
})

describe('indicator list', () => {
  it('is the same in every scenario; what a scenario does not define has no value and says so', () => {
    const { scenarios } = compareRuns([
      run({
        id: 'a',
        indicators: [
          { id: 'water', value: 1 },
          { id: 'co2', value: 1 },
        ],
      }),
      run({
        id: 'b',
        indicators: [
          { id: 'co2', value: 2 },
          { id: 'zinc', value: 3 },
          { id: 'dust', value: 3 },
        ],
      }),
    ])
    for (const scenario of scenarios)
      expect(scenario.indicators.map(({ id }) => id)).toEqual(['water', 'co2', 'dust', 'zinc'])
    expect(scenarios[1]!.indicators[0]).toMatchObject({ value: null, reason: 'not-defined', change: null })
    expect(scenarios[0]!.indicators[3]).toMatchObject({ value: null, reason: 'not-defined' })
  })
})

describe('baseline', () => {
  const runs = ['a', 'b'].map((id, i) => run({ id, indicators: [{ id: 'so2', value: 10 + i }] }))
  it('is the first run, or the one named', () => {
    expect(compareRuns(runs).baseline).toBe('a')
    const named = compareRuns(runs, { baseline: 'b' })
    expect(named.baseline).toBe('b')
    expect(named.scenarios.map(({ isBaseline }) => isBaseline)).toEqual([false, true])
    expect(named.scenarios[0]!.indicators[0]!.change).toBe(-1)
  })
  it('must be among the runs, and ids differ', () => {
    expect(() => compareRuns(runs, { baseline: 'c' })).toThrow(RangeError)
    expect(() => compareRuns([])).toThrow(RangeError)
    expect(() => compareRuns([runs[0]!, runs[0]!])).toThrow(RangeError)
  })
})

describe('inputs, projects and structure', () => {
  const before = run({
    id: 'a',
    inputs: {
      ...{ 'processes.smelting.capture': '60 %', 'prices.acid': '300 yuan/t', 'prices.old': '1 yuan/t' },
      'links.acid-road.mode': 'road',
    },
    prices: ['prices.acid'],
    projects: { 'acid-plant': 'not built', heap: 'built' },
    links: ['acid-road', 'slag-road'],
  })
  const after = run({
    id: 'b',
    inputs: { 'processes.smelting.capture': '97 %', 'prices.acid': '300 yuan/t', 'prices.new': '2 yuan/t' },
    removals: ['links.acid', 'links.acid-road.mode'],
    layer: 'project:acid-plant',
    projects: { 'acid-plant': 'built' },
    links: ['acid-road', 'ash-road'],
  })
  const scenario = compareRuns([before, after]).scenarios[1]!

  it('names each input that differs with place and layer', () => {
    expect(scenario.inputs).toEqual([
      // Taken out by a change: the place, layer and reason are the change's.
      {
        path: 'links.acid-road.mode',
        baseline: 'road',
        scenario: null,
        unit: '',
        at: { file: 'b.yaml', line: 51, col: 1 },
        layer: 'project:acid-plant',
        why: 'closed',
      },
      {
        path: 'prices.new',
        baseline: null,
        scenario: '2 yuan/t',
        unit: '',
        at: { file: 'b.yaml', line: 3, col: 1 },
        layer: 'project:acid-plant',
        why: '',
      },
      // Not there, and no change says why: the place is the baseline's.
      {
        path: 'prices.old',
        baseline: '1 yuan/t',
        scenario: null,
        unit: '',
        at: { file: 'a.yaml', line: 3, col: 1 },
        layer: 'model',
        why: '',
      },
      {
        path: 'processes.smelting.capture',
        baseline: '60 %',
        scenario: '97 %',
        unit: '',
        at: { file: 'b.yaml', line: 1, col: 1 },
        layer: 'project:acid-plant',
        why: '',
      },
    ])
  })
  it('names the projects switched; an unknown project is not built', () => {
    expect(scenario.projects.map(({ id, from, to }) => [id, from, to])).toEqual([
      ['acid-plant', 'not built', 'built'],
      ['heap', 'built', 'not built'],
    ])
  })
  it('names what was added and removed', () => {
    expect(scenario.structure).toEqual([{ kind: 'link', added: ['ash-road'], removed: ['slag-road'] }])
  })
  it('finds nothing different from itself', () => {
    const [baseline] = compareRuns([before, after]).scenarios
    expect(baseline).toMatchObject({ inputs: [], structure: [], projects: [] })
  })
})

describe('opening', () => {
  it('names the three headline indicators that moved most in per cent, ties by id, and what got worse', () => {
    const values = (list: readonly (readonly [string, number, boolean?])[]) =>
      list.map(([id, value, headline = true]) => ({ id, value, headline }))
    const { scenarios } = compareRuns([
      run({
        id: 'a',
        indicators: values([
          ['e', 100],
          ['d', 100],
          ['c', 100],
          ['b', 100],
          ['a', 100],
          ['side', 1, false],
        ]),
      }),
      run({
        id: 'b',
        indicators: values([
          ['e', 50],
          ['d', 90],
          ['c', 110],
          ['b', 130],
          ['a', 100],
          ['side', 9, false],
        ]),
      }),
    ])
    // e −50 %, b +30 %, then c +10 % and d −10 % tie: c by id.
    expect(scenarios[1]!.opening.moved).toEqual(['e', 'b', 'c'])
    expect(scenarios[1]!.opening.worse).toEqual(['c', 'b', 'side'])
    expect(scenarios[0]!.opening).toMatchObject({ moved: [], worse: [], switched: [] })
  })
})

describe('contributions', () => {
  const parts = (entries: Readonly<Record<string, number>>) =>
    Object.entries(entries).map(([id, value]) => ({ id, label: { en: id, zh: id }, value }))
  const before = run({
    id: 'a',
    indicators: [
      {
        id: 'so2',
        value: 100,
        contributors: parts({ smelting: 60, power: 30, cement: 9, brick: 1 }),
        byEnterprise: [
          { id: 'smelter-company', value: 60 },
          { id: 'power-company', value: 40 },
        ],
      },
    ],
  })
  const after = run({
    id: 'b',
    indicators: [
      {
        id: 'so2',
        value: 57,
        contributors: parts({ smelting: 5, power: 30, cement: 12, brick: 2, haulage: 8 }),
        byEnterprise: [
          { id: 'smelter-company', value: 5 },
          { id: 'power-company', value: 44 },
          { id: '', value: 8 },
        ],
      },
    ],
  })
  const shared = compareRuns([before, after]).scenarios[1]!.indicators[0]!.contributions!

  it('are the three largest changes, the rest apart, and add up to the change', () => {
    if (shared.kind !== 'affine') throw new Error('an affine form was expected')
    // smelting −55, haulage +8, cement +3; the rest is brick +1 and power 0: −55 + 8 + 3 + 1 = −43 = 57 − 100.
    expect(shared.byContributor.top.map(({ id, change }) => [id, change])).toEqual([
      ['smelting', -55],
      ['haulage', 8],
      ['cement', 3],
    ])
    expect(shared.byContributor.rest).toBe(1)
    expect(shared.byEnterprise.top.map(({ id, change }) => [id, change])).toEqual([
      ['smelter-company', -55],
      ['', 8],
      ['power-company', 4],
    ])
    for (const share of [shared.byContributor, shared.byEnterprise]) {
      const sum = share.top.reduce((total, part) => total + part.change, share.rest)
      expect(sum).toBeCloseTo(-43, 12)
      expect(share.change).toBeCloseTo(-43, 12)
    }
  })
  it('carry the enterprise names', () => {
    if (shared.kind !== 'affine') throw new Error('an affine form was expected')
    expect(shared.byEnterprise.top[0]!.label.en).toBe('Smelter company')
  })
})
