import { describe, expect, it } from 'vitest'
import { check, solveChecked } from '../../../src/run/index.js'
import { ParsedFiles } from '../../../src/scenario/index.js'
import { type Outlet, type OutletStudy, outletsOf, projectsWith, studiedNames } from '../../../src/studies/index.js'
import { faults, type Files, solver } from '../../builders/engine.js'
import { flow, thinPath } from '../../builders/thin-path.js'

/** A run of an entry among texts, with what is told of the uses of a commodity or link. */
async function studyOf(files: Files, entry: string, id: string) {
  const load = (path: string) => files[path]
  const parsed = new ParsedFiles()
  const checked = check(entry, load, parsed)
  if (!checked.ok) throw new Error(faults(checked.diagnostics))
  const port = await solver()
  const run = solveChecked(checked.value, port, { timeLimit: 30 })
  const sources = { entry, load, parsed }
  return { run, answer: outletsOf(checked.value, run, { id, port, timeLimit: 30, sources }) }
}

async function told(files: Files, entry: string, id: string): Promise<OutletStudy> {
  const { answer } = await studyOf(files, entry, id)
  if (answer.kind !== 'study') throw new Error(answer.kind)
  return answer.study
}

const outlet = (study: OutletStudy, id: string): Outlet => {
  const found = study.places.flatMap(({ outlets }) => outlets).find((entry) => entry.id === `${id}@year`)
  if (!found) throw new Error(`no ${id}`)
  return found
}

/** The thin path with figures of one of its scenarios changed. */
const changed = (extended: string, changes: Readonly<Record<string, string>>): Files => ({
  ...thinPath,
  'changed.yaml': JSON.stringify({
    ...{ liubai: 1, kind: 'scenario', extends: extended, label: 'Changed' },
    set: Object.entries(changes).map(([path, to]) => ({ path, to, why: 'changed by a test', grade: 'D' })),
  }),
})
const near = (value: number | null | undefined, expected: number) =>
  expect(Math.abs(value! - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)))

