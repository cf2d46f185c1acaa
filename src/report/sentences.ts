import type { Comparison, IndicatorComparison, ScenarioComparison, ByProduct } from '../compare/index.js'
import type { TreeLine } from './blocks.js'
import { type Context, titled } from './context.js'
import { inputRows, isProjectStatus } from './difference-tables.js'
import { type Told, toldPlainly } from './told.js'
import { fates, leftAmount } from './untaken-table.js'

/** What got worse is named up to here, the rest counted. */
const mostWorse = 5

/** By-products of which nothing is used are named when there are no more, else the largest. */
const mostUntaken = 5
const largestUntaken = 3

/** What opens a comparison: for each scenario its name and what is to be said of it first, one clause a line. */
export function openingLines(comparison: Comparison, context: Context): readonly TreeLine[] {
  const told = toldPlainly(context)
  const baseline = comparison.scenarios.find((scenario) => scenario.isBaseline)!
  return comparison.scenarios.flatMap((scenario) => {
    const [first, ...others] = openingClauses(scenario, baseline, context, told)
    return [
      { depth: 0, text: context.words.colon(titled(context, scenario), first!) },
      ...others.map((text) => ({ depth: 1, text })),
    ]
  })
}

/** What is to be said of a scenario first, a clause each. */
export function openingClauses(
  scenario: ScenarioComparison,
  baseline: ScenarioComparison,
  context: Context,
  told: Told,
): readonly string[] {
  const { opening: words } = context.words
  const switched = switches(scenario, context)
  if (scenario.status !== 'optimal') return [...switched, noAnswer(scenario, context)]
  const ends = [...remainders(scenario, context, told), ...takers(scenario, context, told)]
  if (scenario.isBaseline) return [...switched, ...ends]
  if (baseline.status !== 'optimal') return [...switched, words.noComparison, ...ends]
  return [...switched, ...movements(scenario, context, told), ...ends, ...found(scenario, baseline, context)]
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

function movements(
  { id: scenario, opening, indicators }: ScenarioComparison,
  context: Context,
  told: Told,
): readonly string[] {
  const { words, language } = context
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]))
  const moved = opening.moved.map((id) => movement(scenario, byId.get(id)!, context, told))
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

function movement(scenario: string, indicator: IndicatorComparison, { words, language }: Context, told: Told): string {
  const { unit, label, change } = indicator
  const { from, to, by } = told.movement(scenario, indicator)
  const sentence = unit === '%' ? words.opening.pointsMovement : words.opening.movement
  return sentence(label[language], from, to, by, change! > 0)
}

/** What has no place or is not met, each commodity once, unless it is told with the by-products of which nothing is used. */
function remainders(
  { id, opening, unplaced, unmet }: ScenarioComparison,
  context: Context,
  told: Told,
): readonly string[] {
  const { words } = context
  const others = new Set(opening.untaken.map(({ commodity }) => commodity))
  const say = (of: 'unplaced' | 'unmet', entries: ScenarioComparison['unmet']) =>
    totals(entries).map(({ commodity, amount, unit }) =>
      words.aside(context.names.commodity(commodity), told.amount({ scenario: id, commodity, of, amount, unit })),
    )
  const homeless = say(
    'unplaced',
    unplaced.filter(({ commodity }) => !others.has(commodity)),
  )
  const missing = say('unmet', unmet)
  return [
    ...(homeless.length > 0 ? [words.opening.unplaced(homeless)] : []),
    ...(missing.length > 0 ? [words.opening.unmet(missing)] : []),
  ]
}

function totals(entries: ScenarioComparison['unplaced']) {
  const sums = new Map<string, { commodity: string; amount: number; unit: string }>()
  for (const { commodity, amount, unit } of entries)
    sums.set(commodity, { commodity, amount: (sums.get(commodity)?.amount ?? 0) + amount, unit })
  return [...sums.values()]
}

function takers({ id, opening, unplaced }: ScenarioComparison, context: Context, told: Told): readonly string[] {
  const { words, names, language } = context
  const { untaken } = opening
  if (untaken.length === 0) return unplaced.length > 0 ? [] : [words.opening.allTaken]
  // Solids before waters, which weigh more and matter less.
  const size = (entry: ByProduct) => names.size(entry.commodity) * leftAmount(entry)
  const ordered = [...untaken].sort((a, b) => Number(b.isMass) - Number(a.isMass) || size(b) - size(a))
  const shown = untaken.length <= mostUntaken ? ordered : ordered.slice(0, largestUntaken)
  const texts = shown.map((entry) =>
    words.aside(entry.label[language], fateTexts(id, entry, words, told).join(words.comma)),
  )
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

function fateTexts(scenario: string, entry: ByProduct, words: Context['words'], told: Told): readonly string[] {
  const { commodity, unit } = entry
  return fates.flatMap((of) =>
    entry[of] > 0
      ? [words.fate(told.amount({ scenario, commodity, of, amount: entry[of], unit }), words.fates[of])]
      : [],
  )
}
