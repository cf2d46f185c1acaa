import { beforeAll, describe, expect, it } from 'vitest'
import {
  type By,
  exchangeNetwork,
  exchangesOf,
  isNoQuantity,
  measureNetwork,
  measureStructure,
  measureSymbiosis,
  networkOfRun,
  quantityNames,
  quantityOf,
  type RunNetwork,
} from '../../../src/metrics/index.js'
import type { SolvedRun } from '../../../src/results/index.js'
import { runDocument } from '../../builders/engine.js'
import { loopBelt } from '../../builders/loop-belt.js'
import { inTonnes, modelOf, ore } from '../../builders/model.js'

let run: SolvedRun
beforeAll(async () => {
  run = await runDocument(loopBelt)
})

function networkOf(name: string, by: By, of = run): RunNetwork {
  const quantity = quantityOf(of.compiled.graph, name)
  if (isNoQuantity(quantity)) throw new Error(`${quantity.kind} ${quantity.name}`)
  return networkOfRun(of, quantity, { by })!
}

/** A network written out: flows 'a>b' and boundary per node, rounded to 9 digits. */
function written({ network }: RunNetwork): Record<string, number> {
  const round = (value: number) => Number(value.toPrecision(9))
  const { flows, nodes } = network
  const found = Array.from(flows.value, (value, k): [string, number] => [
    `${nodes[flows.from[k]!]}>${nodes[flows.to[k]!]}`,
    round(value),
  ])
  nodes.forEach((node, i) => {
    found.push(
      [`>${node}`, network.imports[i]!],
      [`${node}>`, network.exports[i]!],
      [`${node}>!`, network.respiration[i]!],
    )
  })
  return Object.fromEntries(found.filter(([, value]) => value > 0).map(([key, value]) => [key, round(value)]))
}

describe('mass between sites', () => {
  it('is what the links carry; trade, nature, disposal and losses lie outside', () => {
    expect(written(networkOf('mass', 'site'))).toEqual({
      'smelter>foundry': 33,
      'smelter>kiln': 60,
      'kiln>cleaner': 10,
      'cleaner>blaster': 10,
      'blaster>foundry': 10,
      'foundry>smelter': 4,
      '>smelter': 100,
      '>kiln': 40,
      'smelter>!': 11, // 10 dumped, 1 ash
      'kiln>!': 9, // lost on the way to the market
      'kiln>': 81,
      'foundry>': 39,
    })
  })
  it('leaves the idle depot out, and says so', () => {
    const found = networkOf('mass', 'site')
    expect(found.idle.map(({ id }) => id)).toEqual(['depot'])
    expect(found.places.map(({ id }) => id)).toEqual(found.network.nodes)
    expect(found.internal).toBe(0)
    expect(found.network.unaccounted).toBe(0)
  })
  it('cycles as worked out on paper', () => {
    const { flows, structure, cohesion } = measureNetwork(networkOf('mass', 'site').network)
    // T: smelter 104, kiln 100, cleaner 10, blaster 10, foundry 43; 140 enter.
    expect(flows.throughflow.value).toBeCloseTo(267, 9)
    expect(flows.pathLength.value).toBeCloseTo(267 / 140, 12)
    // Chance to come back. Smelter and foundry: (33/104 + 60/104 · 1/10) · 4/43. Kiln, cleaner, blaster:
    // 1/10 · 4/43 · p, where p leads from the smelter to the kiln: p = 60/104 + 33/104 · 4/43 · p.
    const p = 60 / 104 / (1 - (33 / 104) * (4 / 43))
    const [outer, inner] = [(39 / 104) * (4 / 43), (1 / 10) * (4 / 43) * p]
    expect(flows.finnCycling.value).toBeCloseTo((147 * outer + 120 * inner) / 267, 12)
    expect(structure.links.value).toBe(6)
    expect(structure.linearityOfLinks.value).toBe(0)
    expect(cohesion.circuits.map(({ nodes, least }) => [nodes.join(), Math.round(least)])).toEqual([
      ['foundry,smelter', 4],
      ['blaster,foundry,smelter,kiln,cleaner', 4],
    ])
  })
})