describe('a link that does not pay says by how much', () => {
  // Bricks take fly ash at 8 km while charge + 8 × 0.45 < clay 20 + yard 15 (see thin-path.test.ts). At a charge of 100
  // yuan/t a tonne costs 103.6 against 35: 68.6 too dear. The mode of the kiln that takes ash stands still as well, so that
  // a dual at the kiln may be anything between 0 and 35: only the way as a whole has a price.
  const dear = (changes: Readonly<Record<string, string>> = {}) =>
    changed('ash-bricks.yaml', { 'modes.road.charge': '100 yuan/t', ...changes })

  it('68.6 yuan/t: 103.6 freight, less the ash yard and the clay', async () => {
    const link = outlet(await told(dear(), 'changed.yaml', 'ash-to-bricks'), 'link/ash-to-bricks')
    expect(link).toMatchObject({ amount: 0, role: 'use', reason: 'dear', limits: [] })
    near(link.cost, 68.6)
    const costs = Object.fromEntries(link.exchange.map(({ id, cost }) => [id.replace('@year', ''), cost]))
    expect(Object.keys(costs).sort()).toEqual([
      'disposal/ash-yard/power-station/fly-ash',
      'link/ash-to-bricks',
      'purchase/building-market/brick-works/clay',
    ])
    near(costs['link/ash-to-bricks'], 103.6)
    near(costs['disposal/ash-yard/power-station/fly-ash'], -15)
    near(costs['purchase/building-market/brick-works/clay'], -20)
    near(
      link.exchange.reduce((sum, { cost }) => sum + cost, 0),
      link.cost!,
    )
  })

  it('not even free of freight would it pay where what it takes the place of costs nothing', async () => {
    const nothing = {
      'markets.building-market.sells.clay.price': '0 yuan/t',
      'routes.ash-yard.accepts.fly-ash.fee': '0 yuan/t',
    }
    const link = outlet(await told(dear(nothing), 'changed.yaml', 'ash-to-bricks'), 'link/ash-to-bricks')
    near(link.cost, 103.6)
    expect(link.thresholds[0]).toMatchObject({ what: 'freight', at: null })
  })

  it('what is made is what is used, dumped and left without a place; of a link alone nothing is added up', async () => {
    const { totals, places } = await told(dear(), 'changed.yaml', 'fly-ash')
    const dumped = places.flatMap(({ outlets }) => outlets.filter(({ role }) => role === 'dump'))
    near(
      totals!.dumped,
      dumped.reduce((sum, { amount }) => sum + amount, 0),
    )
    near(totals!.used + totals!.dumped + totals!.unplaced, totals!.made)
    expect(totals!.dumped).toBeGreaterThan(0)
    expect((await told(dear(), 'changed.yaml', 'ash-to-bricks')).totals).toBeNull()
  })

  it('just below the freight told it is used, just above it is not', async () => {
    const study = await told(dear(), 'changed.yaml', 'ash-to-bricks')
    const [freight, distance] = outlet(study, 'link/ash-to-bricks').thresholds
    expect(freight).toMatchObject({ what: 'freight', sense: 'at-most', unit: 'yuan/t' })
    near(freight!.now, 103.6)
    near(freight!.at, 35)
    // Not even at the door: the charge alone is 100.
    expect(distance).toEqual({ what: 'distance', sense: 'at-most', now: 8, at: null, unit: 'km' })
    const sent = async (charge: number) => {
      const files = dear({ 'modes.road.charge': `${charge} yuan/t` })
      return flow((await studyOf(files, 'changed.yaml', 'fly-ash')).run, 'link/ash-to-bricks')
    }
    const charge = freight!.at! - 8 * 0.45
    near(await sent(charge + 0.01), 0)
    near(await sent(charge - 0.01), 37.5)
  })

  it('at 100 km: at most (35 − 8) ÷ 0.45 = 60 km, and so it turns out', async () => {
    const at = (km: number) => changed('ash-bricks.yaml', { 'links.ash-to-bricks.distance': `${km} km` })
    const link = outlet(await told(at(100), 'changed.yaml', 'fly-ash'), 'link/ash-to-bricks')
    const distance = link.thresholds.find(({ what }) => what === 'distance')!
    near(distance.at, 60)
    const sent = async (km: number) =>
      flow((await studyOf(at(km), 'changed.yaml', 'fly-ash')).run, 'link/ash-to-bricks')
    near(await sent(distance.at! + 0.01), 0)
    near(await sent(distance.at! - 0.01), 37.5)
  })

  it('in place of a better by-product: 450 clinker + 26 freight − 10 pond + 37.5 − 42.5 for the ash it drives out', async () => {
    // 1 t tailings makes 10 t cement; with fly ash these save 10 × 0.25 t clinker, with tailings 10 × 0.10 t: 1.5 t × 300.
    const study = await told(thinPath, 'base.yaml', 'slag-tailings')
    const link = outlet(study, 'link/tailings-to-cement')
    near(link.cost, 450 + 26 - 10 + 2.5 * 15 - 2.5 * 17)
    expect(link.thresholds).toMatchObject([
      { what: 'freight', now: 26, at: null },
      { what: 'distance', now: 40, at: null },
    ])
    // The pond is to cost so much more before they are used: 10 + 461.
    const pond = outlet(study, 'disposal/tailings-pond/copper-smelter/slag-tailings')
    expect(pond).toMatchObject({ role: 'dump', amount: 170, reason: 'dear' })
    const fee = pond.thresholds[0]!
    expect(fee).toMatchObject({ what: 'fee', sense: 'at-least', now: 10 })
    near(fee.at, 471)
    const sent = async (yuan: number) => {
      const path = 'routes.tailings-pond.accepts.slag-tailings.fee'
      const files = changed('base.yaml', { [path]: `${yuan} yuan/t` })
      return flow((await studyOf(files, 'changed.yaml', 'slag-tailings')).run, 'link/tailings-to-cement')
    }
    near(await sent(fee.at! - 0.1), 0)
    expect(await sent(fee.at! + 0.1)).toBeGreaterThan(1)
  })
})

