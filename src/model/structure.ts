import { MultiDirectedGraph } from 'graphology'
import type { Label } from '../scenario/index.js'
import { components, digraphOf } from './digraph.js'
import type { ModelGraph } from './graph.js'
import { strongComponents } from './strong-components.js'

/** A site, or a market reached by links. */
export interface StructureNode {
  readonly kind: 'site' | 'market'
  readonly label: Label
  /** Id of its enterprise; '' without one. */
  readonly enterprise: string
}

/** A link: who may pass what to whom. */
export interface StructureEdge {
  readonly label: Label
  readonly commodity: string
}

/** Who is linked to whom, as a graph for algorithms and export: nodes by id, edges by the id of their link. */
export type Structure = MultiDirectedGraph<StructureNode, StructureEdge>

/** The structural view of a model: what could flow between its places, before anything is solved. */
export function structureOf(graph: ModelGraph): Structure {
  const structure: Structure = new MultiDirectedGraph()
  for (const { id, kind, label, enterprise } of graph.nodes)
    structure.addNode(id, { kind, label, enterprise: graph.enterprises[enterprise]?.id ?? '' })
  for (const { id, label, commodity, from, to, follows } of graph.links)
    if (follows === undefined)
      structure.addEdgeWithKey(id, graph.nodes[from]!.id, graph.nodes[to]!.id, {
        label,
        commodity: graph.commodities[commodity]!.id,
      })
  return structure
}

/** How the places of a model hang together by links. */
export interface Connections {
  /** Groups of two places or more that links join, whatever their direction; ids ascending, largest group first. */
  readonly groups: readonly (readonly string[])[]
  /** Places without any link. */
  readonly alone: readonly string[]
  /** Groups of places in which each can be reached from each along links: material may go round there. */
  readonly loops: readonly (readonly string[])[]
}

/** Groups, lone places and loops of a model. */
export function connectionsOf({ nodes, links }: ModelGraph): Connections {
  const graph = digraphOf(nodes.length, links)
  const named = (found: readonly (readonly number[])[]) =>
    found
      .map((group) => group.map((node) => nodes[node]!.id).sort())
      .sort((a, b) => b.length - a.length || (a[0]! < b[0]! ? -1 : 1))
  const groups = named(components(graph))
  return {
    groups: groups.filter((group) => group.length > 1),
    alone: groups.filter((group) => group.length === 1).map(([id]) => id!),
    loops: named(strongComponents(graph).filter((group) => group.length > 1)),
  }
}
