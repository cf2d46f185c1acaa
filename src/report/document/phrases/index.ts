import type { Language } from '../../../base/index.js'
import { en } from './en.js'
import type { Phrases } from './phrases.js'
import { zh } from './zh.js'

export type { Phrases } from './phrases.js'

export const phrasesOf = (language: Language): Phrases => ({ en, zh })[language]
