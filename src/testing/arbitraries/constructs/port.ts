import type { Construct } from './place.js'

/** A port with a place, reached by a link of a length worked out from coordinates, on which a part is lost. */
export const port: Construct = {
  sections: ({ size, rate, name, tonnes, turning }) => ({
    distance: { detour: 1.25 },
    commodities: tonnes('ingot', 'wire'),
    processes: turning('ingot', 'wire'),
    sites: {
      [name('wire-works')]: {
        at: ['36.5 N', '104.2 E'],
        units: { [name('drawer')]: { process: name('ingot-to-wire') } },
        demands: { [name('wire')]: rate(size) },
      },
    },
    markets: {
      [name('harbour')]: { at: ['39.0 N', '117.7 E'], sells: { [name('ingot')]: { price: '2000 yuan/t' } } },
    },
    modes: { rail: { charge: '12 yuan/t', rate: '0.15 yuan/(t·km)' } },
    links: {
      [name('railway')]: {
        ...{ commodity: name('ingot'), from: name('harbour'), to: name('wire-works') },
        ...{ mode: 'rail', loss: '1 %' },
      },
    },
  }),
}
