import type { Language } from '../../base/index.js'
import { en } from './en.js'
import type { CliWords } from './words.js'
import { zh } from './zh.js'

export type { CliWords }

/** Words of the command line in a language. */
export const cliWords = (language: Language): CliWords => (language === 'zh' ? zh : en)
