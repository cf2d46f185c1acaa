import { describe, expect, it } from 'vitest'
import { beltRun, flowSum } from './runs.js'

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
  it('parts 3 Mt into 78 : 6 : 4 : 12 and loses no heat but that of the gangue', async () => {
    const part = (commodity: string) => sum('coal-washing', 'output', commodity, 'coal-washing')
    expect(await part('washed-coal')).toBeCloseTo(2_340_000, 0)
    expect(await part('middlings')).toBeCloseTo(180_000, 0)
    expect(await part('coal-slime')).toBeCloseTo(120_000, 0)
    expect(await part('gangue')).toBeCloseTo(360_000, 0)
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