describe('mass between enterprises', () => {
  it('leaves out what passes between sites of one enterprise', () => {
    const found = networkOf('mass', 'enterprise')
    expect(written(found)).toEqual({
      'metals>forge': 43,
      'metals>stone': 60,
      'stone>metals': 10,
      'forge>metals': 4,
      '>metals': 100,
      '>stone': 40,
      'metals>!': 11,
      'stone>!': 9,
      'stone>': 81,
      'forge>': 39,
    })
    expect(found.internal).toBeCloseTo(10, 9)
    expect(found.idle.map(({ id, kind }) => `${kind} ${id}`)).toEqual(['site depot'])
  })
})

describe('mass between sectors', () => {
  it('takes a site by its own sector, else by that of its enterprise, else alone', async () => {
    const [metals, stone] = [
      { ...loopBelt.enterprises.metals, sector: 'heavy' },
      { ...loopBelt.enterprises.stone, sector: 'heavy' },
    ]
    const document = {
      ...{ ...loopBelt, sectors: { heavy: { label: { en: 'Heavy industry', zh: '重工业' } } } },
      enterprises: { ...loopBelt.enterprises, metals, stone },
    }
    const grouped = await runDocument(document)
    const quantity = quantityOf(grouped.compiled.graph, 'mass')
    if (isNoQuantity(quantity)) throw new Error('mass')
    const found = networkOfRun(grouped, quantity, { by: 'sector' })!
    expect(found.places.map(({ id, kind, label }) => `${kind} ${id} ${label.en}`)).toEqual([
      'site foundry Foundry',
      'sector heavy Heavy industry',
    ])
    expect(written(found)).toEqual({
      ...{ 'heavy>foundry': 43, 'foundry>heavy': 4, '>heavy': 140 },
      ...{ 'heavy>!': 20, 'heavy>': 81, 'foundry>': 39 },
    })
    // Between sites of the sector: slag, dust and granules within it.
    expect(found.internal).toBeCloseTo(60 + 10 + 10, 9)
  })
})

describe('mass between processes', () => {
  it('is handed on by the sites, in proportion where several give', () => {
    const quantity = quantityOf(run.compiled.graph, 'mass')
    if (isNoQuantity(quantity)) throw new Error('mass')
    const found = networkOfRun(run, quantity, { by: 'process' })!
    expect(found.places.map(({ id, kind, label }) => `${kind} ${id} ${label.en}`)).toContain(
      'process smelting Smelting',
    )
    expect(written(found)).toEqual({
      // 33 metal of the smelter are 30 of smelting and 3 of remelting.
      ...{ 'smelting>casting': 30, 'remelting>casting': 3, 'smelting>burning': 60, 'burning>granulating': 10 },
      ...{ 'granulating>grinding': 10, 'grinding>casting': 10, 'casting>remelting': 4 },
      ...{ '>smelting': 100, '>burning': 40, 'smelting>!': 10, 'remelting>!': 1, 'burning>!': 9 },
      ...{ 'burning>': 81, 'casting>': 39 },
    })
  })
  it('shares out to each taker what each giver has in the mix', async () => {
    const per = (product: string) => ({ per: `1 t ${product}`, partial: 'only amounts matter here' })
    const mixed = await runDocument(
      modelOf({
        allow: ['MODEL_NO_TAKER', 'MODEL_NO_SOURCE'],
        commodities: { ore, mix: inTonnes(), left: inTonnes(), right: inTonnes() },
        processes: {
          first: { ...per('mix'), in: { ore: '1 t' }, out: { mix: '1 t' } },
          second: { ...per('mix'), in: { ore: '1 t' }, out: { mix: '1 t' } },
          third: { ...per('left'), in: { mix: '1 t' }, out: { left: '1 t' } },
          fourth: { ...per('right'), in: { mix: '1 t' }, out: { right: '1 t' } },
        },
        enterprises: {
          works: {
            sites: {
              site: {
                units: {
                  a: { process: 'first', production: '3 t/yr' },
                  b: { process: 'second', production: '1 t/yr' },
                  c: { process: 'third', production: '2.4 t/yr' },
                  d: { process: 'fourth', production: '1.6 t/yr' },
                },
              },
            },
          },
        },
      }),
    )
    const quantity = quantityOf(mixed.compiled.graph, 'mix')
    if (isNoQuantity(quantity)) throw new Error('mix')
    const {
      'first>third': a,
      'first>fourth': b,
      'second>third': c,
      'second>fourth': d,
    } = written(networkOfRun(mixed, quantity, { by: 'process' })!)
    expect([a, b, c, d].map((value) => Number(value!.toFixed(9)))).toEqual([1.8, 1.2, 0.6, 0.4])
  })
  it('has no money', () => {
    const money = quantityOf(run.compiled.graph, 'money')
    if (isNoQuantity(money)) throw new Error('money')
    expect(networkOfRun(run, money, { by: 'process' })).toBeUndefined()
  })
})

