import type { ModelGraph } from '../model/index.js'

/** Kinds of columns; `ref` of a column indexes the graph array named behind each. */
export const columnKinds = [
  'activity', // graph.activities
  'link', // graph.links
  'purchase', // graph.trades
  'sale', // graph.trades
  'disposal', // graph.disposals
  'release', // graph.releases
  'extraction', // graph.extractions
  'delivery', // graph.siteDemands: what a final demand receives
  'put', // graph.stocks
  'take', // graph.stocks
  'level', // graph.stocks: level at the end of the step
  'unplaced', // balances: output with no place left
  'unmet', // balances: need of a process that cannot be met
  'on', // graph.units that may be off: 1 while on
  'start', // graph.units with a cost of starting: 1 where it is on and was not before
  'shortfall', // graph.offers, then graph.siteDemands: demand not delivered, at a declared price
  'build', // graph.units that may be added to: steps, or rate, built in a period
  'opening', // program.openings: 1 where a price step that needs the one before full is open
  'downgrade', // graph.downgrades: a level of a ladder serving the next below
  'choice', // graph.freeFlows: what a recipe takes or gives of a flow left to the choice
] as const
export type ColumnKind = (typeof columnKinds)[number]

/** Kinds of rows; `ref` indexes the array named behind each. */
export const rowKinds = [
  'balance', // program.balances
  'capacity', // graph.units
  'production', // graph.units
  'load-most', // graph.units that may be off
  'load-least', // graph.units that may be off
  'start-up', // graph.units with a cost of starting
  'link-least', // graph.links whose slices share a contract minimum
  'supply', // graph.extractions whose slices share their limits
  'offer-limit', // graph.offers
  'site-limit', // program.siteLimits
  'demand', // graph.offers
  'site-demand', // graph.siteDemands
  'step-limit', // program.steps
  'step-open', // program.openings
  'step-full', // program.openings: the step before
  'route-limit', // graph.routeLimits
  'stock-level', // graph.stocks
  'stock-closing', // graph.stocks
  'in-service', // graph.units that may be added to
  'policy', // spec.policies (caps and quotas)
  'relation', // graph.relations: what ties the free flows of a recipe
  'split', // graph.splits: what a taker gets of a mix
] as const
export type RowKind = (typeof rowKinds)[number]

/**
 * A sparse program over columns with bounds, in canonical units, unscaled. Objectives are not part of it: see
 * `StagedProgram`. Matrix by columns (CSC), row indexes ascending in each column, no explicit zeros.
 */
export interface LinearProgram {
  readonly columns: {
    readonly count: number
    readonly kind: Uint8Array
    readonly ref: Int32Array
    /** Index into `ModelGraph.times`. */
    readonly time: Int32Array
    readonly lower: Float64Array
    readonly upper: Float64Array
    /** 1 for whole columns. */
    readonly integer: Uint8Array
  }
  readonly rows: {
    readonly count: number
    readonly kind: Uint8Array
    readonly ref: Int32Array
    readonly time: Int32Array
    readonly lower: Float64Array
    readonly upper: Float64Array
  }
  readonly matrix: {
    readonly start: Int32Array
    readonly index: Int32Array
    readonly value: Float64Array
  }
}

/** Node and commodity of a balance; it has a row for each time of the commodity's grain. */
export interface Balance {
  readonly node: number
  readonly commodity: number
}

/** A price step of an offer that opens only when the step before is full. */
export interface StepOpening {
  readonly offer: number
  readonly step: number
}

/** A program with the model it was compiled from. */
export interface CompiledProgram extends LinearProgram {
  readonly graph: ModelGraph
  readonly balances: readonly Balance[]
  readonly siteLimits: readonly { readonly offer: number; readonly node: number }[]
  readonly steps: readonly { readonly offer: number; readonly step: number }[]
  readonly openings: readonly StepOpening[]
  /** First column of each kind; columns of a kind are ordered by ref, then time. */
  readonly firstColumn: Readonly<Record<ColumnKind, number>>
}

/** Sparse affine function of the columns: Σ coefficient·x + constant. Columns ascending, no repeats. */
export interface LinearForm {
  readonly columns: Int32Array
  readonly coefficients: Float64Array
  readonly constant: number
}

/** One stage of an ordered list of objectives. */
export interface Stage {
  /** 'unplaced', 'objective:0', 'tie-break:disposal', … */
  readonly id: string
  readonly role: 'unplaced' | 'objective' | 'tie-break'
  readonly sense: 'least' | 'most'
  readonly form: LinearForm
}

/** What `solve` takes: a program and its ordered objectives; later stages stay on the exact optimal face of earlier. */
export interface StagedProgram {
  readonly program: LinearProgram
  readonly stages: readonly Stage[]
  /** 'unique' asks for a proof that the feasible point is the only one (no objective, no tie-break). */
  readonly determined: boolean
}
