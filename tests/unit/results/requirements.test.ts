import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Requirements, SolvedRun } from '../../../src/results/index.js'
import { root, runDocument, runPath } from '../../builders/engine.js'
import { headline, inTonnes, modelOf, type Sections } from '../../builders/model.js'
import { runText } from '../../builders/reports.js'
import { denseInverse } from '../../oracles/dense-inverse.js'

const requirementsOf = (run: SolvedRun): Requirements => {
  expect(run.result.certificate.ok).toBe(true)
  expect(run.result.requirements).toBeDefined()
  return run.result.requirements!
}

/** Everything a driver requires, by the id of the column. */
const requires = ({ columns }: Requirements, { requires: { at, values } }: Requirements['drivers'][number]) =>
  at.map((k, i) => ({ id: columns[k]!.id, perUnit: values[i]! }))

/** Amount of a column per unit of a driver, by parts of their ids. */
const perUnit = (requirements: Requirements, driver: string, column: string): number => {
  const found = requirements.drivers.find(({ id }) => id.includes(driver))!
  return requires(requirements, found).find(({ id }) => id.includes(column))?.perUnit ?? 0
}

const shares = ({ indicators }: Requirements, id: string) => {
  const found = indicators.find((indicator) => indicator.id === id)!
  return {
    ...found,
    driver: (part: string) => found.byDriver.find((entry) => entry.id.includes(part))?.value ?? 0,
    process: (part: string) => found.byProcess.find((entry) => entry.id.includes(part))?.value ?? 0,
    cell: (driver: string, process: string) => {
      const { at, values } = found.cells[found.byDriver.findIndex((entry) => entry.id.includes(driver))]!
      return values[at.findIndex((k) => found.byProcess[k]!.id.includes(process))] ?? 0
    },
  }
}

const determined = (sections: Sections) => modelOf({ objective: 'none', ...sections })
const free = (extra: Sections = {}) => ({ per: '1 t ware', partial: 'only amounts matter here', ...extra })

describe('published requirements', () => {
  it('Leontief inverse of Miller and Blair, and the labour each demand causes in each sector', async () => {
    const requirements = requirementsOf(await runPath('scenarios/published/two-sectors.yaml'))
    const inverse = [
      ['farms', 'agriculture@', 1.25412541],
      ['farms', 'manufactures@', 0.330033],
      ['factories', 'agriculture@', 0.2640264],
      ['factories', 'manufactures@', 1.12211221],
    ] as const
    for (const [sector, demand, published] of inverse)
      expect(Math.abs(perUnit(requirements, demand, sector) / published - 1), `${sector} ${demand}`).toBeLessThan(1e-6)
    const labour = shares(requirements, 'labour-agriculture')
    // 0.3 worker per USD of output: 0.3 · 1.25412541 · 600 and 0.3 · 0.330033 · 1 500.
    expect(labour.cell('agriculture@', 'farms')).toBeCloseTo(225.7426, 4)
    expect(labour.cell('manufactures@', 'farms')).toBeCloseTo(148.5149, 4)
    expect(labour.process('factories')).toBe(0)
  })

  it('electricity from fuel: scaling and inventory per kWh, CO2 100 kg at the plant and 20 kg at the refinery', async () => {
    const requirements = requirementsOf(await runPath('scenarios/published/electricity.yaml'))
    const inventory = { power: 0.1, refinery: 0.002, co2: 0.12, so2: 0.014, 'crude-oil': 0.1 }
    for (const [column, published] of Object.entries(inventory))
      expect(perUnit(requirements, 'electricity@', column)).toBeCloseTo(published, 12)
    const co2 = shares(requirements, 'co2-total')
    expect(co2.process('power')).toBeCloseTo(100, 9)
    expect(co2.process('refinery')).toBeCloseTo(20, 9)
    expect(co2.byProcess).toHaveLength(2)
  })

  it('recovery loop: one tonne of inflow makes 1/(1 − α) t enter use in its own year and none in others', async () => {
    const requirements = requirementsOf(await runPath('scenarios/published/recycling-loop.yaml'))
    expect(requirements.drivers).toHaveLength(31)
    requirements.drivers.forEach((driver, year) => {
      const { id, kind } = driver
      expect(kind).toBe('supply')
      const use = requires(requirements, driver).filter((entry) => entry.id.startsWith('activity/use'))
      expect(use).toHaveLength(1)
      expect(use[0]!.id.slice(-5)).toBe(id.slice(-5))
      expect(Math.abs(use[0]!.perUnit * (1 - (year + 2) / 34) - 1)).toBeLessThan(1e-9)
    })
  })
})

