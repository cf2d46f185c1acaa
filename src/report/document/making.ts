import type { Language } from '../../base/index.js'
import type { ScenarioComparison } from '../../compare/index.js'
import type { SolvedRun } from '../../results/index.js'
import { type Context, contextOf } from '../context.js'
import type { DocumentLanguage } from './document.js'
import { type Phrases, phrasesOf } from './phrases/index.js'
import type { ReportSource } from './source.js'

/** What the parts of a document are made with: its results, and the words of one language. */
export interface Making {
  readonly source: ReportSource
  /** Language of the texts; a document of both languages is made twice and put side by side. */
  readonly language: Language
  readonly documentLanguage: DocumentLanguage
  readonly context: Context
  readonly phrases: Phrases
  readonly baseline: ScenarioComparison
  readonly others: readonly ScenarioComparison[]
  /** Those with an answer. */
  readonly answered: readonly ScenarioComparison[]
}

export function makingOf(source: ReportSource, language: Language, documentLanguage: DocumentLanguage): Making {
  const { scenarios } = source.comparison
  const phrases = phrasesOf(language)
  const context = contextOf(language, source.runs)
  const { words } = context
  // What is cut short stands in full in the workbook; numbers of both languages stand in one unit.
  const ofDocument = {
    moreRows: phrases.assumptions.more,
    ...(documentLanguage === 'both' ? { largeMoney: { size: 1, name: (currency: string) => currency } } : {}),
  }
  return {
    source,
    language,
    documentLanguage,
    context: { ...context, words: { ...words, ...ofDocument } },
    phrases,
    baseline: scenarios.find(({ isBaseline }) => isBaseline)!,
    others: scenarios.filter(({ isBaseline }) => !isBaseline),
    answered: scenarios.filter(({ status }) => status === 'optimal'),
  }
}

export const runOf = ({ source }: Making, id: string): SolvedRun => source.runs.find(({ result }) => result.id === id)!

/** Name of a scenario. */
export const scenarioName = ({ source, language }: Making, id: string): string =>
  source.comparison.scenarios.find((scenario) => scenario.id === id)!.label[language]
