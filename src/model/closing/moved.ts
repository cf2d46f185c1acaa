import type { Dimension } from '../../base/index.js'
import { partId } from '../carried/parts.js'
import type { OpenFlow } from './recipe-system.js'

/** One commodity that a flow moves: its own, or a part that follows a carried one. */
export interface Moved {
  readonly flow: OpenFlow
  /** Id of the commodity. */
  readonly commodity: string
  /** Index of its amount among the unknowns. */
  readonly unknown: number
  readonly dimension: Dimension
}

/** What a flow moves: its commodity first, then the parts of a carried one that are in it. */
export function movedBy(flow: OpenFlow): readonly Moved[] {
  const { commodity } = flow.spec
  const parts = (flow.followed ?? []).flatMap((substance): Moved[] => {
    const unknown = flow.made.get(substance)
    if (unknown === undefined) return []
    return [{ flow, commodity: partId(commodity.id, substance), unknown, dimension: { mass: 1 } }]
  })
  return [{ flow, commodity: commodity.id, unknown: flow.unknown, dimension: flow.dimension }, ...parts]
}
