// Structure checks and metrics of networks of so many edges, each with its seconds and the peak of memory to there.
// Usage: node scripts/bench/networks.mjs 1e6
import { performance } from 'node:perf_hooks'
import * as liubai from '../../dist/index.js'
import { numbers } from './numbers.mjs'

const edges = Number(process.argv[2] ?? 1e6)
const step = (name, work) => {
  process.stderr.write(`  ${name} …\n`)
  const start = performance.now()
  const told = work()
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  const peak = (process.resourceUsage().maxRSS / 1024).toFixed(0)
  console.log(`  ${name.padEnd(44)} ${seconds.padStart(6)} s  peak ${peak.padStart(5)} MB  ${told}`)
}
const id = (i) => `n${String(i).padStart(7, '0')}`
const idsOf = (count) => Array.from({ length: count }, (_, i) => id(i))

/** What hangs together in a model of such places and links, as `check` tells it. */
const hanging = (places, links) => {
  const { groups, alone, loops } = liubai.connectionsOf({ nodes: idsOf(places).map((id) => ({ id })), links })
  return `${groups.length} groups, ${alone.length} alone, ${loops.length} loops`
}

/** Every metric of a network with such links, a flow of 1 on each. */
const measured = (places, links) => {
  const flows = links.map(({ from, to }) => ({ from: id(from), to: id(to), value: 1 }))
  const network = liubai.networkOfTable({ nodes: idsOf(places), flows, boundary: [] })
  const { structure, cohesion } = liubai.measureNetwork(network)
  const { length } = cohesion.circuits
  const kept = `${length}${cohesion.allCircuits ? '' : ' and more'} circuits`
  return `${structure.links.value} links, ${kept}`
}

/** Distinct links drawn among so many places. */
function drawn(places) {
  const draw = numbers(places)
  const found = new Map()
  while (found.size < edges) {
    const [from, to] = [Math.floor(places * draw()), Math.floor(places * draw())]
    found.set(from * places + to, { from, to })
  }
  return [...found.values()]
}

const chain = Array.from({ length: edges }, (_, i) => ({ from: i, to: i + 1 }))
const ring = Array.from({ length: edges }, (_, i) => ({ from: i, to: (i + 1) % edges }))
const web = drawn(edges / 10)
console.log(`\nnetworks of ${edges} edges`)
step('places along a chain', () => hanging(edges + 1, chain))
step('places round a ring', () => hanging(edges, ring))
step(`links drawn among ${edges / 10} places`, () => hanging(edges / 10, web))
step('metrics of the chain', () => measured(edges + 1, chain))
step('metrics of the ring', () => measured(edges, ring))
step('metrics of the drawn links', () => measured(edges / 10, web))
