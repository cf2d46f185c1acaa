import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRuns } from '../../../src/compare/index.js'
import { writeComparison, writeRun } from '../../../src/report/index.js'
import type { BenefitResult, SolvedRun } from '../../../src/results/index.js'
import { runDocument, value } from '../../builders/engine.js'
import { inTonnes, modelOf, type Sections } from '../../builders/model.js'

const composition = (share: string): Sections => ({ composition: { Ca: share } })

interface Given {
  readonly allocation?: '100:0' | '50:50' | '0:100'
  readonly slag?: number
  readonly links?: Sections
  readonly replaces?: Sections
  readonly sites?: Sections
  readonly processes?: Sections
}

/**
 * A mill makes `slag` t of slag (32 % Ca) beside its ware; a kiln makes 1 000 t of brick, from 1 t of stone (40 % Ca) or 1.25 t
 * of slag a tonne. Stone costs 30 yuan, the yard 10 yuan, the road 7 yuan a tonne.
 */
const town = ({ allocation = '50:50', slag = 500, links, replaces, sites, processes }: Given = {}): Sections =>
  modelOf({
    substances: { Ca: {} },
    commodities: {
      ore: inTonnes({ 'drawn-from': 'ground' }),
      ware: inTonnes(),
      brick: inTonnes(),
      stone: inTonnes({ ...composition('40 %'), attributes: { 'upstream-co2': '0.2 t/t' } }),
      slag: inTonnes({ ...composition('32 %'), replaces: replaces ?? { stone: { by: 'Ca' } } }),
      co2: inTonnes({ 'released-to': 'air' }),
    },
    processes: {
      milling: { per: '1 t ware', partial: 'x', in: { ore: '2 t' }, out: { ware: '1 t', slag: '1 t' } },
      'from-stone': { per: '1 t brick', partial: 'x', in: { stone: '1 t' }, out: { brick: '1 t' } },
      'from-slag': { per: '1 t brick', partial: 'x', in: { slag: '1.25 t' }, out: { brick: '1 t' } },
      ...processes,
    },
    enterprises: {
      mills: { sites: { mill: { units: { mill: { process: 'milling', production: `${slag} t/yr` } } } } },
      kilns: {
        sites: { kiln: { units: { kiln: { processes: ['from-stone', 'from-slag'], production: '1000 t/yr' } } } },
      },
    },
    sites: sites ?? {},
    markets: {
      shop: {
        sells: { stone: { price: '30 yuan/t' } },
        buys: { ware: { price: '1 yuan/t' }, brick: { price: '1 yuan/t' } },
      },
    },
    modes: {
      road: { charge: '2 yuan/t', rate: '0.1 yuan/(t·km)', energy: '0.1 MJ/(t·km)', emits: { co2: '1 kg/(t·km)' } },
    },
    links: links ?? { slag: { commodity: 'slag', from: 'mill', to: 'kiln', mode: 'road', distance: '50 km' } },
    routes: { yard: { to: 'land', accepts: { slag: { fee: '10 yuan/t' } } } },
    symbiosis: { allocation, counts: ['co2'] },
    indicators: { 'all-cost': { unit: 'yuan', formula: 'cost()' } },
  })

const benefit = (run: SolvedRun): BenefitResult => run.result.benefit!
const measure = (found: BenefitResult, id: string): number => found.measures.findIndex((entry) => entry.id === id)

