import type { DocumentLanguage } from '../document/document.js'

/** What only a page says: how to move about in it. */
export interface PageWords {
  readonly skip: string
  readonly close: string
}

const en: PageWords = { skip: 'Skip to the text', close: 'Close' }
const zh: PageWords = { skip: '跳到正文', close: '关闭' }
const both: PageWords = { skip: `${zh.skip} ${en.skip}`, close: `${zh.close} ${en.close}` }

/** Words of a page in the language of its document. */
export const pageWords = (language: DocumentLanguage): PageWords => ({ en, zh, both })[language]
