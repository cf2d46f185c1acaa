import type { Comparison, IndicatorComparison, ScenarioComparison, ByProduct } from '../compare/index.js'
import type { TreeLine } from './blocks.js'
import { type Context, titled, unitOf } from './context.js'
import { inputRows, isProjectStatus } from './difference-tables.js'
import { formatChange, formatNumber, formatPercent } from './numbers.js'
import { fates, leftAmount } from './untaken-table.js'

/** What got worse is named up to here, the rest counted. */
const mostWorse = 5

/** By-products of which nothing is used are named when there are no more, else the largest. */
const mostUntaken = 5
const largestUntaken = 3

/** What opens a comparison: for each scenario its name and what is to be said of it first, one clause a line. */
export function openingLines(comparison: Comparison, context: Context): readonly TreeLine[] {
  const baseline = comparison.scenarios.find((scenario) => scenario.isBaseline)!
  return comparison.scenarios.flatMap((scenario) => {
    const [first, ...others] = clauses(scenario, baseline, context)
    return [
      { depth: 0, text: context.words.colon(titled(context, scenario), first!) },
      ...others.map((text) => ({ depth: 1, text })),
    ]
  })
}

function clauses(scenario: ScenarioComparison, baseline: ScenarioComparison, context: Context): readonly string[] {
  const { opening: words } = context.words
  const switched = switches(scenario, context)
  if (scenario.status !== 'optimal') return [...switched, noAnswer(scenario, context)]
  const ends = [...remainders(scenario, context), ...takers(scenario, context)]
  if (scenario.isBaseline) return [...switched, ...ends]
  if (baseline.status !== 'optimal') return [...switched, words.noComparison, ...ends]
  return [...switched, ...movements(scenario, context), ...ends, ...found(scenario, baseline, context)]
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
  const byHand = inputRows(inputs).filter(
    ({ path, layer }) => !layer.startsWith('project:') && !isProjectStatus(path) && !path.startsWith('projects.*.'),
  ).length
  if (!switched && byHand === 0) return [inputs.length === 0 ? words.opening.nothingChanged : words.opening.noSwitch]
  return [
    ...(switched ? [] : [words.opening.noSwitch]),
    ...(built.length > 0 ? [words.opening.built(built)] : []),
    ...(left.length > 0 ? [words.opening.notBuilt(left)] : []),
    ...(byHand > 0 ? [words.opening.changed(byHand, switched)] : []),
  ]
}

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
  if (unit === '%')
    return words.opening.pointsMovement(
      indicator.label[language],
      language === 'zh'
        ? words.percentText(formatNumber(baselineValue!, words, unit))
        : formatNumber(baselineValue!, words, unit),
      words.percentText(formatNumber(value!, words, unit)),
      formatChange(change!, words, unit),
      change! > 0,
    )
  return words.opening.movement(
    indicator.label[language],
    formatNumber(baselineValue!, words, unit),
    `${formatNumber(value!, words, unit)} ${unitOf(indicator, context, true)}`,
    formatPercent(changePercent!, words),
    change! > 0,
  )
}

/** What has no place or is not met, each commodity once, unless it is told with the by-products of which nothing is used. */
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

function takers({ opening, unplaced }: ScenarioComparison, { words, names, language }: Context): readonly string[] {
  const { untaken } = opening
  if (untaken.length === 0) return unplaced.length > 0 ? [] : [words.opening.allTaken]
  // Solids before waters, which weigh more and matter less.
  const size = (entry: ByProduct) => names.size(entry.commodity) * leftAmount(entry)
  const ordered = [...untaken].sort((a, b) => Number(b.isMass) - Number(a.isMass) || size(b) - size(a))
  const shown = untaken.length <= mostUntaken ? ordered : ordered.slice(0, largestUntaken)
  const texts = shown.map((entry) => words.aside(entry.label[language], fateTexts(entry, words).join(words.comma)))
  return [words.opening.untaken(texts, untaken.length)]
}

/** By-products of which nothing is used in the baseline only. */
function found(
  { opening }: ScenarioComparison,
  baseline: ScenarioComparison,
  { words, language }: Context,
): readonly string[] {
  const still = new Set(opening.untaken.map(({ commodity }) => commodity))
  const taken = baseline.opening.untaken.filter(({ commodity }) => !still.has(commodity))
  return taken.length > 0 ? [words.opening.taken(taken.map(({ label }) => label[language]))] : []
}

function fateTexts(entry: ByProduct, words: Context['words']): readonly string[] {
  return fates.flatMap((fate) =>
    entry[fate] > 0
      ? [words.fate(`${formatNumber(entry[fate], words, entry.unit)} ${words.unitName(entry.unit)}`, words.fates[fate])]
      : [],
  )
}