describe('what crosses the boundary', () => {
  const crossings = (by: 'site' | 'enterprise') =>
    networkOf('mass', by).crossings.map(
      (c) => `${c.place} ${c.way} ${c.by} ${c.commodity} ${Number(c.value.toFixed(6))}`,
    )
  it('is told by what carries it', () => {
    expect(crossings('enterprise')).toEqual([
      'forge out sale castings 39',
      'metals in purchase ore 100',
      'metals out disposal slag 10',
      'metals out release ash 1',
      'stone in purchase lime 40',
      'stone out link cement 81',
      'stone out loss cement 9',
    ])
  })
  it('adds up to the boundary flows of the network', () => {
    const { network, crossings: found } = networkOf('mass', 'site')
    for (const [i, node] of network.nodes.entries()) {
      const sum = (way: 'in' | 'out') =>
        found.filter((c) => c.place === node && c.way === way).reduce((total, c) => total + c.value, 0)
      expect(sum('in')).toBeCloseTo(network.imports[i]!, 9)
      expect(sum('out')).toBeCloseTo(network.exports[i]! + network.respiration[i]!, 9)
    }
  })
})

describe('other quantities', () => {
  it('one commodity: what recipes make enters, what they use leaves', () => {
    const found = networkOf('metal', 'site')
    expect(written(found)).toEqual({ 'smelter>foundry': 33, '>smelter': 33, 'foundry>!': 33 })
    expect([...found.made]).toEqual([0, 33])
    expect(found.network.unaccounted).toBe(0)
  })
  it('one commodity is counted in its own unit', () => {
    const { network } = networkOf('grit', 'site')
    expect(network.unit).toBe('kg')
    expect(network.flows.value[0]).toBeCloseTo(10_000, 6)
  })
  it('a substance: what recipes do not explain is unaccounted for, and too much of it gives no figure', () => {
    const found = networkOf('Cu', 'site')
    expect(written(found)).toEqual({
      'smelter>foundry': 33,
      'smelter>kiln': 0.6,
      'foundry>smelter': 3,
      '>smelter': 40,
      'smelter>!': 9.4, // 0.1 in slag dumped, 9.3 unaccounted for by smelting
      'kiln>!': 0.6, // unaccounted for: cement states no copper
      'foundry>': 30,
    })
    expect(found.network.unaccounted).toBeCloseTo(9.9, 9)
    expect(measureNetwork(found.network).flows.finnCycling.reason?.code).toBe('unaccounted')
  })
  it('energy: by the attribute, or by its own amount', () => {
    const found = networkOf('energy', 'enterprise')
    // 10 MWh · 0.1229 tce/MWh · 29.3076 GJ/tce
    expect(written(found)).toEqual({ '>metals': 36.0190404, 'metals>!': 36.0190404 })
    expect(found.quantity).toMatchObject({ unit: 'GJ', attribute: 'standard-coal', conserved: false })
    expect(written(networkOf('standard-coal', 'enterprise'))).toEqual(written(found))
  })
  it('money: takers pay givers, gate fees the other way, and what is kept closes the account', () => {
    expect(written(networkOf('money', 'enterprise'))).toEqual({
      'forge>metals': 33_500, // 33 t metal at 1000, 10 t grit at 50
      'metals>stone': 300, // gate fee of 60 t slag at 5
      'metals>forge': 400, // 4 t scrap at 100
      '>stone': 27_000, // 90 t cement at 300
      '>forge': 78_000, // 39 t castings at 2000
      'metals>': 24_100, // ore 20 000, power 4 000, disposal 100
      'stone>': 920, // lime 800, freight of slag 120
      'metals>!': 8_700,
      'stone>!': 26_380,
      'forge>!': 44_900,
    })
  })
  it('every network of a run is steady', () => {
    for (const name of ['mass', 'Cu', 'energy', 'money', 'metal', 'slag', 'cement'])
      for (const by of ['site', 'enterprise'] as const)
        expect(measureNetwork(networkOf(name, by).network).worst.imbalance).toBeLessThan(1e-9)
  })
})

