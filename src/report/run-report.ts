import { accountsOf, overPeriods, type RunResult, type SolvedRun } from '../results/index.js'
import { accountTables } from './account-table.js'
import { type Block, left, noPaint, right, table } from './blocks.js'
import { inLanguage } from './chinese.js'
import { type Context, contextOf, titled, unitOf } from './context.js'
import { buildsTable, flowsBlocks, levelsBlocks, stocksTable } from './flow-tables.js'
import type { Format, ReportOptions } from './formats.js'
import { gradeText, headlineFirst, headlines, markedName, ownIndicators, valueText } from './indicator-tables.js'
import { compositionsTable } from './composition-table.js'
import { idleBlocks } from './idle-table.js'
import { cascadeTable, ladderNotes, laddersTable } from './ladder-tables.js'
import { writeMarkdown } from './markdown.js'
import { indicatorNotes } from './notes.js'
import { formatNumber, formatResidual } from './numbers.js'
import { benefitBlocks } from './benefit-tables.js'
import { packBlocks, packMarks, productsTable } from './pack-tables.js'
import { packWordsOf } from './pack-words.js'
import { observationsTable } from './observations-table.js'
import { list, part } from './parts.js'
import { askedBlocks, requirementsBlocks } from './requirements-tables.js'
import { runCsv } from './run-csv.js'
import { certificateText, placesList, remaindersTable, targetsTable } from './shared-tables.js'
import { sliceBlocks } from './slice-table.js'
import { writeText } from './text.js'

/** How a run is written. */
export interface RunReportOptions extends ReportOptions {
  readonly format: Exclude<Format, 'json'>
  /** Smaller flows and items without a value are written too where they are many; other formats than tables have all. */
  readonly all?: boolean
}

/** Writes what happens in one scenario. The machine form of a run is the result file, written by `results`. */
export function writeRun(run: SolvedRun, { language, format, paint = noPaint, all = false }: RunReportOptions): string {
  switch (format) {
    case 'csv':
      return runCsv(run)
    case 'md':
      return writeMarkdown(inLanguage(runBlocks(run, contextOf(language, [run]), true), language))
    case 'table':
      return writeText(inLanguage(runBlocks(run, contextOf(language, [run]), all), language), paint)
    default:
      return format satisfies never
  }
}

/** The report as blocks; of a run without an answer how it ended and why, for all else would be empty. */
function runBlocks(run: SolvedRun, context: Context, all: boolean): readonly Block[] {
  const { result } = run
  const { words } = context
  const shown = overPeriods(result)
  const head: readonly Block[] = [
    { kind: 'heading', level: 1, text: words.colon(words.run, titled(context, result)) },
    { kind: 'list', items: [...certificateText(result, context), ...closureText(result, context)] },
  ]
  if (result.status !== 'optimal') return [...head, ...askedBlocks(result, context), ...placesBlocks(result, context)]
  return [
    ...head,
    ...part(words.parts.remainders, remaindersTable([shown], context)),
    ...part(words.parts.indicators, indicatorsTable(result, context)),
    ...part(words.parts.byPeriod, periodsTable(result, context)),
    ...part(words.parts.accounts, ...accountTables(accountsOf(run), context)),
    ...part(words.parts.targets, targetsTable([result], context)),
    ...part(words.parts.observations, observationsTable(result, context)),
    ...part(words.parts.levels, ...levelsBlocks(shown, result.loads, context, all)),
    ...part(words.parts.builds, buildsTable(result, run.compiled.graph.spec.money.currency, context)),
    ...requirementsBlocks(result, context),
    ...part(words.parts.idleLinks, ...idleBlocks(shown, context, all)),
    ...part(words.parts.flows, ...flowsBlocks(shown, context, all)),
    ...part(words.parts.slices, ...sliceBlocks(result, context, all)),
    ...part(words.parts.stocks, stocksTable(shown, context)),
    ...part(words.parts.ladders, laddersTable(result, context)),
    ...part(words.parts.cascade, cascadeTable(result, context)),
    ...part(words.parts.compositions, compositionsTable(result, context)),
    ...benefitBlocks(result.benefit, context),
    ...packBlocks(result.packs, context, all),
    ...part(packWordsOf(context.language).products, productsTable(result.products, context)),
    ...part(
      words.parts.notes,
      list([
        ...moneyNote(run, context),
        ...discountNote(run, context),
        ...ladderNotes(result, context),
        ...indicatorNotes(result.indicators, context),
        ...packMarks(result.packs, context),
      ]),
    ),
  ]
}

function placesBlocks(result: RunResult, context: Context): readonly Block[] {
  const places = result.conflict ?? result.ray ?? []
  const { ray, conflict } = context.words.parts
  const heading = result.status === 'unbounded' ? ray : conflict
  return places.length > 0 ? part(heading(result.id), placesList(places, context)) : []
}

function closureText({ status, closure }: RunResult, { words }: Context): readonly string[] {
  if (status !== 'optimal') return []
  const worst = formatResidual(closure.worst)
  return [closure.ok ? words.closes(worst) : words.closesNot(worst, closure.where)]
}

function indicatorsTable(result: RunResult, context: Context): Block | undefined {
  const { words } = context
  const indicators = ownIndicators(result.indicators)
  if (indicators.length === 0) return undefined
  return table(
    [
      left(words.indicator),
      right(words.value),
      left(words.unit),
      left(words.grade),
      right(words.assumed),
      left(words.id),
    ],
    headlineFirst(indicators).map((indicator) => [
      markedName(indicator, context),
      valueText(indicator, context),
      unitOf(indicator, context),
      gradeText(indicator, context),
      indicator.value === null ? '' : String(indicator.assumptions),
      indicator.id,
    ]),
    headlines(indicators),
  )
}

/** Values of every period, where there are several. */
function periodsTable({ indicators: all, periods }: RunResult, context: Context): Block | undefined {
  const { words } = context
  const indicators = ownIndicators(all)
  if (!context.periods || indicators.length === 0) return undefined
  return table(
    [left(words.indicator), left(words.unit), ...periods.map(({ id }) => right(id))],
    headlineFirst(indicators).map((indicator) => [
      markedName(indicator, context),
      unitOf(indicator, context),
      ...periods.map(({ id }) => {
        const value = indicator.byPeriod.find((entry) => entry.period === id)?.value ?? null
        return valueText({ value, unit: indicator.unit }, context)
      }),
    ]),
  )
}

/** In which money and of which year, where an indicator rests on prices. */
function moneyNote({ compiled }: SolvedRun, { words, money }: Context): readonly string[] {
  const { currency, priceYear } = compiled.graph.spec.money
  return money.indicators.size === 0 ? [] : [words.pricesNote(words.unitName(currency), priceYear ?? null)]
}

/** To when and how amounts of later years are discounted, where the model states it. */
function discountNote({ compiled: { graph } }: SolvedRun, { words, language }: Context): readonly string[] {
  if (!graph.discounting) return []
  const { rate, timing } = graph.discounting
  const one = new Set(rate.by).size === 1
  const text = one ? words.percentText(formatNumber(100 * rate.by[0]!, words, '%')) : words.byPeriodRate
  return [words.discountNote(text, words.dueTimes[timing], graph.periods[0]!.label[language])]
}
