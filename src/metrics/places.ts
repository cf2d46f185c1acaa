import { compareIds } from '../base/index.js'
import type { ModelGraph } from '../model/index.js'

/** What the nodes of a network are: single sites, or enterprises with all their sites. */
export type By = 'site' | 'enterprise'

/** A node of a run's network. A site without an enterprise stands for itself among enterprises. */
export interface Place {
  readonly id: string
  readonly kind: By
  readonly label: ModelGraph['nodes'][number]['label']
}

/** The places of a model, in order of their ids, and where each node of the model belongs. */
export interface Places {
  readonly all: readonly Place[]
  /** Index into `all`; −1 for a market: it lies outside. */
  readonly of: (node: number) => number
}

/** Groups the sites of a model. */
export function placesOf(graph: ModelGraph, by: By): Places {
  const found = new Map<string, Place>()
  const ids = graph.nodes.map((node) => {
    if (node.kind === 'market') return undefined
    const place = placeOf(graph, node, by)
    found.set(place.id, place)
    return place.id
  })
  const all = [...found.values()].sort((a, b) => compareIds(a.id, b.id))
  const index = new Map(all.map(({ id }, i) => [id, i]))
  const at = ids.map((id) => (id === undefined ? -1 : index.get(id)!))
  return { all, of: (node) => at[node] ?? -1 }
}

function placeOf(graph: ModelGraph, node: ModelGraph['nodes'][number], by: By): Place {
  const enterprise = by === 'enterprise' ? graph.enterprises[node.enterprise] : undefined
  if (enterprise) return { id: enterprise.id, kind: 'enterprise', label: enterprise.label }
  const taken = by === 'enterprise' && graph.enterprises.some(({ id }) => id === node.id)
  return { id: taken ? `site:${node.id}` : node.id, kind: 'site', label: node.label }
}
