import { SOLVER_TOLERANCE, ZERO_TOLERANCE } from '../base/index.js'
import { type Bounds, type Matrix, rowSums } from './lp.js'
import type { Check } from './solution.js'

/**
 * Reduced costs d_j = c_j − Σ_i a_ij y_i with the size each is to be judged by.
 *
 *   size_j = |c_j| + Σ_i |a_ij y_i|        weight_i = max_j |a_ij y_i| / size_j
 *
 * A reduced cost is zero when |d_j| ≤ 1e-9 size_j, a row dual when its weight ≤ 1e-9: nowhere does it matter.
 */
export interface DualMeasure {
  readonly rowDuals: Float64Array
  readonly reducedCosts: Float64Array
  readonly size: Float64Array
  readonly weight: Float64Array
}

/** Measures row duals (minimisation sign) against costs (minimisation sign), in original units. */
export function measureDuals(matrix: Matrix, costs: Float64Array, rowDuals: Float64Array): DualMeasure {
  const reducedCosts = costs.slice()
  const size = costs.map(Math.abs)
  const weight = new Float64Array(matrix.rows)
  const { start, index, value } = matrix
  for (let j = 0; j < matrix.columns; j++) {
    const [from, to] = [start[j]!, start[j + 1]!]
    let reduced = reducedCosts[j]!
    let total = size[j]!
    for (let k = from; k < to; k++) {
      const term = value[k]! * rowDuals[index[k]!]!
      reduced -= term
      total += Math.abs(term)
    }
    reducedCosts[j] = reduced
    size[j] = total
    if (total === 0) continue
    for (let k = from; k < to; k++) {
      const share = Math.abs(value[k]! * rowDuals[index[k]!]!) / total
      if (share > weight[index[k]!]!) weight[index[k]!] = share
    }
  }
  return { rowDuals, reducedCosts, size, weight }
}

/** The measure of y = 0, d = c: the proof of a stage whose columns all stand at the bound their cost wants. */
export function trivialDuals(matrix: Matrix, costs: Float64Array): DualMeasure {
  const zero = new Float64Array(matrix.rows)
  return { rowDuals: zero, reducedCosts: costs.slice(), size: costs.map(Math.abs), weight: zero }
}

/** −1, 0 or 1: the sign of reduced cost j, zero within tolerance. */
export function reducedCostSign(measure: DualMeasure, j: number): number {
  const reduced = measure.reducedCosts[j]!
  return Math.abs(reduced) <= ZERO_TOLERANCE * measure.size[j]! ? 0 : Math.sign(reduced)
}

/** −1, 0 or 1: the sign of row dual i, zero within tolerance. */
export function rowDualSign(measure: DualMeasure, i: number): number {
  return measure.weight[i]! <= ZERO_TOLERANCE ? 0 : Math.sign(measure.rowDuals[i]!)
}

/** Keeps the worst of a series of relative residuals. */
class Worst {
  worst = 0
  at = -1

  see(residual: number, at: number): void {
    // A residual that is not a number is the worst of all; the worst stays finite, because files hold finite numbers only.
    const size = Number.isNaN(residual) ? Number.MAX_VALUE : Math.min(residual, Number.MAX_VALUE)
    if (size > this.worst) {
      this.worst = size
      this.at = at
    }
  }

  check(id: string, stage: string, allowed = SOLVER_TOLERANCE): Check {
    return { id, stage, worst: this.worst, allowed, at: this.at, ok: this.worst <= allowed }
  }
}

/** part / whole with 0/0 = 0. */
const ratio = (part: number, whole: number): number => (part === 0 ? 0 : part / whole)

/** How far a value lies outside [lower, upper], relative to `size` plus the bound it breaks. */
function outside(value: number, lower: number, upper: number, size: number): number {
  if (value < lower) return ratio(lower - value, size + Math.abs(lower))
  if (value > upper) return ratio(value - upper, size + Math.abs(upper))
  return Number.isNaN(value) ? value : 0
}

/** Rows and column bounds at a point: residual of every row relative to Σ|a_ij x_j| + |bound|. */
export function checkPoint(matrix: Matrix, bounds: Bounds, x: Float64Array, stage = ''): readonly Check[] {
  const { sum, activity } = rowSums(matrix, x)
  const rows = new Worst()
  for (let i = 0; i < matrix.rows; i++)
    rows.see(outside(sum[i]!, bounds.rowLower[i]!, bounds.rowUpper[i]!, activity[i]!), i)
  const columns = new Worst()
  for (let j = 0; j < matrix.columns; j++)
    columns.see(outside(x[j]!, bounds.columnLower[j]!, bounds.columnUpper[j]!, Math.abs(x[j]!)), j)
  return [rows.check('primal', stage), columns.check('bounds', stage)]
}

/**
 * Optimality of a point for least Σ c·x by the duals of the stage: signs (a positive dual needs a lower bound, a negative
 * one an upper), complementary slackness and the gap of primal and dual objective. The constant of the objective stands on
 * both sides of the gap and is left out of what the gap is relative to.
 */
export function checkDuals(
  matrix: Matrix,
  bounds: Bounds,
  costs: Float64Array,
  x: Float64Array,
  measure: DualMeasure,
  stage = '',
): readonly Check[] {
  const { sum, activity } = rowSums(matrix, x)
  const dual = new Worst()
  const slack = new Worst()
  const gap = { primal: 0, dual: 0, size: 0 }
  const see = (price: number, share: number, value: number, size: number, bound: number, at: number) => {
    if (price === 0) return
    if (!Number.isFinite(bound)) return dual.see(share, at)
    slack.see(Math.min(share, ratio(Math.abs(value - bound), size + Math.abs(bound))), at)
    // A price that is rounding of its own terms pulls at no bound: an optimum of 0 would have no other gap to compare with.
    const paid = price * (share <= ZERO_TOLERANCE ? value : bound)
    gap.dual += paid
    gap.size += Math.abs(paid)
  }
  for (let j = 0; j < matrix.columns; j++) {
    const price = measure.reducedCosts[j]!
    const bound = price > 0 ? bounds.columnLower[j]! : bounds.columnUpper[j]!
    see(price, ratio(Math.abs(price), measure.size[j]!), x[j]!, Math.abs(x[j]!), bound, j)
    gap.primal += costs[j]! * x[j]!
    gap.size += Math.abs(costs[j]! * x[j]!)
  }
  for (let i = 0; i < matrix.rows; i++) {
    const price = measure.rowDuals[i]!
    const bound = price > 0 ? bounds.rowLower[i]! : bounds.rowUpper[i]!
    see(price, measure.weight[i]!, sum[i]!, activity[i]!, bound, i)
  }
  const total = new Worst()
  total.see(ratio(Math.abs(gap.primal - gap.dual), gap.size), -1)
  return [dual.check('dual', stage), slack.check('complementarity', stage), total.check('gap', stage)]
}

/** True when every check holds. */
export const allHold = (checks: readonly Check[]): boolean => checks.every((check) => check.ok)
