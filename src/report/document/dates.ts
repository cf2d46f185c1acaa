import type { Language } from '../../base/index.js'
import type { DocumentLanguage } from './document.js'
import { phrasesOf } from './phrases/index.js'
import { both } from './side-by-side.js'

/** An ISO date as it is read: '2015年12月31日', '31 December 2015'. */
export function dateText(date: string, language: DocumentLanguage): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number]
  const text = (single: Language) => phrasesOf(single).date(year, month, day)
  return language === 'both' ? both(text('zh'), text('en')) : text(language)
}
