import type { Label } from '../../scenario/index.js'
import type { CsvValue } from '../csv.js'
import type { DataColumn, DataTable } from '../data/data-table.js'
import { columnsOf, type Scenario, sideBySide } from './side-by-side.js'

const named = (id: string) => [id, `${id}_en`, `${id}_zh`]

/** Indicators over all periods, scenarios side by side, headline ones first. */
export function indicatorSheet(table: DataTable, scenarios: readonly Scenario[]): DataTable {
  const at = columnsOf(table)
  const whole = table.rows.filter((row) => row[at('period')] === null)
  const headline = whole.filter((row) => row[at('headline')] === true)
  const others = whole.filter((row) => row[at('headline')] !== true)
  const keys = [...named('indicator'), 'unit', 'better', 'standard']
  return sideBySide({ ...table, rows: [...headline, ...others] }, scenarios, keys, [
    { id: 'value' },
    { id: 'change', butBaseline: true },
    { id: 'change_percent', butBaseline: true },
    { id: 'judgement', butBaseline: true },
    { id: 'grade' },
    { id: 'assumptions' },
    { id: 'incomplete' },
  ])
}

/** Additive indicators by enterprise, scenarios side by side. */
export function accountSheet(table: DataTable, scenarios: readonly Scenario[]): DataTable {
  const value = columnsOf(table)('value')
  const additive = table.rows.filter((row) => row[value] !== null)
  return sideBySide(
    { ...table, rows: additive },
    scenarios,
    [...named('enterprise'), ...named('indicator'), 'unit'],
    [{ id: 'value' }],
  )
}

/** Rows that differ in nothing but the scenario as one, with the scenarios it stands in. */
export function acrossScenarios(table: DataTable): DataTable {
  const at = columnsOf(table)('scenario')
  const groups = new Map<string, { readonly row: readonly CsvValue[]; readonly scenarios: CsvValue[] }>()
  for (const row of table.rows) {
    const key = JSON.stringify(row.filter((_, i) => i !== at))
    const group = groups.get(key) ?? { row, scenarios: [] }
    groups.set(key, group)
    group.scenarios.push(row[at]!)
  }
  return {
    ...table,
    rows: [...groups.values()].map(({ row, scenarios }) =>
      row.map((value, i) => (i === at ? scenarios.join(' ') : value)),
    ),
  }
}

const scopes: Readonly<Record<'whole' | 'enterprise' | 'sector', Label>> = {
  whole: { en: 'whole', zh: '合计' },
  enterprise: { en: 'by enterprise', zh: '分企业' },
  sector: { en: 'by sector', zh: '分行业' },
}

/** Values of indicators in all and by owner and period, one a row: what pivot tables are made from. */
export function pivotSheet(tables: readonly DataTable[], scenarios: readonly Scenario[]): DataTable {
  const labels = new Map(scenarios.map(({ id, label }) => [id, label]))
  const rows = tables.flatMap((table) => {
    const at = columnsOf(table)
    const owner = { indicators: null, accounts: 'enterprise', sectors: 'sector' }[table.id]
    if (owner === undefined) return []
    const scope = scopes[owner === null ? 'whole' : (owner as 'enterprise' | 'sector')]
    return table.rows
      .filter((row) => row[at('value')] !== null)
      .map((row): readonly CsvValue[] => {
        const cell = (id: string) => row[at(id)] ?? null
        const scenario = String(cell('scenario'))
        const label = labels.get(scenario)
        return [
          ...[scenario, label?.en ?? scenario, label?.zh ?? scenario],
          ...named('indicator').map(cell),
          ...[cell('unit'), cell('period'), scope.en, scope.zh],
          ...(owner === null ? [null, null] : [cell(`${owner}_en`), cell(`${owner}_zh`)]),
          cell('value'),
        ]
      })
  })
  return { id: 'pivot', label: { en: 'Data for pivots', zh: '透视数据' }, columns: pivotColumns, rows }
}

const text = (id: string, en: string, zh: string): DataColumn => ({ id, label: { en, zh }, kind: 'text' })
const pivotColumns: readonly DataColumn[] = [
  ...[text('scenario', 'Scenario, id', '情景标识'), text('scenario_en', 'Scenario', '情景（英文）')],
  ...[text('scenario_zh', 'Scenario (Chinese)', '情景'), text('indicator', 'Indicator, id', '指标标识')],
  ...[text('indicator_en', 'Indicator', '指标（英文）'), text('indicator_zh', 'Indicator (Chinese)', '指标')],
  ...[text('unit', 'Unit', '单位'), text('period', 'Period', '时期')],
  ...[text('scope_en', 'Scope', '范围（英文）'), text('scope_zh', 'Scope (Chinese)', '范围')],
  ...[text('owner_en', 'Of', '对象（英文）'), text('owner_zh', 'Of (Chinese)', '对象')],
  { id: 'value', label: { en: 'Value', zh: '数值' }, kind: 'number' },
]
