import type { LinearForm, Stage } from '../lp/index.js'
import { type DualMeasure, measureDuals, trivialDuals } from './certificate.js'
import type { Bounds, Matrix } from './lp.js'

/** Duals of a stage at its answer: the costs alone where these prove it, otherwise the solver's. */
export function dualsOf(
  stage: Stage,
  matrix: Matrix,
  bounds: Bounds,
  costs: Float64Array,
  { x, rowDuals }: { readonly x: Float64Array; readonly rowDuals: Float64Array },
): DualMeasure {
  return isProvenByCosts(stage, x, bounds) ? trivialDuals(matrix, costs) : measureDuals(matrix, costs, rowDuals)
}

/** Whether duals are the costs alone: no price stands on how the point was found. */
export const isProvenByCosts = ({ form, sense }: Stage, x: Float64Array, bounds: Bounds): boolean =>
  standsAtZero(form, sense === 'least' ? 1 : -1, x, bounds)

/** A least-form with coefficients ≥ 0 whose columns all stand at a lower bound of 0 is proven by its costs alone. */
function standsAtZero(form: LinearForm, sign: number, x: Float64Array, bounds: Bounds): boolean {
  for (let k = 0; k < form.columns.length; k++) {
    const j = form.columns[k]!
    if (sign * form.coefficients[k]! < 0 || bounds.columnLower[j] !== 0 || x[j] !== 0) return false
  }
  return true
}
