import type { Language } from '../../../base/index.js'
import { en } from './en.js'
import type { PictureWords } from './words.js'
import { zh } from './zh.js'

export type { PictureWords } from './words.js'

/** Words of pictures in a language. */
export const pictureWords = (language: Language): PictureWords => ({ en, zh })[language]