it('a ratio is shared out by its parts: 2 t at 5 kg of CO2 and 3 t at 1 kg, over 5 t made', async () => {
  const making = (ware: string, co2: string) => ({
    per: `1 t ${ware}`,
    partial: 'only CO2 matters',
    out: { [ware]: '1 t', co2 },
    in: { ore: '1 t' },
  })
  const run = await runDocument(
    determined({
      tags: { wares: {} },
      commodities: {
        ...{ ore: inTonnes({ 'drawn-from': 'ground' }), co2: { unit: 'kg', 'released-to': 'air' } },
        ...{ a: inTonnes({ tags: ['wares'] }), b: inTonnes({ tags: ['wares'] }) },
      },
      processes: { 'making-a': making('a', '5 kg'), 'making-b': making('b', '1 kg') },
      sites: {
        works: {
          units: { first: { process: 'making-a' }, second: { process: 'making-b' } },
          demands: { a: '2 t/yr', b: '3 t/yr' },
        },
      },
      indicators: {
        intensity: { unit: 'kg/t', better: 'lower', headline: true, formula: 'emitted(co2) / made(wares)' },
      },
    }),
  )
  const { indicators, check } = requirementsOf(run)
  expect(check.ok).toBe(true)
  const of = (part: string) => indicators.find((shared) => shared.id === 'intensity' && shared.part === part)!
  const amounts = (part: string, by: 'byDriver' | 'byProcess') =>
    of(part)[by].map(({ value }) => Number(value.toFixed(12)))
  // In t, the canonical unit of both.
  expect([of('numerator').unit, of('denominator').value]).toEqual(['t', 5])
  expect(of('numerator').value).toBeCloseTo(0.013, 12)
  expect(amounts('numerator', 'byDriver')).toEqual([0.01, 0.003])
  expect(amounts('numerator', 'byProcess')).toEqual([0.01, 0.003])
  expect(amounts('denominator', 'byDriver')).toEqual([2, 3])
  expect(run.result.indicators[0]!.value).toBeCloseTo(2.6, 12)
  const text = runText(run)
  expect(text).toContain('intensity: numerator (t)')
  expect(runText(run, 'zh')).toContain('intensity：分母（吨）')
  expect(runText(run, 'en', 'csv')).toMatch(/,0\.003,.*,share,,,numerator,/)
})

it('fifteen sectors as a page and three tables: coal per yuan of power is entry of (I − A)⁻¹', async () => {
  const folder = join(root, 'tests/fixtures/fifteen-sectors')
  const [head, ...lines] = readFileSync(join(folder, 'coefficients.csv'), 'utf8').trim().split('\n')
  const ids = head!.split(',').slice(1)
  const inverse = denseInverse(
    lines.map((line, i) =>
      line
        .split(',')
        .slice(1)
        .map((text, j) => Number(i === j) - Number(text)),
    ),
  )
  const requirements = requirementsOf(await runPath('tests/fixtures/fifteen-sectors/economy.yaml'))
  expect(requirements.drivers).toHaveLength(15)
  for (const [j, demand] of ids.entries())
    for (const [i, sector] of ids.entries())
      expect(perUnit(requirements, `economy/${demand}@`, `activity/${sector}/`)).toBeCloseTo(inverse[i]![j]!, 9)
})

