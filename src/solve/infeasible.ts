import { ZERO_TOLERANCE } from '../base/index.js'
import { type Bounds, copyBounds, type Matrix } from './lp.js'
import type { SolverPort } from './port.js'
import type { Check } from './solution.js'
import { type Approach, openWorkspace, type Workspace } from './workspace.js'

/** A proof that no point meets all rows and bounds, and a conflict: rows and column bounds each of which is needed. */
export interface InfeasibilityProof {
  readonly checks: readonly Check[]
  readonly rows: readonly number[]
  readonly columns: readonly number[]
}

/** How a proof is sought. */
export interface ProofSettings {
  readonly port: SolverPort
  readonly approach: Approach
  /** Seconds per call. */
  readonly timeLimit: number
  /** Columns whose lower bound of 0 is not in their nature, and so is told. */
  readonly standing?: ReadonlySet<number>
}

/**
 * Proves infeasibility by weights y of the rows under which no point within the column bounds can meet all rows (Farkas;
 * found as duals of the elastic program, checked here), and reduces the rows and bounds they touch to a conflict by a
 * deletion filter whose result is proven in the same way. Undefined when the solver gives no weights.
 */
export function proveInfeasible(
  matrix: Matrix,
  bounds: Bounds,
  settings: ProofSettings,
): InfeasibilityProof | undefined {
  const crossing = crossingBounds(bounds)
  if (crossing) return crossing
  const weights = elasticDuals(matrix, bounds, settings)
  if (!weights) return undefined
  const checks = checkWeights(matrix, bounds, weights)
  if (!checks.every((check) => check.ok)) return { checks, rows: [], columns: [] }
  const { rows, columns, held } = reduce(matrix, bounds, weights, settings)
  const again = elasticDuals(matrix, held, settings)
  const proven = again ? checkWeights(matrix, held, again) : []
  const margin = proven.find((check) => check.id === 'margin')?.worst ?? 0
  const ok = proven.length > 0 && proven.every((check) => check.ok)
  return { checks: [...checks, { ...total('conflict', margin, -MARGIN), ok }], rows, columns }
}

/** What the weighted rows must exceed the columns by, relative to the sum of the absolute terms. */
const MARGIN = 1e-9

const total = (id: string, worst: number, allowed: number): Check => ({
  ...{ id, stage: '', worst, allowed, at: -1 },
  ok: worst <= allowed,
})

/** A row or column whose lower bound is above its upper is a conflict by itself. */
function crossingBounds({ columnLower, columnUpper, rowLower, rowUpper }: Bounds): InfeasibilityProof | undefined {
  const crossing = (lower: Float64Array, upper: Float64Array) => lower.findIndex((low, i) => low > upper[i]!)
  const row = crossing(rowLower, rowUpper)
  if (row >= 0) return { checks: [crossed(row, rowLower, rowUpper)], rows: [row], columns: [] }
  const column = crossing(columnLower, columnUpper)
  if (column < 0) return undefined
  return { checks: [crossed(column, columnLower, columnUpper)], rows: [], columns: [column] }
}

function crossed(at: number, lower: Float64Array, upper: Float64Array): Check {
  const size = Math.abs(lower[at]!) + Math.abs(upper[at]!)
  const margin = Number.isFinite(size) ? (lower[at]! - upper[at]!) / size : 1
  return { ...total('margin', -margin, -MARGIN), at }
}

/**
 * Row duals of the elastic program, in which every row with a bound may be broken at cost 1 per unit of its largest
 * coefficient: positive optima give the weights of a proof.
 */
function elasticDuals(matrix: Matrix, bounds: Bounds, settings: ProofSettings): Float64Array | undefined {
  const program = elastic(matrix, bounds)
  const workspace = openWorkspace(settings.port, program.matrix, program.bounds, settings.approach)
  try {
    const answer = workspace.minimise(program.costs, settings.timeLimit, 'dual')
    return answer.outcome === 'optimal' && answer.rowDuals.length === matrix.rows ? answer.rowDuals : undefined
  } finally {
    workspace.dispose()
  }
}

function elastic(matrix: Matrix, bounds: Bounds) {
  const scale = new Float64Array(matrix.rows)
  for (let k = 0; k < matrix.value.length; k++)
    scale[matrix.index[k]!] = Math.max(scale[matrix.index[k]!]!, Math.abs(matrix.value[k]!))
  const start = [...matrix.start]
  const index = [...matrix.index]
  const value = [...matrix.value]
  const breaking = (row: number, sign: number) => {
    index.push(row)
    value.push(sign * (scale[row] || 1))
    start.push(index.length)
  }
  for (let i = 0; i < matrix.rows; i++) {
    if (Number.isFinite(bounds.rowLower[i]!)) breaking(i, 1)
    if (Number.isFinite(bounds.rowUpper[i]!)) breaking(i, -1)
  }
  const added = start.length - 1 - matrix.columns
  const more = (values: Float64Array, item: number) =>
    Float64Array.of(...values, ...new Array<number>(added).fill(item))
  return {
    matrix: {
      columns: matrix.columns + added,
      rows: matrix.rows,
      start: Int32Array.from(start),
      index: Int32Array.from(index),
      value: Float64Array.from(value),
    },
    bounds: {
      ...bounds,
      columnLower: more(bounds.columnLower, 0),
      columnUpper: more(bounds.columnUpper, Number.POSITIVE_INFINITY),
    },
    costs: more(new Float64Array(matrix.columns), 1),
  }
}

