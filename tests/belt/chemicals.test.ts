import { describe, expect, it } from 'vitest'
import { beltRun, indicator, made, used } from './runs.js'

type Run = Awaited<ReturnType<typeof beltRun>>
// Atomic masses as in the notes; TDI is C9H6N2O2.
const [H, C, N, O, S, Cl, Ca] = [1.008, 12.011, 14.007, 15.999, 32.06, 35.45, 40.078]
const tdi = 9 * C + 6 * H + 2 * N + 2 * O

describe('TDI and what feeds it', () => {
  it('gives and takes what the chemistry allows: F060-F064 are the least, the yields of P16 raise them', async () => {
    const run = await beltRun('reference-2015')
    const per = (tonnes: number) => tonnes / made(run, 'tdi')
    expect((4 * (H + Cl)) / tdi).toBeCloseTo(0.837, 3) // F060, 4 mol of HCl
    expect(per(made(run, 'hydrogen-chloride', 'tdi-making'))).toBeCloseTo(0.83, 9) // P16, scrub loss
    expect((4 * Cl) / tdi).toBeCloseTo(0.814, 3) // F061
    expect(per(used(run, 'chlorine', 'tdi-making'))).toBeCloseTo((4 * Cl) / tdi / 0.952, 6)
    expect((2 * (C + O)) / tdi).toBeCloseTo(0.322, 3) // F062
    expect(per(used(run, 'carbon-monoxide'))).toBeCloseTo(((2 * (C + O)) / tdi / 0.952) * 1.02, 6)
    expect((2 * (H + N + 3 * O)) / tdi).toBeCloseTo(0.724, 3) // F063
    expect(per(used(run, 'nitric-acid'))).toBeCloseTo((2 * (H + N + 3 * O)) / tdi / (0.97 * 0.98 * 0.9468), 6)
    expect((12 * H) / tdi).toBeCloseTo(0.0695, 4) // F064
    expect(per(used(run, 'hydrogen', 'tdi-making'))).toBeCloseTo((12 * H) / tdi / (0.98 * 0.9468) / 0.97, 6)
  })

  it('makes its nitric acid from 0.287 t of ammonia (P17), with 7 kg of nitrous oxide and 0.7 t of steam a tonne', async () => {
    const run = await beltRun('reference-2015')
    const acid = made(run, 'nitric-acid')
    expect(acid).toBeCloseTo(used(run, 'nitric-acid'), 3)
    expect(used(run, 'ammonia') / acid).toBeCloseTo(0.287, 9)
    expect(made(run, 'n2o', 'nitric-acid-making') / acid).toBeCloseTo(7, 9)
    expect(made(run, 'steam', 'nitric-acid-making') / acid).toBeCloseTo(0.7 * 2.78, 9)
  })

  it('is retrofitted by the published percentages: water -56.9 %, power -30 %, energy -13.66 %', async () => {
    const [before, after] = [await beltRun('baseline-2009'), await beltRun('tdi-expansion')]
    expect([made(before, 'tdi'), made(after, 'tdi')]).toEqual([50_000, 100_000])
    const rate = (run: Run, commodity: string) => used(run, commodity, 'tdi-making') / made(run, 'tdi')
    expect(rate(after, 'fresh-water') / rate(before, 'fresh-water') - 1).toBeCloseTo(-0.569, 9)
    expect(rate(after, 'electricity') / rate(before, 'electricity') - 1).toBeCloseTo(-0.3, 9)
    const heat = (run: Run) => rate(run, 'electricity') * 3.6 + rate(run, 'steam') // GJ per t
    expect(heat(after) / heat(before) - 1).toBeCloseTo(-0.1366, 9)
    expect(
      (await indicator('tdi-expansion', 'energy-tdi')) / (await indicator('baseline-2009', 'energy-tdi')),
    ).toBeCloseTo(1 - 0.1366, 3)
  })

  it('gives back nine tenths of the chlorine in its hydrogen chloride; the cells make as much less', async () => {
    const [open, loop] = [await beltRun('tdi-expansion'), await beltRun('hydrogen-chloride-loop')]
    const back = made(loop, 'chlorine', 'hydrogen-chloride-oxidation')
    expect(back).toBeCloseTo(0.9 * 100_000 * 0.83 * (Cl / (H + Cl)), 3)
    expect(made(open, 'chlorine', 'chlor-alkali') - made(loop, 'chlorine', 'chlor-alkali')).toBeCloseTo(back, 3)
    expect(used(loop, 'hydrogen-chloride', 'hydrogen-chloride-oxidation')).toBeCloseTo(
      (back * (H + Cl)) / Cl / 0.985,
      3,
    )
    expect(made(loop, 'calcium-chloride-liquor')).toBeLessThan(0.1 * made(open, 'calcium-chloride-liquor'))
  })
})

describe('PVC by carbide', () => {
  it('leaves 1.69 t of dry carbide slag a tonne, between the 1.4 and 1.9 of P15, and the 300 kt of F057 when wet', async () => {
    const run = await beltRun('reference-2015')
    const wet = made(run, 'carbide-slag')
    const dry = (wet * (1 - 0.38)) / made(run, 'pvc')
    // calcium of 1.45 t carbide with 58.735 % as Ca(OH)2, 0.24 % sulphide, and 0.8 % carbon and 7.06 % ash beside it
    const calcium = (1.45 * 0.58735) / Ca
    const sulphide = (1.45 * 0.0024) / S
    const solids = (calcium - sulphide) * (Ca + 2 * (O + H)) + sulphide * (Ca + S) + 1.45 * (0.008 + 0.0706)
    expect(dry).toBeCloseTo(solids, 2)
    expect(Math.abs(wet - 300_000) / 300_000).toBeLessThan(0.01)
  })
})
