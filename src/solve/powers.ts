// Powers of two by their bits: Math.log2 and ** may differ in the last place between engines, and a scaling that differs
// leads to an answer that differs.
const number = new Float64Array(1)
const bits = new Uint32Array(number.buffer)
number[0] = 1
/** Index of the word with sign and exponent: depends on the byte order of the machine. */
const high = bits[1] === 0 ? 0 : 1

/** e with 2^e ≤ |x| < 2^(e+1); −1023 for zero and subnormal numbers, 1024 for infinities and NaN. */
export function exponentOf(x: number): number {
  number[0] = x
  return ((bits[high]! >>> 20) & 0x7ff) - 1023
}

/** 2^e, exact, for −1022 ≤ e ≤ 1023 (clamped to that). */
export function powerOfTwo(e: number): number {
  const clamped = Math.max(-1022, Math.min(1023, e))
  bits[high] = (clamped + 1023) << 20
  bits[1 - high] = 0
  return number[0]!
}

/** The power of two nearest to x > 0 on the logarithmic scale, within 2^±300; 1 for 0, NaN and infinities. */
export function nearestPowerOfTwo(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return 1
  return powerOfTwo(Math.max(-300, Math.min(300, exponentOf(x * Math.SQRT2))))
}

/** The power of two at the mean exponent of some numbers: about their geometric mean. 1 for none. */
export class MeanPower {
  private sum = 0
  private count = 0

  /** Counts |x| · factor; zeros and infinities are left out. */
  add(x: number, factor: number): void {
    if (x === 0 || !Number.isFinite(x)) return
    this.sum += exponentOf(x) + exponentOf(factor)
    this.count++
  }

  /** The result so far. */
  value(): number {
    return this.count === 0 ? 1 : powerOfTwo(Math.max(-300, Math.min(300, Math.round(this.sum / this.count))))
  }
}
