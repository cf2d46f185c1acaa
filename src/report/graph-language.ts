import type { Language } from '../base/index.js'
import { graphEn } from './graph-words-en.js'
import { graphZh } from './graph-words-zh.js'
import type { GraphWords } from './graph-words.js'

/** Words of network reports in a language. */
export const graphWords = (language: Language): GraphWords => (language === 'zh' ? graphZh : graphEn)
