import { compareIds } from '../base/index.js'
import type { ModelGraph } from '../model/index.js'

/** What the nodes of a network are: single sites, or enterprises or sectors with all their sites. */
export type By = 'site' | 'enterprise' | 'sector'

/** The same, or processes, wherever they stand. */
export type Grouping = By | 'process'

/** A node of a run's network. A site without an enterprise (or sector) stands for itself among those. */
export interface Place {
  readonly id: string
  readonly kind: Grouping
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
  const group = groupOf(graph, node, by)
  if (group) return group
  const taken = takenIds(graph, by).has(node.id)
  return { id: taken ? `site:${node.id}` : node.id, kind: 'site', label: node.label }
}

function groupOf(graph: ModelGraph, node: ModelGraph['nodes'][number], by: By): Place | undefined {
  const enterprise = graph.enterprises[node.enterprise]
  switch (by) {
    case 'site':
      return undefined
    case 'enterprise':
      return enterprise && { id: enterprise.id, kind: by, label: enterprise.label }
    case 'sector': {
      const id = node.sector ?? enterprise?.sector
      return id === undefined ? undefined : { id, kind: by, label: graph.spec.sectors.get(id)! }
    }
    default:
      return by satisfies never
  }
}

/** Ids that a site standing for itself must not have. */
function takenIds({ enterprises, spec }: ModelGraph, by: By): ReadonlySet<string> {
  return new Set(by === 'enterprise' ? enterprises.map(({ id }) => id) : by === 'sector' ? spec.sectors.keys() : [])
}
