import type { LinearProgram, Stage } from '../lp/index.js'
import { type Bounds, boundsOf, copyBounds, denseCosts, evaluate, type Matrix, matrixOf } from './lp.js'
import type { PortOutcome, SolverPort } from './port.js'
import type { Check } from './solution.js'
import { type Answer, type Approach, openWorkspace } from './workspace.js'

/** A program with whole columns, and how it is searched. */
export interface WholeProgram {
  readonly program: LinearProgram
  readonly matrix: Matrix
  readonly bounds: Bounds
  readonly port: SolverPort
  readonly approach: Approach
  /** Seconds per search. */
  readonly timeLimit: number
}

/** What the search of one stage found, as a least-problem without the constant of its form. */
export interface Searched {
  readonly stage: Stage
  readonly value: number
  /** Σ|c·x| + |constant|: what differences of the value are relative to. */
  readonly size: number
  /** The solver's global bound; it is not proven here. */
  readonly bound: number
}

/** Whole columns as a search of all objectives in their order leaves them. */
export interface Decided {
  readonly outcome: PortOutcome
  /** Stages searched before the outcome. */
  readonly searched: readonly Searched[]
  /** The last point, not yet rounded; empty without one. */
  readonly x: Float64Array
  readonly iterations: number
}

/** How far a whole column of the solver may be from a whole number. */
const WHOLE = 1e-6
/** What the rows that hold earlier optima leave for rounding, relative to their terms. */
const ROUNDING = 1e-9

/** Gathers what the searches need of a program. */
export function wholeProgram(
  program: LinearProgram,
  settings: Pick<WholeProgram, 'port' | 'approach' | 'timeLimit'>,
): WholeProgram {
  return { program, matrix: matrixOf(program), bounds: boundsOf(program), ...settings }
}

/**
 * Least values of the stages in order, every stage searched with the values of those before it as rows: the whole columns
 * are left as they serve all stages, not the first alone. Reduced costs cannot hold an optimal face over whole columns.
 */
export function decideWhole(whole: WholeProgram, stages: readonly Stage[]): Decided {
  const searched: Searched[] = []
  let x: Float64Array = new Float64Array(0)
  let iterations = 0
  for (const stage of stages) {
    const sign = stage.sense === 'least' ? 1 : -1
    const answer = search(whole, denseCosts(stage.form, whole.matrix.columns, sign), searched)
    iterations += answer.iterations
    x = answer.x
    if (answer.outcome !== 'optimal') return { outcome: answer.outcome, searched, x: new Float64Array(0), iterations }
    const { value, activity } = evaluate({ ...stage.form, constant: 0 }, x)
    const size = activity + Math.abs(stage.form.constant)
    searched.push({ stage, value: sign * value, size, bound: answer.bound })
  }
  return { outcome: 'optimal', searched, x, iterations }
}

/** Least Σ costs·x with the whole columns whole and every searched stage at its value. */
export function search(
  { program, matrix, bounds, port, approach, timeLimit }: WholeProgram,
  costs: Float64Array,
  searched: readonly Searched[],
): Answer {
  const held = withRows(matrix, bounds, searched)
  const workspace = openWorkspace(port, held.matrix, held.bounds, approach, program.columns.integer)
  try {
    return workspace.minimise(costs, timeLimit, 'dual')
  } finally {
    workspace.dispose()
  }
}

/** The program with a row per searched stage: its form, as a least-problem, is at most its value. */
function withRows(matrix: Matrix, bounds: Bounds, searched: readonly Searched[]) {
  const start = [0]
  const index: number[] = []
  const value: number[] = []
  const forms = searched.map(({ stage }) => denseCosts(stage.form, matrix.columns, stage.sense === 'least' ? 1 : -1))
  for (let j = 0; j < matrix.columns; j++) {
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++) {
      index.push(matrix.index[k]!)
      value.push(matrix.value[k]!)
    }
    forms.forEach((form, i) => {
      if (form[j] === 0) return
      index.push(matrix.rows + i)
      value.push(form[j]!)
    })
    start.push(index.length)
  }
  const most = searched.map((stage) => stage.value + ROUNDING * stage.size)
  return {
    matrix: {
      columns: matrix.columns,
      rows: matrix.rows + forms.length,
      start: Int32Array.from(start),
      index: Int32Array.from(index),
      value: Float64Array.from(value),
    },
    bounds: {
      ...bounds,
      rowLower: Float64Array.of(...bounds.rowLower, ...most.map(() => Number.NEGATIVE_INFINITY)),
      rowUpper: Float64Array.of(...bounds.rowUpper, ...most),
    },
  }
}

