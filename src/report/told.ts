import type { IndicatorComparison } from '../compare/index.js'
import { type Context, unitOf } from './context.js'
import type { Language } from '../base/index.js'
import { formatChange, formatNumber, formatPercent } from './numbers.js'

/** An amount of a commodity that a sentence tells: left of it in one way, or left open. */
export interface ToldAmount {
  readonly scenario: string
  readonly commodity: string
  readonly of: 'disposed' | 'stocked' | 'unplaced' | 'unmet'
  readonly amount: number
  readonly unit: string
}

/** How sentences tell numbers: plainly on a terminal, in large units and with their trails in a document. */
export interface Told {
  /**
   * What an indicator was and is, the latter with its unit, and by how much it moved: points of what is in %, else per cent;
   * without sign in Chinese, where the verb says which way.
   */
  readonly movement: (
    scenario: string,
    indicator: IndicatorComparison,
  ) => { readonly from: string; readonly to: string; readonly by: string }
  /** With the name of its unit. */
  readonly amount: (amount: ToldAmount) => string
}

/** A movement as a sentence tells it: its size where the verb says which way. */
export const movedBy = (text: string, language: Language): string =>
  language === 'zh' ? text.replace(/^[-+]/, '') : text

/** Numbers as the tables have them. */
export const toldPlainly = (context: Context): Told => ({
  movement: (_, indicator) => movementText(indicator, context),
  amount: ({ amount, unit }) => `${formatNumber(amount, context.words, unit)} ${context.words.unitName(unit)}`,
})

function movementText(indicator: IndicatorComparison, context: Context): ReturnType<Told['movement']> {
  const { words, language } = context
  const { unit, baselineValue, value, changePercent, change } = indicator
  const [before, after] = [formatNumber(baselineValue!, words, unit), formatNumber(value!, words, unit)]
  if (unit !== '%')
    return {
      from: before,
      to: `${after} ${unitOf(indicator, context, true)}`,
      by: movedBy(formatPercent(changePercent!, words), language),
    }
  return {
    from: language === 'zh' ? words.percentText(before) : before,
    to: words.percentText(after),
    by: movedBy(formatChange(change!, words, unit), language),
  }
}
