import type { Label } from '../scenario/index.js'

/** What the benefit of replacing is counted in. */
export interface BenefitMeasure {
  /** 'energy', 'waste', 'money', or a commodity the model counts. */
  readonly id: string
  /** Of a commodity; null for the first three. */
  readonly label: Label | null
  readonly unit: string
}

/** A value by measure, in the order of the measures; null where the model has no figure for it. */
export type Impact = readonly (number | null)[]

/** What one site's by-product replaces at another, over the horizon. */
export interface ReplacedExchange {
  /** Site that made it, and site whose processes use it. */
  readonly from: string
  readonly to: string
  readonly commodity: string
  readonly label: Label
  readonly replaced: string
  readonly replacedLabel: Label
  /** Function both have: a substance, an attribute or mass. */
  readonly by: string
  /** Used, in the by-product's unit. */
  readonly amount: number
  readonly unit: string
  /** Saved of what is replaced, in its unit. */
  readonly saved: number
  readonly savedUnit: string
  /** Substitution ratio, saved ÷ used, in these units. */
  readonly ratio: number
  /** Avoided making of what is replaced. */
  readonly virgin: Impact
  /** Avoided disposal of the by-product where it was made. */
  readonly disposal: Impact
  /** Transport from the one to the other, and what its use costs more. */
  readonly transport: Impact
  readonly processing: Impact
  /** virgin + disposal − transport − processing; null where any of them is. */
  readonly net: Impact
}

/** Sum over exchanges by measure: of those that have a figure, and how many have none. */
export type ImpactSum = readonly { readonly value: number; readonly unknown: number }[]

/** Benefit of by-products in place of other goods, each tonne credited once. */
export interface BenefitResult {
  /** Share of the net benefit that goes to the generator; the rest to the user. */
  readonly toGenerator: number
  readonly measures: readonly BenefitMeasure[]
  readonly exchanges: readonly ReplacedExchange[]
  readonly totals: Readonly<Record<'virgin' | 'disposal' | 'transport' | 'processing' | 'net', ImpactSum>>
  /**
   * Net benefit by enterprise (a site without one by itself), which has a part in so many exchanges; adds up to the total.
   */
  readonly credits: readonly {
    readonly id: string
    readonly label: Label
    readonly exchanges: number
    readonly net: ImpactSum
  }[]
}
