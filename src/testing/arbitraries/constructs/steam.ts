import type { Construct } from './place.js'

/** Steam at two levels, the higher serves the lower. */
export const steam: Construct = {
  sections: ({ size, rate, name, tonnes, turning, plant, shop }) => ({
    commodities: tonnes('boiler-water', 'steam-high', 'steam-low'),
    ladders: { [name('steam')]: { levels: [name('steam-high'), name('steam-low')] } },
    processes: turning('boiler-water', 'steam-high'),
    sites: plant(
      'boiler-house',
      { process: name('boiler-water-to-steam-high') },
      { [name('steam-high')]: rate(size), [name('steam-low')]: rate(size + 3) },
    ),
    markets: shop('spring', { 'boiler-water': '2 yuan/t' }),
  }),
}
