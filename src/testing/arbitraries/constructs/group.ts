import type { Construct } from './place.js'

/** A melt whose charge is left to the choice, with a window of quality. */
export const group: Construct = {
  computed: true,
  sections: ({ size, rate, name, plant, shop }) => ({
    substances: { Cu: { label: 'Copper' } },
    commodities: {
      [name('pig-iron')]: { unit: 't', composition: { Cu: '0.05 %' } },
      [name('old-rails')]: { unit: 't', composition: { Cu: '0.4 %' } },
      [name('melt')]: { unit: 't' },
      [name('dross')]: { unit: 't', 'released-to': 'land' },
    },
    processes: {
      [name('melting')]: {
        ...{ per: `1 t ${name('melt')}`, closes: ['mass'], partial: 'copper is not told' },
        groups: {
          charge: {
            members: [name('pig-iron'), name('old-rails')],
            total: '1.1 t',
            windows: { Cu: { 'at-most': '0.2 %' } },
          },
        },
        out: { [name('melt')]: '1 t', [name('dross')]: { closes: 'mass' } },
      },
    },
    sites: plant('melter', { process: name('melting') }, { [name('melt')]: rate(size) }),
    markets: shop('iron-market', { 'pig-iron': '900 yuan/t', 'old-rails': '500 yuan/t' }),
  }),
}
