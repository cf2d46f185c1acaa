import type { Construct } from './place.js'

/** A second kiln, built or not, that doubles what a pottery may sell, and a site that comes with it. */
export const project: Construct = {
  sections: ({ size, rate, money, name, tonnes, turning, plant, shop }) => ({
    commodities: tonnes('clay', 'pot'),
    processes: turning('clay', 'pot'),
    sites: plant('pottery', { process: name('clay-to-pot'), capacity: rate(size) }),
    markets: {
      ...shop('clay-pit', { clay: '30 yuan/t' }),
      [name('pot-market')]: { buys: { [name('pot')]: { price: '200 yuan/t' } } },
    },
    projects: {
      [name('second-kiln')]: {
        label: 'A second kiln',
        capex: money(90).replace('/yr', ''),
        status: size % 2 === 0 ? 'built' : 'not built',
        set: [{ path: `units.${name('pottery-unit')}.capacity`, to: rate(2 * size), why: 'a second kiln' }],
        add: { sites: plant('glazery', { process: name('clay-to-pot'), capacity: rate(1) }) },
      },
    },
  }),
}
