import type { RunResult } from '../results/index.js'
import { wordsOf, type Words } from './words/index.js'

/** A number of a ladder at a site in one period, as a row of the table of indicators. */
export interface LadderRow {
  readonly id: string
  readonly en: string
  readonly zh: string
  readonly period: string
  readonly slice?: string | undefined
  readonly unit: string
  readonly value: number
}

/** Heat recovered, utilities and pinches (hot temperature), and what passes down from level to level. */
export function ladderRows({ ladders = [] }: RunResult): readonly LadderRow[] {
  return ladders.flatMap(({ ladder, label, site, period, slice, unit, heat, cascade, pinch }) => {
    const row = (id: string, what: (words: Words['ladder']) => string, value: number, of = unit): LadderRow => {
      const name = (language: 'en' | 'zh') => {
        const words = wordsOf(language).ladder
        return words.row(what(words), label[language], site)
      }
      return { id: `${ladder}/${site}/${id}`, en: name('en'), zh: name('zh'), period, slice, unit: of, value }
    }
    return [
      ...(heat
        ? [
            row('recovered', (words) => words.recovered, heat.recovered),
            row('hot-utility', (words) => words.hotUtility, heat.hotUtility),
            row('cold-utility', (words) => words.coldUtility, heat.coldUtility),
          ]
        : []),
      ...pinch.flatMap(({ temperature }) =>
        temperature ? [row('pinch', (words) => words.pinch, temperature.hot, 'degC')] : [],
      ),
      ...cascade.map(({ from, to, amount }) => row(`${from}>${to}`, () => `${from} > ${to}`, amount)),
    ]
  })
}
