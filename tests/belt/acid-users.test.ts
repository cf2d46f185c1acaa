import { describe, expect, it } from 'vitest'
import { beltRun, made, observed, used } from './runs.js'

type Run = Awaited<ReturnType<typeof beltRun>>
// Atomic masses as in the notes.
const [H, C, O, F, S, Ca, Fe] = [1.008, 12.011, 15.999, 18.998, 32.06, 40.078, 55.845]
const acid = 2 * H + S + 4 * O
const gypsum = Ca + S + 6 * O + 4 * H

/** Tonnes of a substance in an amount of a commodity. */
function content(run: Run, commodity: string, substance: string): number {
  const { graph } = run.compiled
  const at = graph.substances.findIndex(({ id }) => id === substance)
  return graph.commodities.find(({ id }) => id === commodity)!.composition.get(at)?.by[0] ?? 0
}

describe('fluoride salts', () => {
  it('take 2.61 t of acid and leave 3.67 t of gypsum per t of hydrogen fluoride (P18: 2.55-2.80 and 3.4-4.0)', async () => {
    const run = await beltRun('fluoride-salts')
    const fluoride = made(run, 'hydrogen-fluoride')
    // 2.117 t of spar with 97 % CaF2 and 1 % CaCO3; 1.5 % of the acid is limed
    const fluorine = (2.117 * 0.97 * 2 * F) / (Ca + 2 * F)
    const gone = (F / (H + F)) * 1.0005 + (0.05 * 6 * F) / (2 * H + 28.085 + 6 * F)
    const reacted = (2.117 * 0.97) / (Ca + 2 * F) - (fluorine - gone) / (2 * F) + (2.117 * 0.01) / (Ca + C + 3 * O)
    const perTonne = (reacted * acid) / (1 - 0.015)
    expect(perTonne).toBeCloseTo(2.614, 2)
    expect(used(run, 'sulphuric-acid', 'hydrogen-fluoride-making') / fluoride).toBeCloseTo(perTonne, 2)
    expect(made(run, 'fluorogypsum') / fluoride).toBeCloseTo(3.67, 1)
    expect(used(run, 'hydrogen-fluoride', 'aluminium-fluoride-making')).toBeCloseTo(0.74 * 5000, 3)
    // all the fluorogypsum goes to the mill: S for S of 4.5 % dihydrate in cement
    expect(used(run, 'fluorogypsum')).toBeCloseTo(made(run, 'fluorogypsum'), 3)
  })
})

describe('ammonium phosphate', () => {
  it('takes 1.28 t of acid a tonne (P19b) and leaves 4.5-5.5 t of gypsum per t of P2O5 (P19)', async () => {
    const run = await beltRun('phosphate')
    const dap = made(run, 'dap')
    expect(used(run, 'sulphuric-acid', 'dap-making') / dap).toBeCloseTo(2.75 * 0.465, 9)
    expect(used(run, 'phosphate-rock') / dap).toBeCloseTo(0.465 / (0.31 * 0.955), 6) // 1.57 t
    const left = made(run, 'phosphogypsum') / dap / 0.465
    expect(left).toBeGreaterThan(4.5)
    expect(left).toBeLessThan(5.5)
  })
})

describe('titanium dioxide, outlook 2017', () => {
  it('is 205 kt on the published 800 kt of acid, with the sulphur of P20: 1.275 = 0.346 + 0.490 + 0.439', async () => {
    const run = await beltRun('outlook-2017')
    const titanium = made(run, 'titanium-dioxide')
    expect(titanium).toBeCloseTo(800_000 / 3.9, 3)
    expect(used(run, 'sulphuric-acid', 'titanium-making')).toBeCloseTo(800_000, 3)
    const copperas = (3 * S) / (Fe + S + 4 * O + 7 * (2 * H + O))
    expect((made(run, 'copperas') / titanium) * content(run, 'copperas', 'S')).toBeCloseTo(copperas, 6)
    expect((made(run, 'titanium-spent-acid') / titanium) * content(run, 'titanium-spent-acid', 'S')).toBeCloseTo(
      (1.5 * S) / acid,
      6,
    )
    const washings = (3.9 * S) / acid - copperas - (1.5 * S) / acid
    expect([copperas, (1.5 * S) / acid, washings].map((tonnes) => Number(tonnes.toFixed(3)))).toEqual([
      0.346, 0.49, 0.439,
    ])
    expect((washings * gypsum) / S).toBeCloseTo(2.36, 2)
  })

  it('uses up the carbide slag of the site, which is the published 300 kt', async () => {
    const run = await beltRun('outlook-2017')
    const { observed: published, modelled } = await observed('outlook-2017', 'slag-to-titanium')
    expect(Math.abs(modelled - published) / published).toBeLessThan(0.01)
    expect(used(run, 'carbide-slag')).toBeCloseTo(made(run, 'carbide-slag'), 2)
  })

  it('sells less than published: 205 kt at 13 700 yuan of 2009 with tax is 2.4 bn, not 4 bn', async () => {
    const { observed: published, modelled } = await observed('outlook-2017', 'sales-of-titanium')
    expect(modelled).toBeCloseTo(((800_000 / 3.9) * (13_700 / 1.17)) / 1e4, 0)
    expect(modelled / published).toBeCloseTo(0.6, 1)
  })
})

