import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parse } from 'csv-parse/sync'
import { beforeAll, describe, expect, it } from 'vitest'
import { compareRuns } from '../../../../src/compare/index.js'
import type { DataTable } from '../../../../src/report/data/data-table.js'
import { dataTables } from '../../../../src/report/data/data-tables.js'
import { writeReportJson } from '../../../../src/report/data/report-json.js'
import { tableKinds } from '../../../../src/report/data/table-kinds.js'
import { writeTable } from '../../../../src/report/data/write-table.js'
import type { ReportSource } from '../../../../src/report/document/source.js'
import { assumptionsOf } from '../../../../src/results/index.js'
import { root, runDocument, runFiles, runPath } from '../../../builders/engine.js'
import { headline, inTonnes, making, modelOf, ore, siteWith } from '../../../builders/model.js'
import { thinPath } from '../../../builders/thin-path.js'

type Row = Readonly<Record<string, string | number | boolean | null>>
const rowsOf = ({ columns, rows }: DataTable): Row[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ id }, i) => [id, row[i]!])))
const sourceOf = (...runs: ReportSource['runs']): ReportSource => ({ comparison: compareRuns(runs), runs })

let source: ReportSource
let tables: readonly DataTable[]
const rows = (id: string): Row[] => rowsOf(tables.find((table) => table.id === id)!)
beforeAll(async () => {
  source = sourceOf(await runFiles(thinPath, 'base.yaml'), await runFiles(thinPath, 'ash-bricks.yaml'))
  tables = dataTables(source)
})

const sum = (found: readonly Row[], column = 'amount') => found.reduce((total, row) => total + Number(row[column]), 0)

describe('tables of a report', () => {
  it('stand in a fixed order, each with rows, numbers as numbers and no value as null', () => {
    const order = tableKinds.map(({ id }) => id)
    expect(tables.map(({ id }) => id)).toEqual(order.filter((id) => tables.some((table) => table.id === id)))
    expect(new Set(order).size).toBe(order.length)
    for (const { id, columns, rows } of tables) {
      expect(rows.length, id).toBeGreaterThan(0)
      expect(new Set(columns.map((column) => column.id)).size, id).toBe(columns.length)
      const kinds = { text: 'string', number: 'number', boolean: 'boolean' }
      for (const row of rows)
        for (const [i, value] of row.entries())
          if (value !== null) expect(typeof value, `${id}.${columns[i]!.id}`).toBe(kinds[columns[i]!.kind])
    }
  })

  it('leave out what has no rows', async () => {
    const small = await runDocument(
      modelOf({
        commodities: { ore, a: inTonnes(), b: inTonnes() },
        processes: { make: making('a', 'b') },
        sites: { s: siteWith('make', '10 t/yr') },
        markets: { m: { buys: { a: { price: '10 yuan/t' } } } },
        indicators: { made: headline('generated(b)') },
      }),
    )
    const ids = dataTables(sourceOf(small)).map(({ id }) => id)
    expect(ids).toContain('flows')
    expect(ids).not.toContain('stocks')
    expect(ids).not.toContain('projects')
    expect(ids).not.toContain('inputs')
  })

  it('hold every indicator as the comparison has it', () => {
    const found = rows('indicators')
    const expected = source.comparison.scenarios.flatMap(({ id, indicators }) =>
      indicators.map((entry) => [id, entry.id, entry.value, entry.change, entry.changePercent, entry.judgement]),
    )
    expect(
      found.map((row) => [
        row['scenario'],
        row['indicator'],
        row['value'],
        row['change'],
        row['change_percent'],
        row['judgement'],
      ]),
    ).toEqual(expected)
  })

  it('share additive indicators out to enterprises and sectors without a rest', () => {
    for (const table of ['accounts', 'sectors'])
      for (const { result } of source.runs)
        for (const { id, value, byEnterprise } of result.indicators) {
          if (value === null || !byEnterprise.some((share) => 'value' in share)) continue
          const own = rows(table).filter((row) => row['scenario'] === result.id && row['indicator'] === id)
          expect(sum(own, 'value'), `${table} ${id}`).toBeCloseTo(value, 6)
        }
  })

  it('add the parts of a change up to the change', () => {
    const changes = rows('contributions')
    for (const row of rows('indicators')) {
      const own = changes.filter(
        (part) =>
          part['scenario'] === row['scenario'] && part['indicator'] === row['indicator'] && part['part'] === 'value',
      )
      for (const by of ['enterprise', 'contributor']) {
        const parts = own.filter((part) => part['by'] === by)
        if (parts.length > 0) expect(sum(parts, 'change')).toBeCloseTo(Number(row['change']), 6)
      }
    }
    expect(changes.length).toBeGreaterThan(0)
  })

  it('hold every flow, and at every place as much in as out', () => {
    expect(rows('flows').map((row) => [row['scenario'], row['flow'], row['amount']])).toEqual(
      source.runs.flatMap(({ result }) => result.flows.map((flow) => [result.id, flow.id, flow.amount])),
    )
    const balances = new Map<string, number>()
    for (const row of rows('node-balances')) {
      const key = [row['scenario'], row['place'], row['commodity'], row['period']].join(' ')
      balances.set(key, (balances.get(key) ?? 0) + (row['direction'] === 'in' ? 1 : -1) * Number(row['amount']))
    }
    expect(balances.size).toBeGreaterThan(10)
    for (const [key, rest] of balances) expect(Math.abs(rest), key).toBeLessThan(1e-3)
  })

  it('balance mass and substances: entering − leaving − stored + unaccounted = 0', () => {
    const found = rows('balances')
    expect(found.some((row) => row['component'] === 'mass')).toBe(true)
    for (const row of found) {
      const [entering, leaving, stored, open] = ['entering', 'leaving', 'stored', 'unaccounted'].map((id) =>
        Number(row[id]),
      )
      expect(Math.abs(entering! - leaving! - stored! + open!)).toBeLessThanOrEqual(1e-6 * Math.max(1, entering!))
    }
  })

  it('name what stands otherwise: the project built and the dearer coal', () => {
    expect(rows('projects')).toContainEqual(
      expect.objectContaining({ scenario: 'ash-bricks', project: 'ash-bricks', status: 'built', switched: true }),
    )
    expect(rows('inputs')).toContainEqual(
      expect.objectContaining({
        scenario: 'ash-bricks',
        path: 'markets.fuel-market.sells.coal.price',
        why: 'dearer coal',
        file: 'ash-bricks.yaml',
        line: 8,
      }),
    )
  })
})