/**
 * Farkas: Σ y_i·row_i, with each row at the bound its weight pulls at, must exceed the greatest Σ d_j x_j within the column
 * bounds, d = Aᵀy. 'ray': the worst |d_j| relative to Σ|a_ij y_i| where the column has no bound to stop it; 'margin': minus
 * what is exceeded, relative to the sum of the absolute terms.
 */
export function checkWeights(matrix: Matrix, bounds: Bounds, weights: Float64Array): readonly Check[] {
  let exceeded = 0
  let size = 0
  const count = (term: number) => {
    exceeded += term
    size += Math.abs(term)
  }
  // A weight that pulls at a bound which is not there proves nothing; without it the others are judged.
  const side = (i: number) => (weights[i]! > 0 ? bounds.rowLower[i]! : bounds.rowUpper[i]!)
  const y = weights.map((weight, i) => (Number.isFinite(side(i)) ? weight : 0))
  for (let i = 0; i < matrix.rows; i++) if (y[i] !== 0) count(y[i]! * side(i))
  let worst = 0
  let at = -1
  for (let j = 0; j < matrix.columns; j++) {
    let d = 0
    let gross = 0
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
      const term = matrix.value[k]! * y[matrix.index[k]!]!
      d += term
      gross += Math.abs(term)
    }
    if (d === 0) continue
    const bound = d > 0 ? bounds.columnUpper[j]! : bounds.columnLower[j]!
    if (Number.isFinite(bound)) count(-d * bound)
    else if (Math.abs(d) / gross > worst) {
      worst = Math.abs(d) / gross
      at = j
    }
  }
  return [{ ...total('ray', worst, ZERO_TOLERANCE), at }, total('margin', size === 0 ? 0 : -exceeded / size, -MARGIN)]
}

/**
 * Deletion filter: one after the other, rows and then sides of column bounds are let go; what is still infeasible without
 * them does not need them. Being nonnegative is in the nature of a flow: such a bound is never let go and never told.
 */
function reduce(matrix: Matrix, bounds: Bounds, weights: Float64Array, settings: ProofSettings) {
  const { port, approach, timeLimit, standing } = settings
  const held = copyBounds(bounds)
  const kept = new Set<number>()
  for (let i = 0; i < matrix.rows; i++) {
    if (weights[i] !== 0) kept.add(i)
    else free(held, i)
  }
  const workspace = openWorkspace(port, matrix, held, approach)
  try {
    const costs = new Float64Array(matrix.columns)
    const needed = (change: () => void, restore: () => void): boolean => {
      change()
      if (stillInfeasible(workspace, held, costs, timeLimit)) return false
      restore()
      return true
    }
    for (const i of [...kept]) {
      const [lower, upper] = [held.rowLower[i]!, held.rowUpper[i]!]
      const restore = () => {
        held.rowLower[i] = lower
        held.rowUpper[i] = upper
      }
      if (!needed(() => free(held, i), restore)) kept.delete(i)
    }
    const columns = columnsOf(matrix, kept).filter((j) => {
      const sides = [
        [held.columnUpper, Number.POSITIVE_INFINITY],
        [held.columnLower, Number.NEGATIVE_INFINITY],
      ] as const
      const told = sides.filter(([side, none]) => {
        const bound = side[j]!
        const set = (value: number) => () => {
          side[j] = value
        }
        const isNature = bound === 0 && side === held.columnLower && !standing?.has(j)
        return Number.isFinite(bound) && !isNature && needed(set(none), set(bound))
      })
      return told.length > 0
    })
    return { rows: [...kept], columns, held }
  } finally {
    workspace.dispose()
  }
}

function stillInfeasible(workspace: Workspace, held: Bounds, costs: Float64Array, timeLimit: number): boolean {
  workspace.setBounds(held)
  // Nothing is asked for, so that nothing can be unbounded.
  return workspace.minimise(costs, timeLimit, 'dual').outcome.startsWith('infeasible')
}

/** Columns with an entry in one of the rows, ascending. */
function columnsOf(matrix: Matrix, rows: ReadonlySet<number>): number[] {
  const found: number[] = []
  for (let j = 0; j < matrix.columns; j++) {
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
      if (!rows.has(matrix.index[k]!)) continue
      found.push(j)
      break
    }
  }
  return found
}

function free(bounds: Bounds, row: number): void {
  bounds.rowLower[row] = Number.NEGATIVE_INFINITY
  bounds.rowUpper[row] = Number.POSITIVE_INFINITY
}
