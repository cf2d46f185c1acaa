import { ZERO_TOLERANCE } from '../base/index.js'
import type { RunResult } from '../results/index.js'
import { amountCell, unitCell } from './amounts.js'
import { type Block, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { formatChange, formatPercent } from './numbers.js'
import type { Words } from './words/index.js'

/** Published totals beside what the model gives; nothing where the model has none. */
export function observationsTable({ observations }: RunResult, { words, language }: Context): Block | undefined {
  if (observations.length === 0) return undefined
  return table(
    [
      left(words.observation),
      right(words.observed),
      right(words.modelled),
      left(words.unit),
      right(words.difference),
      left(words.grade),
      left(words.source),
      left(words.remark),
    ],
    observations.map((entry) => [
      entry.label[language],
      amountCell(entry.observed, entry.unit, words),
      amountCell(entry.modelled, entry.unit, words),
      unitCell(entry.unit, words),
      differenceText(entry, words),
      entry.grade === 'none' ? words.ungraded : entry.grade,
      entry.source ?? '',
      [...(entry.imposed ? [words.imposed] : []), ...(entry.note ? [entry.note[language]] : [])].join(words.semicolon),
    ]),
  )
}

/** How far the model is from an observation: in per cent, of a value in % in points; what is only rounding is none. */
function differenceText({ observed, modelled, unit }: RunResult['observations'][number], words: Words): string {
  if (modelled === null) return ''
  const difference = modelled - observed
  const change = Math.abs(difference) <= ZERO_TOLERANCE * Math.abs(observed) ? 0 : difference
  if (unit === '%') return `${formatChange(change, words, unit)} ${words.pointsShort}`
  return observed === 0 ? '' : formatPercent((100 * change) / Math.abs(observed), words)
}
