import { describe, expect, it } from 'vitest'
import { beltRun, flowSum, indicator, observed } from './runs.js'

const sum = async (scenario: string, kind: string, commodity: string): Promise<number> =>
  flowSum(await beltRun(scenario), (flow) => flow.kind === kind && flow.commodity === commodity)

describe('gold and silver', () => {
  it('follow from concentrate to metal: 15 t of gold and 500 t of silver on 400 kt of copper, less what is lost', async () => {
    // 7.4 g of gold per t of concentrate, 98 % to slime, 98.5 % to metal (in kg)
    const concentrate = await sum('precious-metals', 'input', 'copper-concentrate')
    expect(await sum('precious-metals', 'output', 'gold')).toBeCloseTo(concentrate * 7.4e-3 * 0.98 * 0.985, 3)
    // silver of copper concentrate (245 g/t) and of lead concentrate (1 kg/t, 97 % to slime)
    const lead = await sum('precious-metals', 'input', 'lead-concentrate')
    expect(await sum('precious-metals', 'output', 'silver')).toBeCloseTo(
      (concentrate * 0.245 * 0.98 + lead * 0.97) * 0.975,
      0,
    )
    // the target of the group, 37.5 g of gold per t of copper from concentrate, within what smelting and refining lose
    const copper = flowSum(
      await beltRun('precious-metals'),
      (flow) => flow.commodity === 'copper-cathode' && flow.by === 'copper-smelting/after',
    )
    expect((await sum('precious-metals', 'output', 'gold')) / copper / (15_000 / 400_000)).toBeCloseTo(0.934, 2)
  })

  it('raise value added by the payable part the refiner keeps no longer, less what refining costs', async () => {
    const change =
      (await indicator('precious-metals', 'value-added')) - (await indicator('reference-2015', 'value-added'))
    const [gold, silver] = [
      await sum('precious-metals', 'output', 'gold'),
      await sum('precious-metals', 'output', 'silver'),
    ]
    const slime = await sum('reference-2015', 'sale', 'anode-slime')
    const leadSlime = await sum('reference-2015', 'sale', 'lead-anode-slime')
    const metals = gold * 214_000 + silver * 3220
    const paid = 0.86 * (slime * (0.1958 * 3.22e6 + 0.005914 * 214e6) + leadSlime * 0.153 * 3.22e6)
    // 20 000 yuan, 3 MWh at 0.40 yuan/kWh of 2010 with tax, and 1 300 yuan for each t of residue
    const residue = await sum('precious-metals', 'output', 'slime-residue')
    const cost = (slime + leadSlime) * (20_000 + (3000 * 0.4) / 1.055 / 1.17) + residue * 1300
    expect(change * 1e4).toBeCloseTo(metals - paid - cost, -4)
  })
})

describe('heavy metals and acid water', () => {
  it('577 t over 1.56 Mt is 0.37 kg/m3: untreated at the lead-zinc smelters, one part in a hundred elsewhere', async () => {
    const run = await beltRun('reference-2015')
    const effluent = (...sites: string[]) =>
      flowSum(
        run,
        (flow) => flow.kind === 'disposal' && flow.commodity === 'smelter-effluent' && sites.includes(flow.from),
      )
    const untreated = effluent('northwest-smelter', 'third-smelter')
    expect(await indicator('reference-2015', 'heavy-metals-to-water')).toBeCloseTo(
      (untreated * 0.37 + effluent('copper-smelter') * 0.0037) / 1000,
      6,
    )
    // F164 took 577 t from all works of the city; both smelters alone cannot give more
    const cut =
      (await indicator('reference-2015', 'heavy-metals-to-water')) -
      (await indicator('lead-zinc-acid-water', 'heavy-metals-to-water'))
    expect(cut).toBeCloseTo((untreated * 0.37 * 0.99) / 1000, 6)
    expect(cut).toBeLessThan(577)
  })

  it('the copper smelter of 2005 lets out 1.2 Mt of acid water with its metals', async () => {
    const water = await observed('baseline-2005', 'acid-water-2005')
    expect(Math.abs(water.modelled / water.observed - 1)).toBeLessThan(0.01)
    expect(await indicator('baseline-2005', 'heavy-metals-to-water')).toBeGreaterThan((water.modelled * 0.37) / 1000)
  })
})
