import { describe } from 'vitest'
import { inTonnes, modelOf, ore } from '../../builders/model.js'
import { sliced } from '../../builders/sliced.js'
import { twoWorks } from '../../builders/two-works.js'
import { comesTo, type Worked } from '../../builders/worked-formulas.js'

/**
 * One year of two enterprises, all of it fixed:
 *
 *   north: 10 t metal in the strong way (20 t ore, 10 t coal → 5 t ash), 6 t in the weak way (18 t ore, 6 m3 oil → 1.2 t ash)
 *   south: 4 t metal in the strong way (8 t ore, 4 t coal → 2 t ash); 5 t brick (5 t ash, 0.5 t coal, 10 GJ power)
 *   ash: south lacks 3 t; a quarter is lost under way into the yard, so that north sends 4 t over 30 km and loses 1 t
 *        of the 2.2 t left in north the tip takes 1.5 t (its limit), the yard 0.7 t; the tip emits 0.15 t gas
 *   coal: north buys 8 t from the mine (its limit) and 2 t in the shop, south 4.5 t in the shop; metal: south sells in the port
 */
const twoTowns = modelOf({
  tags: { fuels: {}, hot: {}, cold: {} },
  sectors: { metals: {}, bricks: {} },
  parks: { hill: {}, shore: {}, empty: {} },
  substances: { S: {} },
  commodities: {
    ...{ ore, metal: inTonnes(), ash: inTonnes(), brick: inTonnes(), power: { unit: 'GJ' } },
    coal: inTonnes({ tags: ['fuels'], composition: { S: '2 %' }, attributes: { heat: '20 GJ/t', carbon: '50 %' } }),
    oil: {
      ...{ unit: 'm3', density: '0.8 t/m3', tags: ['fuels'], composition: { S: '1 %' } },
      attributes: { heat: '40 GJ/m3', carbon: '0.7 t/m3' },
    },
    gas: inTonnes({ 'released-to': 'air' }),
  },
  processes: {
    smelting: {
      ...{ per: '1 t metal', tags: ['hot'], partial: 'x' },
      modes: {
        strong: { in: { ore: '2 t', coal: '1 t' }, out: { metal: '1 t', ash: '0.5 t' }, memo: { jobs: '2 person' } },
        weak: { in: { ore: '3 t', oil: '1 m3' }, out: { metal: '1 t', ash: '0.2 t' }, memo: { jobs: '3 person' } },
      },
    },
    pressing: {
      ...{ per: '1 t brick', partial: 'x' },
      in: { ash: '1 t', coal: '0.1 t', power: '2 GJ' },
      out: { brick: '1 t' },
    },
  },
  enterprises: {
    'north-works': {
      sector: 'metals',
      sites: {
        north: {
          park: 'hill',
          units: {
            'n-strong': { process: 'smelting', modes: ['strong'], production: '10 t/yr', capacity: '12 t/yr' },
            'n-weak': { process: 'smelting', modes: ['weak'], production: '6 t/yr' },
          },
        },
      },
    },
    'south-works': {
      sector: 'bricks',
      sites: {
        south: {
          park: 'shore',
          units: {
            's-strong': { process: 'smelting', modes: ['strong'], production: '4 t/yr' },
            press: { process: 'pressing', production: '5 t/yr', 'fixed-cost': { depreciation: '25 yuan/yr' } },
          },
        },
      },
    },
  },
  links: {
    way: { commodity: 'ash', from: 'north', to: 'south', distance: '30 km', loss: '25 %', 'loss-to': 'yard' },
  },
  routes: {
    tip: {
      to: 'land',
      sites: ['north'],
      accepts: { ash: { fee: '1 yuan/t', limit: '1.5 t/yr', emits: { gas: '0.1 t/t' } } },
    },
    yard: { to: 'land', sites: ['north'], accepts: { ash: { fee: '2 yuan/t' } } },
  },
  markets: {
    mine: { sites: ['north'], sells: { coal: { price: '5 yuan/t', limit: '8 t/yr' } } },
    shop: {
      sells: { coal: { price: '8 yuan/t' }, oil: { price: '30 yuan/m3' }, power: { price: '1 yuan/GJ' } },
      buys: { metal: { price: '100 yuan/t' }, brick: { price: '1 yuan/t' } },
    },
    port: { sites: ['south'], buys: { metal: { price: '120 yuan/t' } } },
  },
})

