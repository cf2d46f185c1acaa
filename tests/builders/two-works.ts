import { inTonnes, modelOf, ore } from './model.js'

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
export const twoWorks = modelOf({
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
