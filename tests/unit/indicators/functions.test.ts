import { beforeAll, describe, expect, it } from 'vitest'
import { functions } from '../../../src/indicators/index.js'
import type { SolvedRun } from '../../../src/results/index.js'
import { runDocument, value } from '../../builders/engine.js'
import { heatWorks } from '../../builders/heat.js'
import { inTonnes, modelOf, ore, type Sections } from '../../builders/model.js'

/**
 * One year of two works, all of it fixed:
 *
 *   east: smelter 10 t metal from 30 t ore and 5 t coal (1 t of it from the pile, which is used up); 20 t slag, 3 t gas,
 *         1 t dust that has no outlet; 2 jobs and 4 yuan of wages for each tonne of metal
 *   slag: 12 t by road to west, 3 t into the heap (5 → 8 t), 5 t to the tip
 *   west: sorter 12 t slag → 12 t chips (handling); kiln 12 t chips and 1.2 t coal → 12 t bricks, of a demand of 14 t
 *   trade: 4 + 1.2 = 5.2 t coal at 100 yuan, 10 t metal sold at 50 yuan
 *   road: 20 km at 8 yuan/t and 0.5 yuan/(t·km), 0.07 kgce/(t·km); tip: 3 yuan/t, and a levy of 2 yuan/t;
 *   1 yuan/t of aid for chips used
 */
const two = modelOf({
  allow: ['MODEL_NO_TAKER', 'MODEL_NO_SOURCE'],
  commodities: {
    ...{ ore, metal: inTonnes(), slag: inTonnes(), chips: inTonnes(), brick: inTonnes(), dust: inTonnes() },
    coal: inTonnes({ 'cost-kind': 'energy' }),
    gas: inTonnes({ 'released-to': 'air' }),
  },
  processes: {
    smelting: {
      ...{ per: '1 t metal', partial: 'air is left out', cost: { wages: '4 yuan' }, memo: { jobs: '2 person' } },
      in: { ore: '3 t', coal: '0.5 t' },
      out: { metal: '1 t', slag: '2 t', gas: '0.3 t', dust: '0.1 t' },
    },
    sorting: { per: '1 t chips', handling: true, closes: ['mass'], in: { slag: '1 t' }, out: { chips: '1 t' } },
    firing: { per: '1 t brick', partial: 'x', in: { chips: '1 t', coal: '0.1 t' }, out: { brick: '1 t' } },
  },
  sites: {
    east: { units: { smelter: { process: 'smelting', production: '10 t/yr' } } },
    west: {
      units: {
        sorter: { process: 'sorting', production: '12 t/yr' },
        kiln: { process: 'firing', production: '12 t/yr', capacity: '20 t/yr' },
      },
      demands: { brick: '14 t/yr' },
    },
  },
  stocks: {
    heap: { site: 'east', commodity: 'slag', opening: '5 t', closing: '8 t' },
    pile: { site: 'east', commodity: 'coal', opening: '1 t', closing: '0 t' },
  },
  modes: { road: { charge: '8 yuan/t', rate: '0.5 yuan/(t·km)', energy: '0.07 kgce/(t·km)' } },
  links: { way: { commodity: 'slag', from: 'east', to: 'west', mode: 'road', distance: '20 km' } },
  routes: { tip: { to: 'land', accepts: { slag: { fee: '3 yuan/t' } } } },
  markets: { trade: { sells: { coal: { price: '100 yuan/t' } }, buys: { metal: { price: '50 yuan/t' } } } },
  policies: {
    'tip-levy': { levy: '2 yuan/t', on: 'disposed(slag)' },
    'chip-aid': { subsidy: '1 yuan/t', on: 'used(chips)' },
  },
})

/** Steam of two levels: 7 t of the higher are given, 4 t of it needed; of the 5 t of the lower, 3 t come down. */
const steam = modelOf({
  mode: 'planning',
  commodities: { hp: inTonnes(), lp: inTonnes() },
  ladders: { steam: { label: 'Steam', levels: ['hp', 'lp'] } },
  sites: { works: { demands: { hp: '4 t/yr', lp: '5 t/yr' }, supplies: { hp: { min: '7 t/yr', max: '7 t/yr' } } } },
  markets: { boilers: { sells: { lp: { price: '80 yuan/t' } } } },
})

