import type { Comparison, IndicatorComparison, ScenarioComparison } from '../compare/index.js'
import { type Block, type Cell, left, right, table } from './blocks.js'
import { amountCell, unitCell } from './amounts.js'
import { type Context, unitOf } from './context.js'
import { trailKey } from './document/document.js'
import { formatChange, formatNumber, formatPercentage } from './numbers.js'

/** Headline indicators before the others, each group in the comparison's order. */
export function headlineFirst<T extends { readonly headline: boolean }>(indicators: readonly T[]): readonly T[] {
  return [
    ...indicators.filter((indicator) => indicator.headline),
    ...indicators.filter((indicator) => !indicator.headline),
  ]
}

/** The model's own indicators; those of packs stand in the tables of these. */
export const ownIndicators = <T extends { readonly pack?: string }>(indicators: readonly T[]): readonly T[] =>
  indicators.filter(({ pack }) => pack === undefined)

/** Number of headline indicators: where the others begin. */
export const headlines = (indicators: readonly { readonly headline: boolean }[]): number =>
  indicators.filter((indicator) => indicator.headline).length

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
    ...comparison.scenarios.map((scenario) => valueCell(scenario.id, sameOf(scenario, indicator.id), context)),
    unitCell(indicator.unit, words, unitOf(indicator, context)),
    indicator.id,
  ])
  const scenarios = comparison.scenarios.map((scenario) => right(scenario.id))
  return table(
    [left(words.indicator), ...scenarios, left(words.unit), left(words.id)],
    rows,
    headlines(first!.indicators),
  )
}

/** A value with the trail that says where it comes from. */
function valueCell(
  scenario: string,
  { id, value, unit }: Pick<IndicatorComparison, 'id' | 'value' | 'unit'>,
  { words }: Context,
): Cell {
  const cell = amountCell(value, unit, words)
  return value === null ? cell : { ...cell, trail: trailKey(scenario, id) }
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
      left(words.indicator),
      right(baseline),
      right(scenario.id),
      left(words.unit),
      right(words.change),
      right(words.percent),
      left(words.judgement),
      left(words.grade),
      left(words.assumed),
      left(words.id),
    ],
    headlineFirst(scenario.indicators).map((indicator) => changesRow([baseline, scenario.id], indicator, context)),
    headlines(scenario.indicators),
  )
}

function changesRow(
  [baseline, scenario]: readonly [string, string],
  indicator: IndicatorComparison,
  context: Context,
): readonly (string | Cell)[] {
  const { words } = context
  const { id, unit, change, changePercent, judgement, baselineValue, contributions } = indicator
  // What is only rounding explains nothing and is no change.
  const moved = contributions !== null
  return [
    markedName(indicator, context),
    valueCell(baseline, { id, value: baselineValue, unit }, context),
    valueCell(scenario, indicator, context),
    unitCell(unit, words, unitOf(indicator, context)),
    change === null ? '' : changeCell(moved ? change : 0, unit, words),
    // A value in % moves by points; per cent of per cent would mislead.
    changePercent === null || unit === '%'
      ? ''
      : { text: formatPercentage(moved ? changePercent : 0, words), value: moved ? changePercent : 0 },
    judgementCell(judgement, words),
    ...supportCells(indicator, context),
    id,
  ]
}

const changeCell = (value: number, unit: string, words: Context['words']): Cell => ({
  text: formatChange(value, words, unit),
  value,
  unit,
})

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
