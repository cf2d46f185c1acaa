import { beforeAll, describe, expect, it } from 'vitest'
import { packs, roles } from '../../../src/indicators/index.js'
import type { SolvedRun } from '../../../src/results/index.js'
import { runDocument } from '../../builders/engine.js'
import { inTonnes, modelOf, ore } from '../../builders/model.js'

/** Every role a number of its own in its unit: the first 211, the second 212 … */
const names = Object.keys(roles)
const r = Object.fromEntries(names.map((name, i) => [name, 211 + i])) as Readonly<Record<string, number>>
const of = (name: string): number => {
  if (!(name in r)) throw new Error(`no role ${name}`)
  return r[name]!
}
const share = (part: string, whole: string) => (100 * of(part)) / of(whole)
const ratio = (above: string, below: string, factor = 1) => (factor * of(above)) / of(below)

/** 10⁴ yuan are 10⁻⁴ of 10⁸ yuan; a tonne is 1 000 kg. */
const [tenThousand, kilo] = [1e4, 1000]
const wasteUse = (100 * of('solid-waste-used')) / (of('solid-waste-generated') + of('solid-waste-drawn'))
const waterReuse = (100 * of('water-reused')) / (of('water-reused') + of('fresh-water-used'))
const usedMaterial = of('waste-recycled') - of('waste-imported') + of('waste-exported')

/** Emissions: what is emitted, and the same per 10⁴ yuan of value added. */
const emissions = (pack: string) => ({
  [`${pack}-solid-waste-disposed`]: [of('solid-waste-disposed'), ratio('solid-waste-disposed', 'value-added')],
  [`${pack}-wastewater`]: [of('effluent-total'), ratio('effluent-total', 'value-added')],
  [`${pack}-so2`]: [of('so2-total'), ratio('so2-total', 'value-added', kilo)],
  [`${pack}-cod`]: [of('cod-total'), ratio('cod-total', 'value-added', kilo)],
})

const rates2017 = [
  ['straw-utilisation', share('straw-used', 'straw')],
  ['isw-utilisation', wasteUse],
  ['recyclables-recovery', share('recyclables-recovered', 'recyclables')],
  ['kitchen-waste-treatment', share('kitchen-waste-used', 'kitchen-waste')],
  ['construction-waste-treatment', share('construction-waste-used', 'construction-waste')],
] as const

