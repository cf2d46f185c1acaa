import { SOLVER_TOLERANCE } from '../base/index.js'
import type { LinearForm } from '../lp/index.js'
import { certifiedEnd } from './determined.js'
import { type Bounds, denseCosts, evaluate } from './lp.js'
import type { Workspace } from './workspace.js'

/** Least and greatest of a form over the optimal face; null where it has none, or none that its duals prove. */
export interface FaceRange {
  readonly low: number | null
  readonly high: number | null
}

/**
 * The range of each form over a face; null where it stands still to 1e-7 of its terms at the point. Nothing is solved for a
 * form all of whose columns are fixed.
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
    const end = (sign: 1 | -1): number | null => {
      const x = certifiedEnd(workspace, face, denseCosts(form, point.length, sign), timeLimit)
      return x ? evaluate(form, x).value : null
    }
    const [low, high] = [end(1), end(-1)]
    const { activity } = evaluate(form, point)
    const slack = SOLVER_TOLERANCE * Math.max(activity, Math.abs(form.constant), 1e-9)
    return low !== null && high !== null && high - low <= slack ? null : { low, high }
  })
}
