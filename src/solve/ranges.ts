import { SOLVER_TOLERANCE } from '../base/index.js'
import type { LinearForm } from '../lp/index.js'
import { type DualMeasure, reducedCostSign, rowDualSign } from './certificate.js'
import { type CertifiedEnd, certifiedEnd } from './determined.js'
import { type Bounds, denseCosts, evaluate } from './lp.js'
import type { Workspace } from './workspace.js'

/** Least and greatest of a form over the optimal face; null where it has none, or none that its duals prove. */
export interface FaceRange {
  readonly low: number | null
  readonly high: number | null
}

/**
 * The range of each form over a face; null where it stands still to 1e-7 of its terms at the point. Nothing is solved for a
 * form all of whose columns are fixed, and only one end for a form whose duals price nothing that can move.
 */
export function rangesOver(
  workspace: Workspace,
  face: Bounds,
  forms: readonly LinearForm[],
  point: Float64Array,
  timeLimit: number,
): (FaceRange | null)[] {
  workspace.setBounds(face)
  return forms.map((form) => {
    if (form.columns.every((j) => face.columnLower[j] === face.columnUpper[j])) return null
    const end = (sign: 1 | -1) => certifiedEnd(workspace, face, denseCosts(form, point.length, sign), timeLimit)
    const least = end(1)
    if (least && isOneValue(face, least.measure)) return null
    const most = end(-1)
    const valueAt = (found: CertifiedEnd | undefined) => (found ? evaluate(form, found.x).value : null)
    const [low, high] = [valueAt(least), valueAt(most)]
    const { activity } = evaluate(form, point)
    const slack = SOLVER_TOLERANCE * Math.max(activity, Math.abs(form.constant), 1e-9)
    return low !== null && high !== null && high - low <= slack ? null : { low, high }
  })
}

/** Whether duals make a form a sum of what is fixed: no column and no row that can move has a price. */
function isOneValue(face: Bounds, measure: DualMeasure): boolean {
  return (
    face.columnLower.every((lower, j) => lower === face.columnUpper[j] || reducedCostSign(measure, j) === 0) &&
    face.rowLower.every((lower, i) => lower === face.rowUpper[i] || rowDualSign(measure, i) === 0)
  )
}
