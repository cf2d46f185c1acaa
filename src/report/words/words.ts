import type { StructureKind } from '../../compare/index.js'
import type { CountedThing } from '../../run/index.js'
import type { FactKey } from '../input-text.js'
import type { IndicatorResult, RunResult } from '../../results/index.js'

/** Every word and sentence of the reports, by language; both dictionaries have the same keys by type. */
export interface Words {
  /** Between items of an enumeration, between clauses of a sentence, and at its end. */
  readonly comma: string
  readonly semicolon: string
  readonly stop: string
  /** A remark in brackets behind a name. */
  readonly aside: (name: string, remark: string) => string
  /** A name, a colon and what belongs to it. */
  readonly colon: (name: string, text: string) => string
  readonly thousands: string
  /** What stands where there is nothing. */
  readonly none: string
  /** A unit as it is read aloud; the symbols of physical units stay. */
  readonly unitName: (unit: string) => string
  /** A unit of money with the year of its prices; `inBrackets`: brackets stand around it already. */
  readonly priced: (unit: string, year: number, inBrackets: boolean) => string
  /** Unit of a change of a value in %. */
  readonly points: string
  /** The same in a narrow column. */
  readonly pointsShort: string
  /** A number of per cent with its sign. */
  readonly percentText: (number: string) => string

  readonly comparison: (baseline: string) => string
  readonly run: string
  readonly baseline: string
  readonly scenario: string
  readonly indicator: string
  readonly id: string
  readonly remark: string
  readonly site: string
  readonly capacity: string
  readonly useOfCapacity: string
  /** Said of a share of a capacity that is all of it. */
  readonly full: (share: string) => string
  readonly unit: string
  readonly value: string
  readonly change: string
  readonly percent: string
  readonly judgement: string
  readonly grade: string
  readonly assumed: string
  readonly period: string
  readonly amount: string
  readonly commodity: string
  readonly place: string
  readonly from: string
  readonly to: string
  readonly kind: string
  readonly by: string
  readonly process: string
  readonly equipment: string
  readonly level: string
  readonly status: string
  readonly target: string
  readonly bound: string
  readonly path: string
  readonly setAt: string
  /** What set an input: 'model', or a kind ('scenario', 'overlay', 'project') with its id. */
  readonly layer: (kind: string, id: string) => string
  readonly added: string
  readonly removed: string
  /** 'Added' or 'removed' before what it is said of. */
  readonly ofKind: (what: string, kind: string) => string

  /** Headings of the parts, in the order of the report. */
  readonly parts: {
    readonly remainders: string
    readonly untaken: string
    readonly investment: (scenario: string) => string
    readonly inputs: (scenario: string) => string
    readonly structure: (scenario: string) => string
    readonly indicators: string
    readonly indicatorsOf: (scenario: string) => string
    readonly contributions: (scenario: string) => string
    readonly robustness: (scenario: string) => string
    readonly targets: string
    readonly observations: string
    readonly byPeriod: string
    readonly accounts: string
    readonly flows: string
    readonly slices: string
    readonly levels: string
    readonly builds: string
    readonly idleLinks: string
    readonly requirements: string
    readonly shares: string
    readonly asked: (scenario: string) => string
    readonly stocks: string
    readonly compositions: string
    readonly ladders: string
    readonly cascade: string
    readonly conflict: (scenario: string) => string
    readonly ray: (scenario: string) => string
    readonly notes: string
  }

