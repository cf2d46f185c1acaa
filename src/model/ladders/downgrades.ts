import type { Downgrade, Ladder, ModelGraph } from '../graph.js'
import type { Presence } from '../expand/presence.js'

type Flows = Pick<ModelGraph, 'nodes' | 'trades' | 'extractions' | 'disposals' | 'releases'>

/**
 * Where a level may serve the next below: at every site, from the highest level that something gives there to the lowest
 * that something takes.
 */
export function downgradesOf(ladders: readonly Ladder[], flows: Flows, presence: Presence): Downgrade[] {
  const key = (node: number, commodity: number) => `${node} ${commodity}`
  const marks = (entries: readonly { readonly node: number; readonly commodity: number }[]) =>
    new Set(entries.map(({ node, commodity }) => key(node, commodity)))
  const bought = marks(flows.trades.filter(({ side }) => side === 'purchase'))
  const sold = marks(flows.trades.filter(({ side }) => side === 'sale'))
  const [taken, disposed, released] = [marks(flows.extractions), marks(flows.disposals), marks(flows.releases)]
  return ladders.flatMap(({ levels }, ladder) =>
    flows.nodes.flatMap((node, n): Downgrade[] => {
      if (node.kind !== 'site') return []
      const gives = (c: number) => presence.given(n, c) || bought.has(key(n, c)) || taken.has(key(n, c))
      const takes = (c: number) =>
        presence.taken(n, c) || [sold, disposed, released].some((marked) => marked.has(key(n, c)))
      const [first, last] = [levels.findIndex(gives), levels.findLastIndex(takes)]
      if (first < 0) return []
      return levels.slice(first, Math.max(first, last)).map((from, i) => ({
        ladder,
        node: n,
        from,
        to: levels[first + i + 1]!,
      }))
    }),
  )
}
