import type { StructureKind } from '../../compare/index.js'
import type { CountedThing } from '../../run/index.js'
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
  readonly none: string

  readonly comparison: string
  readonly run: string
  readonly baseline: string
  readonly scenario: string
  readonly indicator: string
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
  readonly level: string
  readonly status: string
  readonly target: string
  readonly bound: string
  readonly path: string
  readonly setAt: string
  readonly layer: string
  readonly added: string
  readonly removed: string

  /** Headings of the parts, in the order of the report. */
  readonly parts: {
    readonly remainders: string
    readonly inputs: (scenario: string) => string
    readonly structure: (scenario: string) => string
    readonly indicators: string
    readonly indicatorsOf: (scenario: string) => string
    readonly contributions: (scenario: string) => string
    readonly robustness: (scenario: string) => string
    readonly targets: string
    readonly observations: string
    readonly flows: string
    readonly levels: string
    readonly stocks: string
    readonly conflict: (scenario: string) => string
    readonly ray: (scenario: string) => string
    readonly notes: string
  }

  readonly statuses: Readonly<Record<RunResult['status'], string>>
  readonly judgements: Readonly<Record<'better' | 'worse' | 'same' | 'open', string>>
  readonly reasons: Readonly<Record<NonNullable<IndicatorResult['reason']> | 'not-defined', string>>
  readonly targetStatuses: Readonly<Record<RunResult['targets'][number]['status'], string>>
  readonly senses: Readonly<Record<RunResult['targets'][number]['sense'], string>>
  readonly flowKinds: Readonly<Record<RunResult['flows'][number]['kind'], string>>
  readonly structureKinds: Readonly<Record<StructureKind, string>>
  readonly remainderKinds: Readonly<Record<'unplaced' | 'unmet', string>>
  readonly media: Readonly<Record<'air' | 'water' | 'land' | 'ground', string>>
  readonly places: Readonly<
    Record<
      'market' | 'route' | 'nature' | 'source' | 'demand' | 'stock' | 'unit' | 'remainder',
      (name: string) => string
    >
  >

  /** Clauses of the opening sentence of a scenario. */
  readonly opening: {
    readonly sentence: (scenario: string, clauses: readonly string[]) => string
    readonly isBaseline: string
    readonly built: (projects: readonly string[]) => string
    readonly notBuilt: (projects: readonly string[]) => string
    readonly noSwitch: string
    readonly moved: (indicators: readonly string[]) => string
    readonly nothingMoved: string
    readonly worse: (indicators: readonly string[], more: number) => string
    readonly nothingWorse: string
    readonly notJudged: (count: number) => string
    readonly untaken: (byProducts: readonly string[]) => string
    readonly allTaken: string
    readonly noAnswer: (status: string) => string
  }
  readonly dumped: (amount: string) => string
  readonly stored: (amount: string) => string
  readonly homeless: (amount: string) => string

  readonly byEnterprise: string
  readonly byContributor: string
  readonly numerator: string
  readonly denominator: string
  readonly unchanged: string
  readonly rest: string
  readonly noEnterprise: string
  readonly least: string
  readonly greatest: string
  readonly sign: string
  readonly survives: string
  readonly flips: string
  readonly unbounded: string
  readonly strongestPrices: string
  readonly observed: string
  readonly modelled: string
  readonly imposed: string
  readonly opening0: string
  readonly put: string
  readonly take: string
  readonly closing: string
  readonly source: string

  readonly certified: (worst: string) => string
  readonly notCertified: string
  readonly closes: (worst: string) => string
  readonly closesNot: (worst: string, where: string) => string
  readonly moreRows: (count: number) => string
  readonly moreTerms: (count: number) => string
  readonly idleTerms: (count: number) => string
  readonly constant: string
  readonly overrode: (text: string, place: string) => string
  readonly incompleteNote: (indicators: string) => string
  readonly tieNote: (indicators: string) => string
  readonly tieRange: (indicator: string, low: string, high: string) => string
  readonly pricesNote: (currency: string, year: number | null, indicators: string) => string
  readonly priceYears: (text: string) => string
  readonly gradeNote: string
  readonly baselineInBrackets: string

  /** What `check` tells of a model. */
  readonly counted: Readonly<Record<CountedThing, string>>
  readonly component: string
  readonly mass: string
  readonly recipesWith: string
  readonly closed: string
  readonly claimed: string
  readonly figures: string
  readonly noGrade: string
  readonly linked: (sizes: readonly number[]) => string
  readonly alone: string
  readonly loops: string
}
