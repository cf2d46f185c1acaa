import { beforeAll, describe, expect, it } from 'vitest'
import { trace } from '../../../src/results/index.js'
import type { SolvedRun, Trail, TrailFigure } from '../../../src/results/index.js'
import { runFiles, value } from '../../builders/engine.js'
import { flow, runChanged, thinPath, without } from '../../builders/thin-path.js'

/*
 * The thin path on paper. Per year; t unless said.
 *
 * Copper smelter, 50 000 t cathode. Per t of cathode: concentrate 4 t (25.5 % Cu, 30 % S), silica 0.8, power 1.3 MWh.
 *   S fed 4 × 0.30 = 1.2;     to gas 99 % = 1.188 → gas 1.188 ÷ 0.50 = 2.376;     S in slag tailings 0.012
 *   Cu fed 4 × 0.255 = 1.02;  cathode 1, slag tailings 0.02 (of 3.4 t)
 *   mass: 4 + 0.8 + air = 1 + 2.376 + 3.4 → air 1.976
 *   × 50 000: concentrate 200 000, silica 40 000, power 65 000 MWh, air 98 800, gas 118 800, tailings 170 000
 * Acid plant. Per t of acid (32.67 % S): gas S × 99 % = 0.3267 → S 0.33 → gas 0.66;  SO2 (0.33 − 0.3267) ÷ 0.5 = 0.0066
 *   mass: 0.66 + air and water = 1 + 0.0066 → 0.3466;  power 0.1 MWh
 *   acid 118 800 ÷ 0.66 = 180 000;  SO2 1 188;  air and water 62 388;  power 18 000 MWh
 * Power station, 1 000 000 MWh. Per MWh: coal 0.45 (25 % ash, 0.8 % S), limestone 0.012, CO2 0.99
 *   ash 0.45 × 0.25 = 0.1125;  S 0.0036: 90 % to gypsum 0.00324 ÷ 0.18 = 0.018, rest to SO2 0.00036 ÷ 0.5 = 0.00072
 *   mass: 0.45 + 0.012 + air = 0.1125 + 0.018 + 0.00072 + 0.99 → air 0.65922
 *   coal 450 000, limestone 12 000, air 659 220, fly ash 112 500, gypsum 18 000, SO2 720, CO2 990 000
 * Cement works, 300 000 t cement. Gypsum 0.05 in every mode: 15 000 used, 3 000 left for the landfill. Power 27 000 MWh.
 *   A mode against plain cement, per t of cement, in yuan (clinker 300, road 8 + 0.45/km):
 *     fly ash:  clinker 0.25 × 300 = 75 saved, ash yard 0.25 × 15 = 3.75 saved, freight 0.25 × (8 + 9) = 4.25  → 74.50
 *     tailings: clinker 0.10 × 300 = 30 saved, pond 0.1 × 10 = 1 saved, freight 0.1 × (8 + 18) = 2.60           → 28.40
 *   so all cement takes fly ash: 75 000 used; clinker 0.70 × 300 000 = 210 000; 37 500 fly ash left over.
 * Brick works, 200 000 t bricks, power 6 000 MWh, moisture 0.1 in both modes: 20 000.
 *   base: no link, all clay: 220 000;  fly ash left over goes to the yard
 *   ash-bricks: per t of fly ash 1 t of clay saved (20), ash yard saved (15), freight 8 + 3.6 = 11.6 → 23.4 gained,
 *     so all 37 500 go into 62 500 t bricks; clay 0.5 × 62 500 + 1.1 × 137 500 = 182 500
 */

let base: SolvedRun
let bricks: SolvedRun
beforeAll(async () => {
  base = await runFiles(thinPath, 'base.yaml')
  bricks = await runFiles(thinPath, 'ash-bricks.yaml')
})

const near = (found: number, expected: number) =>
  expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))

