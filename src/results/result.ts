import type { Grade, Position, Seen } from '../base/index.js'
import type { BoundPack, IndicatorForm } from '../indicators/index.js'
import type { ColumnKind, CompiledProgram, StagedProgram } from '../lp/index.js'
import type { Label } from '../scenario/index.js'
import type { BenefitResult } from './benefit.js'
import type { NoValueReason } from './no-value.js'
import type { PackResult, ProductResult } from './packs.js'
import type { Certificate, Solution, Status } from '../solve/index.js'

/** Amount of one contributor to an indicator; for ratios of the numerator, with that of the denominator. */
export interface Contribution {
  /** 'recipe@unit', link, market or route id, see `contributorOf`. */
  readonly id: string
  readonly label: Label
  readonly value: number
  readonly denominator?: number
}

/** Share of one enterprise in an additive indicator, or both parts of its ratio. '' = markets and sites without one. */
export type EnterpriseShare =
  | { readonly id: string; readonly value: number }
  | { readonly id: string; readonly numerator: number; readonly denominator: number }

/** One indicator of one run, in its own unit. */
export interface IndicatorResult {
  readonly id: string
  readonly label: Label
  readonly unit: string
  readonly better: 'higher' | 'lower' | null
  readonly headline: boolean
  /** Pack whose item it is; absent for the model's own. */
  readonly pack?: string
  /** null with a reason code when it has no value (denominator 0, run without answer). */
  readonly value: number | null
  readonly reason: NoValueReason | null
  readonly byPeriod: readonly { readonly period: string; readonly value: number | null }[]
  /** Additive forms: value per enterprise; ratios: both parts, in canonical units of each. */
  readonly byEnterprise: readonly EnterpriseShare[]
  /** The same by sector; '' = markets and sites without one. */
  readonly bySector: readonly EnterpriseShare[]
  /** By process, purchase, sale, link …, largest first, ties by id. */
  readonly contributors: readonly Contribution[]
  readonly grade: Grade | 'none'
  /** Weakest mark among the figures of the weakest grade; null when none of them has one. */
  readonly seen: Seen | null
  /** Number of figures graded D or not at all that it rests on. */
  readonly assumptions: number
  /** What is unplaced or unmet would count in it, see incomplete.ts. */
  readonly incomplete: boolean
  /** Range over the optimal face when a tie-break decided it; null/null when a ratio's parts move and no range is proven. */
  readonly tie: { readonly low: number | null; readonly high: number | null } | null
}

/** An output without a place, or a need or demand not met. */
export interface Remainder {
  readonly site: string
  readonly commodity: string
  readonly period: string
  /** Present where it is counted by slice. */
  readonly slice?: string
  /** In the commodity's unit. */
  readonly amount: number
  readonly unit: string
}

/** What a flow is; see `FlowResult` for who gives and takes. */
export type FlowKind =
  | 'output' // unit → node, from a recipe
  | 'input' // node → unit
  | 'link' // node → node: what arrives
  | 'loss' // giver of a link → route or medium: what is lost under way
  | 'purchase' // market → node
  | 'sale' // node → market
  | 'extraction' // nature or declared source → node
  | 'release' // node → nature
  | 'disposal' // node → route
  | 'delivery' // node → final demand
  | 'put' // node → stock
  | 'take' // stock → node
  | 'decay' // stock → land; touches no node
  | 'unplaced' // node → remainder
  | 'unmet' // remainder → node
  | 'downgrade-from' // node → ladder: what serves the next level below
  | 'downgrade-to' // ladder → node: the same as the commodity it serves as

/**
 * One flow of one period, ≥ 0. `from` and `to`: a bare id is a node (a site, or a market reached by links); others are
 * 'unit:id', 'market:id', 'route:id', 'nature:medium', 'source:node', 'demand:node', 'stock:id', 'remainder:kind' and
 * 'ladder:id'. At every node the amounts in and out of one commodity are equal, and every amount leaves from and arrives
 * at one place.
 */
