import type { Origin } from '../base/index.js'
import type { Place, Way } from './free-ways.js'

/** What a unit costs at a place, and where it was bought. */
export interface Bought {
  readonly cost: number
  readonly at: Origin
}

/** Least cost at every place that goods reach, or a round of ways by which it falls for ever. */
export type Spread = { readonly cheapest: ReadonlyMap<Place, Bought> } | { readonly loop: readonly Way[] }

/**
 * Carries goods along all ways while that makes them cheaper somewhere: c(to) = (c(from) + cost) ÷ arriving. Differences
 * within 1e-9 of the largest cost count as none. Source: Bellman–Ford, with the search for a loop among the last ways.
 */
export function spread(bought: ReadonlyMap<Place, Bought>, all: readonly Way[]): Spread {
  const cheapest = new Map(bought)
  const last = new Map<Place, Way>()
  const costs = [...[...bought.values()].map(({ cost }) => cost), ...all.map(({ cost }) => cost)]
  const tolerance = 1e-9 * costs.reduce((most, cost) => Math.max(most, Math.abs(cost)), 0)
  for (;;) {
    let improved = false
    for (const way of all) {
      const before = cheapest.get(way.from)
      if (!before) continue
      const reached = (before.cost + way.cost) / way.arriving
      const known = cheapest.get(way.to)
      if (known && reached >= known.cost - tolerance) continue
      cheapest.set(way.to, { cost: reached, at: before.at })
      last.set(way.to, way)
      improved = true
    }
    if (!improved) return { cheapest }
    const loop = loopAmong(last)
    if (loop) return { loop }
  }
}

/** A round among the last ways to every place, in the order goods go. */
function loopAmong(last: ReadonlyMap<Place, Way>): readonly Way[] | undefined {
  const walks = new Map<Place, Place>()
  for (const start of last.keys()) {
    let at = start
    while (last.has(at) && !walks.has(at)) {
      walks.set(at, start)
      at = last.get(at)!.from
    }
    if (last.has(at) && walks.get(at) === start) return roundFrom(at, last)
  }
  return undefined
}

function roundFrom(place: Place, last: ReadonlyMap<Place, Way>): readonly Way[] {
  const round: Way[] = []
  let at = place
  do {
    const way = last.get(at)!
    round.unshift(way)
    at = way.from
  } while (at !== place)
  return round
}
