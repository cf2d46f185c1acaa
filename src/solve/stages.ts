import type { LinearForm, Stage, StagedProgram } from '../lp/index.js'
import { allHold, checkDuals, checkPoint, type DualMeasure, measureDuals, trivialDuals } from './certificate.js'
import { holdFace, isPoint } from './face.js'
import { proveInfeasible } from './infeasible.js'
import { type Bounds, boundsOf, denseCosts, evaluate, type Matrix, matrixOf } from './lp.js'
import type { PortOutcome, SolverPort } from './port.js'
import type { Check, Solution, StageResult } from './solution.js'
import { findRay } from './unbounded.js'
import { type Approach, openWorkspace, type Workspace } from './workspace.js'

/** How long one stage may take, and forms whose least and greatest over the face of the objectives are asked for. */
export interface SolveOptions {
  /** Seconds per stage. */
  readonly timeLimit: number
  readonly ranges?: readonly LinearForm[]
}

/** Least and greatest of a form over the optimal face; null where it has none. */
export interface FaceRange {
  readonly low: number | null
  readonly high: number | null
}

/** A solution with the range of each form asked for; null where the objectives fix it. */
export interface StagedSolution extends Solution {
  readonly ranges: readonly (FaceRange | null)[]
}

const approaches: readonly Approach[] = [
  { reach: 'rows', presolve: false, tolerance: 1e-9, cold: false },
  { reach: 'rows', presolve: true, tolerance: 1e-9, cold: true },
  { reach: 'full', presolve: false, tolerance: 1e-10, cold: true },
]

const empty = new Float64Array(0)
const HELD = 1e-9

interface Solved {
  readonly stage: Stage
  readonly costs: Float64Array
  readonly measure: DualMeasure
  /** Bounds within which the stage was solved: the face of the stages before it. */
  readonly bounds: Bounds
  readonly optimum: number
  readonly point: Float64Array
}

/**
 * Solves the stages in order, each on the exact optimal face of those before it, and certifies the final point against the
 * duals of every stage in original units. A failed certificate is tried again cold and with other settings, then withheld.
 */
export function solveStaged(staged: StagedProgram, port: SolverPort, options: SolveOptions): StagedSolution {
  let last: StagedSolution | undefined
  for (const approach of approaches) {
    last = attempt(staged, port, options, approach)
    if (last.status === 'limit' || last.certificate.ok) return last
  }
  return { ...last!, status: 'withheld', x: empty, stages: [] }
}

function attempt(staged: StagedProgram, port: SolverPort, options: SolveOptions, approach: Approach): StagedSolution {
  const matrix = matrixOf(staged.program)
  const bounds = boundsOf(staged.program)
  const run = new StagedRun(staged, matrix, bounds, port, options, approach)
  return run.solve()
}

class StagedRun {
  private iterations = 0
  private readonly solved: Solved[] = []
  private x: Float64Array = empty

  constructor(
    private readonly staged: StagedProgram,
    private readonly matrix: Matrix,
    private readonly bounds: Bounds,
    private readonly port: SolverPort,
    private readonly options: SolveOptions,
    private readonly approach: Approach,
  ) {}

  solve(): StagedSolution {
    const workspace = openWorkspace(this.port, this.matrix, this.bounds, this.approach)
    try {
      const zero: Stage = {
        id: 'feasible',
        role: 'objective',
        sense: 'least',
        form: { columns: new Int32Array(0), coefficients: empty, constant: 0 },
      }
      const stages = this.staged.stages.length > 0 ? this.staged.stages : [zero]
      let face = this.bounds
      let objectiveFace = this.bounds
      for (const stage of stages) {
        const failed = this.step(workspace, stage, face)
        if (failed) return failed
        face = holdFace(face, this.solved.at(-1)!.measure)
        if (stage.role !== 'tie-break') objectiveFace = face
        workspace.setBounds(face)
      }
      const ranges = this.ranges(workspace, objectiveFace)
      return this.staged.determined ? this.determined(workspace) : this.finish(ranges)
    } finally {
      workspace.dispose()
    }
  }

