import type { CsvValue } from '../csv.js'
import type { DataColumn, DataTable } from '../data/data-table.js'

type Row = readonly CsvValue[]

/** What is told of each scenario, in a column each. */
export interface Told {
  readonly id: string
  /** Not of the baseline, where it is nothing. */
  readonly butBaseline?: boolean
}

/** Scenarios in order, by the columns of the table of scenarios. */
export interface Scenario {
  readonly id: string
  readonly label: { readonly en: string; readonly zh: string }
  readonly isBaseline: boolean
}

/** The scenarios of the tables of a report. */
export function scenariosOf(tables: readonly DataTable[]): readonly Scenario[] {
  const table = tables.find(({ id }) => id === 'scenarios')
  if (!table) return []
  const at = columnsOf(table)
  const text = (row: Row, id: string) => String(row[at(id)])
  return table.rows.map((row) => ({
    id: text(row, 'scenario'),
    label: { en: text(row, 'scenario_en'), zh: text(row, 'scenario_zh') },
    isBaseline: row[at('is_baseline')] === true,
  }))
}

/** Index of a column by its id. */
export const columnsOf = ({ columns }: DataTable) => {
  const known = new Map(columns.map(({ id }, i) => [id, i]))
  return (id: string): number => known.get(id) ?? -1
}

/**
 * A tidy table with its scenarios side by side: a row for what `keys` have in common, and a column per scenario for each
 * thing told; the first of equal rows counts.
 */
export function sideBySide(
  table: DataTable,
  scenarios: readonly Scenario[],
  keys: readonly string[],
  told: readonly Told[],
): DataTable {
  const at = columnsOf(table)
  const [scenarioAt, keyAt] = [at('scenario'), keys.map(at)]
  const groups = new Map<string, { readonly key: Row; readonly by: Map<string, Row> }>()
  for (const row of table.rows) {
    const key = keyAt.map((i) => row[i]!)
    const name = JSON.stringify(key)
    const group = groups.get(name) ?? { key, by: new Map<string, Row>() }
    groups.set(name, group)
    const scenario = String(row[scenarioAt])
    if (!group.by.has(scenario)) group.by.set(scenario, row)
  }
  const cells = told.flatMap(({ id, butBaseline = false }) =>
    scenarios.filter(({ isBaseline }) => !(butBaseline && isBaseline)).map((scenario) => ({ id, scenario })),
  )
  return {
    ...table,
    columns: [
      ...keyAt.map((i) => table.columns[i]!),
      ...cells.map((cell) => columnFor(table.columns[at(cell.id)]!, cell)),
    ],
    rows: [...groups.values()].map(({ key, by }) => [
      ...key,
      ...cells.map(({ id, scenario }) => by.get(scenario.id)?.[at(id)] ?? null),
    ]),
  }
}

const columnFor = (column: DataColumn, { id, scenario }: { readonly id: string; readonly scenario: Scenario }) => ({
  ...column,
  id: `${id}/${scenario.id}`,
  label: {
    en: id === 'value' ? scenario.label.en : `${column.label.en}: ${scenario.label.en}`,
    zh: id === 'value' ? scenario.label.zh : `${column.label.zh}：${scenario.label.zh}`,
  },
})
