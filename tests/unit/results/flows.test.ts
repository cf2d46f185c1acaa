import { describe, expect, it } from 'vitest'
import { columnId, type FlowAmount, forEachFlow } from '../../../src/results/index.js'
import type { SolvedRun } from '../../../src/results/index.js'
import { runDocument } from '../../builders/engine.js'
import { inTonnes, modelOf, type Sections } from '../../builders/model.js'
import { goldenModels } from '../../golden/models.js'

function flowsOf({ compiled, solution }: SolvedRun): FlowAmount[] {
  const flows: FlowAmount[] = []
  forEachFlow(compiled, solution.x, (flow) => flows.push(flow))
  return flows
}

const town = (sites: Sections, extra: Sections): Sections =>
  modelOf({ mode: 'planning', commodities: { water: inTonnes() }, sites, ...extra })

describe('flows of a solution', () => {
  it('are those that move, and what is lost on the way lies on land where no route is named', async () => {
    const pipe = { commodity: 'water', from: 'spring', to: 'town' }
    const run = await runDocument(
      town(
        { spring: { supplies: { water: {} } }, town: { demands: { water: '18 t/yr' } } },
        {
          links: {
            pipe: { ...pipe, capacity: '10 t/yr' },
            ditch: { ...pipe, loss: '20 %' },
            canal: { ...pipe, charge: '9 yuan/t' },
          },
        },
      ),
    )
    // 10 t through the pipe; the ditch takes 10 t for the 8 t that are missing.
    const told = flowsOf(run).map(({ kind, by, from, to, amount }) => [kind, by, from, to, amount])
    expect(told).toEqual([
      ['link', 'ditch', 'spring', 'town', 8],
      ['loss', 'ditch', 'spring', 'nature:land', 2],
      ['link', 'pipe', 'spring', 'town', 10],
      ['extraction', 'source', 'source:spring', 'spring', 20],
      ['delivery', 'demand', 'town', 'demand:town', 18],
    ])
  })

  it('have what decays in all turns of a season, of the stocks in which something does', async () => {
    const { compiled, ...run } = await runDocument(
      town(
        {
          town: {
            supplies: { water: { max: { 'by-slice': [80, 0, 20], unit: 't/yr' } } },
            demands: { water: '20 t/yr' },
          },
        },
        {
          slices: { rain: { share: '25 %', season: 'wet' }, sun: { share: '25 %', season: 'wet' }, dry: '50 %' },
          stocks: {
            pond: { site: 'town', commodity: 'water', cycle: '0.25 yr', decay: '10 %/yr' },
            tank: { site: 'town', commodity: 'water', cycle: 'period', cost: '100 yuan/t' },
          },
        },
      ),
    )
    // The wet half of the year has two turns, each of 1/8 yr of rain and of sun. In the sun 5 t are wanted: 2.5 t a turn are
    // what 1/8 yr at 10 % a year, 1.25 %, leaves of a level of 2.5 / 98.75 %.
    const decays = flowsOf({ compiled, ...run }).filter(({ kind }) => kind === 'decay')
    expect(decays).toHaveLength(1)
    expect(decays[0]).toMatchObject({
      ...{ by: 'pond', column: -1, from: 'stock:pond', to: 'nature:land', fromNode: -1, toNode: -1, time: 1 },
      amount: expect.closeTo(2 * (2.5 / 0.9875) * 0.0125, 9),
    })
  })
})

it('steps of one offer are counted from one in the ids of columns', async () => {
  const { compiled } = await runDocument(goldenModels['purchase-discount'])
  const ids = Array.from({ length: compiled.columns.count }, (_, column) => columnId(compiled, column))
  expect(ids).toContain('purchase/works/town/water@year')
  expect(ids).toContain('purchase/works/town/water/2@year')
  expect(ids).toContain('opening/works.sells.water/2@year')
})
