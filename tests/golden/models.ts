import { heatWorks } from '../builders/heat.js'
import { inTonnes, making, modelOf, ore, type Sections, siteWith } from '../builders/model.js'

/** Turns `from` into as much of `to`. */
const turning = (from: string, to: string, extra: Sections = {}): Sections => ({
  ...{ per: `1 t ${to}`, closes: ['mass'], in: { [from]: '1 t' }, out: { [to]: '1 t' } },
  ...extra,
})

const planning: Sections = { mode: 'planning' }
const twoPeriods = [
  { id: 'y1', length: '1 yr' },
  { id: 'y5', length: '5 yr' },
]

/** One commodity at one town, which wants 20 t a year of it. */
const town = (site: Sections, extra: Sections = {}): Sections =>
  modelOf({ commodities: { water: inTonnes() }, sites: { town: site }, ...planning, ...extra })

/** A plant that makes 10 t of ash beside 10 t of ware. */
const ashes = (extra: Sections, ash: Sections = {}): Sections =>
  modelOf({
    commodities: { ore, ware: inTonnes({ 'released-to': 'land' }), ash: inTonnes(ash) },
    processes: { work: making('ware', 'ash') },
    sites: { plant: siteWith('work', '10 t/yr') },
    ...planning,
    ...extra,
  })

const yard = { routes: { yard: { to: 'land', accepts: { ash: { fee: '7 yuan/t' } } } } }

/** A stock of water at a town, over two periods. */
const heap = (stock: Sections): Sections =>
  town(
    { supplies: { water: { max: '30 t/yr' } }, demands: { water: '20 t/yr' } },
    { periods: twoPeriods, stocks: { pond: { site: 'town', commodity: 'water', opening: '50 t', ...stock } } },
  )

/** A stock of water at a town, over wet and dry slices of two periods. */
const pond = (stock: Sections): Sections =>
  town(
    { supplies: { water: { max: { 'by-slice': [40, 0, 20], unit: 't/yr' } } }, demands: { water: '20 t/yr' } },
    {
      slices: { rain: { share: '25 %', season: 'wet' }, sun: { share: '25 %', season: 'wet' }, dry: '50 %' },
      periods: [{ id: 'y1' }, { id: 'y2' }],
      stocks: { pond: { site: 'town', commodity: 'water', ...stock } },
    },
  )

/** A market that sells water to two towns. */
const sells = (offer: Sections): Sections =>
  town(
    { demands: { water: '20 t/yr' } },
    {
      sites: { town: { demands: { water: '20 t/yr' } }, village: { demands: { water: '5 t/yr' } } },
      markets: { works: { sells: { water: offer } } },
    },
  )

/** A market that buys ware, made from ore. */
const buys = (offer: Sections): Sections =>
  modelOf({
    commodities: { ore, ware: inTonnes() },
    processes: { shape: turning('ore', 'ware') },
    sites: { plant: { units: { shaper: { process: 'shape' } } } },
    markets: { shop: { buys: { ware: offer } } },
    ...planning,
  })

/** A furnace that makes 1 t of ware from a group of two kinds of scrap; slag takes the rest. */
const mixing = (charge: Sections, process: Sections = {}): Sections =>
  modelOf({
    substances: { Cu: {} },
    commodities: {
      clean: inTonnes({ 'drawn-from': 'land', composition: { Cu: '0.1 %' } }),
      rough: inTonnes({ 'drawn-from': 'land', composition: { Cu: '0.5 %' } }),
      ware: inTonnes({ 'released-to': 'land', composition: { Cu: '0.2 %' } }),
      slag: inTonnes({ 'released-to': 'land', composition: { Cu: '1 %' } }),
    },
    processes: {
      melting: {
        ...{ per: '1 t ware', closes: ['mass'], groups: { charge } },
        out: { ware: '1 t', slag: { closes: 'mass' } },
        ...process,
      },
    },
    sites: { plant: siteWith('melting', '10 t/yr') },
    ...planning,
  })

/** A yard that sorts 10 t of scrap, which carries its copper, into clean scrap to sell and fines. */
export const carrying = (site: Sections, extra: Sections = {}): Sections => {
  const carried = inTonnes({ composition: { carried: ['Cu'] } })
  return modelOf({
    substances: { Cu: {} },
    commodities: { scrap: carried, clean: carried, fines: { ...carried, 'released-to': 'land' } },
    processes: {
      sorting: {
        ...{ per: '1 t scrap', closes: ['mass', 'Cu'], in: { scrap: '1 t' } },
        out: { clean: { of: { Cu: 'rest', others: 'rest' } }, fines: { of: { Cu: '80 %', others: '5 %' } } },
      },
    },
    sites: { yard: siteWith('sorting', '10 t/yr', { supplies: { scrap: { composition: { Cu: '0.5 %' } } }, ...site }) },
    markets: { market: { buys: { clean: { price: '200 yuan/t' } } } },
    ...planning,
    ...extra,
  })
}

