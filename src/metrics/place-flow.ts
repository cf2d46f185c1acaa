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
}

/** From one place to another, or over the boundary where one end lies outside (−1); nothing where both do. */
export function passing(from: number, to: number, value: number, commodity: number): readonly PlaceFlow[] {
  if (from >= 0 && to >= 0) return [{ kind: 'flow', place: from, to, value, commodity }]
  return [...atPlace('exports', from, value, commodity), ...atPlace('imports', to, value, commodity)]
}

/** A flow over the boundary of a place; nothing where the place lies outside itself. */
export const atPlace = (
  kind: Exclude<PlaceFlow['kind'], 'flow'>,
  place: number,
  value: number,
  commodity: number,
): readonly PlaceFlow[] => (place < 0 ? [] : [{ kind, place, to: -1, value, commodity }])
