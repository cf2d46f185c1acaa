import type { DualMeasure } from './certificate.js'
import { type Bounds, rowSums } from './lp.js'
import { basisStatus, type PortBasis } from './port.js'
import { costScale } from './scaling.js'
import type { Workspace } from './workspace.js'

/** How far from its limit everything must stand, a thousand times what the solver is allowed to miss by. */
const MARGIN = 1e-6

/** Costs of a stage, the point found for them and its duals, in original units. */
interface Priced {
  readonly bounds: Bounds
  readonly costs: Float64Array
  readonly x: Float64Array
  readonly measure: DualMeasure
}

/**
 * Whether a basis is the only optimal one, so that the solver ends at it wherever it starts: whatever is basic stands
 * between its bounds, and whatever is not and could move has a price, each by a margin in the solver's units and relative
 * to its terms. (The prices leave one point; what stands between bounds there is basic in every basis, and there are as many
 * as rows.) A belt seldom has such a basis: a link that is not used leaves several.
 */
export function isOnlyBasis(
  { matrix, scaling }: Pick<Workspace, 'matrix' | 'scaling'>,
  { bounds, costs, x, measure }: Priced,
  basis: PortBasis,
): boolean {
  const factor = costScale(costs, scaling.column)
  const columns = basis.columns.every((status, j) => {
    const [lower, upper, scale] = [bounds.columnLower[j]!, bounds.columnUpper[j]!, scaling.column[j]!]
    if (status === basisStatus.basic) return isBetween(x[j]!, lower, upper, Math.abs(x[j]!), 1 / scale)
    const price = Math.abs(measure.reducedCosts[j]!)
    return lower === upper || (price > MARGIN * measure.size[j]! && price * scale * factor > MARGIN)
  })
  if (!columns) return false
  const { sum, activity } = rowSums(matrix, x)
  return basis.rows.every((status, i) => {
    const [lower, upper, scale] = [bounds.rowLower[i]!, bounds.rowUpper[i]!, scaling.row[i]!]
    if (status === basisStatus.basic) return isBetween(sum[i]!, lower, upper, activity[i]!, scale)
    const price = Math.abs(measure.rowDuals[i]!)
    return lower === upper || (measure.weight[i]! > MARGIN && (price * factor) / scale > MARGIN)
  })
}

function isBetween(value: number, lower: number, upper: number, size: number, scale: number): boolean {
  const room = Math.min(value - lower, upper - value)
  return room > MARGIN * size && room * scale > MARGIN
}
