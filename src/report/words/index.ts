import type { Language } from '../../base/index.js'
import { en } from './en.js'
import { zh } from './zh.js'
import type { Words } from './words.js'

export type { Words }

/** Words of a language. */
export const wordsOf = (language: Language): Words => (language === 'zh' ? zh : en)
