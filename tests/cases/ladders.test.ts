import { describe, expect, it } from 'vitest'
import { runDocument, value } from '../builders/engine.js'
import { heatWorks } from '../builders/heat.js'
import { inTonnes, modelOf } from '../builders/model.js'

/** The ladder of the only site. */
async function ladderOf(document: unknown) {
  const run = await runDocument(document)
  expect(run.result.certificate.ok).toBe(true)
  expect(run.result.closure.ok).toBe(true)
  return { run, ladder: run.result.ladders![0]! }
}

describe('heat by temperature', () => {
  /*
   * Four streams, least difference 10 K: hot 170→60 °C with 3 GJ/K, hot 150→30 with 1.5, cold 20→135 with 2, cold 80→140
   * with 4. Shifted by 5 K: hot 165→55, 145→25; cold 25→140, 85→145. Surplus of each interval:
   *   165–145: 3·20 = 60 · 145–140: (3+1.5−4)·5 = 2.5 · 140–85: (4.5−6)·55 = −82.5 · 85–55: (4.5−2)·30 = 75 · 55–25: (1.5−2)·30 = −15
   * From nothing the cascade is 0, 60, 62.5, −20, 55, 40: least hot utility 20, cold 60, pinch at 85 (hot 90, cold 80).
   * Cold streams take 2·115 + 4·60 = 470, so 450 are recovered.
   */
  const four = heatWorks({
    out: {
      heat: [
        { from: '170 degC', to: '60 degC', 'duty-per-degree': '3 GJ/K' },
        { from: '150 degC', to: '30 degC', duty: '180 GJ' },
      ],
    },
    in: {
      heat: {
        first: { from: '20 degC', to: '135 degC', 'duty-per-degree': '2 GJ/K' },
        second: { from: '80 °C', to: '413.15 K', duty: '240 GJ' },
      },
    },
  })

  it('four streams: 20 GJ hot, 60 GJ cold, pinch at 90 and 80 °C', async () => {
    const { run, ladder } = await ladderOf(four)
    expect(ladder.heat!.hotUtility).toBeCloseTo(20, 9)
    expect(ladder.heat!.coldUtility).toBeCloseTo(60, 9)
    expect(ladder.heat!.recovered).toBeCloseTo(450, 9)
    expect(value(run, 'recovered')).toBeCloseTo(450, 9)
    expect(ladder.pinch.map(({ temperature }) => temperature)).toEqual([{ shifted: 85, hot: 90, cold: 80 }])
    const through = (shifted: number) =>
      ladder.cascade.find(({ temperature }) => temperature!.shifted === shifted)!.amount
    expect(through(145)).toBeCloseTo(80, 9)
    expect(through(140)).toBeCloseTo(82.5, 9)
    expect(through(55)).toBeCloseTo(75, 9)
    expect(through(25)).toBeCloseTo(60, 9)
  })

  /*
   * One hot stream 100→60 °C of 80 GJ (2 GJ/K), a reboiler that takes 30 GJ at 80 °C, ladder of 10 K. What is above
   * 80 + 10 = 90 °C may serve it: 2·10 = 20; 10 come from the boiler, 60 go to the cooler. With no difference of its own
   * for the hot stream (contribution 0 K) everything above 85 °C serves: exactly 30.
   */
  it('a constant temperature and a difference of its own', async () => {
    const reboiler = (own: object) =>
      heatWorks({
        out: { heat: { from: '100 degC', to: '60 degC', duty: '80 GJ', ...own } },
        in: { heat: { at: '80 degC', duty: '30 GJ' } },
      })
    const { ladder } = await ladderOf(reboiler({}))
    expect(ladder.heat).toEqual({ recovered: 20, hotUtility: 10, coldUtility: 60 })
    expect(ladder.pinch.map(({ temperature }) => temperature!.shifted)).toEqual([85])
    const own = await ladderOf(reboiler({ contribution: '0 K' }))
    expect(own.ladder.heat).toEqual({ recovered: 30, hotUtility: 0, coldUtility: 50 })
  })

  /*
   * Two sites with the same ladder: heat given at one does not reach the other. At `south` 50 GJ at 200 °C are left, at
   * `north` 50 GJ at 100 °C are needed and bought at 120 °C for 30 yuan/GJ; what is left goes to a river at 15 °C.
   */
  it('every site has its own cascade; markets and routes stand at a temperature', async () => {
    const stream = (side: 'in' | 'out', at: string) => ({
      ...{ per: '1 run', partial: 'only heat matters here', [side]: { heat: { at, duty: '50 GJ' } } },
    })
    const unit = (process: string) => ({ units: { [`${process}-unit`]: { process, production: '1 run/yr' } } })
    const run = await runDocument(
      modelOf({
        mode: 'planning',
        units: { run: { counts: true } },
        commodities: { heat: { unit: 'GJ' } },
        ladders: { heat: { commodity: 'heat', difference: '10 K' } },
        processes: { oven: stream('out', '200 degC'), vat: stream('in', '100 degC') },
        sites: { north: unit('vat'), south: unit('oven') },
        markets: { network: { sells: { heat: { at: '120 degC', price: '30 yuan/GJ' } } } },
        routes: { river: { to: 'water', accepts: { heat: { at: '15 degC', fee: '1 yuan/GJ' } } } },
        indicators: { bill: { unit: 'yuan', better: 'lower', formula: 'cost' } },
      }),
    )
    expect(value(run, 'bill')).toBeCloseTo(50 * 30 + 50, 9)
    const heat = Object.fromEntries(run.result.ladders!.map((ladder) => [ladder.site, ladder.heat]))
    expect(heat).toEqual({
      north: { recovered: 0, hotUtility: 50, coldUtility: 0 },
      south: { recovered: 0, hotUtility: 0, coldUtility: 50 },
    })
  })
})

