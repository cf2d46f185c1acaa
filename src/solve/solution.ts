import type { Equations } from './equations.js'

/** How a solve ended. */
export type Status = 'optimal' | 'infeasible' | 'unbounded' | 'limit' | 'withheld'

/** One checked quantity of a certificate: the worst relative residual, where it stands, and what was allowed. */
export interface Check {
  /** 'primal', 'bounds', 'dual', 'complementarity', 'gap', 'ray', 'unique', 'conflict' … */
  readonly id: string
  /** Stage id the check belongs to; '' for all. */
  readonly stage: string
  readonly worst: number
  readonly allowed: number
  /** Row or column index of the worst; −1 when it is a total. */
  readonly at: number
  readonly ok: boolean
}

/** What our own code checked, in original units. `ok`: the stated outcome is proven. */
export interface Certificate {
  readonly ok: boolean
  readonly kind: 'lp' | 'milp' | 'infeasible' | 'unbounded' | 'none'
  readonly checks: readonly Check[]
  /** For integer plans: the solver's own global bound and gap, not proven here. */
  readonly solverBound?: number
  /** Later stages dropped because an earlier objective could not be held. */
  readonly droppedStages: readonly string[]
}

export interface StageResult {
  readonly id: string
  readonly value: number
  /** Duals of rows (change of the objective per unit of the row's bound raised), minimisation sign. */
  readonly rowDuals: Float64Array
  readonly reducedCosts: Float64Array
}

/** What the one solution of a program's equations asks for outside its bounds. */
export interface Asked {
  /** The whole point. */
  readonly x: Float64Array
  /** Columns and rows outside their bounds, ascending. */
  readonly columns: readonly number[]
  readonly rows: readonly number[]
  /** Row sums at the point. */
  readonly sums: Float64Array
}

export interface Solution {
  readonly status: Status
  readonly certificate: Certificate
  /** Values of the columns; empty unless optimal. */
  readonly x: Float64Array
  readonly stages: readonly StageResult[]
  /** Infeasible: rows and columns (bounds) of a conflict, each needed. */
  readonly conflict?: { readonly rows: readonly number[]; readonly columns: readonly number[] }
  /** Without objective: the equations whose one solution `x` is; undefined where bounds are needed to fix it. */
  readonly equations?: Equations
  /** Infeasible without objective: what the equations alone would have. */
  readonly asked?: Asked
  /** Unbounded: columns with a nonzero entry of the checked ray. */
  readonly ray?: { readonly columns: Int32Array; readonly values: Float64Array }
  readonly solver: { readonly name: string; readonly version: string; readonly iterations: number }
}
