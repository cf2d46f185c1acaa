import { beforeAll, describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { canonicalJson, tidy } from '../../../src/results/index.js'
import { runModel, runScenario } from '../../../src/run/index.js'
import { type ModelDocument, readScenario, specOf, textOfModel } from '../../../src/scenario/index.js'
import type { SolverPort } from '../../../src/solve/index.js'
import { beltDocument, constructIds } from '../../../src/testing/index.js'
import { solver } from '../../builders/engine.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

const mill: ModelDocument = {
  liubai: 1,
  kind: 'model',
  id: 'mill',
  label: { en: 'Mill', zh: '纸浆厂' },
  slices: { day: '60 %', night: '40 %' },
  commodities: {
    wood: { unit: 't', 'drawn-from': 'land' },
    pulp: { unit: 't', tags: ['ware'] },
    bark: { unit: 't', 'released-to': 'land', balance: 'period' },
  },
  tags: { ware: { label: 'Wares' } },
  processes: {
    pulping: {
      per: '1 t pulp',
      closes: ['mass'],
      in: { wood: { closes: 'mass' } },
      out: { pulp: '1 t', bark: { value: '0.2 t', grade: 'B', low: '0.1 t', high: '0.3 t' } },
    },
  },
  sites: { mill: { units: { press: { process: 'pulping', capacity: '50 t/yr' } } } },
  markets: { shop: { buys: { pulp: { price: '9 yuan/t' } } } },
  indicators: {
    sold: { label: 'Sold', unit: 't', better: 'higher', formula: 'sold(ware)' },
    'bark-rate': { label: 'Bark used', unit: '%', formula: 'sold(bark) / used(bark)' },
  },
}

/** A specification without the places of its parts: they differ between a JSON and a YAML file. */
const placeless = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(placeless)
  const entries = value instanceof Map ? [...value] : Object.entries(value)
  return entries
    .filter(([key]) => !['origin', 'at', 'length', 'files', 'key', 'text'].includes(key))
    .map(([key, entry]) => [key, placeless(entry)])
}

const right = <T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly diagnostics: readonly unknown[] },
): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

describe('a model written in code', () => {
  const everything = beltDocument({
    enterprises: 1,
    makers: [{ byProduct: 0.6, powerMwh: 1, productionKt: 30, feeYuan: 9 }],
    takers: [{ filler: 0.5, productionKt: 40, takes: [0] }],
    links: [{ from: 0, to: 0, km: 20, capacityKt: 15 }],
    prices: { raw: 90, power: 300, filler: 60 },
    constructs: { has: constructIds, size: 8 },
  }) as unknown as ModelDocument

  it.each([
    ['a mill', mill],
    ['a belt with every construct', everything],
  ])('is %s: the specification and the result of a YAML file that holds it', (_, model) => {
    const file = stringify(JSON.parse(textOfModel(model)))
    const load = () => file
    expect(placeless(right(specOf(model)))).toEqual(placeless(right(readScenario('model.yaml', load))))
    const read = right(runScenario('model.yaml', load, port, { timeLimit: 30 })).result
    expect(canonicalJson(right(runModel(model, port)).result)).toBe(canonicalJson(read))
  })

  it('takes numbers from tables given beside it', () => {
    const tables: ModelDocument = {
      ...mill,
      tables: [{ file: 'prices.csv', as: 'prices', unit: 'yuan/t', index: ['ware'] }],
      markets: { shop: { buys: { pulp: { price: '= table(prices, pulp)' } } } },
    }
    const { spec } = right(runModel(tables, port, { files: { 'prices.csv': 'ware,price\npulp,9\n' } })).compiled.graph
    expect(spec.inputs.get('markets.shop.buys.pulp.price')!.at.file).toBe('prices.csv')
  })

  it('has faults with their place in its text', () => {
    const wrong = runModel({ ...mill, sites: { mill: { units: { press: { process: 'pulpin' } } } } }, port)
    if (wrong.ok) throw new Error('it should be wrong')
    const { code, at } = wrong.diagnostics.find(({ severity }) => severity === 'error')!
    expect(code).toBe('SCENARIO_UNKNOWN_REFERENCE')
    const text = textOfModel({ ...mill, sites: { mill: { units: { press: { process: 'pulpin' } } } } })
    expect(text.split('\n')[at.line - 1]).toContain('"process": "pulpin"')
  })

  it('is read back as columns of equal length', () => {
    const { flows, levels, indicators, prices } = tidy(right(runModel(mill, port)).result)
    for (const table of [flows, levels, indicators, prices])
      expect(new Set(Object.values(table).map((column) => column.length)).size).toBe(1)
    const sale = flows.kind.flatMap((kind, i) => (kind === 'sale' ? [flows.amount[i]!] : []))
    expect(flows.slice.filter((_, i) => flows.kind[i] === 'sale')).toEqual(['day', 'night'])
    // 50 t a year, 60 % of it by day.
    expect(sale[0]).toBeCloseTo(30, 9)
    expect(sale[1]).toBeCloseTo(20, 9)
    expect(flows.amount).toBeInstanceOf(Float64Array)
    expect(Math.round(levels.level.reduce((sum, level) => sum + level, 0))).toBe(50)
    expect(indicators.id).toEqual(['bark-rate', 'sold'])
    expect(indicators.value[0]).toBeNull()
    expect(indicators.value[1]).toBeCloseTo(50, 9)
    expect(prices.site).toContain('mill')
    const pulp = prices.commodity.indexOf('pulp')
    expect([prices.value[pulp], prices.unit[pulp]]).toEqual([9, 'yuan/t'])
  })
})
