import { describe, expect, it } from 'vitest'
import { runDocument, value } from '../builders/engine.js'
import { inTonnes, modelOf, ore, type Sections } from '../builders/model.js'

const slices = { day: '50 %', night: '50 %' }
const cost = { cost: { label: 'Cost', unit: 'yuan', better: 'lower', headline: true, formula: 'cost()' } }
const planned = (sections: Sections) => modelOf({ mode: 'planning', indicators: cost, ...sections })
/** `amount` a year of which the given share falls in the day. */
const byDay = (amount: string, day: number) => ({
  'by-period': [amount],
  profile: { day: `${day} %`, night: `${100 - day} %` },
})
const solved = async (document: unknown) => {
  const run = await runDocument(document)
  expect(run.result.certificate.ok).toBe(true)
  expect(run.result.closure.ok).toBe(true)
  return run
}

describe('groups in slices', () => {
  /*
   * 100 t of a mix of at least 40 % Cu are wanted, 60 by day and 40 by night; ores of 60 and 20 % Cu, so half of each. Of the
   * rich one 20 t are to be had by day: 40 t of mix, the other 20 are bought at 100 yuan/t.
   * Day: 20·50 + 20·10 + 20·100 = 3 200; night: 20·30 + 20·10 = 800. A window over the whole year would allow less.
   */
  it('the window of a mix holds in every slice', async () => {
    const run = await solved(
      planned({
        slices,
        substances: { Cu: {} },
        commodities: {
          rich: inTonnes({ composition: { Cu: '60 %' } }),
          poor: inTonnes({ composition: { Cu: '20 %' } }),
          mix: inTonnes(),
        },
        processes: {
          mixing: {
            per: '1 t mix',
            closes: ['mass'],
            groups: { charge: { members: ['rich', 'poor'], windows: { Cu: { 'at-least': '40 %' } } } },
            out: { mix: '1 t' },
          },
        },
        sites: { works: { units: { mixer: { process: 'mixing' } }, demands: { mix: byDay('100 t/yr', 60) } } },
        markets: {
          ores: {
            sells: {
              rich: {
                price: { 'by-slice': { day: 50, night: 30 }, unit: 'yuan/t' },
                limit: byDay('60 t/yr', 100 / 3),
              },
              poor: { price: '10 yuan/t' },
            },
          },
          shop: { sells: { mix: { price: '100 yuan/t' } } },
        },
      }),
    )
    expect(value(run, 'cost')).toBeCloseTo(4000, 6)
  })
})

describe('ladders in slices', () => {
  /*
   * 100 t of low steam are wanted, 60 by day and 40 by night. A works gives 25 t of high steam in each half of the year, which
   * serves as low steam; the other 35 and 15 t are bought at 15 yuan/t: 750 yuan.
   */
  it('a higher level serves a lower one in its own slice', async () => {
    const run = await solved(
      planned({
        slices,
        commodities: { ore, high: inTonnes(), low: inTonnes() },
        ladders: { steam: { levels: ['high', 'low'] } },
        processes: { boiling: { per: '1 t high', closes: ['mass'], in: { ore: '1 t' }, out: { high: '1 t' } } },
        sites: {
          works: {
            units: { boiler: { process: 'boiling', capacity: '50 t/yr' } },
            demands: { low: byDay('100 t/yr', 60) },
          },
        },
        markets: { shop: { sells: { low: { price: '15 yuan/t' } } } },
      }),
    )
    expect(value(run, 'cost')).toBeCloseTo(750, 6)
    const passed = run.result.ladders!.map(({ slice, cascade }) => [slice, cascade[0]!.amount])
    expect(passed).toEqual([
      ['day', 25],
      ['night', 25],
    ])
  })
})