/** The program with every whole column held at the rounded value of a point: no column is whole any more. */
export function holdWhole(program: LinearProgram, x: Float64Array): LinearProgram {
  const { columns } = program
  const held = (bounds: Float64Array) =>
    bounds.map((bound, j) => (columns.integer[j] === 1 ? Math.round(x[j]!) + 0 : bound))
  return {
    ...program,
    columns: {
      ...columns,
      lower: held(columns.lower),
      upper: held(columns.upper),
      integer: new Uint8Array(columns.count),
    },
  }
}

/** Rounded values of the whole columns as text: equal for equal choices. */
export const choiceOf = ({ columns }: LinearProgram, x: Float64Array): string =>
  [...x.keys()].flatMap((j) => (columns.integer[j] === 1 ? [Math.round(x[j]!)] : [])).join(' ')

/** Largest distance of a whole column from a whole number. */
export function checkWhole(integer: Uint8Array, x: Float64Array): Check {
  let worst = 0
  let at = -1
  for (let j = 0; j < integer.length; j++) {
    if (integer[j] !== 1) continue
    const distance = Math.abs(x[j]! - Math.round(x[j]!))
    if (distance > worst) [worst, at] = [distance, j]
  }
  return { id: 'whole', stage: '', worst, allowed: WHOLE, at, ok: worst <= WHOLE }
}

/** More rows than this are not tried one by one. */
const MOST_ROWS = 400

/**
 * Rows that cannot hold together with the whole columns whole, by a deletion filter: each was let go in turn and kept only
 * where the rest then had a point. The verdicts are the solver's. Empty where there are too many rows, or one was undecided.
 */
export function wholeConflict(whole: WholeProgram): readonly number[] {
  const { matrix } = whole
  if (matrix.rows > MOST_ROWS) return []
  const bounds = copyBounds(whole.bounds)
  const nothing = new Float64Array(matrix.columns)
  const kept: number[] = []
  for (let i = 0; i < matrix.rows; i++) {
    const [lower, upper] = [bounds.rowLower[i]!, bounds.rowUpper[i]!]
    if (lower === Number.NEGATIVE_INFINITY && upper === Number.POSITIVE_INFINITY) continue
    bounds.rowLower[i] = Number.NEGATIVE_INFINITY
    bounds.rowUpper[i] = Number.POSITIVE_INFINITY
    const { outcome } = search({ ...whole, bounds }, nothing, [])
    if (outcome.startsWith('infeasible')) continue
    if (outcome !== 'optimal') return []
    bounds.rowLower[i] = lower
    bounds.rowUpper[i] = upper
    kept.push(i)
  }
  return kept
}

/** Whole columns that may have another value than at a feasible point, by two searches for each: below it and above. */
export function movingWhole(whole: WholeProgram, x: Float64Array): readonly number[] {
  const { columns } = whole.program
  const nothing = new Float64Array(columns.count)
  return [...x.keys()].filter((j) => {
    if (columns.integer[j] !== 1) return false
    const at = Math.round(x[j]!)
    const sides = [
      [columns.lower[j]!, Math.min(columns.upper[j]!, at - 1)],
      [Math.max(columns.lower[j]!, at + 1), columns.upper[j]!],
    ] as const
    return sides.some(([lower, upper]) => {
      if (lower > upper) return false
      const bounds = copyBounds(whole.bounds)
      bounds.columnLower[j] = lower
      bounds.columnUpper[j] = upper
      return !search({ ...whole, bounds }, nothing, []).outcome.startsWith('infeasible')
    })
  })
}