/** Flows of both runs alike, then those that differ; ids without '@year'. */
const common = {
  'purchase/ore-market/copper-smelter/copper-concentrate': 200_000,
  'purchase/ore-market/copper-smelter/silica-flux': 40_000,
  'purchase/ore-market/power-station/limestone': 12_000,
  'purchase/fuel-market/power-station/coal': 450_000,
  'purchase/grid/copper-smelter/electricity': 83_000, // 65 000 + 18 000
  'purchase/grid/cement-works/electricity': 27_000,
  'purchase/grid/brick-works/electricity': 6_000,
  'purchase/building-market/cement-works/clinker': 210_000,
  'extraction/air/copper-smelter/air': 98_800,
  'extraction/air/copper-smelter/air-and-water': 62_388,
  'extraction/air/power-station/air': 659_220,
  'activity/smelter/copper-smelting/input/copper-concentrate': 200_000,
  'activity/smelter/copper-smelting/input/silica-flux': 40_000,
  'activity/smelter/copper-smelting/input/air': 98_800,
  'activity/smelter/copper-smelting/input/electricity': 65_000,
  'activity/smelter/copper-smelting/output/copper-cathode': 50_000,
  'activity/smelter/copper-smelting/output/smelter-gas': 118_800,
  'activity/smelter/copper-smelting/output/slag-tailings': 170, // kt
  'activity/acid-plant/acid-making/input/smelter-gas': 118_800,
  'activity/acid-plant/acid-making/input/air-and-water': 62_388,
  'activity/acid-plant/acid-making/input/electricity': 18_000,
  'activity/acid-plant/acid-making/output/sulphuric-acid': 180, // kt
  'activity/acid-plant/acid-making/output/so2': 1_188,
  'activity/boiler/power-generation/input/coal': 450_000,
  'activity/boiler/power-generation/input/limestone': 12_000,
  'activity/boiler/power-generation/input/air': 659_220,
  'activity/boiler/power-generation/output/electricity': 1_000_000,
  'activity/boiler/power-generation/output/fly-ash': 112.5, // kt
  'activity/boiler/power-generation/output/gypsum': 18, // kt
  'activity/boiler/power-generation/output/so2': 720,
  'activity/boiler/power-generation/output/co2': 990_000,
  'activity/mill/cement-making/ash/input/fly-ash': 75, // kt
  'activity/mill/cement-making/ash/input/gypsum': 15, // kt
  'activity/mill/cement-making/ash/input/clinker': 210_000,
  'activity/mill/cement-making/ash/input/electricity': 27_000,
  'activity/mill/cement-making/ash/output/cement': 300_000,
  'link/ash-to-cement': 75, // kt
  'link/gypsum-to-cement': 15, // kt
  'sale/metal-market/copper-smelter/copper-cathode': 50_000,
  'sale/metal-market/copper-smelter/sulphuric-acid': 180, // kt
  'sale/grid/power-station/electricity': 1_000_000,
  'sale/building-market/cement-works/cement': 300_000,
  'sale/building-market/brick-works/bricks': 200_000,
  'disposal/tailings-pond/copper-smelter/slag-tailings': 170, // kt
  'disposal/landfill/power-station/gypsum': 3, // kt
  'release/copper-smelter/so2': 1_188,
  'release/power-station/so2': 720,
  'release/power-station/co2': 990_000,
  'release/brick-works/moisture': 20_000,
}
const onlyBase = {
  'purchase/building-market/brick-works/clay': 220_000,
  'activity/kiln/brick-making/clay/input/clay': 220_000,
  'activity/kiln/brick-making/clay/input/electricity': 6_000,
  'activity/kiln/brick-making/clay/output/bricks': 200_000,
  'activity/kiln/brick-making/clay/output/moisture': 20_000,
  'disposal/ash-yard/power-station/fly-ash': 37.5, // kt
}
const onlyBricks = {
  'purchase/building-market/brick-works/clay': 182_500,
  'activity/kiln/brick-making/clay/input/clay': 151_250,
  'activity/kiln/brick-making/clay/input/electricity': 4_125,
  'activity/kiln/brick-making/clay/output/bricks': 137_500,
  'activity/kiln/brick-making/clay/output/moisture': 13_750,
  'activity/kiln/brick-making/ash/input/clay': 31_250,
  'activity/kiln/brick-making/ash/input/fly-ash': 37.5, // kt
  'activity/kiln/brick-making/ash/input/electricity': 1_875,
  'activity/kiln/brick-making/ash/output/bricks': 62_500,
  'activity/kiln/brick-making/ash/output/moisture': 6_250,
  'link/ash-to-bricks': 37.5, // kt
}

