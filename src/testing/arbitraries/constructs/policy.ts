import type { Construct } from './place.js'

/** A furnace with a sooty and a clean mode under a levy and a cap on soot. */
export const policy: Construct = {
  sections: ({ size, rate, name, plant, shop }) => ({
    commodities: {
      [name('lignite')]: { unit: 't' },
      [name('coke')]: { unit: 't' },
      [name('glass')]: { unit: 't' },
      [name('soot')]: { unit: 't', 'released-to': 'air' },
    },
    processes: {
      [name('glazing')]: {
        ...{ per: `1 t ${name('glass')}`, closes: ['mass'], out: { [name('glass')]: '1 t' } },
        modes: {
          clean: { in: { [name('coke')]: '1 t' } },
          sooty: { in: { [name('lignite')]: '1.1 t' }, out: { [name('soot')]: '0.1 t' } },
        },
      },
    },
    sites: plant('glass-works', { process: name('glazing') }, { [name('glass')]: rate(size) }),
    markets: shop('fuel-yard', { lignite: '100 yuan/t', coke: '400 yuan/t' }),
    policies: {
      [name('soot-levy')]: { levy: '20 yuan/t', on: `emitted(${name('soot')})` },
      [name('soot-cap')]: { cap: rate(size / 20), on: `emitted(${name('soot')})` },
    },
  }),
}
