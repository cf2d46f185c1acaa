import type { Diagnostic, Dimension, Facts, Origin } from '../base/index.js'
import type {
  CostKind,
  Label,
  Measure,
  NatureMedium,
  ResidualRule,
  ScenarioSpec,
  StreamSpec,
} from '../scenario/index.js'
import type { Rung } from './ladders/rungs.js'

/** A leaf figure of the files: what a number rests on. */
export interface Figure {
  /** Path in the effective document, e.g. 'processes.copper-smelting.in.electricity'. */
  readonly path: string
  readonly facts: Facts
  readonly origin: Origin
  /** Canonical value (first period of a series) and range. */
  readonly value: number
  readonly low?: number
  readonly high?: number
  readonly unit: string
  readonly dimension: Dimension
}

/**
 * An evaluated number: one value per time (index into `ModelGraph.times`), canonical units, and the indexes into
 * `ModelGraph.figures` of the leaf figures it rests on (ascending, without repeats).
 */
export interface Value {
  readonly by: Float64Array
  readonly dimension: Dimension
  readonly figures: readonly number[]
  /** Present where a figure under it is given by slice, or spread over the slices by a profile. */
  readonly slices?: BySlice
  readonly origin: Origin
  /** Path of the amount this came from. */
  readonly path: string
}

/** A value while a formula is worked out: not yet of a place. */
export type Evaluated = Omit<Value, 'origin' | 'path'>

/** How a number depends on slices: some figure is given for each, or an amount is spread by a profile. */
export type BySlice = 'given' | 'profile'

export interface Period {
  readonly id: string
  readonly label: Label
  /** Years. */
  readonly length: number
}

/** A part of every period. */
export interface Slice {
  readonly id: string
  readonly label: Label
  /** Share of the period; all add up to 1. */
  readonly share: number
  /** Slices of one season are a typical cycle of a stock that closes within it; '' where none is named. */
  readonly season: string
}

/** A stretch of time that columns, rows and numbers speak of: a slice of a period, or a whole period. */
export interface Time {
  /** Index into `periods`. */
  readonly period: number
  /** Index into the slices; −1: the whole period. */
  readonly slice: number
  /** Share of the period; 1 for a whole one. */
  readonly share: number
  /** Years. */
  readonly length: number
}

export interface Substance {
  readonly id: string
  readonly label: Label
}

export interface Commodity {
  readonly id: string
  readonly label: Label
  readonly dimension: Dimension
  /** Display unit as written and its size in canonical units. */
  readonly unit: string
  readonly unitSize: number
  readonly tags: readonly string[]
  /** Tonnes per canonical unit; undefined when the commodity has no mass (electricity). 1 for mass commodities. */
  readonly massPerUnit?: Value
  /** Tonnes of substance per tonne of the commodity, by substance index. */
  readonly composition: ReadonlyMap<number, Value>
  /** Substances dissolved in it and no part of its mass: given per volume. */
  readonly solutes: ReadonlySet<number>
  readonly attributes: ReadonlyMap<string, Value>
  readonly releasedTo?: NatureMedium
  readonly drawnFrom?: NatureMedium
  readonly costKind: CostKind
  /** Balanced in every slice, or over whole periods: then its flows are counted per period. */
  readonly balance: Grain
  /** Of a carried commodity: the commodities its followed substances are counted as. */
  readonly parts?: readonly number[]
  /** Of such a part: tonnes of a substance in the commodity it follows everywhere. */
  readonly part?: { readonly of: number; readonly substance: number }
  readonly origin: Origin
}

/** What something is counted by in time: every slice apart, or whole periods. Without slices both are the same. */
export type Grain = 'slice' | 'period'

