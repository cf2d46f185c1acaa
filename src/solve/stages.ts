import type { LinearForm, Stage, StagedProgram } from '../lp/index.js'
import type { Before } from './bases.js'
import { allHold, checkDuals, checkPoint, type DualMeasure, measureDuals } from './certificate.js'
import { askedBeyond, onlySolution, proveUnique } from './determined.js'
import { equationsOf } from './equations.js'
import { narrow } from './face.js'
import { type ProofSettings, proveInfeasible } from './infeasible.js'
import { type Bounds, boundsOf, copyBounds, denseCosts, evaluate, type Matrix, matrixOf } from './lp.js'
import { isOnlyBasis } from './only-basis.js'
import type { PortBasis, PortOutcome, SolverPort } from './port.js'
import { type FaceRange, rangesOver } from './ranges.js'
import type { Certificate, Check, Solution, StageResult } from './solution.js'
import { dualsOf, isProvenByCosts } from './stage-duals.js'
import { proveUnbounded } from './unbounded.js'
import { type Answer, type Approach, openWorkspace, type Workspace } from './workspace.js'

/** How long one call may take, and forms whose least and greatest over the face of the objectives are asked for. */
export interface SolveOptions {
  /** Seconds per call of the solver. */
  readonly timeLimit: number
  readonly ranges?: readonly LinearForm[]
  /** Programs solved before in this process; without whole columns the solver starts from the basis of the first. */
  readonly before?: Before
}

/** A solution with the range of each form asked for; null where the objectives fix it. */
export interface StagedSolution extends Solution {
  readonly ranges: readonly (FaceRange | null)[]
}

/** In the order they are tried. */
export const approaches: readonly Approach[] = [
  { reach: 'rows', presolve: false, tolerance: 1e-9, cold: false },
  { reach: 'rows', presolve: true, tolerance: 1e-9, cold: true },
  { reach: 'full', presolve: false, tolerance: 1e-10, cold: true },
]

const empty = new Float64Array(0)
/** Agreement of an earlier objective at the final point with its optimum, relative to its terms. */
const HELD = 1e-9

interface Solved {
  readonly stage: Stage
  readonly measure: DualMeasure
  readonly optimum: number
  readonly point: Float64Array
}

/**
 * Solves the stages of a program without whole columns in order, each on the exact optimal face of those before it, and
 * certifies the final point against the duals of every stage in original units. A certificate that fails, or holds only without the last stages, is tried again
 * cold and with other settings; then the answer with the most stages is given, or none.
 */
export function solveContinuous(staged: StagedProgram, port: SolverPort, options: SolveOptions): StagedSolution {
  let best: { readonly found: StagedSolution; readonly approach: Approach } | undefined
  let last = fromBefore(staged, port, options)
  for (const approach of approaches) {
    if (!last || approach !== approaches[0]) last = new StagedRun(staged, port, options, approach).solve()
    const { ok, droppedStages } = last.certificate
    if (ok && droppedStages.length === 0) return last
    if (ok && droppedStages.length < (best?.found.certificate.droppedStages.length ?? Number.POSITIVE_INFINITY))
      best = { found: last, approach }
    // A ray is a freedom that another way would find, too.
    if (last.status === 'limit' || last.ray !== undefined) break
  }
  if (!best) return last!
  const { found, approach } = best
  return { ...found, ranges: rangesOfPart(new StagedRun(staged, port, options, approach, undefined, true), options) }
}

/**
 * Ranges of an answer without its last stages. Such an answer is seldom the one given: only where it is, it is found once
 * more to ask for them.
 */
function rangesOfPart(run: StagedRun, { ranges = [] }: SolveOptions): StagedSolution['ranges'] {
  if (ranges.length === 0) return []
  const again = run.solve()
  return again.status === 'optimal' ? again.ranges : ranges.map(() => ({ low: null, high: null }))
}

/** The answer from the basis of a program solved before; undefined where it might not be the one of a cold start. */
function fromBefore(staged: StagedProgram, port: SolverPort, options: SolveOptions): StagedSolution | undefined {
  const { before } = options
  if (!before || before.bases.isEmpty) return undefined
  const start = before.bases.of(before.names(), boundsOf(staged.program))
  const run = new StagedRun(staged, port, options, approaches[0]!, start)
  const found = run.solve()
  const isWhole = found.status === 'optimal' && found.certificate.droppedStages.length === 0
  return isWhole && run.isSettled ? found : undefined
}

/** No answer, and nothing proven. */
export const withheld = (port: SolverPort, { ranges = [] }: SolveOptions, iterations = 0): StagedSolution => ({
  status: 'withheld',
  certificate: { ok: false, kind: 'none', checks: [], droppedStages: [] },
  ...{ x: empty, stages: [], ranges: ranges.map(() => null) },
  solver: { name: port.name, version: port.version, iterations },
})

