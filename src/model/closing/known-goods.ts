import type { Dimension } from '../../base/index.js'
import type { Value } from '../graph.js'

/** What closing a recipe asks of the commodities: dimension and mass, composition by substance, index and place. */
export interface KnownGoods {
  readonly currency: string
  /** Ids of the substances: what a formula may name as a component. */
  readonly substances: readonly string[]
  get(
    id: string,
  ):
    | { readonly dimension: Dimension; readonly massPerUnit: Value | undefined; readonly density: Value | undefined }
    | undefined
  composition(id: string): ReadonlyMap<string, Float64Array> | undefined
  compositionFigures(id: string): readonly number[]
  /** Substances that a carried commodity is followed by; undefined where its composition is not carried. */
  followed(id: string): readonly string[] | undefined
  /** Substances dissolved in it outside its mass. */
  solutes(id: string): ReadonlySet<string>
  /** A named attribute per unit; undefined where the commodity has none of that name, or after a fault. */
  attribute(id: string, name: string): Value | undefined
  /** Names of the attributes of a commodity. */
  attributeNames(id: string): readonly string[]
  index(id: string): number
}
