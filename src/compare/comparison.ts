import type { Grade, Position } from '../base/index.js'
import type { IndicatorResult, PackItemResult, PackResult, RunResult } from '../results/index.js'
import type { Label } from '../scenario/index.js'

/**
 * Scenarios set side by side, without words: the facts from which report makes sentences and tables. Scenarios are in
 * the order given; every difference is "this scenario against the baseline".
 */
export interface Comparison {
  /** Id of the scenario the others are set against. */
  readonly baseline: string
  readonly scenarios: readonly ScenarioComparison[]
}

/** One scenario against the baseline. */
export interface ScenarioComparison {
  readonly id: string
  readonly label: Label
  readonly isBaseline: boolean
  readonly status: RunResult['status']
  readonly certificate: RunResult['certificate']
  /** Currency and year of the prices every money figure of this scenario is stated in. */
  readonly money: { readonly currency: string; readonly priceYear: number | null }
  readonly opening: Opening
  readonly projects: readonly ProjectSwitch[]
  /** Null where no switched project states an investment. */
  readonly investment: InvestmentTotal | null
  readonly inputs: readonly InputDifference[]
  readonly structure: readonly StructureDifference[]
  /** The same ids in the same order in every scenario. */
  readonly indicators: readonly IndicatorComparison[]
  /** Packs the scenario declares; items of growth between the two years where both state one. */
  readonly packs: readonly PackComparison[]
  /** Benefit of by-products in place of other goods; null where the scenario declares no symbiosis. */
  readonly benefit: NonNullable<RunResult['benefit']> | null
  readonly targets: RunResult['targets']
  readonly unplaced: RunResult['unplaced']
  readonly unmet: RunResult['unmet']
  /** Of an infeasible scenario what cannot hold together, of an unbounded one what can grow without limit. */
  readonly conflict: NonNullable<RunResult['conflict']>
}

/** A pack of a scenario beside the baseline's. */
export interface PackComparison extends Omit<PackResult, 'items'> {
  readonly items: readonly PackItemComparison[]
}

export interface PackItemComparison extends PackItemResult {
  readonly baselineValue: number | boolean | null
  /** value − baseline's; null where either is no number. */
  readonly change: number | null
}

/** What the opening sentence of a scenario says. */
export interface Opening {
  readonly switched: readonly ProjectSwitch[]
  /** Ids of the headline indicators (all, where none is headline) that moved most in per cent; at most three. */
  readonly moved: readonly string[]
  /** Ids of the indicators that got worse, headline ones first. */
  readonly worse: readonly string[]
  /** By-products of which nothing is used. */
  readonly untaken: readonly ByProduct[]
  /** By-products of which a part, or all, is used. */
  readonly taken: readonly ByProduct[]
}

/** A project that stands otherwise than in the baseline. */
export interface ProjectSwitch {
  readonly id: string
  readonly label: Label
  readonly from: 'built' | 'not built'
  readonly to: 'built' | 'not built'
  /** What it costs to build, in the currency and price year of `money`; null where the files state nothing. */
  readonly investment: Investment | null
}

/** An investment; `low` and `high` are null where no range is stated. */
export interface Investment {
  readonly value: number
  readonly low: number | null
  readonly high: number | null
  /** Weakest grade of its figures. */
  readonly grade: Grade | 'none'
}

/** Investment of all projects switched: built ones added, left-out ones taken off; all low and all high at once. */
export interface InvestmentTotal {
  readonly value: number
  readonly low: number
  readonly high: number
  /** Number of switched projects without a figure, which are not in the sum. */
  readonly unstated: number
}

/** A by-product and what becomes of it; amounts over the horizon in `unit`. */
export interface ByProduct {
  readonly commodity: string
  readonly label: Label
  readonly unit: string
  /** Amounts are a mass. */
  readonly isMass: boolean
  readonly made: number
  /** Used or sold: what is made less what is left, with what was drawn from stock. */
  readonly used: number
  /** Left without any place. */
  readonly unplaced: number
  /** Into disposal routes. */
  readonly disposed: number
  /** Net put into stock; negative: drawn from it. */
  readonly stocked: number
}

/** An effective value that differs; `null` where the scenario or the baseline has no such input. */
export interface InputDifference {
  readonly path: string
  readonly baseline: string | null
  readonly scenario: string | null
  /** Unit of the figure, '' for texts and references. */
  readonly unit: string
  /** What set the value in this scenario; where it was removed, what had set it in the baseline. */
  readonly at: Position
  readonly layer: string
  /** Reason the change gives; '' where it gives none. */
  readonly why: string
}

/** What exists in one of the two models only, of one kind; ids ascending. */
export interface StructureDifference {
  readonly kind: StructureKind
  readonly added: readonly string[]
  readonly removed: readonly string[]
}
/** What of the structure may be there in one scenario and not in another. */
export const structureKinds = ['unit', 'process', 'link', 'purchase', 'sale', 'disposal', 'stock'] as const
export type StructureKind = (typeof structureKinds)[number]

/** `open`: no judgement, because the value is incomplete or because a tie-break decided the direction. */
export type Judgement = 'better' | 'worse' | 'same' | 'open'

/** One indicator of one scenario beside the baseline's; values in the indicator's unit. */
export interface IndicatorComparison extends Omit<IndicatorResult, 'reason'> {
  /** Why there is no value; 'not-defined': this scenario has no such indicator. */
  readonly reason: IndicatorResult['reason'] | 'not-defined'
  readonly baselineValue: number | null
  readonly baselineGrade: IndicatorResult['grade']
  readonly baselineSeen: IndicatorResult['seen']
  readonly baselineAssumptions: number
  /** value − baseline's; 0 for the baseline; null when either has no value or the units differ. */
  readonly change: number | null
  /** 100 · change ÷ |baseline's|, so that its sign is the sign of the change; null when the baseline is 0 or null. */
  readonly changePercent: number | null
  /** null when the indicator has no good direction or the change no value. */
  readonly judgement: Judgement | null
  /** What explains the change; null when there is no change to explain. */
  readonly contributions: Contributions | null
  /** Whether the sign of the change survives other prices; null when no price is in it. */
  readonly robustness: Robustness | null
}

/** Change of each enterprise, sector and contributor; for ratios those of numerator and denominator apart. */
export type Contributions =
  | ({ readonly kind: 'affine' } & SharedPart)
  | { readonly kind: 'ratio'; readonly numerator: SharedPart; readonly denominator: SharedPart }

export interface SharedPart {
  /** Unit of all changes in it: the indicator's, or the canonical unit of the part of a ratio. */
  readonly unit: string
  readonly byEnterprise: Share
  readonly bySector: Share
  readonly byContributor: Share
}

/** The largest parts of a change (three, where no other number is asked for) and the rest of it; top and rest add up to `change`. */
export interface Share {
  readonly change: number
  readonly top: readonly { readonly id: string; readonly label: Label; readonly change: number }[]
  readonly rest: number
}

/** How a change stands up to other prices, quantities held; see robustness.ts. */
export interface Robustness {
  readonly survives: boolean
  /** Least and greatest change while all prices move freely; null when a denominator may vanish. */
  readonly low: number | null
  readonly high: number | null
  /** Number of price figures that move the change. */
  readonly priceCount: number
  /** The three that move it most when they move alone. */
  readonly prices: readonly PriceEffect[]
}

/** The change when one price figure alone stands at ×0.7 and at ×1.3; null when a denominator vanishes there. */
export interface PriceEffect {
  readonly path: string
  readonly at: Position
  readonly atLow: number | null
  readonly atHigh: number | null
}
