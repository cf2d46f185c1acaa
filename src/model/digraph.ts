/** Who gives to whom, without amounts: the targets of node i are `to[start[i]] … to[start[i + 1] − 1]`. */
export interface Digraph {
  readonly size: number
  readonly start: Int32Array
  readonly to: Int32Array
}

/** The graph of links between `size` nodes; the links of a node in the order given. */
export function digraphOf(size: number, links: readonly { readonly from: number; readonly to: number }[]): Digraph {
  const start = new Int32Array(size + 1)
  for (const { from } of links) start[from + 1]!++
  for (let i = 0; i < size; i++) start[i + 1]! += start[i]!
  const next = start.slice(0, size)
  const to = new Int32Array(links.length)
  for (const link of links) to[next[link.from]!++] = link.to
  return { size, start, to }
}

/** Whether a node gives to itself. */
export const hasLoop = ({ start, to }: Digraph, node: number): boolean => {
  for (let k = start[node]!; k < start[node + 1]!; k++) if (to[k] === node) return true
  return false
}

/**
 * Weakly connected components: groups of nodes joined by links whatever their direction. Nodes of a group ascend; the
 * largest group comes first, ties by the first node.
 */
export function components(graph: Digraph): readonly (readonly number[])[] {
  const parent = Int32Array.from({ length: graph.size }, (_, i) => i)
  const root = (node: number): number => {
    let at = node
    while (parent[at] !== at) {
      parent[at] = parent[parent[at]!]!
      at = parent[at]!
    }
    return at
  }
  for (let i = 0; i < graph.size; i++)
    for (let k = graph.start[i]!; k < graph.start[i + 1]!; k++) {
      const [a, b] = [root(i), root(graph.to[k]!)]
      parent[Math.max(a, b)] = Math.min(a, b)
    }
  const groups = new Map<number, number[]>()
  for (let i = 0; i < graph.size; i++) {
    const group = groups.get(root(i))
    if (group) group.push(i)
    else groups.set(root(i), [i])
  }
  return inOrder([...groups.values()])
}

/** Groups with their nodes ascending, the largest group first, ties by the first node. */
export const inOrder = (groups: readonly number[][]): readonly (readonly number[])[] =>
  groups.map((group) => [...group].sort((a, b) => a - b)).sort((a, b) => b.length - a.length || a[0]! - b[0]!)
