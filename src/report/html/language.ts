import type { DocumentLanguage } from '../document/document.js'

/** Language of a page as a whole; of two languages the first. */
export const pageLanguage = (language: DocumentLanguage): string => (language === 'en' ? 'en' : 'zh-CN')

/** Language of a text where it differs from that of its page: what has no Chinese letter in a document of both. */
export const languageOf = (text: string, language: DocumentLanguage): string | null =>
  language === 'both' && /[A-Za-z]{2}/.test(text) && !/\p{Script=Han}/u.test(text) ? 'en' : null