describe('benefit of by-products in place of other goods', () => {
  it('counts by function, each column apart', async () => {
    const found = benefit(await runDocument(town()))
    expect(found.exchanges).toHaveLength(1)
    const [one] = found.exchanges
    // 32 % over 40 % of calcium.
    expect(one).toMatchObject({ from: 'mill', to: 'kiln', amount: 500, by: 'Ca' })
    expect(one!.ratio).toBeCloseTo(0.8, 12)
    expect(one!.saved).toBeCloseTo(400, 9)
    const at = (id: string) => {
      const m = measure(found, id)
      return [one!.virgin[m], one!.disposal[m], one!.transport[m], one!.processing[m], one!.net[m]]
    }
    const near = (values: readonly (number | null | undefined)[]) =>
      values.map((entry) => (typeof entry === 'number' ? Number(entry.toPrecision(10)) : entry))
    expect(near(at('money'))).toEqual([12000, 5000, 3500, 0, 13500])
    expect(near(at('co2'))).toEqual([80, 0, 25, 0, 55])
    // No figure says what making stone takes of energy, or leaves as waste: the sum is open, not nothing.
    expect(near(at('waste'))).toEqual([null, 500, 0, 0, null])
    expect(at('energy')[0]).toBeNull()
    expect(at('energy')[4]).toBeNull()
  })

  it('is in money what the same model costs more without the exchange', async () => {
    const linked = await runDocument(town())
    const apart = await runDocument(town({ links: {} }))
    const found = benefit(linked)
    const saved = value(apart, 'all-cost') - value(linked, 'all-cost')
    expect(saved).toBeCloseTo(500 * (0.8 * 30 + 10 - 7), 6)
    expect(found.totals.net[measure(found, 'money')]!.value).toBeCloseTo(saved, 6)
    expect(benefit(apart).exchanges).toEqual([])
  })

  it('credits one tonne once: to generator and user in any share, together the whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('100:0' as const, '50:50' as const, '0:100' as const),
        fc.integer({ min: 1, max: 1200 }),
        async (allocation, slag) => {
          const found = benefit(await runDocument(town({ allocation, slag })))
          const m = measure(found, 'money')
          const credit = (id: string) => found.credits.find((entry) => entry.id === id)!.net[m]!.value
          const total = found.totals.net[m]!.value
          const share = { '100:0': 1, '50:50': 0.5, '0:100': 0 }[allocation]
          expect(credit('mills')).toBeCloseTo(share * total, 6)
          expect(credit('mills') + credit('kilns')).toBeCloseTo(total, 6)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('traces what is passed on to the site that made it, with both ways', async () => {
    const leg = (from: string, to: string): Sections => ({
      commodity: 'slag',
      from,
      to,
      mode: 'road',
      distance: '25 km',
    })
    const links = { first: leg('mill', 'depot'), second: leg('depot', 'kiln') }
    const found = benefit(await runDocument(town({ links, sites: { depot: {} } })))
    expect(found.exchanges.map(({ from, to }) => [from, to])).toEqual([['mill', 'kiln']])
    // Two charges of 2 yuan, 50 km in all.
    expect(found.exchanges[0]!.transport[measure(found, 'money')]).toBeCloseTo(500 * (4 + 5), 6)
  })

  it('leaves out what only handles a by-product, and uses it does not replace in', async () => {
    const replaces = { stone: { by: 'Ca', in: ['from-stone'] } }
    expect(benefit(await runDocument(town({ replaces }))).exchanges).toEqual([])
    const processes = {
      'from-slag': { per: '1 t brick', handling: true, partial: 'x', in: { slag: '1.25 t' }, out: { brick: '1 t' } },
    }
    expect(benefit(await runDocument(town({ processes }))).exchanges).toEqual([])
  })

  it('takes off what its use costs more', async () => {
    const found = benefit(await runDocument(town({ replaces: { stone: { by: 'mass', processing: '3 yuan/t' } } })))
    const m = measure(found, 'money')
    expect(found.exchanges[0]!.ratio).toBe(1)
    expect(found.totals.processing[m]!.value).toBeCloseTo(1500, 9)
    expect(found.totals.net[m]!.value).toBeCloseTo(500 * (30 + 10 - 7 - 3), 6)
  })

  it('reads in both languages, alone and side by side', async () => {
    const run = await runDocument(town())
    const en = writeRun(run, { language: 'en', format: 'table' })
    expect(en).toContain('Benefit of by-products in place of other goods')
    expect(en).toMatch(/money +yuan +12,000 +5,000 +3,500 +0 +13,500/)
    expect(en).toMatch(/solid waste +t +– +500 +0 +0 +–/)
    expect(writeRun(run, { language: 'zh', format: 'table' })).toContain('净效益归产生方 50.0%、归利用方 50.0%')
    const runs = [run, await runDocument({ ...town({ slag: 250 }), id: 'half' })]
    expect(writeComparison(compareRuns(runs), runs, { language: 'en', format: 'table' })).toMatch(
      /money +13,500 +6,750 +yuan/,
    )
  })
})