  readonly statuses: Readonly<Record<RunResult['status'], string>>
  readonly judgements: Readonly<Record<'better' | 'worse' | 'same' | 'open', string>>
  readonly reasons: Readonly<Record<NonNullable<IndicatorResult['reason']> | 'not-defined', string>>
  readonly projectStatuses: Readonly<Record<'built' | 'not built', string>>
  readonly targetStatuses: Readonly<Record<RunResult['targets'][number]['status'], string>>
  readonly senses: Readonly<Record<RunResult['targets'][number]['sense'], string>>
  readonly flowKinds: Readonly<Record<RunResult['flows'][number]['kind'], string>>
  readonly structureKinds: Readonly<Record<StructureKind, string>>
  readonly remainderKinds: Readonly<Record<'unplaced' | 'unmet', string>>
  /** Things that only one model has, as a reader names them. */
  readonly things: {
    readonly process: (process: string, unit: string) => string
    readonly link: (commodity: string, from: string, to: string, mode: string) => string
    readonly purchase: (commodity: string, site: string, market: string) => string
    readonly sale: (commodity: string, site: string, market: string) => string
    readonly disposal: (commodity: string, site: string, route: string) => string
  }
  /** Why a link carries nothing. */
  readonly idle: {
    readonly link: string
    readonly atTaker: string
    readonly atGiver: string
    readonly way: string
    readonly toChange: string
    readonly shut: string
    readonly asGood: string
    readonly cheaper: (amount: string) => string
    readonly notUsed: (why: string) => string
    /** Rows the table leaves out: those that lack as much or more. */
    readonly more: (count: number) => string
  }
  /** What mixes are made of. */
  readonly mix: {
    readonly content: string
  }
  /** Ordered levels. */
  readonly ladder: {
    readonly ladder: string
    readonly recovered: string
    readonly hotUtility: string
    readonly coldUtility: string
    readonly pinch: string
    readonly noPinch: string
    /** Temperatures of hot and cold streams at the pinch. */
    readonly at: (hot: string, cold: string) => string
    readonly between: (above: string, below: string) => string
    readonly above: string
    readonly below: string
    readonly shiftedNote: string
    /** One number of a ladder at a site, as the row of a table names it. */
    readonly row: (what: string, ladder: string, site: string) => string
  }
  /** What a determined model needs, and what causes its indicators. */
  readonly requirements: {
    readonly note: string
    readonly column: string
    readonly per: (driver: string, unit: string) => string
    readonly perUnit: string
    readonly arises: string
    readonly sharesNote: (worst: string) => string
    readonly moreDrivers: (count: number) => string
    readonly moreRows: (count: number) => string
    readonly moreIndicators: (count: number) => string
    /** `bound` with its sense: 'at least 0 t'. */
    readonly asked: (what: string, amount: string, bound: string) => string
    readonly askedNote: string
  }
  readonly media: Readonly<Record<'air' | 'water' | 'land' | 'ground', string>>
  readonly places: Readonly<
    Record<
      'market' | 'route' | 'nature' | 'source' | 'demand' | 'stock' | 'unit' | 'remainder' | 'ladder',
      (name: string) => string
    >
  >

  /** Clauses of the opening of a scenario. */
  readonly opening: {
    readonly isBaseline: string
    readonly built: (projects: readonly string[]) => string
    readonly notBuilt: (projects: readonly string[]) => string
    readonly noSwitch: string
    /** Inputs changed otherwise than by a project; `besides`: there are switched projects too. */
    readonly changed: (inputs: number, besides: boolean) => string
    readonly nothingChanged: string
    readonly moved: (indicators: readonly string[]) => string
    /** One indicator that moved, with both values. */
    readonly movement: (indicator: string, from: string, to: string, percent: string, rises: boolean) => string
    /** The same of an indicator in %, which moves by points. */
    readonly pointsMovement: (indicator: string, from: string, to: string, points: string, rises: boolean) => string
    readonly nothingMoved: string
    readonly worse: (indicators: readonly string[], more: number) => string
    readonly nothingWorse: string
    readonly nothingKnownWorse: string
    readonly notJudged: (count: number) => string
    readonly unplaced: (byProducts: readonly string[]) => string
    readonly unmet: (needs: readonly string[]) => string
    /** By-products of which nothing is used: all, or the largest of `count`. */
    readonly untaken: (byProducts: readonly string[], count: number) => string
    /** By-products of which nothing is used in the baseline only. */
    readonly taken: (byProducts: readonly string[]) => string
    readonly allTaken: string
    readonly noAnswer: (status: string) => string
    /** The baseline has no answer to set this one against. */
    readonly noComparison: string
  }
  readonly fates: Readonly<Record<'disposed' | 'stocked' | 'unplaced', string>>
  /** The same as heads of columns. */
  readonly fateTitles: Readonly<Record<'disposed' | 'stocked' | 'unplaced', string>>
  readonly fate: (amount: string, fate: string) => string
  readonly project: string
  readonly investment: string
  readonly low: string
  readonly high: string
  readonly total: string
  /** The enterprises that have no column of their own. */
  readonly others: string
  /** Head of the lines of an account. */
  readonly accountLine: string
  readonly notStated: string
  /** Larger unit in which investments are told: how many of the currency, and its name. */
  readonly largeMoney: { readonly size: number; readonly name: (currency: string) => string }
  readonly investmentNote: string
  readonly togetherNote: string
  readonly unstatedNote: (projects: number) => string
  readonly made: string
  readonly used: string

