import type { Grade, Seen } from '../base/index.js'
import type { Label } from '../scenario/index.js'
import type { NoValueReason } from './no-value.js'

/** How far a definition or limit was read in its standard: ● read, ○ recalled and not yet confirmed there. */
export type DefinitionMark = '●' | '○'

/** Why an item of a pack has no value. */
export type PackReason =
  | { readonly code: NoValueReason }
  /** The model gives the reason. */
  | { readonly code: 'given'; readonly text: Label }
  /** These roles are bound to nothing of the model. */
  | { readonly code: 'not-bound'; readonly roles: readonly { readonly id: string; readonly label: Label }[] }
  /** Only the model can state it, and it does not. */
  | { readonly code: 'not-stated' }
  /** Growth needs two periods, or another scenario of another year to compare with. */
  | { readonly code: 'one-time' }
  /** Growth of value added is nothing, so there is nothing to divide by. */
  | { readonly code: 'no-growth' }
  /** Growth of what is not above zero at both times is not defined. */
  | { readonly code: 'not-positive' }
  /** None of the items it is the mean of has a value. */
  | { readonly code: 'no-component' }
  /** The model declares no product. */
  | { readonly code: 'no-product' }
  /** The item stands in its parts. */
  | { readonly code: 'in-parts' }

/**
 * `computed` from a linear form, `metric` from results that are not linear, `stated` by the model, `parts`: see its parts.
 */
export type PackItemStatus = 'computed' | 'metric' | 'stated' | 'parts' | 'gap'

export type Verdict = 'met' | 'missed' | 'unknown'

/** What the standard asks of an item, in its unit. */
export interface ThresholdResult {
  /** As it applies here: turned where growth is negative. */
  readonly sense: 'at-least' | 'at-most' | 'is'
  readonly value: number | boolean
  readonly mark: DefinitionMark
  readonly verdict: Verdict
}

/** A line of a pack: either a value, or no value and the reason. */
export interface PackValue {
  /** In the unit; yes or no for what is stated so. */
  readonly value: number | boolean | null
  readonly reason: PackReason | null
}

export interface PackItemResult extends PackValue {
  /** Stable id; that of an indicator where the item is computed. */
  readonly id: string
  /** Place in the standard, from 1. */
  readonly number: number
  readonly group: string
  readonly label: Label
  readonly unit: string
  readonly better: 'higher' | 'lower' | null
  readonly status: PackItemStatus
  readonly definition: Label
  readonly mark: DefinitionMark
  readonly grade: Grade | 'none'
  readonly seen: Seen | null
  readonly incomplete: boolean
  /** Of a mean: labels of what it is made of, and of what is left out for want of a value. */
  readonly components: readonly Label[]
  readonly dropped: readonly Label[]
  readonly threshold: ThresholdResult | null
  readonly parts: readonly ({ readonly id: string; readonly label: Label; readonly unit: string } & PackValue)[]
}

/** A rule of a standard over its items, as counts. */
export interface PackRuleResult {
  readonly id: string
  readonly label: Label
  readonly mark: DefinitionMark
  readonly need: number
  readonly of: number
  readonly met: number
  readonly missed: number
  readonly unknown: number
  readonly verdict: Verdict
}

/** Circularity of a product the model declares; shares of its mass. */
export interface ProductResult {
  readonly commodity: string
  readonly label: Label
  readonly intermediate: boolean
  /** Tonnes made over the horizon; its weight in means. */
  readonly made: number
  /** Virgin feed and waste that cannot be recovered, per tonne. */
  readonly virgin: number
  readonly waste: number
  /** Linear Flow Index: 1 linear, 0 circular. */
  readonly linearFlow: number
  /** Material Circularity Indicator; null for an intermediate. */
  readonly circularity: number | null
}

/** One indicator pack of a run, item by item in the order of the standard. */
export interface PackResult {
  readonly id: string
  readonly label: Label
  readonly standard: string
  readonly mark: DefinitionMark
  readonly note: Label
  /** Year the first period stands for; null where the model does not say. */
  readonly year: number | null
  readonly groups: readonly { readonly id: string; readonly label: Label }[]
  readonly items: readonly PackItemResult[]
  readonly rules: readonly PackRuleResult[]
}
