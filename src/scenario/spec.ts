import type { Dimension, Expr, Facts, Origin, Placed } from '../base/index.js'

/** Both labels of a thing; where a file gives one language only, both fields hold it. */
export interface Label {
  readonly en: string
  readonly zh: string
}

/** A number with its unit, already in canonical units (see base/dimension.ts). `percent` was written with %. */
export interface Measure {
  readonly value: number
  readonly dimension: Dimension
  /** Unit as written ('kt/yr', '%', ''), for display. */
  readonly unit: string
  /** Year of the prices, when the figure is money and the file names one. */
  readonly priceYear?: number
}

/** What stands where a number is expected. Formulas are evaluated in the room `model`. */
export type Given =
  | { readonly kind: 'measure'; readonly measure: Measure }
  | { readonly kind: 'formula'; readonly expr: Expr; readonly text: string }
  /** One measure or formula per period, by period id; periods not named are a fault found in `model`. */
  | { readonly kind: 'series'; readonly byPeriod: ReadonlyMap<string, Amount>; readonly ordered?: readonly Amount[] }
  /** One measure or formula per slice, the same way. */
  | { readonly kind: 'slices'; readonly bySlice: ReadonlyMap<string, Amount>; readonly ordered?: readonly Amount[] }

/** A figure as the files state it: value, range, what is known of it, and where it stands. */
export interface Amount {
  /** Path in the effective document, the figure's stable id: 'processes.copper-smelting.in.coal'. */
  readonly path: string
  readonly given: Given
  readonly low?: Measure
  readonly high?: Measure
  /** Shares of the amount by slice, adding to 1; its `given` is by slice. */
  readonly profile?: Amount
  readonly facts: Facts
  readonly origin: Origin
}

/** A figure that is one number: no formula, and the same at all times. */
export interface NumberAmount extends Amount {
  readonly given: Extract<Given, { readonly kind: 'measure' }>
}

/** Reference to another thing by id, with the place of the reference. */
export interface Ref {
  readonly id: string
  readonly origin: Origin
}

/** Fixed (`min` and `max` the same object), one-sided or two-sided bounds. */
export interface Range {
  readonly min?: Amount
  readonly max?: Amount
}

export interface Entry {
  readonly id: string
  readonly label: Label
  readonly origin: Origin
}

export interface SourceSpec extends Entry {
  readonly title: string
  readonly publisher?: string
  readonly year?: string
  readonly url?: string
  readonly note?: string
}

export interface PeriodSpec extends Entry {
  /** In years (canonical). */
  readonly length: Amount
}

/** A part of every period. */
export interface SliceSpec extends Entry {
  /** Share of the period. */
  readonly share: Amount
  /** Slices of one season are, in their order, one typical cycle of a stock that closes within it. */
  readonly season?: string
}

export type SubstanceSpec = Entry

export type NatureMedium = 'air' | 'water' | 'land' | 'ground'
export type CostKind =
  | 'material'
  | 'energy'
  | 'service'
  | 'wages'
  | 'depreciation'
  | 'interest'
  | 'tax'
  | 'subsidy'
  | 'penalty'

export interface CommoditySpec extends Entry {
  /** Display unit; its dimension is the commodity's. */
  readonly unit: Measure
  readonly tags: readonly Ref[]
  /** Share of mass (or amount per unit) of each substance. */
  readonly composition: ReadonlyMap<string, Amount>
  /** The substance that makes up the rest to 100 %. */
  readonly compositionRest?: Ref
  /** `from: process` or `process/mode`: composition derived by that recipe. */
  readonly compositionFrom?: Ref
  /** `carried: […]`: what it is made of is whatever comes; these substances are followed. */
  readonly carried?: readonly Ref[]
  /** Tonnes per canonical unit, for commodities not counted by mass. */
  readonly density?: Amount
  /** Named attributes usable as weights: heating-value, carbon, gwp … */
  readonly attributes: ReadonlyMap<string, Amount>
  readonly releasedTo?: NatureMedium
  readonly drawnFrom?: NatureMedium
  readonly costKind: CostKind
  readonly replaces: readonly ReplacementSpec[]
  /** Whether it must balance in every slice or over the whole period only. */
  readonly balance: 'slice' | 'period'
  /** Words for `check`: why this commodity may stay without taker or use. */
  readonly allow: readonly Ref[]
}

/** Where heat stands on a ladder, °C: `from` = `to` where it keeps its temperature. */
export interface StreamSpec {
  readonly from: number
  readonly to: number
  /** Part of the least difference it bears itself, K; undefined: half of the ladder's. */
  readonly contribution?: number
  /** The amount is per degree between from and to. */
  readonly perDegree: boolean
  readonly origin: Origin
}

