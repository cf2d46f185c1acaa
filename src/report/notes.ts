import type { IndicatorResult } from '../results/index.js'
import type { Context } from './context.js'
import { formatNumber } from './numbers.js'

type Noted = Pick<IndicatorResult, 'label' | 'incomplete' | 'tie' | 'unit'>

/** Footnotes of indicator tables: what the marks and the grades mean. */
export function indicatorNotes(indicators: readonly Noted[], { words, language }: Context): readonly string[] {
  const labels = (chosen: readonly Noted[]) =>
    [...new Set(chosen.map((entry) => entry.label[language]))].join(words.comma)
  const incomplete = indicators.filter((indicator) => indicator.incomplete)
  const tied = indicators.filter((indicator) => indicator.tie !== null)
  const ranges = tied.flatMap(({ label, tie, unit }) =>
    tie === null || tie.low === null || tie.high === null
      ? []
      : [
          words.tieRange(
            label[language],
            formatNumber(tie.low, words, unit),
            `${formatNumber(tie.high, words, unit)} ${unit}`,
          ),
        ],
  )
  return [
    ...(incomplete.length > 0 ? [words.incompleteNote(labels(incomplete))] : []),
    ...(tied.length > 0 ? [words.tieNote([labels(tied), ...new Set(ranges)].join(words.semicolon))] : []),
    ...(indicators.length > 0 ? [words.gradeNote] : []),
  ]
}
