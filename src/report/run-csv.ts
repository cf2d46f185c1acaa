import { accountsOf, type RunResult, type SolvedRun } from '../results/index.js'
import { writeCsv } from './csv.js'
import { cellsOf, named, type Row, runColumns } from './csv-row.js'
import { flowRows } from './flow-csv.js'
import { ladderRows } from './ladder-csv.js'
import { packColumns, packRows } from './pack-csv.js'
import { requirementRows } from './requirements-csv.js'

/**
 * A run as a tidy table, `part` telling what a row speaks of: its indicators, a row for the whole (no period), then one per
 * period; the accounts of the enterprises; what ladders do; every level, flow and stock; what a determined model requires and
 * what causes its indicators. Where the model declares packs, their items that are no indicators follow, and further columns
 * tell of the pack.
 */
export function runCsv(run: SolvedRun): string {
  const { result } = run
  const own = [
    ...indicatorRows(result),
    ...accountRows(run),
    ...ladderLines(result),
    ...flowRows(run),
    ...requirementRows(result),
  ].map((row) => cellsOf(result, row))
  if (!result.packs) return writeCsv(runColumns, own)
  const packs = packRows(result.packs)
  const known = new Set(result.indicators.map(({ id }) => id))
  const none = packColumns.map(() => null)
  const rows = own.map((row) => [...row, ...(packs.get(String(row[2]))?.cells ?? none)])
  const others = [...packs.values()]
    .filter(({ id }) => !known.has(id))
    .map(({ id, label, unit, value, reason, cells }) => {
      const row = { ...named(id, label), unit, value, reason: reason?.code ?? null, part: 'indicator' }
      return [...cellsOf(result, row), ...cells]
    })
  return writeCsv([...runColumns, ...packColumns], [...rows, ...others])
}

const ladderLines = (result: RunResult): Row[] =>
  ladderRows(result).map(({ id, en, zh, period, slice, unit, value }) => ({
    ...named(id, { en, zh }),
    ...{ period, slice: slice ?? null, unit, value, part: 'ladder' },
  }))

function indicatorRows(result: RunResult): Row[] {
  return result.indicators.flatMap((indicator) =>
    [{ period: null, value: indicator.value }, ...indicator.byPeriod].map(({ period, value }) => ({
      ...named(indicator.id, indicator.label),
      period,
      unit: indicator.unit,
      value,
      reason: period === null ? indicator.reason : null,
      grade: indicator.grade,
      assumptions: indicator.assumptions,
      incomplete: indicator.incomplete,
      tie_low: period === null ? (indicator.tie?.low ?? null) : null,
      tie_high: period === null ? (indicator.tie?.high ?? null) : null,
      part: 'indicator',
    })),
  )
}

/** A row per line and enterprise that has a column; the sum is the row of the indicator. */
function accountRows(run: SolvedRun): Row[] {
  const { enterprises = [], lines = [] } = accountsOf(run) ?? {}
  return lines.flatMap(({ indicator, values }) =>
    enterprises.map((enterprise, i) => ({
      ...named(indicator.id, indicator.label),
      unit: indicator.unit,
      value: values[i]!,
      incomplete: indicator.incomplete,
      part: 'account',
      enterprise,
    })),
  )
}
