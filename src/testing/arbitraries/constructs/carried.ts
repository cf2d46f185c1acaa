import type { Construct } from './place.js'

/**
 * Scrap whose copper is followed: what a yard gathers and what it buys are shredded together, a share of the clean scrap goes
 * to a furnace, the rest is sold as it is.
 */
export const carried: Construct = {
  computed: true,
  sections: ({ size, rate, name, plant }) => {
    const followed = { unit: 't', composition: { carried: ['Cu'] } }
    return {
      substances: { Cu: { label: 'Copper' } },
      commodities: {
        [name('old-cars')]: followed,
        [name('clean-scrap')]: followed,
        [name('shredder-dust')]: { ...followed, 'released-to': 'land' },
        [name('steel')]: followed,
        [name('furnace-slag')]: { unit: 't', 'released-to': 'land' },
      },
      processes: {
        [name('shredding')]: {
          ...{ per: `1 t ${name('old-cars')}`, closes: ['mass', 'Cu'], in: { [name('old-cars')]: '1 t' } },
          out: {
            [name('clean-scrap')]: { of: { Cu: '12 %', others: `${60 + (size % 30)} %` } },
            [name('shredder-dust')]: { of: { Cu: 'rest', others: 'rest' } },
          },
        },
        [name('scrap-melting')]: {
          ...{ per: `1 t ${name('clean-scrap')}`, closes: ['mass', 'Cu'], in: { [name('clean-scrap')]: '1 t' } },
          out: {
            [name('steel')]: { of: { Cu: '100 %', others: '92 %' } },
            [name('furnace-slag')]: { closes: 'mass' },
          },
        },
      },
      sites: {
        [name('scrap-yard')]: {
          units: { [name('shredder')]: { process: name('shredding'), production: rate(size) } },
          supplies: { [name('old-cars')]: { max: rate(size / 2), cost: '5 yuan/t', composition: { Cu: '1.8 %' } } },
          splits: { [name('clean-scrap')]: { [name('scrap-to-furnace')]: '75 %', [name('scrap-exporter')]: 'rest' } },
        },
        ...plant('furnace', { process: name('scrap-melting') }),
      },
      links: {
        [name('scrap-to-furnace')]: {
          ...{ commodity: name('clean-scrap'), from: name('scrap-yard'), to: name('furnace'), charge: '30 yuan/t' },
        },
      },
      markets: {
        [name('car-dealer')]: {
          sites: [name('scrap-yard')],
          sells: { [name('old-cars')]: { price: '40 yuan/t', composition: { Cu: '0.4 %' } } },
        },
        [name('scrap-exporter')]: {
          sites: [name('scrap-yard')],
          buys: { [name('clean-scrap')]: { price: '2000 yuan/t' } },
        },
        [name('steel-market')]: { buys: { [name('steel')]: { price: '3400 yuan/t' } } },
      },
    }
  },
}
