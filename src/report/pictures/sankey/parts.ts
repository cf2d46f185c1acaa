import { nodeSums, type SankeyDiagram } from '../../figures/sankey/diagram.js'

/** Share of the largest node below which what lies outside is too thin to be seen. */
const TRACE = 0.001

/** What is never left out, however little: a need that is not met, and what has no place. */
const always = ['\u0001unmet', '\u0001unplaced']

/** A diagram without what is too thin to be seen, and that by name with its sum. */
export interface Seen {
  readonly diagram: SankeyDiagram
  readonly left: readonly { readonly label: string; readonly value: number }[]
}

/** Leaves out the outside nodes of next to nothing; what they belong to balances no less to the eye. */
export function withoutTraces(diagram: SankeyDiagram): Seen {
  const sums = nodeSums(diagram)
  const size = (id: string) => Math.max(sums.get(id)!.entering, sums.get(id)!.leaving)
  const largest = Math.max(0, ...diagram.nodes.map(({ id }) => size(id)))
  const traces = diagram.nodes.filter(
    ({ id, kind }) => kind === 'outside' && !always.includes(id) && size(id) < TRACE * largest,
  )
  const gone = new Set(traces.map(({ id }) => id))
  const bands = diagram.bands.filter(({ from, to }) => !gone.has(from) && !gone.has(to))
  const named = new Set(bands.flatMap(({ from, to }) => [from, to]))
  return {
    diagram: { nodes: diagram.nodes.filter(({ id }) => named.has(id)), bands },
    left: traces.map(({ id, label }) => ({ label, value: size(id) })),
  }
}

/** One node with all it exchanges; of the others only that is drawn, so they are partial. */
export function aroundNode({ nodes, bands }: SankeyDiagram, id: string): SankeyDiagram {
  const own = bands.filter(({ from, to }) => from === id || to === id)
  const named = new Set(own.flatMap(({ from, to }) => [from, to]))
  return {
    nodes: nodes
      .filter((node) => named.has(node.id))
      .map((node) => (node.id === id ? node : { ...node, isPartial: true })),
    bands: own,
  }
}

const OTHER = '\u0001other'

/** Places below a share of the largest node in one; what passes between them is left out. A single one stays as it is. */
export function togetherSmall(diagram: SankeyDiagram, share: number, label: (count: number) => string): SankeyDiagram {
  const sums = nodeSums(diagram)
  const size = (id: string) => Math.max(sums.get(id)!.entering, sums.get(id)!.leaving)
  const largest = Math.max(0, ...diagram.nodes.map(({ id }) => size(id)))
  const small = diagram.nodes.filter(({ id, kind }) => kind === 'place' && size(id) < share * largest)
  if (small.length < 2) return diagram
  const gone = new Set(small.map(({ id }) => id))
  const end = (id: string) => (gone.has(id) ? OTHER : id)
  const bands = diagram.bands
    .map((band) => ({ ...band, from: end(band.from), to: end(band.to) }))
    .filter(({ from, to }) => from !== OTHER || to !== OTHER)
  const other = { id: OTHER, label: label(small.length), kind: 'place' as const }
  return { nodes: [...diagram.nodes.filter(({ id }) => !gone.has(id)), other], bands }
}