/** 80 GJ from 100 to 60 °C beside 30 GJ at 80 °C: what is above 90 °C, 20 GJ, can be taken; see the ladders. */
const heat = heatWorks({
  out: { heat: { from: '100 degC', to: '60 degC', duty: '80 GJ' } },
  in: { heat: { at: '80 degC', duty: '30 GJ' } },
})

interface Worked {
  readonly formula: string
  readonly unit: string
  readonly comes: number
  readonly of?: Sections
}
const tonnes = (formula: string, comes: number, of: Sections = two): Worked => ({ formula, unit: 't', comes, of })
const yuan = (formula: string, comes: number): Worked => ({ formula, unit: 'yuan', comes })

/** Each function of formulas with what it comes to, worked out on paper. */
const worked: Readonly<Record<string, Worked>> = {
  generated: tonnes('generated(chips) + generated(slag)', 0 + 20),
  made: tonnes('made(chips) + made(slag)', 12 + 20),
  used: tonnes('used(slag) + used(coal)', 0 + 6.2),
  consumed: tonnes('consumed(slag) + consumed(coal)', 12 + 6.2),
  drawn: tonnes('drawn(coal)', 1),
  stocked: tonnes('stocked(slag)', 3),
  bought: tonnes('bought(coal)', 5.2),
  sold: tonnes('sold(metal)', 10),
  extracted: tonnes('extracted(ore)', 30),
  emitted: tonnes('emitted(gas)', 3),
  disposed: tonnes('disposed(slag)', 5),
  delivered: tonnes('delivered(brick)', 12),
  unplaced: tonnes('unplaced(dust)', 1),
  unmet: tonnes('unmet(brick)', 2),
  recovered: { formula: 'recovered(heat)', unit: 'GJ', comes: 20, of: heat },
  downgraded: tonnes('downgraded(hp)', 3, steam),
  sent: tonnes('sent(slag)', 12),
  entering: tonnes('entering(slag, at(west)) + entering(coal)', 12 + 5.2),
  leaving: tonnes('leaving(slag, at(east)) + leaving(metal)', 12 + 5 + 10),
  // Bought less put into stock, and what the pile gave.
  'net-entering': tonnes('net-entering(coal)', 5.2 + 1),
  moved: { formula: 'moved(slag)', unit: 't·km', comes: 12 * 20 },
  'transport-energy': { formula: 'transport-energy()', unit: 'kgce', comes: 12 * 20 * 0.07 },
  flow: tonnes('flow(way)', 12),
  level: tonnes('level(firing)', 12),
  memo: { formula: 'memo(jobs)', unit: 'person', comes: 20 },
  capacity: tonnes('capacity(kiln)', 20),
  sales: yuan('sales(metal)', 500),
  purchases: yuan('purchases(coal)', 520),
  freight: yuan('freight()', 12 * (8 + 0.5 * 20)),
  fees: yuan('fees()', 15),
  levies: yuan('levies()', 10),
  subsidies: yuan('subsidies()', 12),
  'resource-cost': yuan('resource-cost()', 520 - 500 + 40 + 216 + 15),
  cost: yuan('cost() + 0 * cost(energy)', 520 - 500 + 40 + 216 + 15 + 10 - 12),
}

const runs = new Map<Sections, SolvedRun>()
beforeAll(async () => {
  for (const model of [two, steam, heat]) {
    const indicators = Object.fromEntries(
      Object.entries(worked).flatMap(([name, { formula, unit, of = two }]) =>
        of === model ? [[`by-${name}`, { unit, better: 'none', formula }]] : [],
      ),
    )
    runs.set(model, await runDocument({ ...model, indicators }))
  }
})

describe('functions of formulas', () => {
  it('are all worked out here', () => {
    expect(Object.keys(worked).sort()).toEqual(Object.keys(functions).sort())
  })
  it.each(Object.entries(worked))('%s', (name, { comes, of = two }) => {
    expect(value(runs.get(of)!, `by-${name}`)).toBeCloseTo(comes, 9)
  })
  it('are those of runs that are proven', () => {
    for (const { result } of runs.values())
      expect(result).toMatchObject({ status: 'optimal', certificate: { ok: true }, closure: { ok: true } })
  })
})