/** What the definition of each item gives over these numbers, in its unit, then its parts. Stated items have none. */
const expected: Readonly<Record<string, number | readonly number[]>> = {
  'ndrc-2007-park-mineral-output': ratio('value-added', 'main-minerals'),
  'ndrc-2007-park-energy-output': ratio('value-added', 'energy-total'),
  'ndrc-2007-park-land-output': ratio('value-added', 'industrial-land', 1 / tenThousand),
  'ndrc-2007-park-water-output': ratio('value-added', 'fresh-water-used', tenThousand),
  'ndrc-2007-park-energy-per-output-value': ratio('energy-total', 'output-value'),
  'ndrc-2007-park-water-per-output-value': ratio('fresh-water-used', 'output-value'),
  'ndrc-2007-park-key-product-energy': of('key-product-energy'),
  'ndrc-2007-park-key-product-water': of('key-product-water'),
  'ndrc-2007-park-isw-utilisation': wasteUse,
  'ndrc-2007-park-water-reuse': waterReuse,
  ...emissions('ndrc-2007-park'),
  'ndrc-2007-macro-mineral-output': ratio('gross-product', 'main-minerals'),
  'ndrc-2007-macro-energy-output': ratio('gross-product', 'energy-total'),
  'ndrc-2007-macro-energy-per-gross-product': ratio('energy-total', 'gross-product'),
  'ndrc-2007-macro-energy-per-value-added': ratio('energy-total', 'value-added'),
  'ndrc-2007-macro-key-product-energy': of('key-product-energy'),
  'ndrc-2007-macro-water-per-gross-product': ratio('fresh-water-used', 'gross-product'),
  'ndrc-2007-macro-water-per-value-added': ratio('fresh-water-used', 'value-added'),
  'ndrc-2007-macro-key-product-water': of('key-product-water'),
  'ndrc-2007-macro-irrigation-coefficient': of('irrigation-coefficient'),
  'ndrc-2007-macro-isw-utilisation': wasteUse,
  'ndrc-2007-macro-water-reuse': waterReuse,
  'ndrc-2007-macro-wastewater-reuse': share('water-reclaimed', 'effluent-generated'),
  'ndrc-2007-macro-municipal-waste-treatment': share('municipal-waste-treated', 'municipal-waste'),
  'ndrc-2007-macro-scrap-steel-recovery': share('scrap-steel-recovered', 'scrap-steel'),
  'ndrc-2007-macro-scrap-nonferrous-recovery': share('scrap-nonferrous-recovered', 'scrap-nonferrous'),
  'ndrc-2007-macro-waste-paper-recovery': share('waste-paper-recovered', 'waste-paper'),
  'ndrc-2007-macro-waste-plastic-recovery': share('waste-plastic-recovered', 'waste-plastic'),
  'ndrc-2007-macro-waste-rubber-recovery': share('waste-rubber-recovered', 'waste-rubber'),
  ...emissions('ndrc-2007-macro'),
  'ndrc-2017-resource-productivity': ratio('gross-product', 'main-resources', tenThousand),
  'ndrc-2017-waste-recycling': rates2017.reduce((sum, [, rate]) => sum + rate / 5, 0),
  'ndrc-2017-energy-productivity': ratio('gross-product', 'energy-total'),
  'ndrc-2017-water-productivity': ratio('gross-product', 'water-total', tenThousand),
  'ndrc-2017-land-productivity': ratio('gross-product', 'construction-land'),
  ...Object.fromEntries(rates2017.map(([id, rate]) => [`ndrc-2017-${id}`, rate])),
  'ndrc-2017-water-reuse': waterReuse,
  'ndrc-2017-reclaimed-water': share('water-reclaimed', 'effluent-generated'),
  'ndrc-2017-recycling-output': of('recycling-output') / tenThousand,
  'ndrc-2017-solid-waste-disposed': of('solid-waste-disposed'),
  'ndrc-2017-wastewater': of('effluent-total'),
  'ndrc-2017-municipal-waste-landfilled': of('municipal-waste-landfilled'),
  'ndrc-2017-key-pollutants': [of('so2-total'), of('nox-total'), of('cod-total'), of('ammonia-nitrogen-total')],
  'hj-274-2015-high-tech-share': share('high-tech-output', 'output-value'),
  'hj-274-2015-value-added-per-head': ratio('value-added', 'employees'),
  'hj-274-2015-recycling-share': share('recycling-value-added', 'value-added'),
  'hj-274-2015-isw-utilisation': wasteUse,
  'hj-274-2015-recycled-circulation': share('recycled-used', 'recycled-collected'),
  'hj-274-2015-land-output': ratio('value-added', 'industrial-land', 1 / tenThousand),
  'hj-274-2015-energy-per-value-added': ratio('energy-total', 'value-added'),
  'hj-274-2015-renewable-share': share('renewable-energy', 'energy-total'),
  'hj-274-2015-fresh-water-per-value-added': ratio('fresh-water-used', 'value-added'),
  'hj-274-2015-water-reuse': waterReuse,
  'hj-274-2015-reclaimed-water': share('water-reclaimed', 'effluent-generated'),
  'hj-274-2015-solid-waste-handled':
    (100 * (of('solid-waste-used') + of('solid-waste-disposed'))) /
    (of('solid-waste-generated') + of('solid-waste-drawn')),
  'hj-274-2015-wastewater-per-value-added': ratio('effluent-total', 'value-added'),
  'hj-274-2015-solid-waste-per-value-added': ratio('solid-waste-generated', 'value-added'),
  'eurostat-cmu-rate': [
    (100 * usedMaterial) / (of('material-consumption') + usedMaterial),
    usedMaterial,
    of('material-consumption'),
  ],
  'iso-59020-reused-content': share('inflow-reused', 'inflow'),
  'iso-59020-recycled-content': share('inflow-recycled', 'inflow'),
  'iso-59020-renewable-content': share('inflow-renewable', 'inflow'),
  'iso-59020-reused': share('outflow-reused', 'outflow'),
  'iso-59020-recycled': share('outflow-recycled', 'outflow'),
  'iso-59020-biological': share('outflow-biological', 'outflow'),
  'iso-59020-renewable-energy': share('renewable-energy', 'energy-total'),
  'iso-59020-circular-water': share('water-intake-circular', 'water-intake'),
  'iso-59020-clean-discharge': share('water-discharged-clean', 'water-discharged'),
  'iso-59020-water-reuse': waterReuse,
  'iso-59020-material-productivity': ratio('value-added', 'inflow-linear', tenThousand),
  'iso-59020-resource-intensity': ratio('inflow-linear', 'value-added'),
}

