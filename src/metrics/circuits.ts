import { type Digraph, hasLoop, strongComponents } from '../model/index.js'

/** Elementary circuits of a graph, and whether these are all. */
export interface Circuits {
  /** Each starts at its least node and names every node once; shortest first, then by nodes. */
  readonly circuits: readonly (readonly number[])[]
  /** False when the search stopped at its limit: then there are more, and `circuits` are only some of them. */
  readonly complete: boolean
}

/** Where the search for circuits stops by default: their number can double with every node. */
export const circuitLimits = { circuits: 10_000, steps: 10_000_000 } as const

/**
 * Elementary circuits: closed walks along links that visit no node twice; a node that gives to itself is one of length 1.
 * At most `limits.circuits` of them, within `limits.steps` steps along links; the nodes of what is found count as steps.
 *
 * Source: Johnson, SIAM Journal on Computing 4 (1975) 77–84, with its recursion unrolled.
 */
export function elementaryCircuits(
  graph: Digraph,
  limits: { circuits: number; steps: number } = circuitLimits,
): Circuits {
  const search = new CircuitSearch(graph, limits)
  const complete = search.run()
  const circuits = search.found.sort((a, b) => a.length - b.length || firstDifference(a, b))
  return { circuits, complete }
}

/** No circuit is found twice: two of one length differ somewhere. */
function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((node, i) => node !== b[i])
  return a[at]! - b[at]!
}

class CircuitSearch {
  readonly found: (readonly number[])[] = []
  private steps = 0
  private readonly blocked: Uint8Array
  private readonly waitingFor = new Map<number, Set<number>>()

  constructor(
    private readonly graph: Digraph,
    private readonly limits: { readonly circuits: number; readonly steps: number },
  ) {
    this.blocked = new Uint8Array(graph.size)
  }

  /** Takes the circuits through the least node of each strong component, removes that node, and goes on with the rest. */
  run(): boolean {
    const inside = new Uint8Array(this.graph.size)
    const open = [...strongComponents(this.graph)].reverse()
    while (open.length > 0) {
      const group = open.pop()!
      const [root] = group
      if (group.length === 1 && !hasLoop(this.graph, root!)) continue
      for (const node of group) inside[node] = 1
      const done = this.circuitsFrom(root!, inside)
      inside[root!] = 0
      const rest = group.length > 1 && done ? this.partsOf(inside) : []
      for (const node of group) inside[node] = 0
      if (!done) return false
      for (const part of rest.reverse()) open.push(part)
    }
    return true
  }

  private partsOf(inside: Uint8Array): (readonly number[])[] {
    this.steps += this.graph.size
    return [...strongComponents(this.graph, inside)]
  }

  /** All circuits through `root` inside the marked nodes; false when a limit was reached. */
  private circuitsFrom(root: number, inside: Uint8Array): boolean {
    const { start, to } = this.graph
    const next = start.slice(0, this.graph.size)
    const closes = new Uint8Array(this.graph.size)
    this.blocked.fill(0)
    this.waitingFor.clear()
    const path = [root]
    this.blocked[root] = 1
    while (path.length > 0) {
      const node = path.at(-1)!
      if (next[node]! < start[node + 1]!) {
        if (++this.steps > this.limits.steps) return false
        const target = to[next[node]!++]!
        if (inside[target] === 0) continue
        if (target === root) {
          if (this.found.length >= this.limits.circuits) return false
          this.found.push([...path])
          this.steps += path.length
          closes[node] = 1
        } else if (this.blocked[target] === 0) {
          path.push(target)
          this.blocked[target] = 1
          closes[target] = 0
          next[target] = start[target]!
        }
        continue
      }
      path.pop()
      if (closes[node] === 1) {
        this.unblock(node)
        if (path.length > 0) closes[path.at(-1)!] = 1
      } else this.waitFor(node, inside)
    }
    return true
  }

  private waitFor(node: number, inside: Uint8Array): void {
    const { start, to } = this.graph
    for (let k = start[node]!; k < start[node + 1]!; k++) {
      const target = to[k]!
      if (inside[target] === 0) continue
      const set = this.waitingFor.get(target) ?? new Set()
      this.waitingFor.set(target, set.add(node))
    }
  }

  private unblock(first: number): void {
    const open = [first]
    while (open.length > 0) {
      const node = open.pop()!
      if (this.blocked[node] === 0) continue
      this.blocked[node] = 0
      for (const waiting of this.waitingFor.get(node) ?? []) open.push(waiting)
      this.waitingFor.delete(node)
    }
  }
}