describe('grades', () => {
  /*
   * Steam at three levels. A works needs 10 t HP, 20 t MP and 30 t LP; its furnace gives 25 t HP for nothing, a neighbour's
   * MP costs 50 yuan/t, an LP boiler 80. HP is left over by 15 t and serves MP; 5 t MP short and 30 t LP short: MP bought
   * serves LP too because it is cheaper than LP: 35 t at 50 = 1 750 yuan. Nothing is left at any level: 15 t pass from HP to
   * MP, 30 t from MP to LP; no boundary is free of flow.
   * With MP at 100 yuan/t: 5 t of it for MP (500) and 30 t LP (2 400) = 2 900 yuan; nothing passes from MP to LP: the pinch.
   */
  const steam = (price: string) =>
    modelOf({
      mode: 'planning',
      commodities: { hp: inTonnes(), mp: inTonnes(), lp: inTonnes() },
      ladders: { steam: { label: { en: 'Steam', zh: '蒸汽' }, levels: ['hp', 'mp', 'lp'] } },
      sites: {
        works: {
          demands: { hp: '10 t/yr', mp: '20 t/yr', lp: '30 t/yr' },
          supplies: { hp: { min: '25 t/yr', max: '25 t/yr' } },
        },
      },
      markets: {
        neighbour: { sells: { mp: { price } } },
        boilers: { sells: { lp: { price: '80 yuan/t' } } },
      },
      indicators: {
        bill: { unit: 'yuan', better: 'lower', formula: 'cost' },
        down: { unit: 't', better: 'none', formula: 'downgraded(hp) + downgraded(mp)' },
      },
    })

  it('a higher level serves a lower one where it is cheaper', async () => {
    const { run, ladder } = await ladderOf(steam('50 yuan/t'))
    expect(value(run, 'bill')).toBeCloseTo(1750, 9)
    expect(value(run, 'down')).toBeCloseTo(45, 9)
    expect(ladder.cascade.map(({ from, to, amount }) => [from, to, amount])).toEqual([
      ['hp', 'mp', 15],
      ['mp', 'lp', 30],
    ])
    expect(ladder.pinch).toEqual([])
  })

  it('where nothing passes down, the ladder is pinched', async () => {
    const { run, ladder } = await ladderOf(steam('100 yuan/t'))
    expect(value(run, 'bill')).toBeCloseTo(2900, 9)
    expect(ladder.pinch.map(({ from, to }) => [from, to])).toEqual([['mp', 'lp']])
  })

  /*
   * Purity: metal of 99.99 % may be sold as metal of 99 %. 10 t of the purer, 4 t wanted at 900 yuan/t, the rest sold as
   * the other at 700: income 3 600 + 4 200. Copper: 10·0.9999 made, 4·0.9999 + 6·0.99 sold; the difference is unaccounted.
   */
  it('a purer product is sold as a less pure one', async () => {
    const { run } = await ladderOf(
      modelOf({
        mode: 'planning',
        substances: { Cu: {} },
        commodities: {
          fine: inTonnes({ composition: { Cu: '99.99 %' } }),
          plain: inTonnes({ composition: { Cu: '99 %' } }),
        },
        ladders: { purity: { levels: ['fine', 'plain'] } },
        sites: { refinery: { supplies: { fine: { min: '10 t/yr', max: '10 t/yr' } } } },
        markets: {
          exchange: { buys: { fine: { price: '900 yuan/t', limit: '4 t/yr' }, plain: { price: '700 yuan/t' } } },
        },
        indicators: { sales: { unit: 'yuan', better: 'higher', formula: 'sales()' } },
      }),
    )
    expect(value(run, 'sales')).toBeCloseTo(7800, 9)
    const copper = run.result.closure.components.find(({ component }) => component === 'Cu')!
    expect(copper.unaccounted).toBeCloseTo(6 * (0.99 - 0.9999), 9)
  })
})
