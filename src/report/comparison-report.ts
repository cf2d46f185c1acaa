import { type Comparison, compareJson, type ScenarioComparison } from '../compare/index.js'
import type { SolvedRun } from '../results/index.js'
import { type Block, noPaint } from './blocks.js'
import { inLanguage } from './chinese.js'
import { type Context, contextOf, titled } from './context.js'
import { comparisonCsv } from './comparison-csv.js'
import { inputsTable, structureTree } from './difference-tables.js'
import { contributionBlocks, robustnessBlocks } from './explanations.js'
import type { ReportOptions } from './formats.js'
import { changesTable, hasBrackets, ownIndicators, valuesTable } from './indicator-tables.js'
import { investmentBlocks } from './investment-table.js'
import { writeJson } from './json.js'
import { writeMarkdown } from './markdown.js'
import { indicatorNotes } from './notes.js'
import { benefitComparison } from './benefit-comparison.js'
import { packComparisonBlocks } from './pack-comparison.js'
import { packMarks } from './pack-tables.js'
import { list, part } from './parts.js'
import { openingLines } from './sentences.js'
import { leftBlocks } from './untaken-table.js'
import { certificateText, placesList, remaindersTable, targetsTable } from './shared-tables.js'
import { writeText } from './text.js'

/** Writes a comparison as text; `runs` (those compared) lend the labels of sites and commodities. */
export function writeComparison(
  comparison: Comparison,
  runs: readonly SolvedRun[],
  { language, format, paint = noPaint }: ReportOptions,
): string {
  switch (format) {
    case 'json':
      return writeJson(compareJson(comparison))
    case 'csv':
      return comparisonCsv(comparison)
    case 'md':
      return writeMarkdown(inLanguage(comparisonBlocks(comparison, runs, contextOf(language, runs)), language))
    case 'table':
      return writeText(inLanguage(comparisonBlocks(comparison, runs, contextOf(language, runs)), language), paint)
    default:
      return format satisfies never
  }
}

/** The report as blocks: sentences, what has no place, inputs, structure, indicators, explanations, prices, targets, notes. */
function comparisonBlocks(whole: Comparison, runs: readonly SolvedRun[], context: Context): readonly Block[] {
  const comparison = withoutPackItems(whole)
  const runOf = ({ id }: ScenarioComparison) => runs.find(({ result }) => result.id === id)
  const { words } = context
  const others = comparison.scenarios.filter((scenario) => !scenario.isBaseline)
  const baseline = comparison.scenarios.find((scenario) => scenario.isBaseline)!
  const perScenario = (part: (scenario: ScenarioComparison) => readonly Block[]) => others.flatMap(part)
  const answered = comparison.scenarios.some(hasAnswer)
  const changed = hasAnswer(baseline) ? others.filter(hasAnswer) : []
  return [
    {
      kind: 'heading',
      level: 1,
      text: words.comparison(titled(context, baseline)),
    },
    { kind: 'tree', lines: openingLines(comparison, context) },
    ...part(words.parts.remainders, remaindersTable(comparison.scenarios, context)),
    ...part(words.parts.untaken, ...leftBlocks(comparison.scenarios.filter(hasAnswer), context)),
    ...perScenario((scenario) => part(words.parts.investment(scenario.id), ...investmentBlocks(scenario, context))),
    ...comparison.scenarios.flatMap((scenario) => conflictBlocks(scenario, context)),
    ...perScenario((scenario) => part(words.parts.inputs(scenario.id), ...inputsTable(baseline.id, scenario, context))),
    ...perScenario((scenario) =>
      part(words.parts.structure(scenario.id), structureTree(scenario, runOf(scenario), context)),
    ),
    ...(answered && (others.length !== 1 || changed.length === 0)
      ? part(words.parts.indicators, valuesTable(comparison, context))
      : []),
    ...changed.flatMap((scenario) =>
      part(
        others.length === 1 ? words.parts.indicators : words.parts.indicatorsOf(scenario.id),
        changesTable(baseline.id, scenario, context),
      ),
    ),
    ...perScenario((scenario) =>
      part(words.parts.contributions(scenario.id), ...contributionBlocks(scenario, context)),
    ),
    ...perScenario((scenario) => part(words.parts.robustness(scenario.id), ...robustnessBlocks(scenario, context))),
    ...benefitComparison(comparison.scenarios.filter(hasAnswer), context),
    ...packComparisonBlocks(comparison.scenarios.filter(hasAnswer), context),
    ...part(words.parts.targets, targetsTable(comparison.scenarios.filter(hasAnswer), context)),
    ...part(words.parts.notes, list(notes(comparison, context))),
  ]
}

/** What packs add to the indicators stands in the tables of the packs. */
const withoutPackItems = (comparison: Comparison): Comparison => ({
  ...comparison,
  scenarios: comparison.scenarios.map((scenario) => ({ ...scenario, indicators: ownIndicators(scenario.indicators) })),
})

const hasAnswer = ({ status }: ScenarioComparison) => status === 'optimal'

function conflictBlocks(scenario: ScenarioComparison, context: Context): readonly Block[] {
  if (scenario.conflict.length === 0) return []
  const { conflict, ray } = context.words.parts
  return part(
    scenario.status === 'unbounded' ? ray(scenario.id) : conflict(scenario.id),
    placesList(scenario.conflict, context),
  )
}

function notes(comparison: Comparison, context: Context): readonly string[] {
  const { words } = context
  const indicators = comparison.scenarios.flatMap((scenario) => scenario.indicators)
  const certificates = comparison.scenarios.map((scenario) =>
    words.colon(scenario.id, certificateText(scenario, context).join(words.semicolon)),
  )
  const inPercent = indicators.some(({ unit, change }) => unit === '%' && change !== null && change !== 0)
  return [
    ...certificates,
    ...moneyNotes(comparison, context),
    ...indicatorNotes(indicators, context),
    ...(inPercent ? [words.pointsNote] : []),
    ...(hasBrackets(indicators) ? [words.baselineInBrackets] : []),
    ...packMarks(
      comparison.scenarios.flatMap(({ packs }) => packs),
      context,
    ),
  ]
}

/** In which money, of which year, and that prices are held; said where an indicator rests on them. */
function moneyNotes({ scenarios }: Comparison, { words, money }: Context): readonly string[] {
  if (money.indicators.size === 0) return []
  const basis = (scenario: ScenarioComparison) =>
    `${words.unitName(scenario.money.currency)} ${scenario.money.priceYear ?? words.noGrade}`
  if (new Set(scenarios.map(basis)).size > 1)
    return [words.priceYears(scenarios.map((scenario) => `${scenario.id} ${basis(scenario)}`).join(words.comma))]
  const { currency, priceYear } = scenarios[0]!.money
  const stated = words.pricesNote(words.unitName(currency), priceYear)
  return [scenarios.length > 1 ? `${stated}${words.semicolon}${words.pricesHeld}` : stated]
}
