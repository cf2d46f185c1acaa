import type { Dimension } from '../base/index.js'
import type { LinearProgram } from '../lp/index.js'

/**
 * An affine form over the program's columns, with the owner of each term, so that it can be reported, constrained,
 * optimised, shared out and priced. The same column may occur in several terms (a transfer is minus at the giver and
 * plus at the taker); the value is the sum over all terms plus the constants.
 */
export interface Form {
  readonly kind: 'affine'
  readonly dimension: Dimension
  readonly terms: readonly Term[]
  readonly constants: readonly Constant[]
}

export interface Term {
  readonly column: number
  readonly coefficient: number
  /** Node the term is booked at. */
  readonly node: number
  /** Figures the coefficient rests on (recipe coefficients, factors, prices). */
  readonly figures: readonly number[]
  /** Figure index of the price in this term, when the term is price × quantity; −1 otherwise. */
  readonly price: number
  /** Time it counts in, where that is not the column's. */
  readonly time?: number
  /** When it falls due in that time, where that is not throughout it. */
  readonly due?: 'start' | 'end'
}

/** Time a term counts in. */
export const timeOf = ({ columns }: LinearProgram, { column, time }: Term): number => time ?? columns.time[column]!

export interface Constant {
  readonly value: number
  readonly node: number
  readonly time: number
  readonly figures: readonly number[]
}

/** Ratio of two affine forms. */
export interface RatioForm {
  readonly kind: 'ratio'
  readonly dimension: Dimension
  readonly numerator: Form
  readonly denominator: Form
}

export type IndicatorForm = Form | RatioForm
