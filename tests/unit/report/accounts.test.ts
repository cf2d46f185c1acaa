import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../../src/scenario/index.js'
import { runDocument } from '../../builders/engine.js'
import { inTonnes, modelOf, ore, type Sections } from '../../builders/model.js'
import { partOf, rowsOf, runText, tablesOf } from '../../builders/reports.js'

const mill = (production: string) => ({
  units: { [`mill-${production}`]: { process: 'milling', production: `${production} t/yr` } },
})

/** Three mills that press oil from ore, 2 t for 1 t, and sell it at 5 yuan/t: of enterprises north, south, east. */
const mills = (accounts?: Sections) =>
  modelOf({
    ...(accounts ? { accounts } : {}),
    commodities: { ore, oil: inTonnes(), waste: inTonnes({ 'released-to': 'land' }) },
    processes: {
      milling: {
        per: '1 t oil',
        closes: ['mass'],
        in: { ore: '2 t' },
        out: { oil: '1 t', waste: '1 t' },
        cost: { wages: '3 yuan' },
      },
    },
    enterprises: {
      east: { label: 'Eastern Mill', sites: { 'east-mill': mill('1') } },
      north: { label: 'Northern Mill', sites: { 'north-mill': mill('10') } },
      south: { label: 'Southern Mill', sites: { 'south-mill': mill('30') } },
    },
    markets: { shop: { buys: { oil: { price: '5 yuan/t' } } } },
    indicators: {
      sales: { label: { en: 'Sales', zh: '销售收入' }, unit: 'yuan', better: 'none', formula: 'sales()' },
      wages: { label: 'Wages', unit: 'yuan', better: 'none', formula: 'cost(wages)' },
      'ore-per-sales': { label: 'Ore per sales', unit: 'kg/yuan', better: 'lower', formula: 'used(ore) / sales()' },
    },
  })

const accounts = { lines: ['wages', 'sales', 'ore-per-sales'], enterprises: ['south', 'north'] }

describe('accounts of the enterprises', () => {
  it('stand side by side in the order of the file, with the others and the sum', async () => {
    const run = await runDocument(mills(accounts))
    const rows = rowsOf(partOf(runText(run), 'Accounts of the enterprises'))
    // 30, 10 and 1 t at 3 yuan of wages and 5 of sales; a ratio is that of its own parts: 2 t of ore for 5 yuan.
    expect([...rows]).toEqual([
      ['Line', ['Unit', 'Southern Mill', 'Northern Mill', 'Others', 'Together']],
      ['Wages', ['yuan', '90', '30', '3', '123']],
      ['Sales', ['yuan', '150', '50', '5', '205']],
      ['Ore per sales', ['kg/yuan', '400', '400', '400', '400']],
    ])
    expect(rowsOf(partOf(runText(run, 'zh'), '企业核算表')).get('销售收入')).toEqual(['元', '150', '50', '5', '205'])
    expect(runText(run, 'en', 'md')).toContain('| Sales | yuan | 150 | 50 | 5 | 205 |')
  })

  it('hold every enterprise where none is named, and no column for others', async () => {
    const run = await runDocument(mills({ lines: ['sales'] }))
    const rows = rowsOf(partOf(runText(run), 'Accounts of the enterprises'))
    expect(rows.get('Line')).toEqual(['Unit', 'Eastern Mill', 'Northern Mill', 'Southern Mill', 'Together'])
  })

  it('has no ratio for an enterprise that has nothing to divide by', async () => {
    const model = mills({ lines: ['ore-per-sales', 'sales'], enterprises: ['south', 'office'] })
    const office = { label: 'Office', sites: { office: {} } }
    const run = await runDocument({ ...model, enterprises: { ...(model['enterprises'] as Sections), office } })
    const rows = rowsOf(partOf(runText(run), 'Accounts of the enterprises'))
    expect(rows.get('Ore per sales')).toEqual(['kg/yuan', '400', '–', '400', '400'])
    expect(rows.get('Sales')!.slice(1, 3)).toEqual(['150', '0'])
  })

  it('go on in a further table after six enterprises', async () => {
    const model = mills({ lines: ['sales'] })
    const enterprises = Object.fromEntries(
      [1, 2, 3, 4, 5, 6, 7].map((n) => [`mill-${n}`, { sites: { [`site-${n}`]: mill(`${n}`) } }]),
    )
    const run = await runDocument({ ...model, enterprises })
    const tables = tablesOf(partOf(runText(run), 'Accounts of the enterprises'))
    expect(tables.map(([head]) => head!.trim().split(/ {2,}/).slice(2))).toEqual([
      ['mill-1', 'mill-2', 'mill-3', 'mill-4', 'mill-5', 'mill-6'],
      ['mill-7', 'Together'],
    ])
  })

  it('are rows of the CSV table, a row per line and enterprise', async () => {
    const rows: Record<string, string>[] = parse(runText(await runDocument(mills(accounts)), 'en', 'csv'), {
      columns: true,
    })
    const account = rows.filter(({ part }) => part === 'account')
    expect(account.map(({ indicator, enterprise, value }) => [indicator, enterprise, value])).toEqual([
      ['wages', 'south', '90'],
      ['wages', 'north', '30'],
      ['sales', 'south', '150'],
      ['sales', 'north', '50'],
      ['ore-per-sales', 'south', '400'],
      ['ore-per-sales', 'north', '400'],
    ])
  })

  it('are nothing in a model that asks for none', async () => {
    const run = await runDocument(mills())
    expect(runText(run)).not.toContain('Accounts')
    expect(runText(run, 'en', 'csv')).not.toContain(',account,')
  })

  it('name lines and enterprises that exist', () => {
    const text = JSON.stringify(mills({ lines: ['sale'], enterprises: ['nord'] }))
    const outcome = readScenario('m.yaml', (path) => (path === 'm.yaml' ? text : undefined))
    expect(outcome.ok ? [] : outcome.diagnostics.map(({ code, args }) => [code, args['name'] ?? args['id']])).toEqual([
      ['SCENARIO_UNKNOWN_REFERENCE', 'sale'],
      ['SCENARIO_UNKNOWN_REFERENCE', 'nord'],
    ])
  })
})
