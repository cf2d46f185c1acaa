import type { Construct } from './place.js'

/** Money discounted, and a press that may be added to where half of what is asked cannot be made yet. */
export const building: Construct = {
  sections: ({ size, rate, name, tonnes, turning, plant, shop }) => ({
    money: { discounting: '8 %' },
    commodities: tonnes('board', 'panel'),
    processes: turning('board', 'panel'),
    sites: plant(
      'press',
      {
        process: name('board-to-panel'),
        capacity: rate(size / 2),
        build: {
          cost: '300 yuan/(t/yr)',
          'fixed-cost': { wages: '6 yuan/(t/yr)/yr' },
          'in-service': { max: rate(3 * size) },
          life: '20 yr',
          residual: 'straight-line',
        },
      },
      { [name('panel')]: rate(size) },
    ),
    markets: shop('timber-yard', { board: '700 yuan/t' }),
  }),
}
