import type { Digraph } from '../model/index.js'
import type { FlowNetwork } from './network.js'

/** The links of a network, without amounts; the targets of a node ascend. */
export function digraphOf({ nodes, flows }: Pick<FlowNetwork, 'nodes' | 'flows'>): Digraph {
  const start = new Int32Array(nodes.length + 1)
  for (const from of flows.from) start[from + 1]!++
  for (let i = 0; i < nodes.length; i++) start[i + 1]! += start[i]!
  return { size: nodes.length, start, to: flows.to }
}
