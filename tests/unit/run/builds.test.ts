import { describe, expect, it } from 'vitest'
import { runDocument, value } from '../../builders/engine.js'

type Sections = Readonly<Record<string, unknown>>

/**
 * 10 t of ware are wanted in each of three years. An old press of 10 t/yr makes them at 50 yuan/t and is gone after the first
 * year; a market sells them at 90 yuan/t; a new press costs 100 yuan per t/yr, lasts two years and runs at 10 yuan/t.
 */
const town = (build: Sections, money: Sections = { discounting: { rate: '10 %', running: 'start' } }) => ({
  liubai: 1,
  kind: 'model',
  id: 'town',
  label: 'Town',
  mode: 'planning',
  money,
  periods: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  commodities: { ore: { unit: 't', 'drawn-from': 'ground' }, ware: { unit: 't' } },
  processes: {
    'old-way': {
      per: '1 t ware',
      closes: ['mass'],
      in: { ore: '1 t' },
      out: { ware: '1 t' },
      cost: { service: '50 yuan' },
    },
    'new-way': {
      per: '1 t ware',
      closes: ['mass'],
      in: { ore: '1 t' },
      out: { ware: '1 t' },
      cost: { service: '10 yuan' },
    },
  },
  sites: {
    works: {
      units: {
        old: { process: 'old-way', capacity: { 'by-period': [10, 0, 0], unit: 't/yr' } },
        new: { process: 'new-way', build: { cost: '100 yuan/(t/yr)', life: '2 yr', ...build } },
      },
      demands: { ware: '10 t/yr' },
    },
  },
  markets: { shop: { sells: { ware: { price: '90 yuan/t' } } } },
  indicators: {
    money: { label: 'Cost', unit: 'yuan', formula: 'cost' },
    invested: { label: 'Investment', unit: 'yuan', formula: 'cost(investment)' },
    standing: { label: 'Capacity', unit: 't', formula: 'capacity(new)' },
    ...('discounting' in money ? { worth: { label: 'Now', unit: 'yuan', formula: 'discounted(cost)' } } : {}),
  },
})

const builds = async (document: unknown) => {
  const run = await runDocument(document)
  return { run, built: run.result.builds!.map(({ period, built, inService }) => [period, built, inService]) }
}

describe('capacity that may be built', () => {
  it('is built when it pays, at discounted cost', async () => {
    const { run, built } = await builds(town({}))
    expect(built).toEqual([
      ['a', 0, 0],
      ['b', 10, 10],
      ['c', 0, 10],
    ])
    // The old press in a: 500. Built in b: 1000 ÷ 1.1; run in b and c: 100 ÷ 1.1 + 100 ÷ 1.21. Nothing left at the end.
    expect(value(run, 'worth')).toBeCloseTo(500 + 1000 / 1.1 + 100 / 1.1 + 100 / 1.21, 9)
    expect([value(run, 'money'), value(run, 'invested'), value(run, 'standing')]).toEqual([1700, 1000, 20])
    expect(run.result.builds![1]).toMatchObject({ unit: 'new', investment: 1000, site: 'works' })
  })

  it('serves after its lead and until its life is over', async () => {
    const { run, built } = await builds(town({ lead: '1 yr' }))
    expect(built).toEqual([
      ['a', 10, 0],
      ['b', 0, 10],
      ['c', 0, 10],
    ])
    expect(value(run, 'worth')).toBeCloseTo(500 + 1000 + 100 / 1.1 + 100 / 1.21, 9)
  })

  it('comes in steps, no more than may be added and stand', async () => {
    // Steps of 4 t/yr, at most 8 in service: 8 t from the new press, 2 t bought at 90 in b and c.
    const { run, built } = await builds(
      town({ step: '4 t/yr', added: { max: '11 t/yr' }, 'in-service': { max: '9 t/yr' } }),
    )
    expect(built[1]).toEqual(['b', 8, 8])
    expect(run.result.certificate.solverBound).toBeDefined()
    expect(value(run, 'worth')).toBeCloseTo(500 + 800 / 1.1 + (80 + 180) / 1.1 + (80 + 180) / 1.21, 9)
  })

  it.each([
    // Built in c by force (10 t/yr must be added in every period, which is 20 in service in c): of two years one is left.
    ['straight-line', 0.5],
    // 1 − (1.1 − 1) ÷ (1.1² − 1) = 1 − 0.1 ÷ 0.21
    ['sinking-fund', 1 - 0.1 / 0.21],
    ['none', 0],
  ])('is worth %s at the end', async (residual, share) => {
    const { run } = await builds(town({ residual, added: '10 t/yr' }))
    const invested = 1000 * (1 + 1 / 1.1 + 1 / 1.21) - (share * 1000) / 1.331
    expect(value(run, 'worth')).toBeCloseTo(invested + 100 * (1 + 1 / 1.1 + 1 / 1.21), 9)
    expect(value(run, 'invested')).toBeCloseTo(3000 - share * 1000, 9)
  })

  it('counts a fixed cost while it is in service', async () => {
    const { run } = await builds(town({ 'fixed-cost': { wages: '1 yuan/(t/yr)/yr' } }))
    expect(value(run, 'worth')).toBeCloseTo(500 + 1000 / 1.1 + 110 / 1.1 + 110 / 1.21, 9)
  })

  it('counts all years alike where nothing is discounted', async () => {
    const { run } = await builds(town({}, { currency: 'yuan' }))
    expect(value(run, 'money')).toBe(1700)
    expect(run.staged.stages[0]!.form.constant).toBe(0)
  })
})

