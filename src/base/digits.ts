const MOST_DIGITS = 17

/**
 * Whether a decimal number, written without sign and exponent, has more digits than a double keeps. Noughts before the first
 * other digit and after the last are no digits of its own: 0.000033333333333333335 has seventeen.
 */
export function hasLostDigits(digits: string): boolean {
  const all = digits.replaceAll('.', '')
  let first = 0
  while (all[first] === '0') first++
  let end = all.length
  while (end > first && all[end - 1] === '0') end--
  return end - first > MOST_DIGITS
}
