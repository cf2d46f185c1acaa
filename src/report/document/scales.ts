import type { Language } from '../../base/index.js'
import { formatChange, formatNumber } from '../numbers.js'
import type { Words } from '../words/index.js'

/** A larger unit: how many of the given one it is. */
export interface Scale {
  readonly size: number
  /** Id or name of the larger unit. */
  readonly unit: string
}

/** Larger units by language, largest first: Chinese counts in 万 and 亿. */
const larger: Readonly<Record<Language, Readonly<Record<string, readonly Scale[]>>>> = {
  en: {
    t: [
      { size: 1e6, unit: 'Mt' },
      { size: 1e3, unit: 'kt' },
    ],
    kt: [{ size: 1e3, unit: 'Mt' }],
    tce: [
      { size: 1e6, unit: 'Mtce' },
      { size: 1e3, unit: 'ktce' },
    ],
    yuan: [{ size: 1e6, unit: 'Myuan' }],
    '10kyuan': [{ size: 1e2, unit: 'Myuan' }],
    万元: [{ size: 1e2, unit: 'Myuan' }],
    GJ: [
      { size: 1e6, unit: 'PJ' },
      { size: 1e3, unit: 'TJ' },
    ],
    MWh: [{ size: 1e3, unit: 'GWh' }],
    kWh: [{ size: 1e6, unit: 'GWh' }],
    m3: [{ size: 1e6, unit: 'Mm3' }],
    t·km: [{ size: 1e6, unit: 'Mt·km' }],
  },
  zh: {
    t: [{ size: 1e4, unit: '万吨' }],
    kt: [{ size: 10, unit: '万吨' }],
    Mt: [{ size: 0.01, unit: '万吨' }],
    tce: [{ size: 1e4, unit: '万吨标准煤' }],
    yuan: [
      { size: 1e8, unit: '亿元' },
      { size: 1e4, unit: '万元' },
    ],
    '10kyuan': [{ size: 1e4, unit: '亿元' }],
    万元: [{ size: 1e4, unit: '亿元' }],
    GJ: [{ size: 1e4, unit: '万吉焦' }],
    MWh: [
      { size: 1e5, unit: '亿千瓦时' },
      { size: 10, unit: '万千瓦时' },
    ],
    kWh: [
      { size: 1e8, unit: '亿千瓦时' },
      { size: 1e4, unit: '万千瓦时' },
    ],
    m3: [{ size: 1e4, unit: '万立方米' }],
    t·km: [{ size: 1e4, unit: '万吨·公里' }],
  },
}

/** The largest unit of which the largest number has ten; undefined where the given unit serves. */
export function scaleOf(numbers: readonly number[], unit: string, language: Language): Scale | undefined {
  const largest = Math.max(0, ...numbers.map(Math.abs))
  return larger[language][unit]?.find(({ size }) => largest >= 10 * size)
}

/** Digits of a number in a larger unit. */
const DIGITS = 5

/** A number of the given unit in the larger one. */
export function scaledText(value: number, { size, unit }: Scale, words: Words, withSign = false): string {
  const scaled = Number((value / size).toPrecision(DIGITS))
  return withSign ? formatChange(scaled, words, unit) : formatNumber(scaled, words, unit)
}
