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
  /** Labels of the slices of the models, by id. */
  readonly slices: ReadonlyMap<string, Label>
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
    slices: new Map(runs.flatMap((run) => run.compiled.graph.slices.map(({ id, label }) => [id, label] as const))),
  }
}

/** Units of the models' own by their label, where they have one. */
function withOwnUnits(words: Words, language: Language, runs: readonly SolvedRun[]): Words {
  const own = new Map<string, string>()
  for (const [id, label] of runs.flatMap((run) => [...run.compiled.graph.spec.unitLabels]))
    if (label[language] !== id) own.set(id, label[language])
  if (own.size === 0) return words
  const name = (unit: string) => own.get(unit) ?? words.unitName(unit)
  // A unit is made of names, or of powers, products and quotients of them.
  return {
    ...words,
    unitName: (unit) =>
      unit
        .split(/([/·()])/)
        .map(name)
        .join(''),
  }
}

/** Which period and slice something speaks of, as far as there are several. */
export function momentText(
  { period, slice }: { readonly period: string; readonly slice?: string },
  { periods, slices, language }: Context,
): string {
  return [...(periods ? [period] : []), ...(slice === undefined ? [] : [slices.get(slice)![language]])].join(' ')
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