/** Closure of one component in one recipe, recomputed from the closed recipe, apart from the program. */
export interface Closure {
  /** Substance id or 'mass'. */
  readonly component: string
  readonly claimed: boolean
  /** Tonnes per reference, fed and leaving. */
  readonly fed: number
  readonly leaving: number
  /** (leaving − fed) ÷ max(fed, leaving); 0 when both are 0. */
  readonly gap: number
  /** Where amounts depend on the choice: fed and leaving are what does not, the gap is 0 if it closes whatever is chosen. */
  readonly chosen?: true
}

/** A recipe after its closing system was solved: fixed coefficients per unit of activity. */
export interface ClosedRecipe {
  /** 'process' or 'process/mode'. */
  readonly id: string
  readonly process: string
  readonly mode: string
  readonly label: Label
  readonly handling: boolean
  readonly tags: readonly string[]
  /** Dimension of the activity (of the reference flow). */
  readonly dimension: Dimension
  readonly reference?: number
  /** Per unit of activity: commodity index, coefficient (> 0) per time. A commodity may be on both sides. */
  readonly inputs: readonly RecipeFlow[]
  readonly outputs: readonly RecipeFlow[]
  /** Flows left to the choice: a column each, in canonical units, tied to the activity by `relations`. */
  readonly free: readonly FreeFlow[]
  readonly relations: readonly Relation[]
  readonly memo: ReadonlyMap<string, Value>
  /** Money per unit of activity, by kind. */
  readonly cost: ReadonlyMap<CostKind, Value>
  readonly closures: readonly Closure[]
  /** Gap the claims are allowed, by time. */
  readonly tolerance: Float64Array
  /** Parameters of its process and mode, and whether a formula of the recipe asks for them. */
  readonly parameters: readonly OwnParameter[]
  readonly partial?: string
  readonly origin: Origin
}

export interface OwnParameter {
  readonly id: string
  readonly path: string
  readonly isAsked: boolean
  readonly origin: Origin
}

export interface RecipeFlow {
  readonly commodity: number
  readonly amount: Value
  /** Temperatures of a stream of heat, until it is split over the rungs of its ladder. */
  readonly stream?: StreamSpec
}

/** Ordered levels of commodities, the highest first: each may serve the next below at any site. */
export interface Ladder {
  readonly id: string
  readonly label: Label
  readonly levels: readonly number[]
  /** Of a temperature ladder. */
  readonly heat?: {
    /** The commodity of the files whose rungs the levels are. */
    readonly commodity: number
    /** °C of the shifted scale, by level. */
    readonly rungs: readonly Rung[]
    /** Least difference between giver and taker, K. */
    readonly difference: number
    /** Processes that count as utility. */
    readonly utilities: readonly string[]
  }
  readonly origin: Origin
}

/** A level serving the next below at a site: a column per step. */
export interface Downgrade {
  readonly ladder: number
  readonly node: number
  readonly from: number
  readonly to: number
}

/** A product whose circularity is measured: values of its keys in the files, those that stand there. */
export interface Product {
  readonly commodity: number
  readonly intermediate: boolean
  readonly values: ReadonlyMap<string, Value>
}

/** A by-product in place of another commodity. */
export interface Replacement {
  readonly commodity: number
  readonly replaced: number
  /** Substance, attribute, or `mass`: what both are used for. */
  readonly by: string
  /** Amount of the replaced commodity that does what one unit of the by-product does, canonical. */
  readonly ratio: Value
  /** Processes where it does; undefined: all. */
  readonly processes?: ReadonlySet<string>
  /** Money per unit of the by-product that its use costs more. */
  readonly processing?: Value
}

/** A flow of a recipe that is no fixed share of the activity: a member of a group, a free amount, or computed from such. */
export interface FreeFlow {
  /** 'in/coal', or 'charge/scrap' in a group: unique in its recipe. */
  readonly id: string
  readonly commodity: number
  readonly side: 'in' | 'out'
  /** Name of the group it is a member of. */
  readonly group?: Label
  readonly origin: Origin
}

/** What a relation says, for its words. */
export type RelationKind = 'computed' | 'total' | 'amount' | 'share' | 'window' | 'closing' | 'parts'

