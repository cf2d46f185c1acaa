import fc from 'fast-check'
import type { Naming } from './belt.js'

/** Constructs of the language that a random belt may have besides; each at places of its own. */
export interface Constructs {
  /** Steam at two levels, the higher serves the lower. */
  readonly ladder: boolean
  /** A unit with a least load and a cost while on. */
  readonly running: boolean
  /** Sand at prices that rise with the amount, and lime at prices that fall (whole numbers). */
  readonly risingSteps: boolean
  readonly fallingSteps: boolean
  /** Wells declared once over a list. */
  readonly family: boolean
  /** Two periods, with a heap of sand that is kept and worn. */
  readonly stock: boolean
  /** A melt whose charge is left to the choice, with a window of quality. */
  readonly group: boolean
  /** Size of everything in them, kt a year. */
  readonly size: number
}

const rarely = fc.integer({ min: 0, max: 3 }).map((n) => n === 0)

/** A few of the constructs in one belt of four. */
export const constructs: fc.Arbitrary<Constructs> = fc.record({
  ...{ ladder: rarely, running: rarely, risingSteps: rarely, fallingSteps: rarely },
  ...{ family: rarely, stock: rarely, group: rarely },
  size: fc.integer({ min: 1, max: 40 }),
})

/** Without whole numbers, for oracles that know none. */
export const continuous = constructs.map((drawn) => ({ ...drawn, running: false, fallingSteps: false }))

/** Without flows left to the choice, for oracles that read recipes as text. */
export const fixedRecipes = constructs.map((drawn) => ({ ...drawn, group: false }))

export type Sections = Readonly<Record<string, unknown>>

/** Sections to lay over those of a belt; entries are new, so maps can be merged. */
export function constructSections(
  { size, ...has }: Constructs,
  rate: (kt: number) => string,
  money: (kiloYuan: number) => string,
  naming: Naming,
): readonly Sections[] {
  const n = (base: string) => naming(base, 0)
  const goods = (price: string, ...ids: readonly string[]) => Object.fromEntries(ids.map((id) => [n(id), { price }]))
  const tonnes = (...ids: readonly string[]) => Object.fromEntries(ids.map((id) => [n(id), { unit: 't' }]))
  const plant = (site: string, unit: Sections, demands: Sections) => ({
    [n(site)]: { units: { [n(`${site}-unit`)]: unit }, demands },
  })
  const turning = (from: string, to: string) => ({
    [n(`${from}-to-${to}`)]: {
      per: `1 t ${n(to)}`,
      closes: ['mass'],
      in: { [n(from)]: '1 t' },
      out: { [n(to)]: '1 t' },
    },
  })
  const shop = (id: string, sells: Sections) => ({ [n(id)]: { sells } })
  return [
    ...(has.ladder
      ? [
          {
            commodities: tonnes('boiler-water', 'steam-high', 'steam-low'),
            ladders: { [n('steam')]: { levels: [n('steam-high'), n('steam-low')] } },
            processes: turning('boiler-water', 'steam-high'),
            sites: plant(
              'boiler-house',
              { process: n('boiler-water-to-steam-high') },
              { [n('steam-high')]: rate(size), [n('steam-low')]: rate(size + 3) },
            ),
            markets: shop('spring', goods('2 yuan/t', 'boiler-water')),
          },
        ]
      : []),
    ...(has.running
      ? [
          {
            commodities: tonnes('scrap', 'plate'),
            processes: turning('scrap', 'plate'),
            sites: plant(
              'mill',
              {
                process: n('scrap-to-plate'),
                capacity: rate(2 * size),
                load: { min: '40 %' },
                'on-cost': { wages: money(20) },
              },
              { [n('plate')]: rate(size) },
            ),
            markets: shop('scrap-yard', goods('300 yuan/t', 'scrap')),
          },
        ]
      : []),
    ...(has.risingSteps
      ? [
          {
            commodities: tonnes('sand'),
            sites: { [n('works')]: { demands: { [n('sand')]: rate(size) } } },
            markets: shop('pit', {
              [n('sand')]: { steps: [{ 'up-to': rate(size / 2), price: '20 yuan/t' }, { price: '25 yuan/t' }] },
            }),
          },
        ]
      : []),
    ...(has.fallingSteps
      ? [
          {
            commodities: tonnes('lime'),
            sites: { [n('limer')]: { demands: { [n('lime')]: rate(size) } } },
            markets: shop('kilns', {
              [n('lime')]: {
                steps: [
                  { 'up-to': rate(size / 2), price: '90 yuan/t' },
                  { 'up-to': rate(size), price: '80 yuan/t' },
                ],
              },
            }),
          },
        ]
      : []),
    ...(has.family
      ? [
          {
            commodities: tonnes('well-water'),
            sites: {
              [`${n('well')}-{w}`]: {
                over: { w: ['east', 'west'] },
                supplies: { [n('well-water')]: { max: rate(size), cost: '3 yuan/t' } },
                demands: { [n('well-water')]: rate(size / 2) },
              },
            },
          },
        ]
      : []),
    ...(has.stock
      ? [
          {
            periods: [
              { id: 'y1', length: '1 yr' },
              { id: 'y2', length: '2 yr' },
            ],
            commodities: tonnes('salt'),
            sites: {
              [n('saline')]: {
                supplies: { [n('salt')]: { max: rate(size), cost: '5 yuan/t' } },
                demands: { [n('salt')]: rate(size / 2) },
              },
            },
            stocks: {
              [n('salt-heap')]: {
                site: n('saline'),
                commodity: n('salt'),
                opening: rate(size).replace('/yr', ''),
                cost: '1 yuan/t',
                closing: 'cyclic',
              },
            },
          },
        ]
      : []),
    ...(has.group
      ? [
          {
            substances: { Cu: { label: 'Copper' } },
            commodities: {
              [n('pig-iron')]: { unit: 't', composition: { Cu: '0.05 %' } },
              [n('old-rails')]: { unit: 't', composition: { Cu: '0.4 %' } },
              [n('melt')]: { unit: 't' },
              [n('dross')]: { unit: 't', 'released-to': 'land' },
            },
            processes: {
              [n('melting')]: {
                ...{ per: `1 t ${n('melt')}`, closes: ['mass'], partial: 'copper is not told' },
                groups: {
                  charge: {
                    members: [n('pig-iron'), n('old-rails')],
                    total: '1.1 t',
                    windows: { Cu: { 'at-most': '0.2 %' } },
                  },
                },
                out: { [n('melt')]: '1 t', [n('dross')]: { closes: 'mass' } },
              },
            },
            sites: plant('melter', { process: n('melting') }, { [n('melt')]: rate(size) }),
            markets: shop('iron-market', { ...goods('900 yuan/t', 'pig-iron'), ...goods('500 yuan/t', 'old-rails') }),
          },
        ]
      : []),
  ]
}
