import { describe, expect, it } from 'vitest'
import { runDocument } from '../../builders/engine.js'
import { inTonnes, modelOf, ore, type Sections } from '../../builders/model.js'

/**
 * A works over a first year and the two years that follow: 10 t of ware in the first, 20 t a year then, which is 50 t, sold at
 * 20 000 yuan/t, with a tonne of slag and 3 m3 of water for each; bricks take 4 t of slag a year, 12 t in all.
 */
const works = (use: Sections): Sections =>
  modelOf({
    periods: [
      { id: 'first', length: '1 yr' },
      { id: 'then', length: '2 yr' },
    ],
    commodities: {
      ...{ ore, ware: inTonnes(), slag: inTonnes(), brick: inTonnes(), power: { unit: 'GJ' } },
      water: { unit: 'm3', 'drawn-from': 'river' },
    },
    parameters: {
      energy: { 'by-period': [30, 50], unit: 'tce' },
      land: { 'by-period': [2, 3], unit: 'km2' },
      intensity: { 'by-period': [100, 160], unit: 'kgce/t' },
    },
    processes: {
      making: { per: '1 t ware', partial: 'x', in: { ore: '2 t', water: '3 m3' }, out: { ware: '1 t', slag: '1 t' } },
      bricks: { per: '1 t brick', partial: 'x', in: { slag: '1 t' }, out: { brick: '1 t' } },
    },
    sites: {
      town: {
        units: {
          works: { process: 'making', production: { 'by-period': [10, 20], unit: 't/yr' } },
          kiln: { process: 'bricks', production: '4 t/yr' },
        },
      },
    },
    markets: { shop: { buys: { ware: { price: '20000 yuan/t' }, brick: { price: '0 yuan/t' } } } },
    routes: { yard: { accepts: { slag: {} } } },
    packs: { 'ndrc-2007-park': { use } },
  })

const sales = { 'value-added': 'sales()' } // 50 t × 20 000 yuan = 100 × 10 000 yuan
const slag = { 'solid-waste-used': 'used(slag)', 'solid-waste-generated': 'generated(slag)' }

describe('a role of an indicator pack', () => {
  it.each<[string, Sections, string, number]>([
    [
      'an amount of each period, whatever its length',
      { ...sales, 'energy-total': 'energy' },
      'energy-output',
      100 / 80,
    ],
    // 2 km2 for a year and 3 km2 for two: 100 × 10 000 yuan over 8 km2·yr, in 100 million yuan
    ['what stands, counted by the year', { ...sales, 'industrial-land': 'land' }, 'land-output', 100 / 8 / 1e4],
    // 100 for a year and 160 for two
    [
      'a figure that is a quotient, as the mean over the years',
      { 'key-product-energy': 'intensity' },
      'key-product-energy',
      140,
    ],
    ['a quotient of flows', { 'key-product-water': 'used(water) / made(ware)' }, 'key-product-water', 3],
    ['nought without a unit', { ...slag, 'solid-waste-drawn': '0' }, 'isw-utilisation', 24],
    ['what never flows, in whatever unit', { 'so2-total': 'disposed(power)' }, 'so2', 0],
    ['a formula of flows and numbers', { ...sales, 'energy-total': 'energy + energy' }, 'energy-output', 100 / 160],
  ])('may be %s', async (_, use, item, comes) => {
    const { result } = await runDocument(works(use))
    const found = result.packs![0]!.items.find(({ id }) => id === `ndrc-2007-park-${item}`)!
    expect(found).toMatchObject({ status: 'computed' })
    expect(found.value).toBeCloseTo(comes, 12)
  })
})