describe('the table of assumptions', () => {
  it('has as many figures for an indicator as the indicator counts', () => {
    for (const run of source.runs) {
      const counts = new Map<string, number>()
      for (const { indicators } of assumptionsOf(run))
        for (const id of indicators) counts.set(id, (counts.get(id) ?? 0) + 1)
      for (const { id, assumptions } of run.result.indicators) expect(counts.get(id) ?? 0, id).toBe(assumptions)
    }
  })

  it('has each figure in the unit it is written in, at its place', () => {
    for (const row of rows('assumptions')) {
      const line = thinPath[String(row['file'])]!.split('\n')[Number(row['line']) - 1]!
      expect(line, String(row['path'])).toContain(String(row['written']))
      const number = /^(-?[\d.]+) (\S+)$/.exec(String(row['written']))
      if (number && number[2] === row['unit']) expect(row['value']).toBe(Number(number[1]))
    }
    expect(rows('assumptions').length).toBeGreaterThan(5)
  })

  it('keeps numbers and units of the belt as written', async () => {
    const run = await runPath('scenarios/liu-bai/baseline-2005.yaml')
    const found = rowsOf(dataTables(sourceOf(run)).find(({ id }) => id === 'assumptions')!)
    const plain = found.flatMap((row) => {
      const number = /^(-?[\d.]+) ([^\s|{}]+)$/.exec(String(row['written']))
      // Money of another year stands at that of the model: the tariff of 2010, 0.39 yuan, ÷ 1.055.
      return number && number[2] === row['unit'] && !/yuan/.test(number[2]!) ? [[row['value'], Number(number[1])]] : []
    })
    expect(plain.length).toBeGreaterThan(50)
    for (const [value, written] of plain) expect(value).toBe(written)
    const tariff = found.find(({ path }) => path === 'parameters.tariff-electrolysis')!
    expect(tariff['value']).toBeCloseTo(0.39 / 1.055, 12)
    expect([tariff['written'], tariff['unit'], tariff['source']]).toEqual([
      '0.39 yuan/kWh',
      'yuan/kWh',
      'own-assumption',
    ])
  }, 60_000)
})

describe('formats of the tables', () => {
  it('are read back from CSV as they were, with and without the mark of UTF-8', () => {
    for (const table of tables) {
      const text = writeTable(table)
      expect(writeTable(table, { bom: true })).toBe(`\ufeff${text}`)
      const [head, ...lines] = parse(text, { relax_column_count: false }) as string[][]
      expect(head).toEqual(table.columns.map(({ id }) => id))
      expect(lines).toEqual(
        table.rows.map((row) =>
          row.map((value) =>
            value === null
              ? ''
              : typeof value === 'string' && /^[=+\-@]/.test(value)
                ? `'${value}`
                : String(value || (value === '' ? '' : value)),
          ),
        ),
      )
    }
  })

  const schema = JSON.parse(readFileSync(join(root, 'schema/liubai-report.schema.json'), 'utf8'))
  const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true, allowUnionTypes: true }).compile(
    schema,
  )

  it('are what the schema of the JSON says', () => {
    const written = JSON.parse(writeReportJson({ title: 'A report', date: '2015-06-30', data: tables }))
    expect(validate(written), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true)
    expect(written.schema).toBe('liubai/report/1')
    expect(Object.keys(written.tables)).toEqual(tables.map(({ id }) => id))
    expect(written.tables.flows.rows).toEqual(rows('flows'))
    written.tables.flows.rows[0].amount = 'much'
    expect(validate(written)).toBe(false)
  })

  it('are equal bytes for equal results', async () => {
    const again = dataTables(
      sourceOf(await runFiles(thinPath, 'base.yaml'), await runFiles(thinPath, 'ash-bricks.yaml')),
    )
    expect(again.map((table) => writeTable(table))).toEqual(tables.map((table) => writeTable(table)))
  })

  it('keeps a name that would be a formula from being one', () => {
    const [text] = [
      writeTable({
        ...{ id: 't', label: { en: 'T', zh: 'T' }, columns: [{ id: 'a', label: { en: 'A', zh: 'A' }, kind: 'text' }] },
        rows: [['=1+1'], ['＝1+1'], ['-x'], ['plain']],
      }),
    ]
    expect(text).toBe("a\n'=1+1\n'＝1+1\n'-x\nplain\n")
  })
})
