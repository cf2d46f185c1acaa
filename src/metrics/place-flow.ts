import type { FlowKind } from '../results/index.js'

/** What carries a flow over a boundary: a flow of the run, freight that is paid, or a recipe that makes or uses up. */
export type Means = FlowKind | 'freight' | 'recipe'

/** What one flow of a run is to a network of places. */
export interface PlaceFlow {
  readonly kind: 'flow' | 'imports' | 'exports' | 'respiration' | 'made' | 'used'
  /** Index of the place; of a flow the giver. */
  readonly place: number
  /** Index of the taker of a flow; −1 otherwise. */
  readonly to: number
  readonly value: number
  /** Index of the commodity that is carried, or paid for; −1 where there is none. */
  readonly commodity: number
  readonly by: Means
}

/** From one place to another, or over the boundary where one end lies outside (−1); nothing where both do. */
export function passing(
  { from, to }: { readonly from: number; readonly to: number },
  value: number,
  commodity: number,
  by: Means,
): readonly PlaceFlow[] {
  if (from >= 0 && to >= 0) return [{ kind: 'flow', place: from, to, value, commodity, by }]
  return [...atPlace('exports', from, value, commodity, by), ...atPlace('imports', to, value, commodity, by)]
}

/** A flow over the boundary of a place; nothing where the place lies outside itself. */
export const atPlace = (
  kind: Exclude<PlaceFlow['kind'], 'flow'>,
  place: number,
  value: number,
  commodity: number,
  by: Means,
): readonly PlaceFlow[] => (place < 0 ? [] : [{ kind, place, to: -1, value, commodity, by }])