export interface FlowResult {
  /** Stable id, accepted by `trace`: 'link/acid-to-rare-earth@y2015'. */
  readonly id: string
  readonly kind: FlowKind
  readonly from: string
  readonly to: string
  readonly commodity: string
  readonly period: string
  /** Present where it is counted by slice. */
  readonly slice?: string
  /** In the commodity's unit. */
  readonly amount: number
  readonly unit: string
  /** Recipe, link, market, route, stock or medium that carries it. */
  readonly by: string
  /** Of a commodity that carries its composition. */
  readonly composition?: Composition
}

/** Share of mass by substance id, of the substances that are followed. */
export type Composition = Readonly<Record<string, number>>

/** The mix of a commodity that carries its composition at a node: all that comes there, and what it is made of. */
export interface CompositionResult {
  readonly site: string
  readonly commodity: string
  readonly period: string
  /** Present where it is counted by slice. */
  readonly slice?: string
  /** In the commodity's unit. */
  readonly amount: number
  readonly unit: string
  readonly composition: Composition
}

/** How much one recipe runs in one unit. */
export interface LevelResult {
  readonly unit: string
  readonly recipe: string
  readonly period: string
  /** Present where it is counted by slice. */
  readonly slice?: string
  readonly level: number
  /** Unit of the level: of the reference commodity, or the process's own counting unit. */
  readonly of: string
}

/** Use of the capacity of a unit in one period; both in `of`. */
export interface LoadResult {
  readonly unit: string
  readonly site: string
  readonly period: string
  /** Present where it is counted by slice. */
  readonly slice?: string
  readonly load: number
  readonly capacity: number
  /** Unit of both: that of the activity, or a canonical one where its processes use the capacity in another measure. */
  readonly of: string
}

/** A link that carries nothing in a period, and why; money (or what the objective counts) per unit of the commodity. */
export interface IdleLink {
  readonly link: string
  readonly label: Label
  readonly period: string
  /** Present where it is counted by slice. */
  readonly slice?: string
  readonly commodity: string
  readonly from: string
  readonly to: string
  /** Its capacity is 0 in the period. */
  readonly shut: boolean
  /** What one more unit, free there, is worth; negative: it must be got rid of at a cost. */
  readonly atTaker: number
  readonly atGiver: number
  /** Freight, charges and whatever else the objective counts on the way. */
  readonly way: number
  /**
   * By how much at least it would have to become cheaper before it is used, by the duals found; where these are not the only
   * ones it may be more: a study of outlets tells how much. 0: as good as what is done instead, by these duals.
   */
  readonly missing: number
  readonly unit: string
}

/** A stock over one period; amounts in the commodity's unit, `level` at the end. */
export interface StockResult {
  readonly id: string
  readonly period: string
  /** Present where it is counted by slice. */
  readonly slice?: string
  readonly opening: number
  readonly put: number
  readonly take: number
  readonly level: number
  readonly unit: string
}

/** A boundary between two levels of a ladder, by the ids of their commodities. */
export interface LadderBoundary {
  readonly from: string
  readonly to: string
  /** What passes down, in the ladder's unit. */
  readonly amount: number
  /** Of a temperature ladder, °C: of the shifted scale, of hot and of cold streams with the usual difference. */
  readonly temperature?: { readonly shifted: number; readonly hot: number; readonly cold: number }
}

/** What the levels of a ladder do for one another at a site in one period. */
export interface LadderResult {
  readonly ladder: string
  readonly label: Label
  readonly site: string
  readonly period: string
  /** Present where it is counted by slice. */
  readonly slice?: string
  readonly unit: string
  /** Of a temperature ladder: heat of streams that other streams take, and what utilities give and take. */
  readonly heat?: { readonly recovered: number; readonly hotUtility: number; readonly coldUtility: number }
  /** From the highest level down. */
  readonly cascade: readonly LadderBoundary[]
  /** Boundaries that nothing passes although levels on both sides are at work. */
  readonly pinch: readonly LadderBoundary[]
}

/**
 * What one more unit of a commodity, free at the node, is worth: the improvement of the (first) objective per unit more
 * available. Positive: one more unit lowers the least cost by `value`; negative: it must be got rid of at a cost.
 */
