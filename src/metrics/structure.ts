import { type Digraph, strongComponents } from '../model/index.js'
import { cyclicity } from './cyclicity.js'
import { digraphOf } from './digraph.js'
import { known, type Metric, unknown } from './metric.js'
import type { FlowNetwork } from './network.js'

/** What the links of a network say, whatever they carry; all without unit. */
export interface NetworkStructure {
  /** N: nodes. */
  readonly nodes: Metric
  /** L: ordered pairs with a flow, however many materials it carries; a node that gives to itself counts once. */
  readonly links: Metric
  /** L / N, exchanges per actor, ≥ 0. Source: Layton, Bras & Weissburg, J. Ind. Ecol. 20 (2016). */
  readonly linkDensity: Metric
  /** L / N² of the food-web matrix, in which a node may give to itself, in [0, 1]. Source: as linkDensity. */
  readonly connectance: Metric
  /** L' / [N(N − 1)] with L' the links between distinct nodes, in [0, 1]. Needs N ≥ 2. */
  readonly connectanceNoLoops: Metric
  /**
   * 2 L_u / [N(N − 1)] with L_u the pairs linked in either direction, in [0, 1]. Needs N ≥ 2.
   * Source: Hardy & Graedel, J. Ind. Ecol. 6 (2002): 0.5–0.6 in 19 parks.
   */
  readonly connectanceUndirected: Metric
  /**
   * Σ_i (d_max − d_i) / [(N − 1)(N − 2)], d_i the number of partners of i: 0 where all have equally many (a ring), 1 where
   * all deal with one only (a star). Needs N ≥ 3.
   * Source: Freeman, Social Networks 1 (1979); with density in Zhang et al., Front. Earth Sci. (2016).
   */
  readonly centralisation: Metric
  /**
   * 1 − links inside strongly connected components ÷ L: the share of links that no circuit passes, in [0, 1]; 1 for a
   * chain or tree. Defined for this project (no published standard); the nearest is the linear flow index of the EMF.
   */
  readonly linearityOfLinks: Metric
  /** Nodes that give ÷ nodes that take (prey to predator). Source: Briand & Cohen, Nature 307 (1984). */
  readonly preyPredator: Metric
  /** L ÷ nodes that take: suppliers per taker. Source: Schoener, Ecology 70 (1989). */
  readonly generalisation: Metric
  /** L ÷ nodes that give: takers per giver. Source: as generalisation. */
  readonly vulnerability: Metric
  /** See `cyclicity`. */
  readonly cyclicity: Metric
}

/** Measures of the links of a network. Without enough nodes or links a measure has no value, with the reason. */
export function measureStructure(network: FlowNetwork): NetworkStructure {
  const graph = digraphOf(network)
  const count = countLinks(graph)
  const n = graph.size
  const withNodes = (least: number, value: () => number): Metric =>
    n < least ? unknown({ code: 'too-few-nodes', least }) : known(value())
  const withLinks = (value: () => number): Metric =>
    count.links === 0 ? unknown({ code: 'no-links' }) : known(value())
  return {
    nodes: known(n),
    links: known(count.links),
    linkDensity: withNodes(1, () => count.links / n),
    connectance: withNodes(1, () => count.links / n ** 2),
    connectanceNoLoops: withNodes(2, () => (count.links - count.loops) / (n * (n - 1))),
    connectanceUndirected: withNodes(2, () => (2 * count.pairs) / (n * (n - 1))),
    centralisation: withNodes(3, () => {
      const most = count.partners.reduce((a, b) => Math.max(a, b), 0)
      return count.partners.reduce((sum, degree) => sum + most - degree, 0) / ((n - 1) * (n - 2))
    }),
    linearityOfLinks: withLinks(() => 1 - linksInCircuits(graph) / count.links),
    preyPredator: withLinks(() => count.givers / count.takers),
    generalisation: withLinks(() => count.links / count.takers),
    vulnerability: withLinks(() => count.links / count.givers),
    cyclicity: cyclicity(graph),
  }
}

interface LinkCount {
  readonly links: number
  /** Nodes that give to themselves. */
  readonly loops: number
  /** Unordered pairs of distinct nodes linked in either direction. */
  readonly pairs: number
  readonly givers: number
  readonly takers: number
  /** Per node: distinct other nodes it deals with. */
  readonly partners: Int32Array
}

function countLinks({ size, start, to }: Digraph): LinkCount {
  const partners = new Int32Array(size)
  const pairs = new Set<number>()
  let loops = 0
  let givers = 0
  for (let i = 0; i < size; i++) {
    if (start[i + 1]! > start[i]!) givers++
    for (let k = start[i]!; k < start[i + 1]!; k++) {
      const j = to[k]!
      const pair = Math.min(i, j) * size + Math.max(i, j)
      if (i === j) loops++
      else if (!pairs.has(pair)) {
        pairs.add(pair)
        partners[i]!++
        partners[j]!++
      }
    }
  }
  return { links: to.length, loops, pairs: pairs.size, givers, takers: new Set(to).size, partners }
}

/** Links inside a strongly connected component, of a single node those to itself: those that lie on a circuit. */
function linksInCircuits(graph: Digraph): number {
  const component = new Int32Array(graph.size)
  strongComponents(graph).forEach((group, c) => {
    for (const node of group) component[node] = c
  })
  let inside = 0
  for (let i = 0; i < graph.size; i++)
    for (let k = graph.start[i]!; k < graph.start[i + 1]!; k++) if (component[i] === component[graph.to[k]!]) inside++
  return inside
}