/** The stage of a program without objective: any feasible point. */
const feasible: Stage = {
  ...{ id: 'feasible', role: 'objective', sense: 'least' },
  form: { columns: new Int32Array(0), coefficients: empty, constant: 0 },
}

class StagedRun {
  private iterations = 0
  /**
   * How far the way to the answer is told by the program alone: not yet, from the only optimal basis of a stage on, or
   * not at all. A stage proven by its costs leaves the same face however it was solved.
   */
  private way: 'open' | 'settled' | 'own' = 'open'
  private readonly solved: Solved[] = []
  private readonly matrix: Matrix
  private readonly bounds: Bounds
  /** Face of the stages solved so far. */
  private readonly face: Bounds
  private readonly proof: ProofSettings

  constructor(
    private readonly staged: StagedProgram,
    private readonly port: SolverPort,
    private readonly options: SolveOptions,
    private readonly approach: Approach,
    private readonly start?: PortBasis,
    /** Whether an answer without its last stages is asked for ranges, too. */
    private readonly mayDrop = false,
  ) {
    this.matrix = matrixOf(staged.program)
    this.bounds = boundsOf(staged.program)
    this.face = copyBounds(this.bounds)
    this.proof = { port, approach: { ...approach, cold: true }, timeLimit: options.timeLimit }
  }

  /** Whether the answer is the one of any start. */
  get isSettled(): boolean {
    return this.way === 'settled'
  }

  solve(): StagedSolution {
    const workspace = openWorkspace(this.port, this.matrix, this.bounds, this.approach)
    try {
      if (this.start) workspace.setBasis(this.start)
      const stages = this.staged.stages.length > 0 ? this.staged.stages : [feasible]
      for (const stage of stages) {
        const stop = this.step(workspace, stage)
        if (stop === 'drop') break
        if (stop) return stop
      }
      return this.staged.determined ? this.determined(workspace) : this.finish(workspace, stages)
    } finally {
      workspace.dispose()
    }
  }

  /** One stage on the face of those before; undefined when it was solved, 'drop' when the answer must do without it. */
  private step(workspace: Workspace, stage: Stage): StagedSolution | 'drop' | undefined {
    const bounds = this.face
    const isFirst = this.solved.length === 0
    if (!isFirst) workspace.setBounds(bounds)
    const costs = this.costs(stage)
    let answer = workspace.minimise(costs, this.options.timeLimit, isFirst ? 'dual' : 'primal')
    this.iterations += answer.iterations
    if (answer.outcome !== 'optimal') return this.start ? this.nothing() : this.without(answer.outcome, bounds, costs)
    if (this.way === 'open' && !isProvenByCosts(stage, answer.x, bounds)) {
      answer = this.settle(workspace, { bounds, costs, answer })
      if (this.start && !this.isSettled) return this.nothing()
    }
    const { value } = evaluate(stage.form, answer.x)
    const measure = dualsOf(stage, this.matrix, bounds, costs, answer)
    this.solved.push({ stage, measure, optimum: value, point: answer.x })
    narrow(this.face, measure)
    return undefined
  }

  private costs({ form, sense }: Stage): Float64Array {
    return denseCosts(form, this.matrix.columns, sense === 'least' ? 1 : -1)
  }

  /** Where the basis of a stage is the only optimal one, the answer read off it afresh; otherwise the answer as it is. */
  private settle(
    workspace: Workspace,
    { bounds, costs, answer }: { readonly bounds: Bounds; readonly costs: Float64Array; readonly answer: Answer },
  ): Answer {
    this.way = 'own'
    const basis = this.approach.cold ? undefined : workspace.basis()
    const measure = measureDuals(this.matrix, costs, answer.rowDuals)
    if (!basis || !isOnlyBasis(workspace, { bounds, costs, x: answer.x, measure }, basis)) return answer
    workspace.restart(basis)
    const afresh = workspace.minimise(costs, this.options.timeLimit, 'primal')
    this.iterations += afresh.iterations
    if (afresh.outcome !== 'optimal') return answer
    this.way = 'settled'
    const { before } = this.options
    before?.bases.keep(basis, before.names())
    return afresh
  }

  /** The longest run of stages whose last point is certified for all of them; without one, what fails. */
  private finish(workspace: Workspace, stages: readonly Stage[]): StagedSolution {
    const needed =
      Math.max(
        0,
        stages.findIndex((stage) => stage.role === 'objective'),
      ) + 1
    let kept = this.solved.length
    let checks = this.checks(kept)
    while (kept > needed && !allHold(checks)) checks = this.checks(--kept)
    const droppedStages = stages.slice(kept).map((stage) => stage.id)
    const ok = kept >= needed && allHold(checks)
    const solved = this.solved.slice(0, kept)
    const { point } = solved.at(-1)!
    const objectives = Math.max(1, solved.filter(({ stage }) => stage.role !== 'tie-break').length)
    const { ranges = [], timeLimit } = this.options
    const isAsked = ok && (this.mayDrop || droppedStages.length === 0)
    return {
      status: ok ? 'optimal' : 'withheld',
      certificate: { ok, kind: 'lp', checks, droppedStages },
      x: ok ? point : empty,
      stages: ok ? solved.map(resultOf) : [],
      solver: this.solver(),
      ranges: isAsked
        ? rangesOver(workspace, this.faceOf(solved.slice(0, objectives)), ranges, point, timeLimit)
        : ranges.map(() => null),
    }
  }