/** The smallest models whose programs are held as text, by name. */
export const goldenModels: Readonly<Record<string, Sections>> = {
  'ladder-grades': modelOf({
    ...planning,
    commodities: { hp: inTonnes(), mp: inTonnes(), lp: inTonnes() },
    ladders: { steam: { levels: ['hp', 'mp', 'lp'] } },
    sites: { works: { supplies: { hp: {} }, demands: { lp: '20 t/yr' } } },
  }),
  'ladder-heat': heatWorks({
    out: { heat: { from: '100 degC', to: '60 degC', 'duty-per-degree': '2 GJ/K' } },
    in: { heat: { at: '80 degC', duty: '30 GJ' } },
  }),
  balance: town({ demands: { water: '20 t/yr' }, supplies: { water: {} } }),
  activity: buys({ price: '9 yuan/t' }),
  // A tenth of what is made is taken in again: 0.9 t in the balance; what goes in and out alike leaves no entry.
  'own-use': modelOf({
    commodities: { ore, ware: inTonnes({ 'released-to': 'land' }), belt: inTonnes({ 'drawn-from': 'ground' }) },
    processes: {
      shape: {
        ...{ per: '1 t ware', partial: 'a belt is worn but not used up' },
        in: { ore: '0.9 t', ware: '0.1 t', belt: '2 t' },
        out: { ware: '1 t', belt: '2 t' },
      },
    },
    sites: { plant: { units: { shaper: { process: 'shape' } } } },
    ...planning,
  }),
  'production-fixed': modelOf({
    commodities: { ore, ware: inTonnes({ 'released-to': 'land' }) },
    processes: { shape: turning('ore', 'ware') },
    sites: { plant: siteWith('shape', '10 t/yr') },
    ...planning,
  }),
  // 1.1 t of scrap of two kinds make 1 t of ware and 0.1 t of slag.
  'group-total': mixing({ members: ['clean', 'rough'], total: '1.1 t' }),
  'group-total-range': mixing({ members: ['clean', 'rough'], total: { min: '1.1 t', max: '1.2 t' } }),
  // Free total: slag takes what is more than 1 t.
  'group-amounts': mixing({ members: { clean: { min: '0.2 t' }, rough: { max: '0.7 t' } } }),
  'group-shares': mixing({ members: { clean: { share: { min: '30 %', max: '60 %' } }, rough: { share: '50 %' } } }),
  // 0.5 % in the rough, 0.1 % in the clean; at most 0.3 % in the mix.
  'group-window': mixing({ members: ['clean', 'rough'], total: '1.1 t', windows: { Cu: { 'at-most': '0.3 %' } } }),
  'group-window-exact': mixing({ members: ['clean', 'rough'], total: '1.1 t', windows: { Cu: '0.3 %' } }),
  // Megajoules of the fuels are fixed, at least 20 GJ/t of the mix.
  'group-counted': modelOf({
    commodities: {
      coal: inTonnes({ 'drawn-from': 'ground', attributes: { 'heating-value': '25 GJ/t' } }),
      husks: inTonnes({ 'drawn-from': 'land', attributes: { 'heating-value': '14 GJ/t' } }),
      heat: { unit: 'GJ', 'released-to': 'air' },
    },
    processes: {
      burning: {
        ...{ per: '1 GJ heat', partial: 'flue gas is left out' },
        groups: {
          fuel: {
            members: ['coal', 'husks'],
            ...{ counted: 'heating-value', total: '1.2 GJ' },
            windows: { 'heating-value': { 'at-least': '20 GJ/t' } },
          },
        },
        out: { heat: '1 GJ' },
      },
    },
    sites: { plant: siteWith('burning', '10 GJ/yr') },
    ...planning,
  }),
  // What the product may carry: what is fed less what slag takes.
  'product-window': mixing(
    { members: ['clean', 'rough'] },
    { out: { ware: { value: '1 t', window: { Cu: { 'at-most': '0.3 %' } } }, slag: { closes: 'mass' } } },
  ),
  // Free amounts beside the claim that copper closes, which becomes a row.
  'free-amounts': mixing(
    {},
    {
      ...{ closes: ['mass', 'Cu'], groups: {} },
      in: { clean: 'free', rough: { max: '0.8 t' } },
    },
  ),
  // 5 kg of copper in a tonne of scrap; 80 % of it and 5 % of all else go into the fines.
  carried: carrying({}),
  // The clean scrap is split: 30 % of it, and of the copper in it, is sold.
  'carried-split': carrying(
    { splits: { clean: { market: '30 %', dump: 'rest' } } },
    { routes: { dump: { to: 'land', accepts: { clean: { fee: '1 yuan/t' } } } } },
  ),
  // On between 3 and 10 t, off at nothing, a fee while on and one for each start.
  running: modelOf({
    commodities: { ore, ware: inTonnes() },
    processes: { shape: turning('ore', 'ware') },
    sites: {
      plant: {
        units: {
          press: {
            process: 'shape',
            capacity: '10 t/yr',
            load: { min: '30 %' },
            'on-cost': { wages: '4 yuan/yr' },
            'start-up': { energy: '2 yuan' },
          },
        },
        demands: { ware: '5 t/yr' },
      },
    },
    periods: twoPeriods,
    ...planning,
  }),
  // Steps of 5 t/yr at 100 yuan per t/yr for two periods (the second of 5 years), discounted at 25 %, and 2 yuan a year each.
  build: modelOf({
    money: { discounting: { rate: '25 %', running: 'end' } },
    commodities: { ore, ware: inTonnes() },
    processes: { shape: turning('ore', 'ware') },
    sites: {
      plant: {
        units: {
          press: {
            process: 'shape',
            capacity: '2 t/yr',
            availability: '50 %',
            build: {
              cost: '100 yuan/(t/yr)',
              'fixed-cost': { wages: '2 yuan/(t/yr)/yr' },
              added: { max: '20 t/yr' },
              'in-service': { max: '32 t/yr' },
              step: '5 t/yr',
              life: '8 yr',
            },
          },
        },
        demands: { ware: '5 t/yr' },
      },
    },
    periods: twoPeriods,
    ...planning,
  }),
  'production-range': modelOf({
    commodities: { ore, ware: inTonnes({ 'released-to': 'land' }) },
    processes: { shape: turning('ore', 'ware') },
    sites: { plant: { units: { shaper: { process: 'shape', production: { min: '2 t/yr', max: '10 t/yr' } } } } },
    ...planning,
  }),
  // Two processes share 100 t a year of which 90 % are there; the second uses twice as much of it.
  'capacity-shared': modelOf({
    commodities: { ore, ware: inTonnes({ 'released-to': 'land' }), tool: inTonnes({ 'released-to': 'land' }) },
    processes: { shape: turning('ore', 'ware'), forge: turning('ore', 'tool') },
    sites: {
      plant: {
        units: {
          shop: {
            processes: { shape: {}, forge: { uses: '2 t/t' } },
            ...{ capacity: '100 t/yr', availability: '90 %' },
          },
        },
      },
    },
    ...planning,
  }),
  // The same ware by two recipes of one process; the second takes 1.2 t of ore and leaves 0.2 t of dust.
  modes: modelOf({
    commodities: { ore, ware: inTonnes({ 'released-to': 'land' }), dust: inTonnes({ 'released-to': 'air' }) },
    processes: {
      shape: {
        ...{ per: '1 t ware', closes: ['mass'], out: { ware: '1 t' } },
        modes: { clean: { in: { ore: '1 t' } }, rough: { in: { ore: '1.2 t' }, out: { dust: '0.2 t' } } },
      },
    },
    sites: { plant: { units: { shaper: { process: 'shape', capacity: '10 t/yr' } } } },
    ...planning,
  }),
  // A tenth is lost on the way to a route; freight is 8 + 0.5 × 40 km, and what the taker pays cancels.
  link: modelOf({
    commodities: { water: inTonnes() },
    sites: { spring: { supplies: { water: {} } }, town: { demands: { water: '20 t/yr' } } },
    modes: { cart: { charge: '8 yuan/t', rate: '0.5 yuan/(t·km)' } },
    routes: { ditch: { to: 'ground', accepts: { water: {} } } },
    links: {
      pipe: {
        ...{ commodity: 'water', from: 'spring', to: 'town', mode: 'cart', distance: '40 km' },
        ...{ capacity: '100 t/yr', 'at-least': '5 t/yr', loss: '10 %', 'loss-to': 'ditch', price: '3 yuan/t' },
      },
    },
    ...planning,
  }),
  purchase: sells({ price: '4 yuan/t' }),
  'purchase-limit': sells({ price: '4 yuan/t', limit: '24 t/yr' }),
  'purchase-site-limit': sells({ price: '4 yuan/t', 'site-limit': '15 t/yr' }),
  'purchase-steps': sells({ steps: [{ 'up-to': '10 t/yr', price: '4 yuan/t' }, { price: '6 yuan/t' }] }),
  'purchase-discount': sells({
    steps: [{ 'up-to': '10 t/yr', price: '4 yuan/t' }, { price: '3 yuan/t' }],
    limit: '50 t/yr',
  }),
  'purchase-contract': sells({ price: '4 yuan/t', demand: { min: '22 t/yr' } }),
  'policy-by-period': town(
    { demands: { water: '20 t/yr' } },
    {
      periods: twoPeriods,
      markets: { works: { sells: { water: { price: '4 yuan/t' } } } },
      policies: { most: { on: 'bought(water)', cap: { 'by-period': ['30 t/yr', '25 t/yr'] } } },
    },
  ),
  sale: buys({ price: '9 yuan/t', limit: '12 t/yr' }),
  'sale-steps': buys({
    steps: [
      { 'up-to': '10 t/yr', price: '9 yuan/t' },
      { 'up-to': '5 t/yr', price: '7 yuan/t' },
    ],
  }),
  'demand-exact': buys({ price: '9 yuan/t', demand: '8 t/yr' }),
  'demand-range': buys({ price: '9 yuan/t', demand: { min: '3 t/yr', max: '8 t/yr' } }),
  'demand-unmet': buys({ price: '9 yuan/t', demand: { min: '3 t/yr', max: '8 t/yr', unmet: '100 yuan/t' } }),
  'site-demand-range': town({ demands: { water: { min: '3 t/yr', max: '8 t/yr' } }, supplies: { water: {} } }),
  'site-demand-unmet': town({
    demands: { water: { min: '3 t/yr', max: '8 t/yr', unmet: '100 yuan/t' } },
    supplies: { water: { max: '2 t/yr' } },
  }),
  'supply-min': town({
    demands: { water: { min: '3 t/yr' } },
    supplies: { water: { min: '4 t/yr', max: '9 t/yr', cost: '2 yuan/t' } },
  }),
  release: ashes({}, { 'released-to': 'air' }),
  disposal: ashes(yard),
  // One limit for what both plants bring; a tonne of ash gives off 50 kg of dust, which a levy is on.
  'disposal-shared-limit': ashes({
    commodities: {
      ...{ ore, ware: inTonnes({ 'released-to': 'land' }), ash: inTonnes() },
      dust: inTonnes({ 'released-to': 'air' }),
    },
    sites: {
      plant: siteWith('work', '10 t/yr'),
      mill: { units: { miller: { process: 'work', production: '4 t/yr' } } },
    },
    routes: {
      yard: { to: 'land', accepts: { ash: { fee: '7 yuan/t', limit: '9 t/yr', emits: { dust: '0.05 t/t' } } } },
      pit: { to: 'land', sites: ['mill'], accepts: { ash: {} } },
    },
    policies: { 'dust-levy': { levy: '20 yuan/t', on: 'emitted(dust)' } },
  }),
  'stock-free': heap({
    ...{
      level: { min: '10 t', max: '80 t' },
      put: '6 t/yr',
      take: '7 t/yr',
      cost: '1 yuan/t',
      'take-cost': '2 yuan/t',
      closing: 'free',
    },
  }),
  'stock-decay': heap({ decay: '10 %/yr' }),
  'stock-cyclic': heap({ closing: 'cyclic' }),
  'stock-fixed': heap({ closing: '40 t' }),
  // Rates times the length of the period, series, and a constant: what stands costs 100 yuan a year.
  periods: modelOf({
    commodities: { ore, ware: inTonnes() },
    processes: { shape: turning('ore', 'ware', { cost: { wages: '2 yuan' } }) },
    sites: {
      plant: {
        units: {
          shaper: {
            ...{ process: 'shape', 'fixed-cost': { wages: '100 yuan/yr' } },
            capacity: { 'by-period': { y1: '10 t/yr', y5: '12 t/yr' } },
          },
        },
      },
    },
    markets: { shop: { buys: { ware: { price: { 'by-period': [9, 8], unit: 'yuan/t' } } } } },
    periods: twoPeriods,
    ...planning,
  }),
  // A day and a night: rates by length, a demand spread by a profile, what is not by slice shared by both.
  slices: modelOf({
    slices: { day: '40 %', night: '60 %' },
    commodities: {
      power: { unit: 'MWh' },
      coal: inTonnes({ balance: 'period' }),
      dust: inTonnes({ 'released-to': 'air' }),
    },
    processes: {
      burn: {
        per: '1 MWh power',
        partial: 'only amounts matter here',
        in: { coal: '0.5 t' },
        out: { power: '1 MWh', dust: '0.1 t' },
      },
    },
    sites: {
      plant: {
        units: {
          boiler: {
            ...{ process: 'burn', capacity: '100 MWh/yr', production: { min: '30 MWh/yr' } },
            availability: { 'by-slice': { day: '100 %', night: '50 %' } },
          },
        },
        supplies: { power: { min: '2 MWh/yr', max: { 'by-slice': [3, 4], unit: 'MWh/yr' } } },
      },
      town: { demands: { power: { value: '80 MWh/yr', profile: { day: '70 %', night: '30 %' } } } },
    },
    markets: {
      mine: { sells: { coal: { price: '5 yuan/t', limit: '90 t/yr' } } },
      grid: {
        ...{ sites: ['town'] },
        sells: { power: { price: { 'by-slice': { day: '60 yuan/MWh', night: '40 yuan/MWh' } }, limit: '50 MWh/yr' } },
      },
    },
    links: { line: { commodity: 'power', from: 'plant', to: 'town', capacity: '90 MWh/yr', 'at-least': '20 MWh/yr' } },
    ...planning,
  }),
  // Water in two slices of two periods of a year; the level runs on from slice to slice and begins where it ends.
  'slices-stock': pond({ closing: 'cyclic', decay: '10 %/yr', cost: '2 yuan/t', put: '50 t/yr' }),
  // Full once in each period; full and empty again every quarter of a year, in each season by itself.
  'slices-cycle': pond({ cycle: 'period' }),
  'slices-cycle-season': pond({ cycle: '0.25 yr', level: { max: '9 t' } }),
  'policy-cap': ashes({
    ...{ ...yard, periods: twoPeriods },
    policies: { 'less-ash': { cap: '9 t/yr', on: 'disposed(ash)', periods: ['y5'] } },
  }),
  // Half of what is given is asked for: sold − 0.5 · made ≥ 1 t a period.
  'policy-quota': ashes({
    ...yard,
    markets: { shop: { buys: { ash: { price: '1 yuan/t' } } } },
    policies: { 'use-ash': { quota: '1 t', on: 'sold(ash) - 50 % * made(ash)' } },
  }),
  'policy-levy': ashes({ ...yard, policies: { 'ash-levy': { levy: '5 yuan/t', on: 'disposed(ash)' } } }),
  'policy-subsidy': ashes({
    ...{ ...yard, periods: twoPeriods },
    policies: { 'ash-aid': { subsidy: '2 yuan/t', on: 'disposed(ash)', periods: ['y1'] } },
  }),
  'policy-premium': ashes({
    ...yard,
    markets: { shop: { buys: { ash: { price: '1 yuan/t' } } } },
    policies: { 'ash-premium': { premium: '3 yuan/t', on: 'sold(ash)' } },
  }),
  // Decay of what lies there already is no column: it goes to the right of the row, 20 − 10 % of 50.
  'policy-constant': town(
    { supplies: { water: {} }, demands: { water: '20 t/yr' } },
    {
      stocks: { pond: { site: 'town', commodity: 'water', opening: '50 t', decay: '10 %/yr' } },
      policies: { 'less-lost': { cap: '20 t/yr', on: 'disposed(water)' } },
    },
  ),
  // Ash without a place, ore that is not met: production is fixed, so its 10 t are the scale of ash.
  simulation: ashes({ mode: 'simulation', ...yard }),
  'simulation-demand': town(
    { demands: { water: '20 t/yr' }, supplies: { water: { max: '8 t/yr' } } },
    { mode: 'simulation' },
  ),
  'merit-order': ashes({
    ...{ ...yard, markets: { shop: { buys: { ash: {} } } } },
    objective: [{ most: 'sold(ash)' }, { least: 'disposed(ash) + used(ore)' }],
  }),
  // Everything the tie-breaks weigh: disposal, stock, transport work, flow; 10 t of ash are the scale.
  'tie-breaks': ashes({
    ...{ ...yard, stocks: { heap: { site: 'plant', commodity: 'ash', opening: '0 t' } } },
    markets: { shop: { 'by-links': true, buys: { ash: {} } } },
    links: { road: { commodity: 'ash', from: 'plant', to: 'shop', distance: '30 km' } },
  }),
  determined: town({ demands: { water: '20 t/yr' }, supplies: { water: {} } }, { objective: 'none' }),
}
