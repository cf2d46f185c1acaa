import type { Words } from './words/index.js'

/** Digits that carry meaning in figures of this kind. */
const significant = 5

/**
 * A number for people: five significant digits, whole numbers in full, thousands separated, no needless zeros
 * after the point; a value in % has at least one decimal. Very large and very small numbers in powers of ten.
 */
export function formatNumber(value: number, words: Words, unit = ''): string {
  const size = Math.abs(value)
  if (value === 0) return unit === '%' ? '0.0' : '0'
  if (size >= 1e15 || size < 1e-6) return value.toExponential(significant - 1).replace(/\.?0+e/, 'e')
  const places = significant - 1 - Math.floor(Math.log10(size))
  if (unit === '%' && size >= 0.001)
    return grouped(trimmed(value.toFixed(size < 1 ? Math.min(3, places) : 1), 1), words)
  if (places >= 0) return grouped(trimmed(value.toFixed(Math.min(12, places)), 0), words)
  return grouped((isWhole(value) ? Math.round(value) : rounded(value, -places)).toFixed(0), words)
}

/** Whether a number is whole, but for the rounding of sums. */
const isWhole = (value: number) => Math.abs(value) < 1e10 && Math.abs(value - Math.round(value)) <= 1e-6

function rounded(value: number, zeros: number): number {
  const step = 10 ** zeros
  return Math.round(value / step) * step
}

/** A change: as a number, with its sign in front; 0 has none. */
export function formatChange(value: number, words: Words, unit = ''): string {
  return value > 0 ? `+${formatNumber(value, words, unit)}` : formatNumber(value, words, unit)
}

/** A change in per cent with one decimal ('-40.3 %'); a small one keeps two significant digits. */
export const formatPercent = (value: number, words: Words): string => `${formatPercentage(value, words)} %`

/** The same without the sign of per cent, for a column that has it in its head. */
export function formatPercentage(value: number, words: Words): string {
  const size = Math.abs(value)
  const decimals = size === 0 || size >= 0.05 ? 1 : Math.min(6, 1 - Math.floor(Math.log10(size)))
  const text =
    size >= 1e15 || (size > 0 && size < 1e-6) ? formatNumber(value, words) : grouped(value.toFixed(decimals), words)
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
