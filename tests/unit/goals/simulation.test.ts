import { describe, expect, it } from 'vitest'
import type { SolvedRun } from '../../../src/results/index.js'
import { runScenario } from '../../../src/run/index.js'
import { faults, runDocument, solver } from '../../builders/engine.js'
import { headline, inTonnes, making, modelOf, ore, type Sections, siteWith } from '../../builders/model.js'

const remainders = (run: SolvedRun) => ({
  unplaced: Object.fromEntries(run.result.unplaced.map(({ commodity, amount }) => [commodity, amount])),
  unmet: Object.fromEntries(run.result.unmet.map(({ commodity, amount }) => [commodity, amount])),
})

async function strictly(document: Sections): Promise<SolvedRun> {
  const load = (path: string) => (path === 'model.yaml' ? JSON.stringify(document) : undefined)
  const outcome = runScenario('model.yaml', load, await solver(), { timeLimit: 30, strict: true })
  if (!outcome.ok) throw new Error(faults(outcome.diagnostics))
  return outcome.value
}

const conflictOf = (run: SolvedRun) => run.result.conflict!.map(({ label }) => label.en).sort()

/** 10 t of ash a year and a yard that takes `limit`, at a fee. */
const yardOf = (limit: string): Sections =>
  modelOf({
    commodities: { ore, ware: inTonnes(), ash: inTonnes() },
    processes: { work: making('ware', 'ash') },
    sites: { plant: siteWith('work', '10 t/yr') },
    markets: { buyer: { buys: { ware: { price: '50 yuan/t' } } } },
    routes: { yard: { to: 'land', accepts: { ash: { fee: '900 yuan/t', limit } } } },
    indicators: { yarded: headline('disposed(ash)'), sold: headline('sold(ware)') },
  })

/** 10 t of ware a year from 10 t of fuel, of which 3 t can be bought. */
const shortOfFuel = modelOf({
  commodities: { fuel: inTonnes(), ware: inTonnes() },
  processes: { burn: { per: '1 t ware', closes: ['mass'], in: { fuel: '1 t' }, out: { ware: '1 t' } } },
  sites: { plant: siteWith('burn', '10 t/yr') },
  markets: {
    mine: { sells: { fuel: { price: '5 yuan/t', limit: '3 t/yr' } } },
    buyer: { buys: { ware: { price: '9 yuan/t' } } },
  },
})

/** 20 t a year are asked for at a site whose source gives 8 t. */
const shortOfWater = modelOf({
  commodities: { water: inTonnes() },
  sites: { town: { demands: { water: '20 t/yr' }, supplies: { water: { max: '8 t/yr' } } } },
})

describe('what has no place and what cannot be met', () => {
  it('is left over rather than making the run impossible, and is least before any cost', async () => {
    // The yard is dear, but every tonne it takes is one less without a place.
    const run = await runDocument(yardOf('4 t/yr'))
    expect(run.result.status).toBe('optimal')
    expect(remainders(run)).toEqual({ unplaced: { ash: 6 }, unmet: {} })
    expect(run.result.indicators.find(({ id }) => id === 'yarded')).toMatchObject({ value: 4, incomplete: true })
    expect(run.result.indicators.find(({ id }) => id === 'sold')).toMatchObject({ value: 10, incomplete: false })
    // 6 t of the 10 t that are made.
    expect(run.solution.stages[0]!.id).toBe('unplaced')
    expect(run.solution.stages[0]!.value).toBeCloseTo(0.6, 12)
  })

  it('needs of processes are weighed in canonical units where nothing gives them a scale', async () => {
    const run = await runDocument(shortOfFuel)
    expect(remainders(run)).toEqual({ unplaced: {}, unmet: { fuel: 7 } })
    expect(run.solution.stages[0]!.value).toBe(7)
  })

  it('demands are weighed by what is asked for', async () => {
    const run = await runDocument(shortOfWater)
    expect(remainders(run)).toEqual({ unplaced: {}, unmet: { water: 12 } })
    // 12 t of the 20 t.
    expect(run.solution.stages[0]!.value).toBeCloseTo(0.6, 12)
  })

  it('nothing is left over where everything has a place', async () => {
    const run = await runDocument(yardOf('10 t/yr'))
    expect(remainders(run)).toEqual({ unplaced: {}, unmet: {} })
    expect(run.solution.stages[0]!.value).toBe(0)
  })
})