const t = (formula: string, comes: number): Worked => [formula, 't', comes]
const yuan = (formula: string, comes: number): Worked => [formula, 'yuan', comes]

describe('what a formula of flows counts', () => {
  describe('of the places it names', () =>
    comesTo(twoTowns, [
      t('used(coal)', 14.5),
      t('used(coal, at(north))', 10),
      t('used(coal, at(south))', 4.5),
      t('used(coal, at(north-works))', 10),
      t('used(coal, at(bricks))', 4.5),
      t('used(coal, at(hill))', 10),
      t('used(coal, at(empty))', 0),
      t('used(coal, at(shore))', 4.5),
      t('used(coal, at(north, south))', 14.5),
      t('used(coal, at(hill, bricks))', 14.5),
      t('used(coal, at(north), at(south))', 0),
    ]))

  describe('by the process, mode, tag or unit it names', () =>
    comesTo(twoTowns, [
      t('used(coal, by(smelting))', 14),
      t('used(coal, by(smelting/strong))', 14),
      t('used(coal, by(smelting/weak))', 0),
      t('used(ore, by(smelting/weak))', 18),
      t('used(coal, by(hot))', 14),
      t('used(coal, by(cold))', 0),
      t('used(coal, by(press))', 0.5),
      t('used(coal, by(n-strong))', 10),
      t('used(coal, by(n-strong, press))', 10.5),
      t('used(coal, at(south), by(smelting))', 4),
      t('bought(coal, by(smelting))', 0), // what is bought is of no process
    ]))

  describe('by market, route and ends of a link', () =>
    comesTo(twoTowns, [
      t('bought(coal, market(mine))', 8),
      t('bought(coal, market(shop))', 6.5),
      t('bought(coal, market(mine, shop))', 14.5),
      t('bought(coal, market(shop), at(north))', 2),
      t('sold(metal, market(port))', 4),
      t('sold(metal, market(shop))', 16),
      t('disposed(ash)', 3.2),
      t('disposed(ash, route(tip))', 1.5),
      t('disposed(ash, route(yard))', 1.7), // 0.7 t, and what is lost under way
      t('disposed(ash, route(tip, yard))', 3.2),
      t('disposed(ash, at(north))', 3.2),
      t('disposed(ash, at(south))', 0),
      t('emitted(gas, route(tip))', 0.15),
      t('emitted(gas, route(yard))', 0),
      t('sent(ash, to(south))', 4),
      t('sent(ash, to(north))', 0),
      t('sent(ash, from(north))', 4),
      t('sent(ash, from(south))', 0),
      t('sent(ash, from(hill), to(south-works))', 4),
    ]))

  describe('of the commodities of a tag, or of all, by weight', () =>
    comesTo(twoTowns, [
      t('used(coal, mass())', 14.5),
      t('used(fuels, mass())', 14.5 + 6 * 0.8),
      t('used(all, mass())', 46 + 14.5 + 6 * 0.8 + 5), // power has no mass
      t('used(fuels, in(S))', 14.5 * 0.02 + 6 * 0.8 * 0.01),
      ['used(fuels, as(heat))', 'GJ', 14.5 * 20 + 6 * 40],
      t('used(fuels, as(carbon))', 14.5 * 0.5 + 6 * 0.7),
      ['used(fuels, as(heat), at(north))', 'GJ', 10 * 20 + 6 * 40],
      ['used(fuels, as(heat), by(press))', 'GJ', 0.5 * 20],
      t('used(coal, in(S), as(carbon))', 14.5 * 0.02 * 0.5),
      t('bought(fuels, in(S)) + generated(ash, mass())', 14.5 * 0.02 + 6 * 0.8 * 0.01 + 8.2),
    ]))

  describe('across the boundary of what it names', () =>
    comesTo(twoTowns, [
      t('entering(ash, at(south))', 3),
      t('entering(ash, at(north))', 0),
      t('entering(ash, at(north, south))', 0), // the link lies inside
      t('entering(ash)', 0),
      t('entering(ash, to(south))', 0), // no place is named whose boundary it would cross
      t('entering(ore, at(north))', 38),
      t('entering(coal, at(south))', 4.5),
      t('leaving(ash, at(north))', 6.2), // 2.2 t disposed of, 1 t lost, 3 t that arrive
      t('leaving(ash, at(south))', 0),
      t('leaving(ash, at(north, south))', 3.2),
      t('leaving(ash)', 3.2),
      t('leaving(metal, at(south))', 4),
      t('net-entering(ash, at(south))', 3),
      t('net-entering(ash, at(north))', -6.2),
      t('net-entering(ash)', -3.2),
    ]))

  describe('on links and in units', () =>
    comesTo(twoTowns, [
      ['moved(ash)', 't·km', 120],
      ['moved(ash, from(south))', 't·km', 0],
      ['moved(coal)', 't·km', 0],
      ['moved(all, mass())', 't·km', 120],
      t('flow(way)', 4),
      t('level(smelting)', 20),
      t('level(smelting/weak)', 6),
      t('level(n-strong)', 10),
      t('level(smelting, at(south))', 4),
      t('level(smelting, by(hot))', 20),
      ['memo(jobs)', 'person', 20 + 18 + 8],
      ['memo(jobs, at(south))', 'person', 8],
      ['memo(jobs, by(smelting/weak))', 'person', 18],
      t('capacity(n-strong)', 12),
      t('capacity(n-strong) - made(metal, by(n-strong))', 2),
    ]))

  describe('of money', () =>
    comesTo(twoTowns, [
      yuan('purchases(coal)', 8 * 5 + 6.5 * 8),
      yuan('purchases(coal, at(north))', 8 * 5 + 2 * 8),
      yuan('purchases(coal, at(bricks))', 4.5 * 8),
      yuan('purchases(power)', 10),
      yuan('purchases()', 92 + 6 * 30 + 10),
      yuan('sales(metal, at(south))', 480),
      yuan('sales()', 1600 + 480 + 5),
      yuan('fees()', 1.5 * 1 + 0.7 * 2),
      yuan('cost(depreciation)', 25),
      yuan('cost(depreciation) / 2', 12.5),
      yuan('cost(sales)', -2085),
      yuan('cost(material)', 282),
      yuan('cost', 282 + 2.9 + 25 - 2085),
      yuan('resource-cost', 282 + 2.9 + 25 - 2085),
    ]))

  describe('of the kinds of cost it names', () =>
    comesTo(twoWorks, [
      yuan('cost(energy)', 520),
      yuan('cost(wages)', 40),
      yuan('cost(service)', 216 + 15),
      yuan('cost(tax)', 10),
      yuan('cost(subsidy)', -12),
      yuan('cost(energy, wages)', 560),
      yuan('cost(tax, subsidy)', -2),
      yuan('cost(material)', 0),
      yuan('cost(investment, transfer)', 0),
      yuan('cost(sales)', -500),
      yuan('cost() - resource-cost()', -2),
      yuan('levies() - subsidies()', -2),
    ]))

  // A kiln takes 60 t by day and 40 by night; a pit sends 55 in each for 2 yuan/t; a shop sells the rest for 10.
  describe('during the slices and periods it names', () =>
    comesTo(sliced('110 t/yr'), [
      t('bought(ash)', 5),
      t('bought(ash, during(day))', 5),
      t('bought(ash, during(night))', 0),
      t('bought(ash, during(day, night))', 5),
      t('bought(ash, during(year))', 5),
      t('delivered(ash, during(day))', 60),
      t('delivered(ash, during(night))', 40),
      t('sent(ash, during(day))', 55),
      t('made(ash, during(night), at(pit))', 40),
      t('made(ash, during(night), at(kiln))', 0),
      t('level(digging, during(day))', 55),
      yuan('purchases(ash, during(day))', 50),
      yuan('purchases(ash, during(night))', 0),
      yuan('purchases(ash, during(year))', 50),
    ]))
})
