import { commoditiesOn } from '../choice.js'
import type { Activity, ClosedRecipe, Extraction, LinkArc, Value } from '../graph.js'
import type { Movers } from './followers.js'

interface Known extends Movers {
  readonly activities: readonly Activity[]
  readonly recipes: readonly ClosedRecipe[]
  readonly extractions: readonly Extraction[]
  /** Whether shares are stated for a commodity at a place: then rows see to them. */
  readonly isSplit: (node: number, commodity: number) => boolean
}

/**
 * The links with what they bring of each part where that is known: from a place that has a carried commodity from one
 * source of given composition only, and only sends it on. However it is split there, every part is made alike.
 */
export function withGivenLinks(known: Known): readonly LinkArc[] {
  return known.links.map((link) => {
    const brings = known.isSplit(link.from, link.commodity) ? undefined : givenAt(link.from, link.commodity, known)
    return brings ? { ...link, brings } : link
  })
}

/** Parts per unit of a commodity at a place; undefined where they are not given, or something else than a link takes it. */
function givenAt(node: number, commodity: number, known: Known): ReadonlyMap<number, Value> | undefined {
  const here = (entry: { readonly node: number; readonly commodity: number }) =>
    entry.node === node && entry.commodity === commodity
  const { trades, extractions, links, activities, recipes, disposals, releases, siteDemands } = known
  const bought = trades.filter((trade) => here(trade) && trade.side === 'purchase')
  const supplied = extractions.filter(here)
  const sources = new Set(bought.map(({ offer }) => offer)).size + supplied.length
  const moved = activities.some(
    ({ recipe, ...activity }) =>
      activity.node === node &&
      (['in', 'out'] as const).some((side) => commoditiesOn(recipes[recipe]!, side).includes(commodity)),
  )
  const taken =
    trades.some((trade) => here(trade) && trade.side === 'sale') ||
    [disposals, releases, siteDemands].some((list) => list.some(here))
  const arriving = links.some((link) => link.to === node && link.commodity === commodity)
  return sources === 1 && !moved && !taken && !arriving ? [...bought, ...supplied][0]!.brings : undefined
}