describe('thin path on paper: flows', () => {
  it.each([
    ['base', () => base, { ...common, ...onlyBase }],
    ['ash-bricks', () => bricks, { ...common, ...onlyBricks }],
  ] as const)('%s has these flows and no others', (_, run, expected) => {
    expect(
      run()
        .result.flows.map(({ id }) => id.replace('@year', ''))
        .sort(),
    ).toEqual(Object.keys(expected).sort())
    for (const [id, amount] of Object.entries(expected)) near(flow(run(), id), amount)
  })
  it('is proven and closes, nothing is left over', () => {
    for (const { result } of [base, bricks]) {
      expect(result.status).toBe('optimal')
      expect(result.certificate.ok).toBe(true)
      expect(result.closure.ok).toBe(true)
      expect([result.unplaced, result.unmet]).toEqual([[], []])
    }
  })
  it('puts every tonne of copper, sulphur and mass somewhere', () => {
    // Cu: 51 000 in with the concentrate; 50 000 leave as cathode, 1 000 in the tailings.
    // S in: concentrate 60 000, coal 3 600. Out: acid 58 806, SO2 954 (594 + 360), tailings 600, gypsum in the landfill
    // 540. The 2 700 of the gypsum end in cement, whose sulphur nobody claims.
    const parts = new Map(base.result.closure.components.map((entry) => [entry.component, entry]))
    near(parts.get('Cu')!.entering, 51_000)
    near(parts.get('Cu')!.leaving, 51_000)
    near(parts.get('S')!.entering, 63_600)
    near(parts.get('S')!.leaving, 60_900)
    near(parts.get('S')!.unaccounted, -2_700)
    expect(Math.abs(parts.get('mass')!.unaccounted)).toBeLessThan(1e-6)
  })
})

describe('thin path on paper: indicators', () => {
  it('solid waste: used ÷ generated = (fly ash + gypsum) ÷ (112.5 + 18 + 170)', () => {
    near(value(base, 'isw-utilisation'), (100 * (75 + 15)) / 300.5)
    near(value(bricks, 'isw-utilisation'), (100 * (112.5 + 15)) / 300.5)
  })
  it('SO2: 1 188 of the acid plant + 720 of the boiler, in both', () => {
    near(value(base, 'so2-total'), 1_908)
    near(value(bricks, 'so2-total'), 1_908)
  })
  it('coal 450 kt; fly ash 75 and 112.5 kt; a share of nothing has no value and says so', () => {
    near(value(base, 'coal-used'), 450)
    near(value(base, 'ash-used'), 75)
    near(value(bricks, 'ash-used'), 112.5)
    expect(base.result.indicators.find(({ id }) => id === 'tailings-share')).toMatchObject({
      value: null,
      reason: 'denominator-zero',
    })
  })
  it('cost in million yuan, item by item', () => {
    const bought = 200 * 6 + 40 * 0.05 + 12 * 0.04 + 450 * 0.32 + (83 + 27 + 6) * 0.45 + 210 * 0.3 + 220 * 0.02
    const sold = 50 * 40 + 180 * 0.2 + 1000 * 0.35 + 300 * 0.38 + 200 * 0.15
    const freight = 75 * 0.017 + 15 * 0.017
    const fees = 170 * 0.01 + 3 * 0.012 + 37.5 * 0.015
    near(value(base, 'total-cost'), bought - sold + freight + fees)
    near(value(base, 'total-cost'), -1060.0915)
    // Coal 20 yuan dearer; 37 500 t clay and as much of the ash yard saved; 37 500 t over 8 km.
    near(value(bricks, 'total-cost'), -1060.0915 + 450 * 0.02 - 37.5 * 0.02 - 37.5 * 0.015 + 37.5 * 0.0116)
    near(value(bricks, 'total-cost'), -1051.969)
  })
  it('shares cost out to the enterprises: the price of the ash is in both accounts and cancels', () => {
    const shares = bricks.result.indicators.find(({ id }) => id === 'total-cost')!.byEnterprise
    const share = (id: string) => {
      const found = shares.find((entry) => entry.id === id)!
      return 'value' in found ? found.value : Number.NaN
    }
    // Taker pays 5 yuan/t for 75 000 t: 0.375.
    near(share('four-metals'), 1200 + 2 + 83 * 0.45 + 1.7 - 2000 - 36)
    near(share('four-power'), 450 * 0.34 + 0.48 + 0.036 - 350 - 0.375)
    near(share('four-building'), 63 + 182.5 * 0.02 + 33 * 0.45 - 114 - 30 + (75 + 15) * 0.017 + 37.5 * 0.0116 + 0.375)
    near(
      shares.reduce((sum, entry) => sum + ('value' in entry ? entry.value : 0), 0),
      -1051.969,
    )
  })
  it('meets the target of utilisation only with the bricks; SO2 in both', () => {
    const statuses = (run: SolvedRun) => Object.fromEntries(run.result.targets.map(({ id, status }) => [id, status]))
    expect(statuses(base)).toEqual({ 'utilisation-2009': 'missed', 'so2-2009': 'met' })
    expect(statuses(bricks)).toEqual({ 'utilisation-2009': 'met', 'so2-2009': 'met' })
  })
  it('sets the survey beside the model: 2.1 kt observed, 1.908 kt modelled', () => {
    const [survey] = base.result.observations
    expect(survey).toMatchObject({ observed: 2.1, unit: 'kt', grade: 'B', source: 'S01', imposed: false })
    near(survey!.modelled!, 1.908)
  })
  it('grades each by the weakest figure behind it', () => {
    const graded = (run: SolvedRun, id: string) => {
      const { grade, assumptions } = run.result.indicators.find((entry) => entry.id === id)!
      return [grade, assumptions]
    }
    // Coal: production A, coal per MWh A. Fly ash used: production of cement B. Cost: fees and clay are guesses.
    expect(graded(base, 'coal-used')).toEqual(['A', 0])
    expect(graded(base, 'ash-used')).toEqual(['B', 0])
    expect(graded(base, 'total-cost')[0]).toBe('D')
    // The ash yard's fee, graded D, is out of use with the bricks.
    expect(graded(bricks, 'total-cost')[1]).toBe((graded(base, 'total-cost')[1] as number) - 1)
  })
})

