import type { RunResult } from '../results/index.js'
import { type Block, left, right, table } from './blocks.js'
import { type Context, momentText } from './context.js'
import { formatNumber } from './numbers.js'

type Ladder = NonNullable<RunResult['ladders']>[number]

/** What the levels of each ladder do for one another at each site: heat recovered, utilities, and the pinch. */
export function laddersTable({ ladders = [] }: RunResult, context: Context): Block | undefined {
  if (ladders.length === 0) return undefined
  const { words, names, language } = context
  return table(
    [
      left(words.ladder.ladder),
      left(words.site),
      left(words.period),
      right(words.ladder.recovered),
      right(words.ladder.hotUtility),
      right(words.ladder.coldUtility),
      left(words.unit),
      left(words.ladder.pinch),
    ],
    ladders.map((ladder) => [
      ladder.label[language],
      names.place(ladder.site),
      momentText(ladder, context),
      ...(ladder.heat
        ? [ladder.heat.recovered, ladder.heat.hotUtility, ladder.heat.coldUtility].map((amount) =>
            formatNumber(amount, words, ladder.unit),
          )
        : ['', '', '']),
      ladder.heat ? words.unitName(ladder.unit) : '',
      pinchText(ladder, context),
    ]),
  )
}

function pinchText({ pinch }: Ladder, { words, names }: Context): string {
  if (pinch.length === 0) return words.ladder.noPinch
  return pinch
    .map(({ from, to, temperature }) =>
      temperature
        ? words.ladder.at(formatNumber(temperature.hot, words), formatNumber(temperature.cold, words))
        : words.ladder.between(names.commodity(from), names.commodity(to)),
    )
    .join(words.semicolon)
}

/** What passes down from level to level. */
export function cascadeTable({ ladders = [] }: RunResult, context: Context): Block | undefined {
  const rows = ladders.flatMap((ladder) => ladder.cascade.map((boundary) => ({ ...ladder, ...boundary })))
  if (rows.length === 0) return undefined
  const { words, names } = context
  return table(
    [
      left(words.site),
      left(words.period),
      left(words.ladder.above),
      left(words.ladder.below),
      right(words.amount),
      left(words.unit),
    ],
    rows.map(({ site, from, to, amount, unit, ...when }) => [
      names.place(site),
      momentText(when, context),
      names.commodity(from),
      names.commodity(to),
      formatNumber(amount, words, unit),
      words.unitName(unit),
    ]),
  )
}

/** What the levels of heat mean. */
export const ladderNotes = ({ ladders = [] }: RunResult, { words }: Context): readonly string[] =>
  ladders.some(({ heat }) => heat) ? [words.ladder.shiftedNote] : []