describe('what drives a model and where things arise', () => {
  const commodities = {
    ore: inTonnes({ 'drawn-from': 'ground' }),
    ware: inTonnes(),
    dust: inTonnes({ 'released-to': 'air' }),
  }
  const work = free({ in: { ore: '2 t' }, out: { ware: '1 t', dust: '0.5 t' } })
  const dust = { 'dust-out': headline('emitted(dust)') }

  it('a fixed production drives as a demand does', async () => {
    const requirements = requirementsOf(
      await runDocument(
        determined({
          commodities: { ...commodities, ware: inTonnes({ 'released-to': 'land' }) },
          ...{ processes: { work }, indicators: dust },
          sites: { plant: { units: { mill: { process: 'work', production: '10 t/yr' } } } },
        }),
      ),
    )
    expect(requirements.drivers.map(({ id, kind, amount, unit }) => [id, kind, amount, unit])).toEqual([
      ['production/mill@year', 'production', 10, 't'],
    ])
    expect(perUnit(requirements, 'mill', 'ore')).toBeCloseTo(2, 12)
    expect(shares(requirements, 'dust-out').driver('mill')).toBeCloseTo(5, 12)
  })

  it('dust of a plant that sends its ware on counts at the plant, freight where the ware is used, constants apart', async () => {
    const requirements = requirementsOf(
      await runDocument(
        determined({
          ...{ commodities: { ...commodities, tool: inTonnes() }, modes: { cart: { charge: '8 yuan/t' } } },
          processes: {
            work,
            shape: { per: '1 t tool', partial: 'only amounts matter here', in: { ware: '3 t' }, out: { tool: '1 t' } },
          },
          sites: {
            plant: { units: { mill: { process: 'work', 'fixed-cost': { wages: '100 yuan/yr' } } } },
            shop: { units: { forge: { process: 'shape' } }, demands: { tool: '4 t/yr', ware: '1 t/yr' } },
          },
          links: { road: { commodity: 'ware', from: 'plant', to: 'shop', mode: 'cart', distance: '1 km' } },
          indicators: { ...dust, freight: headline('freight()', 'yuan'), money: headline('cost()', 'yuan') },
        }),
      ),
    )
    // 4 t of tools need 12 t of ware, and 1 t goes as ware: 13 t carried at 8 yuan, 6.5 t of dust.
    const out = shares(requirements, 'dust-out')
    expect(out.byProcess.map(({ id, value }) => [id, value])).toEqual([['activity/mill/work@year', 6.5]])
    expect([out.driver('tool'), out.driver('ware')]).toEqual([6, 0.5])
    const freight = shares(requirements, 'freight')
    expect(freight.process('forge')).toBeCloseTo(96, 9)
    expect(freight.process('delivery/shop/ware')).toBeCloseTo(8, 9)
    expect(shares(requirements, 'money')).toMatchObject({ constant: 100, value: 204 })
  })

  it('a stock carries a demand of one period back to where it is made', async () => {
    const requirements = requirementsOf(
      await runDocument(
        determined({
          ...{ commodities, processes: { work }, indicators: dust },
          periods: [
            { id: 'y1', length: '1 yr' },
            { id: 'y2', length: '1 yr' },
          ],
          sites: {
            plant: {
              units: { mill: { process: 'work', production: { 'by-period': [10, 0], unit: 't/yr' } } },
              demands: { ware: { 'by-period': [4, 0], unit: 't/yr' } },
            },
          },
          stocks: { heap: { site: 'plant', commodity: 'ware', opening: '3 t', take: '0 t/yr' } },
        }),
      ),
    )
    // 3 t at first and 6 t put in y1 stand there at the end: a tonne more of opening stock stands in both years.
    expect(perUnit(requirements, 'stock-level/heap@y1', 'level/heap@y2')).toBeCloseTo(1, 12)
    expect(perUnit(requirements, 'production/mill@y1', 'level/heap@y2')).toBeCloseTo(1, 12)
    expect(perUnit(requirements, 'delivery/plant/ware@y1', 'level/heap@y2')).toBeCloseTo(-1, 12)
  })

  it('says nothing of requirements where bounds fix the point, or rows follow from others', async () => {
    const twice = await runDocument(
      determined({
        ...{ commodities, processes: { work }, indicators: dust },
        sites: { plant: { units: { mill: { process: 'work', production: '4 t/yr' } }, demands: { ware: '4 t/yr' } } },
      }),
    )
    expect(twice.result.status).toBe('optimal')
    expect(twice.result.requirements).toBeUndefined()
    const byBounds = await runDocument(
      determined({
        ...{
          commodities: { ...commodities, ware: inTonnes({ 'released-to': 'land' }) },
          processes: { work },
          indicators: dust,
        },
        sites: { plant: { units: { mill: { process: 'work', capacity: '0 t/yr' } } } },
      }),
    )
    expect(byBounds.result.status).toBe('optimal')
    expect(byBounds.result.requirements).toBeUndefined()
  })
})

