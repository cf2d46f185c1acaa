import { type Digraph, inOrder } from './digraph.js'

/**
 * Strongly connected components among the nodes that `within` marks by 1 (all by default): groups in which each node
 * reaches each along links. Nodes of a group ascend; the largest group comes first, ties by the first node. Single
 * nodes are groups too.
 *
 * Source: Tarjan, SIAM Journal on Computing 1 (1972) 146–160, with its recursion unrolled.
 */
export function strongComponents(graph: Digraph, within?: Uint8Array): readonly (readonly number[])[] {
  const { size, start, to } = graph
  const order = new Int32Array(size)
  const low = new Int32Array(size)
  const next = start.slice(0, size)
  const waiting: number[] = []
  const isWaiting = new Uint8Array(size)
  const groups: number[][] = []
  let count = 0
  const enter = (path: number[], node: number): void => {
    order[node] = low[node] = ++count
    waiting.push(node)
    isWaiting[node] = 1
    path.push(node)
  }
  const close = (node: number): void => {
    const group: number[] = []
    for (let member = -1; member !== node; ) {
      member = waiting.pop()!
      isWaiting[member] = 0
      group.push(member)
    }
    groups.push(group)
  }
  for (let root = 0; root < size; root++) {
    if (order[root] !== 0 || within?.[root] === 0) continue
    const path: number[] = []
    enter(path, root)
    while (path.length > 0) {
      const node = path.at(-1)!
      if (next[node]! < start[node + 1]!) {
        const target = to[next[node]!++]!
        if (within?.[target] === 0) continue
        if (order[target] === 0) enter(path, target)
        else if (isWaiting[target] === 1) low[node] = Math.min(low[node]!, order[target]!)
        continue
      }
      path.pop()
      if (path.length > 0) low[path.at(-1)!] = Math.min(low[path.at(-1)!]!, low[node]!)
      if (low[node] === order[node]) close(node)
    }
  }
  return inOrder(groups)
}
