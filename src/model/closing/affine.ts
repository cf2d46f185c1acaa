import type { Dimension } from '../../base/index.js'

/** Affine function of the unknowns of one recipe in one period: constant + Σ coefficient · unknown, no unknown twice. */
export interface Affine {
  readonly constant: number
  readonly unknowns: readonly number[]
  readonly coefficients: readonly number[]
  readonly dimension: Dimension
}

const none: readonly number[] = []

/** A number. */
export const constant = (value: number, dimension: Dimension): Affine => ({
  constant: value,
  unknowns: none,
  coefficients: none,
  dimension,
})

/** Coefficient times one unknown. */
export const unknown = (index: number, coefficient: number, dimension: Dimension): Affine => ({
  constant: 0,
  unknowns: [index],
  coefficients: [coefficient],
  dimension,
})

/** a + factor · b, in the dimension of a. */
export function addScaled(a: Affine, b: Affine, factor: number): Affine {
  const [unknowns, coefficients] = [[...a.unknowns], [...a.coefficients]]
  add(unknowns, coefficients, b, factor)
  return { constant: a.constant + factor * b.constant, unknowns, coefficients, dimension: a.dimension }
}

/** Σ factor · part, in a dimension. */
export function sumScaled(parts: Iterable<readonly [part: Affine, factor: number]>, dimension: Dimension): Affine {
  const unknowns: number[] = []
  const coefficients: number[] = []
  let constant = 0
  for (const [part, factor] of parts) {
    constant += factor * part.constant
    add(unknowns, coefficients, part, factor)
  }
  return { constant, unknowns, coefficients, dimension }
}

/** Adds factor · part to terms; recipes have few unknowns, which are soon looked through. */
function add(unknowns: number[], coefficients: number[], part: Affine, factor: number): void {
  for (let k = 0; k < part.unknowns.length; k++) {
    const index = part.unknowns[k]!
    const value = factor * part.coefficients[k]!
    const at = unknowns.indexOf(index)
    if (at >= 0) coefficients[at] = coefficients[at]! + value
    else {
      unknowns.push(index)
      coefficients.push(0 + value)
    }
  }
}

/** a · factor in a new dimension. */
export function times(a: Affine, factor: number, dimension: Dimension): Affine {
  const coefficients = a.coefficients.map((coefficient) => coefficient * factor)
  return { constant: a.constant * factor, unknowns: a.unknowns, coefficients, dimension }
}

/** Whether no unknown is in it. */
export const isConstant = (a: Affine): boolean => a.unknowns.length === 0