/** One temperature, °C. */
export interface TemperatureSpec {
  readonly celsius: number
  readonly origin: Origin
}

/** Ordered levels: commodities from high to low, or one commodity by temperature. */
export type LadderSpec = Entry &
  (
    | { readonly kind: 'grades'; readonly levels: readonly Ref[] }
    | {
        readonly kind: 'heat'
        readonly commodity: Ref
        /** Least difference between giver and taker, K. */
        readonly difference: number
        /** Processes that count as hot or cold utility. */
        readonly utilities: readonly Ref[]
      }
  )

/** What a by-product stands in for, by a function both have. */
export interface ReplacementSpec {
  readonly replaced: Ref
  /** Substance, attribute, or `mass`. */
  readonly by: Ref
  /** Processes where it does; undefined: all. */
  readonly processes?: readonly Ref[]
  /** Money per unit of the by-product. */
  readonly processing?: Amount
}

/** How a recipe flow gets its amount; see the format reference, "Recipes". */
export interface RecipeFlowSpec {
  readonly commodity: Ref
  readonly side: 'in' | 'out'
  /** Fixed or computed amount per reference. */
  readonly amount?: Amount
  /** Balance of this component (substance or `mass`) fixes the amount. */
  readonly closes?: Ref
  /** With `closes` on an input: share of the component that reaches the reference flow. */
  readonly recovery?: Amount
  /** Share of all of a component fed that goes into this flow; fixes the amount through its content. */
  readonly takes: ReadonlyMap<string, { readonly share: Amount | 'rest'; readonly origin: Origin }>
  /** Composition made by this recipe: share of what is fed, the rest, a content, or a formula over the flow's own components. */
  readonly of: ReadonlyMap<string, OfRule>
  /** Amount such that another flow of the recipe reaches a content: flow → component → content. */
  readonly until?: { readonly flow: Ref; readonly component: Ref; readonly content: Amount }
  /** Temperatures of heat on a ladder. */
  readonly stream?: StreamSpec
  /** Present where the amount is left to the choice, within bounds; members of a group have no bounds of their own here. */
  readonly free?: Range
  /** Group it is a member of. */
  readonly group?: string
  /** Quality the flow must have: what is fed less what the other outputs carry. */
  readonly window: readonly WindowSpec[]
  readonly origin: Origin
  readonly path: string
}

/** Bounds of a quality by component or attribute; both bounds the same figure: exactly. */
export interface WindowSpec {
  readonly id: string
  readonly range: Range
  readonly origin: Origin
}

/** A flow that substitutes others: bounds of its amount and of its share of the group. */
export interface GroupMember {
  readonly commodity: Ref
  readonly amount?: Range
  readonly share?: Range
  readonly origin: Origin
  readonly path: string
}

/** Flows of a recipe that substitute one another. */
export interface GroupSpec extends Entry {
  readonly side: 'in' | 'out'
  readonly members: readonly GroupMember[]
  /** Of all members together; undefined: other equations decide. */
  readonly total?: Range
  /** 'mass' or an attribute: what total and shares are counted in; undefined: the members' common unit. */
  readonly counted?: Ref
  /** Quality of the members together. */
  readonly windows: readonly WindowSpec[]
  readonly path: string
}

export type OfRule =
  | { readonly kind: 'rest'; readonly origin: Origin }
  | { readonly kind: 'share'; readonly share: Amount }
  | { readonly kind: 'content'; readonly content: Amount }
  /** Amount of the component as a formula over `content names` of the same flow (linear), e.g. `= 0.3008 * Fe`. */
  | { readonly kind: 'bound'; readonly amount: Amount }

/** Name of what a carried commodity consists of besides the substances it follows. */
export const OTHERS = 'others'

/** What is bought or supplied of a carried commodity: share of its mass by substance. */
export interface GivenMix {
  readonly shares: ReadonlyMap<string, Amount>
  readonly origin: Origin
}

/** How the mix of a carried commodity at a site is split: share by the id of the taker. */
export interface SplitSpec {
  readonly shares: ReadonlyMap<string, { readonly share: Amount | 'rest'; readonly origin: Origin }>
  readonly origin: Origin
}

export interface RecipeSpec {
  /** Empty for a process without modes. */
  readonly mode: string
  readonly label: Label
  readonly parameters: ReadonlyMap<string, Amount>
  /** Members of groups are among them. */
  readonly flows: readonly RecipeFlowSpec[]
  readonly groups: readonly GroupSpec[]
  readonly closes: readonly Ref[]
  readonly partial?: string
  readonly tolerance?: Amount
  readonly memo: ReadonlyMap<string, Amount>
  readonly cost: ReadonlyMap<CostKind, Amount>
  readonly origin: Origin
}

