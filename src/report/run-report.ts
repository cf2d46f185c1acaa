import type { RunResult, SolvedRun } from '../results/index.js'
import { type Block, left, noPaint, right, table } from './blocks.js'
import { type Context, contextOf, titled } from './context.js'
import { writeCsv } from './csv.js'
import type { Format, ReportOptions } from './formats.js'
import { headlineFirst, markedName, valueText } from './indicator-tables.js'
import { writeMarkdown } from './markdown.js'
import { indicatorNotes } from './notes.js'
import { formatNumber, formatPercent, formatResidual } from './numbers.js'
import { list, part } from './parts.js'
import { certificateText, placesList, remaindersTable, targetsTable } from './shared-tables.js'
import { writeText } from './text.js'

/** Writes what happens in one scenario. The machine form of a run is the result file, written by `results`. */
export function writeRun(
  run: SolvedRun,
  { language, format, paint = noPaint }: ReportOptions & { readonly format: Exclude<Format, 'json'> },
): string {
  switch (format) {
    case 'csv':
      return runCsv(run.result)
    case 'md':
      return writeMarkdown(runBlocks(run, contextOf(language, [run])))
    case 'table':
      return writeText(runBlocks(run, contextOf(language, [run])), paint)
    default:
      return format satisfies never
  }
}

function runBlocks({ result }: SolvedRun, context: Context): readonly Block[] {
  const { words } = context
  const places = result.conflict ?? result.ray ?? []
  const placesHeading = result.status === 'unbounded' ? words.parts.ray : words.parts.conflict
  return [
    { kind: 'heading', level: 1, text: words.colon(words.run, titled(context, result)) },
    { kind: 'list', items: [certificateText(result, context), ...closureText(result, context)] },
    ...part(words.parts.remainders, remaindersTable([result], context)),
    ...(places.length > 0 ? part(placesHeading(result.id), placesList(places, context)) : []),
    ...part(words.parts.indicators, indicatorsTable(result, context)),
    ...part(words.parts.targets, targetsTable([result], context)),
    ...part(words.parts.observations, observationsTable(result, context)),
    ...part(words.parts.levels, levelsTable(result, context)),
    ...part(words.parts.flows, flowsTable(result, context)),
    ...part(words.parts.stocks, stocksTable(result, context)),
    ...part(words.parts.notes, list(indicatorNotes(result.indicators, context))),
  ]
}

function closureText({ status, closure }: RunResult, { words }: Context): readonly string[] {
  if (status !== 'optimal') return []
  const worst = formatResidual(closure.worst)
  return [closure.ok ? words.closes(worst) : words.closesNot(worst, closure.where)]
}

function indicatorsTable({ indicators, periods }: RunResult, context: Context): Block | undefined {
  const { words } = context
  if (indicators.length === 0) return undefined
  const shown = periods.length > 1 ? periods : []
  const periodValue = (indicator: RunResult['indicators'][number], period: string) => {
    const value = indicator.byPeriod.find((entry) => entry.period === period)?.value ?? null
    return value === null ? '' : formatNumber(value, words, indicator.unit)
  }
  return table(
    [
      left(words.indicator),
      right(words.value),
      ...shown.map(({ id }) => right(id)),
      left(words.unit),
      left(words.grade),
      right(words.assumed),
    ],
    headlineFirst(indicators).map((indicator) => [
      markedName(indicator, context),
      valueText(indicator, context),
      ...shown.map(({ id }) => periodValue(indicator, id)),
      indicator.unit,
      indicator.grade,
      String(indicator.assumptions),
    ]),
  )
}

function observationsTable({ observations }: RunResult, { words, language }: Context): Block | undefined {
  if (observations.length === 0) return undefined
  const difference = (observed: number, modelled: number | null) =>
    modelled === null || observed === 0 ? '' : formatPercent((100 * (modelled - observed)) / Math.abs(observed), words)
  return table(
    [
      left(words.observed),
      right(words.value),
      right(words.modelled),
      left(words.unit),
      right(words.percent),
      left(words.grade),
      left(words.source),
      left(''),
    ],
    observations.map((entry) => [
      entry.label[language],
      formatNumber(entry.observed, words, entry.unit),
      entry.modelled === null ? '' : formatNumber(entry.modelled, words, entry.unit),
      entry.unit,
      difference(entry.observed, entry.modelled),
      entry.grade,
      entry.source ?? '',
      entry.imposed ? { text: words.imposed, tone: 'dim' as const } : '',
    ]),
  )
}

function levelsTable({ levels, periods }: RunResult, { words, names }: Context): Block | undefined {
  const running = levels.filter((entry) => entry.level !== 0)
  if (running.length === 0) return undefined
  return table(
    [
      left(words.place),
      left(words.process),
      left(periods.length > 1 ? words.period : ''),
      right(words.level),
      left(words.unit),
    ],
    running.map((entry) => [
      names.unit(entry.unit),
      names.recipe(entry.recipe),
      periods.length > 1 ? entry.period : '',
      formatNumber(entry.level, words, entry.of),
      entry.of,
    ]),
  )
}

/** Flows between places; what recipes make and use is read from the levels. */
function flowsTable({ flows, periods }: RunResult, { words, names }: Context): Block | undefined {
  const shown = flows.filter((flow) => flow.amount !== 0 && flow.kind !== 'output' && flow.kind !== 'input')
  if (shown.length === 0) return undefined
  return table(
    [
      left(words.kind),
      left(words.commodity),
      left(words.from),
      left(words.to),
      left(words.period),
      right(words.amount),
      left(words.unit),
    ],
    shown.map((flow) => [
      words.flowKinds[flow.kind],
      names.commodity(flow.commodity),
      names.place(flow.from),
      names.place(flow.to),
      periods.length > 1 ? flow.period : '',
      formatNumber(flow.amount, words, flow.unit),
      flow.unit,
    ]),
  )
}

function stocksTable({ stocks }: RunResult, { words, names }: Context): Block | undefined {
  if (stocks.length === 0) return undefined
  const number = (value: number, unit: string) => formatNumber(value, words, unit)
  return table(
    [
      left(words.parts.stocks),
      left(words.period),
      right(words.opening0),
      right(words.put),
      right(words.take),
      right(words.closing),
      left(words.unit),
    ],
    stocks.map(({ id, period, opening, put, take, level, unit }) => [
      names.stock(id),
      period,
      number(opening, unit),
      number(put, unit),
      number(take, unit),
      number(level, unit),
      unit,
    ]),
  )
}

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

/** Indicators of a run as a tidy table: a row for the whole (no period), then one per period. */
function runCsv(result: RunResult): string {
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
  return writeCsv(csvColumns, rows)
}