/** A row over the activity and the free flows of a recipe: activity · level + Σ coefficient · flow = 0, ≥ 0 or ≤ 0. */
export interface Relation {
  readonly kind: RelationKind
  readonly bound: 'equal' | 'least' | 'most'
  /** Commodity it speaks of; −1: none. */
  readonly commodity: number
  readonly side?: 'in' | 'out'
  /** Name of the group it speaks of. */
  readonly of?: Label
  /** Substance or attribute of a window, component of a balance; empty otherwise. */
  readonly component: string
  readonly activity: Value
  readonly terms: readonly { readonly flow: number; readonly coefficient: Value }[]
  readonly origin: Origin
}

/** A place where commodities are balanced: a site, or a market reached by links. */
export interface Node {
  readonly id: string
  readonly kind: 'site' | 'market'
  readonly label: Label
  /** Index into `enterprises`, −1 for markets and sites without one. */
  readonly enterprise: number
  readonly sector?: string
  readonly park?: string
  readonly latitude?: number
  readonly longitude?: number
  readonly origin: Origin
}

export interface Enterprise {
  readonly id: string
  readonly label: Label
  readonly owner?: string
  readonly sector?: string
}

/** Rules of a unit that is on or off in each period. */
export interface Running {
  /** Least of uses × activity while on, per period; undefined: nothing. */
  readonly min?: Value
  /** Most of it while on. */
  readonly max: Value
  /** Money per period on, by kind. */
  readonly onCost: ReadonlyMap<CostKind, Value>
  /** Money per start, by kind. */
  readonly startUp: ReadonlyMap<CostKind, Value>
}

/** Capacity that may be added to a unit; rates are amounts per year. */
export interface Build {
  /** Unit of the rate the file speaks in, and its size in canonical units; undefined where it names no rate. */
  readonly unit?: Pick<Measure, 'unit' | 'value'>
  /** Money per unit of rate, at the start of the period it is built in. */
  readonly cost?: Value
  /** Money per unit of rate and year in service, by kind. */
  readonly fixedCost: ReadonlyMap<CostKind, Value>
  /** Rate built in each period. */
  readonly added: { readonly min?: Value; readonly max?: Value }
  /** Rate in service in each period, what stands included. */
  readonly inService: { readonly min?: Value; readonly max?: Value }
  /** Rate that stands already; undefined: none. */
  readonly standing?: Value
  /** Size of the steps it comes in; undefined: any amount. */
  readonly step?: Value
  /** Capacity of a unit of rate in each time: years × availability. */
  readonly available: Float64Array
  /** By period of building. */
  readonly lives: readonly BuiltLife[]
  readonly residual: ResidualRule
  readonly origin: Origin
}

/** What becomes of capacity built in one period. */
export interface BuiltLife {
  /** First period in service, and the first one no longer. */
  readonly from: number
  readonly until: number
  /** Share of the investment it is worth at the end of the last period. */
  readonly residual: number
}

/** What amounts of each period count at the start of the first. */
export interface Discounting {
  /** Share per year, by time. */
  readonly rate: Value
  /** Factors by period: of running amounts, and of what is paid at its start. */
  readonly running: Float64Array
  readonly start: Float64Array
  /** Factor of the end of the last period. */
  readonly end: number
  readonly timing: 'start' | 'middle' | 'end'
}

export interface Unit {
  readonly id: string
  readonly label: Label
  readonly node: number
  /** Indexes into `activities`. */
  readonly activities: readonly number[]
  /** Per period, already × availability × period length; undefined: no limit. */
  readonly capacity?: Value
  /** Sum of the activities of the unit, per period. */
  readonly productionMin?: Value
  readonly productionMax?: Value
  readonly fixedCost: ReadonlyMap<CostKind, Value>
  /** Present where the unit may be off. */
  readonly running?: Running
  /** Present where capacity may be added. */
  readonly build?: Build
  /** 'period' where nothing it does can tell slices apart. */
  readonly grain: Grain
  readonly origin: Origin
}

