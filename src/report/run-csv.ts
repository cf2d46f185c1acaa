import type { RunResult } from '../results/index.js'
import { writeCsv } from './csv.js'
import { ladderRows } from './ladder-csv.js'

const csvColumns = [
  'scenario',
  'status',
  'indicator',
  'indicator_en',
  'indicator_zh',
  'period',
  'unit',
  'value',
  'reason',
  'grade',
  'assumptions',
  'incomplete',
  'tie_low',
  'tie_high',
] as const

/** Indicators of a run as a tidy table: a row for the whole (no period), then one per period; then what ladders do. */
export function runCsv(result: RunResult): string {
  const rows = result.indicators.flatMap((indicator) =>
    [{ period: null, value: indicator.value }, ...indicator.byPeriod].map(({ period, value }) => [
      result.id,
      result.status,
      indicator.id,
      indicator.label.en,
      indicator.label.zh,
      period,
      indicator.unit,
      value,
      period === null ? indicator.reason : null,
      indicator.grade,
      indicator.assumptions,
      indicator.incomplete,
      period === null ? (indicator.tie?.low ?? null) : null,
      period === null ? (indicator.tie?.high ?? null) : null,
    ]),
  )
  const ladders = ladderRows(result).map(({ id, en, zh, period, unit, value }) => [
    ...[result.id, result.status, id, en, zh, period, unit, value],
    ...csvColumns.slice(8).map(() => null),
  ])
  return writeCsv(csvColumns, [...rows, ...ladders])
}
