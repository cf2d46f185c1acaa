import type { Language } from '../../base/index.js'
import type { Cell } from '../blocks.js'
import { type Scale as LargerUnit, scaleOf } from '../document/scales.js'
import { formatChange, formatNumber } from '../numbers.js'
import { wordsOf } from '../words/index.js'

/** A unit in which the numbers of a picture are short. */
export interface Scale extends LargerUnit {
  readonly language: Language
}

/** The scale of numbers of which this is the largest, see `scaleOf`; the given unit where it serves. */
export const scaleFor = (largest: number, unit: string, language: Language): Scale => ({
  ...(scaleOf([largest], unit, language) ?? { size: 1, unit }),
  language,
})

/** Digits that a number in a picture has. */
const DIGITS = 4

/** A round value of an axis in the scale, without its unit. */
export const tickText = (value: number, { size, language }: Scale): string =>
  formatNumber(Number((value / size).toPrecision(DIGITS)), wordsOf(language))

/** A value in % has its decimals from the tables, so that both show one number. */
const shown = (value: number, { size, unit }: Scale) =>
  unit === '%' ? value : Number((value / size).toPrecision(DIGITS))

/** A number of the given unit in the scale, four digits, without its unit. */
export const scaled = (value: number, scale: Scale): string =>
  formatNumber(shown(value, scale), wordsOf(scale.language), scale.unit)

/** The same with the name of the unit. */
export const withUnit = (value: number, scale: Scale): string =>
  scale.unit === '%'
    ? wordsOf(scale.language).percentText(scaled(value, scale))
    : [scaled(value, scale), unitName(scale)].filter((text) => text !== '').join(' ')

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