export interface PriceResult {
  readonly site: string
  readonly commodity: string
  readonly period: string
  /** Present where it is counted by slice. */
  readonly slice?: string
  readonly value: number
  /** Unit of the objective per unit of the commodity, 'yuan/t'. */
  readonly unit: string
}

export interface TargetResult {
  readonly id: string
  readonly indicator: string
  readonly label: Label
  readonly status: 'met' | 'missed' | 'unknown'
  /** In the indicator's unit. */
  readonly value: number | null
  readonly bound: number
  readonly sense: 'at-least' | 'at-most'
  readonly unit: string
  /** Period it speaks of; null: the whole horizon. */
  readonly period: string | null
}

export interface ObservationResult {
  readonly id: string
  readonly label: Label
  readonly observed: number
  readonly modelled: number | null
  readonly unit: string
  readonly imposed: boolean
  readonly note: Label | null
  /** Source key of the observed figure; null when the file names none. */
  readonly source: string | null
  readonly grade: Grade | 'none'
}

/** Amount of one component (substance id or 'mass') through the whole system over the horizon, tonnes. */
export interface ComponentBalance {
  readonly component: string
  /** Across the boundary: trade, nature, sources, remainders. */
  readonly entering: number
  readonly leaving: number
  /** Put into stock less taken from it. */
  readonly stored: number
  /** What recipes make of it less what they take in: what they do not close, and what they do not claim. */
  readonly unaccounted: number
  /** Through recipes: of each the larger of what is fed and what leaves. */
  readonly through: number
  /** The part of `through` in recipes that close it, claimed or not. */
  readonly closed: number
}

/** One part of the closure: worst relative difference, what is allowed, and where it stands. */
export interface ClosureCheck {
  /**
   * 'balance': a node's commodity balance recomputed from the recipes; 'agreement': that balance against the program's
   * row; 'stock': levels carried over; 'system': a component through the whole system; 'recipe': a claim of a recipe;
   * 'relation': what ties the flows a recipe leaves to the choice.
   */
  readonly id: 'balance' | 'agreement' | 'stock' | 'system' | 'recipe' | 'relation'
  readonly worst: number
  readonly allowed: number
  /** 'node/commodity@period', component, or 'recipe/component'; '' when nothing was checked. */
  readonly where: string
  readonly ok: boolean
}

/** Mass and every substance recomputed from recipes and flows, apart from the program. */
export interface ClosureResult {
  readonly ok: boolean
  /** Largest difference of the check nearest to (or farthest over) what it is allowed, and its place. */
  readonly worst: number
  readonly where: string
  readonly checks: readonly ClosureCheck[]
  readonly components: readonly ComponentBalance[]
}

/** A column of the program with its value. */
export interface ColumnResult {
  /** As flows have it: 'activity/power/electricity-production@year'. */
  readonly id: string
  readonly kind: ColumnKind
  readonly label: Label
  readonly period: string
  /** Present where it is counted by slice. */
  readonly slice?: string
  readonly amount: number
  readonly unit: string
}

/** Numbers by index; zeros are left out. Two lists, because tables of hundreds of sectors are written with it. */
export interface Sparse {
  readonly at: readonly number[]
  readonly values: readonly number[]
}

/** What a determined model is driven by: a final demand, a fixed production or supply, or another amount held fast. */
export interface Driver {
  readonly id: string
  readonly kind: 'demand' | 'production' | 'supply' | 'other'
  readonly label: Label
  readonly period: string
  /** Present where it is counted by slice. */
  readonly slice?: string
  readonly amount: number
  readonly unit: string
  /** Amount of every column, in its unit, per unit of the driver, by index into `columns`; zeros are left out. */
  readonly requires: Sparse
}

