import { ZERO_TOLERANCE } from '../base/index.js'
import type { StagedProgram } from '../lp/index.js'
import { allHold, checkDuals, checkPoint, measureDuals } from './certificate.js'
import { holdFace } from './face.js'
import { proveInfeasible } from './infeasible.js'
import { type Bounds, boundsOf, copyBounds, denseCosts, type Matrix, matrixOf, rowSums } from './lp.js'
import type { PortBasis, SolverPort } from './port.js'
import type { Solution } from './solution.js'
import { approaches } from './stages.js'
import { openWorkspace } from './workspace.js'

/** A small change forced on an optimum, and what else may not answer it. */
export interface Push {
  /** What it puts into the rows. */
  readonly entries: readonly (readonly [row: number, amount: number])[]
  /** What it costs by itself, in minimisation sign. */
  readonly cost: number
  /** Columns that stay as they are, that may only fall, and that may only rise. */
  readonly held?: readonly number[]
  readonly falling?: readonly number[]
  readonly rising?: readonly number[]
}

/**
 * What becomes of the objective by a push, in minimisation sign:
 * 'possible': by how much it gets worse per unit, and how every column moves; 'blocked': the rows and column bounds that
 * leave no room for it, each needed; 'unproven': the solver gave no answer whose certificate holds.
 */
export type Margin =
  | { readonly kind: 'possible'; readonly cost: number; readonly changes: Float64Array }
  | { readonly kind: 'blocked'; readonly rows: readonly number[]; readonly columns: readonly number[] }
  | { readonly kind: 'unproven' }

/**
 * Answers what a small step off the optimum costs. With A the matrix, T the directions that every bound at which the
 * optimum stands still allows, and p the push:
 *
 *   cost(p) = c_p + min { c·r : A·r + p ∈ T_rows, r ∈ T_columns, r held, falling or rising where p says so }
 *
 * which is the greatest reduced cost that any optimal dual gives the push: by just this the push would have to be cheaper
 * before the optimum takes any of it. The duals the solver happened to end with may say less where they are not the only
 * ones. Whole columns are held, and so is the face of the stages before the objective.
 */
export class Margins {
  private readonly matrix: Matrix
  private readonly costs: Float64Array
  private readonly room: Bounds
  /** Columns that stand at a bound other than 0, which is no less told for being a lower one. */
  private readonly standing: ReadonlySet<number>
  private atRest: PortBasis | 'none' | undefined

  constructor(
    staged: StagedProgram,
    { x, stages }: Solution,
    private readonly port: SolverPort,
    private readonly timeLimit: number,
  ) {
    this.matrix = matrixOf(staged.program)
    const objective = staged.stages.findIndex(({ role }) => role === 'objective')
    const costsOf = (stage: StagedProgram['stages'][number]) =>
      denseCosts(stage.form, this.matrix.columns, stage.sense === 'least' ? 1 : -1)
    let bounds = boundsOf(staged.program)
    staged.program.columns.integer.forEach((whole, j) => {
      if (whole === 1) bounds.columnLower[j] = bounds.columnUpper[j] = x[j]!
    })
    for (const stage of staged.stages.slice(0, objective)) {
      const duals = stages.find(({ id }) => id === stage.id)!.rowDuals
      bounds = holdFace(bounds, measureDuals(this.matrix, costsOf(stage), duals))
    }
    this.costs = costsOf(staged.stages[objective]!)
    this.room = roomAround(this.matrix, bounds, x)
    this.standing = new Set([...x.keys()].filter((j) => x[j] !== 0))
  }

  /** A unit more of a column (−1: less of it), which does not take it back itself. */
  pushOf(column: number, units: 1 | -1): Push {
    const { start, index, value } = this.matrix
    const at = Array.from({ length: start[column + 1]! - start[column]! }, (_, k) => start[column]! + k)
    const entries = at.map((k) => [index[k]!, units * value[k]!] as const)
    return { entries, cost: units * this.costs[column]!, held: [column] }
  }

