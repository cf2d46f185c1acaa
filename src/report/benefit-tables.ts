import type { BenefitMeasure, BenefitResult, ImpactSum } from '../results/index.js'
import { type BenefitWords, benefitWordsOf } from './benefit-words.js'
import { type Block, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { formatNumber, formatPercent } from './numbers.js'
import { list, part } from './parts.js'

/** Who replaces what, what it brings, and to whom it is credited. */
export function benefitBlocks(benefit: BenefitResult | undefined, context: Context): readonly Block[] {
  if (!benefit || benefit.exchanges.length === 0) return []
  const words = benefitWordsOf(context.language)
  const share = (value: number) => formatPercent(100 * value, context.words).replace('+', '')
  return part(
    words.heading,
    exchangesTable(benefit, words, context),
    totalsTable(benefit, words, context),
    creditsTable(benefit, words, context),
    list([words.rule, words.allocation(share(benefit.toGenerator), share(1 - benefit.toGenerator))]),
  )
}

/** A measure by name. */
export const measureName = ({ id, label }: BenefitMeasure, context: Context): string =>
  label ? label[context.language] : benefitWordsOf(context.language).measures[id as 'energy' | 'waste' | 'money']

const measureTitle = (measure: BenefitMeasure, context: Context): string =>
  context.words.aside(measureName(measure, context), context.words.unitName(measure.unit))

function exchangesTable({ exchanges }: BenefitResult, words: BenefitWords, context: Context): Block {
  const { words: all, names, language } = context
  return table(
    [
      left(words.byProduct),
      left(all.from),
      left(all.to),
      right(words.used),
      left(all.unit),
      left(words.replaces),
      left(words.by),
      right(words.ratio),
      right(words.saved),
      left(all.unit),
    ],
    exchanges.map(({ label, from, to, amount, unit, replacedLabel, by, ratio, saved, savedUnit }) => [
      ...[label[language], names.place(from), names.place(to), formatNumber(amount, all, unit), all.unitName(unit)],
      ...[
        replacedLabel[language],
        by === 'mass' ? words.mass : by,
        formatNumber(ratio, all),
        formatNumber(saved, all, savedUnit),
      ],
      all.unitName(savedUnit),
    ]),
  )
}

/** A sum over the exchanges that have a figure, with how many have none; a dash where none has. */
export function sumText(sum: ImpactSum[number], exchanges: number, context: Context): string {
  if (sum.unknown === exchanges) return context.words.none
  const text = formatNumber(sum.value, context.words)
  return sum.unknown === 0 ? text : benefitWordsOf(context.language).some(text, sum.unknown)
}

function totalsTable({ measures, totals, exchanges }: BenefitResult, words: BenefitWords, context: Context): Block {
  const columns = ['virgin', 'disposal', 'transport', 'processing', 'net'] as const
  return table(
    [left(words.measure), left(context.words.unit), ...columns.map((column) => right(words[column]))],
    measures.map((measure, m) => [
      measureName(measure, context),
      context.words.unitName(measure.unit),
      ...columns.map((column) => sumText(totals[column][m]!, exchanges.length, context)),
    ]),
  )
}

function creditsTable(benefit: BenefitResult, words: BenefitWords, context: Context): Block {
  const { measures, credits, totals, exchanges } = benefit
  const known = [...measures.keys()].filter((m) => totals.net[m]!.unknown < exchanges.length)
  return table(
    [left(words.credit), ...known.map((m) => right(measureTitle(measures[m]!, context)))],
    credits.map(({ label, net, exchanges: parts }) => [
      label[context.language],
      ...known.map((m) => sumText(net[m]!, parts, context)),
    ]),
  )
}
