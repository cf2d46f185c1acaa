import { describe, expect, it } from 'vitest'
import { accountsOf } from '../../src/results/index.js'
import { partOf, rowsOf, runText } from '../builders/reports.js'
import { account, beltRun, flowSum } from './runs.js'

const whole = async (scenario: string, id: string): Promise<number> =>
  (await beltRun(scenario)).result.indicators.find((indicator) => indicator.id === id)!.value!

const named = ['baiyin-nonferrous', 'gansu-rare-earth', 'hualu-aluminium', 'yinguang-juyin', 'jingyuan-coal']
const lines = [
  'sales-revenue',
  'cost-materials',
  'cost-energy',
  'cost-services',
  'value-added',
  'operating-surplus',
  'energy-used',
  'fresh-water-used',
]

describe('accounts of the enterprises', () => {
  it.each(named)('%s has every line of a full account', async (enterprise) => {
    for (const line of lines)
      expect(await account('reference-2015', enterprise, line), `${line} of ${enterprise}`).not.toBe(0)
  })

  it('value added is sales less what is bought and paid, line by line', async () => {
    for (const enterprise of named) {
      const at = (line: string) => account('reference-2015', enterprise, line)
      const rest =
        (await at('sales-revenue')) -
        (await at('cost-materials')) -
        (await at('cost-energy')) -
        (await at('cost-services')) -
        (await at('paid-inside'))
      expect(await at('value-added'), enterprise).toBeCloseTo(rest, 4)
      expect(await at('operating-surplus'), enterprise).toBeCloseTo(rest - (await at('wage-bill')), 4)
    }
  })

  it('stand side by side in the report, with the others adding up to the belt', async () => {
    const run = await beltRun('circular-2015')
    const table = accountsOf(run)!
    expect(table.enterprises).toEqual(named)
    for (const { indicator, values, others } of table.lines) {
      const sum = [...values, others].reduce<number>((total, value) => total + value!, 0)
      expect(sum / (indicator.value || 1), indicator.id).toBeCloseTo(indicator.value ? 1 : 0, 9)
    }
    const line = rowsOf(partOf(runText(run), 'Accounts of the enterprises')).get('Value added')!
    expect(line).toHaveLength(1 + named.length + 2)
    expect([line[2], line.at(-1)]).toEqual(['11,184', '779,310'])
  })

  it('primary resources of the works add up to those behind the productivity of the belt', async () => {
    const [used, added, productivity] = await Promise.all(
      ['resource-used', 'value-added', 'resource-productivity'].map((id) => whole('circular-2015', id)),
    )
    // yuan/t against 10 000 yuan and t
    expect((used! * productivity!) / (1e4 * added!)).toBeCloseTo(1, 9)
  })

  it('what one pays inside the belt another receives, and the works use the energy of the fence', async () => {
    expect(Math.abs(await whole('circular-2015', 'paid-inside'))).toBeLessThan(1e-6)
    expect((await whole('circular-2015', 'energy-used')) / (await whole('circular-2015', 'energy-total'))).toBeCloseTo(
      1,
      9,
    )
  })

  it('people of the metals: 20 per kt of copper, zinc and lead, 9 per kt of aluminium, 1 700 per Mt of coal', async () => {
    const run = await beltRun('reference-2015')
    const made = (commodity: string) =>
      flowSum(run, (flow) => flow.kind === 'output' && flow.commodity === commodity) / 1000
    const metal = made('copper-cathode') + made('zinc') + made('lead')
    expect(metal).toBeCloseTo(150 + 170 + 30, 3)
    // the early slag line: 270 kt at 180 for 1.4 Mt; mines: 1.3 Mt of ore at 800 per Mt
    const slag = (270 * 180) / 1400
    expect(await account('reference-2015', 'baiyin-nonferrous', 'employment')).toBeCloseTo(
      350 * 20 + slag + 1.3 * 800,
      0,
    )
    expect(await account('reference-2015', 'hualu-aluminium', 'employment')).toBeCloseTo(200 * 9, 3)
    // 60 M bricks at 1.5 per M beside the mines
    expect(await account('reference-2015', 'jingyuan-coal', 'employment')).toBeCloseTo(9 * 1700 + 60 * 1.5, 1)
    // 27 200 yuan and 37.5 % of contributions, in 10 000 yuan
    expect(await account('reference-2015', 'hualu-aluminium', 'wage-bill')).toBeCloseTo(1800 * 2.72 * 1.375, 3)
  })
})
