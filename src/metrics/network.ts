import { compareIds, isForbiddenName } from '../base/index.js'

/** A flow between two nodes, in the unit of its network. */
export interface NodeFlow {
  readonly from: string
  readonly to: string
  readonly value: number
}

/** What a node exchanges with the outside, in the unit of its network. */
export interface BoundaryFlows {
  readonly node: string
  readonly imports?: number
  /** Leaves in usable form: sold, delivered, put into stock. */
  readonly exports?: number
  /** Leaves spent: emitted, disposed of, lost, used up. */
  readonly respiration?: number
}

/**
 * Flows of one quantity between nodes and across their common boundary; all values finite and ≥ 0. Nodes stand in order
 * of their ids, flows in order of (from, to), so that no order of entry reaches a sum.
 */
export interface FlowNetwork {
  /** Ids, ascending; every index below points here. */
  readonly nodes: readonly string[]
  /** Flows above 0, each pair once; a node may give to itself. */
  readonly flows: { readonly from: Int32Array; readonly to: Int32Array; readonly value: Float64Array }
  /** Per node. */
  readonly imports: Float64Array
  readonly exports: Float64Array
  readonly respiration: Float64Array
  /** Unit of every value, 't'. */
  readonly unit: string
  /** A node is steady when |in − out| ÷ max(in, out) is at most this. */
  readonly steadyWithin: number
  /** Part of imports + respiration that is no real flow but what recipes leave open; 0 where everything is accounted for. */
  readonly unaccounted: number
}

/** What a network is made of; flows of one pair and boundary flows of one node add up. */
export interface NetworkParts {
  readonly unit: string
  /** Nodes besides those that flows name. */
  readonly nodes?: Iterable<string>
  readonly flows: Iterable<NodeFlow>
  readonly boundary?: Iterable<BoundaryFlows>
  readonly steadyWithin?: number
  readonly unaccounted?: number
}

/** Relative imbalance of a node allowed by default: published tables are rounded to three or four digits. */
export const STEADY_WITHIN = 1e-3

/**
 * A network in canonical order.
 * @throws RangeError at a value that is negative or not finite, and at a name that would reach an object's prototype.
 */
export function flowNetwork(parts: NetworkParts): FlowNetwork {
  const flows = [...parts.flows]
  const boundary = [...(parts.boundary ?? [])]
  const named = [...(parts.nodes ?? []), ...flows.flatMap(({ from, to }) => [from, to]), ...boundary.map((b) => b.node)]
  const nodes = [...new Set(named)].sort(compareIds)
  const forbidden = nodes.find(isForbiddenName)
  if (forbidden !== undefined) throw new RangeError(`"${forbidden}" may not name a node`)
  const index = new Map(nodes.map((node, i) => [node, i]))
  const column = (part: 'imports' | 'exports' | 'respiration'): Float64Array => {
    const values = new Float64Array(nodes.length)
    for (const entry of boundary) values[index.get(entry.node)!]! += checked(entry[part] ?? 0, entry.node)
    return values
  }
  return {
    nodes,
    flows: merged(flows, index),
    imports: column('imports'),
    exports: column('exports'),
    respiration: column('respiration'),
    unit: parts.unit,
    steadyWithin: parts.steadyWithin ?? STEADY_WITHIN,
    unaccounted: parts.unaccounted ?? 0,
  }
}

function checked(value: number, where: string): number {
  if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`a flow of ${where} is ${value}`)
  return value
}

function merged(flows: readonly NodeFlow[], index: ReadonlyMap<string, number>): FlowNetwork['flows'] {
  const sums = new Map<number, number>()
  for (const { from, to, value } of flows) {
    const key = index.get(from)! * index.size + index.get(to)!
    sums.set(key, (sums.get(key) ?? 0) + checked(value, from))
  }
  const pairs = [...sums].filter(([, value]) => value > 0).sort(([a], [b]) => a - b)
  return {
    from: Int32Array.from(pairs, ([key]) => Math.floor(key / index.size)),
    to: Int32Array.from(pairs, ([key]) => key % index.size),
    value: Float64Array.from(pairs, ([, value]) => value),
  }
}

/** What enters and what leaves each node, from and to nodes and the outside together. */
export function nodeTotals(network: FlowNetwork): { readonly entering: Float64Array; readonly leaving: Float64Array } {
  const entering = network.imports.slice()
  const leaving = network.exports.map((value, i) => value + network.respiration[i]!)
  const { from, to, value } = network.flows
  for (let k = 0; k < value.length; k++) {
    entering[to[k]!]! += value[k]!
    leaving[from[k]!]! += value[k]!
  }
  return { entering, leaving }
}

/**
 * Total system throughput: every flow once, in the unit of the network.
 *
 *   TSTp = Σ_ij f_ij + Σ_i (z_i + e_i + r_i)
 *
 * Source: Ulanowicz, Computational Biology and Chemistry 28 (2004); as enaR's enaFlow (SEELab/enaR).
 */
export function totalThroughput({ flows, imports, exports, respiration }: FlowNetwork): number {
  return [flows.value, imports, exports, respiration].reduce((sum, part) => part.reduce((a, b) => a + b, sum), 0)
}
