import type { Comparison } from '../compare/index.js'
import { writeCsv } from './csv.js'

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

/** A comparison as a tidy table, one row per scenario and indicator; the same in every language. */
export function comparisonCsv(comparison: Comparison): string {
  const rows = comparison.scenarios.flatMap((scenario) =>
    scenario.indicators.map((indicator) => [
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
    ]),
  )
  return writeCsv(columns, rows)
}