/** An indicator shared out, or a part of a ratio in its canonical unit, all in that unit: Σ byDriver + constant = Σ byProcess + constant = value. */
export interface SharedIndicator {
  readonly id: string
  /** Of a ratio, which cannot be shared out as such. */
  readonly part?: 'numerator' | 'denominator'
  readonly unit: string
  readonly value: number
  /** What no driver causes. */
  readonly constant: number
  /** What each driver causes, in all and per unit of it. */
  readonly byDriver: readonly { readonly id: string; readonly perUnit: number; readonly value: number }[]
  /** Where it arises: ids of columns, a driver's own where it arises at the driver itself. */
  readonly byProcess: readonly { readonly id: string; readonly value: number }[]
  /** Both at once: for each driver, in their order, the values by index into `byProcess`; zeros are left out. */
  readonly cells: readonly Sparse[]
}

/** Total requirements of a determined model, see `readRequirements`. */
export interface Requirements {
  readonly columns: readonly ColumnResult[]
  readonly drivers: readonly Driver[]
  readonly indicators: readonly SharedIndicator[]
  /** Worst difference of the shares of an indicator from it, relative to the sum of its absolute terms. */
  readonly check: { readonly worst: number; readonly allowed: number; readonly ok: boolean }
}

/** What the equations of a model without objective would have against a bound, in `unit`. */
export interface AskedBeyond extends PlacedLabel {
  readonly asked: number
  readonly bound: number
  readonly sense: 'at-least' | 'at-most'
  readonly unit: string
}

/** A row or column in model words with the place of the figure behind it. */
export interface PlacedLabel extends Position {
  readonly label: Label
}

/** Capacity built in a period and all that is in service, in `of` (a rate); investment in the model's currency. */
export interface BuildResult {
  readonly unit: string
  readonly site: string
  readonly period: string
  readonly built: number
  readonly inService: number
  readonly investment: number
  readonly of: string
}

/** Everything one run yields, in model words and display units. Also the body of the result file. */
export interface RunResult {
  readonly id: string
  readonly label: Label
  readonly mode: 'simulation' | 'planning'
  readonly periods: readonly { readonly id: string; readonly label: Label; readonly years: number }[]
  /** Present where the periods have slices; in order. */
  readonly slices?: readonly { readonly id: string; readonly label: Label; readonly share: number }[]
  readonly status: Status
  readonly certificate: Certificate
  readonly indicators: readonly IndicatorResult[]
  readonly unplaced: readonly Remainder[]
  readonly unmet: readonly Remainder[]
  readonly flows: readonly FlowResult[]
  /** Where commodities carry their composition. */
  readonly compositions?: readonly CompositionResult[]
  readonly levels: readonly LevelResult[]
  readonly loads: readonly LoadResult[]
  /** Where units may be added to. */
  readonly builds?: readonly BuildResult[]
  readonly idleLinks: readonly IdleLink[]
  readonly stocks: readonly StockResult[]
  /** Of a model with ladders. */
  readonly ladders?: readonly LadderResult[]
  readonly prices: readonly PriceResult[]
  readonly targets: readonly TargetResult[]
  readonly observations: readonly ObservationResult[]
  readonly closure: ClosureResult
  /** Indicator packs the model declares; absent where it declares none. */
  readonly packs?: readonly PackResult[]
  /** Benefit of by-products in place of other goods; absent where the model declares no symbiosis. */
  readonly benefit?: BenefitResult
  /** Circularity of the products the model declares; absent where it declares none. */
  readonly products?: readonly ProductResult[]
  /** Infeasible: what cannot hold together, each needed. */
  readonly conflict?: readonly PlacedLabel[]
  /** Model without objective that its equations alone determine. */
  readonly requirements?: Requirements
  /** Infeasible, without objective: where the one solution of the equations breaks a bound. */
  readonly asked?: readonly AskedBeyond[]
  /** Unbounded: what can grow without limit. */
  readonly ray?: readonly PlacedLabel[]
}

/** The run with what is needed to trace and compare: not written to files. */
export interface SolvedRun {
  readonly result: RunResult
  readonly compiled: CompiledProgram
  readonly staged: StagedProgram
  readonly solution: Solution
  readonly forms: ReadonlyMap<string, IndicatorForm>
  /** Packs as bound, and the forms their metrics are measured over, by id of the item. */
  readonly packs: readonly BoundPack[]
  readonly measures: ReadonlyMap<string, readonly (IndicatorForm | null)[]>
}