describe('drivers', () => {
  it('are what a market asks for and what a source gives, named by where they stand', async () => {
    const requirements = requirementsOf(
      await runDocument(
        determined({
          commodities: { coal: inTonnes(), ware: inTonnes(), ash: inTonnes({ 'released-to': 'land' }) },
          processes: {
            burning: {
              per: '1 t ware',
              partial: 'only amounts matter',
              in: { coal: '2 t' },
              out: { ware: '1 t', ash: '1 t' },
            },
          },
          sites: { plant: { units: { kiln: { process: 'burning' } } } },
          markets: { shop: { sells: { coal: {} }, buys: { ware: { demand: '4 t/yr' } } } },
          indicators: { 'ash-made': headline('made(ash)') },
        }),
      ),
    )
    expect(requirements.drivers.map(({ id, kind, amount }) => [id, kind, amount])).toEqual([
      ['demand/shop/ware@year', 'demand', 4],
    ])
    expect(perUnit(requirements, 'demand/shop/ware', 'purchase/shop')).toBeCloseTo(2, 12)
    expect(shares(requirements, 'ash-made').driver('shop')).toBeCloseTo(4, 12)
  })
})

describe('substitution', () => {
  /** Power with heat beside it; 40 of 100 MWh of heat are asked for, what a boiler has to do with the rest. */
  const heatAndPower = (boiler: Sections) =>
    determined({
      commodities: {
        ...{ gas: inTonnes({ 'drawn-from': 'ground' }), power: { unit: 'MWh' }, heat: { unit: 'MWh' } },
        ...{ co2: inTonnes({ 'released-to': 'air' }), 'co2-saved': inTonnes({ 'drawn-from': 'air' }) },
        'gas-saved': inTonnes({ 'released-to': 'land' }),
      },
      processes: {
        engine: {
          ...{ per: '1 MWh power', partial: 'only amounts matter here' },
          ...{ in: { gas: '0.2 t' }, out: { power: '1 MWh', heat: '1 MWh', co2: '0.55 t' } },
        },
        boiler: { per: '1 MWh heat', partial: 'only amounts matter here', ...boiler },
      },
      sites: {
        works: {
          units: { engine: { process: 'engine' }, boiler: { process: 'boiler' } },
          demands: { power: '100 MWh', heat: '40 MWh' },
        },
      },
      indicators: { 'co2-net': headline('emitted(co2) - extracted(co2-saved)') },
    })

  it('a boiler that would have to run backwards is named with the amount, its bound and the file', async () => {
    const { result } = await runDocument(heatAndPower({ in: { gas: '0.08 t' }, out: { heat: '1 MWh', co2: '0.22 t' } }))
    expect(result.status).toBe('infeasible')
    const [boiler] = result.asked!.filter(({ label }) => label.en.startsWith('boiler'))
    expect(boiler).toMatchObject({ bound: 0, sense: 'at-least', unit: 'MWh', file: 'model.yaml' })
    expect(boiler!.asked).toBeCloseTo(-60, 9)
  })

  it.each([
    // 100 MWh of power come with 100 · 0.55 t; a year has 100 MWh = 360 GJ of it.
    [
      { cap: '54 t/yr', on: 'emitted(co2)' },
      { asked: 55, bound: 54, sense: 'at-most', unit: 't' },
    ],
    [
      { cap: '54 t', on: 'emitted(co2)' },
      { asked: 55, bound: 54, sense: 'at-most', unit: 't' },
    ],
    [
      { quota: '300 MWh/yr', on: 'delivered(power)' },
      { asked: 360, bound: 1080, sense: 'at-least', unit: 'GJ' },
    ],
  ])('a policy %j that is broken is told with the unit of the amounts', async (policy, told) => {
    const replaced = { in: { heat: '1 MWh', 'co2-saved': '0.22 t' }, out: { 'gas-saved': '0.08 t' } }
    const { result } = await runDocument({ ...heatAndPower(replaced), policies: { limit: policy } })
    expect(result.status).toBe('infeasible')
    expect(result.asked).toEqual([expect.objectContaining({ ...told, asked: expect.closeTo(told.asked, 9) })])
  })

  it('the replaced boiler as a process that takes in heat: 55 t less 13.2 t for 60 MWh of heat replaced', async () => {
    const replaced = { in: { heat: '1 MWh', 'co2-saved': '0.22 t' }, out: { 'gas-saved': '0.08 t' } }
    const co2 = shares(requirementsOf(await runDocument(heatAndPower(replaced))), 'co2-net')
    // 100 · 0.55 − 60 · 0.22; a MWh more of heat asked for is one less replaced.
    expect(co2.value).toBeCloseTo(41.8, 9)
    expect(co2.process('engine')).toBeCloseTo(55, 9)
    expect(co2.process('boiler')).toBeCloseTo(-13.2, 9)
    expect(co2.driver('power')).toBeCloseTo(33, 9)
    expect(co2.driver('heat')).toBeCloseTo(8.8, 9)
  })
})
