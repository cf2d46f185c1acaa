import { describe, expect, it } from 'vitest'
import { inTonnes, modelOf, type Sections } from '../builders/model.js'
import { runDocument, value } from '../builders/engine.js'

/*
 * A house takes 1 MW all the year, 8760 MWh; the day and the night are half of it each. Charging keeps 90 % of what is
 * taken, discharging gives back 80 %: each MWh by day out of the battery takes 1 ÷ (0.9 · 0.8) = 1.3889 MWh by night.
 */
const battery = (night: number, day: number, stock: Sections): Sections =>
  modelOf({
    mode: 'planning',
    slices: { day: '50 %', night: '50 %' },
    commodities: { power: { unit: 'MWh' }, stored: { unit: 'MWh' } },
    processes: {
      storing: {
        ...{ per: '1 MWh power', partial: 'energy only' },
        modes: {
          charge: { in: { power: '1 MWh' }, out: { stored: '0.9 MWh' } },
          discharge: { in: { stored: '1.25 MWh' }, out: { power: '1 MWh' } },
        },
      },
    },
    sites: { house: { units: { battery: { process: 'storing' } }, demands: { power: '1 MW' } } },
    markets: {
      grid: { sells: { power: { price: { 'by-slice': { day: `${day} yuan/MWh`, night: `${night} yuan/MWh` } } } } },
    },
    stocks: { cells: { site: 'house', commodity: 'stored', ...stock } },
    indicators: { total: { unit: 'yuan', formula: 'cost()' } },
  })

describe('a battery between a cheap night and a dear day', () => {
  it('shifts what it holds, once a day', async () => {
    const run = await runDocument(battery(20, 100, { cycle: '1 d', level: { max: '3 MWh' } }))
    expect(run.result).toMatchObject({ status: 'optimal', certificate: { ok: true }, closure: { ok: true } })
    // 3 MWh · 365 = 1095 MWh are stored; they take 1095 ÷ 0.9 by night and give 1095 · 0.8 = 876 by day.
    const bought = Object.fromEntries(
      run.result.flows.filter(({ kind }) => kind === 'purchase').map((f) => [f.slice, f.amount]),
    )
    expect(bought['night']).toBeCloseTo(4380 + 1095 / 0.9, 8)
    expect(bought['day']).toBeCloseTo(4380 - 876, 8)
    expect(value(run, 'total')).toBeCloseTo(20 * (4380 + 1095 / 0.9) + 100 * (4380 - 876), 6)
    expect(run.result.stocks.map(({ slice, opening, put, take, level }) => [slice, opening, put, take, level])).toEqual(
      [
        ['day', expect.closeTo(3, 9), 0, expect.closeTo(1095, 8), expect.closeTo(0, 9)],
        ['night', expect.closeTo(0, 9), expect.closeTo(1095, 8), 0, expect.closeTo(3, 9)],
      ],
    )
    // One more MWh is worth what it costs to buy, in each slice; stored it saves 0.8 · 100 by day.
    const prices = run.result.prices
      .filter(({ commodity }) => commodity === 'power')
      .map(({ slice, value: v }) => [slice, v])
    expect(prices).toEqual([
      ['day', expect.closeTo(100, 9)],
      ['night', expect.closeTo(20, 9)],
    ])
  })

  it('stands still where the night is not cheap enough: 80 ÷ 0.72 > 100', async () => {
    const run = await runDocument(battery(80, 100, { cycle: '1 d', level: { max: '3 MWh' } }))
    expect(value(run, 'total')).toBeCloseTo(4380 * 180, 6)
    expect(run.result.levels).toEqual([])
  })

  it('that turns over once a year holds 3 MWh in all of it', async () => {
    const run = await runDocument(battery(20, 100, { cycle: 'period', level: { max: '3 MWh' } }))
    expect(value(run, 'total')).toBeCloseTo(20 * (4380 + 3 / 0.9) + 100 * (4380 - 3 * 0.8), 6)
  })

  it('begins where it ends over several periods, if it may begin at any level', async () => {
    // The night follows the day: what the first day takes was put in by the last night.
    const two = { ...battery(20, 100, { closing: 'cyclic', level: { max: '3 MWh' } }), periods: { from: 1, to: 2 } }
    const run = await runDocument(two)
    expect(value(run, 'total')).toBeCloseTo(2 * (20 * (4380 + 3 / 0.9) + 100 * (4380 - 3 * 0.8)), 6)
    expect(run.result.stocks.map(({ level }) => level)).toEqual([0, 3, 0, 3].map((mwh) => expect.closeTo(mwh, 9)))
    expect(run.result.stocks[0]!.opening).toBeCloseTo(3, 9)
    // With an empty beginning and a free end the first day has nothing to take, and the last night puts nothing in.
    const begun = { ...battery(20, 100, { opening: '0 MWh', level: { max: '3 MWh' } }), periods: { from: 1, to: 2 } }
    const once = 20 * (4380 + 3 / 0.9) + 100 * 4380 + 20 * 4380 + 100 * (4380 - 3 * 0.8)
    expect(value(await runDocument(begun), 'total')).toBeCloseTo(once, 6)
  })

  it('loses by the hour: of what is kept half a year, half the yearly share', async () => {
    const decay = battery(20, 100, { cycle: 'period', level: { max: '3 MWh' }, decay: '20 %/yr' })
    const run = await runDocument(decay)
    // 3 MWh at the end of the night are 2.7 at the end of the day; the empty battery loses nothing by night.
    expect(run.result.stocks[0]!.take).toBeCloseTo(2.7, 9)
    const lost = run.result.flows.filter(({ kind }) => kind === 'decay').map(({ slice, amount }) => [slice, amount])
    expect(lost).toEqual([['day', expect.closeTo(0.3, 9)]])
    expect(value(run, 'total')).toBeCloseTo(20 * (4380 + 3 / 0.9) + 100 * (4380 - 2.7 * 0.8), 6)
  })
})

