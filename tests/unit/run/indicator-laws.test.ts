import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMeasure } from '../../../src/base/index.js'
import { runDocument, value } from '../../builders/engine.js'
import { inTonnes, modelOf, type Sections } from '../../builders/model.js'

interface Given {
  readonly slag: number
  readonly used: number
  readonly drawn: number
  readonly price: number
  /** tce of a MWh. */
  readonly electricity: number
}

/** A mill with slag of the year and an old heap, which drier and kiln relay and use; coal and power are bought. */
const mill = ({ slag, used, drawn, price, electricity }: Given): Sections =>
  modelOf({
    tags: { carrier: {} },
    commodities: {
      ore: inTonnes({ 'drawn-from': 'ground' }),
      ware: inTonnes(),
      brick: inTonnes(),
      slag: inTonnes(),
      'old-slag': inTonnes(),
      coal: inTonnes({ tags: ['carrier'], attributes: { tce: '0.7143 tce/t' }, 'cost-kind': 'energy' }),
      power: { unit: 'MWh', tags: ['carrier'], attributes: { tce: `${electricity} tce/MWh` }, 'cost-kind': 'energy' },
    },
    processes: {
      milling: {
        per: '1 t ware',
        partial: 'x',
        in: { ore: '2 t', coal: '0.5 t', power: '0.4 MWh' },
        out: { ware: '1 t', slag: '1 t' },
      },
      bricks: { per: '1 t slag', partial: 'x', in: { slag: '1 t' }, out: { brick: '1 t' } },
      'old-bricks': { per: '1 t old-slag', partial: 'x', in: { 'old-slag': '1 t' }, out: { brick: '1 t' } },
    },
    sites: {
      town: {
        units: {
          mill: { process: 'milling', production: `${slag} t/yr` },
          kiln: { process: 'bricks', production: `${used} t/yr` },
          'old-kiln': { process: 'old-bricks', production: `${drawn} t/yr` },
        },
      },
    },
    stocks: { heap: { site: 'town', commodity: 'old-slag', opening: '1000000 t' } },
    markets: {
      shop: {
        sells: { coal: { price: '0 yuan/t' }, power: { price: '0 yuan/MWh' } },
        buys: { ware: { price: `${price} yuan/t` }, brick: { price: '0 yuan/t' } },
      },
    },
    routes: { yard: { accepts: { slag: {} } } },
    indicators: {
      utilisation: {
        unit: '%',
        formula: '(used(slag) + used(old-slag)) / (generated(slag) + drawn(old-slag))',
      },
      current: { unit: '%', formula: 'used(slag) / generated(slag)' },
      energy: { unit: 'tce', formula: 'net-entering(carrier, as(tce))' },
      'power-in': { unit: 'MWh', formula: 'bought(power)' },
      intensity: { unit: 'tce/10kyuan', formula: 'energy / (sales() - cost(energy))' },
    },
  })

const usual: Given = { slag: 100, used: 40, drawn: 27, price: 1000, electricity: 0.1229 }

describe('laws of the indicators', () => {
  it('counts old slag on both sides: (40 + 27) ÷ (100 + 27) is 52.76 %', async () => {
    const run = await runDocument(mill(usual))
    expect(value(run, 'utilisation')).toBeCloseTo((100 * 67) / 127, 9)
    expect(value(run, 'utilisation').toFixed(2)).toBe('52.76')
    expect(value(run, 'current')).toBeCloseTo(40, 9)
  })

  const amount = fc.integer({ min: 1, max: 5000 })

  it('keeps utilisation between 0 and 100 %', async () => {
    await fc.assert(
      fc.asyncProperty(amount, fc.integer({ min: 0, max: 100 }), amount, async (slag, share, drawn) => {
        const found = value(
          await runDocument(mill({ ...usual, slag, used: (slag * share) / 100, drawn })),
          'utilisation',
        )
        expect(found).toBeGreaterThanOrEqual(0)
        expect(found).toBeLessThanOrEqual(100 + 1e-9)
      }),
      { numRuns: 12 },
    )
  })

  it('divides energy per value added by what value added is multiplied by', async () => {
    const one = value(await runDocument(mill(usual)), 'intensity')
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), async (factor) => {
        const found = value(await runDocument(mill({ ...usual, price: 1000 * factor })), 'intensity')
        expect(found * factor).toBeCloseTo(one, 9)
      }),
      { numRuns: 8 },
    )
  })

  it('changes energy with the basis of electricity through electricity alone', async () => {
    const calorific = await runDocument(mill(usual))
    const equivalent = await runDocument(mill({ ...usual, electricity: 0.34 }))
    const difference = value(equivalent, 'energy') - value(calorific, 'energy')
    expect(difference).toBeCloseTo(value(calorific, 'power-in') * (0.34 - 0.1229), 9)
    expect(value(calorific, 'energy')).toBeCloseTo(100 * (0.5 * 0.7143 + 0.4 * 0.1229), 9)
  })

  it('carries units there and back within 1e-12', () => {
    const size = (unit: string): number => {
      const read = parseMeasure(`1 ${unit}`)
      if (!read.ok) throw new Error(unit)
      return read.measure.value
    }
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e12, noNaN: true }), (x) => {
        for (const [a, b] of [
          ['t', 'kt'],
          ['tce', 'GJ'],
          ['kWh', 'tce'],
        ] as const) {
          const there = (x * size(a)) / size(b)
          expect(Math.abs((there * size(b)) / size(a) - x)).toBeLessThanOrEqual(1e-12 * x)
        }
      }),
    )
  })
})
