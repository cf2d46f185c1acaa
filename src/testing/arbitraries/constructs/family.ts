import type { Construct } from './place.js'

/** Wells declared once over a list. */
export const family: Construct = {
  sections: ({ size, rate, name, tonnes }) => ({
    commodities: tonnes('well-water'),
    sites: {
      [`${name('well')}-{w}`]: {
        over: { w: ['east', 'west'] },
        supplies: { [name('well-water')]: { max: rate(size), cost: '3 yuan/t' } },
        demands: { [name('well-water')]: rate(size / 2) },
      },
    },
  }),
}
