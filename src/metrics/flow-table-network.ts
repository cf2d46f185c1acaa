import { type BoundaryFlows, type FlowNetwork, flowNetwork, type NodeFlow } from './network.js'

/** A table of flows as read from a file; `readFlowTable` of the room scenario gives one. */
export interface FlowTableRows {
  readonly nodes: readonly string[]
  readonly flows: readonly NodeFlow[]
  readonly boundary: readonly Required<BoundaryFlows>[]
}

/** The network of a flow table. Its values have the unit of the table, which the table does not say. */
export function networkOfTable({ nodes, flows, boundary }: FlowTableRows, unit = ''): FlowNetwork {
  return flowNetwork({ unit, nodes, flows, boundary })
}
