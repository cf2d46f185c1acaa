import type { DocumentLanguage } from '../document/document.js'
import { type Content, element } from './markup.js'

/** Language of a page as a whole; of two languages the first. */
export const pageLanguage = (language: DocumentLanguage): string => (language === 'en' ? 'en' : 'zh-CN')

const isEnglish = (text: string) => /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text)

/** Language of a text where it differs from that of its page: what has no Chinese letter in a document of both. */
export const languageOf = (text: string, language: DocumentLanguage): string | null =>
  language === 'both' && isEnglish(text) ? 'en' : null

/** A text; in a document of both languages its English is marked as such: all of it, or what stands behind the Chinese. */
export function worded(text: string, language: DocumentLanguage): Content {
  if (language !== 'both') return text
  const lastChinese = text.search(/\p{Script=Han}(?!.*\p{Script=Han})/su)
  const start = lastChinese < 0 ? 0 : text.indexOf(' ', lastChinese) + 1
  const english = text.slice(start)
  if (!isEnglish(english)) return text
  return [text.slice(0, start), element('span', { lang: 'en' }, english)]
}