const figuresOf = (trail: Trail | undefined): readonly TrailFigure[] =>
  trail?.kind === 'indicator'
    ? trail.parts.flatMap((part) =>
        part.terms.flatMap((term) => [
          ...term.figures,
          ...term.column.bounds,
          ...term.column.feeds.flatMap((feed) => [...feed.figures, ...feed.bounds]),
        ]),
      )
    : []

describe('thin path on paper: trail', () => {
  it('leads from cost to the coal price: file, line, layer, what it replaced, source, grade and mark', () => {
    const price = figuresOf(trace(bricks, 'total-cost')).find(
      ({ path }) => path === 'markets.fuel-market.sells.coal.price',
    )
    const lineOf = (file: string, text: string) =>
      thinPath[file]!.split('\n').findIndex((line) => line.includes(text)) + 1
    expect(price).toMatchObject({
      grade: 'B',
      seen: '●',
      unit: 'yuan/t',
      source: { id: 'S01', title: 'Four works survey' },
      place: { file: 'ash-bricks.yaml', line: lineOf('ash-bricks.yaml', '340 yuan/t'), layer: 'scenario:ash-bricks' },
      overrode: [{ file: 'markets.yaml', line: lineOf('markets.yaml', 'coal: { price'), layer: 'model' }],
    })
    expect(price!.place.text).toContain('340 yuan/t')
    expect(price!.overrode[0]!.text).toContain('320 yuan/t')
    near(price!.value, 340)
  })
  it('leads from a flow of a recipe to the parameter two recipes away, with its range and row', () => {
    const trail = trace(base, 'activity/acid-plant/acid-making/input/smelter-gas@year')
    expect(trail).toMatchObject({ kind: 'flow', value: 118_800, unit: 't', from: 'copper-smelter' })
    const feeds = trail?.kind === 'flow' ? trail.column.feeds : []
    const found = feeds.flatMap((feed) => feed.figures).find(({ path }) => path === 'parameters.capture')
    expect(found).toMatchObject({ grade: 'B', seen: '●', row: 'F013', source: { id: 'S02' }, overrode: [] })
    near(found!.low!, 0.87)
    near(found!.high!, 0.995)
    near(found!.value, 0.99)
  })
  it('finds every flow of the run by its id', () => {
    for (const { id, amount } of bricks.result.flows) expect(trace(bricks, id)).toMatchObject({ id, value: amount })
  })
  it('adds up: the terms of the trail are the value', () => {
    for (const { id, value: whole } of bricks.result.indicators) {
      const trail = trace(bricks, id)
      if (whole === null || trail?.kind !== 'indicator' || trail.parts.length > 1) continue
      near(
        trail.parts[0]!.terms.reduce((sum, term) => sum + term.contribution, 0),
        whole,
      )
    }
  })
})