  /** Cost of a unit of a column by itself, in minimisation sign. */
  costOf(column: number): number {
    return this.costs[column]!
  }

  /** Whether a column has no room above where it stands. */
  isFull(column: number): boolean {
    return this.room.columnUpper[column] === 0
  }

  of(push: Push): Margin {
    const bounds = this.boundsOf(push)
    for (const approach of approaches) {
      const workspace = openWorkspace(this.port, this.matrix, bounds, approach)
      try {
        const basis = approach.cold ? undefined : this.basisAtRest()
        if (basis) workspace.setBasis(basis)
        const { outcome, x, rowDuals } = workspace.minimise(this.costs, this.timeLimit, 'dual')
        if (outcome.startsWith('infeasible')) return this.blocked(bounds)
        if (outcome !== 'optimal') continue
        const measure = measureDuals(this.matrix, this.costs, rowDuals)
        const checks = [
          ...checkPoint(this.matrix, bounds, x),
          ...checkDuals(this.matrix, bounds, this.costs, x, measure),
        ]
        if (!allHold(checks)) continue
        const cost = x.reduce((sum, change, j) => sum + change * this.costs[j]!, push.cost)
        return { kind: 'possible', cost, changes: x }
      } finally {
        workspace.dispose()
      }
    }
    return { kind: 'unproven' }
  }

  /**
   * The basis of no push at all, from which one is answered in a few steps; always the same one, so that an answer does not
   * depend on what was asked before.
   */
  private basisAtRest(): PortBasis | undefined {
    if (this.atRest === undefined) {
      const workspace = openWorkspace(this.port, this.matrix, this.room, approaches[0]!)
      try {
        const { outcome } = workspace.minimise(this.costs, this.timeLimit, 'dual')
        this.atRest = (outcome === 'optimal' && workspace.basis()) || 'none'
      } finally {
        workspace.dispose()
      }
    }
    return this.atRest === 'none' ? undefined : this.atRest
  }

  /** The directions left to all but the push, with what it puts into the rows. */
  private boundsOf({ entries, held = [], falling = [], rising = [] }: Push): Bounds {
    const bounds = copyBounds(this.room)
    for (const [row, amount] of entries) {
      bounds.rowLower[row]! -= amount
      bounds.rowUpper[row]! -= amount
    }
    for (const column of [...held, ...falling]) bounds.columnUpper[column] = 0
    for (const column of [...held, ...rising]) bounds.columnLower[column] = 0
    return bounds
  }

  private blocked(bounds: Bounds): Margin {
    const { port, timeLimit, standing } = this
    for (const approach of approaches) {
      const settings = { port, approach: { ...approach, cold: true }, timeLimit, standing }
      const proof = proveInfeasible(this.matrix, bounds, settings)
      if (proof && allHold(proof.checks)) return { kind: 'blocked', rows: proof.rows, columns: proof.columns }
    }
    return { kind: 'unproven' }
  }
}

/** Directions from a point: ≥ 0 where it stands at a lower bound, ≤ 0 at an upper, any where it stands at none. */
function roomAround(matrix: Matrix, bounds: Bounds, x: Float64Array): Bounds {
  const { sum, activity } = rowSums(matrix, x)
  const side = (bound: Float64Array, value: Float64Array, size: Float64Array, none: number) =>
    bound.map((limit, i) => {
      const near = ZERO_TOLERANCE * (Math.abs(size[i]!) + Math.abs(limit))
      return Number.isFinite(limit) && Math.abs(value[i]! - limit) <= near ? 0 : none
    })
  const [below, above] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]
  return {
    columnLower: side(bounds.columnLower, x, x, below),
    columnUpper: side(bounds.columnUpper, x, x, above),
    rowLower: side(bounds.rowLower, sum, activity, below),
    rowUpper: side(bounds.rowUpper, sum, activity, above),
  }
}
