/** A fraction of whole numbers; the denominator is positive. */
export interface Rational {
  readonly n: bigint
  readonly d: bigint
}

/** The exact value of a double: its bits are a whole number over a power of two. */
export function rationalOf(x: number): Rational {
  let d = 1n
  for (; !Number.isInteger(x); x *= 2) d *= 2n
  return { n: BigInt(x), d }
}

/** The nearest double, to a last bit. */
export const numberOf = ({ n, d }: Rational): number => Number((n << 200n) / d) / 2 ** 200

/** 0, and sums, products and opposites of fractions, not reduced. */
export const zero: Rational = { n: 0n, d: 1n }
export const plus = (a: Rational, b: Rational): Rational => ({ n: a.n * b.d + b.n * a.d, d: a.d * b.d })
export const times = (a: Rational, b: Rational): Rational => ({ n: a.n * b.n, d: a.d * b.d })
export const minus = (a: Rational): Rational => ({ n: -a.n, d: a.d })

/** The fractions over one denominator, without it. */
export const wholeOf = (row: readonly Rational[]): bigint[] => {
  const common = row.reduce((d, entry) => d * (entry.d / gcd(d, entry.d)), 1n)
  return row.map((entry) => entry.n * (common / entry.d))
}

function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b]
  return a < 0n ? -a : a
}