export interface ProcessSpec extends Entry {
  /** Amount and commodity the recipe is per; without commodity, an own counting unit ("1 run"). */
  readonly per: { readonly amount: Measure; readonly commodity?: Ref; readonly origin: Origin }
  readonly tags: readonly Ref[]
  readonly handling: boolean
  readonly recipes: readonly RecipeSpec[]
}

/** Rules of a unit that is on or off in each period. */
export interface RunningSpec {
  /** Least and most of uses × activity while on; shares of the capacity or amounts. */
  readonly load: Range
  /** Per time on, by kind. */
  readonly onCost: ReadonlyMap<CostKind, Amount>
  /** Per start, by kind; a unit that is on in the first period has started. */
  readonly startUp: ReadonlyMap<CostKind, Amount>
  readonly origin: Origin
}

/** How capacity may be added to a unit, period by period. */
export interface BuildSpec {
  /** Unit of capacity the file speaks in, the first it names; undefined where every amount is a formula. */
  readonly unit?: Measure
  /** Investment per unit of capacity, paid at the start of the period it is built in. */
  readonly cost?: Amount
  /** Per unit of built capacity and time in service, by kind. */
  readonly fixedCost: ReadonlyMap<CostKind, Amount>
  /** Capacity built in each period. */
  readonly added: Range
  /** All capacity in service: what stands already and what was built. */
  readonly inService: Range
  /** Capacity comes in whole steps of this size. */
  readonly step?: Amount
  /** Years from the start of the building period to service; default 0. */
  readonly lead?: Amount
  /** Years of service; default: for ever. */
  readonly life?: Amount
  /** What built capacity is worth at the end of the last period. */
  readonly residual: ResidualRule
  readonly origin: Origin
}

export type ResidualRule = 'straight-line' | 'sinking-fund' | 'none'

/** How amounts of later years count today. */
export interface DiscountingSpec {
  /** Share per year. */
  readonly rate: Amount
  /** When in the year running costs fall due. */
  readonly running: 'start' | 'middle' | 'end'
  readonly origin: Origin
}

export interface UnitSpec extends Entry {
  readonly site: string
  /** Processes (all their modes unless restricted), each with its use of capacity per unit of activity. */
  readonly processes: readonly { readonly process: Ref; readonly uses?: Amount; readonly modes?: readonly Ref[] }[]
  readonly capacity?: Amount
  readonly availability?: Amount
  readonly production?: Range
  readonly fixedCost: ReadonlyMap<CostKind, Amount>
  /** Present where the unit may be off. */
  readonly running?: RunningSpec
  /** Present where capacity may be added. */
  readonly build?: BuildSpec
}

export interface Coordinates {
  /** Degrees, north and east positive. */
  readonly latitude: number
  readonly longitude: number
  readonly origin: Origin
}

export interface SiteSpec extends Entry {
  readonly enterprise: string
  readonly park?: string
  readonly sector?: string
  readonly at?: Coordinates
  /** Final demands at the site. */
  readonly demands: ReadonlyMap<string, DemandSpec>
  /** Declared sources at the site (ore body, well, plant gate): limits and a cost. */
  readonly supplies: ReadonlyMap<
    string,
    {
      readonly range: Range
      readonly cost?: Amount
      readonly at?: TemperatureSpec
      readonly composition?: GivenMix
      readonly origin: Origin
    }
  >
  /** Of carried commodities, by commodity. */
  readonly splits: ReadonlyMap<string, SplitSpec>
}

export interface DemandSpec {
  readonly range: Range
  /** Price paid for each unit not delivered, where shortfall is allowed. */
  readonly unmet?: Amount
  readonly at?: TemperatureSpec
  readonly origin: Origin
}

export interface EnterpriseSpec extends Entry {
  readonly owner?: string
  readonly sector?: string
}

/** One commodity at a market, on one side. */
export interface OfferSpec {
  readonly commodity: Ref
  readonly price?: Amount
  /** Steps in order; `upTo` is the size of the step, missing on the last. */
  readonly steps: readonly { readonly upTo?: Amount; readonly price: Amount }[]
  readonly limit?: Amount
  readonly siteLimit?: Amount
  readonly demand?: DemandSpec
  readonly costKind?: CostKind
  readonly at?: TemperatureSpec
  readonly composition?: GivenMix
  readonly origin: Origin
}