describe('what is left over says what stands in the way', () => {
  it('the mill is full of fly ash, the brick works could be reached for 35 yuan/t: 60 km by road', async () => {
    const study = await told(thinPath, 'base.yaml', 'fly-ash')
    expect(study).toMatchObject({ commodity: 'fly-ash', unit: 'kt', rate: 'yuan/t', fixedPlan: false, link: null })
    const mill = [{ label: { en: 'production of mill' }, file: 'base.yaml' }]
    expect(outlet(study, 'link/ash-to-cement')).toMatchObject({ amount: 75, reason: 'blocked', limits: mill })
    expect(outlet(study, 'disposal/ash-yard/power-station/fly-ash')).toMatchObject({
      ...{ amount: expect.closeTo(37.5, 9), reason: 'blocked', limits: mill },
    })
    const [place] = study.places
    expect(place).toMatchObject({ site: 'power-station', made: 112.5, unplaced: 0, missing: [{ site: 'brick-works' }] })
    const [missing] = place!.missing
    near(missing!.freight, 20 + 15)
    expect(missing!.reach).toMatchObject([{ mode: 'road' }])
    near(missing!.reach[0]!.km, (35 - 8) / 0.45)
  })

  it('and which project not built would use it: 37.5 kt × 23.4 yuan/t a year', async () => {
    const { projects } = await told(thinPath, 'base.yaml', 'fly-ash')
    expect(projects).toMatchObject([{ id: 'ash-bricks', investment: 6e6, brings: [{ id: 'link/ash-to-bricks' }] }])
    near(projects[0]!.used, 37.5)
    near(projects[0]!.gain, 37_500 * 23.4)
    expect((await told(thinPath, 'base.yaml', 'gypsum')).projects).toEqual([])
    expect((await told(thinPath, 'ash-bricks.yaml', 'fly-ash')).projects).toEqual([])
  })

  it('a link at its capacity says what more would be worth, a shut one what it keeps back', async () => {
    const at = (capacity: string) => changed('ash-bricks.yaml', { 'links.ash-to-bricks.capacity': capacity })
    const full = outlet(await told(at('20 kt/yr'), 'changed.yaml', 'fly-ash'), 'link/ash-to-bricks')
    expect(full).toMatchObject({ amount: 20, reason: 'full', limits: [{ file: 'changed.yaml' }] })
    near(full.cost, -23.4)
    const shut = outlet(await told(at('0 kt/yr'), 'changed.yaml', 'fly-ash'), 'link/ash-to-bricks')
    expect(shut).toMatchObject({ amount: 0, reason: 'shut' })
    near(shut.cost, -23.4)
  })

  it('without a yard it stays without a place, and that is told of the place', async () => {
    const yard = 'ash-yard: { label'
    const text = thinPath['base.yaml']!.split('\n')
      .filter((line) => !line.includes(yard))
      .join('\n')
    const study = await told({ ...thinPath, 'base.yaml': text }, 'base.yaml', 'fly-ash')
    near(study.places[0]!.unplaced, 37.5)
    expect(outlet(study, 'link/ash-to-cement')).toMatchObject({ reason: 'blocked' })
  })

  it('a use that would leave something else without a place or unmet says so', async () => {
    // No clinker is sold: the mill must have what fly ash there is, so that no more of it can go to the bricks.
    const markets = thinPath['markets.yaml']!
    expect(markets).toContain('      clinker:')
    const files = { ...thinPath, 'markets.yaml': markets.replace(/^ {6}clinker:.*\n/m, '') }
    const study = await told(files, 'ash-bricks.yaml', 'fly-ash')
    const limits = study.places.flatMap(({ outlets }) => outlets).flatMap((entry) => entry.limits)
    expect(limits.filter(({ kind }) => kind === 'remainder').map(({ label }) => label.en)).toContain(
      'Fly ash not met at Cement works',
    )
  })

  it('knows the label, and nothing of what is neither commodity nor link', async () => {
    expect((await told(thinPath, 'base.yaml', '粉煤灰')).commodity).toBe('fly-ash')
    expect((await studyOf(thinPath, 'base.yaml', 'fly-as')).answer).toEqual({ kind: 'unknown' })
  })
})