/** One recipe run by one unit: a column per period. */
export interface Activity {
  readonly unit: number
  readonly node: number
  readonly recipe: number
  /** Use of capacity per unit of activity; undefined: 1. */
  readonly uses?: Value
}

export interface LinkArc {
  readonly id: string
  /** Index of the link that a part of a carried commodity follows. */
  readonly follows?: number
  /** Amount of each part per unit sent, by commodity index, where what the giver has is of a given composition. */
  readonly brings?: ReadonlyMap<number, Value>
  readonly label: Label
  readonly commodity: number
  readonly from: number
  readonly to: number
  /** Kilometres in all legs together, and per mode. */
  readonly distance?: Value
  readonly capacity?: Value
  readonly atLeast?: Value
  /** Share lost; 0 when absent. */
  readonly loss?: Value
  /** Route index that takes the loss; −1: lost to land. */
  readonly lossTo: number
  /** Money per unit moved: each leg's charge, each leg's rate × distance, and the link's own charge. */
  readonly freight: readonly Value[]
  readonly price?: Value
  /** Commodity index → amount per unit moved. */
  readonly emits: ReadonlyMap<number, Value>
  /** GJ per unit moved. */
  readonly energy?: Value
  readonly origin: Origin
}

/** One price step of one commodity at one market, reached at one node: a purchase or sale column per period. */
export interface Trade {
  readonly side: 'purchase' | 'sale'
  readonly market: string
  /** Index into `offers`. */
  readonly offer: number
  readonly node: number
  readonly commodity: number
  readonly step: number
  readonly price?: Value
  /** Bought of a carried commodity: amount of each part per unit, by commodity index. */
  readonly brings?: ReadonlyMap<number, Value>
}

/** What takes from a mix: `ref` indexes the array of its kind, of a sale that of the offers. */
export interface Taker {
  readonly kind: 'activity' | 'link' | 'sale' | 'disposal' | 'release' | 'delivery'
  readonly ref: number
}

/** A carried commodity, or a part of one, where something takes it. Without shares it goes whole to its one taker. */
export interface Mix {
  readonly node: number
  readonly commodity: number
  readonly takers: readonly (Taker & { readonly share?: Value })[]
}

/** Limits and demand of a commodity at a market, shared by all nodes that reach it. */
export interface Offer {
  readonly id: string
  readonly market: string
  readonly marketLabel: Label
  readonly side: 'sells' | 'buys'
  readonly commodity: number
  readonly limit?: Value
  readonly siteLimit?: Value
  /**
   * Size of each step per period; the last may be missing. `opens`: the most of a step that opens only when the one before
   * is full, a yes-or-no decision: of every step but the first, where one of them is better than the step before.
   */
  readonly steps: readonly { readonly size?: Value; readonly price?: Value; readonly opens?: Value }[]
  readonly demandMin?: Value
  readonly demandMax?: Value
  /** Price of not delivering, where declared. */
  readonly unmetPrice?: Value
  readonly costKind: CostKind
  readonly origin: Origin
}

/** A final demand at a site. */
export interface SiteDemand {
  readonly node: number
  readonly commodity: number
  readonly min?: Value
  readonly max?: Value
  readonly unmetPrice?: Value
  readonly origin: Origin
}

/** Taken from nature or a declared source at a site: a column per period. */
export interface Extraction {
  readonly node: number
  readonly commodity: number
  readonly from: NatureMedium | 'source'
  readonly min?: Value
  readonly max?: Value
  readonly cost?: Value
  /** Supplied of a carried commodity: amount of each part per unit, by commodity index. */
  readonly brings?: ReadonlyMap<number, Value>
  readonly origin: Origin
}

/** Released to nature without fee: a column per period. */
export interface Release {
  readonly node: number
  readonly commodity: number
  readonly to: NatureMedium
}

export interface Route {
  readonly id: string
  readonly label: Label
  readonly to: NatureMedium
  readonly origin: Origin
}

