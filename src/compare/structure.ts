import { compareIds } from '../base/index.js'
import type { ModelGraph } from '../model/index.js'
import { type StructureDifference, type StructureKind, structureKinds } from './comparison.js'

/** Units, processes run, links, trades, disposals and stocks that only one of the two models has; kinds without any left out. */
export function structureDifferences(baseline: ModelGraph, scenario: ModelGraph): readonly StructureDifference[] {
  return structureKinds.flatMap((kind) => {
    const [before, after] = [new Set(idsOf(baseline, kind)), new Set(idsOf(scenario, kind))]
    const added = [...after].filter((id) => !before.has(id)).sort(compareIds)
    const removed = [...before].filter((id) => !after.has(id)).sort(compareIds)
    return added.length + removed.length === 0 ? [] : [{ kind, added, removed }]
  })
}

/** Ids as a reader knows them: 'unit: process', 'market: commodity @ site', 'route: commodity @ site'. */
function idsOf(graph: ModelGraph, kind: StructureKind): readonly string[] {
  const commodity = (index: number) => graph.commodities[index]!.id
  const node = (index: number) => graph.nodes[index]!.id
  const isWhole = (entry: { readonly commodity: number }) => !graph.commodities[entry.commodity]!.part
  const trades = (side: 'purchase' | 'sale') =>
    graph.trades
      .filter((trade) => trade.side === side && isWhole(trade))
      .map((trade) => `${trade.market}: ${commodity(trade.commodity)} @ ${node(trade.node)}`)
  switch (kind) {
    case 'unit':
      return graph.units.map((unit) => unit.id)
    case 'process':
      return graph.activities.map(
        (activity) => `${graph.units[activity.unit]!.id}: ${graph.recipes[activity.recipe]!.id}`,
      )
    case 'link':
      return graph.links.flatMap(({ id, follows }) => (follows === undefined ? [id] : []))
    case 'purchase':
    case 'sale':
      return trades(kind)
    case 'disposal':
      return graph.disposals
        .filter(isWhole)
        .map(
          (disposal) =>
            `${graph.routes[disposal.route]!.id}: ${commodity(disposal.commodity)} @ ${node(disposal.node)}`,
        )
    case 'stock':
      return graph.stocks.map((stock) => stock.id)
    default:
      return kind satisfies never
  }
}
