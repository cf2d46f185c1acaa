import type { IndicatorComparison } from '../../compare/index.js'
import type { DocumentLanguage } from '../document/document.js'
import { visible } from '../text.js'
import { wordsOf } from '../words/index.js'
import { told } from './told.js'

/** What must be said of drawn values: those that leave something out, and those a tie-break decided. */
export function markNotes(drawn: readonly IndicatorComparison[], language: DocumentLanguage): readonly string[] {
  const note = (marked: readonly IndicatorComparison[], text: 'incompleteNote' | 'tieNote'): readonly string[] => {
    if (marked.length === 0) return []
    return [
      told(language, (one) => {
        const words = wordsOf(one)
        return visible(words[text]([...new Set(marked.map(({ label }) => label[one]))].join(words.comma)))
      }),
    ]
  }
  return [
    ...note(
      drawn.filter(({ incomplete }) => incomplete),
      'incompleteNote',
    ),
    ...note(
      drawn.filter(({ tie }) => tie !== null),
      'tieNote',
    ),
  ]
}
