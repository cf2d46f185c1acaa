import type { Cell } from './blocks.js'
import { formatNumber } from './numbers.js'
import type { Words } from './words/index.js'

/** A number in a unit as a cell; a dash where there is none. */
export const amountCell = (value: number | null, unit: string, words: Words): Cell =>
  value === null ? { text: words.none } : { text: formatNumber(value, words, unit), value, unit }

/** The unit of a row as a cell; `text` where it says more than the name of the unit. */
export const unitCell = (unit: string, words: Words, text = words.unitName(unit)): Cell => ({ text, unit })