export interface MarketSpec extends Entry {
  readonly at?: Coordinates
  /** Reached by links only (it has a place, or says so). */
  readonly byLinks: boolean
  /** Sites that reach it directly; undefined: every site. */
  readonly sites?: readonly Ref[]
  /** What the belt buys there. */
  readonly sells: ReadonlyMap<string, OfferSpec>
  /** What the belt sells there. */
  readonly buys: ReadonlyMap<string, OfferSpec>
}

export interface TransportModeSpec extends Entry {
  /** Per unit of the commodity. */
  readonly charge?: Amount
  /** Per unit of the commodity and distance. */
  readonly rate?: Amount
  /** Commodity → amount per unit and distance; counted as emitted or used on the way. */
  readonly emits: ReadonlyMap<string, Amount>
  /** Energy per unit and distance, for transport energy. */
  readonly energy?: Amount
}

export interface LinkSpec extends Entry {
  readonly commodity: Ref
  readonly from: Ref
  readonly to: Ref
  /** In order; at least one; distance undefined = from coordinates × detour (only on a single leg). */
  readonly legs: readonly { readonly mode?: Ref; readonly distance?: Amount }[]
  readonly capacity?: Amount
  readonly atLeast?: Amount
  readonly loss?: Amount
  readonly lossTo?: Ref
  /** Taker pays giver; negative is a gate fee. */
  readonly price?: Amount
  /** Extra charge per unit, whoever pays. */
  readonly charge?: Amount
}

export interface RouteSpec extends Entry {
  readonly to: NatureMedium
  readonly sites?: readonly Ref[]
  readonly accepts: ReadonlyMap<
    string,
    {
      readonly commodity: Ref
      readonly fee?: Amount
      readonly limit?: Amount
      readonly at?: TemperatureSpec
      readonly emits: ReadonlyMap<string, Amount>
      readonly origin: Origin
    }
  >
}

export interface StockSpec extends Entry {
  readonly site: Ref
  readonly commodity: Ref
  /** Missing where the level is free to begin where it ends. */
  readonly opening?: Amount
  readonly level?: Range
  readonly put?: Amount
  readonly take?: Amount
  /** Share lost per year. */
  readonly decay?: Amount
  readonly cost?: Amount
  /** Per unit taken out. */
  readonly takeCost?: Amount
  readonly closing?:
    | { readonly kind: 'free' }
    | { readonly kind: 'cyclic' }
    | { readonly kind: 'fixed'; readonly level: Amount }
  /** Closes on itself: once in every period, or every so much time within each season. */
  readonly cycle?: { readonly kind: 'period' } | { readonly kind: 'every'; readonly time: Amount }
}

export interface ProjectSpec extends Entry {
  readonly owner?: string
  readonly status: 'built' | 'not built'
  /** Layer that decided the status. */
  readonly statusOrigin: Origin
  readonly capex?: Amount
  /** Every id and word of its additions and changes: what it says nothing of, it does not touch. */
  readonly words: ReadonlySet<string>
}

export interface PolicySpec extends Entry {
  readonly kind: 'levy' | 'subsidy' | 'premium' | 'cap' | 'quota'
  readonly on: FormulaSpec
  /** Money per unit of the form, or the limit of the form per period. */
  readonly amount: Amount
  readonly periods?: readonly Ref[]
}

export interface FormulaSpec {
  readonly expr: Expr
  readonly text: string
  readonly origin: Origin
}

export interface ObjectiveSpec {
  readonly sense: 'least' | 'most'
  readonly formula: FormulaSpec
}

export interface IndicatorSpec extends Entry {
  readonly unit: Measure
  readonly better: 'higher' | 'lower' | null
  readonly formula: FormulaSpec
  readonly headline: boolean
  readonly standard?: string
  readonly note?: Label
  /** Pack whose item it is. */
  readonly pack?: string
  /** Names of its formula that stand for formulas of the model. */
  readonly roles?: ReadonlyMap<string, RoleSpec>
}

/** What a name in a formula stands for: a formula of its own, held against a unit. */
export interface RoleSpec {
  readonly id: string
  readonly formula: FormulaSpec
  readonly unit: Measure
  /** `stock`: what stands all the time and is counted once a year; `ratio`: a quotient. */
  readonly kind: 'flow' | 'stock' | 'ratio'
}

/** An entry of a map with the place of its key. */
export interface Keyed<T> {
  readonly id: string
  readonly key: Placed
  readonly value: T
}

/** An indicator pack as the model binds it; ids are checked where the packs are known. */
export interface PackSpec {
  readonly id: string
  readonly origin: Origin
  readonly key: Placed
  readonly use: readonly Keyed<FormulaSpec>[]
  readonly state: readonly Keyed<StatedValue>[]
  readonly gaps: readonly Keyed<Label>[]
  readonly year?: number
}