  /** One stage; undefined when it was solved, the outcome otherwise. */
  private step(workspace: Workspace, stage: Stage, face: Bounds): StagedSolution | undefined {
    const sign = stage.sense === 'least' ? 1 : -1
    const costs = denseCosts(stage.form, this.matrix.columns, sign)
    const answer = workspace.minimise(costs, this.options.timeLimit, this.solved.length === 0 ? 'dual' : 'primal')
    this.iterations += answer.iterations
    if (answer.outcome !== 'optimal') return this.without(answer.outcome, costs)
    this.x = answer.x
    const { value } = evaluate(stage.form, answer.x)
    const atZero = value === stage.form.constant && standsAtZero(stage.form, sign, answer.x, face)
    const measure = atZero ? trivialDuals(this.matrix, costs) : measureDuals(this.matrix, costs, answer.rowDuals)
    this.solved.push({ stage, costs, measure, bounds: face, optimum: value, point: answer.x })
    return undefined
  }

  /** The ranges asked for, on the face of the objectives; nothing is solved when the face is a point. */
  private ranges(workspace: Workspace, face: Bounds): (FaceRange | null)[] {
    const forms = this.options.ranges ?? []
    if (forms.length === 0 || isPoint(face)) return forms.map(() => null)
    const point = this.x
    workspace.setBounds(face)
    return forms.map((form) => {
      if (form.columns.every((j) => face.columnLower[j] === face.columnUpper[j])) return null
      const extreme = (sign: 1 | -1): number | null => {
        const answer = workspace.minimise(denseCosts(form, this.matrix.columns, sign), this.options.timeLimit, 'primal')
        return answer.outcome === 'optimal' ? evaluate(form, answer.x).value : null
      }
      const [low, high] = [extreme(1), extreme(-1)]
      const { activity } = evaluate(form, point)
      const slack = 1e-7 * Math.max(activity, Math.abs(form.constant), 1e-9)
      return low !== null && high !== null && high - low <= slack ? null : { low, high }
    })
  }

  private finish(ranges: readonly (FaceRange | null)[]): StagedSolution {
    // Later stages that cannot hold the earlier optima to 1e-9 are dropped, and that is said.
    let kept = this.solved.length
    while (
      kept > 1 &&
      !this.solved.slice(0, kept).every((solved) => drift(solved, this.solved[kept - 1]!.point) <= HELD)
    )
      kept--
    const dropped = this.solved.splice(kept).map((solved) => solved.stage.id)
    this.x = this.solved.at(-1)!.point
    const own: Check[] = [...checkPoint(this.matrix, this.bounds, this.x)]
    for (const solved of this.solved) {
      own.push(...checkDuals(this.matrix, solved.bounds, solved.costs, this.x, solved.measure, solved.stage.id))
      const worst = drift(solved, this.x)
      own.push({ id: 'held', stage: solved.stage.id, worst, allowed: HELD, at: -1, ok: worst <= HELD })
    }
    return {
      status: 'optimal',
      certificate: { ok: allHold(own), kind: 'lp', checks: own, droppedStages: dropped },
      x: this.x,
      stages: this.solved.map(
        ({ stage, measure, optimum }): StageResult => ({
          id: stage.id,
          value: optimum,
          rowDuals: measure.rowDuals,
          reducedCosts: measure.reducedCosts,
        }),
      ),
      solver: this.solver(),
      ranges,
    }
  }

