const MOST_DIGITS = 17

/**
 * Whether a decimal number, written without sign and exponent, has more digits than a double keeps. Noughts before the first
 * other digit and after the last are no digits of its own: 0.000033333333333333335 has seventeen.
 */
export const hasLostDigits = (digits: string): boolean => digits.replace(/^[0.]+|[0.]+$|\./g, '').length > MOST_DIGITS
