import { factorise, inverseDiagonal } from './dense.js'
import { known, mapMetric, type Metric, type NoMetricReason, unknown } from './metric.js'
import { type FlowNetwork, nodeTotals, totalThroughput } from './network.js'
import { closedCycle, unsteadiness } from './steadiness.js'

/** Largest network the dense solve of (I − G) takes: some seconds of work; 125 nodes take a tenth of one. */
export const MOST_NODES = 1000

/** What throughflow analysis says of a steady network. */
export interface FlowAnalysis {
  /** TSTp, see `totalThroughput`; in the unit of the network. */
  readonly throughput: Metric
  /**
   * Total system throughflow TST = Σ_i T_i, T_i = Σ_j f_ji + z_i what enters node i; in the unit of the network.
   * Source: Finn, J. Theor. Biol. 56 (1976) 363–380.
   */
  readonly throughflow: Metric
  /** Σ_i z_i: what enters from outside, in the unit of the network. */
  readonly boundaryInput: Metric
  /**
   * Average path length APL = TST / Σ_i z_i: nodes that a unit entering passes before it leaves, ≥ 1. Source: Finn (1976).
   */
  readonly pathLength: Metric
  /**
   * Finn cycling index: share of the throughflow that comes round again, in [0, 1).
   *
   *   FCI = Σ_i T_i (N_ii − 1)/N_ii / Σ_i T_i,  N = (I − G)⁻¹,  G_ij = f_ij / T_i (output-oriented)
   *
   * Needs a steady state and a leak in every circuit. Source: Finn (1976); as enaR's enaFlow (SEELab/enaR).
   */
  readonly finnCycling: Metric
  /** 1 − FCI, in (0, 1]. Defined for this project. */
  readonly linearityOfFlow: Metric
  /** T_i per node of the network, in its order. */
  readonly nodeThroughflow: Float64Array
  /** Nodes through which nothing flows: they count as nodes of the structure and are left out here. */
  readonly dropped: readonly string[]
}

/** Throughflow analysis; where a condition fails, no value and the reason. */
export function analyseFlows(network: FlowNetwork): FlowAnalysis {
  const { entering } = nodeTotals(network)
  const throughput = totalThroughput(network)
  const total = entering.reduce((a, b) => a + b, 0)
  const input = network.imports.reduce((a, b) => a + b, 0)
  const unsteady = unsteadiness(network, throughput)
  const closed = unsteady ? undefined : closedCycle(network)
  const wrong: NoMetricReason | undefined = unsteady ?? (closed && { code: 'closed-cycle', nodes: closed })
  const unless = (reason: NoMetricReason | undefined, value: () => Metric): Metric =>
    reason ? unknown(reason) : value()
  const finnCycling = unless(wrong, () => cyclingIndex(network, entering, total))
  return {
    throughput: throughput === 0 ? unknown({ code: 'no-flow' }) : known(throughput),
    throughflow: unless(unsteady, () => known(total)),
    boundaryInput: unless(unsteady, () => known(input)),
    pathLength: unless(wrong, () => (input === 0 ? unknown({ code: 'nothing-enters' }) : known(total / input))),
    finnCycling,
    linearityOfFlow: mapMetric(finnCycling, (index) => 1 - index),
    nodeThroughflow: entering,
    dropped: network.nodes.filter((_, i) => entering[i] === 0),
  }
}

function cyclingIndex(network: FlowNetwork, entering: Float64Array, total: number): Metric {
  const active = [...network.nodes.keys()].filter((i) => entering[i]! > 0)
  if (active.length > MOST_NODES) return unknown({ code: 'too-many-nodes', most: MOST_NODES })
  const lu = factorise(identityLessG(network, entering, active), active.length)
  if (lu === undefined) return unknown({ code: 'closed-cycle', nodes: active.map((i) => network.nodes[i]!) })
  const diagonal = inverseDiagonal(lu, active.length)
  // N_ii ≥ 1 by its meaning (the unit itself, and its returns); rounding may leave it a bit below.
  const cycled = active.reduce((sum, i, k) => sum + entering[i]! * (1 - 1 / Math.max(1, diagonal[k]!)), 0)
  return known(cycled / total)
}

/** I − G over the nodes through which something flows, row by row. */
function identityLessG({ flows, nodes }: FlowNetwork, entering: Float64Array, active: readonly number[]): Float64Array {
  const size = active.length
  const place = new Int32Array(nodes.length).fill(-1)
  active.forEach((node, k) => {
    place[node] = k
  })
  const matrix = new Float64Array(size * size)
  for (let k = 0; k < size; k++) matrix[k * size + k] = 1
  for (let k = 0; k < flows.value.length; k++) {
    const [row, column] = [place[flows.from[k]!]!, place[flows.to[k]!]!]
    if (row >= 0 && column >= 0) matrix[row * size + column]! -= flows.value[k]! / entering[flows.from[k]!]!
  }
  return matrix
}