it('spreads running costs over the years of a long period', async () => {
  // 10 yuan a year for 2.5 years at 10 %, in the middle of each year, the last half a year after its quarter:
  // 10 · (1.1^-0.5 + 1.1^-1.5 + 0.5 · 1.1^-2.25).
  const run = await runDocument({
    liubai: 1,
    kind: 'model',
    id: 'long',
    label: 'Long',
    money: { discounting: '10 %' },
    periods: [
      { id: 'long', length: '2.5 yr' },
      { id: 'late', length: '1 yr' },
    ],
    commodities: { water: { unit: 't' } },
    sites: { town: { demands: { water: { 'by-period': [1, 2], unit: 't/yr' } } } },
    markets: { works: { sells: { water: { price: '10 yuan/t' } } } },
    indicators: { now: { label: 'Now', unit: 'yuan', formula: 'discounted(cost)' } },
  })
  const first = 10 * (1.1 ** -0.5 + 1.1 ** -1.5 + 0.5 * 1.1 ** -2.25)
  expect(value(run, 'now')).toBeCloseTo(first + 20 * 1.1 ** -3, 9)
})

it.each([
  // The file names no rate: capacity counts like the level of what runs, so its unit per year.
  ['the level per year', {}, {}, 'MWh/yr', 3600],
  ['the file', { added: { max: '5 GWh/yr' } }, {}, 'GWh/yr', 3.6],
  // Capacity counts the 2 kg of coating that each MWh uses up, not the MWh.
  ['the canonical unit of what it is counted in', { cost: '1 yuan/(t/yr)' }, { uses: '2 kg/MWh' }, 't/yr', 7.2],
])('speaks of capacity in the unit of %s', async (_, build, how, unit, built) => {
  const run = await runDocument({
    liubai: 1,
    kind: 'model',
    id: 'grid',
    label: 'Grid',
    commodities: { sun: { unit: 'MWh', 'drawn-from': 'air' }, power: { unit: 'MWh' } },
    processes: { panels: { per: '1 MWh power', closes: [], in: { sun: '1 MWh' }, out: { power: '1 MWh' } } },
    sites: {
      roof: {
        units: { field: { processes: { panels: how }, build: { cost: '1 yuan/(MWh/yr)', life: '20 yr', ...build } } },
        demands: { power: '3600 MWh/yr' },
      },
    },
    indicators: { money: { label: 'Cost', unit: 'yuan', formula: 'cost' } },
    objective: { least: 'money' },
  })
  expect(run.result.builds![0]).toMatchObject({ of: unit })
  expect(run.result.builds![0]!.built).toBeCloseTo(built, 9)
})

it('is built for the slice that needs most of it', async () => {
  // 75 of 100 MWh by day, in half a year at 80 %: 75 ÷ (0.5 · 0.8) = 187.5 MWh/yr at 100 yuan each.
  const run = await runDocument({
    liubai: 1,
    kind: 'model',
    id: 'sliced',
    label: 'Sliced',
    mode: 'planning',
    slices: { day: '50 %', night: '50 %' },
    commodities: { gas: { unit: 'GJ', 'drawn-from': 'ground' }, power: { unit: 'MWh' } },
    processes: { burn: { per: '1 MWh power', partial: 'a test', in: { gas: '9 GJ' }, out: { power: '1 MWh' } } },
    sites: {
      works: {
        units: {
          turbine: { process: 'burn', availability: '80 %', build: { cost: '100 yuan/(MWh/yr)', life: '1 yr' } },
        },
        demands: { power: { value: '100 MWh/yr', profile: { day: '75 %', night: '25 %' } } },
      },
    },
    indicators: { invested: { label: 'Investment', unit: 'yuan', formula: 'cost(investment)' } },
  })
  expect(value(run, 'invested')).toBeCloseTo(18_750, 6)
  expect(run.result.builds).toMatchObject([{ built: 187.5, inService: 187.5, of: 'MWh/yr' }])
})