  /** A model without objective: the point is proven to be the only one by moving every column to its ends. */
  private determined(workspace: Workspace): StagedSolution {
    workspace.setBounds(this.bounds)
    const point = this.x
    const own = [...checkPoint(this.matrix, this.bounds, point)]
    const scale = Math.max(...point.map(Math.abs), 1e-9)
    const moving: number[] = []
    let worst = 0
    // Two combined directions find most freedom; each column is then moved by itself for the proof.
    for (let j = 0; j < this.matrix.columns; j++) {
      if (this.bounds.columnLower[j] === this.bounds.columnUpper[j]) continue
      const costs = new Float64Array(this.matrix.columns)
      for (const sign of [1, -1]) {
        costs[j] = sign
        const answer = workspace.minimise(costs, this.options.timeLimit, 'primal')
        const movement =
          answer.outcome === 'optimal' ? Math.abs(answer.x[j]! - point[j]!) / scale : Number.POSITIVE_INFINITY
        worst = Math.max(worst, movement)
        if (movement > 1e-7 && moving.at(-1) !== j) moving.push(j)
      }
    }
    own.push({ id: 'unique', stage: '', worst, allowed: 1e-7, at: moving[0] ?? -1, ok: moving.length === 0 })
    const ok = allHold(own)
    return {
      status: ok ? 'optimal' : 'withheld',
      certificate: { ok, kind: 'lp', checks: own, droppedStages: [] },
      x: ok ? point : empty,
      stages: [],
      ...(moving.length > 0
        ? { ray: { columns: Int32Array.from(moving), values: new Float64Array(moving.length).fill(1) } }
        : {}),
      solver: this.solver(),
      ranges: (this.options.ranges ?? []).map(() => null),
    }
  }

  private solver() {
    return { name: this.port.name, version: this.port.version, iterations: this.iterations }
  }

  private without(outcome: PortOutcome, costs: Float64Array): StagedSolution {
    const bare = { x: empty, stages: [], solver: this.solver(), ranges: (this.options.ranges ?? []).map(() => null) }
    const none = { ok: false, kind: 'none' as const, checks: [], droppedStages: [] }
    const { timeLimit } = this.options
    if (outcome === 'infeasible' || outcome === 'infeasible-or-unbounded') {
      const proof = proveInfeasible(this.matrix, this.bounds, this.port, { ...this.approach, cold: true }, timeLimit)
      if (proof && (allHold(proof.checks) || outcome === 'infeasible'))
        return {
          ...bare,
          status: 'infeasible',
          certificate: { ...none, ok: allHold(proof.checks), kind: 'infeasible', checks: proof.checks },
          conflict: { rows: proof.rows, columns: proof.columns },
        }
    }
    if (outcome === 'unbounded' || outcome === 'infeasible-or-unbounded') {
      const ray = findRay(this.matrix, this.bounds, costs, this.port, { ...this.approach, cold: true }, timeLimit)
      if (ray)
        return {
          ...bare,
          status: 'unbounded',
          certificate: { ...none, ok: ray.check.ok, kind: 'unbounded', checks: [ray.check] },
          ray: { columns: ray.columns, values: ray.values },
        }
    }
    if (outcome === 'limit') return { ...bare, status: 'limit', certificate: none }
    return { ...bare, status: 'withheld', certificate: none }
  }
}

/** Relative difference of an earlier objective at the final point from its optimum. */
function drift({ stage, optimum }: Solved, x: Float64Array): number {
  const { value, activity } = evaluate(stage.form, x)
  return Math.abs(value - optimum) / (activity + Math.abs(stage.form.constant) || 1)
}

/** A least-form with coefficients ≥ 0 whose columns all stand at a lower bound of 0 is proven by its costs alone. */
function standsAtZero(form: LinearForm, sign: number, x: Float64Array, bounds: Bounds): boolean {
  for (let k = 0; k < form.columns.length; k++) {
    const j = form.columns[k]!
    if (sign * form.coefficients[k]! < 0 || bounds.columnLower[j] !== 0 || x[j] !== 0) return false
  }
  return true
}

/** The bare solver calls of the same stages on the finished arrays, without certificates: what benches compare with. */
export function bareSolve(staged: StagedProgram, port: SolverPort): Float64Array {
  const matrix = matrixOf(staged.program)
  let face = boundsOf(staged.program)
  const workspace = openWorkspace(port, matrix, face, approaches[0]!)
  try {
    let x: Float64Array = empty
    for (const stage of staged.stages) {
      const costs = denseCosts(stage.form, matrix.columns, stage.sense === 'least' ? 1 : -1)
      const answer = workspace.minimise(costs, 600, 'primal')
      x = answer.x
      face = holdFace(face, measureDuals(matrix, costs, answer.rowDuals))
      workspace.setBounds(face)
    }
    return x
  } finally {
    workspace.dispose()
  }
}