/** A works makes 10 t of slag that costs 4 yuan/t to tip; a kiln 10 km away can use it in place of sand at 3 yuan/t. */
const slag = (more: object = {}): Files => ({
  'model.yaml': JSON.stringify({
    ...{ liubai: 1, kind: 'model', label: 'Slag', mode: 'planning', money: { currency: 'yuan' } },
    commodities: Object.fromEntries(['ore', 'metal', 'slag', 'sand', 'brick'].map((id) => [id, { unit: 't' }])),
    processes: {
      smelting: { per: '1 t metal', closes: ['mass'], in: { ore: '2 t' }, out: { metal: '1 t', slag: '1 t' } },
      firing: {
        ...{ per: '1 t brick', closes: ['mass'], out: { brick: '1 t' } },
        modes: { sand: { in: { sand: '1 t' } }, slag: { in: { slag: '1 t' } } },
      },
    },
    sites: {
      works: { units: { furnace: { process: 'smelting', production: '10 t/yr' } } },
      yard: { units: { kiln: { process: 'firing', capacity: '40 t/yr', production: '20 t/yr' } } },
    },
    markets: {
      market: {
        sells: { ore: { price: '1 yuan/t' }, sand: { price: '3 yuan/t' } },
        buys: { metal: { price: '9 yuan/t' }, brick: { price: '5 yuan/t' } },
      },
    },
    modes: { road: { rate: '1 yuan/(t·km)' } },
    links: { 'slag-to-kiln': { commodity: 'slag', from: 'works', to: 'yard', mode: 'road', distance: '10 km' } },
    routes: { tip: { accepts: { slag: { fee: '4 yuan/t' } }, sites: ['works'] } },
    ...more,
  }),
})

describe('the plan and the time a cost speaks of', () => {
  it('holds what is on or off: of a kiln that is paid for while on, the link alone is priced', async () => {
    const running = { load: { min: '10 %' }, 'on-cost': { service: '1 yuan/yr' } }
    const sites = {
      works: { units: { furnace: { process: 'smelting', production: '10 t/yr' } } },
      yard: { units: { kiln: { process: 'firing', capacity: '40 t/yr', production: '20 t/yr', ...running } } },
    }
    const study = await told(slag({ sites }), 'model.yaml', 'slag')
    expect(study.fixedPlan).toBe(true)
    near(outlet(study, 'link/slag-to-kiln').cost, 10 - 4 - 3)
  })

  it('tells money as it is paid in its period, whatever it counts today', async () => {
    const study = await told(
      slag({
        periods: [{ id: 'now' }, { id: 'later', length: '5 yr' }],
        money: { currency: 'yuan', discounting: '8 %' },
      }),
      'model.yaml',
      'slag-to-kiln',
    )
    expect(study.places.map(({ period }) => period)).toEqual(['now', 'later'])
    for (const { outlets } of study.places) {
      near(outlets[0]!.cost, 3)
      near(outlets[0]!.thresholds[0]!.at, 7)
      near(outlets[0]!.thresholds[1]!.at, 7)
    }
  })

  it('names no figure where the objective is none of money', async () => {
    const study = await told(slag({ objective: { least: 'disposed(slag)' } }), 'model.yaml', 'slag')
    expect(study).toMatchObject({ rate: 't/t', objective: 't' })
    expect(study.places[0]!.outlets.flatMap(({ thresholds }) => thresholds)).toEqual([])
    expect(outlet(study, 'link/slag-to-kiln')).toMatchObject({ amount: 10, reason: 'all' })
  })

  it('asks nothing of a model that chooses nothing', async () => {
    const infeasible = slag({ routes: {}, links: {}, allow: ['MODEL_NO_TAKER'] })
    expect((await studyOf(infeasible, 'model.yaml', 'slag')).answer).toEqual({ kind: 'no-choice' })
  })
})