describe('energy where no commodity states its heating value', () => {
  it('is what is counted in energy, and nothing of the rest', async () => {
    const heated = await runDocument(
      modelOf({
        allow: ['MODEL_NO_TAKER', 'MODEL_NO_SOURCE'],
        commodities: { heat: { unit: 'GJ' }, ore },
        processes: { drying: { per: '1 t ore', partial: 'a test', in: { heat: '3 GJ', ore: '1 t' } } },
        sites: { works: { units: { drier: { process: 'drying', production: '2 t/yr' } } } },
        markets: { plant: { sells: { heat: { price: '9 yuan/GJ' } } } },
      }),
    )
    // 2 t × 3 GJ/t come in and are used up.
    const found = networkOf('energy', 'site', heated)
    expect(written(found)).toEqual({ '>works': 6, 'works>!': 6 })
    expect(found.quantity).toMatchObject({ unit: 'GJ', attribute: null })
  })
})

describe('a site without enterprise that has the id of one', () => {
  it('is told apart from it', async () => {
    const named = await runDocument({ ...loopBelt, sites: { ...loopBelt.sites, forge: { label: 'Forge yard' } } })
    expect(networkOf('mass', 'enterprise', named).idle.map(({ id, kind }) => `${kind} ${id}`)).toEqual([
      'site depot',
      'site site:forge',
    ])
  })
})

describe('names of quantities', () => {
  const of = (name: string) => quantityOf(run.compiled.graph, name)
  it('are those of the model', () => {
    expect(quantityNames(run.compiled.graph)).toEqual(['mass', 'energy', 'money', 'Cu', 'standard-coal'])
    expect(of('substance:Cu')).toMatchObject({ kind: 'substance', id: 'Cu' })
    expect(of('commodity:ore')).toMatchObject({ kind: 'commodity', id: 'ore', unit: 't' })
    expect(of('attribute:standard-coal')).toMatchObject({ kind: 'attribute' })
  })
  it('are refused with the nearest known', () => {
    expect(of('mas')).toMatchObject({ kind: 'unknown', suggestion: 'mass' })
    expect(of('substance:ore')).toMatchObject({ kind: 'unknown' })
  })
  it('are refused where an attribute adds up to different things or is below 0', async () => {
    const commodities = {
      ...loopBelt.commodities,
      ore: { ...loopBelt.commodities.ore, attributes: { 'standard-coal': '2 t/t', odd: '-1 t/t' } },
    }
    const { graph } = (await runDocument({ ...loopBelt, commodities })).compiled
    expect(quantityOf(graph, 'standard-coal')).toMatchObject({ kind: 'mixed' })
    expect(quantityOf(graph, 'odd')).toMatchObject({ kind: 'negative' })
    expect(quantityOf(graph, 'energy')).toMatchObject({ attribute: 'standard-coal' })
  })
})

