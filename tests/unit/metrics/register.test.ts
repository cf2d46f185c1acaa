import { describe, expect, it } from 'vitest'
import { noPaint, writeNetwork } from '../../../src/report/index.js'
import { graphOfTable } from '../../../src/run/index.js'

/** Metrics of a table of flows as `graph --json` lists them: id → value. */
function metricsOf(rows: readonly string[]): ReadonlyMap<string, number | null> {
  const outcome = graphOfTable(['from,to,value', ...rows, ''].join('\n'), 'flows.csv')
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  const source = { id: 'flows.csv', label: { en: 'x', zh: 'x' }, run: null, view: outcome.value }
  const { metrics } = JSON.parse(writeNetwork(source, { language: 'en', format: 'json', paint: noPaint }))
  return new Map(
    metrics.map(({ id, network }: { id: string; network: { value: number | null } }) => [id, network.value]),
  )
}

/*
 * Two nodes that pass on in a ring: 10 enters at a, a gives 20 to b, b gives 10 back and 10 out. Each has a throughflow of
 * 20; of all that flows, T = 10 + 20 + 10 + 10 = 50.
 */
const ring = metricsOf(['import,a,10', 'a,b,20', 'b,a,10', 'b,export,10'])
const log2 = Math.log2
const mutual = (4 / 5) * log2(50 / 20) + (1 / 5) * log2((10 * 50) / (20 * 20))
const capacity = 30 * log2(5) + 20 * log2(50 / 20)
const share = (50 * mutual) / capacity

/** What each metric of the ring is. */
const expected: Readonly<Record<string, number>> = {
  nodes: 2,
  links: 2,
  'link-density': 2 / 2,
  connectance: 2 / 2 ** 2,
  'connectance-no-loops': 2 / (2 * 1),
  'connectance-undirected': 1 / 1,
  'prey-predator': 2 / 2,
  generalisation: 2 / 2,
  vulnerability: 2 / 2,
  cyclicity: 1,
  'linearity-of-links': 0,
  throughput: 50,
  throughflow: 20 + 20,
  'input-from-outside': 10,
  'path-length': 40 / 10,
  // Half of what passes each node has passed it before: N = 1/(1 − 1/2) = 2, (2 − 1)/2.
  'finn-cycling-index': 1 / 2,
  'linearity-of-flow': 1 - 1 / 2,
  'mutual-information': mutual,
  ascendency: 50 * mutual,
  capacity,
  overhead: capacity - 50 * mutual,
  'ascendency-ratio': share,
  robustness: -share * Math.log(share),
}

describe('metrics of networks', () => {
  it('are all worked out here', () => {
    expect([...Object.keys(expected), 'degree-centralisation'].sort()).toEqual([...ring.keys()].sort())
  })
  it.each(Object.entries(expected))('%s of a ring of two', (id, value) => {
    expect(ring.get(id)).toBeCloseTo(value, 12)
  })
  it('degree-centralisation is 1 of a star, 0 of a ring of three, and has no value of two nodes', () => {
    const centralisation = (...rows: readonly string[]) => metricsOf(rows).get('degree-centralisation')
    expect(centralisation('a,b,1', 'a,c,1', 'a,d,1')).toBeCloseTo(1, 12)
    expect(centralisation('a,b,1', 'b,c,1', 'c,a,1')).toBeCloseTo(0, 12)
    expect(ring.get('degree-centralisation')).toBeNull()
  })
})
