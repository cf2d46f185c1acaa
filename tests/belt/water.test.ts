import { describe, expect, it } from 'vitest'
import { account, beltRun, flowSum, indicator, made, used } from './runs.js'

describe('water by source', () => {
  it('the river gives what is pumped and 8 % that seeps away', async () => {
    const run = await beltRun('reference-2015')
    expect(await indicator('reference-2015', 'water-from-river')).toBeCloseTo(
      1.08 * made(run, 'fresh-water', 'river-lift'),
      0,
    )
  })

  it('mine water: 35 % of 9 Mt × 0.6 m3 settled, 95 % of it used', async () => {
    expect(await indicator('reference-2015', 'mine-water-use')).toBeCloseTo((100 * 1.9) / (9 * 0.6), 6)
    expect(await indicator('reference-2015', 'water-from-mines')).toBeCloseTo(1.9e6 * 0.95, 0)
  })

  it('sewage effluent: 10 000 m3 a day filtered, 95 % of it used, and as much less from the river', async () => {
    expect(await indicator('reference-2015', 'water-from-sewage')).toBe(0)
    expect(await indicator('effluent-reuse', 'water-from-sewage')).toBeCloseTo(3.65e6 * 0.95, 0)
    const saved =
      (await indicator('reference-2015', 'water-from-river')) - (await indicator('effluent-reuse', 'water-from-river'))
    expect(saved / (1.08 * 3.65e6 * 0.95)).toBeCloseTo(1, 2)
  })
})

describe('what waste water carries', () => {
  it('COD: 1.42 per organic matter, 8 % of which leaves the works', async () => {
    const run = await beltRun('reference-2015')
    const gone = (commodity: string) => flowSum(run, (flow) => flow.kind === 'disposal' && flow.commodity === commodity)
    const kilograms =
      gone('treated-effluent') * 0.28 * 0.08 * 1.42 +
      gone('wastewater') * 0.3 * 0.08 * 1.42 +
      gone('tdi-red-water') * 0.15 +
      gone('rare-earth-wastewater') * 0.1
    expect(await indicator('reference-2015', 'cod-discharged')).toBeCloseTo(kilograms / 1000, 3)
    expect(await indicator('effluent-reuse', 'cod-discharged')).toBeLessThan(kilograms / 1000)
  })

  it('ammonia of the rare-earth works is the nitrogen of its bicarbonate, 1.8 t × 14.007 / 79.056 a tonne', async () => {
    const run = await beltRun('reference-2015')
    const oxide = made(run, 'rare-earth-oxide')
    const nitrogen = (used(run, 'ammonium-bicarbonate') * 14.007) / 79.056
    expect(nitrogen / oxide).toBeCloseTo(0.319, 3)
    const { graph } = run.compiled
    const at = graph.substances.findIndex(({ id }) => id === 'N')
    const share = graph.commodities.find(({ id }) => id === 'rare-earth-wastewater')!.composition.get(at)!.by[0]!
    expect((made(run, 'rare-earth-wastewater') * share) / nitrogen).toBeCloseTo(1, 2)
    const rest =
      (await indicator('reference-2015', 'ammonia-discharged')) - 3.722e-3 * made(run, 'rare-earth-wastewater')
    expect((3.722e-3 * made(run, 'rare-earth-wastewater')) / nitrogen).toBeCloseTo(1, 2)
    // sewage works 11.3 g/m3, works 8.2 g/m3, red water 15 g/m3
    expect(rest).toBeGreaterThan(0)
    expect(rest).toBeLessThan(300)
  })
})

describe('people and land of chemicals, rare earths and building materials', () => {
  it('12 per kt of TDI and 4 per kt of PVC, 80 per kt of oxides, 0.24 per kt of cement', async () => {
    const jobs = (enterprise: string) => account('reference-2015', enterprise, 'employment')
    expect(await jobs('yinguang-juyin')).toBeCloseTo(100 * 12 + 110 * 4, 3)
    expect(await jobs('gansu-rare-earth')).toBeCloseTo(15 * 80, 3)
    expect(await jobs('baiyin-cement')).toBeCloseTo(2000 * 0.24, 3)
    expect(await account('reference-2015', 'gansu-rare-earth', 'wage-bill')).toBeCloseTo(1200 * 2.72 * 1.375, 3)
  })

  it.each(['yinguang-juyin', 'gansu-rare-earth'])('%s has people, land, water and waste in its account', async (id) => {
    for (const line of ['employment', 'wage-bill', 'land-occupied', 'hazardous-waste', 'effluent-total', 'so2-total'])
      expect(await account('reference-2015', id, line), line).toBeGreaterThan(0)
  })
})