describe('exchanges', () => {
  it('name giver, taker, commodity, amount and whether it is a by-product', () => {
    const found = exchangesOf(run, { by: 'enterprise' }).map(
      ({ from, to, commodity, amount, unit, isByProduct }) =>
        `${from} ${to} ${commodity} ${Number(amount.toPrecision(9))} ${unit} ${isByProduct}`,
    )
    expect(found).toEqual([
      'forge metals scrap 4 t true',
      'metals forge grit 10000 kg false',
      'metals forge metal 33 t false',
      'metals stone slag 60 t true',
      'stone metals granules 10 t true', // handled dust stays a by-product
    ])
  })
  it('do not take for a by-product what is handled without being one', async () => {
    const { processes, enterprises, commodities, links, markets } = loopBelt
    const quarry = await runDocument({
      ...loopBelt,
      commodities: { ...commodities, rock: { label: 'Rock', unit: 't', 'drawn-from': 'ground' } },
      processes: {
        ...processes,
        // A second way to lime, out of a by-product and not run for it, makes lime no by-product.
        recovering: { label: 'R', per: '1 t dust', closes: ['mass'], in: { dust: '1 t' }, out: { lime: '1 t' } },
        sorting: {
          label: 'S',
          per: '1 t lime',
          handling: true,
          closes: ['mass'],
          in: { rock: '1 t' },
          out: { lime: '1 t' },
        },
      },
      enterprises: {
        ...enterprises,
        quarry: { label: 'Q', sites: { pit: { units: { sorter: { process: 'sorting' } } } } },
      },
      links: { ...links, lime: { commodity: 'lime', from: 'pit', to: 'kiln' } },
      markets: {
        ...markets,
        trade: { ...markets.trade, sells: { ...markets.trade.sells, lime: { price: '900 yuan/t' } } },
      },
    })
    const lime = exchangesOf(quarry, { by: 'enterprise' }).find(({ commodity }) => commodity === 'lime')
    expect(lime).toMatchObject({ from: 'quarry', to: 'stone', isByProduct: false })
  })
})

describe('symbiosis', () => {
  it('between enterprises, by hand', () => {
    // Pairs with a by-product: metals–stone, forge–metals, of 3. Ordered: 3 of 6. Mass: 74 of 117 exchanged + 140 brought in.
    const found = measureSymbiosis(run, { by: 'enterprise' })
    expect(found.ecoConnectance.value).toBeCloseTo(2 / 3, 14)
    expect(found.density.value).toBe(0.5)
    expect(found.intensity.value).toBeCloseTo(74 / 257, 12)
    expect(found.linearityOfInput.value).toBeCloseTo(183 / 257, 12)
  })
  it('between sites counts the dust too', () => {
    // Slag, dust, granules and scrap: 4 pairs of 10; 84 of 127 + 140.
    const found = measureSymbiosis(run, { by: 'site' })
    expect(found.ecoConnectance.value).toBeCloseTo(0.4, 14)
    expect(found.density.value).toBeCloseTo(0.2, 14)
    expect(found.intensity.value).toBeCloseTo(84 / 267, 12)
  })
  it('counts what comes through a link from a market as brought in', async () => {
    const { markets, links } = loopBelt
    const imported = await runDocument({
      ...loopBelt,
      links: { ...links, lime: { commodity: 'lime', from: 'lime-port', to: 'kiln', price: '1 yuan/t' } },
      markets: { ...markets, 'lime-port': { label: 'Port', 'by-links': true, sells: { lime: { price: '1 yuan/t' } } } },
    })
    const lime = imported.result.flows.find(({ kind, commodity }) => kind === 'link' && commodity === 'lime')
    expect(lime?.amount).toBeCloseTo(40, 9)
    expect(measureSymbiosis(imported, { by: 'enterprise' }).intensity.value).toBeCloseTo(74 / 257, 12)
    const quantity = quantityOf(imported.compiled.graph, 'mass')
    if (isNoQuantity(quantity)) throw new Error()
    expect(written(networkOfRun(imported, quantity, { by: 'site' })!)).toEqual(written(networkOf('mass', 'site')))
  })
  it('the network of all exchanges has one link per pair, and the places at work', () => {
    const { links, nodes } = measureStructure(exchangeNetwork(run, { by: 'enterprise' }))
    expect([nodes.value, links.value]).toEqual([3, 4])
  })
  it('has no value for a single place', async () => {
    const alone = await runDocument({
      ...loopBelt,
      enterprises: {},
      links: {},
      sites: { depot: { label: 'Depot', units: { mill: { process: 'grinding', production: '0 t/yr' } } } },
      markets: {},
    })
    const found = measureSymbiosis(alone, { by: 'site' })
    expect(found.density.reason).toEqual({ code: 'too-few-nodes', least: 2 })
    expect(found.intensity.reason).toEqual({ code: 'no-flow' })
  })
})