describe('one upstream figure moves what depends on it, by the amount worked out', () => {
  it('ash content of coal 25 → 30 %', async () => {
    // Fly ash 0.45 × 0.30 = 0.135 t/MWh: +22 500 t, and so much more air, since the recipe closes its mass. All of it is
    // left over, so the yard takes it in base (22 500 × 15 yuan = 0.3375 million) and 37 500 t more bricks with the
    // project (22 500 t × (11.6 − 20) yuan = −0.189 million).
    const changed = { 'commodities.coal.composition.ash': '30 %' }
    const more = await runChanged('base.yaml', changed)
    near(flow(more, 'activity/boiler/power-generation/output/fly-ash'), 135)
    near(flow(more, 'extraction/air/power-station/air'), 659_220 + 22_500)
    near(flow(more, 'disposal/ash-yard/power-station/fly-ash'), 60)
    near(value(more, 'isw-utilisation'), (100 * 90) / 323)
    near(value(more, 'ash-used'), 75)
    near(value(more, 'total-cost'), -1060.0915 + 0.3375)
    const built = await runChanged('ash-bricks.yaml', changed)
    near(flow(built, 'link/ash-to-bricks'), 60)
    near(flow(built, 'activity/kiln/brick-making/ash/output/bricks'), 100_000)
    near(flow(built, 'purchase/building-market/brick-works/clay'), 160_000)
    near(value(built, 'isw-utilisation'), (100 * 150) / 323)
    near(value(built, 'ash-used'), 135)
    near(value(built, 'total-cost'), -1051.969 - 0.189)
    for (const run of [more, built]) {
      near(value(run, 'so2-total'), 1_908)
      near(value(run, 'coal-used'), 450)
    }
  })
  it('sulphur of the concentrate 30 → 32 %', async () => {
    // Gas 4 × 0.32 × 0.99 ÷ 0.5 = 2.5344 t/t: 126 720 t; air 2.1344 t/t: +7 920 t. Acid 126.72 ÷ 0.66 = 192 kt: +12 kt,
    // with SO2 +12 000 × 0.0066 = 79.2 t, air and water +12 000 × 0.3466 = 4 159.2 t, power +1 200 MWh.
    // Cost: 1.2 GWh × 450 = +0.54 million, acid 12 kt × 200 = −2.4 million.
    const run = await runChanged('base.yaml', { 'commodities.copper-concentrate.composition.S': '32 %' })
    near(flow(run, 'activity/smelter/copper-smelting/output/smelter-gas'), 126_720)
    near(flow(run, 'extraction/air/copper-smelter/air'), 98_800 + 7_920)
    near(flow(run, 'sale/metal-market/copper-smelter/sulphuric-acid'), 192)
    near(flow(run, 'extraction/air/copper-smelter/air-and-water'), 62_388 + 4_159.2)
    near(flow(run, 'purchase/grid/copper-smelter/electricity'), 84_200)
    near(value(run, 'so2-total'), 1_908 + 79.2)
    near(value(run, 'total-cost'), -1060.0915 + 0.54 - 2.4)
    // Nothing else moves.
    for (const [id, amount] of Object.entries({ ...common, ...onlyBase }))
      if (!/smelter|acid/.test(id)) near(flow(run, id), amount)
  })
})

