import type { Construct } from './place.js'

/** A dairy whose hot streams may serve its cold ones, with a boiler and a river as utilities. */
export const heat: Construct = {
  computed: true,
  sections: ({ size, rate, name }) => ({
    commodities: {
      [name('heat')]: { unit: 'GJ' },
      [name('milk')]: { unit: 't' },
    },
    ladders: {
      [name('heat-levels')]: { commodity: name('heat'), difference: '10 K', utilities: [name('boiling')] },
    },
    processes: {
      [name('dairying')]: {
        ...{ per: `1 t ${name('milk')}`, partial: 'only its heat is told' },
        in: { [name('heat')]: { from: '20 degC', to: '135 degC', 'duty-per-degree': '20 MJ/K' } },
        out: {
          [name('milk')]: '1 t',
          [name('heat')]: { from: `${140 + size} degC`, to: '60 degC', 'duty-per-degree': '15 MJ/K' },
        },
      },
      [name('boiling')]: {
        ...{ per: `1 GJ ${name('heat')}`, partial: 'its fuel is a cost here' },
        out: { [name('heat')]: { at: '250 degC', duty: '1 GJ' } },
        cost: { energy: '40 yuan' },
      },
    },
    sites: {
      [name('dairy')]: {
        units: {
          [name('dairy-plant')]: { process: name('dairying') },
          [name('dairy-boiler')]: { process: name('boiling') },
        },
        demands: { [name('milk')]: rate(size) },
      },
    },
    routes: { [name('river')]: { to: 'water', accepts: { [name('heat')]: { at: '15 degC', fee: '2 yuan/GJ' } } } },
  }),
}