describe('periods', () => {
  it('add up over the horizon, or are looked at one by one', async () => {
    const years = await runDocument({ ...loopBelt, periods: { from: 2001, to: 2003 } })
    const quantity = quantityOf(years.compiled.graph, 'mass')
    if (isNoQuantity(quantity)) throw new Error()
    const total = (period?: string) =>
      measureNetwork(networkOfRun(years, quantity, { by: 'site', ...(period ? { period } : {}) })!.network).flows
    const [first] = years.compiled.graph.periods
    expect(total().throughflow.value).toBeCloseTo(3 * 267, 8)
    expect(total(first!.id).throughflow.value).toBeCloseTo(267, 9)
    expect(total('2099').throughflow.reason).toEqual({ code: 'no-flow' })
  })
})

describe('a run without answer', () => {
  it('has no network', async () => {
    const impossible = await runDocument({
      ...loopBelt,
      policies: { p: { label: 'P', cap: '1 t/yr', on: 'made(cement)' } },
    })
    expect(impossible.result.status).toBe('infeasible')
    const quantity = quantityOf(impossible.compiled.graph, 'mass')
    if (isNoQuantity(quantity)) throw new Error()
    expect(networkOfRun(impossible, quantity, { by: 'site' })).toBeUndefined()
  })
})

describe('money of places that keep nothing, or spend more than they get', () => {
  it('closes every account: 10 t drawn at 2, handed on at 5, sold at 5; 3 t bought at 4 and given away', async () => {
    const per = (product: string) => ({ per: `1 t ${product}`, partial: 'only amounts matter here' })
    const small = await runDocument(
      modelOf({
        allow: ['MODEL_NO_TAKER', 'MODEL_NO_SOURCE'],
        commodities: {
          stone: inTonnes(),
          block: inTonnes(),
          fuel: inTonnes(),
          air: inTonnes(),
          slab: inTonnes(),
          ash: inTonnes(),
        },
        processes: {
          hewing: { ...per('block'), in: { stone: '1 t' }, out: { block: '1 t' } },
          firing: { ...per('slab'), in: { fuel: '1 t', air: '1 t' }, out: { slab: '1 t', ash: '1 t' } },
        },
        sites: {
          quarry: {
            units: { saw: { process: 'hewing', production: '10 t/yr' } },
            supplies: { stone: { cost: '2 yuan/t' } },
          },
          depot: {},
          works: { units: { kiln: { process: 'firing', production: '3 t/yr' } }, supplies: { air: {} } },
        },
        links: { l: { commodity: 'block', from: 'quarry', to: 'depot', price: '5 yuan/t' } },
        markets: {
          near: { sites: ['works'], sells: { fuel: { price: '4 yuan/t' } }, buys: { slab: {} } },
          far: { sites: ['depot'], buys: { block: { price: '5 yuan/t' } } },
        },
        routes: { dump: { to: 'land', accepts: { ash: {} } } },
      }),
    )
    // quarry: 50 got − 20 paid = 30 kept; depot: 50 got − 50 paid; works: 12 paid, nothing got.
    expect(written(networkOf('money', 'site', small))).toEqual({
      ...{ 'depot>quarry': 50, '>depot': 50 },
      ...{ 'quarry>': 20, 'quarry>!': 30 },
      ...{ '>works': 12, 'works>': 12 },
    })
  })
})

describe('mass of a level that serves a lower one, beside a stock that decays', () => {
  it('is neither made nor used by the lower grade; what decays in the stock passes once', async () => {
    const graded = await runDocument(
      modelOf({
        allow: ['MODEL_NO_TAKER', 'MODEL_NO_SOURCE'],
        commodities: { pure: inTonnes(), common: inTonnes() },
        ladders: { grades: { levels: ['pure', 'common'] } },
        sites: {
          works: { supplies: { pure: { min: '10 t/yr', max: '10 t/yr' } }, demands: { common: '6 t/yr' } },
        },
        stocks: {
          heap: { site: 'works', commodity: 'pure', opening: '4 t', decay: '50 %/yr' },
        },
      }),
    )
    const found = networkOf('mass', 'site', graded)
    expect(written(found)).toEqual({ '>works': 10, 'works>': 10 })
    expect([...found.made, ...found.used]).toEqual([0, 0])
  })
})
