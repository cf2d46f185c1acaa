import fc from 'fast-check'
import { MultiDirectedGraph } from 'graphology'
import { connectedComponents, stronglyConnectedComponents } from 'graphology-components'
import { describe, expect, it } from 'vitest'
import { cohesionOf, digraphOf, elementaryCircuits } from '../../../src/metrics/index.js'
import { components, type Digraph, strongComponents } from '../../../src/model/index.js'
import { linked, network } from '../../builders/networks.js'

/** A graph of `size` nodes from the bits of its adjacency matrix. */
function graphOf(size: number, bits: readonly boolean[]): Digraph {
  const start = new Int32Array(size + 1)
  const to: number[] = []
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) if (bits[i * size + j]) to.push(j)
    start[i + 1] = to.length
  }
  return { size, start, to: Int32Array.from(to) }
}

const has = ({ start, to }: Digraph, i: number, j: number) => to.subarray(start[i]!, start[i + 1]!).includes(j)

/** Every circuit by trying every sequence of distinct nodes that begins with its least one. */
function bruteForce(graph: Digraph): string[] {
  const found: string[] = []
  const extend = (path: readonly number[]): void => {
    if (has(graph, path.at(-1)!, path[0]!)) found.push(path.join())
    for (let next = path[0]! + 1; next < graph.size; next++)
      if (!path.includes(next) && has(graph, path.at(-1)!, next)) extend([...path, next])
  }
  for (let node = 0; node < graph.size; node++) extend([node])
  return found.sort()
}

const anyGraph = (max: number) =>
  fc
    .integer({ min: 1, max })
    .chain((size) =>
      fc.array(fc.boolean(), { minLength: size * size, maxLength: size * size }).map((bits) => graphOf(size, bits)),
    )

const complete = (size: number): Digraph =>
  graphOf(
    size,
    Array.from({ length: size * size }, (_, k) => Math.floor(k / size) !== k % size),
  )

describe('elementary circuits', () => {
  it('of all graphs of three nodes are those found by trying', () => {
    for (let mask = 0; mask < 512; mask++) {
      const graph = graphOf(
        3,
        Array.from({ length: 9 }, (_, bit) => ((mask >> bit) & 1) === 1),
      )
      const { circuits, complete: all } = elementaryCircuits(graph)
      expect(circuits.map((circuit) => circuit.join()).sort()).toEqual(bruteForce(graph))
      expect(all).toBe(true)
    }
  })
  it('of random graphs of up to seven nodes are those found by trying', () => {
    fc.assert(
      fc.property(anyGraph(7), (graph) => {
        const { circuits } = elementaryCircuits(graph)
        expect(circuits.map((circuit) => circuit.join()).sort()).toEqual(bruteForce(graph))
      }),
      { numRuns: 300 },
    )
  })
  it('of a complete graph number Σ_k C(n, k) (k − 1)!', () => {
    // n = 2 … 7: 1, 5, 20, 84, 409, 2365 (OEIS A002807, without loops).
    for (const [size, count] of [1, 5, 20, 84, 409, 2365].entries())
      expect(elementaryCircuits(complete(size + 2)).circuits).toHaveLength(count)
  })
  it('come shortest first, each from its least node', () => {
    const { circuits } = elementaryCircuits(digraphOf(linked('cb ba ac ab bb')))
    expect(circuits).toEqual([[1], [0, 1], [0, 2, 1]])
  })
  it('stop at a limit and say so, with the same circuits every time', () => {
    const limits = { circuits: 100, steps: 1e6 }
    const { circuits, complete: all } = elementaryCircuits(complete(8), limits)
    expect(circuits).toHaveLength(100)
    expect(all).toBe(false)
    expect(elementaryCircuits(complete(8), limits).circuits).toEqual(circuits)
    expect(elementaryCircuits(complete(12), { circuits: 1e9, steps: 1000 }).complete).toBe(false)
    expect(elementaryCircuits(complete(5), { circuits: 84, steps: 1e6 }).complete).toBe(true)
  })
  it('of a long ring is one, found without deep recursion', () => {
    const size = 20_000
    const start = Int32Array.from({ length: size + 1 }, (_, i) => i)
    const to = Int32Array.from({ length: size }, (_, i) => (i + 1) % size)
    const { circuits } = elementaryCircuits({ size, start, to })
    expect(circuits.map((circuit) => circuit.length)).toEqual([size])
  })
})

describe('components', () => {
  it('are those graphology finds', () => {
    const named = (groups: readonly (readonly (string | number)[])[]) =>
      groups
        .map((group) =>
          group
            .map(Number)
            .sort((a, b) => a - b)
            .join(),
        )
        .sort()
    fc.assert(
      fc.property(anyGraph(9), (graph) => {
        const oracle = new MultiDirectedGraph()
        for (let i = 0; i < graph.size; i++) oracle.addNode(i)
        for (let i = 0; i < graph.size; i++)
          for (let j = 0; j < graph.size; j++) if (has(graph, i, j)) oracle.addEdge(i, j)
        expect(named(strongComponents(graph))).toEqual(named(stronglyConnectedComponents(oracle)))
        expect(named(components(graph))).toEqual(named(connectedComponents(oracle)))
      }),
      { numRuns: 300 },
    )
  })
  it('are told by name, with loops and what at most goes round in each circuit', () => {
    const found = cohesionOf(network({ 'a>b': 5, 'b>a': 3, 'b>c': 2, 'd>e': 1, 'f>f': 7 }, ['g']))
    expect(found).toEqual({
      groups: [
        ['a', 'b', 'c'],
        ['d', 'e'],
      ],
      alone: ['f', 'g'],
      loops: [['a', 'b'], ['f']],
      circuits: [
        { nodes: ['f'], least: 7 },
        { nodes: ['a', 'b'], least: 3 },
      ],
      allCircuits: true,
    })
  })
})
