import type { Words } from './words/index.js'

/** Digits that carry meaning in figures of this kind; six below a thousand, where they cost no width. */
const digitsFor = (size: number) => (size < 1000 ? 6 : 5)

/**
 * A number for people: five significant digits (six below 1000), whole numbers in full, thousands separated, no needless
 * zeros after the point; a value in % has one decimal, a small one three. Very large and very small numbers in powers of
 * ten. Halves of the decimal number, as it is written with 15 digits, are rounded away from zero.
 */
export function formatNumber(value: number, words: Words, unit = ''): string {
  const size = Math.abs(value)
  if (value === 0) return unit === '%' ? '0.0' : '0'
  if (size >= 1e15 || size < 1e-6) return value.toExponential(4).replace(/(?<!0)\.?0+e/, 'e')
  const places = digitsFor(size) - 1 - Math.floor(Math.log10(size))
  if (unit === '%' && size >= 0.001) return grouped(trimmed(fixed(value, size < 1 ? Math.min(3, places) : 1), 1), words)
  if (places >= 0) return grouped(trimmed(fixed(value, Math.min(12, places)), 0), words)
  return grouped(isWhole(value) ? fixed(value, 0) : fixed(value, places), words)
}

/** Whether a number is whole, but for the rounding of sums. */
const isWhole = (value: number) => Math.abs(value) < 1e10 && Math.abs(value - Math.round(value)) <= 1e-6

/** A decimal text with so many places (fewer than none: tens, hundreds …), halves away from zero. */
function fixed(value: number, places: number): string {
  const [mantissa, exponent] = Math.abs(value).toExponential(14).split('e')
  const digits = mantissa!.replace('.', '')
  const kept = Number(exponent) + 1 + places
  const up = (kept < 0 ? '0' : (digits[kept] ?? '0')) >= '5'
  const whole = counted(digits.padEnd(Math.max(0, kept), '0').slice(0, Math.max(0, kept)), up)
  const sign = value < 0 ? '-' : ''
  if (places <= 0) return `${sign}${whole}${whole === '0' ? '' : '0'.repeat(-places)}`
  const text = whole.padStart(places + 1, '0')
  return `${sign}${text.slice(0, -places)}.${text.slice(-places)}`
}

/** Digits as a whole number, one more where `up`; more than 15 of them are no exact number of their own. */
const counted = (digits: string, up: boolean): string =>
  digits.length > 15 ? String(BigInt(digits) + (up ? 1n : 0n)) : String(Number(digits) + (up ? 1 : 0))

/** A change: as a number, with its sign in front; 0 has none. */
export function formatChange(value: number, words: Words, unit = ''): string {
  return value > 0 ? `+${formatNumber(value, words, unit)}` : formatNumber(value, words, unit)
}

/** A change in per cent with one decimal ('-40.3 %'); a small one keeps two significant digits. */
export const formatPercent = (value: number, words: Words): string => words.percentText(formatPercentage(value, words))

/** The same without the sign of per cent, for a column that has it in its head. */
export function formatPercentage(value: number, words: Words): string {
  const size = Math.abs(value)
  const decimals = size === 0 || size >= 0.05 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)))
  const text =
    size >= 1e15 || (size > 0 && size < 1e-6) ? formatNumber(value, words) : grouped(fixed(value, decimals), words)
  return `${value > 0 ? '+' : ''}${text}`
}

/** A number of the checks ('3.1e-12'), two digits. */
export function formatResidual(value: number): string {
  return value === 0 ? '0' : value.toExponential(1)
}

function trimmed(text: string, least: number): string {
  const point = text.indexOf('.')
  if (point < 0) return text
  let end = text.length
  while (end > point + 1 + least && text[end - 1] === '0') end--
  return text.slice(0, end === point + 1 ? point : end)
}

/** Thousands separated; no minus is left before what rounds to 0. */
function grouped(text: string, words: Words): string {
  const [whole, decimals] = text.split('.')
  const sign = whole!.startsWith('-') && /[1-9]/.test(text) ? '-' : ''
  const digits = whole!.replace('-', '').replace(/\B(?=(\d{3})+$)/g, words.thousands)
  return sign + digits + (decimals === undefined ? '' : `.${decimals}`)
}
