import type { Language } from '../../base/index.js'
import type { DocumentLanguage } from '../document/document.js'

/** A text in the language of a document; in both, Chinese and English side by side, or once where they are the same. */
export function told(language: DocumentLanguage, text: (language: Language) => string): string {
  if (language !== 'both') return text(language)
  const [zh, en] = [text('zh'), text('en')]
  return zh === en ? zh : `${zh} ${en}`
}

/** The language numbers and their units are written in: in both, that of the symbols, which both read. */
export const ofNumbers = (language: DocumentLanguage): Language => (language === 'both' ? 'en' : language)
