import { inTonnes, modelOf, ore, type Sections } from './model.js'

/**
 * A kiln that needs 100 t of ash a year, 60 by day and 40 by night, each half the year. A pit digs at most `capacity`, half of
 * it in each slice, and sends it for 2 yuan/t; a shop sells what is missing at 10 yuan/t.
 */
export const sliced = (capacity = '110 t/yr', extra: Sections = {}): Sections =>
  modelOf({
    mode: 'planning',
    slices: {
      day: { label: { en: 'Day', zh: '日' }, share: '50 %' },
      night: { label: { en: 'Night', zh: '夜' }, share: '50 %' },
    },
    commodities: { ore, ash: inTonnes({ label: { en: 'Ash', zh: '灰' } }) },
    processes: {
      digging: { label: 'Digging', per: '1 t ash', closes: ['mass'], in: { ore: '1 t' }, out: { ash: '1 t' } },
    },
    sites: {
      kiln: { label: 'Kiln', demands: { ash: { 'by-period': ['100 t/yr'], profile: { day: '60 %', night: '40 %' } } } },
      pit: { label: 'Pit', units: { digger: { label: 'Digger', process: 'digging', capacity } } },
    },
    links: { haul: { commodity: 'ash', from: 'pit', to: 'kiln', charge: '2 yuan/t' } },
    markets: { shop: { label: 'Shop', sites: ['kiln'], sells: { ash: { price: '10 yuan/t' } } } },
    indicators: {
      cost: { label: 'Cost', unit: 'yuan', better: 'lower', headline: true, formula: 'cost()' },
      'day-bought': { label: 'Ash bought by day', unit: 't', better: 'lower', formula: 'bought(ash, during(day))' },
    },
    ...extra,
  })
