import { components, hasLoop, strongComponents } from '../model/index.js'
import { measureInformation, type Information } from './ascendency.js'
import { type Circuits, elementaryCircuits } from './circuits.js'
import { digraphOf } from './digraph.js'
import { analyseFlows, type FlowAnalysis } from './flow-analysis.js'
import type { FlowNetwork } from './network.js'
import { type Imbalance, worstImbalance } from './steadiness.js'
import { measureStructure, type NetworkStructure } from './structure.js'

/** How the nodes of a network hang together; by ids. */
export interface Cohesion {
  /** Groups of two nodes or more that links join, whatever their direction; largest first. */
  readonly groups: readonly (readonly string[])[]
  /** Nodes without any link to another. */
  readonly alone: readonly string[]
  /** Strongly connected groups: each node reaches each along links, so what flows there may come round; largest first. */
  readonly loops: readonly (readonly string[])[]
  /** Elementary circuits, each from its least node; shortest first. */
  readonly circuits: readonly Circuit[]
  /** False when there are more circuits than the search takes. */
  readonly allCircuits: boolean
}

/** One elementary circuit. */
export interface Circuit {
  readonly nodes: readonly string[]
  /** Its least flow: what at most goes round there, in the unit of the network. */
  readonly least: number
}

/** Every measure of one network. */
export interface NetworkMetrics {
  readonly structure: NetworkStructure
  readonly cohesion: Cohesion
  readonly flows: FlowAnalysis
  readonly information: Information
  readonly worst: Imbalance
}

/** Measures a network: structure, cohesion, throughflow and order. */
export function measureNetwork(network: FlowNetwork): NetworkMetrics {
  return {
    structure: measureStructure(network),
    cohesion: cohesionOf(network),
    flows: analyseFlows(network),
    information: measureInformation(network),
    worst: worstImbalance(network),
  }
}

/** Components, loops and circuits of a network. */
export function cohesionOf(network: FlowNetwork, limits?: Parameters<typeof elementaryCircuits>[1]): Cohesion {
  const graph = digraphOf(network)
  const named = (group: readonly number[]): readonly string[] => group.map((node) => network.nodes[node]!)
  const groups = components(graph)
  const { circuits, complete } = elementaryCircuits(graph, limits)
  return {
    groups: groups.filter((group) => group.length > 1).map(named),
    alone: groups.filter((group) => group.length === 1).flatMap(named),
    loops: strongComponents(graph)
      .filter((group) => group.length > 1 || hasLoop(graph, group[0]!))
      .map(named),
    circuits: withLeastFlow(network, circuits),
    allCircuits: complete,
  }
}

function withLeastFlow({ nodes, flows }: FlowNetwork, circuits: Circuits['circuits']): readonly Circuit[] {
  const value = new Map<number, number>()
  for (let k = 0; k < flows.value.length; k++) value.set(flows.from[k]! * nodes.length + flows.to[k]!, flows.value[k]!)
  return circuits.map((circuit) => ({
    nodes: circuit.map((node) => nodes[node]!),
    least: circuit.reduce((least, node, i) => {
      const next = circuit[(i + 1) % circuit.length]!
      return Math.min(least, value.get(node * nodes.length + next)!)
    }, Number.POSITIVE_INFINITY),
  }))
}
