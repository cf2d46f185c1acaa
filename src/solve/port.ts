/** A linear program as a solver takes it: CSC matrix, bounds, whole columns. Arrays are copied by `open`. */
export interface PortProgram {
  readonly columns: number
  readonly rows: number
  readonly start: Int32Array
  readonly index: Int32Array
  readonly value: Float64Array
  readonly columnLower: Float64Array
  readonly columnUpper: Float64Array
  readonly rowLower: Float64Array
  readonly rowUpper: Float64Array
  /** 1 for whole columns; absent when there is none. */
  readonly integer?: Uint8Array
}

/** How one call ended. 'failed' stands for everything from which nothing can be concluded. */
export type PortOutcome = 'optimal' | 'infeasible' | 'unbounded' | 'infeasible-or-unbounded' | 'limit' | 'failed'

/** Settings of one call; the same settings on the same model give the same bits. */
export interface PortSettings {
  /** Seconds of this call. */
  readonly timeLimit: number
  /** Reductions before the solve; only taken where there is no basis to start from. */
  readonly presolve: boolean
  /** Simplex variant: 'primal' after a change of costs, 'dual' otherwise. */
  readonly method: 'primal' | 'dual'
  /** Allowed violation of scaled bounds and reduced costs. */
  readonly tolerance: number
}

/**
 * What a call found, always as a least-problem. Without an optimum `x` is empty; without duals (whole columns, no optimum)
 * `rowDuals` is empty. A row dual is the change of the least objective per unit the row's bound is raised.
 */
export interface PortAnswer {
  readonly outcome: PortOutcome
  readonly x: Float64Array
  readonly rowDuals: Float64Array
  readonly iterations: number
  /** The solver's own global bound of an integer search; NaN for continuous programs. */
  readonly bound: number
}

/** Place of a column or row slack in a simplex basis. */
export const basisStatus = { lower: 0, basic: 1, upper: 2, free: 3, nonbasic: 4 } as const

/** Basis: one status (see `basisStatus`) per column and per row. */
export interface PortBasis {
  readonly columns: Int32Array
  readonly rows: Int32Array
}

/** An open program: costs and bounds may be changed and the program solved again from the last basis. */
export interface PortModel {
  setCosts(costs: Float64Array): void
  setColumnBounds(lower: Float64Array, upper: Float64Array): void
  setRowBounds(lower: Float64Array, upper: Float64Array): void
  solve(settings: PortSettings): PortAnswer
  /** The last basis; undefined when there is none. */
  basis(): PortBasis | undefined
  setBasis(basis: PortBasis): void
  /** Forgets basis and solution: the next call starts cold. */
  clear(): void
  /** Releases the memory; to be called in `finally`. Calling it twice is allowed. */
  dispose(): void
}

/** A linear-programming solver, synchronous once loaded. */
export interface SolverPort {
  readonly name: string
  readonly version: string
  open(program: PortProgram): PortModel
  /** Lets go of the memory large programs took, once they are disposed of; absent where none is held. */
  renew?(): Promise<void>
}
