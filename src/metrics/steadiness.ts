import { hasLoop, strongComponents } from '../model/index.js'
import { digraphOf } from './digraph.js'
import type { NoMetricReason } from './metric.js'
import { type FlowNetwork, nodeTotals } from './network.js'

/** Share of the throughput above which flows that recipes leave open make a figure of the flows a guess. */
export const UNACCOUNTED_LIMIT = 0.01

/** The node whose inflow and outflow differ most, and |in − out| ÷ max(in, out) there; 0 where nothing flows. */
export interface Imbalance {
  readonly node: string
  readonly imbalance: number
}

/** How far a network is from steady state. */
export function worstImbalance(network: FlowNetwork): Imbalance {
  const { entering, leaving } = nodeTotals(network)
  let worst: Imbalance = { node: '', imbalance: 0 }
  network.nodes.forEach((node, i) => {
    const size = Math.max(entering[i]!, leaving[i]!)
    const imbalance = size === 0 ? 0 : Math.abs(entering[i]! - leaving[i]!) / size
    if (imbalance > worst.imbalance) worst = { node, imbalance }
  })
  return worst
}

/** Leak of a circuit, relative to what passes it, below which it is taken for closed: rounding. */
const NO_LEAK = 1e-12

/**
 * Nodes that pass something round among themselves and let nothing out: a strongly connected component with links inside
 * and none, and no boundary flow, out of it. Undefined where there is no such group. Then 1 is an eigenvalue of G, and
 * (I − G)⁻¹ does not exist.
 */
export function closedCycle(network: FlowNetwork): readonly string[] | undefined {
  const graph = digraphOf(network)
  const { flows, nodes } = network
  const component = new Int32Array(nodes.length)
  const groups = strongComponents(graph)
  groups.forEach((group, c) => {
    for (const node of group) component[node] = c
  })
  const inside = new Float64Array(groups.length)
  const out = new Float64Array(groups.length)
  nodes.forEach((_, i) => {
    out[component[i]!]! += network.exports[i]! + network.respiration[i]!
  })
  for (let k = 0; k < flows.value.length; k++) {
    const [from, to] = [component[flows.from[k]!]!, component[flows.to[k]!]!]
    if (from === to) inside[from]! += flows.value[k]!
    else out[from]! += flows.value[k]!
  }
  const closed = groups.find(
    (group, c) => (group.length > 1 || hasLoop(graph, group[0]!)) && out[c]! <= NO_LEAK * inside[c]!,
  )
  return closed?.map((node) => nodes[node]!)
}

/** Why throughflow figures of a network would be wrong: not steady, or too much unaccounted; undefined where they hold. */
export function unsteadiness(network: FlowNetwork, throughput: number): NoMetricReason | undefined {
  if (throughput === 0) return { code: 'no-flow' }
  const share = network.unaccounted / throughput
  if (share > UNACCOUNTED_LIMIT) return { code: 'unaccounted', share, allowed: UNACCOUNTED_LIMIT }
  const { node, imbalance } = worstImbalance(network)
  if (imbalance > network.steadyWithin) return { code: 'not-steady', node, imbalance, allowed: network.steadyWithin }
  return undefined
}
