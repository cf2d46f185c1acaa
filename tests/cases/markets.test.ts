import { describe, expect, it } from 'vitest'
import { runDocument, value } from '../builders/engine.js'
import { inTonnes, modelOf, type Sections } from '../builders/model.js'

const bill = { bill: { unit: 'yuan', better: 'lower', formula: 'cost' } }
const amount = (formula: string) => ({ unit: 't', better: 'none', formula })

/** A town that wants so much water a year, from these markets. */
const town = (demand: unknown, markets: Sections, extra: Sections = {}): Sections =>
  modelOf({
    mode: 'planning',
    commodities: { water: inTonnes() },
    sites: { town: { demands: { water: demand } } },
    markets,
    indicators: bill,
    ...extra,
  })

describe('price steps that need the one before', () => {
  /* Up to 10 t at 5 yuan/t, the next 20 t at 3, what is beyond (at most 100 t) at 1. */
  const discount = {
    steps: [
      { 'up-to': '10 t/yr', price: '5 yuan/t' },
      { 'up-to': '20 t/yr', price: '3 yuan/t' },
      { 'up-to': '100 t/yr', price: '1 yuan/t' },
    ],
  }
  it.each([
    // 8 t are all in the first step; 25 t: 10·5 + 15·3; 40 t: 10·5 + 20·3 + 10·1.
    [8, 40],
    [25, 95],
    [40, 120],
  ])('%d t cost %d yuan', async (demand, cost) => {
    const run = await runDocument(town(`${demand} t/yr`, { works: { sells: { water: discount } } }))
    expect(run.result.certificate.ok).toBe(true)
    expect(value(run, 'bill')).toBeCloseTo(cost, 9)
  })

  /*
   * A second market sells at 3.5 without limit. 25 t: with the discount 95 yuan, all from the other 87.5: no discount. 40 t:
   * 120 against 140: the discount. The linear relaxation would buy at 1 yuan/t at once.
   */
  it.each([
    [25, 87.5],
    [40, 120],
  ])('another market: %d t cost %d yuan', async (demand, cost) => {
    const markets = { works: { sells: { water: discount } }, other: { sells: { water: { price: '3.5 yuan/t' } } } }
    expect(value(await runDocument(town(`${demand} t/yr`, markets)), 'bill')).toBeCloseTo(cost, 9)
  })

  /* Two towns share the steps: 6 + 6 t: the first 10 t at 5, the last 2 at 3 = 56 yuan, whoever buys them. */
  it('steps are shared by all sites that reach the market', async () => {
    const run = await runDocument(
      town(
        '6 t/yr',
        { works: { sells: { water: discount } } },
        {
          sites: { town: { demands: { water: '6 t/yr' } }, village: { demands: { water: '6 t/yr' } } },
        },
      ),
    )
    expect(value(run, 'bill')).toBeCloseTo(56, 9)
  })

  /*
   * A buyer pays 4 yuan/t for the first 10 t and 9 for what is beyond (limit 30 t in all). Making a tonne costs 5. 10 t lose
   * 10; each further one gains 4: 30 t give 40 + 180 − 150 = 70. With a capacity of 12 t: 40 + 18 − 60 = −2, so nothing is made.
   */
  it.each([
    ['40 t/yr', -70],
    ['12 t/yr', 0],
  ])('a sale price that rises, with %s', async (capacity, cost) => {
    const run = await runDocument(
      modelOf({
        mode: 'planning',
        commodities: { ore: inTonnes({ 'drawn-from': 'ground' }), ware: inTonnes() },
        processes: {
          work: {
            per: '1 t ware',
            closes: ['mass'],
            in: { ore: '1 t' },
            out: { ware: '1 t' },
            cost: { wages: '5 yuan' },
          },
        },
        sites: { plant: { units: { bench: { process: 'work', capacity } } } },
        markets: {
          shop: {
            buys: {
              ware: { limit: '30 t/yr', steps: [{ 'up-to': '10 t/yr', price: '4 yuan/t' }, { price: '9 yuan/t' }] },
            },
          },
        },
        indicators: bill,
      }),
    )
    expect(run.result.certificate.ok).toBe(true)
    expect(value(run, 'bill')).toBeCloseTo(cost, 9)
  })

  /*
   * Two halves of a year want 6 t each; 10 t a year at 5 yuan/t, the next at 3: the halves share the steps, 10·5 + 2·3 = 56.
   * With 4 t in each half at 5 and the next at 3: (4·5 + 2·3)·2 = 52.
   */
  it.each([
    ['10 t/yr', 56],
    [{ 'by-slice': { summer: '4 t', winter: '4 t' } }, 52],
  ])('in slices of a year, with a first step of %j', async (size, cost) => {
    const steps = [
      { 'up-to': size, price: '5 yuan/t' },
      {
        'up-to': typeof size === 'string' ? '90 t/yr' : { 'by-slice': { summer: '9 t', winter: '9 t' } },
        price: '3 yuan/t',
      },
    ]
    const slices = { summer: { share: '50 %' }, winter: { share: '50 %' } }
    const run = await runDocument(town('12 t/yr', { works: { sells: { water: { steps } } } }, { slices }))
    expect(run.result.certificate.ok).toBe(true)
    expect(value(run, 'bill')).toBeCloseTo(cost, 9)
  })

  /* Prices by year: in order in the first (3, then 4), out of order in the second (3, then 2): 15 t cost 50 and 40. */
  it('an order that holds in one period and not in the other', async () => {
    const steps = [
      { 'up-to': '10 t/yr', price: '3 yuan/t' },
      { 'up-to': '90 t/yr', price: { 'by-period': [4, 2], unit: 'yuan/t' } },
    ]
    const run = await runDocument(
      town('15 t/yr', { works: { sells: { water: { steps } } } }, { periods: [{ id: 'a' }, { id: 'b' }] }),
    )
    const [bills] = run.result.indicators
    expect(bills!.byPeriod.map((entry) => entry.value)).toEqual([50, 40])
  })
})