  readonly byEnterprise: string
  readonly byContributor: string
  readonly numerator: string
  readonly denominator: string
  readonly unchanged: string
  readonly rest: string
  readonly splitNote: string
  readonly noEnterprise: string
  readonly least: string
  readonly greatest: string
  readonly sign: string
  readonly survives: string
  readonly flips: string
  readonly unbounded: string
  readonly robustnessNote: string
  readonly price: string
  readonly atLow: string
  readonly atHigh: string
  readonly observation: string
  readonly observed: string
  readonly modelled: string
  readonly difference: string
  readonly imposed: string
  readonly built: string
  readonly inService: string
  readonly stock: string
  readonly opening0: string
  readonly put: string
  readonly take: string
  readonly closing: string
  readonly source: string
  readonly why: string
  /** Keys of what a file says about a figure. */
  readonly facts: Readonly<Record<FactKey, string>>

  /** How a run ended and that it is proven; `worst` is the largest residual as a share of what is allowed, null where none is measured. */
  readonly proven: (status: string, worst: number | null) => string
  readonly wholeNumbers: (bound: string) => string
  readonly notProven: (status: string) => string
  readonly droppedStages: (stages: readonly string[]) => string
  readonly closes: (worst: string) => string
  readonly closesNot: (worst: string, where: string) => string
  readonly moreRows: (count: number) => string
  /** More slices than a table can hold. */
  readonly manySlices: (count: number) => string
  /** Flows that a table leaves out, and how many of one unit it keeps: links, and every other kind. */
  readonly smallerFlows: (count: number, links: number, others: number) => string
  /** Rows of activity that a table leaves out, and how many of one unit it keeps. */
  readonly smallerLevels: (count: number, kept: number) => string
  readonly moreTerms: (count: number) => string
  readonly idleTerms: (count: number) => string
  readonly constant: string
  /** Parts of a trail. */
  readonly trail: {
    /** How many figures a value rests on, and how many of each grade. */
    readonly restsOn: (count: number, grades: string) => string
    readonly weakest: (grade: string) => string
    readonly replaced: string
    readonly replacement: (path: string, now: string, old: string) => string
    readonly row: (row: string) => string
    readonly note: string
    readonly sources: string
    readonly constants: string
    readonly smaller: (count: number, amount: string) => string
    readonly moreFigures: (count: number) => string
    readonly sameFigures: (count: number) => string
  }
  readonly overrode: (text: string, place: string) => string
  readonly incompleteNote: (indicators: string) => string
  readonly tieNote: (indicators: string) => string
  readonly tieRange: (indicator: string, low: string, high: string) => string
  readonly noValueNote: (indicators: string) => string
  readonly pointsNote: string
  /** How later amounts are discounted: rate, when in the year running costs count, first period. */
  readonly discountNote: (rate: string, due: string, first: string) => string
  /** A rate that differs by period. */
  readonly byPeriodRate: string
  readonly dueTimes: Readonly<Record<'start' | 'middle' | 'end', string>>
  readonly pricesNote: (currency: string, year: number | null) => string
  /** Said where scenarios are set side by side. */
  readonly pricesHeld: string
  readonly priceYears: (text: string) => string
  readonly gradeNote: string
  readonly seenNote: string
  readonly baselineInBrackets: string

  /** What `check` tells of a model. */
  readonly counted: (thing: CountedThing, count: number) => string
  readonly closuresNote: string
  /** Said where some amounts are known before a run. */
  readonly throughNote: string
  readonly knownRecipes: string
  readonly through: string
  readonly component: string
  readonly mass: string
  readonly recipesWith: string
  readonly closed: string
  readonly share: string
  readonly claimed: string
  readonly figures: string
  readonly noGrade: string
  /** The same in a column of grades. */
  readonly ungraded: string
  readonly linked: (sizes: readonly number[]) => string
  readonly alone: string
  readonly loops: string
}
