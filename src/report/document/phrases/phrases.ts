import type { ReportSectionName, ReportTableName } from '../../../scenario/index.js'

/** What documents say beside the words of all reports; both languages have the same keys by type. */
export interface Phrases {
  /** Title and subtitle of a report no file names. */
  readonly title: (scenarios: readonly string[]) => string
  readonly subtitle: (baseline: string) => string
  /** Headings of the usual sections. */
  readonly sections: Readonly<Record<ReportSectionName, string>>
  /** Captions of tables; of those of one scenario with its name. */
  readonly tables: Readonly<Record<ReportTableName, (scenario: string) => string>>
  /** Captions of what stands below a table: its prices, the rules of a pack by the caption of the pack. */
  readonly prices: (scenario: string) => string
  readonly rules: (pack: string) => string
  /** A day as it is written out. */
  readonly date: (year: number, month: number, day: number) => string
  /** Ends of a sentence and spaces between them. */
  readonly sentence: (text: string) => string
  readonly joined: (sentences: readonly string[]) => string

  readonly summary: {
    /** What the report is about. */
    readonly scope: (scenarios: readonly string[], baseline: string) => string
    readonly size: (counts: {
      readonly enterprises: number
      readonly processes: number
      readonly links: number
      readonly byProducts: number
    }) => string
    /** What is said of one scenario follows its name. */
    readonly of: (scenario: string) => string
    /** Low and high value where they differ. */
    readonly investment: (amount: string, unit: string, range: readonly [string, string] | null) => string
    readonly better: (indicators: readonly string[], more: number) => string
    readonly targets: (met: number, all: number) => string
    readonly missed: (targets: readonly string[]) => string
    /** Equipment at its limit. */
    readonly limits: (units: readonly string[], more: number) => string
    readonly noLimits: string
    /** The weakest grade, `null` where some figure has none; the indicator that rests on most assumptions. */
    readonly support: (grade: string | null, most: number, indicator: string) => string
    readonly signs: (surviving: number, all: number) => string
    readonly turning: (indicators: readonly string[]) => string
    readonly proven: string
    readonly unproven: (scenarios: readonly string[]) => string
  }
  readonly measures: {
    readonly none: (scenario: string) => string
  }
  readonly method: {
    readonly model: string
    readonly solving: (solver: string) => string
    readonly grades: string
    readonly counting: string
    readonly closure: (scenario: string, text: string) => string
  }
  readonly assumptions: {
    readonly none: string
    readonly intro: (count: number) => string
    readonly more: (count: number) => string
    readonly figure: string
    readonly value: string
    readonly range: string
    readonly grade: string
    readonly source: string
    readonly place: string
    readonly indicators: string
  }
  readonly unverified: {
    readonly none: string
    readonly intro: (count: number) => string
  }
  readonly inputs: { readonly none: string }
  /** Figures a trail leaves out, for want of room. */
  readonly trails: { readonly moreFigures: (count: number) => string }
}
