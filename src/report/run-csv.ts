import type { RunResult } from '../results/index.js'
import { type CsvValue, writeCsv } from './csv.js'
import { ladderRows } from './ladder-csv.js'
import { packColumns, packRows } from './pack-csv.js'

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

/**
 * Indicators of a run as a tidy table: a row for the whole (no period), then one per period; then what ladders do. Where the
 * model declares packs, their items that are no indicators follow, and further columns tell of the pack.
 */
export function runCsv(result: RunResult): string {
  const own = [...indicatorRows(result), ...ladderLines(result)]
  if (!result.packs) return writeCsv(csvColumns, own)
  const packs = packRows(result.packs)
  const known = new Set(result.indicators.map(({ id }) => id))
  const none = packColumns.map(() => null)
  const rows = own.map((row) => [...row, ...(packs.get(String(row[2]))?.cells ?? none)])
  const others = [...packs.values()]
    .filter(({ id }) => !known.has(id))
    .map(({ id, label, unit, value, reason, cells }) => [
      ...[result.id, result.status, id, label.en, label.zh, null, unit, value, reason?.code ?? null],
      ...[null, null, null, null, null],
      ...cells,
    ])
  return writeCsv([...csvColumns, ...packColumns], [...rows, ...others])
}

const ladderLines = (result: RunResult): CsvValue[][] =>
  ladderRows(result).map(({ id, en, zh, period, unit, value }) => [
    ...[result.id, result.status, id, en, zh, period, unit, value],
    ...csvColumns.slice(8).map(() => null),
  ])

function indicatorRows(result: RunResult): CsvValue[][] {
  return result.indicators.flatMap((indicator) =>
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
}
