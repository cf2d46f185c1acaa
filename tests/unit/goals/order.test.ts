import { describe, expect, it } from 'vitest'
import type { SolvedRun } from '../../../src/results/index.js'
import { check } from '../../../src/run/index.js'
import { runDocument } from '../../builders/engine.js'
import { headline, inTonnes, making, modelOf, ore, type Sections, siteWith } from '../../builders/model.js'

/** 10 t of ash; a cement works takes 4 t at 30 yuan/t, a brick works 3 t at 10 yuan/t, a road as much as comes for nothing. */
const ashPlaces = (objective?: unknown): Sections => {
  const place = (limit: string, fee: string) => ({ capacity: limit, charge: fee })
  return modelOf({
    commodities: { ore, ware: inTonnes(), ash: inTonnes() },
    processes: { work: making('ware', 'ash') },
    sites: { plant: siteWith('work', '10 t/yr') },
    markets: {
      buyer: { buys: { ware: { price: '0 yuan/t' } } },
      ...Object.fromEntries(
        ['cement', 'bricks', 'road'].map((id) => [id, { 'by-links': true, buys: { ash: { price: '0 yuan/t' } } }]),
      ),
    },
    links: {
      'to-cement': { commodity: 'ash', from: 'plant', to: 'cement', ...place('4 t/yr', '30 yuan/t') },
      'to-bricks': { commodity: 'ash', from: 'plant', to: 'bricks', ...place('3 t/yr', '10 yuan/t') },
      'to-road': { commodity: 'ash', from: 'plant', to: 'road' },
    },
    indicators: { paid: headline('cost', 'yuan') },
    ...(objective === undefined ? {} : { objective }),
  })
}

const placed = (run: SolvedRun) => {
  expect(run.result.certificate).toMatchObject({ ok: true, droppedStages: [] })
  const links = run.result.flows.filter((flow) => flow.kind === 'link')
  return Object.fromEntries(links.map((flow) => [flow.by.slice(3), flow.amount]))
}

describe('objectives', () => {
  it('least cost is what is asked for where nothing is said', async () => {
    const run = await runDocument(ashPlaces())
    expect(placed(run)).toEqual({ road: 10 })
    expect(placed(await runDocument(ashPlaces({ least: 'cost' })))).toEqual({ road: 10 })
  })

  it('any form may be least or most', async () => {
    // Most cost: 4 t at 30, 3 t at 10, the rest for nothing.
    expect(placed(await runDocument(ashPlaces({ most: 'cost' })))).toEqual({ cement: 4, bricks: 3, road: 3 })
    expect(placed(await runDocument(ashPlaces({ most: 'flow(to-bricks)' })))).toMatchObject({ bricks: 3 })
  })

  it('a merit order is a list of them, and takes the place of cost', async () => {
    // First cement, then bricks, then the road, whatever it costs: 4 + 3 + 3.
    const order = [{ most: 'flow(to-cement)' }, { most: 'flow(to-bricks)' }, { most: 'flow(to-road)' }]
    const run = await runDocument(ashPlaces(order))
    expect(placed(run)).toEqual({ cement: 4, bricks: 3, road: 3 })
    expect(run.result.indicators[0]).toMatchObject({ value: 150, tie: null })
    expect(run.solution.stages.slice(0, 4).map(({ id, value }) => [id, value])).toEqual([
      ['unplaced', 0],
      ['objective:0', 4],
      ['objective:1', 3],
      ['objective:2', 3],
    ])
  })

  it('the order of a merit order decides', async () => {
    // The road first leaves nothing for the others.
    const order = [{ most: 'flow(to-road)' }, { most: 'flow(to-cement)' }]
    expect(placed(await runDocument(ashPlaces(order)))).toEqual({ road: 10 })
    // Bricks first, then as cheap as it gets.
    expect(placed(await runDocument(ashPlaces([{ most: 'flow(to-bricks)' }, { least: 'cost' }])))).toEqual({
      ...{ bricks: 3, road: 7 },
    })
  })

  it('a weighted sum is one form', async () => {
    // 1 t to bricks is worth 20 yuan, 1 t to cement 20 yuan: bricks cost 10 and are worth it, cement costs 30 and is not.
    const worth = { parameters: { worth: '20 yuan/t' } }
    const sum = { least: 'cost - worth * flow(to-bricks) - worth * flow(to-cement)' }
    expect(placed(await runDocument({ ...ashPlaces(sum), ...worth }))).toEqual({ bricks: 3, road: 7 })
  })

  it('a ratio is refused where it stands', () => {
    const text = JSON.stringify(ashPlaces({ least: 'flow(to-road) / made(ash)' }))
    const outcome = check('model.yaml', () => text)
    expect(outcome.ok ? [] : outcome.diagnostics.map(({ code, at }) => [code, at.col])).toEqual([
      ['GOALS_RATIO_OBJECTIVE', text.indexOf('"flow(to-road)') + 1],
    ])
  })

  it('prices are those of the first objective', async () => {
    // One more tonne of ash at the plant goes to the road for nothing; in a merit order it is one more tonne there.
    const price = (run: SolvedRun) =>
      run.result.prices.find(({ site, commodity }) => site === 'plant' && commodity === 'ash')
    expect(price(await runDocument(ashPlaces()))).toMatchObject({ value: 0, unit: 'yuan/t' })
    expect(price(await runDocument(ashPlaces({ most: 'flow(to-road)' })))).toMatchObject({ value: 1, unit: 't/t' })
  })
})

describe('no objective', () => {
  const two = (supplies: Sections): Sections =>
    modelOf({
      commodities: { water: inTonnes() },
      sites: { town: { demands: { water: '20 t/yr' }, supplies } },
      objective: 'none',
    })

  it('the demands determine everything: no stages, no tie-break, uniqueness proven', async () => {
    const run = await runDocument(two({ water: {} }))
    expect(run.result).toMatchObject({ status: 'optimal', certificate: { ok: true } })
    expect(run.staged).toMatchObject({ stages: [], determined: true })
    expect(run.result.certificate.checks.map(({ id }) => id)).toContain('unique')
    expect(run.result.prices).toEqual([])
    expect(run.result.flows.find((flow) => flow.kind === 'extraction')!.amount).toBe(20)
  })

  it('is withheld where something is left open, and what can move is named', async () => {
    const markets = {
      north: { sells: { water: { price: '1 yuan/t' } } },
      south: { sells: { water: { price: '2 yuan/t' } } },
    }
    const run = await runDocument({ ...two({}), markets })
    expect(run.result).toMatchObject({ status: 'withheld', certificate: { ok: false } })
    expect(run.result.flows).toEqual([])
    expect(run.result.ray!.map(({ label }) => label.en)).toEqual([
      ...['water bought at north by town', 'water bought at south by town'],
    ])
  })

  it('has no remainders: what cannot be met is infeasible', async () => {
    const run = await runDocument(two({ water: { max: '8 t/yr' } }))
    expect(run.result).toMatchObject({ status: 'infeasible', certificate: { ok: true } })
  })
})
