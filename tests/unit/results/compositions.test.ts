import { expect, it } from 'vitest'
import { compositionsOfFlows, readCompositions } from '../../../src/results/compositions.js'
import { forEachFlow, type FlowAmount } from '../../../src/results/index.js'
import { runDocument } from '../../builders/engine.js'
import { modelOf } from '../../builders/model.js'

const scrap = { unit: 'm3', density: '2 t/m3', composition: { carried: ['Cu'] } }
const site = (volume: string, Cu: string) => ({
  units: { [`sorter-of-${Cu.slice(0, -2)}`]: { process: 'sorting', production: volume } },
  supplies: { scrap: { composition: { Cu } } },
})
/** Two yards sort scrap of 2 t/m³: 80 % of its copper and 5 % of all else go into the fines. */
const yards = modelOf({
  mode: 'planning',
  substances: { Cu: {} },
  commodities: { scrap, clean: scrap, fines: { ...scrap, 'released-to': 'land' } },
  processes: {
    sorting: {
      ...{ per: '1 m3 scrap', closes: ['mass', 'Cu'], in: { scrap: '1 m3' } },
      out: { clean: { of: { Cu: 'rest', others: 'rest' } }, fines: { of: { Cu: '80 %', others: '5 %' } } },
    },
  },
  periods: [
    { id: 'y1', length: '1 yr' },
    { id: 'y2', length: '1 yr' },
  ],
  sites: { west: site('10 m3/yr', '5 %'), east: site('20 m3/yr', '1 %') },
  markets: { market: { buys: { clean: { price: '200 yuan/m3' } } } },
})

it('what commodities carry is told in shares of mass, by site, commodity and time', async () => {
  const { result } = await runDocument(yards)
  // East: 20 m³ are 40 t with 0.4 t of copper; fines have 0.32 t of it and 5 % of 39.6 t. West: 20 t with 1 t, 0.8 t, 5 % of 19 t.
  const east = [0.08 / (40 - 0.32 - 1.98), 0.32 / (0.32 + 1.98), 0.01]
  const west = [0.2 / (20 - 0.8 - 0.95), 0.8 / (0.8 + 0.95), 0.05]
  const expected = [
    ...['clean', 'fines', 'scrap'].map((commodity, i) => ['east', commodity, east[i]!] as const),
    ...['clean', 'fines', 'scrap'].map((commodity, i) => ['west', commodity, west[i]!] as const),
  ].flatMap(([site, commodity, Cu]) =>
    ['y1', 'y2'].map((period) => ({ site, commodity, period, composition: { Cu: expect.closeTo(Cu, 9) } })),
  )
  expect(result.compositions).toMatchObject(expected)
})

it('what does not move is made of nothing', async () => {
  const { compiled, solution } = await runDocument(yards)
  const flows: FlowAmount[] = []
  forEachFlow(compiled, solution.x, (flow) => flows.push(flow))
  const still = flows.map((flow) => ({ ...flow, amount: 0 }))
  expect(flows.filter((flow) => compositionsOfFlows(compiled, flows)(flow)).length).toBeGreaterThan(10)
  expect(still.filter((flow) => compositionsOfFlows(compiled, still)(flow))).toEqual([])
  expect(readCompositions(compiled, still)).toEqual([])
})
