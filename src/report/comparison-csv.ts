import type { Comparison, ScenarioComparison } from '../compare/index.js'
import { type CsvValue, writeCsv } from './csv.js'
import { packColumns, packRows } from './pack-csv.js'

const columns = [
  'scenario',
  'scenario_en',
  'scenario_zh',
  'status',
  'certified',
  'indicator',
  'indicator_en',
  'indicator_zh',
  'unit',
  'value',
  'reason',
  'baseline_value',
  'change',
  'change_percent',
  'better',
  'judgement',
  'grade',
  'assumptions',
  'incomplete',
  'tie_low',
  'tie_high',
  'sign_survives',
  'change_low',
  'change_high',
] as const

/**
 * A comparison as a tidy table, one row per scenario and indicator; the same in every language. Where a scenario declares
 * packs, their items that are no indicators follow, and further columns tell of the pack.
 */
export function comparisonCsv(comparison: Comparison): string {
  const { scenarios } = comparison
  if (scenarios.every(({ packs }) => packs.length === 0)) return writeCsv(columns, scenarios.flatMap(indicatorRows))
  const none = packColumns.map(() => null)
  const rows = scenarios.flatMap((scenario) => {
    const packs = packRows(scenario.packs)
    const own = indicatorRows(scenario).map((row) => [...row, ...(packs.get(String(row[5]))?.cells ?? none)])
    return [...own, ...otherRows(scenario)]
  })
  return writeCsv([...columns, ...packColumns], rows)
}

/** Items of packs that are no indicators. */
function otherRows(scenario: ScenarioComparison): CsvValue[][] {
  const rows = packRows(scenario.packs)
  const known = new Set(scenario.indicators.map(({ id }) => id))
  const items = new Map(scenario.packs.flatMap((pack) => pack.items.map((item) => [item.id, item])))
  return [...rows.values()]
    .filter(({ id }) => !known.has(id))
    .map(({ id, label, unit, value, reason, cells }) => {
      const { baselineValue = null, change = null, better = null } = items.get(id) ?? {}
      return [
        ...[scenario.id, scenario.label.en, scenario.label.zh, scenario.status, scenario.certificate.ok],
        ...[id, label.en, label.zh, unit, value, reason?.code ?? null, baselineValue, change, null, better],
        ...Array.from({ length: columns.length - 15 }, () => null),
        ...cells,
      ]
    })
}

function indicatorRows(scenario: ScenarioComparison): CsvValue[][] {
  return scenario.indicators.map((indicator) => [
    scenario.id,
    scenario.label.en,
    scenario.label.zh,
    scenario.status,
    scenario.certificate.ok,
    indicator.id,
    indicator.label.en,
    indicator.label.zh,
    indicator.unit,
    indicator.value,
    indicator.reason,
    indicator.baselineValue,
    indicator.change,
    indicator.changePercent,
    indicator.better,
    indicator.judgement,
    indicator.grade,
    indicator.assumptions,
    indicator.incomplete,
    indicator.tie?.low ?? null,
    indicator.tie?.high ?? null,
    indicator.robustness?.survives ?? null,
    indicator.robustness?.low ?? null,
    indicator.robustness?.high ?? null,
  ])
}
