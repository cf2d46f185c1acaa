import { commoditiesOn } from '../choice.js'
import type { Activity, ClosedRecipe, Commodity, Extraction, LinkArc, Value } from '../graph.js'
import type { Movers } from './followers.js'

interface Known extends Movers {
  readonly commodities: readonly Commodity[]
  readonly activities: readonly Activity[]
  readonly recipes: readonly ClosedRecipe[]
  readonly extractions: readonly Extraction[]
  /** Whether shares are stated for a commodity at a place: then rows see to them. */
  readonly isSplit: (node: number, commodity: number) => boolean
}

/** Parts per unit of a commodity; undefined where they are not given. */
type Brought = ReadonlyMap<number, Value> | undefined

/**
 * The links with what they bring of each part where that is known: from a place that has a carried commodity from one
 * source of given composition only, and only sends it on. However it is split there, every part is made alike.
 */
export function withGivenLinks(known: Known): readonly LinkArc[] {
  const given = givenAt(known)
  return known.links.map((link) => {
    const brings = given(link.from, link.commodity)
    return brings && !known.isSplit(link.from, link.commodity) ? { ...link, brings } : link
  })
}

/** What is brought of each part to a place that has a carried commodity from one source only and only sends it on. */
function givenAt(known: Known): (node: number, commodity: number) => Brought {
  const { commodities, trades, extractions, links, activities, recipes, disposals, releases, siteDemands } = known
  const key = (node: number, commodity: number): number => node * commodities.length + commodity
  const isCarried = (commodity: number): boolean => commodities[commodity]!.parts !== undefined
  const sources = new Map<number, Map<string, Brought>>()
  const passed = new Set<number>()
  const addSource = (node: number, commodity: number, source: string, brings: Brought): void => {
    if (!isCarried(commodity)) return
    const own = sources.get(key(node, commodity)) ?? new Map<string, Brought>()
    sources.set(key(node, commodity), own.has(source) ? own : own.set(source, brings))
  }
  for (const { side, node, commodity, offer, brings } of trades)
    if (side === 'purchase') addSource(node, commodity, `offer ${offer}`, brings)
    else passed.add(key(node, commodity))
  extractions.forEach(({ node, commodity, brings }, i) => void addSource(node, commodity, `extraction ${i}`, brings))
  if (sources.size === 0) return () => undefined
  for (const { node, recipe } of activities)
    for (const side of ['in', 'out'] as const)
      for (const commodity of commoditiesOn(recipes[recipe]!, side)) passed.add(key(node, commodity))
  for (const list of [disposals, releases, siteDemands])
    for (const { node, commodity } of list) passed.add(key(node, commodity))
  for (const { to, commodity } of links) passed.add(key(to, commodity))
  return (node, commodity) => {
    const own = sources.get(key(node, commodity))
    return own?.size === 1 && !passed.has(key(node, commodity)) ? [...own.values()][0] : undefined
  }
}
