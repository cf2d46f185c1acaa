import { describe, expect, it } from 'vitest'
import { measureNetwork, networkOfTable } from '../../../src/metrics/index.js'
import { connectionsOf, type ModelGraph } from '../../../src/model/index.js'
import { readFlowTable } from '../../../src/scenario/index.js'
import { drawFrom } from '../../arbitraries/programs.js'

type Pairs = readonly (readonly [from: number, to: number])[]

function measured(pairs: Pairs) {
  const rows = pairs.map(([from, to]) => `n${from},n${to},1`)
  const table = readFlowTable(`from,to,value\n${rows.join('\n')}\n`, 'flows.csv')
  if (!table.ok) throw new Error(JSON.stringify(table.diagnostics[0]))
  return measureNetwork(networkOfTable(table.value))
}

const ringOf = (size: number): Pairs => Array.from({ length: size }, (_, i) => [i, (i + 1) % size])

/** Distinct links drawn among `size` nodes. */
function drawn(size: number, links: number): Pairs {
  const { whole } = drawFrom(size)
  const found = new Map<number, readonly [number, number]>()
  while (found.size < links) {
    const [from, to] = [whole(0, size - 1), whole(0, size - 1)]
    found.set(from * size + to, [from, to])
  }
  return [...found.values()]
}

const size = 150_000

describe('large networks', () => {
  it('a ring is one circuit, whatever its length', () => {
    const { structure, cohesion } = measured(ringOf(size))
    expect(structure.cyclicity.value).toBe(1)
    expect(cohesion.loops.map((loop) => loop.length)).toEqual([size])
    expect(cohesion.circuits.map(({ nodes }) => nodes.length)).toEqual([size])
  }, 60_000)

  it('where circuits are long, those told are few enough to be held', () => {
    const { cohesion, structure } = measured(drawn(20_000, 100_000))
    expect(structure.links.value).toBe(100_000)
    expect(cohesion.allCircuits).toBe(false)
    expect(cohesion.circuits.reduce((sum, { nodes }) => sum + nodes.length, 0)).toBeLessThanOrEqual(10_000_000)
  }, 60_000)

  it('the places of a model hang together along a chain of links', () => {
    const nodes = Array.from({ length: size }, (_, i) => ({ id: `s${String(i).padStart(6, '0')}` }))
    const links = [...ringOf(size - 1).slice(1), [1, 0] as const].map(([from, to]) => ({ from, to }))
    const { groups, alone, loops } = connectionsOf({ nodes, links } as unknown as ModelGraph)
    expect([groups.length, groups[0]!.length, alone, loops]).toEqual([1, size - 1, [`s${size - 1}`], []])
  })
})
