import { describe, expect, it } from 'vitest'
import { columnLabel } from '../../../src/lp/index.js'
import type { SolvedRun } from '../../../src/results/index.js'
import { runDocument } from '../../builders/engine.js'
import { headline, inTonnes, making, modelOf, ore, type Sections, siteWith } from '../../builders/model.js'

/** A plant that makes 10 t of ash a year beside its ware; where the ash may go is up to the case, all of it for nothing. */
const plantWith = (places: Sections, site: Sections = {}): Sections =>
  modelOf({
    commodities: { ore, ware: inTonnes(), ash: inTonnes() },
    processes: { work: making('ware', 'ash') },
    sites: { plant: siteWith('work', '10 t/yr', site) },
    ...places,
  })

const yard = { routes: { yard: { to: 'land', accepts: { ash: {} } } } }
const heap = { stocks: { heap: { site: 'plant', commodity: 'ash', opening: '0 t' } } }
const free = { price: '0 yuan/t' }
const buyer = { markets: { buyer: { buys: { ash: free } } } }
/** A market reached by a link of some length only. */
const away = (id: string, km?: number): Sections => ({
  market: { [id]: { 'by-links': true, buys: { ash: free } } },
  link: { [`to-${id}`]: { commodity: 'ash', from: 'plant', to: id, ...(km ? { distance: `${km} km` } : {}) } },
})

/** Amount of ash by way it goes: kind and carrier of every flow that leaves the plant. */
function ways(run: SolvedRun): Record<string, number> {
  expect(run.result.certificate).toMatchObject({ ok: true, droppedStages: [] })
  const leaving = run.result.flows.filter((flow) => flow.commodity === 'ash' && flow.from === 'plant')
  return Object.fromEntries(leaving.map((flow) => [`${flow.kind} ${flow.by}`, flow.amount]))
}

const stageIds = (run: SolvedRun) => run.staged.stages.map((stage) => stage.id)

describe('tie-breaks decide what the objective leaves open, in their order', () => {
  it('first least disposal: even a stock or a long way is taken instead', async () => {
    expect(ways(await runDocument(plantWith({ ...yard, ...buyer })))).toEqual({ 'sale buyer': 10 })
    expect(ways(await runDocument(plantWith({ ...yard, ...heap })))).toEqual({ 'put heap': 10 })
    const far = away('far', 500)
    const run = await runDocument(plantWith({ ...yard, markets: far['market'], links: far['link'] }))
    expect(ways(run)).toEqual({ 'link to-far': 10 })
  })

  it('then least put into stock: a long way is taken instead', async () => {
    const far = away('far', 500)
    const run = await runDocument(plantWith({ ...yard, ...heap, markets: far['market'], links: far['link'] }))
    expect(ways(run)).toEqual({ 'link to-far': 10 })
    expect(run.result.stocks[0]).toMatchObject({ put: 0, level: 0 })
  })

  it('then least transport work: the nearer of two, though the way has one flow more', async () => {
    const [near, far] = [away('near', 10), away('far', 50)]
    // From the near market the ash is handed on to a third place without distance: 3 flows of 10 km against 2 of 50 km.
    const run = await runDocument(
      plantWith({
        markets: {
          ...(far['market'] as object),
          gate: { 'by-links': true },
          next: { 'by-links': true, buys: { ash: free } },
        },
        links: {
          ...(far['link'] as object),
          'to-gate': { commodity: 'ash', from: 'plant', to: 'gate', distance: '10 km' },
          'gate-to-next': { commodity: 'ash', from: 'gate', to: 'next' },
        },
      }),
    )
    expect(ways(run)).toEqual({ 'link to-gate': 10 })
    const two = await runDocument(
      plantWith({
        markets: { ...(near['market'] as object), ...(far['market'] as object) },
        links: { ...(near['link'] as object), ...(far['link'] as object) },
      }),
    )
    expect(ways(two)).toEqual({ 'link to-near': 10 })
  })

  it('then least total flow: the direct way', async () => {
    const hub = away('hub')
    const run = await runDocument(
      plantWith({ markets: { ...buyer.markets, ...(hub['market'] as object) }, links: hub['link'] }),
    )
    expect(ways(run)).toEqual({ 'sale buyer': 10 })
    expect(stageIds(run)).toEqual(
      ['unplaced', 'objective:0', 'tie-break:transport', 'tie-break:flow'].filter((id) => id !== 'tie-break:transport'),
    )
  })

  it('no loop runs for nothing: what turns a into b and b into a stands still', async () => {
    const turn = (from: string, to: string): Sections => ({
      ...{ per: `1 t ${to}`, partial: 'only amounts matter here', in: { [from]: '1 t' }, out: { [to]: '1 t' } },
    })
    const site: Sections = {
      units: {
        maker: { process: 'work', production: '10 t/yr' },
        there: { process: 'there', capacity: '100 t/yr' },
        back: { process: 'back', capacity: '100 t/yr' },
      },
    }
    const run = await runDocument(
      modelOf({
        commodities: { ore, ware: inTonnes(), ash: inTonnes(), cake: inTonnes() },
        processes: { work: making('ware', 'ash'), there: turn('ash', 'cake'), back: turn('cake', 'ash') },
        sites: { plant: site },
        ...buyer,
        indicators: { turned: headline('used(ash)') },
      }),
    )
    expect(ways(run)).toEqual({ 'sale buyer': 10 })
    expect(run.result.levels.map(({ unit, level }) => [unit, level])).toEqual([['maker', 10]])
    // What a turn takes in and gives out counts: ash on its scale 10 and cake, which nothing gives a scale, in tonnes.
    const flow = run.staged.stages.find((stage) => stage.id === 'tie-break:flow')!.form
    const weights = ['there', 'back'].map((unit) => {
      const column = [...run.compiled.columns.ref.keys()].find(
        (j) => columnLabel(run.compiled, j).en === `${unit} at ${unit}`,
      )!
      return flow.coefficients[flow.columns.indexOf(column)]
    })
    expect(weights).toEqual([1.1, 1.1])
    // 100 t a year could run for nothing; the range says so.
    expect(run.result.indicators[0]).toMatchObject({ value: 0, tie: { low: 0, high: 100 } })
  })

  it('stands after the objectives and is left out where it has nothing to weigh', async () => {
    const run = await runDocument(plantWith({ ...yard, ...heap, ...buyer }))
    expect(stageIds(run)).toEqual([
      ...['unplaced', 'objective:0', 'tie-break:disposal', 'tie-break:stock', 'tie-break:flow'],
    ])
    expect(run.staged.stages.map((stage) => stage.role)).toEqual([
      ...['unplaced', 'objective', 'tie-break', 'tie-break', 'tie-break'],
    ])
    expect(run.staged.stages.slice(2).every((stage) => stage.sense === 'least')).toBe(true)
  })
})

