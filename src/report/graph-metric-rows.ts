import type { Metric, NetworkStructure, NetworkView } from '../metrics/index.js'

/** Metrics in the order they are reported. */
export const metricIds = [
  'nodes',
  'links',
  'link-density',
  'connectance',
  'connectance-no-loops',
  'connectance-undirected',
  'degree-centralisation',
  'prey-predator',
  'generalisation',
  'vulnerability',
  'cyclicity',
  'linearity-of-links',
  'throughput',
  'throughflow',
  'input-from-outside',
  'path-length',
  'finn-cycling-index',
  'linearity-of-flow',
  'mutual-information',
  'ascendency',
  'capacity',
  'overhead',
  'ascendency-ratio',
  'robustness',
  'eco-connectance',
  'symbiosis-density',
  'symbiosis-intensity',
  'linearity-of-input',
] as const
export type MetricId = (typeof metricIds)[number]

/** What a metric is counted in: a pure number, the network's unit, bits, or the network's unit times bits. */
export type MetricUnit = 'none' | 'flow' | 'bits' | 'flow-bits'

/** One metric of a network, ready to be written. */
export interface MetricRow {
  readonly id: MetricId
  readonly unit: MetricUnit
  /** Of the network in its quantity; null where it is one of all exchanges only. */
  readonly metric: Metric | null
  /** Of all exchanges of a run together; null elsewhere. */
  readonly all: Metric | null
}

const structureIds: readonly (readonly [MetricId, keyof NetworkStructure])[] = [
  ['nodes', 'nodes'],
  ['links', 'links'],
  ['link-density', 'linkDensity'],
  ['connectance', 'connectance'],
  ['connectance-no-loops', 'connectanceNoLoops'],
  ['connectance-undirected', 'connectanceUndirected'],
  ['degree-centralisation', 'centralisation'],
  ['prey-predator', 'preyPredator'],
  ['generalisation', 'generalisation'],
  ['vulnerability', 'vulnerability'],
  ['cyclicity', 'cyclicity'],
  ['linearity-of-links', 'linearityOfLinks'],
]

/** Every metric of a network, in the order of `metricIds`. */
export function metricRows({ metrics: { structure, flows, information }, run }: NetworkView): readonly MetricRow[] {
  const row = (id: MetricId, unit: MetricUnit, metric: Metric): MetricRow => ({ id, unit, metric, all: null })
  const ofAll = (id: MetricId, all: Metric): MetricRow => ({ id, unit: 'none', metric: null, all })
  return [
    ...structureIds.map(([id, key]): MetricRow => {
      return { id, unit: 'none', metric: structure[key], all: run?.allExchanges[key] ?? null }
    }),
    row('throughput', 'flow', flows.throughput),
    row('throughflow', 'flow', flows.throughflow),
    row('input-from-outside', 'flow', flows.boundaryInput),
    row('path-length', 'none', flows.pathLength),
    row('finn-cycling-index', 'none', flows.finnCycling),
    row('linearity-of-flow', 'none', flows.linearityOfFlow),
    row('mutual-information', 'bits', information.mutualInformation),
    row('ascendency', 'flow-bits', information.ascendency),
    row('capacity', 'flow-bits', information.capacity),
    row('overhead', 'flow-bits', information.overhead),
    row('ascendency-ratio', 'none', information.ascendencyRatio),
    row('robustness', 'none', information.robustness),
    ...(run === null
      ? []
      : [
          ofAll('eco-connectance', run.symbiosis.ecoConnectance),
          ofAll('symbiosis-density', run.symbiosis.density),
          ofAll('symbiosis-intensity', run.symbiosis.intensity),
          ofAll('linearity-of-input', run.symbiosis.linearityOfInput),
        ]),
  ]
}

/** Unit of a metric as machines read it: '' for pure numbers and for a table that names no unit. */
export function metricUnit(unit: MetricUnit, flow: string): string {
  switch (unit) {
    case 'none':
      return ''
    case 'flow':
      return flow
    case 'bits':
      return 'bit'
    case 'flow-bits':
      return flow === '' ? 'bit' : `${flow}·bit`
    default:
      return unit satisfies never
  }
}