describe('limits shared by several commodities and markets', () => {
  /*
   * 100 t of two wares stand at a plant, 60 of a and 40 of b. Two ports pay 10 and 12 for a, 8 and 9 for b. All exports
   * together are limited to 50 t, then 70 t (by period), and the second port takes 30 t in all. First year: the margins are
   * a-second 12, a-first 10, b-second 9, b-first 8: 30 a at the second, 20 a at the first = 560. Second year: 30 a at the
   * second, 30 a at the first, 10 b at the first = 360 + 300 + 80 = 740. What is left is dumped for nothing.
   */
  it('a cap over sales at ports, by period', async () => {
    const run = await runDocument(
      modelOf({
        mode: 'planning',
        periods: [{ id: 'first' }, { id: 'second' }],
        commodities: { a: inTonnes({ tags: ['ware'] }), b: inTonnes({ tags: ['ware'] }) },
        tags: { ware: {} },
        sites: {
          plant: { supplies: { a: { min: '60 t/yr', max: '60 t/yr' }, b: { min: '40 t/yr', max: '40 t/yr' } } },
        },
        markets: {
          north: { buys: { a: { price: '10 yuan/t' }, b: { price: '8 yuan/t' } } },
          south: { buys: { a: { price: '12 yuan/t' }, b: { price: '9 yuan/t' } } },
        },
        routes: { tip: { accepts: { a: {}, b: {} } } },
        policies: {
          exports: {
            on: 'sold(ware, market(north, south))',
            cap: { 'by-period': { first: '50 t/yr', second: '70 t/yr' } },
          },
          quay: { on: 'sold(ware, market(south))', cap: '30 t/yr' },
        },
        indicators: { sales: { unit: 'yuan', better: 'higher', formula: 'sales()' } },
      }),
    )
    expect(run.result.indicators[0]!.byPeriod.map((entry) => entry.value)).toEqual([560, 740])
  })

  /* A levy that doubles with the second year and rests on a parameter: 10 t at 2, then at 4 yuan/t. */
  it('a levy by period, by formula', async () => {
    const run = await runDocument(
      town(
        '10 t/yr',
        { works: { sells: { water: { price: '0 yuan/t' } } } },
        {
          periods: [{ id: 'a' }, { id: 'b' }],
          parameters: { rate: { 'by-period': [1, 2], unit: 'yuan/t' } },
          policies: { 'water-levy': { on: 'bought(water)', levy: '= 2 * rate' } },
        },
      ),
    )
    expect(run.result.indicators[0]!.byPeriod.map((entry) => entry.value)).toEqual([20, 40])
  })

  /* Scrap of three kinds from one dealer: 25 t in all. Steel needs 40 t: 25 of scrap at 100, 15 of iron at 300: 7 000 yuan. */
  it('the total a market can give', async () => {
    const kinds = ['heavy', 'light', 'chips']
    const run = await runDocument(
      modelOf({
        mode: 'planning',
        tags: { scrap: {} },
        commodities: {
          ...Object.fromEntries(kinds.map((kind) => [kind, inTonnes({ tags: ['scrap'] })])),
          ...{ iron: inTonnes(), metal: inTonnes() },
        },
        processes: Object.fromEntries(
          [...kinds, 'iron'].map((kind) => [
            `melt-${kind}`,
            { per: '1 t metal', closes: ['mass'], in: { [kind]: '1 t' }, out: { metal: '1 t' } },
          ]),
        ),
        sites: {
          works: {
            units: { furnace: { processes: [...kinds, 'iron'].map((kind) => `melt-${kind}`) } },
            demands: { metal: '40 t/yr' },
          },
        },
        markets: {
          dealer: { sells: Object.fromEntries(kinds.map((kind) => [kind, { price: '100 yuan/t', limit: '20 t/yr' }])) },
          mill: { sells: { iron: { price: '300 yuan/t' } } },
        },
        policies: { yard: { on: 'bought(scrap, market(dealer))', cap: '25 t/yr' } },
        indicators: { ...bill, scrap: amount('bought(scrap)') },
      }),
    )
    expect(value(run, 'scrap')).toBeCloseTo(25, 9)
    expect(value(run, 'bill')).toBeCloseTo(7000, 9)
  })
})