describe('a sale', () => {
  it('pays above a price: 2 yuan/t of the buyer against 4 saved at the tip and 6 asked for packing', async () => {
    // Bags at 8 yuan/t are filled for the buyer: 8 − 4 saved: the price must be above 4.
    const bagging = {
      ...{ per: '1 t bagged', closes: ['mass'], handling: true, in: { slag: '1 t' }, out: { bagged: '1 t' } },
      cost: { material: '8 yuan' },
    }
    const at = (price: number) => {
      const text = slag({ links: {}, mode: 'simulation' })['model.yaml']!
      const model = JSON.parse(text)
      model.commodities.bagged = { unit: 't' }
      model.processes.bagging = bagging
      model.sites.works.units.bagger = { process: 'bagging', capacity: '5 t/yr' }
      model.markets.market.buys.bagged = { price: `${price} yuan/t` }
      model.markets.market.buys.slag = { price: '-6 yuan/t' }
      return { 'model.yaml': JSON.stringify(model) }
    }
    const study = await told(at(2), 'model.yaml', 'slag')
    const bags = outlet(study, 'activity/bagger/bagging')
    expect(bags).toMatchObject({ role: 'use', amount: 0, reason: 'dear' })
    near(bags.cost, 8 - 4 - 2)
    const sale = outlet(study, 'sale/market/works/slag')
    expect(sale.thresholds).toEqual([{ what: 'price', sense: 'at-least', now: -6, at: -4, unit: 'yuan/t' }])
    const sold = async (price: number) =>
      flow((await studyOf(at(price), 'model.yaml', 'slag')).run, 'sale/market/works/bagged')
    near(await sold(3.99), 0)
    near(await sold(4.01), 5)
  })
})

describe('projects that would use it', () => {
  /** The kiln is out of reach; projects would lay a way to it: of 5 km, of 8 km, and of one that must carry too much. */
  const way = (km: number, extra: object = {}) => ({
    label: `${km} km`,
    add: {
      links: {
        [`way-${km}`]: { commodity: 'slag', from: 'works', to: 'yard', mode: 'road', distance: `${km} km`, ...extra },
      },
    },
  })
  const projects = { far: way(8), much: way(1, { 'at-least': '100 t/yr' }), near: way(5) }

  // A tonne by the way of 5 km costs 5 and saves 4 at the tip and 3 for sand: 10 t × 2 yuan. By 8 km it costs 1 too much.
  it('come in order of what they use; one that has no answer comes with none', async () => {
    const study = await told(slag({ links: {}, projects }), 'model.yaml', 'slag')
    expect(study.projects.map(({ id, used, gain }) => [id, used, gain])).toEqual([
      ['near', expect.closeTo(10, 9), expect.closeTo(20, 9)],
      ['far', 0, expect.closeTo(0, 9)],
      ['much', null, null],
    ])
    expect(study.projects.map(({ investment }) => investment)).toEqual([null, null, null])
  })
  it('are better where more of the objective is better', async () => {
    const study = await told(
      slag({ links: {}, projects: { near: projects.near }, objective: { most: 'used(slag)' } }),
      'model.yaml',
      'slag',
    )
    expect(study.projects).toMatchObject([{ id: 'near', gain: expect.closeTo(10, 9) }])
  })
  it('are found by the ids they speak of, unless they are built', async () => {
    const run = async (status?: string) => {
      const near = { ...projects.near, ...(status ? { status } : {}) }
      return (await studyOf(slag({ links: {}, projects: { far: projects.far, near } }), 'model.yaml', 'slag')).run
    }
    expect(projectsWith(await run(), 'slag')).toEqual(['far', 'near'])
    expect(projectsWith(await run(), 'way-5')).toEqual(['near'])
    expect(projectsWith(await run(), 'brick')).toEqual([])
    expect(projectsWith(await run('built'), 'slag')).toEqual(['far'])
  })
})