/** What a model states of an item: a number, or yes or no. */
export type StatedValue =
  | { readonly kind: 'number'; readonly amount: Amount }
  | { readonly kind: 'flag'; readonly value: boolean; readonly facts: Facts; readonly origin: Origin }

/** Shares of a product's mass and its use, for its circularity; see `circularityOf`. */
export interface ProductSpec {
  /** Commodity. */
  readonly id: string
  readonly origin: Origin
  readonly figures: ReadonlyMap<string, Amount>
  readonly intermediate: boolean
}

export interface TargetSpec extends Entry {
  readonly indicator: Ref
  readonly atLeast?: NumberAmount
  readonly atMost?: NumberAmount
  readonly period?: Ref
  readonly facts: Facts
}

export interface ObservationSpec extends Entry {
  readonly formula: FormulaSpec
  readonly value: NumberAmount
  /** Imposed as a contract or fixed production: agreement is no evidence. */
  readonly imposed: boolean
  readonly note?: Label
}

/**
 * What must hold whatever admissible inputs are put in: the form stays within bounds, or does not rise (fall) where one
 * figure is raised and all else is held.
 */
export interface LawSpec extends Entry {
  readonly formula: FormulaSpec
  readonly unit: Measure
  readonly atLeast?: NumberAmount
  readonly atMost?: NumberAmount
  readonly monotone?: { readonly raising: string; readonly never: 'rises' | 'falls'; readonly origin: Origin }
  readonly why?: Label
}

/** What a change took out: an entry, or a key of one. */
export interface Removal {
  readonly path: string
  /** Of the change. */
  readonly origin: Origin
}

/**
 * One scenario, complete: every layer applied, frozen, in canonical order (by id, except flows, steps, periods and
 * slices).
 */
export interface ScenarioSpec {
  readonly id: string
  readonly label: Label
  readonly mode: 'simulation' | 'planning'
  /** Files read, in order of path, with the text of each (for hashes). */
  readonly files: readonly { readonly path: string; readonly text: string }[]
  readonly money: { readonly currency: string; readonly priceYear?: number }
  readonly discounting: DiscountingSpec | undefined
  readonly detour: Amount | undefined
  readonly sources: readonly SourceSpec[]
  readonly periods: readonly PeriodSpec[]
  /** In order; none: a period is one step. */
  readonly slices: readonly SliceSpec[]
  readonly parameters: ReadonlyMap<string, Amount>
  readonly substances: readonly SubstanceSpec[]
  readonly tags: ReadonlyMap<string, Label>
  readonly sectors: ReadonlyMap<string, Label>
  /** Names of the model's own units. */
  readonly unitLabels: ReadonlyMap<string, Label>
  readonly parks: ReadonlyMap<string, Label>
  readonly commodities: readonly CommoditySpec[]
  readonly ladders: readonly LadderSpec[]
  readonly processes: readonly ProcessSpec[]
  readonly enterprises: readonly EnterpriseSpec[]
  readonly sites: readonly SiteSpec[]
  readonly units: readonly UnitSpec[]
  readonly markets: readonly MarketSpec[]
  readonly transportModes: readonly TransportModeSpec[]
  readonly links: readonly LinkSpec[]
  readonly routes: readonly RouteSpec[]
  readonly stocks: readonly StockSpec[]
  readonly projects: readonly ProjectSpec[]
  readonly policies: readonly PolicySpec[]
  /** Ordered; empty: no objective (the model is determined by its demands). */
  readonly objectives: readonly ObjectiveSpec[]
  readonly indicators: readonly IndicatorSpec[]
  readonly targets: readonly TargetSpec[]
  readonly observations: readonly ObservationSpec[]
  readonly laws: readonly LawSpec[]
  /** Share of the benefit of replacing that goes to the generator, and what is counted. */
  readonly symbiosis?: { readonly toGenerator: number; readonly counts: readonly Ref[] }
  /** Lines of the accounts of enterprises, and the enterprises shown; without these all of them. */
  readonly accounts?: { readonly lines: readonly Ref[]; readonly enterprises?: readonly Ref[] }
  readonly packs: readonly PackSpec[]
  readonly products: readonly ProductSpec[]
  /** Lints allowed by code for the whole model. */
  readonly allowedLints: readonly string[]
  /** Every effective leaf, by path: what `compare` sets side by side and the trail cites. */
  readonly inputs: ReadonlyMap<string, Origin>
  /** In the order of the layers. */
  readonly removals: readonly Removal[]
}
