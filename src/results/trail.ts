import type { Grade, Position, Seen } from '../base/index.js'
import type { Label } from '../scenario/index.js'
import type { NoValueReason } from './no-value.js'
import type { ColumnResult } from './result.js'

/** Text of a figure or formula with its place and the layer that set it: 'model', 'scenario:id' or 'project:id'. */
export interface TrailPlace extends Position {
  readonly length: number
  readonly layer: string
  readonly text: string
}

/** A source as the files declare it. */
export interface TrailSource {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  readonly year: string | null
  readonly url: string | null
  readonly note: string | null
}

/** A figure of the files: where a number ends. `value`, `low`, `high` in canonical units; `place.text` as written. */
export interface TrailFigure {
  readonly path: string
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  /** Unit as written. */
  readonly unit: string
  readonly grade: Grade | 'none'
  readonly seen: Seen | null
  readonly source: TrailSource | null
  readonly row: string | null
  readonly why: string | null
  readonly year: string | null
  readonly basis: string | null
  readonly place: TrailPlace
  /** What it replaced, latest first. */
  readonly overrode: readonly TrailPlace[]
}

/** A recipe that gives to (or needs from) the balance a column stands in. */
export interface TrailFeed {
  readonly unit: string
  readonly recipe: string
  readonly label: Label
  /** Of one slice, where the column it feeds is not. */
  readonly slice?: Label
  readonly level: number
  readonly levelUnit: string
  /** Per unit of the level, in the unit of the amount; > 0 gives, < 0 needs. */
  readonly coefficient: number
  readonly amount: number
  readonly amountUnit: string
  /** Figures of the coefficient. */
  readonly figures: readonly TrailFigure[]
  /** Figures that fix or bound the level: production, capacity, availability. */
  readonly bounds: readonly TrailFigure[]
}

/** A column of the program with its value, and one step further what feeds it. */
export interface TrailColumn extends ColumnResult {
  /** Figures that bound the column itself: production of a recipe's unit, capacity and contract of a link, a limit. */
  readonly bounds: readonly TrailFigure[]
  /** Largest first. */
  readonly feeds: readonly TrailFeed[]
}

/** One term of a form: contribution = amount · coefficient, in the units of column and part. */
export interface TrailTerm {
  readonly column: TrailColumn
  /** Node it is booked at; '' when at none. */
  readonly node: string
  readonly coefficient: number
  readonly contribution: number
  readonly figures: readonly TrailFigure[]
}

/** A part of the value that depends on no column. */
export interface TrailConstant {
  readonly node: string
  readonly period: string
  readonly slice?: string
  readonly contribution: number
  readonly figures: readonly TrailFigure[]
}

/** The form of a value, or of one side of a ratio. */
export interface TrailPart {
  readonly role: 'value' | 'numerator' | 'denominator'
  readonly value: number
  readonly unit: string
  /** Terms that contribute, largest first. */
  readonly terms: readonly TrailTerm[]
  readonly constants: readonly TrailConstant[]
  /** Terms whose column is zero here. */
  readonly idle: number
}

/** Where a number comes from: data for `explain`, without words. */
export type Trail =
  | {
      readonly kind: 'indicator'
      readonly id: string
      readonly label: Label
      /** Share of this enterprise only; null: the whole. */
      readonly enterprise: string | null
      readonly value: number | null
      readonly reason: NoValueReason | null
      readonly unit: string
      readonly formula: TrailPlace
      readonly parts: readonly TrailPart[]
    }
  | {
      readonly kind: 'flow'
      readonly id: string
      readonly label: Label
      readonly value: number
      readonly unit: string
      readonly from: string
      readonly to: string
      readonly commodity: string
      readonly column: TrailColumn
    }
