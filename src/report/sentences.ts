import type { Comparison, IndicatorComparison, ScenarioComparison, Untaken } from '../compare/index.js'
import { type Context, titled } from './context.js'
import { formatNumber, formatPercent } from './numbers.js'

/** What got worse is named up to here, the rest counted. */
const mostWorse = 5

/** The sentences that open a comparison: one per scenario, in order. */
export function openingSentences(comparison: Comparison, context: Context): readonly string[] {
  return comparison.scenarios.map((scenario) => openingSentence(scenario, context))
}

function openingSentence(scenario: ScenarioComparison, context: Context): string {
  const { opening: words } = context.words
  const name = titled(context, scenario)
  if (scenario.status !== 'optimal')
    return words.sentence(name, [...switches(scenario, context), noAnswer(scenario, context)])
  const untaken = scenario.opening.untaken.map((entry) => untakenText(entry, context))
  const takers = untaken.length > 0 ? words.untaken(untaken) : words.allTaken
  if (scenario.isBaseline) return words.sentence(name, [words.isBaseline, takers])
  return words.sentence(name, [...switches(scenario, context), ...movements(scenario, context), takers])
}

function noAnswer(scenario: ScenarioComparison, { words }: Context): string {
  return words.opening.noAnswer(words.statuses[scenario.status])
}

function switches({ isBaseline, opening }: ScenarioComparison, { words, language }: Context): readonly string[] {
  if (isBaseline) return [words.opening.isBaseline]
  const labels = (to: 'built' | 'not built') =>
    opening.switched.filter((entry) => entry.to === to).map((entry) => entry.label[language])
  const [built, left] = [labels('built'), labels('not built')]
  if (built.length + left.length === 0) return [words.opening.noSwitch]
  return [
    ...(built.length > 0 ? [words.opening.built(built)] : []),
    ...(left.length > 0 ? [words.opening.notBuilt(left)] : []),
  ]
}

function movements({ opening, indicators }: ScenarioComparison, { words, language }: Context): readonly string[] {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const moved = opening.moved.map((id) => {
    const indicator = byId.get(id)!
    return `${indicator.label[language]} ${formatPercent(indicator.changePercent!, words)}`
  })
  const worse = opening.worse.map((id) => byId.get(id)!.label[language])
  return [
    moved.length > 0 ? words.opening.moved(moved) : words.opening.nothingMoved,
    worse.length > 0
      ? words.opening.worse(worse.slice(0, mostWorse), Math.max(0, worse.length - mostWorse))
      : nothingWorse(indicators, words),
  ]
}

/** Nothing is said to be no worse as long as something could not be judged. */
function nothingWorse(indicators: readonly IndicatorComparison[], words: Context['words']): string {
  const open = indicators.filter((indicator) => indicator.judgement === 'open').length
  return open > 0 ? words.opening.notJudged(open) : words.opening.nothingWorse
}

function untakenText({ label, unit, unplaced, disposed, stocked }: Untaken, { words, language }: Context): string {
  const amount = (value: number) => `${formatNumber(value, words, unit)} ${unit}`
  const fates = [
    ...(unplaced > 0 ? [words.homeless(amount(unplaced))] : []),
    ...(disposed > 0 ? [words.dumped(amount(disposed))] : []),
    ...(stocked > 0 ? [words.stored(amount(stocked))] : []),
  ]
  return words.aside(label[language], fates.join(words.comma))
}
