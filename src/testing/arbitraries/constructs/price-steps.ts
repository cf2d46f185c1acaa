import type { Construct } from './place.js'

/** Sand at prices that rise with the amount. */
export const risingSteps: Construct = {
  sections: ({ size, rate, name, tonnes }) => ({
    commodities: tonnes('sand'),
    sites: { [name('works')]: { demands: { [name('sand')]: rate(size) } } },
    markets: {
      [name('pit')]: {
        sells: {
          [name('sand')]: { steps: [{ 'up-to': rate(size / 2), price: '20 yuan/t' }, { price: '25 yuan/t' }] },
        },
      },
    },
  }),
}

/** Lime at prices that fall with the amount: each step opens when the one before is full. */
export const fallingSteps: Construct = {
  whole: true,
  sections: ({ size, rate, name, tonnes }) => ({
    commodities: tonnes('lime'),
    sites: { [name('limer')]: { demands: { [name('lime')]: rate(size) } } },
    markets: {
      [name('kilns')]: {
        sells: {
          [name('lime')]: {
            steps: [
              { 'up-to': rate(size / 2), price: '90 yuan/t' },
              { 'up-to': rate(size), price: '80 yuan/t' },
            ],
          },
        },
      },
    },
  }),
}
