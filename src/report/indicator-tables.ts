import type { Comparison, IndicatorComparison, ScenarioComparison } from '../compare/index.js'
import { type Block, type Cell, key, left, right, table } from './blocks.js'
import { type Context, unitOf } from './context.js'
import { formatChange, formatNumber, formatPercentage } from './numbers.js'

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

/** A value as text; a dash where there is none, the reason stands in the notes. */
export function valueText({ value, unit }: Pick<IndicatorComparison, 'value' | 'unit'>, { words }: Context): string {
  return value === null ? words.none : formatNumber(value, words, unit)
}

/** Weakest grade with its mark ('D○'); empty where there is no value to grade. */
export function gradeText(
  { value, grade, seen }: Pick<IndicatorComparison, 'value' | 'grade' | 'seen'>,
  { words }: Context,
): string {
  if (value === null) return ''
  return grade === 'none' ? words.ungraded : `${grade}${seen ?? ''}`
}

/** Values of all scenarios side by side, one column each. */
export function valuesTable(comparison: Comparison, context: Context): Block {
  const { words } = context
  const [first] = comparison.scenarios
  const rows = headlineFirst(first!.indicators).map((indicator) => [
    markedName(markedAnywhere(comparison, indicator), context),
    ...comparison.scenarios.map((scenario) => valueText(sameOf(scenario, indicator.id), context)),
    unitOf(indicator, context),
  ])
  return table(
    [key(words.indicator), ...comparison.scenarios.map((scenario) => right(scenario.id)), left(words.unit)],
    rows,
  )
}

/** An indicator with the marks it has in any scenario. */
function markedAnywhere({ scenarios }: Comparison, indicator: IndicatorComparison): IndicatorComparison {
  const all = scenarios.map((scenario) => sameOf(scenario, indicator.id))
  return {
    ...indicator,
    incomplete: all.some((entry) => entry.incomplete),
    tie: all.find((entry) => entry.tie !== null)?.tie ?? null,
  }
}

const sameOf = (scenario: ScenarioComparison, id: string) =>
  scenario.indicators.find((indicator) => indicator.id === id)!

/** Baseline and scenario side by side with change, per cent, judgement, grade and assumptions. */
export function changesTable(baseline: string, scenario: ScenarioComparison, context: Context): Block {
  const { words } = context
  return table(
    [
      key(words.indicator),
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
    valueText({ value: baselineValue, unit }, context),
    valueText(indicator, context),
    unitOf(indicator, context),
    change === null ? '' : formatChange(judgement === 'same' ? 0 : change, words, unit),
    changePercent === null ? '' : formatPercentage(judgement === 'same' ? 0 : changePercent, words),
    judgementCell(judgement, words),
    ...supportCells(indicator, context),
  ]
}

function judgementCell(judgement: IndicatorComparison['judgement'], words: Context['words']): Cell {
  if (judgement === null) return { text: '' }
  const tone = ({ better: 'good', worse: 'bad', same: 'plain', open: 'warning' } as const)[judgement]
  return { text: words.judgements[judgement], tone }
}

/** Grade and number of assumptions, each with the baseline's in brackets where it differs. */
function supportCells(indicator: IndicatorComparison, context: Context): readonly [string, string] {
  const { value, baselineValue, baselineGrade, baselineSeen, assumptions, baselineAssumptions } = indicator
  if (value === null) return ['', '']
  const beside = (scenario: string, baseline: string) =>
    baselineValue === null || scenario === baseline ? scenario : `${scenario} (${baseline})`
  return [
    beside(
      gradeText(indicator, context),
      gradeText({ value: baselineValue, grade: baselineGrade, seen: baselineSeen }, context),
    ),
    beside(String(assumptions), String(baselineAssumptions)),
  ]
}

/** Whether some indicator shows the baseline's grade or assumptions in brackets. */
export const hasBrackets = (indicators: readonly IndicatorComparison[]): boolean =>
  indicators.some(
    (entry) =>
      entry.value !== null &&
      entry.baselineValue !== null &&
      (entry.grade !== entry.baselineGrade ||
        entry.seen !== entry.baselineSeen ||
        entry.assumptions !== entry.baselineAssumptions),
  )
