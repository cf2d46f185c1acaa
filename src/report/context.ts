import type { Language } from '../base/index.js'
import type { SolvedRun } from '../results/index.js'
import type { Label } from '../scenario/index.js'
import { type Names, namesOf } from './names.js'
import { type Words, wordsOf } from './words/index.js'

/** Language of a report with its words and the labels of the models it speaks of. */
export interface Context {
  readonly language: Language
  readonly words: Words
  readonly names: Names
}

/** Context of a report on some runs. */
export function contextOf(language: Language, runs: readonly SolvedRun[]): Context {
  const words = wordsOf(language)
  return { language, words, names: namesOf(runs, language, words) }
}

/** A label in the language of the report, with the id a reader can search for where it says something else. */
export function titled({ language, words }: Context, entry: { readonly id: string; readonly label: Label }): string {
  const text = entry.label[language]
  return text === entry.id ? text : words.aside(text, entry.id)
}
