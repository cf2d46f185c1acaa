import { describe, expect, it } from 'vitest'
import { overPeriods, trace } from '../../../src/results/index.js'
import { runPath } from '../../builders/engine.js'

const island = 'tests/fixtures/island/island.yaml'

describe('slices added up to periods', () => {
  it('sums flows, levels and loads, and keeps what is counted per period', async () => {
    const { result } = await runPath(island)
    const whole = overPeriods(result)
    const levels = (of: typeof result, period: string) =>
      of.levels.filter((entry) => entry.recipe === 'burning' && entry.period === period).map(({ level }) => level)
    for (const period of ['y2020', 'y2025']) {
      const sum = levels(result, period).reduce((total, level) => total + level, 0)
      expect(levels(whole, period)).toEqual([expect.closeTo(sum, 6)])
    }
    expect(whole.flows.every((flow) => !('slice' in flow))).toBe(true)
    const coal = (of: typeof result) => of.flows.filter(({ kind }) => kind === 'purchase').map(({ amount }) => amount)
    expect(coal(whole)).toEqual(coal(result))
    // 12 MW over five years of 8760 h, in MWh.
    const boiler = whole.loads.filter(({ unit }) => unit === 'boiler')
    expect(boiler.map(({ capacity }) => capacity)).toEqual([525_600, 525_600].map((mwh) => expect.closeTo(mwh, 6)))
  })

  it('runs a stock from where its first slice begins to where its last ends', async () => {
    const { result } = await runPath(island)
    const slices = result.stocks.filter(({ period }) => period === 'y2025')
    const [, whole] = overPeriods(result).stocks
    expect(whole).toMatchObject({ opening: slices[0]!.opening, level: slices.at(-1)!.level })
    expect(whole!.put).toBeCloseTo(
      slices.reduce((sum, { put }) => sum + put, 0),
      6,
    )
  })

  it('leaves a run without slices as it is', async () => {
    const { result } = await runPath('tests/fixtures/thin-path/base.yaml')
    expect(overPeriods(result)).toBe(result)
  })
})

describe('a trace of what is counted per period', () => {
  it('names the slice of each recipe it rests on', async () => {
    const trail = trace(await runPath(island), 'purchase/port/island/coal@y2020')
    if (trail?.kind !== 'flow') throw new Error('no trail')
    const slices = trail.column.feeds.map(({ slice }) => slice?.en)
    expect(slices.toSorted()).toEqual(['summer day', 'summer night', 'winter day', 'winter night'])
  })
})