/** Numbers of a year and the next, and what items of two times make of them. */
const twoYears = {
  'value-added': [100, 110],
  'industrial-land': [2, 2.1],
  'energy-total': [100, 103],
  'fresh-water-used': [100, 102],
  'so2-total': [100, 90],
  'nox-total': [100, 95],
  'cod-total': [100, 100],
  'ammonia-nitrogen-total': [100, 101],
  'co2-total': [50, 44],
}
const between: Readonly<Record<string, number>> = {
  'hj-274-2015-value-added-growth': 10,
  'hj-274-2015-land-output-growth': 100 * (110 / 2.1 / (100 / 2) - 1),
  'hj-274-2015-energy-elasticity': 0.03 / 0.1,
  'hj-274-2015-fresh-water-elasticity': 0.02 / 0.1,
  'hj-274-2015-pollutant-elasticity': (-1 - 0.5 + 0 + 0.1) / 4,
  'hj-274-2015-co2-cut': 100 * (1 - 44 / 110 / (50 / 100)),
}

/** Items of declared products have tests of their own; what no flow tells is stated. */
const elsewhere = new Set(['products', 'stated'])
const twoTimes = new Set(['growth', 'cut', 'elasticity'])
const items = packs.flatMap((pack) => pack.items.map((item) => ({ id: `${pack.id}-${item.id}`, kind: item.how.kind })))

const runOver = (parameters: object, more: object = {}) =>
  runDocument(
    modelOf({
      ...more,
      commodities: { ore, ware: inTonnes() },
      parameters,
      processes: { making: { per: '1 t ware', closes: ['mass'], in: { ore: '1 t' }, out: { ware: '1 t' } } },
      sites: { works: { units: { mill: { process: 'making', production: '1 t/yr' } } } },
      markets: { shop: { buys: { ware: { price: '1 yuan/t' } } } },
      packs: Object.fromEntries(packs.map(({ id }) => [id, {}])),
    }),
  )
const itemOf = (run: SolvedRun, id: string) =>
  run.result.packs!.flatMap((pack) => pack.items).find((entry) => entry.id === id)!

describe('every item of the packs over numbers of its own', () => {
  let run: SolvedRun
  beforeAll(async () => {
    run = await runOver(Object.fromEntries(names.map((name) => [name, `${r[name]} ${roles[name]!.unit}`])))
  })

  it('has an expectation here, unless it is of products or stated', () => {
    const of = (wanted: (kind: string) => boolean) =>
      items.filter(({ kind }) => wanted(kind) && !elsewhere.has(kind)).map(({ id }) => id)
    expect(Object.keys(expected).sort()).toEqual(of((kind) => !twoTimes.has(kind)).sort())
    expect(Object.keys(between).sort()).toEqual(of((kind) => twoTimes.has(kind)).sort())
  })

  it.each(Object.entries(expected))('%s', (id, numbers) => {
    const item = itemOf(run, id)
    const parts = item.parts.map(({ value }) => value)
    const found = item.value === null ? parts : [item.value, ...parts]
    const wanted = [numbers].flat()
    expect(found).toHaveLength(wanted.length)
    for (const [i, number] of wanted.entries()) expect(Number(found[i]) / number).toBeCloseTo(1, 12)
  })
})

describe('every item of two times', () => {
  let run: SolvedRun
  beforeAll(async () => {
    const parameters = Object.entries(twoYears).map(([name, numbers]) => {
      const [y1, y2] = numbers.map((number) => `${number} ${roles[name]!.unit}`)
      return [name, { 'by-period': { y1, y2 } }]
    })
    run = await runOver(Object.fromEntries(parameters), {
      periods: ['y1', 'y2'].map((id) => ({ id, length: '1 yr' })),
    })
  })

  it.each(Object.entries(between))('%s', (id, number) => {
    expect(itemOf(run, id).value).toBeCloseTo(number, 9)
  })
})
