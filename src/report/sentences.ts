import type { Comparison, IndicatorComparison, ScenarioComparison, Untaken } from '../compare/index.js'
import { type Context, titled, unitOf } from './context.js'
import { inputRows } from './difference-tables.js'
import { formatNumber, formatPercent } from './numbers.js'

/** What got worse is named up to here, the rest counted. */
const mostWorse = 5

/** The sentences that open a comparison: one per scenario, in order. */
export function openingSentences(comparison: Comparison, context: Context): readonly string[] {
  return comparison.scenarios.map((scenario) => openingSentence(comparison, scenario, context))
}

function openingSentence(comparison: Comparison, scenario: ScenarioComparison, context: Context): string {
  const { opening: words } = context.words
  const name = titled(context, scenario)
  const switched = switches(scenario, context)
  if (scenario.status !== 'optimal') return words.sentence(name, [...switched, noAnswer(scenario, context)])
  const ends = [...remainders(scenario, context), ...takers(scenario, context)]
  if (scenario.isBaseline) return words.sentence(name, [...switched, ...ends])
  const isComparable = comparison.scenarios.some((entry) => entry.isBaseline && entry.status === 'optimal')
  const moves = isComparable ? movements(scenario, context) : [words.noComparison]
  return words.sentence(name, [...switched, ...moves, ...ends])
}

function noAnswer(scenario: ScenarioComparison, { words }: Context): string {
  return words.opening.noAnswer(words.statuses[scenario.status])
}

/** Projects built and left out, and how many inputs differ otherwise. */
function switches(
  { isBaseline, opening, inputs }: ScenarioComparison,
  { words, language }: Context,
): readonly string[] {
  if (isBaseline) return [words.opening.isBaseline]
  const labels = (to: 'built' | 'not built') =>
    opening.switched.filter((entry) => entry.to === to).map((entry) => entry.label[language])
  const [built, left] = [labels('built'), labels('not built')]
  const switched = built.length + left.length > 0
  const byHand = inputRows(inputs).filter(({ path, layer }) => !layer.startsWith('project:') && !isStatus(path)).length
  if (!switched && byHand === 0) return [inputs.length === 0 ? words.opening.nothingChanged : words.opening.noSwitch]
  return [
    ...(switched ? [] : [words.opening.noSwitch]),
    ...(built.length > 0 ? [words.opening.built(built)] : []),
    ...(left.length > 0 ? [words.opening.notBuilt(left)] : []),
    ...(byHand > 0 ? [words.opening.changed(byHand, switched)] : []),
  ]
}

const isStatus = (path: string) => /^projects\.[^.]+\.status$/.test(path)

function movements({ opening, indicators }: ScenarioComparison, context: Context): readonly string[] {
  const { words, language } = context
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const moved = opening.moved.map((id) => movement(byId.get(id)!, context))
  const worse = opening.worse.map((id) => byId.get(id)!.label[language])
  const open = indicators.filter((indicator) => indicator.judgement === 'open').length
  return [
    moved.length > 0 ? words.opening.moved(moved) : words.opening.nothingMoved,
    worse.length > 0
      ? words.opening.worse(worse.slice(0, mostWorse), Math.max(0, worse.length - mostWorse))
      : // Nothing is said to be no worse as long as something could not be judged.
        words.opening[open > 0 ? 'nothingKnownWorse' : 'nothingWorse'],
    ...(open > 0 ? [words.opening.notJudged(open)] : []),
  ]
}

function movement(indicator: IndicatorComparison, context: Context): string {
  const { words, language } = context
  const { unit, baselineValue, value, changePercent, change } = indicator
  return words.opening.movement(
    indicator.label[language],
    formatNumber(baselineValue!, words, unit),
    `${formatNumber(value!, words, unit)} ${unitOf(indicator, context, true)}`,
    formatPercent(changePercent!, words),
    change! > 0,
  )
}

/** What has no place or is not met, each commodity once, unless it is told with the by-products nobody takes. */
function remainders({ opening, unplaced, unmet }: ScenarioComparison, context: Context): readonly string[] {
  const { words } = context
  const told = new Set(opening.untaken.map(({ commodity }) => commodity))
  const homeless = totals(
    unplaced.filter(({ commodity }) => !told.has(commodity)),
    context,
  )
  const missing = totals(unmet, context)
  return [
    ...(homeless.length > 0 ? [words.opening.unplaced(homeless)] : []),
    ...(missing.length > 0 ? [words.opening.unmet(missing)] : []),
  ]
}

function totals(entries: ScenarioComparison['unplaced'], { words, names }: Context): readonly string[] {
  const sums = new Map<string, { amount: number; unit: string }>()
  for (const { commodity, amount, unit } of entries)
    sums.set(commodity, { amount: (sums.get(commodity)?.amount ?? 0) + amount, unit })
  return [...sums].map(([commodity, { amount, unit }]) =>
    words.aside(names.commodity(commodity), `${formatNumber(amount, words, unit)} ${words.unitName(unit)}`),
  )
}

function takers({ opening, unplaced }: ScenarioComparison, context: Context): readonly string[] {
  const { opening: words } = context.words
  const untaken = opening.untaken.map((entry) => untakenText(entry, context))
  if (untaken.length > 0) return [words.untaken(untaken)]
  return unplaced.length > 0 ? [] : [words.allTaken]
}

function untakenText({ label, unit, unplaced, disposed, stocked }: Untaken, { words, language }: Context): string {
  const amount = (value: number) => `${formatNumber(value, words, unit)} ${words.unitName(unit)}`
  const fates = [
    ...(unplaced > 0 ? [words.homeless(amount(unplaced))] : []),
    ...(disposed > 0 ? [words.dumped(amount(disposed))] : []),
    ...(stocked > 0 ? [words.stored(amount(stocked))] : []),
  ]
  return words.aside(label[language], fates.join(words.comma))
}
