import type { FormulaSpec, Label, PackSpec, RoleSpec, StatedValue } from '../../scenario/index.js'
import type { Pack, PackItem, Part } from './pack.js'

/** An item as a model has it: with an indicator of its own, measured over forms, stated, or a gap with its reason. */
export interface BoundItem {
  readonly item: PackItem
  /** Id of the item in results, and of its indicator where it has one. */
  readonly id: string
  readonly state: 'formula' | 'metric' | 'stated' | 'parts' | 'gap'
  readonly stated?: StatedValue
  /** Reason the model gives. */
  readonly why?: Label
  /** Size of its unit in canonical units. */
  readonly size: number
  /** Roles it would need that are bound to nothing. */
  readonly missing: readonly NamedRole[]
  /** What a metric is measured over, in the order of its definition; null where the role is bound to nothing. */
  readonly measures: readonly (FormulaSpec | null)[]
  /** What each measure is, in words. */
  readonly measured: readonly Label[]
  readonly parts: readonly { readonly part: Part; readonly id: string; readonly missing: readonly NamedRole[] }[]
}

export interface NamedRole {
  readonly id: string
  readonly label: Label
}

/** A pack bound to a model. */
export interface BoundPack {
  readonly pack: Pack
  readonly spec: PackSpec
  readonly roles: ReadonlyMap<string, RoleSpec>
  readonly items: readonly BoundItem[]
}