describe('the scale of a commodity', () => {
  // 10 t of ash and 1 000 t of slag want the same kiln, which takes 5 t a year; ash costs 100 yuan/t there, slag nothing.
  const rivals = (extra: Sections = {}): Sections => ({
    ...modelOf({
      commodities: { ore, ware: inTonnes(), metal: inTonnes(), ash: inTonnes(), slag: inTonnes(), brick: inTonnes() },
      processes: {
        work: making('ware', 'ash'),
        melt: making('metal', 'slag'),
        'bake-ash': {
          ...{ per: '1 t brick', closes: ['mass'], in: { ash: '1 t' }, out: { brick: '1 t' } },
          cost: { service: '100 yuan' },
        },
        'bake-slag': { per: '1 t brick', closes: ['mass'], in: { slag: '1 t' }, out: { brick: '1 t' } },
      },
      sites: {
        plant: {
          units: {
            worker: { process: 'work', production: '10 t/yr' },
            melter: { process: 'melt', production: '1000 t/yr' },
            kiln: { processes: ['bake-ash', 'bake-slag'], capacity: '5 t/yr' },
          },
        },
      },
      markets: { buyer: { buys: { brick: { price: '1 yuan/t' } } } },
    }),
    ...extra,
  })

  it('is its fixed generation, so that a tonne of the rarer one counts for more', async () => {
    // Placing 5 t of ash takes 5/10 off, 5 t of slag 5/1 000; in tonnes it were a tie and cost would take the slag.
    const run = await runDocument(rivals())
    expect(remainders(run)).toEqual({ unplaced: { ash: 5, slag: 1000, ware: 10, metal: 1000 }, unmet: {} })
    expect(run.solution.stages[0]!.value).toBeCloseTo(0.5 + 1 + 1 + 1, 12)
  })

  it('grows with what is asked for', async () => {
    // 9 990 t of ash are asked for elsewhere: its scale is 10 000, and now the slag is rarer.
    const sites = rivals()['sites'] as Record<string, Sections>
    const run = await runDocument(rivals({ sites: { ...sites, fill: { demands: { ash: '9990 t/yr' } } } }))
    expect(remainders(run).unplaced).toMatchObject({ ash: 10, slag: 995 })
    expect(remainders(run).unmet).toEqual({ ash: 9990 })
  })

  it('adds up over the horizon', async () => {
    const run = await runDocument({
      ...yardOf('4 t/yr'),
      periods: [
        { id: 'p1', length: '1 yr' },
        { id: 'p2', length: '3 yr' },
      ],
    })
    // 10 + 30 t are made, 6 + 18 t have no place.
    expect(run.solution.stages[0]!.value).toBeCloseTo(24 / 40, 12)
  })
})

describe('strict runs', () => {
  it('what has no place is a conflict, told with what stands in its way', async () => {
    const run = await strictly(yardOf('4 t/yr'))
    expect(run.result.status).toBe('infeasible')
    expect(run.result.certificate).toMatchObject({ ok: true, kind: 'infeasible' })
    expect(run.result.flows).toEqual([])
    expect(conflictOf(run)).toEqual([
      ...[
        'ash without a place at plant',
        'balance of ash at plant',
        'limit of yard for ash',
        'production of unit-work',
      ],
    ])
  })

  it('what cannot be met is a conflict as well', async () => {
    const fuel = await strictly(shortOfFuel)
    expect(fuel.result).toMatchObject({ status: 'infeasible', certificate: { ok: true } })
    expect(conflictOf(fuel)).toEqual([
      ...['balance of fuel at plant', 'fuel not met at plant', 'limit of fuel at mine', 'production of unit-burn'],
    ])
    const water = await strictly(shortOfWater)
    expect(conflictOf(water)).toEqual([
      ...['balance of water at town', 'water delivered at town', 'water not met at town', 'water supplied at town'],
    ])
  })

  it('changes nothing where nothing is left over', async () => {
    const [loose, strict] = [await runDocument(yardOf('10 t/yr')), await strictly(yardOf('10 t/yr'))]
    expect(strict.result.status).toBe('optimal')
    expect(strict.result.flows).toEqual(loose.result.flows)
    expect(strict.result.indicators).toEqual(loose.result.indicators)
  })
})

describe('planning', () => {
  it('has no remainders: what has no place makes it infeasible', async () => {
    const run = await runDocument({ ...yardOf('4 t/yr'), mode: 'planning' })
    expect(run.staged.stages.map((stage) => stage.id)).not.toContain('unplaced')
    expect(run.result.status).toBe('infeasible')
    expect(conflictOf(run)).toEqual(['balance of ash at plant', 'limit of yard for ash', 'production of unit-work'])
  })

  it('takes production within its bounds', async () => {
    const document = yardOf('4 t/yr')
    const range = { units: { worker: { process: 'work', production: { min: '2 t/yr', max: '10 t/yr' } } } }
    const dear = { ...document, mode: 'planning', sites: { plant: range } }
    // A tonne of ware earns 50 and its ash costs 900: as little as allowed.
    expect((await runDocument(dear)).result.levels).toMatchObject([{ unit: 'worker', level: 2 }])
    // For 1 000 yuan/t it is as much as the yard takes.
    const worth = { ...dear, markets: { buyer: { buys: { ware: { price: '1000 yuan/t' } } } } }
    expect((await runDocument(worth)).result.levels).toMatchObject([{ unit: 'worker', level: 4 }])
  })
})