describe('price steps in slices', () => {
  const buying = (offer: Sections) =>
    planned({
      slices,
      commodities: { coal: inTonnes() },
      sites: { works: { demands: { coal: byDay('150 t/yr', 60) } } },
      markets: { mine: { sells: { coal: offer } } },
    })
  const steps = (size: unknown, first: number, then: number) => [
    { 'up-to': size, price: `${first} yuan/t` },
    { price: `${then} yuan/t` },
  ]

  // 90 t by day and 60 by night, the first 100 t of the year at 10, the others at 20 yuan/t.
  it('a yearly step is shared by the slices', async () => {
    expect(value(await solved(buying({ steps: steps('100 t/yr', 10, 20) })), 'cost')).toBeCloseTo(2000, 6)
  })

  // 20 t of the step by day and 80 by night: 20·10 + 70·20 by day, 60·10 by night.
  it('a step with a profile holds in each slice', async () => {
    const run = await solved(buying({ steps: steps(byDay('100 t/yr', 20), 10, 20) }))
    expect(value(run, 'cost')).toBeCloseTo(2200, 6)
  })

  // The first 100 t of the year at 20 open a discount of 10: 100·20 + 50·10, though no slice alone takes 100 t.
  it('a discount opens once the slices together fill the step before', async () => {
    const run = await solved(buying({ steps: steps('100 t/yr', 20, 10), limit: '200 t/yr' }))
    expect(value(run, 'cost')).toBeCloseTo(2500, 6)
  })
})

describe('levies and discounting', () => {
  /*
   * 10 t a year of a waste gas in three years, levied at 10, 20 and 30 yuan/t at the start of each year, at 10 %:
   * 100 + 200 ÷ 1.1 + 300 ÷ 1.21 = 529.75. A filter built at once saves all of it; built a year later it saves 100 less and
   * costs 1 ÷ 1.1 as much, which is dearer.
   */
  const works = (filter: string) =>
    modelOf({
      mode: 'planning',
      money: { currency: 'yuan', discounting: { rate: '10 %', running: 'start' } },
      periods: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      commodities: {
        ore,
        ware: inTonnes(),
        gas: inTonnes({ 'released-to': 'air' }),
        dust: inTonnes({ 'released-to': 'land' }),
      },
      processes: {
        making: {
          per: '1 t ware',
          closes: ['mass'],
          modes: {
            open: { in: { ore: '2 t' }, out: { ware: '1 t', gas: '1 t' } },
            filtered: { in: { ore: '2 t' }, out: { ware: '1 t', dust: '1 t' } },
          },
        },
      },
      sites: {
        works: {
          units: {
            open: { process: 'making', modes: ['open'] },
            filtered: {
              process: 'making',
              modes: ['filtered'],
              build: { cost: filter, life: '3 yr', residual: 'none' },
            },
          },
          demands: { ware: '10 t/yr' },
        },
      },
      policies: { levy: { levy: { 'by-period': [10, 20, 30], unit: 'yuan/t' }, on: 'emitted(gas)' } },
      indicators: {
        levied: { label: 'Levied', unit: 'yuan', formula: 'cost(tax)' },
        worth: { label: 'Worth', unit: 'yuan', formula: 'discounted(cost)' },
        gas: { label: 'Gas', unit: 't', formula: 'emitted(gas)' },
      },
    })
  const worth = 100 + 200 / 1.1 + 300 / 1.21

  it('a levy counts at its year, and nothing is built that costs more than it saves', async () => {
    const run = await solved(works(`${worth / 10 + 0.1} yuan/(t/yr)`))
    expect(value(run, 'levied')).toBeCloseTo(600, 6)
    expect(value(run, 'worth')).toBeCloseTo(worth, 6)
  })

  it('what costs less than the levies it saves, discounted, is built at once', async () => {
    const run = await solved(works(`${worth / 10 - 0.1} yuan/(t/yr)`))
    expect(value(run, 'gas')).toBeCloseTo(0, 9)
    expect(value(run, 'worth')).toBeCloseTo(worth - 1, 6)
  })
})
