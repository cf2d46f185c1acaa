import { describe, expect, it } from 'vitest'
import { beltRun, flowSum, withProject } from './runs.js'

const sum = async (scenario: string, kind: string, commodity: string, by?: string): Promise<number> =>
  flowSum(
    await beltRun(scenario),
    (flow) => flow.kind === kind && flow.commodity === commodity && (by === undefined || flow.by === by),
  )

describe('power from gangue', () => {
  // 400 kgce per MWh gross at 9 % own use and 29.3076 MJ/kgce: 12.8825 GJ per MWh sent out, in a blend of 10.5 MJ/kg.
  const blend = (0.4 * 29.3076) / 0.91 / 10.5
  const gangue = (blend * (20.908 - 10.5)) / (20.908 - 4)
  const coal = (blend * (10.5 - 4)) / (20.908 - 4)

  it('takes 0.755 t of gangue and 0.472 t of coal per MWh, gangue above the 60 % of the tax rule', async () => {
    const power = await sum('gangue-power', 'output', 'electricity', 'gangue-power/with-coal')
    expect(power).toBeCloseTo(910_000, 3)
    expect((await sum('gangue-power', 'input', 'gangue', 'gangue-power/with-coal')) / power).toBeCloseTo(gangue, 6)
    expect((await sum('gangue-power', 'input', 'coal', 'gangue-power/with-coal')) / power).toBeCloseTo(coal, 6)
    expect(gangue / (gangue + coal)).toBeGreaterThan(0.6)
  })

  it('leaves more ash than the gangue it takes off the tip, so less waste is used than the rate tells', async () => {
    const tipped = async (scenario: string) => sum(scenario, 'disposal', 'gangue')
    const saved = (await tipped('reference-2015')) - (await tipped('gangue-power'))
    expect(saved).toBeCloseTo(910_000 * gangue, 0)
    // ash of the blend: 75 % of gangue and 25 % of coal, before lime and carbon
    const ash = await sum('gangue-power', 'disposal', 'cfb-ash')
    expect(ash).toBeGreaterThan(910_000 * (0.75 * gangue + 0.25 * coal) * 0.998)
    expect(ash).toBeGreaterThan(saved)
  })
})

describe('coal washing', () => {
  it('parts what the belt sells into 78 : 6 : 4 : 12 and loses no heat but that of the gangue', async () => {
    const part = (commodity: string) => sum('coal-washing', 'output', commodity, 'coal-washing')
    const sold = await sum('reference-2015', 'sale', 'coal')
    expect((await part('washed-coal')) / sold).toBeCloseTo(0.78, 6)
    expect((await part('middlings')) / sold).toBeCloseTo(0.06, 6)
    expect((await part('coal-slime')) / sold).toBeCloseTo(0.04, 6)
    expect((await part('gangue')) / sold).toBeCloseTo(0.12, 6)
    const { graph } = (await beltRun('coal-washing')).compiled
    const heat = graph.commodities.find(({ id }) => id === 'washed-coal')!.attributes.get('standard-coal')!.by[0]!
    const coal = graph.commodities.find(({ id }) => id === 'coal')!.attributes.get('standard-coal')!.by[0]!
    expect(heat / coal).toBeCloseTo((20.908 - 0.06 * 12 - 0.04 * 12.545 - 0.12 * 4) / 0.78 / 20.908, 6)
  })
})

describe('power from smelter waste heat', () => {
  it('gives 190 kWh per 2.8 GJ of steam of furnaces, roasters and acid plants', async () => {
    const steam = async (site: string) =>
      flowSum(
        await beltRun('smelter-waste-heat'),
        (flow) => flow.kind === 'output' && flow.commodity === 'waste-heat-steam' && flow.to === site,
      )
    const power = await sum('smelter-waste-heat', 'output', 'electricity', 'smelter-waste-heat-power')
    const total = (await steam('copper-smelter')) + (await steam('northwest-smelter'))
    expect(total).toBeGreaterThan(0)
    expect(power / (total * 0.06786)).toBeCloseTo(1, 6)
    expect(await sum('smelter-waste-heat', 'release', 'waste-heat-steam')).toBeCloseTo(await steam('third-smelter'), 0)
  })
})

describe('Jingtai', () => {
  it('burns 312 gce per kWh gross at 8.2 % own use, and lets out a tenth of the sulphur in its gas', async () => {
    const power = await sum('reference-2015', 'output', 'electricity', 'power-660mw')
    expect(power).toBeCloseTo(6_426_700, 3)
    const coal = await sum('reference-2015', 'input', 'coal', 'power-660mw')
    expect(coal / power).toBeCloseTo((0.312 * 29.3076) / 20.908 / (1 - 0.082), 6)
    // 0.6 % sulphur, 90 % of it to gas, a tenth past the scrubber
    expect(await sum('reference-2015', 'output', 'so2', 'power-660mw')).toBeCloseTo(
      coal * 0.006 * 0.9 * 0.1 * (64.058 / 32.06),
      1,
    )
  })

  it('stands in neither 2005 nor 2009', async () => {
    for (const scenario of ['baseline-2005', 'baseline-2009'])
      expect(await sum(scenario, 'output', 'electricity', 'power-660mw'), scenario).toBe(0)
  })
})

describe('the cogeneration station of Baiyin', () => {
  it('gives 3.0 TWh and district heat at 40 kgce per GJ, scrubbed with carbide slag of the works beside it', async () => {
    const run = await withProject('circular-2015', 'baiyin-chp')
    expect([run.result.certificate.ok, run.result.unmet, run.result.unplaced]).toEqual([true, [], []])
    const made = (commodity: string, by: string) =>
      flowSum(run, (flow) => flow.kind === 'output' && flow.commodity === commodity && flow.by === by)
    const power = made('electricity', 'chp-turbine')
    const heat = made('district-heat', 'chp-district-heat')
    expect([power, heat]).toEqual([expect.closeTo(3_000_000, 3), expect.closeTo(2_400_000, 3)])
    const coal = flowSum(run, (flow) => flow.kind === 'input' && flow.commodity === 'coal' && flow.by.startsWith('chp'))
    // 300 kgce per MWh gross at 8 % own use
    expect(coal).toBeCloseTo((((power * 0.3) / 0.92 + heat * 0.04) * 29.3076) / 20.908, 0)
    const slag = flowSum(
      run,
      (flow) => flow.commodity === 'carbide-slag' && flow.kind === 'input' && flow.by.startsWith('chp'),
    )
    expect(slag).toBeGreaterThan(0)
    // Ca of the slag binds the sulphur caught: 0.6 % x 0.9 x 0.9 of the coal at Ca/S 1.03 or a little more
    const { graph } = run.compiled
    const ca = graph.substances.findIndex(({ id }) => id === 'Ca')
    const share = graph.commodities.find(({ id }) => id === 'carbide-slag')!.composition.get(ca)!.by[0]!
    const ratio = (slag * share) / 40.078 / ((coal * 0.006 * 0.81) / 32.06)
    expect(ratio).toBeGreaterThan(1)
    expect(ratio).toBeLessThan(1.1)
  })
})
