import type { Contributions, IndicatorComparison, ScenarioComparison, Share, SharedPart } from '../compare/index.js'
import { type Block, type Cell, left, right, table, type TreeLine } from './blocks.js'
import { type Context, unitOf } from './context.js'
import { headlineFirst } from './indicator-tables.js'
import { formatChange } from './numbers.js'

/** What explains the change of each headline indicator (of each, where none is headline): a small tree for each. */
export function contributionBlocks(scenario: ScenarioComparison, context: Context): readonly Block[] {
  const headline = scenario.indicators.filter((indicator) => indicator.headline)
  const lines = (headline.length > 0 ? headline : scenario.indicators).flatMap((indicator) =>
    indicator.contributions === null ? [] : indicatorLines(indicator, indicator.contributions, context),
  )
  if (lines.length === 0) return []
  return [
    { kind: 'tree', lines },
    { kind: 'paragraph', text: context.words.splitNote },
  ]
}

function indicatorLines(indicator: IndicatorComparison, shared: Contributions, context: Context): readonly TreeLine[] {
  const { words, language } = context
  const name: TreeLine = { depth: 0, text: `${indicator.label[language]} ${changeText(indicator, context)}` }
  if (shared.kind === 'affine') return [name, ...partLines(shared, 1, context)]
  const sides = (['numerator', 'denominator'] as const).flatMap((side): readonly TreeLine[] => {
    const { change } = shared[side].byContributor
    if (change === 0) return [{ depth: 1, text: words.ofKind(words[side], words.unchanged) }]
    const amount = `${formatChange(change, words)} ${words.unitName(shared[side].unit)}`
    return [{ depth: 1, text: `${words[side]} ${amount}` }, ...partLines(shared[side], 2, context)]
  })
  return [name, ...sides]
}

/** A change with its unit; of a value in % the change is in percentage points. */
function changeText(indicator: IndicatorComparison, context: Context): string {
  const { words } = context
  const unit = indicator.unit === '%' ? words.points : unitOf(indicator, context)
  return `${formatChange(indicator.change!, words, indicator.unit)} ${unit}`
}

function partLines(part: SharedPart, depth: number, context: Context): readonly TreeLine[] {
  const { words } = context
  const sides = [
    [words.byEnterprise, part.byEnterprise],
    [words.byContributor, part.byContributor],
  ] as const
  return sides
    .filter(([, share]) => share.top.length > 0)
    .map(([name, share]) => ({ depth, text: words.colon(name, shareText(share, context)) }))
}

function shareText({ top, rest }: Share, { words, language }: Context): string {
  const parts = top.map(
    (part) => `${part.id === '' ? words.noEnterprise : part.label[language]} ${formatChange(part.change, words)}`,
  )
  return [...parts, ...(rest === 0 ? [] : [`${words.rest} ${formatChange(rest, words)}`])].join(words.semicolon)
}

/** Which changes would keep their sign at other prices, with bounds, and the prices that matter most. */
export function robustnessBlocks(scenario: ScenarioComparison, context: Context): readonly Block[] {
  const { words } = context
  const indicators = headlineFirst(scenario.indicators).filter(
    (indicator) => indicator.robustness !== null && indicator.contributions !== null,
  )
  if (indicators.length === 0) return []
  const signs = table(
    [
      left(words.indicator),
      right(words.change),
      right(words.least),
      right(words.greatest),
      left(words.unit),
      left(words.sign),
    ],
    indicators.map((indicator) => signRow(indicator, context)),
  )
  return [{ kind: 'paragraph', text: words.robustnessNote }, signs, ...pricesTable(indicators, context)]
}

function signRow(indicator: IndicatorComparison, context: Context): readonly (string | Cell)[] {
  const { words, language } = context
  const robustness = indicator.robustness!
  return [
    indicator.label[language],
    formatChange(indicator.change!, words, indicator.unit),
    boundText(robustness.low, indicator, context),
    boundText(robustness.high, indicator, context),
    unitOf(indicator, context),
    robustness.survives ? { text: words.survives, tone: 'good' } : { text: words.flips, tone: 'warning' },
  ]
}

/** The strongest prices of the headline indicators, and of all others that may turn. */
function pricesTable(indicators: readonly IndicatorComparison[], context: Context): readonly Block[] {
  const { words, language } = context
  const rows = indicators
    .filter((indicator) => indicator.headline || !indicator.robustness!.survives)
    .flatMap((indicator) =>
      indicator.robustness!.prices.map((price, i) => [
        i === 0 ? indicator.label[language] : '',
        price.path,
        boundText(price.atLow, indicator, context),
        boundText(price.atHigh, indicator, context),
        unitOf(indicator, context),
      ]),
    )
  if (rows.length === 0) return []
  const columns = [left(words.indicator), left(words.price), right(words.atLow), right(words.atHigh), left(words.unit)]
  return [table(columns, rows)]
}

const boundText = (value: number | null, { unit }: IndicatorComparison, { words }: Context) =>
  value === null ? words.unbounded : formatChange(value, words, unit)
