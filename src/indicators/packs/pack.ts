import type { Label } from '../../scenario/index.js'

/** Whether a definition, list or threshold was read in its standard (●), or recalled and not yet confirmed there (○). */
export type Mark = '●' | '○'

/**
 * What a model binds a part of its own to: `flow` is an amount of a period, `stock` what stands all the time (land,
 * people), `ratio` a ready quotient.
 */
export interface Role {
  readonly label: Label
  readonly unit: string
  readonly kind: 'flow' | 'stock' | 'ratio'
}

/** How an item gets its value. Names are roles, those of `mean` items of the same pack. */
export type How =
  /** A linear form or a ratio of two, over roles. */
  | { readonly kind: 'formula'; readonly text: string }
  /** Mean growth per year of a formula between two times, and its opposite. */
  | { readonly kind: 'growth' | 'cut'; readonly of: string }
  /** Mean over some roles of growth ÷ growth of another. */
  | { readonly kind: 'elasticity'; readonly of: readonly string[]; readonly to: string }
  /** Mean of the items that have a value, with equal weights. */
  | { readonly kind: 'mean'; readonly of: readonly string[] }
  /** Circular material use: U ÷ (DMC + U), U = recycled − imported + exported. */
  | {
      readonly kind: 'circular-use'
      readonly recycled: string
      readonly imported: string
      readonly exported: string
      readonly consumption: string
    }
  /** Mean over the products a model declares, weighted by mass. */
  | { readonly kind: 'products'; readonly of: 'circularity' | 'linear-flow' }
  /** What no flow tells: the model states it. */
  | { readonly kind: 'stated' }
  /** The item is its parts, each by itself. */
  | { readonly kind: 'parts' }

/** What a standard asks of an item, in the item's unit; `flips`: below where the growth it is measured by is negative. */
export interface Threshold {
  readonly sense: 'at-least' | 'at-most' | 'is'
  readonly value: number | boolean
  readonly mark: Mark
  readonly flips?: true
}

/** A line that belongs to an item: per value added beside the absolute figure, one pollutant of several. */
export interface Part {
  readonly id: string
  readonly label: Label
  readonly unit: string
  readonly formula: string
}

export interface PackItem {
  readonly id: string
  readonly group: string
  readonly label: Label
  readonly unit: string
  readonly better: 'higher' | 'lower' | null
  readonly definition: Label
  readonly mark: Mark
  readonly how: How
  readonly threshold?: Threshold
  readonly parts?: readonly Part[]
}

/** A rule over items: at least `need` of them met. */
export interface PackRule {
  readonly id: string
  readonly label: Label
  readonly items: readonly string[]
  readonly need: number
  readonly mark: Mark
}

/** An indicator system of a standard as data; items in the order of the standard. */
export interface Pack {
  readonly id: string
  readonly label: Label
  readonly standard: string
  /** How far the list itself was read in the standard. */
  readonly mark: Mark
  readonly note: Label
  readonly groups: readonly { readonly id: string; readonly label: Label }[]
  readonly items: readonly PackItem[]
  readonly rules: readonly PackRule[]
}

/** English and Chinese. */
export const both = (en: string, zh: string): Label => ({ en, zh })

type Rest = Partial<Pick<PackItem, 'threshold' | 'parts' | 'mark'>>

/** Items of one group, in order: id, label, unit, direction, how, definition, and what else an item has. */
export const itemsOf = (
  group: string,
  rows: readonly (readonly [
    id: string,
    label: Label,
    unit: string,
    better: PackItem['better'],
    how: How | string,
    definition: Label,
    rest?: Rest,
  ])[],
): readonly PackItem[] =>
  rows.map(([id, label, unit, better, how, definition, rest = {}]) => ({
    id,
    group,
    label,
    unit,
    better,
    how: typeof how === 'string' ? { kind: 'formula', text: how } : how,
    definition,
    mark: '○',
    ...rest,
  }))

/** The share of one role in another. */
export const shareOf = (part: string, whole: string): string => `${part} / ${whole}`

export const stated: How = { kind: 'stated' }
