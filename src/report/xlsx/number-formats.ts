/** Format of a number as a sheet shows it: digits that carry meaning, thousands separated; `unit` '%' behind the number. */
export function numberFormat(value: number, unit = ''): string {
  const size = Math.abs(value)
  if (unit === '%') return size > 0 && size < 0.1 ? '0.000"%"' : '0.0"%"'
  if (Number.isInteger(value)) return size < 1e4 ? '0' : '#,##0'
  if (size >= 1e15 || size < 1e-4) return '0.0000E+00'
  if (size >= 1000) return '#,##0'
  if (size >= 100) return '0.0'
  if (size >= 1) return '0.00'
  return '0.0000'
}

/** Format of a number that a report shows as `text`: as many decimals, thousands and signs as there. */
export function formatLike(text: string): string {
  const decimals = /\.(\d+)$/.exec(text.replace(/(?<![^\d.])[^\d.]+$/, ''))?.[1]?.length ?? 0
  const plain = (text.includes(',') ? '#,##0' : '0') + (decimals > 0 ? `.${'0'.repeat(decimals)}` : '')
  return text.startsWith('+') ? `+${plain};-${plain}` : plain
}

/**
 * The number a report shows as `text`, with all its digits: `value` in the larger unit of the text where it is told in one
 * (a power of ten). Undefined where the text is no plain number.
 */
export function shownNumber(text: string, value: number): number | undefined {
  const told = /^[+-]?[\d,]+(\.\d+)?$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN
  if (Number.isNaN(told)) return undefined
  if (told === 0 || value === 0) return told
  const power = Math.round(Math.log10(told / value))
  return Number.isNaN(power)
    ? undefined
    : Number((power < 0 ? value / 10 ** -power : value * 10 ** power).toPrecision(15))
}