  /** Every check of the point of the last of the first `kept` stages. */
  private checks(kept: number): readonly Check[] {
    const solved = this.solved.slice(0, kept)
    const x = solved.at(-1)!.point
    const face = copyBounds(this.bounds)
    return [
      ...checkPoint(this.matrix, this.bounds, x),
      ...solved.flatMap((entry) => {
        const { measure, stage } = entry
        const worst = drift(entry, x)
        const held: Check = { id: 'held', stage: stage.id, worst, allowed: HELD, at: -1, ok: worst <= HELD }
        const checks = checkDuals(this.matrix, face, this.costs(stage), x, measure, stage.id)
        narrow(face, measure)
        return [...checks, held]
      }),
    ]
  }

  /** Face of the first stages. */
  private faceOf(solved: readonly Solved[]): Bounds {
    const face = copyBounds(this.bounds)
    for (const { measure } of solved) narrow(face, measure)
    return face
  }

  /** A program without objective: its feasible point, when it is the only one. */
  private determined(workspace: Workspace): StagedSolution {
    const equations = equationsOf(this.matrix, this.bounds)
    if (equations) {
      const { x, checks } = onlySolution(this.matrix, this.bounds, equations)
      const certificate: Certificate = { ok: true, kind: 'lp', checks, droppedStages: [] }
      if (allHold(checks)) return { ...this.nothing(), status: 'optimal', certificate, x, equations }
    }
    const { point } = this.solved[0]!
    const { check, moving } = proveUnique(workspace, this.bounds, point, this.options.timeLimit)
    const checks = [...checkPoint(this.matrix, this.bounds, point), check]
    const ok = allHold(checks)
    const ray = { columns: Int32Array.from(moving), values: new Float64Array(moving.length).fill(1) }
    return {
      ...this.nothing(),
      status: ok ? 'optimal' : 'withheld',
      certificate: { ok, kind: 'lp', checks, droppedStages: [] },
      x: ok ? point : empty,
      ...(moving.length > 0 ? { ray } : {}),
    }
  }

  /** The outcome of a call without optimum: proven, dropped after other stages, or nothing. */
  private without(outcome: PortOutcome, bounds: Bounds, costs: Float64Array): StagedSolution | 'drop' {
    const bare = this.nothing()
    if (outcome === 'limit') return { ...bare, status: 'limit' }
    const first = this.solved.length === 0
    let checks: readonly Check[] = []
    if (first && outcome.startsWith('infeasible')) {
      const proof = proveInfeasible(this.matrix, bounds, this.proof)
      checks = proof?.checks ?? []
      if (proof && allHold(checks)) {
        const { rows, columns } = proof
        return {
          ...bare,
          status: 'infeasible',
          certificate: certify('infeasible', checks),
          conflict: { rows, columns },
          ...this.asked(),
        }
      }
    }
    if (outcome.endsWith('unbounded')) {
      const proof = proveUnbounded(this.matrix, bounds, costs, this.proof)
      if (proof) checks = proof.checks
      if (proof && allHold(checks)) {
        const { columns, values } = proof
        return { ...bare, status: 'unbounded', certificate: certify('unbounded', checks), ray: { columns, values } }
      }
    }
    return first ? { ...bare, certificate: { ...bare.certificate, checks } } : 'drop'
  }

  /** Without objective: what the equations alone would have. */
  private asked(): Pick<StagedSolution, 'asked'> {
    const equations = this.staged.determined ? equationsOf(this.matrix, this.bounds) : undefined
    return equations ? { asked: askedBeyond(this.matrix, this.bounds, equations) } : {}
  }

  private nothing(): StagedSolution {
    return withheld(this.port, this.options, this.iterations)
  }

  private solver() {
    return { name: this.port.name, version: this.port.version, iterations: this.iterations }
  }
}

const certify = (kind: 'infeasible' | 'unbounded', checks: readonly Check[]): Certificate => ({
  ...{ ok: allHold(checks), kind, checks, droppedStages: [] },
})

const resultOf = ({ stage, measure, optimum }: Solved): StageResult => ({
  id: stage.id,
  value: optimum,
  rowDuals: measure.rowDuals,
  reducedCosts: measure.reducedCosts,
})

/** Relative difference of an earlier objective at the final point from its optimum. */
function drift({ stage, optimum }: Solved, x: Float64Array): number {
  const { value, activity } = evaluate(stage.form, x)
  return Math.abs(value - optimum) / (activity + Math.abs(stage.form.constant) || 1)
}
