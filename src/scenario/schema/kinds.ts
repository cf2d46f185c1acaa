/** Collections a reference may point into. */
export type Collection =
  | 'sources'
  | 'substances'
  | 'tags'
  | 'sectors'
  | 'parks'
  | 'commodities'
  | 'processes'
  | 'enterprises'
  | 'sites'
  | 'units'
  | 'markets'
  | 'modes'
  | 'links'
  | 'routes'
  | 'stocks'
  | 'projects'
  | 'policies'
  | 'indicators'
  | 'periods'
  | 'slices'
  | 'parameters'
  | 'packs'

/** How ids of a map's keys are spelled, which collection they refer to (or a word), or which words they are. */
export type Keys =
  | 'kebab'
  | 'symbol'
  | 'free'
  | { readonly ref: Collection; readonly words?: readonly string[] }
  | { readonly words: readonly string[] }

/** What may stand at a key. */
export type Kind =
  | { readonly is: 'text' }
  | { readonly is: 'label' }
  | { readonly is: 'figure' }
  | { readonly is: 'formula' }
  | { readonly is: 'boolean' }
  | { readonly is: 'coordinates' }
  /** Checked where it is decoded; `shape` tells editors and the reference what stands there. */
  | { readonly is: 'tree'; readonly shape?: Kind }
  | { readonly is: 'choice'; readonly of: readonly string[] }
  | { readonly is: 'ref'; readonly to: readonly Collection[]; readonly words?: readonly string[] }
  | { readonly is: 'map'; readonly keys: Keys; readonly of: Kind }
  | { readonly is: 'list'; readonly of: Kind }
  | { readonly is: 'record'; readonly name: string }
  | { readonly is: 'any'; readonly of: readonly Kind[] }

export interface Field {
  readonly kind: Kind
  readonly required: boolean
  readonly en: string
  readonly zh: string
}

export interface RecordSchema {
  readonly en: string
  readonly zh: string
  /** Records whose fields it takes over. */
  readonly also?: readonly string[]
  readonly fields: Readonly<Record<string, Field>>
}

export const text: Kind = { is: 'text' }
export const label: Kind = { is: 'label' }
export const figure: Kind = { is: 'figure' }
export const formula: Kind = { is: 'formula' }
export const flag: Kind = { is: 'boolean' }
export const tree: Kind = { is: 'tree' }
export const treeOf = (shape: Kind): Kind => ({ is: 'tree', shape })
export const coordinates: Kind = { is: 'coordinates' }
export const choice = (...of: readonly string[]): Kind => ({ is: 'choice', of })
export const ref = (...to: readonly Collection[]): Kind => ({ is: 'ref', to })
export const mapOf = (of: Kind, keys: Keys = 'kebab'): Kind => ({ is: 'map', keys, of })
export const listOf = (of: Kind): Kind => ({ is: 'list', of })
export const record = (name: string): Kind => ({ is: 'record', name })
export const anyOf = (...of: readonly Kind[]): Kind => ({ is: 'any', of })

/** A field that may be left out. */
export const optional = (kind: Kind, en: string, zh: string): Field => ({ kind, required: false, en, zh })
/** A field that must be given. */
export const required = (kind: Kind, en: string, zh: string): Field => ({ kind, required: true, en, zh })

/** Kinds of cost. */
export const costKinds = [
  'material',
  'energy',
  'service',
  'wages',
  'depreciation',
  'interest',
  'tax',
  'subsidy',
  'penalty',
] as const
/** Where nature gives or takes. */
export const media = ['air', 'water', 'land', 'ground', 'river'] as const
