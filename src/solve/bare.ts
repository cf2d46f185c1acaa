import type { StagedProgram } from '../lp/index.js'
import { holdFace } from './face.js'
import { boundsOf, denseCosts, matrixOf } from './lp.js'
import type { SolverPort } from './port.js'
import { dualsOf } from './stage-duals.js'
import { approaches } from './stages.js'
import { openWorkspace } from './workspace.js'

/** The bare solver calls of the same stages on the finished arrays, without certificates: what benches compare with. */
export function bareSolve(staged: StagedProgram, port: SolverPort): Float64Array {
  const matrix = matrixOf(staged.program)
  let face = boundsOf(staged.program)
  const workspace = openWorkspace(port, matrix, face, approaches[0]!)
  try {
    let x = new Float64Array(0)
    for (const stage of staged.stages) {
      const costs = denseCosts(stage.form, matrix.columns, stage.sense === 'least' ? 1 : -1)
      const answer = workspace.minimise(costs, 600, x.length === 0 ? 'dual' : 'primal')
      face = holdFace(face, dualsOf(stage, matrix, face, costs, answer))
      x = Float64Array.from(answer.x)
      workspace.setBounds(face)
    }
    return x
  } finally {
    workspace.dispose()
  }
}
