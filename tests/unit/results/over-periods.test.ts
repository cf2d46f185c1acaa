import { describe, expect, it } from 'vitest'
import { overPeriods, trace } from '../../../src/results/index.js'
import { runDocument, runPath } from '../../builders/engine.js'
import { sliced } from '../../builders/sliced.js'

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

describe('what is made of several slices', () => {
  it('is mixed by amounts: 55 t of 10 % and 40 t of 20 % are 95 t of 13.5 / 95', async () => {
    const { result } = await runDocument(sliced())
    const shares: Readonly<Record<string, number>> = { day: 0.1, night: 0.2 }
    const flows = result.flows.map((flow) =>
      flow.kind === 'link'
        ? { ...flow, composition: { Cu: shares[flow.slice!]!, rest: 1 - shares[flow.slice!]! } }
        : flow,
    )
    const [sent] = overPeriods({ ...result, flows }).flows.filter(({ kind }) => kind === 'link')
    expect(sent).toMatchObject({ amount: expect.closeTo(95, 9) })
    expect(sent!.composition!['Cu']).toBeCloseTo(13.5 / 95, 12)
    expect(sent!.composition!['rest']).toBeCloseTo(81.5 / 95, 12)
  })
  it('is idle where it is in every slice, and misses what it misses where it is nearest to being used', async () => {
    const cart = { commodity: 'ash', from: 'pit', to: 'kiln', charge: '20 yuan/t' }
    const haul = { commodity: 'ash', from: 'pit', to: 'kiln', charge: '2 yuan/t' }
    const { result } = await runDocument(sliced('110 t/yr', { links: { haul, cart } }))
    const own = result.idleLinks.filter(({ link }) => link === 'cart')
    expect(own.map(({ slice }) => slice)).toEqual(['day', 'night'])
    const [day, night] = own
    const nearer = {
      ...result,
      idleLinks: [
        { ...day!, missing: 5 },
        { ...night!, missing: 3 },
      ],
    }
    expect(overPeriods(nearer).idleLinks).toEqual([expect.objectContaining({ link: 'cart', missing: 3 })])
    expect(overPeriods({ ...nearer, idleLinks: nearer.idleLinks.toReversed() }).idleLinks[0]).toMatchObject({
      missing: 3,
    })
    expect(overPeriods({ ...result, idleLinks: [day!] }).idleLinks).toEqual([])
    const { slice: _, ...yearly } = day!
    expect(overPeriods({ ...result, idleLinks: [yearly] }).idleLinks).toHaveLength(1)
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
