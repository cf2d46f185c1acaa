/** 2^512, 2^256 … 2 with their exponents, by squaring. */
const POWERS = [512, 256, 128, 64, 32, 16, 8, 4, 2, 1].map((step) => {
  let power = 2
  for (let i = 1; i < step; i *= 2) power *= power
  return { step, power }
})

/**
 * Logarithm to base 2 of a positive finite number, made of + − × ÷ only: `Math.log2` may differ in its last digit from
 * one JavaScript engine to the next, and results must not. Exact for powers of two; error at most some 1e-16 of
 * max(1, |log₂ x|).
 *
 *   x = 2^e · m with m in [√½, √2);  ln m = 2 artanh s = 2 Σ_k s^(2k+1)/(2k+1),  s = (m − 1)/(m + 1), |s| < 0.172
 */
export function log2(x: number): number {
  let exponent = 0
  let m = x
  for (const { step, power } of POWERS) {
    while (m >= power) {
      m /= power
      exponent += step
    }
    while (m * power < 2 && m < 1) {
      m *= power
      exponent -= step
    }
  }
  if (m >= Math.SQRT2) {
    m /= 2
    exponent++
  }
  const s = (m - 1) / (m + 1)
  const square = s * s
  let series = 0
  for (let k = 13; k >= 0; k--) series = series * square + 1 / (2 * k + 1)
  return exponent + (2 * s * series) / Math.LN2
}
