import type { Construct } from './place.js'

/** A unit with a least load and a cost while on. */
export const running: Construct = {
  whole: true,
  sections: ({ size, rate, money, name, tonnes, turning, plant, shop }) => ({
    commodities: tonnes('scrap', 'plate'),
    processes: turning('scrap', 'plate'),
    sites: plant(
      'mill',
      {
        process: name('scrap-to-plate'),
        capacity: rate(2 * size),
        load: { min: '40 %' },
        'on-cost': { wages: money(20) },
      },
      { [name('plate')]: rate(size) },
    ),
    markets: shop('scrap-yard', { scrap: '300 yuan/t' }),
  }),
}
