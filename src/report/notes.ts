import type { IndicatorComparison } from '../compare/index.js'
import { type Context, unitOf } from './context.js'
import { formatNumber } from './numbers.js'

type Noted = Pick<
  IndicatorComparison,
  'id' | 'label' | 'incomplete' | 'tie' | 'unit' | 'value' | 'reason' | 'grade' | 'seen'
>

/** Footnotes of tables of indicators with their grades: what the marks, the dashes and the grades mean. */
export function indicatorNotes(indicators: readonly Noted[], context: Context): readonly string[] {
  const graded = indicators.filter((indicator) => indicator.value !== null)
  return [...valueNotes(indicators, context), ...(graded.length > 0 ? [gradeNote(graded, context)] : [])]
}

/** Footnotes of tables of values alone: what the marks and the dashes mean. */
export function valueNotes(indicators: readonly Noted[], context: Context): readonly string[] {
  const { words, language } = context
  const labels = (chosen: readonly Noted[]) =>
    [...new Set(chosen.map((entry) => entry.label[language]))].join(words.comma)
  const incomplete = indicators.filter((indicator) => indicator.incomplete)
  const tied = indicators.filter((indicator) => indicator.tie !== null)
  return [
    ...noValueNote(indicators, context),
    ...(incomplete.length > 0 ? [words.incompleteNote(labels(incomplete))] : []),
    ...(tied.length > 0 ? [words.tieNote([labels(tied), ...tieRanges(tied, context)].join(words.semicolon))] : []),
  ]
}

/** Which indicators have no value and why; a scenario without any answer says so elsewhere. */
function noValueNote(indicators: readonly Noted[], { words, language }: Context): readonly string[] {
  const without = indicators.flatMap(({ label, value, reason }) =>
    value !== null || reason === null || reason === 'no-answer'
      ? []
      : [words.aside(label[language], words.reasons[reason])],
  )
  return without.length > 0 ? [words.noValueNote([...new Set(without)].join(words.comma))] : []
}

function tieRanges(tied: readonly Noted[], context: Context): readonly string[] {
  const { words, language } = context
  const ranges = tied.flatMap((indicator) => {
    const { label, tie, unit } = indicator
    if (tie === null || tie.low === null || tie.high === null) return []
    const [low, high] = [formatNumber(tie.low, words, unit), formatNumber(tie.high, words, unit)]
    return [words.tieRange(label[language], low, `${high} ${unitOf(indicator, context)}`)]
  })
  return [...new Set(ranges)]
}

const gradeNote = (graded: readonly Noted[], { words }: Context): string =>
  graded.some((indicator) => indicator.seen !== null)
    ? `${words.gradeNote}${words.semicolon}${words.seenNote}`
    : words.gradeNote
