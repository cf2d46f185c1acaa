import type { Construct } from './place.js'

/** Two periods, with a heap of salt that is kept from one to the other. */
export const stock: Construct = {
  sections: ({ size, rate, name, tonnes }) => ({
    periods: [
      { id: 'y1', length: '1 yr' },
      { id: 'y2', length: '2 yr' },
    ],
    commodities: tonnes('salt'),
    sites: {
      [name('saline')]: {
        supplies: { [name('salt')]: { max: rate(size), cost: '5 yuan/t' } },
        demands: { [name('salt')]: rate(size / 2) },
      },
    },
    stocks: {
      [name('salt-heap')]: {
        site: name('saline'),
        commodity: name('salt'),
        opening: rate(size).replace('/yr', ''),
        cost: '1 yuan/t',
        closing: 'cyclic',
      },
    },
  }),
}
