import type { Affine } from './affine.js'
import type { SolvedUnknowns } from './linear-solve.js'

/** Slopes below this are rounding of the elimination: tonnes per tonne, far below any trace element. */
const NOTHING = 1e-15
const ROUNDING = 1e-12

/** An amount as an affine function of what a recipe leaves to the choice: constant + Σ slope · free flow. */
export interface Choice {
  readonly constant: number
  /** Σ of what the constant adds up, without signs: its rounding is relative to this. */
  readonly gross: number
  /** By position among the free unknowns. */
  readonly slopes: Float64Array
}

/** The unknowns of a recipe in one time, as functions of its free unknowns. */
export class Parametric {
  /** Values of the unknowns where every free flow is nothing. */
  readonly constant: Float64Array

  constructor(
    solved: SolvedUnknowns,
    bound: readonly number[],
    readonly free: readonly number[],
    count: number,
  ) {
    this.constant = new Float64Array(count)
    this.slopes = free.map(() => new Float64Array(count))
    bound.forEach((unknown, i) => {
      this.constant[unknown] = solved.x[0]![i]!
      free.forEach((_, k) => {
        this.slopes[k]![unknown] = solved.x[k + 1]![i]!
      })
    })
    free.forEach((unknown, k) => {
      this.slopes[k]![unknown] = 1
    })
    for (let unknown = 0; unknown < count; unknown++) this.round(unknown)
  }

  private readonly slopes: readonly Float64Array[]

  private round(unknown: number): void {
    const largest = this.slopes.reduce((most, slope) => Math.max(most, Math.abs(slope[unknown]!)), 0)
    for (const slope of this.slopes)
      if (Math.abs(slope[unknown]!) <= Math.max(NOTHING, ROUNDING * largest)) slope[unknown] = 0
  }

  /** Whether an unknown depends on the choice. */
  varies(unknown: number): boolean {
    return this.slopes.some((slope) => slope[unknown] !== 0)
  }

  /** An unknown as a function of the choice. */
  unknown(unknown: number): Choice {
    const constant = this.constant[unknown]!
    return { constant, gross: Math.abs(constant), slopes: Float64Array.from(this.slopes, (slope) => slope[unknown]!) }
  }

  /** A form over the unknowns as a function of the choice; what cancels to rounding is nothing. */
  form(form: Affine): Choice {
    const add = (values: Float64Array, start: number): readonly [number, number] => {
      let [sum, gross] = [start, Math.abs(start)]
      for (const [unknown, coefficient] of form.terms) {
        sum += coefficient * values[unknown]!
        gross += Math.abs(coefficient * values[unknown]!)
      }
      return [Math.abs(sum) <= ROUNDING * gross ? 0 : sum, gross]
    }
    const [constant, gross] = add(this.constant, form.constant)
    return { constant, gross, slopes: Float64Array.from(this.slopes, (slope) => add(slope, 0)[0]) }
  }
}

/** Whether a form depends on the choice. */
export const dependsOnChoice = ({ slopes }: Choice): boolean => slopes.some((slope) => slope !== 0)
