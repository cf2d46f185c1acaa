import type { Comparison, IndicatorComparison, ScenarioComparison } from '../compare/index.js'
import { type Block, type Cell, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { formatChange, formatNumber, formatPercent } from './numbers.js'

/** Headline indicators before the others, each group in the comparison's order. */
export function headlineFirst<T extends { readonly headline: boolean }>(indicators: readonly T[]): readonly T[] {
  return [
    ...indicators.filter((indicator) => indicator.headline),
    ...indicators.filter((indicator) => !indicator.headline),
  ]
}

/** Name of an indicator with its footnote marks: `*` incomplete, `~` decided by a tie-break. */
export function markedName(
  indicator: Pick<IndicatorComparison, 'label' | 'incomplete' | 'tie'>,
  { language }: Context,
): string {
  return `${indicator.label[language]}${indicator.incomplete ? ' *' : ''}${indicator.tie === null ? '' : ' ~'}`
}

/** A value as text, or why there is none. */
export function valueText(
  { value, reason, unit }: Pick<IndicatorComparison, 'value' | 'reason' | 'unit'>,
  { words }: Context,
): string {
  if (value !== null) return formatNumber(value, words, unit)
  return reason === null ? '' : words.reasons[reason]
}

/** Values of all scenarios side by side, one column each. */
export function valuesTable(comparison: Comparison, context: Context): Block {
  const { words } = context
  const [first] = comparison.scenarios
  const rows = headlineFirst(first!.indicators).map((indicator) => [
    indicator.label[context.language],
    ...comparison.scenarios.map((scenario) => valueText(sameOf(scenario, indicator.id), context)),
    indicator.unit,
  ])
  return table(
    [left(words.indicator), ...comparison.scenarios.map((scenario) => right(scenario.id)), left(words.unit)],
    rows,
  )
}

const sameOf = (scenario: ScenarioComparison, id: string) =>
  scenario.indicators.find((indicator) => indicator.id === id)!

/** Baseline and scenario side by side with change, per cent, judgement, grade and assumptions. */
export function changesTable(baseline: string, scenario: ScenarioComparison, context: Context): Block {
  const { words } = context
  return table(
    [
      left(words.indicator),
      right(baseline),
      right(scenario.id),
      left(words.unit),
      right(words.change),
      right(words.percent),
      left(words.judgement),
      left(words.grade),
      left(words.assumed),
    ],
    headlineFirst(scenario.indicators).map((indicator) => changesRow(indicator, context)),
  )
}

function changesRow(indicator: IndicatorComparison, context: Context): readonly (string | Cell)[] {
  const { words } = context
  const { unit, change, changePercent, judgement, baselineValue } = indicator
  return [
    markedName(indicator, context),
    baselineValue === null ? '' : formatNumber(baselineValue, words, unit),
    valueText(indicator, context),
    unit,
    change === null ? '' : formatChange(judgement === 'same' ? 0 : change, words, unit),
    changePercent === null ? '' : formatPercent(judgement === 'same' ? 0 : changePercent, words),
    judgementCell(judgement, words),
    besideBaseline(indicator.grade, indicator.baselineGrade),
    besideBaseline(String(indicator.assumptions), String(indicator.baselineAssumptions)),
  ]
}

function judgementCell(judgement: IndicatorComparison['judgement'], words: Context['words']): Cell {
  if (judgement === null) return { text: '' }
  const tone = ({ better: 'good', worse: 'bad', same: 'plain', open: 'warning' } as const)[judgement]
  return { text: words.judgements[judgement], tone }
}

/** The scenario's word, with the baseline's in brackets where it differs. */
const besideBaseline = (scenario: string, baseline: string) =>
  scenario === baseline ? scenario : `${scenario} (${baseline})`
