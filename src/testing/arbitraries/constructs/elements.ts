import type { Construct } from './place.js'

/**
 * A smelter that closes mass, copper and sulphur: the concentrate follows from the recovery of copper, the gas from the
 * capture of sulphur, the slag takes the rest of all three.
 */
export const elements: Construct = {
  computed: true,
  sections: ({ size, rate, name, plant, shop }) => ({
    substances: { Cu: { label: 'Copper' }, S: { label: 'Sulphur' } },
    commodities: {
      [name('concentrate')]: { unit: 't', composition: { Cu: `${20 + (size % 5)} %`, S: '30 %' } },
      [name('oxygen')]: { unit: 't', 'drawn-from': 'air' },
      [name('copper')]: { unit: 't', composition: { Cu: '99 %' } },
      [name('gas')]: { unit: 't', 'released-to': 'air', composition: { S: '50 %' } },
      [name('slag')]: { unit: 't', 'released-to': 'land', composition: { from: name('smelting') } },
    },
    processes: {
      [name('smelting')]: {
        ...{ per: `1 t ${name('copper')}`, closes: ['mass', 'Cu', 'S'] },
        in: { [name('concentrate')]: { closes: 'Cu', recovery: '97 %' }, [name('oxygen')]: '1.5 t' },
        out: {
          [name('copper')]: '1 t',
          [name('gas')]: { takes: { S: '98 %' } },
          [name('slag')]: { closes: 'mass', of: { Cu: 'rest', S: 'rest' } },
        },
      },
    },
    sites: plant('smelter', { process: name('smelting') }, { [name('copper')]: rate(size) }),
    markets: shop('concentrate-market', { concentrate: '4000 yuan/t' }),
  }),
}