describe('where it can go and where it cannot', () => {
  it('is told of every period where recipes give it, in their order', async () => {
    const study = await told(slag({ periods: [{ id: 'now' }, { id: 'later' }] }), 'model.yaml', 'slag')
    expect(study.places.map(({ site, period }) => [site, period])).toEqual([
      ['works', 'now'],
      ['works', 'later'],
    ])
  })
  it('nowhere: nothing but what stays without a place', async () => {
    const study = await told(
      slag({ links: {}, routes: {}, mode: 'simulation', allow: ['MODEL_NO_TAKER'] }),
      'model.yaml',
      'slag',
    )
    expect(study.places).toMatchObject([{ site: 'works', made: 10, unplaced: 10, outlets: [] }])
    expect(study.totals).toEqual({ made: 10, used: 0, dumped: 0, unplaced: 10 })
  })
  it('along a link that leads where nothing takes it: no limit stands against it, only that', async () => {
    const sites = {
      works: { units: { furnace: { process: 'smelting', production: '10 t/yr' } } },
      yard: {},
    }
    const study = await told(slag({ sites, allow: ['MODEL_NO_TAKER'] }), 'model.yaml', 'slag')
    expect(outlet(study, 'link/slag-to-kiln')).toMatchObject({ amount: 0, reason: 'no-taker', limits: [], cost: null })
    expect(outlet(study, 'disposal/tip/works/slag')).toMatchObject({ amount: 10, reason: 'blocked', limits: [] })
  })
  it('to a tip that asks no fee: one of 7 yuan/t would send it 10 km in place of sand at 3', async () => {
    const study = await told(
      slag({ routes: { tip: { accepts: { slag: {} }, sites: ['works'] } } }),
      'model.yaml',
      'slag',
    )
    expect(outlet(study, 'disposal/tip/works/slag').thresholds).toEqual([
      { what: 'fee', sense: 'at-least', now: 0, at: expect.closeTo(7, 9), unit: 'yuan/t' },
    ])
  })
  it('along a link that costs the same however far it leads, no distance is told', async () => {
    const links = { 'slag-to-kiln': { commodity: 'slag', from: 'works', to: 'yard', charge: '10 yuan/t' } }
    const study = await told(slag({ links }), 'model.yaml', 'slag')
    expect(outlet(study, 'link/slag-to-kiln').thresholds).toEqual([
      { what: 'freight', sense: 'at-most', now: 10, at: expect.closeTo(7, 9), unit: 'yuan/t' },
    ])
  })
  it('where the objective counts no money, a site out of reach has a worth but no kilometres', async () => {
    const study = await told(slag({ links: {}, objective: { least: 'disposed(slag)' } }), 'model.yaml', 'slag')
    expect(study.places[0]!.missing).toEqual([
      expect.objectContaining({ site: 'yard', freight: expect.closeTo(1, 9), reach: [] }),
    ])
  })
})

it('of water a cost is told per cubic metre, and no way is measured in kilometres of freight per tonne', async () => {
  // 8 m³ of brine are let out for 4 yuan/m³; a pool could use them in place of water at 3 yuan/m³.
  const study = await told(
    {
      'model.yaml': JSON.stringify({
        ...{ liubai: 1, kind: 'model', label: 'Brine', mode: 'planning', money: { currency: 'yuan' } },
        commodities: { brine: { unit: 'm3' }, water: { unit: 'm3' }, salt: { unit: 't' }, fish: { unit: 't' } },
        processes: {
          salting: {
            per: '1 t salt',
            partial: 'only amounts matter',
            in: { water: '1 m3' },
            out: { salt: '1 t', brine: '1 m3' },
          },
          fishing: {
            ...{ per: '1 t fish', partial: 'only amounts matter', out: { fish: '1 t' } },
            modes: { water: { in: { water: '1 m3' } }, brine: { in: { brine: '1 m3' } } },
          },
        },
        sites: {
          works: { units: { pan: { process: 'salting', production: '8 t/yr' } } },
          pool: { units: { pond: { process: 'fishing', production: '8 t/yr' } } },
        },
        markets: { market: { sells: { water: { price: '3 yuan/m3' } }, buys: { salt: {}, fish: {} } } },
        modes: { road: { rate: '1 yuan/(t·km)' } },
        routes: { sewer: { accepts: { brine: { fee: '4 yuan/m3' } }, sites: ['works'] } },
      }),
    },
    'model.yaml',
    'brine',
  )
  expect(study).toMatchObject({ unit: 'm3', rate: 'yuan/m3', per: 'm3' })
  expect(study.places[0]!.missing).toEqual([
    expect.objectContaining({ site: 'pool', freight: expect.closeTo(7, 9), reach: [] }),
  ])
})

it('can be asked for what its files call by id, by label, and by the id of a link', async () => {
  const { run } = await studyOf(thinPath, 'base.yaml', 'fly-ash')
  const names = studiedNames(run)
  for (const name of ['fly-ash', 'Fly ash', '粉煤灰', 'ash-to-cement']) expect(names).toContain(name)
  expect(names).not.toContain('Fly ash to the cement works')
})
