import { type Bounds, copyBounds, type Matrix } from './lp.js'
import type { PortBasis, PortModel, PortOutcome, SolverPort } from './port.js'
import { costScale, type Scaling, type ScalingReach, scaleProgram } from './scaling.js'

/** How a program is handed to the solver. Another combination is tried when a certificate fails. */
export interface Approach {
  readonly reach: ScalingReach
  readonly presolve: boolean
  /** Allowed violation of scaled bounds and reduced costs. */
  readonly tolerance: number
  /** Every call starts without a basis. */
  readonly cold: boolean
}

/** Answer of one call in original units; see `PortAnswer`. */
export interface Answer {
  readonly outcome: PortOutcome
  readonly x: Float64Array
  readonly rowDuals: Float64Array
  readonly iterations: number
  readonly bound: number
}

/** A program opened in a solver, spoken to in original units; the scaling stays inside. */
export interface Workspace {
  readonly matrix: Matrix
  readonly scaling: Scaling
  setBounds(bounds: Bounds): void
  /** Least Σ costs·x as the approach has it; 'primal' where only costs changed since the last answer. */
  minimise(costs: Float64Array, timeLimit: number, method: 'primal' | 'dual'): Answer
  /** The same from the last basis, whatever the approach. */
  minimiseOn(costs: Float64Array, timeLimit: number): Answer
  basis(): PortBasis | undefined
  setBasis(basis: PortBasis): void
  /** Forgets all but a basis: what follows depends on it alone, not on how it was found. */
  restart(basis: PortBasis): void
  dispose(): void
}

/** Values of the scaled program closer than this to a bound stand at it: rounding, far below the solver's tolerance. */
const noise = 1e-11
const relativeNoise = 1e-13

const noIntegers = (matrix: Matrix) => new Uint8Array(matrix.columns)

/** Scales a program. `integer` has 1 for whole columns, which keep their unit. */
export function scaleFor(matrix: Matrix, bounds: Bounds, reach: ScalingReach, integer?: Uint8Array): Scaling {
  return scaleProgram(matrix, bounds, integer ?? noIntegers(matrix), reach)
}

/** Opens a scaled program; `dispose` must be called in `finally`. */
export function openWorkspace(
  port: SolverPort,
  matrix: Matrix,
  bounds: Bounds,
  approach: Approach,
  integer?: Uint8Array,
): Workspace {
  const scaling = scaleFor(matrix, bounds, approach.reach, integer)
  const scaled = copyBounds(bounds)
  scaleBounds(bounds, scaling, scaled)
  const warm = { ...approach, presolve: false, cold: false }
  const { columns, rows, start, index } = matrix
  const open = () =>
    port.open({
      ...{ columns, rows, start, index, value: scaling.value },
      ...scaled,
      ...(integer === undefined ? {} : { integer }),
    })
  let model = open()
  return {
    matrix,
    scaling,
    setBounds: (next) => {
      scaleBounds(next, scaling, scaled)
      model.setColumnBounds(scaled.columnLower, scaled.columnUpper)
      model.setRowBounds(scaled.rowLower, scaled.rowUpper)
    },
    minimise: (costs, timeLimit, method) => minimise({ model, scaling, approach, scaled }, costs, timeLimit, method),
    minimiseOn: (costs, timeLimit) => minimise({ model, scaling, approach: warm, scaled }, costs, timeLimit, 'primal'),
    basis: () => model.basis(),
    setBasis: (basis) => model.setBasis(basis),
    restart: (basis) => {
      // A model remembers more than its basis: the order of pivots is enough for other last digits.
      model.dispose()
      model = open()
      model.setBasis(basis)
    },
    dispose: () => model.dispose(),
  }
}

interface Open {
  readonly model: PortModel
  readonly scaling: Scaling
  readonly approach: Approach
  readonly scaled: Bounds
}

function minimise(open: Open, costs: Float64Array, timeLimit: number, method: 'primal' | 'dual'): Answer {
  const { model, scaling, approach, scaled } = open
  const factor = costScale(costs, scaling.column)
  const scaledCosts = new Float64Array(costs.length)
  for (let j = 0; j < costs.length; j++) scaledCosts[j] = costs[j]! * scaling.column[j]! * factor
  model.setCosts(scaledCosts)
  if (approach.cold) model.clear()
  const { presolve, tolerance } = approach
  const answer = model.solve({ timeLimit, presolve, tolerance, method: approach.cold ? 'dual' : method })
  return {
    ...answer,
    x: unscalePoint(answer.x, scaled, scaling),
    rowDuals: unscaleDuals(answer.rowDuals, scaling, factor),
    bound: answer.bound / factor,
  }
}

/** Writes the bounds of the scaled program. */
function scaleBounds(bounds: Bounds, { column, row }: Scaling, scaled: Bounds): void {
  for (let j = 0; j < column.length; j++) {
    scaled.columnLower[j] = bounds.columnLower[j]! / column[j]!
    scaled.columnUpper[j] = bounds.columnUpper[j]! / column[j]!
  }
  for (let i = 0; i < row.length; i++) {
    scaled.rowLower[i] = bounds.rowLower[i]! * row[i]!
    scaled.rowUpper[i] = bounds.rowUpper[i]! * row[i]!
  }
}

function largest(values: Float64Array): number {
  let most = 0
  for (let k = 0; k < values.length; k++) if (Math.abs(values[k]!) > most) most = Math.abs(values[k]!)
  return most
}

/** Original units; what differs from a bound or from zero by rounding only is put there. */
function unscalePoint(x: Float64Array, scaled: Bounds, scaling: Scaling): Float64Array {
  const near = noise + relativeNoise * largest(x)
  const point = new Float64Array(x.length)
  for (let j = 0; j < x.length; j++) {
    const value = x[j]!
    const lower = scaled.columnLower[j]!
    const upper = scaled.columnUpper[j]!
    let settled = Math.abs(value) <= near ? 0 : value
    if (Math.abs(value - lower) <= near) settled = lower
    else if (Math.abs(value - upper) <= near) settled = upper
    point[j] = settled * scaling.column[j]!
  }
  return point
}

/** Original units; duals that are rounding of the largest are put to zero. */
function unscaleDuals(rowDuals: Float64Array, scaling: Scaling, factor: number): Float64Array {
  const near = relativeNoise * largest(rowDuals)
  return rowDuals.map((dual, i) => (Math.abs(dual) <= near ? 0 : (dual * scaling.row[i]!) / factor))
}
