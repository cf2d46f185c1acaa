import type { Language } from '../base/index.js'
import type { SolvedRun } from '../results/index.js'
import type { Label } from '../scenario/index.js'
import { type Money, moneyOf } from './money.js'
import { type Names, namesOf } from './names.js'
import { type Words, wordsOf } from './words/index.js'

/** Language of a report with its words and what it must know of the models it speaks of. */
export interface Context {
  readonly language: Language
  readonly words: Words
  readonly names: Names
  readonly money: Money
  /** More than one period in some model: only then are periods named. */
  readonly periods: boolean
}

/** Context of a report on some runs. */
export function contextOf(language: Language, runs: readonly SolvedRun[]): Context {
  const words = withOwnUnits(wordsOf(language), language, runs)
  return {
    language,
    words,
    names: namesOf(runs, language, words),
    money: moneyOf(runs),
    periods: runs.some((run) => run.compiled.graph.periods.length > 1),
  }
}

/** Units of the models' own by their label, where they have one. */
function withOwnUnits(words: Words, language: Language, runs: readonly SolvedRun[]): Words {
  const own = new Map<string, string>()
  for (const [path, { text }] of runs.flatMap((run) => [...run.compiled.graph.spec.inputs])) {
    const [, unit] = /^units\.([^.]+)\.label$/.exec(path) ?? /^units\.([^.]+)\.label\.(?:en|zh)$/.exec(path) ?? []
    const label = unit === undefined ? undefined : labelText(path, text, language)
    if (unit !== undefined && label !== undefined) own.set(unit, label)
  }
  if (own.size === 0) return words
  const name = (unit: string) =>
    own.get(unit) ??
    unit
      .split(/([/·()])/)
      .map((piece) => own.get(piece) ?? words.unitName(piece))
      .join('')
  return { ...words, unitName: name }
}

/** A label in the files: `label.zh: 箱`, `label: { en: crate, zh: 箱 }` or one text for both languages. */
function labelText(path: string, text: string, language: Language): string | undefined {
  if (/\.(en|zh)$/.test(path)) return path.endsWith(`.${language}`) ? text : undefined
  if (!text.startsWith('{')) return text
  return new RegExp(`\\b${language}: ([^,}]+)`).exec(text)?.[1]?.trim()
}

/** A label in the language of the report, with the id a reader can search for where it says something else. */
export function titled({ language, words }: Context, entry: { readonly id: string; readonly label: Label }): string {
  const text = entry.label[language]
  return text === entry.id ? text : words.aside(text, entry.id)
}

/** Unit of an indicator as it is read; what rests on prices says of which year they are. */
export function unitOf(
  { id, unit }: { readonly id: string; readonly unit: string },
  { words, money }: Context,
  inBrackets = false,
): string {
  const name = words.unitName(unit)
  return money.year === null || !money.indicators.has(id) ? name : words.priced(name, money.year, inBrackets)
}
