import type { Dimension } from '../base/index.js'
import type { Terms } from './terms.js'

/**
 * An affine form over the program's columns, with the owner of each term, so that it can be reported, constrained,
 * optimised, shared out and priced. The same column may occur in several terms (a transfer is minus at the giver and
 * plus at the taker); the value is the sum over all terms plus the constants.
 */
export interface Form {
  readonly kind: 'affine'
  readonly dimension: Dimension
  readonly terms: Terms
  readonly constants: readonly Constant[]
}

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