describe('a choice turns where the formula says', () => {
  /** Where `isTaken` turns from true at `taken` to false at `left`, by halving. */
  async function turningPoint(from: number, to: number, isTaken: (at: number) => Promise<boolean>): Promise<number> {
    let [taken, left] = [from, to]
    expect([await isTaken(from), await isTaken(to)]).toEqual([true, false])
    while (Math.abs(left - taken) > 1e-4) {
      const middle = (taken + left) / 2
      if (await isTaken(middle)) taken = middle
      else left = middle
    }
    return (taken + left) / 2
  }

  it('bricks leave fly ash when road charge > clay 20 + yard 15 − 8 km × 0.45 = 31.4 yuan/t', async () => {
    const found = await turningPoint(8, 100, async (charge) => {
      const run = await runChanged('ash-bricks.yaml', { 'modes.road.charge': `${charge} yuan/t` })
      const sent = flow(run, 'link/ash-to-bricks')
      near(sent, sent > 1 ? 37.5 : 0)
      return sent > 1
    })
    expect(found).toBeCloseTo(20 + 15 - 8 * 0.45, 3)
  })
  it('or when the brick works lie farther than (20 + 15 − 8) ÷ 0.45 = 60 km', async () => {
    const found = await turningPoint(8, 200, async (km) => {
      const run = await runChanged('ash-bricks.yaml', { 'links.ash-to-bricks.distance': `${km} km` })
      return flow(run, 'link/ash-to-bricks') > 1
    })
    expect(found).toBeCloseTo(60, 3)
  })
  it('cement leaves fly ash when clinker costs less than freight 17 − yard 15 = 2 yuan/t', async () => {
    const found = await turningPoint(300, 0, async (price) => {
      const run = await runChanged('base.yaml', { 'markets.building-market.sells.clinker.price': `${price} yuan/t` })
      return flow(run, 'link/ash-to-cement') > 1
    })
    expect(found).toBeCloseTo(2, 3)
  })
})

describe('what has no place and what is not met', () => {
  it('without a landfill 3 kt gypsum stay, named with site and period; what counts gypsum is incomplete', async () => {
    const run = await runFiles(without('base.yaml', /^ {2}landfill:.*\n/m), 'ash-bricks.yaml')
    expect(run.result.certificate.ok).toBe(true)
    expect(run.result.unplaced).toEqual([
      { site: 'power-station', commodity: 'gypsum', period: 'year', amount: expect.closeTo(3, 9), unit: 'kt' },
    ])
    expect(run.result.unmet).toEqual([])
    const incomplete = (id: string) => run.result.indicators.find((entry) => entry.id === id)!.incomplete
    expect([incomplete('isw-utilisation'), incomplete('coal-used'), incomplete('so2-total')]).toEqual([
      true,
      false,
      false,
    ])
    near(value(run, 'total-cost'), -1051.969 - 0.036)
  })
  it('without an ash yard 37.5 kt fly ash stay in base and none with the bricks', async () => {
    const files = without('base.yaml', /^ {2}ash-yard:.*\n/m)
    const before = await runFiles(files, 'base.yaml')
    expect(before.result.unplaced).toMatchObject([{ site: 'power-station', commodity: 'fly-ash' }])
    near(before.result.unplaced[0]!.amount, 37.5)
    const after = await runFiles(files, 'ash-bricks.yaml')
    expect(after.result.unplaced).toEqual([])
    near(value(after, 'total-cost'), -1051.969)
  })
  it('bricks built without a clay market: what is missing is named, and nothing that counts it is judged', async () => {
    // No clay at all: every brick that can be is made of ash, 0.5 t clay each is missing all the same: 100 000 t. The
    // 120 kt fly ash they would take are 7.5 kt more than there is, for cement gives all of its own up.
    const run = await runFiles(without('markets.yaml', /^ {6}clay:.*\n/m), 'ash-bricks.yaml')
    expect(run.result.certificate.ok).toBe(true)
    expect(run.result.unmet.map(({ site, commodity, unit }) => [site, commodity, unit])).toEqual([
      ['brick-works', 'clay', 't'],
      ['brick-works', 'fly-ash', 'kt'],
    ])
    near(run.result.unmet[0]!.amount, 100_000)
    near(run.result.unmet[1]!.amount, 7.5)
    for (const id of ['isw-utilisation', 'ash-used', 'total-cost'])
      expect(run.result.indicators.find((entry) => entry.id === id)!.incomplete).toBe(true)
  })
})
