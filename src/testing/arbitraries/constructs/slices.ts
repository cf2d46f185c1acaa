import type { Construct } from './place.js'

/** Day and night: a load profile, wind by slice, coal that balances over the period. */
export const slices: Construct = {
  sections: ({ size, rate, name }) => ({
    slices: { day: '60 %', night: '40 %' },
    commodities: {
      [name('wind')]: { unit: 't', 'drawn-from': 'air' },
      [name('coal')]: { unit: 't', balance: 'period' },
      [name('cold')]: { unit: 't' },
    },
    processes: {
      [name('cooling')]: {
        ...{ per: `1 t ${name('cold')}`, closes: ['mass'], out: { [name('cold')]: '1 t' } },
        modes: {
          'by-wind': { in: { [name('wind')]: '1 t' } },
          'by-coal': { in: { [name('coal')]: '1 t' } },
        },
      },
    },
    sites: {
      [name('cooler')]: {
        units: {
          [name('wind-mill')]: {
            processes: { [name('cooling')]: { modes: ['by-wind'] } },
            capacity: rate(size),
            availability: { 'by-slice': { day: '30 %', night: '80 %' } },
          },
          [name('engine')]: { processes: { [name('cooling')]: { modes: ['by-coal'] } } },
        },
        demands: { [name('cold')]: { value: rate(size), profile: { day: '70 %', night: '30 %' } } },
      },
    },
    markets: { [name('coal-yard')]: { sells: { [name('coal')]: { price: '300 yuan/t', limit: rate(2 * size) } } } },
  }),
}