describe('negative prices', () => {
  /*
   * A town pays 30 yuan for each tonne of waste taken (limit 50 t). A kiln burns up to 20 t (its ash, 0.1 t per tonne, is
   * dumped at 100 yuan/t): 30 − 10 = 20 gained per tonne, so 20 t are taken: cost −400. Power sold at −5 yuan/t is avoided.
   */
  it('a gate fee is earned as far as the waste can be used', async () => {
    const run = await runDocument(
      modelOf({
        mode: 'planning',
        commodities: { waste: inTonnes(), ash: inTonnes() },
        processes: {
          burning: { per: '1 t waste', partial: 'gas is left out', in: { waste: '1 t' }, out: { ash: '0.1 t' } },
        },
        sites: { kiln: { units: { 'kiln-1': { process: 'burning', capacity: '20 t/yr' } } } },
        markets: {
          town: { sells: { waste: { price: '-30 yuan/t', limit: '50 t/yr' } } },
          builder: { buys: { ash: { price: '-120 yuan/t' } } },
        },
        routes: { tip: { accepts: { ash: { fee: '100 yuan/t' } } } },
        indicators: { ...bill, taken: amount('bought(waste)'), built: amount('sold(ash)') },
      }),
    )
    expect(value(run, 'bill')).toBeCloseTo(-400, 9)
    expect(value(run, 'taken')).toBeCloseTo(20, 9)
    expect(value(run, 'built')).toBeCloseTo(0, 9)
  })
})

describe('demands', () => {
  /* Least purchase of a contract: 12 t at 4 yuan/t although 10 are needed; the rest is released. */
  it('a contract to buy at least so much', async () => {
    const run = await runDocument(
      town(
        '10 t/yr',
        { works: { sells: { water: { price: '4 yuan/t', demand: { min: '12 t/yr' } } } } },
        {
          commodities: { water: inTonnes({ 'released-to': 'water' }) },
          links: {},
          stocks: { pond: { site: 'town', commodity: 'water', opening: '0 t' } },
        },
      ),
    )
    expect(value(run, 'bill')).toBeCloseTo(48, 9)
  })

  /* 12 t of coal must be bought though a fixed production burns 10: nothing is made of it that could stay without a place. */
  it('a contract that cannot be used up is named in the conflict, in simulation too', async () => {
    const run = await runDocument(
      modelOf({
        commodities: { coal: inTonnes({ label: { en: 'Coal', zh: '煤' } }), ash: inTonnes({ 'released-to': 'land' }) },
        processes: { burning: { per: '1 t ash', closes: ['mass'], in: { coal: '1 t' }, out: { ash: '1 t' } } },
        sites: { works: { units: { boiler: { process: 'burning', production: '10 t/yr' } } } },
        markets: {
          mine: {
            label: { en: 'Mine', zh: '煤矿' },
            sells: { coal: { price: '5 yuan/t', demand: { min: '12 t/yr' } } },
          },
        },
      }),
    )
    expect(run.result.status).toBe('infeasible')
    const labels = run.result.conflict!.map(({ label }) => label)
    expect(labels.map(({ en }) => en)).toContain('purchase of Coal contracted at Mine')
    expect(labels.map(({ zh }) => zh)).toContain('与煤矿约定的煤采购量')
  })

  /*
   * A market wants 10 to 15 t at 9 yuan/t and is owed 6 for each tonne short of 10. Making costs 12 for the first plant (7 t)
   * and 20 for the second. A tonne made by the first brings 9 + 6 − 12 = 3 up to 10 t, by the second 9 + 6 − 20 < 0: 7 t are
   * made, 3 short: 7·12 − 63 + 18 = 39.
   */
  it('a range with a price for what is short', async () => {
    const plant = (name: string, cost: string) => ({
      [name]: { per: '1 t ware', closes: ['mass'], in: { ore: '1 t' }, out: { ware: '1 t' }, cost: { wages: cost } },
    })
    const run = await runDocument(
      modelOf({
        mode: 'planning',
        commodities: { ore: inTonnes({ 'drawn-from': 'ground' }), ware: inTonnes() },
        processes: { ...plant('old', '12 yuan'), ...plant('new', '20 yuan') },
        sites: { works: { units: { a: { process: 'old', capacity: '7 t/yr' }, b: { process: 'new' } } } },
        markets: {
          shop: {
            buys: { ware: { price: '9 yuan/t', demand: { min: '10 t/yr', max: '15 t/yr', unmet: '6 yuan/t' } } },
          },
        },
        indicators: bill,
      }),
    )
    expect(value(run, 'bill')).toBeCloseTo(39, 9)
    expect(run.result.unmet.map(({ site, amount: short }) => [site, short])).toEqual([['shop', 3]])
  })
})
