import type { ColumnKind } from '../../lp/index.js'
import type { PlacedLabel } from '../../results/index.js'
import type { Label } from '../../scenario/index.js'

/**
 * Why no more goes to a use, or no less to a dump, of what is made as it is:
 * 'shut': its capacity is 0; 'full': it takes all it may; 'all': nothing of it is left there; 'no-way': nothing there uses
 * it and no link leads away; 'no-taker': nothing can take it where it leads; 'blocked': limits leave no room, see `limits`;
 * 'dear': it would make the objective worse by `cost`; 'as-good': it is as good as what is done, and a later objective or a
 * tie-break decided; 'unproven': no answer could be proven.
 */
export type OutletReason = 'shut' | 'full' | 'all' | 'no-way' | 'no-taker' | 'blocked' | 'dear' | 'as-good' | 'unproven'

/** What changes with one unit more at a use, or less at a dump, and what that costs; the costs add up to the whole. */
export interface Exchange {
  readonly id: string
  readonly label: Label
  /** Per unit at the outlet, in `unit`; negative: less of it. */
  readonly change: number
  readonly unit: string
  /** Positive: worse. In the rate of the study. */
  readonly cost: number
}

/** What a figure would have to be for more to be used, all else equal. */
export interface Threshold {
  readonly what: 'freight' | 'distance' | 'price' | 'fee'
  readonly now: number
  readonly sense: 'at-most' | 'at-least'
  /** null: no value above 0 does it. */
  readonly at: number | null
  readonly unit: string
}

/** What leaves no room for more: a limit of the files, or what would be left without a place or unmet, which comes first. */
export interface OutletLimit extends PlacedLabel {
  readonly kind: 'limit' | 'remainder'
}

/** One way a commodity can go from the place where it arises. */
export interface Outlet {
  /** Of the column: 'link/ash-to-bricks@year'. */
  readonly id: string
  readonly kind: ColumnKind
  /** A dump gets rid of it: disposal, release, or being put into stock. */
  readonly role: 'use' | 'dump'
  readonly label: Label
  /** What goes there, in the commodity's unit. */
  readonly amount: number
  readonly reason: OutletReason
  /**
   * By how much one unit more at a use, or less at a dump, makes the objective worse; of a dump that gets nothing, one unit
   * more. Negative where a limit holds back what would pay; null where it cannot be or is not known.
   */
  readonly cost: number | null
  readonly limits: readonly OutletLimit[]
  readonly exchange: readonly Exchange[]
  readonly thresholds: readonly Threshold[]
}

/** A site that could use the commodity, to which no link leads. */
export interface MissingLink {
  readonly site: string
  readonly label: Label
  /** What a link may cost per unit to be worth it for more of the commodity being used; null: none is. */
  readonly freight: number | null
  /** What leaves no room for more of it there. */
  readonly limits: readonly OutletLimit[]
  /** The farthest it may lie by each mode of transport whose tariff is known, km. */
  readonly reach: readonly { readonly mode: string; readonly label: Label; readonly km: number }[]
}

/** What can become of the commodity at one place where it arises, in one period. */
export interface OutletPlace {
  readonly site: string
  readonly label: Label
  readonly period: string
  /** Present where it is counted by slice. */
  readonly slice?: string
  /** What recipes give of it there, and what stays without a place, in the commodity's unit. */
  readonly made: number
  readonly unplaced: number
  readonly outlets: readonly Outlet[]
  readonly missing: readonly MissingLink[]
}

export interface OutletTotals {
  readonly made: number
  readonly used: number
  /** Disposed of, released or put into stock. */
  readonly dumped: number
  readonly unplaced: number
}

/** A project that is not built, and what becomes of the commodity if it alone is built besides. */
export interface OutletProject {
  readonly id: string
  readonly label: Label
  /** Uses of the commodity that it brings, by the id of their column without the time. */
  readonly brings: readonly { readonly id: string; readonly label: Label }[]
  /** How much more of the commodity is used with it, over the horizon, in the commodity's unit; null: no answer. */
  readonly used: number | null
  /** By how much the objective gets better, in its canonical unit; investment is no part of it. null: no answer. */
  readonly gain: number | null
  /** In canonical money; null where the files do not say. */
  readonly investment: number | null
}

/** Why a commodity, or what a link carries, is used as it is and no more, and what it would take. */
export interface OutletStudy {
  readonly scenario: string
  /** The link asked for, of which alone is told; null: all ways the commodity can go. */
  readonly link: { readonly id: string; readonly label: Label } | null
  readonly commodity: string
  readonly label: Label
  readonly unit: string
  /** Unit of costs: of the objective per unit of the commodity, 'yuan/t'; of money as it is paid in its period. */
  readonly rate: string
  /** Unit of the objective, of the commodity that costs are told per, and of investments. */
  readonly objective: string
  readonly per: string
  readonly currency: string
  /** Yes-or-no decisions are held as the plan has them: what is told is of this plan. */
  readonly fixedPlan: boolean
  readonly places: readonly OutletPlace[]
  /** Of what recipes give of it, over all places and periods, in the commodity's unit; null of a link alone. */
  readonly totals: OutletTotals | null
  readonly projects: readonly OutletProject[]
}