describe('a headline indicator that a tie-break decided', () => {
  const indicators = {
    sold: headline('sold(ash)'),
    yarded: headline('disposed(ash)'),
    share: headline('sold(ash) / made(ash)', '%'),
    'sold-share': headline('sold(ash) / (sold(ash) + 2 * disposed(ash))', '%'),
    money: headline('cost', 'yuan'),
    made: headline('made(ash)'),
    quiet: { unit: 't', formula: 'sold(ash)' },
  }
  const tieOf = (run: SolvedRun) =>
    Object.fromEntries(run.result.indicators.map(({ id, value, tie }) => [id, { value, tie }]))

  it('is marked with its range over what the objective allows', async () => {
    // The buyer takes 4 t a year at most, the rest goes to the yard; all is free: sold 0 to 4, disposed of 6 to 10.
    const limited = { markets: { buyer: { buys: { ash: { ...free, limit: '4 t/yr' } } } } }
    const found = tieOf(await runDocument(plantWith({ ...yard, ...limited, indicators })))
    expect(found).toEqual({
      sold: { value: 4, tie: { low: 0, high: 4 } },
      yarded: { value: 6, tie: { low: 6, high: 10 } },
      // 10 t are made whatever is done with them.
      share: { value: 40, tie: { low: 0, high: 40 } },
      // 4 ÷ (4 + 12): both parts move, and no range of the ratio is proven.
      'sold-share': { value: 25, tie: { low: null, high: null } },
      money: { value: 0, tie: null },
      made: { value: 10, tie: null },
      // Not a headline: not asked for.
      quiet: { value: 4, tie: null },
    })
  })

  it('is not marked when the objective decides', async () => {
    const paid = { markets: { buyer: { buys: { ash: { price: '1 yuan/t', limit: '4 t/yr' } } } } }
    const found = tieOf(await runDocument(plantWith({ ...yard, ...paid, indicators })))
    expect(Object.values(found).every(({ tie }) => tie === null)).toBe(true)
    expect(found).toMatchObject({ sold: { value: 4 }, yarded: { value: 6 }, money: { value: -4 } })
  })
})
