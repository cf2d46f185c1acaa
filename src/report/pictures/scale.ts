import type { Language } from '../../base/index.js'
import type { Cell } from '../blocks.js'
import { formatChange, formatNumber } from '../numbers.js'
import { wordsOf } from '../words/index.js'

/** A unit in which the numbers of a picture are short. */
export interface Scale {
  /** How many of the given unit it is. */
  readonly size: number
  /** Id of the unit. */
  readonly unit: string
  readonly language: Language
}

type Larger = readonly (readonly [number, string])[]

/** Larger units by language and unit, the largest first: Chinese counts in 万 and 亿. */
const larger: Readonly<Record<Language, Readonly<Record<string, Larger>>>> = {
  en: {
    t: [
      [1e6, 'Mt'],
      [1e3, 'kt'],
    ],
    kt: [[1e3, 'Mt']],
    yuan: [[1e6, 'Myuan']],
    '10kyuan': [[1e2, 'Myuan']],
    GJ: [
      [1e6, 'PJ'],
      [1e3, 'TJ'],
    ],
    tce: [
      [1e6, 'Mtce'],
      [1e3, 'ktce'],
    ],
    MWh: [[1e3, 'GWh']],
    m3: [[1e6, 'Mm3']],
  },
  zh: {
    t: [[1e4, '万吨']],
    kt: [[10, '万吨']],
    Mt: [[0.01, '万吨']],
    yuan: [
      [1e8, '亿元'],
      [1e4, '万元'],
    ],
    '10kyuan': [
      [1e4, '亿元'],
      [1, '万元'],
    ],
    GJ: [
      [1e6, 'PJ'],
      [1e3, 'TJ'],
    ],
    tce: [[1e4, '万吨标准煤']],
    MWh: [[1e4, '万千瓦时']],
    GWh: [[10, '万千瓦时']],
    m3: [[1e4, '万立方米']],
    Mm3: [[0.01, '万立方米']],
  },
}

/** Units that files may write in Chinese, by the name they are known by here. */
const known: Readonly<Record<string, string>> = { 吨: 't', 元: 'yuan', 万元: '10kyuan', 吨标准煤: 'tce', 立方米: 'm3' }

/** How many of a larger unit the largest number must be for it to be used. */
const LEAST = 10

/** The largest unit in which the largest number has two digits before the point; the given one where there is none. */
export function scaleFor(largest: number, unit: string, language: Language): Scale {
  const found = larger[language][known[unit] ?? unit]?.find(([size]) => Math.abs(largest) >= LEAST * size)
  return found ? { size: found[0], unit: found[1], language } : { size: 1, unit, language }
}

/** Digits that a number in a picture has. */
const DIGITS = 4

/** A round value of an axis in the scale, without its unit. */
export const tickText = (value: number, { size, language }: Scale): string =>
  formatNumber(Number((value / size).toPrecision(DIGITS)), wordsOf(language))

const shown = (value: number, { size }: Scale) => Number((value / size).toPrecision(DIGITS))

/** A number of the given unit in the scale, four digits, without its unit. */
export const scaled = (value: number, scale: Scale): string =>
  formatNumber(shown(value, scale), wordsOf(scale.language), scale.unit)

/** The same with the name of the unit. */
export const withUnit = (value: number, scale: Scale): string =>
  [scaled(value, scale), unitName(scale)].filter((text) => text !== '').join(' ')

export const unitName = ({ unit, language }: Scale): string => wordsOf(language).unitName(unit)

/** The cell of a table for a number that is drawn. */
export const numberCell = (value: number, scale: Scale): Cell => ({
  text: scaled(value, scale),
  value: value / scale.size,
  unit: scale.unit,
})

/** A change, with its sign. */
export const changeCell = (value: number, scale: Scale): Cell => ({
  text: formatChange(shown(value, scale), wordsOf(scale.language), scale.unit),
  value: value / scale.size,
  unit: scale.unit,
})
