import { ZERO_TOLERANCE } from '../base/index.js'

/** Whether a difference is only rounding, beside the size of the numbers it came from. */
export function isNoise(difference: number, size: number): boolean {
  return Math.abs(difference) <= ZERO_TOLERANCE * Math.abs(size)
}