describe('gypsum and carbide slag', () => {
  it('board takes the gypsum the bricks leave: 0.935 t of gypsum at 10 % moisture a tonne', async () => {
    const run = await beltRun('gypsum-board')
    const left = made(run, 'fgd-gypsum', 'power-200mw') - used(run, 'fgd-gypsum', 'ash-brick-making')
    expect(made(run, 'gypsum-board')).toBeCloseTo((left * 0.9) / (1 - 0.05 - 0.015), 3)
  })

  it('slag desulphurises with 1.03 Ca for each S removed, and the CO2 of the stone is saved', async () => {
    const [stone, slag] = [await beltRun('reference-2015'), await beltRun('carbide-slag-to-fgd')]
    const coal = used(slag, 'coal', 'power-200mw')
    const sulphur = coal * 0.006 * 0.9 * 0.9
    const calcium = (sulphur * 1.03 * Ca) / S
    expect(used(slag, 'carbide-slag', 'power-200mw') * content(slag, 'carbide-slag', 'Ca')).toBeCloseTo(calcium, -1)
    const saved = made(stone, 'co2', 'power-200mw') - made(slag, 'co2', 'power-200mw')
    // the carbonate that reacts, CaCO3 for S
    expect(Math.abs(saved - (sulphur * (C + 2 * O)) / S) / saved).toBeLessThan(0.03)
  })

  it('spent nitration acid becomes its gypsum: 25 kt at 12 % give 1.7555 t of gypsum per t of acid (P30)', async () => {
    const run = await beltRun('circular-2015')
    expect(used(run, 'spent-acid')).toBeCloseTo(25_000, 1)
    const pure = 25_000 * 0.12 * (gypsum / acid)
    expect((gypsum / acid).toFixed(4)).toBe('1.7555')
    expect(made(run, 'nitration-gypsum')).toBeGreaterThan(pure)
    expect(made(run, 'nitration-gypsum')).toBeLessThan(1.15 * pure)
  })
})

describe('carbide made at the site', () => {
  it('closes its carbon: what 0.60 t of semi-coke brings is in carbide, gas and dust', async () => {
    const run = await beltRun('carbide-furnaces')
    const carbide = made(run, 'calcium-carbide')
    expect(carbide).toBeCloseTo(used(run, 'calcium-carbide'), 3)
    const per = (commodity: string, amount: number) => (amount / carbide) * content(run, commodity, 'C')
    const fed =
      per('semi-coke', used(run, 'semi-coke')) +
      per('electrode-paste', used(run, 'electrode-paste')) +
      per('quicklime', used(run, 'quicklime', 'calcium-carbide-making'))
    const left =
      per('calcium-carbide', carbide) +
      per('carbide-furnace-gas', made(run, 'carbide-furnace-gas')) +
      per('carbide-furnace-dust', made(run, 'carbide-furnace-dust'))
    expect(left).toBeCloseTo(fed, 9)
    // P14: 0.33-0.40 t of CO, a little CO2 beside it; all gas is taken
    expect(per('carbide-furnace-gas', made(run, 'carbide-furnace-gas'))).toBeLessThan(0.4 * (C / (C + O)))
    expect(per('carbide-furnace-gas', made(run, 'carbide-furnace-gas'))).toBeGreaterThan(0.33 * (C / (C + O)))
    expect(used(run, 'carbide-furnace-gas')).toBeCloseTo(made(run, 'carbide-furnace-gas'), 3)
  })
})