/*
 * An ore body of 50 t. The works takes 12 t a year for three periods of 2 years, 24 t in each; ore can be bought at 9, 12
 * and 15 yuan/t. The body is best used where ore is dearest: 24 t in the third, 24 t in the second, the last 2 t in the
 * first, where 22 t are bought for 198 yuan. One more tonne in the body would save 9 yuan.
 */
describe('an ore body that runs out', () => {
  const ores = (reserve: string): Sections =>
    modelOf({
      mode: 'planning',
      periods: ['first', 'second', 'third'].map((id) => ({ id, length: '2 yr' })),
      commodities: { ore: inTonnes() },
      sites: { works: { demands: { ore: '12 t/yr' } } },
      markets: { mine: { sells: { ore: { price: { 'by-period': [9, 12, 15], unit: 'yuan/t' } } } } },
      stocks: { body: { site: 'works', commodity: 'ore', opening: reserve, put: '0 t/yr' } },
      indicators: { total: { unit: 'yuan', formula: 'cost()' }, used: { unit: 't', formula: 'drawn(ore)' } },
    })

  it('is used where ore is dearest, and to the last tonne', async () => {
    const run = await runDocument(ores('50 t'))
    expect(value(run, 'total')).toBeCloseTo(198, 9)
    expect(run.result.stocks.map(({ take }) => take)).toEqual([2, 24, 24].map((t) => expect.closeTo(t, 9)))
    expect(run.result.stocks.at(-1)!.level).toBeCloseTo(0, 9)
    expect(value(await runDocument(ores('51 t')), 'total')).toBeCloseTo(198 - 9, 9)
  })

  it('is used up no further than it goes where taking is limited: 8 t a year', async () => {
    const limited = ores('50 t')
    const stocks = { body: { ...(limited['stocks'] as { body: Sections }).body, take: '8 t/yr' } }
    const run = await runDocument({ ...limited, stocks })
    // 16 t in each period, 48 of 50 t: 8 t are bought in each.
    expect(value(run, 'total')).toBeCloseTo(8 * (9 + 12 + 15), 9)
    expect(run.result.stocks.at(-1)!.level).toBeCloseTo(2, 9)
  })
})

describe('a period of five years', () => {
  it('counts what is yearly five times, and compounds what decays', async () => {
    const run = await runDocument(
      modelOf({
        mode: 'planning',
        periods: [{ id: 'five', length: '5 yr' }],
        commodities: { ore: inTonnes(), ware: inTonnes() },
        processes: {
          shape: {
            per: '1 t ware',
            closes: ['mass'],
            in: { ore: '1 t' },
            out: { ware: '1 t' },
            cost: { wages: '2 yuan' },
          },
        },
        sites: {
          works: {
            units: { press: { process: 'shape', capacity: '10 t/yr', 'fixed-cost': { wages: '7 yuan/yr' } } },
            demands: { ware: '8 t/yr' },
          },
        },
        markets: { mine: { sells: { ore: { price: '3 yuan/t', limit: '6 t/yr' } } } },
        stocks: { heap: { site: 'works', commodity: 'ore', opening: '30 t', decay: '10 %/yr' } },
        indicators: { total: { unit: 'yuan', formula: 'cost()' }, lost: { unit: 't', formula: 'disposed(ore)' } },
      }),
    )
    // Of 30 t 30 · 0.9⁵ = 17.7147 are left to take in the period; the other 22.2853 of 8 · 5 t are bought, 30 t at most.
    expect(30 * 0.9 ** 5).toBeCloseTo(17.7147, 10)
    expect(value(run, 'lost')).toBeCloseTo(12.2853, 9)
    expect(run.result.flows.find(({ kind }) => kind === 'purchase')!.amount).toBeCloseTo(22.2853, 9)
    expect(value(run, 'total')).toBeCloseTo(3 * 22.2853 + 2 * 40 + 7 * 5, 9)
    expect(run.result.loads).toMatchObject([{ load: expect.closeTo(40, 9), capacity: 50 }])
  })
})
