import type { Dimension } from '../../base/index.js'

/** Affine function of the unknowns of one recipe in one period: constant + Σ coefficient · unknown. */
export interface Affine {
  readonly constant: number
  readonly terms: ReadonlyMap<number, number>
  readonly dimension: Dimension
}

const none: ReadonlyMap<number, number> = new Map()

/** A number. */
export const constant = (value: number, dimension: Dimension): Affine => ({ constant: value, terms: none, dimension })

/** Coefficient times one unknown. */
export const unknown = (index: number, coefficient: number, dimension: Dimension): Affine => ({
  constant: 0,
  terms: new Map([[index, coefficient]]),
  dimension,
})

/** a + factor · b, in the dimension of a. */
export function addScaled(a: Affine, b: Affine, factor: number): Affine {
  const terms = new Map(a.terms)
  for (const [index, coefficient] of b.terms) terms.set(index, (terms.get(index) ?? 0) + factor * coefficient)
  return { constant: a.constant + factor * b.constant, terms, dimension: a.dimension }
}

/** Σ factor · part, in a dimension. */
export function sumScaled(parts: Iterable<readonly [part: Affine, factor: number]>, dimension: Dimension): Affine {
  const terms = new Map<number, number>()
  let constant = 0
  for (const [part, factor] of parts) {
    constant += factor * part.constant
    for (const [index, coefficient] of part.terms) terms.set(index, (terms.get(index) ?? 0) + factor * coefficient)
  }
  return { constant, terms, dimension }
}

/** a · factor in a new dimension. */
export function times(a: Affine, factor: number, dimension: Dimension): Affine {
  return {
    constant: a.constant * factor,
    terms: new Map([...a.terms].map(([index, c]) => [index, c * factor])),
    dimension,
  }
}

/** Whether no unknown is in it. */
export const isConstant = (a: Affine): boolean => a.terms.size === 0