/** One commodity of one site into one disposal route: a column per period. */
export interface Disposal {
  readonly route: number
  readonly node: number
  readonly commodity: number
  readonly fee?: Value
  readonly emits: ReadonlyMap<number, Value>
  /** Index of the shared limit, −1 without. */
  readonly limit: number
  readonly origin: Origin
}

export interface Stock {
  readonly id: string
  readonly label: Label
  readonly node: number
  readonly commodity: number
  /** Missing where the level begins where it ends. */
  readonly opening?: Value
  /** By time: the time whose level at its end this one starts from; −1: the opening. */
  readonly before: Int32Array
  /** By time: how often it goes through its cycle; 1 where it has none. Put, take and decay are those of all cycles. */
  readonly turns: Float64Array
  readonly levelMin?: Value
  readonly levelMax?: Value
  readonly putMax?: Value
  readonly takeMax?: Value
  /** Share lost in the period. */
  readonly decay?: Value
  readonly cost?: Value
  /** Money per unit taken out. */
  readonly takeCost?: Value
  readonly closing: 'free' | 'cyclic' | 'fixed'
  readonly closingLevel?: Value
  readonly origin: Origin
}

/**
 * The model of one scenario: recipes closed, everything resolved to indexes, numbers in canonical units per time
 * (rates already multiplied by its length). Arrays are in the order of `ScenarioSpec` (by id), so that file
 * order cannot reach the program.
 */
export interface ModelGraph {
  readonly spec: ScenarioSpec
  readonly figures: readonly Figure[]
  readonly periods: readonly Period[]
  /** In order; none: a period is one step. */
  readonly slices: readonly Slice[]
  /** The steps time goes by: every slice of every period, in order. A prefix of `times`. */
  readonly steps: readonly Time[]
  /** What columns, rows and numbers are indexed by in time: the steps and, where there are slices, the whole periods. */
  readonly times: readonly Time[]
  readonly substances: readonly Substance[]
  readonly commodities: readonly Commodity[]
  readonly recipes: readonly ClosedRecipe[]
  readonly enterprises: readonly Enterprise[]
  readonly nodes: readonly Node[]
  readonly units: readonly Unit[]
  readonly activities: readonly Activity[]
  /** Flows left to the choice, by activity: a column per step. */
  readonly freeFlows: readonly { readonly activity: number; readonly flow: number }[]
  /** Rows that tie them: index into the relations of the activity's recipe. */
  readonly relations: readonly { readonly activity: number; readonly relation: number }[]
  readonly links: readonly LinkArc[]
  readonly offers: readonly Offer[]
  readonly trades: readonly Trade[]
  readonly siteDemands: readonly SiteDemand[]
  readonly extractions: readonly Extraction[]
  readonly releases: readonly Release[]
  readonly routes: readonly Route[]
  readonly routeLimits: readonly { readonly route: number; readonly commodity: number; readonly limit: Value }[]
  readonly disposals: readonly Disposal[]
  readonly stocks: readonly Stock[]
  readonly mixes: readonly Mix[]
  /** Shares of mixes that rows see to: all but the last of each. */
  readonly splits: readonly { readonly mix: number; readonly taker: number }[]
  readonly ladders: readonly Ladder[]
  readonly downgrades: readonly Downgrade[]
  /** Investment of the projects that state one, by id, in canonical money. */
  readonly investments: ReadonlyMap<string, Value>
  readonly products: readonly Product[]
  readonly replacements: readonly Replacement[]
  /** Money per unit, or the limit, of every policy of `spec.policies`, by time; undefined after a fault. */
  readonly policyAmounts: readonly (Value | undefined)[]
  /** Global parameters, evaluated. */
  readonly parameters: ReadonlyMap<string, Value>
  /** Undefined: amounts of all periods count alike. */
  readonly discounting: Discounting | undefined
  readonly lints: readonly Diagnostic[]
}
