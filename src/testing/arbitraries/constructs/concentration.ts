import type { Construct } from './place.js'

/** A rinse that may mix brackish into fresh water, up to a content of salt per volume. */
export const concentration: Construct = {
  computed: true,
  sections: ({ size, rate, name, plant, shop }) => {
    const water = (salt: string) => ({ unit: 'm3', density: '1 t/m3', composition: { salt } })
    return {
      substances: { salt: { label: 'Salt' } },
      commodities: {
        [name('fresh-water')]: water('100 mg/L'),
        [name('brackish-water')]: water('2000 mg/L'),
        [name('grey-cloth')]: { unit: 't' },
        [name('cloth')]: { unit: 't' },
        [name('drain')]: { unit: 't', 'released-to': 'water' },
      },
      processes: {
        [name('rinsing')]: {
          ...{ per: `1 t ${name('cloth')}`, closes: ['mass'], partial: 'salt is not followed into the drain' },
          groups: {
            rinse: {
              members: [name('fresh-water'), name('brackish-water')],
              total: '10 m3',
              windows: { salt: { 'at-most': `${500 + 10 * size} mg/L` } },
            },
          },
          in: { [name('grey-cloth')]: '1 t' },
          out: { [name('cloth')]: '1 t', [name('drain')]: { closes: 'mass' } },
        },
      },
      sites: plant('rinsery', { process: name('rinsing') }, { [name('cloth')]: rate(size) }),
      markets: shop('water-works', {
        'fresh-water': '4 yuan/m3',
        'brackish-water': '1 yuan/m3',
        'grey-cloth': '90 yuan/t',
      }),
    }
  },
}
