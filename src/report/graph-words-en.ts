import type { GraphWords } from './graph-words.js'

const people = { site: 'sites', enterprise: 'enterprises', sector: 'sectors' } as const

/** English words of network reports. */
export const graphEn: GraphWords = {
  title: 'Network',
  quantity: ({ kind, id, attribute }, label) => {
    switch (kind) {
      case 'energy':
        return attribute === null ? 'energy' : `energy by the attribute ${attribute}`
      case 'mass':
      case 'money':
        return kind
      case 'substance':
        return `the substance ${label ?? id}`
      case 'commodity':
        return `the commodity ${label ?? id}`
      case 'attribute':
        return `the attribute ${id}`
      default:
        return kind satisfies never
    }
  },
  counted: (quantity, unit, by, periods) =>
    `flows of ${quantity} in ${unit} between ${people[by]}${periods > 1 ? `, all ${periods} periods together` : ''}`,
  ofTable: 'flows of a table, in its unit',
  steady: (imbalance, node) =>
    node === '' ? 'what enters each node leaves it' : `in and out differ most at ${node}: ${imbalance} of its flow`,
  unaccounted: (amount, percent) => `recipes leave ${amount} unaccounted for, ${percent} of all flows`,
  internal: (amount) => `passed between sites of one node and left out: ${amount}`,
  idle: 'take no part',
  parts: {
    exchanges: 'Who gives what to whom',
    flows: 'Flows',
    boundary: 'Through each node and across the boundary',
    cohesion: 'Groups, loops and circuits',
    metrics: 'Metrics',
  },
  node: 'Node',
  throughflow: 'Throughflow',
  imports: 'From outside',
  exports: 'Passed on outside',
  respiration: 'Spent',
  made: (conserved) => (conserved ? 'Gained, unaccounted' : 'Made there'),
  used: (conserved) => (conserved ? 'Lost, unaccounted' : 'Used up there'),
  byProduct: 'by-product',
  exchanged: 'exchanged',
  otherFlows: 'smaller flows',
  folded: (count) => `${count} smaller flows`,
  unbalanced: 'not balanced:',
  pictured: (quantity, unit, share) =>
    `Flows${quantity === '' ? '' : ` of ${quantity}`} in ${unit}; the height of a band is its flow; what flows back runs below; flows under ${share} of the largest node are drawn together`,
  joined: 'joined by links',
  alone: 'without a link',
  loops: 'each reaches each',
  noLoops: 'nothing comes round: no node reaches itself',
  circuit: 'Circuit',
  atMost: 'Least flow in it',
  moreCircuits: (count) => `… and ${count} more circuits; --json lists all`,
  circuitsCut: (count) => `more than ${count} circuits; the search stopped there`,
  metric: 'Metric',
  allExchanges: 'All exchanges',
  bits: 'bits',
  unitOfTable: 'unit',
  metrics: {
    nodes: 'Nodes N',
    links: 'Links L',
    'link-density': 'Link density L/N',
    connectance: 'Connectance L/N²',
    'connectance-no-loops': 'Connectance L/[N(N-1)]',
    'connectance-undirected': 'Connectance of pairs 2L/[N(N-1)]',
    'degree-centralisation': 'Degree centralisation (ring 0, star 1)',
    'prey-predator': 'Givers per taker',
    generalisation: 'Links per taker (generalisation)',
    vulnerability: 'Links per giver (vulnerability)',
    cyclicity: 'Cyclicity, greatest eigenvalue',
    'linearity-of-links': 'Linearity of links',
    throughput: 'Total system throughput TSTp',
    throughflow: 'Total system throughflow TST',
    'input-from-outside': 'Input from outside',
    'path-length': 'Average path length',
    'finn-cycling-index': 'Finn cycling index',
    'linearity-of-flow': 'Linearity of flow',
    'mutual-information': 'Average mutual information',
    ascendency: 'Ascendency A',
    capacity: 'Development capacity C',
    overhead: 'Overhead C - A',
    'ascendency-ratio': 'Order A/C',
    robustness: 'Robustness -(A/C) ln(A/C), most 0.368',
    'eco-connectance': 'Eco-connectance (pairs with a by-product)',
    'symbiosis-density': 'Symbiosis density (by-product links)',
    'symbiosis-intensity': 'Symbiosis intensity (share of input mass)',
    'linearity-of-input': 'Linearity of input',
  },
  reason: (reason) => {
    switch (reason.code) {
      case 'too-few-nodes':
        return `needs ${reason.least} nodes`
      case 'no-links':
        return 'there are no links'
      case 'no-flow':
        return 'nothing flows'
      case 'nothing-enters':
        return 'nothing enters from outside'
      case 'not-steady':
        return `not steady: in and out differ by ${percent(reason.imbalance)} at ${reason.node}, allowed ${percent(reason.allowed)}`
      case 'closed-cycle':
        return `a closed cycle lets nothing out: ${reason.nodes.join(', ')}`
      case 'unaccounted':
        return `${percent(reason.share)} of all flows are unaccounted for, allowed ${percent(reason.allowed)}`
      case 'too-many-nodes':
        return `more than ${reason.most} nodes`
      case 'not-converged':
        return 'the iteration did not close in on a value'
      default:
        return reason satisfies never
    }
  },
  boundaryNote:
    'Throughflow: all that enters a node. Passed on outside: sold, delivered, put into stock. Spent: emitted, disposed of, lost, without a place, used up.',
  metricsNote:
    'Logarithms to base 2. Linearity: 1 where nothing comes round. Finn cycling index: share of the throughflow that comes round again. By-product: what a process yields besides what it is run for.',
  droppedNote: (nodes) => `Nothing flows through ${nodes}: left out of throughflow figures`,
}

function percent(share: number): string {
  return `${Number((100 * share).toPrecision(3))} %`
}
