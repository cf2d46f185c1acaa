import type { CompositionResult, RunResult } from '../results/index.js'
import { type Block, left, right, table } from './blocks.js'
import { type Context, momentText } from './context.js'
import { formatNumber } from './numbers.js'

/** What the mixes of carried commodities are made of at each place they come to. */
export function compositionsTable({ compositions = [] }: RunResult, context: Context): Block | undefined {
  if (compositions.length === 0) return undefined
  const { words, names } = context
  return table(
    [
      left(words.commodity),
      left(words.place),
      left(words.period),
      right(words.amount),
      left(words.unit),
      left(words.mix.content),
    ],
    compositions.map((mix) => [
      names.commodity(mix.commodity),
      names.place(mix.site),
      momentText(mix, context),
      formatNumber(mix.amount, words, mix.unit),
      words.unitName(mix.unit),
      contentText(mix, context),
    ]),
  )
}

function contentText({ composition }: CompositionResult, { words, names }: Context): string {
  return Object.entries(composition)
    .map(
      ([substance, share]) =>
        `${names.substance(substance)} ${words.percentText(formatNumber(100 * share, words, '%'))}`,
    )
    .join(words.comma)
}
