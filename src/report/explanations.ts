import type {
  Contributions,
  IndicatorComparison,
  PriceEffect,
  ScenarioComparison,
  Share,
  SharedPart,
} from '../compare/index.js'
import { type Block, type Cell, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { headlineFirst } from './indicator-tables.js'
import { formatChange } from './numbers.js'

/** What explains the change of each headline indicator (of each, where none is headline): one line per indicator. */
export function contributionLines(scenario: ScenarioComparison, context: Context): readonly string[] {
  const headline = scenario.indicators.filter((indicator) => indicator.headline)
  return (headline.length > 0 ? headline : scenario.indicators).flatMap((indicator) =>
    indicator.contributions === null ? [] : [contributionLine(indicator, indicator.contributions, context)],
  )
}

function contributionLine(indicator: IndicatorComparison, shared: Contributions, context: Context): string {
  const { words, language } = context
  const name = `${indicator.label[language]} ${formatChange(indicator.change!, words, indicator.unit)} ${indicator.unit}`
  if (shared.kind === 'affine') return words.colon(name, partText(shared, context))
  const sides = (['numerator', 'denominator'] as const).map((side) => {
    const { change } = shared[side].byContributor
    if (change === 0) return `${words[side]} ${words.unchanged}`
    return words.colon(
      `${words[side]} ${formatChange(change, words)} ${shared[side].unit}`,
      partText(shared[side], context),
    )
  })
  return words.colon(name, sides.join(words.semicolon))
}

function partText(part: SharedPart, context: Context): string {
  const { words } = context
  const sides = [
    [words.byEnterprise, part.byEnterprise],
    [words.byContributor, part.byContributor],
  ] as const
  return sides
    .filter(([, share]) => share.top.length > 0)
    .map(([name, share]) => `${name} ${shareText(share, context)}`)
    .join(words.semicolon)
}

function shareText({ top, rest }: Share, { words, language }: Context): string {
  const parts = top.map(
    (part) => `${part.id === '' ? words.noEnterprise : part.label[language]} ${formatChange(part.change, words)}`,
  )
  return [...parts, ...(rest === 0 ? [] : [`${words.rest} ${formatChange(rest, words)}`])].join(words.comma)
}

/** Which changes would keep their sign at other prices, with bounds and the prices that matter most. */
export function robustnessTable(scenario: ScenarioComparison, context: Context): Block | undefined {
  const { words } = context
  const rows = headlineFirst(scenario.indicators).flatMap((indicator) => robustnessRow(indicator, context))
  if (rows.length === 0) return undefined
  return table(
    [
      left(words.indicator),
      right(words.change),
      right(words.least),
      right(words.greatest),
      left(words.unit),
      left(words.sign),
      left(words.strongestPrices),
    ],
    rows,
  )
}

function robustnessRow(indicator: IndicatorComparison, context: Context): readonly (readonly (string | Cell)[])[] {
  const { robustness, unit } = indicator
  if (robustness === null || indicator.contributions === null) return []
  const { words, language } = context
  const bound = (value: number | null) => (value === null ? words.unbounded : formatChange(value, words, unit))
  return [
    [
      indicator.label[language],
      formatChange(indicator.change!, words, unit),
      bound(robustness.low),
      bound(robustness.high),
      unit,
      robustness.survives ? { text: words.survives, tone: 'good' } : { text: words.flips, tone: 'warning' },
      robustness.prices.map((price) => priceText(price, unit, context)).join(words.semicolon),
    ],
  ]
}

function priceText({ path, atLow, atHigh }: PriceEffect, unit: string, { words }: Context): string {
  const change = (value: number | null) => (value === null ? words.unbounded : formatChange(value, words, unit))
  return words.aside(path, `${change(atLow)}${words.comma}${change(atHigh)}`)
}
