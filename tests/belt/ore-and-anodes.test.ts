import { describe, expect, it } from 'vitest'
import { beltRun, flowSum, indicator, observed } from './runs.js'

const sum = async (scenario: string, kind: string, commodity: string, by?: string): Promise<number> =>
  flowSum(
    await beltRun(scenario),
    (flow) => flow.kind === kind && flow.commodity === commodity && (by === undefined || flow.by === by),
  )

describe('ore dressing', () => {
  it('copper: 0.8 % at 88 % into 22 % concentrate, 31.25 t of ore a tonne, the rest of the copper to the pond', async () => {
    const ore = await sum('reference-2015', 'input', 'copper-ore')
    const concentrate = await sum('reference-2015', 'output', 'copper-concentrate')
    expect(ore).toBeCloseTo(600_000, 3)
    expect(ore / concentrate).toBeCloseTo(0.22 / (0.008 * 0.88), 6)
    const run = await beltRun('reference-2015')
    const { graph } = run.compiled
    const copper = graph.substances.findIndex(({ id }) => id === 'Cu')
    const share = graph.commodities.find(({ id }) => id === 'copper-ore-tailings')!.composition.get(copper)!.by[0]!
    expect(share * (await sum('reference-2015', 'output', 'copper-ore-tailings'))).toBeCloseTo(ore * 0.008 * 0.12, 3)
  })

  it('lead and zinc: 0.1056 t and 0.0164 t of concentrate a tonne of ore', async () => {
    const made = (commodity: string) => sum('reference-2015', 'output', commodity, 'lead-zinc-ore-dressing')
    expect(await made('zinc-concentrate')).toBeCloseTo((700_000 * 0.06 * 0.88) / 0.5, 0)
    expect(await made('lead-concentrate')).toBeCloseTo((700_000 * 0.012 * 0.75) / 0.55, 0)
  })

  it('its tailings close the waste of the city in 2005, from which the ore was chosen', async () => {
    const waste = await observed('baseline-2005', 'solid-waste-2005')
    expect(Math.abs(waste.modelled / waste.observed - 1)).toBeLessThan(0.03)
  })

  it('sends its copper concentrate to market when the smelter stands still', async () => {
    expect(await sum('copper-stopped', 'sale', 'copper-concentrate')).toBeCloseTo(600_000 * 0.032, 0)
  })
})

describe('anodes from butts', () => {
  it('0.16 t of butts a tonne of anode are the 0.08 t a tonne of metal leaves at 0.50 t of anode', async () => {
    const anodes = await sum('anode-plant', 'output', 'prebaked-anode')
    expect(anodes).toBeCloseTo(200_000 * 0.5, 0)
    expect(await sum('anode-plant', 'input', 'anode-butts')).toBeCloseTo(200_000 * 0.08, 0)
    // (0.97 x 0.84 + 0.01 - 0.92 x 0.16 x 0.70) / 0.975 t of calcined coke
    expect((await sum('anode-plant', 'input', 'calcined-coke')) / anodes).toBeCloseTo(0.740267, 6)
    expect(await indicator('anode-plant', 'value-added')).toBeGreaterThan(
      await indicator('reference-2015', 'value-added'),
    )
  })
})
