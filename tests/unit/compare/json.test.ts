import { describe, expect, it } from 'vitest'
import { compareJson, compareRuns } from '../../../src/compare/index.js'
import { run } from './hand-made.js'

interface Json {
  readonly schema: string
  readonly baseline: string
  readonly scenarios: readonly Record<string, unknown>[]
}

describe('machine form of a comparison', () => {
  const comparison = compareRuns([
    run({ id: 'a', indicators: [{ id: 'so2', value: 0, byPeriod: [{ period: 'y', value: -0 }] }] }),
    run({
      id: 'b',
      indicators: [
        { id: 'so2', value: -0, byEnterprise: [{ id: 'x', numerator: -0, denominator: 2 }], tie: { low: -0, high: 1 } },
      ],
      result: { unplaced: [{ site: 's', commodity: 'ash', period: 'y', amount: 3, unit: 't' }] },
    }),
  ])
  const json = compareJson(comparison) as Json

  it('has the published fields first, in order', () => {
    expect(Object.keys(json)).toEqual(['schema', 'baseline', 'scenarios'])
    expect(Object.keys(json.scenarios[0]!).slice(0, 7)).toEqual([
      'id',
      'label',
      'status',
      'certificate',
      'indicators',
      'unplaced',
      'unmet',
    ])
    const [first] = json.scenarios[0]!['indicators'] as Record<string, unknown>[]
    expect(Object.keys(first!).slice(0, 13)).toEqual([
      'id',
      'value',
      'reason',
      'unit',
      'change',
      'changePercent',
      'better',
      'grade',
      'assumptions',
      'incomplete',
      'tie',
      'byPeriod',
      'byEnterprise',
    ])
    expect(json.scenarios[1]!['unplaced']).toEqual([{ site: 's', commodity: 'ash', period: 'y', amount: 3, unit: 't' }])
  })
  it('writes no negative zero, deep inside too', () => {
    const negative = (value: unknown): boolean =>
      Object.is(value, -0) || (typeof value === 'object' && value !== null && Object.values(value).some(negative))
    expect(negative(comparison)).toBe(true)
    expect(negative(json)).toBe(false)
  })
  it('holds plain data only: what is read back is what was written', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json)
  })
})
