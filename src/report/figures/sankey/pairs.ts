import type { SankeyBand } from './diagram.js'

/** Bands from one node to another, which run side by side all the way. */
export interface Pair {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly value: number
  /** Sum of the bands above each, by id of the band. */
  readonly above: ReadonlyMap<string, number>
}

/** The pairs of nodes that some bands join, in the order of their first. */
export function pairsOf(bands: readonly SankeyBand[]): readonly Pair[] {
  const pairs = new Map<string, Pair & { value: number; above: Map<string, number> }>()
  for (const { id, from, to, value } of bands) {
    const key = JSON.stringify([from, to])
    const pair = pairs.get(key) ?? { id: key, from, to, value: 0, above: new Map() }
    pair.above.set(id, pair.value)
    pair.value += value
    pairs.set(key, pair)
  }
  return [...pairs.values()]
}
