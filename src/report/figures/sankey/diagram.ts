/** A node of a Sankey diagram. */
export interface SankeyNode {
  readonly id: string
  readonly label: string
  /** A place of the model, or one of what lies outside it (markets, nature, stocks …). */
  readonly kind: 'place' | 'outside'
  /** Only some of its flows are drawn: what enters need not leave. */
  readonly isPartial?: boolean
}

/** A flow between two nodes; several may join the same two. */
export interface SankeyBand {
  /** Stable id by content. */
  readonly id: string
  readonly from: string
  readonly to: string
  readonly label: string
  /** What it is coloured by. */
  readonly group: string
  /** In the diagram's unit, > 0. */
  readonly value: number
  /** Lowest and highest value, where the result has a range. */
  readonly low?: number
  readonly high?: number
}

/** What a Sankey diagram shows; a flow may lead back to where it came from. */
export interface SankeyDiagram {
  readonly nodes: readonly SankeyNode[]
  readonly bands: readonly SankeyBand[]
}

/** Sum of what enters and of what leaves each node, by id. */
export function nodeSums({ nodes, bands }: SankeyDiagram): ReadonlyMap<string, { entering: number; leaving: number }> {
  const sums = new Map(nodes.map(({ id }) => [id, { entering: 0, leaving: 0 }]))
  for (const { from, to, value } of bands) {
    sums.get(from)!.leaving += value
    sums.get(to)!.entering += value
  }
  return sums
}
