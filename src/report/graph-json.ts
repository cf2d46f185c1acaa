import type { Metric } from '../metrics/index.js'
import { metricRows, metricUnit } from './graph-metric-rows.js'
import type { NetworkSource } from './graph-source.js'
import { graphWords } from './graph-language.js'
import { writeJson } from './json.js'

/** Schema of the machine form of a network. */
export const graphSchema = 'liubai/graph/1'

/** A network as JSON, with labels in both languages. */
export function graphJson(source: NetworkSource): string {
  const { id, label, run, view } = source
  const { network, metrics } = view
  const { cohesion, flows } = metrics
  return writeJson({
    schema: graphSchema,
    id,
    label,
    status: run?.result.status ?? null,
    certified: run?.result.certificate.ok ?? null,
    quantity: quantityJson(source),
    by: view.run?.selection.by ?? null,
    unit: network.unit,
    nodes: nodesJson(source),
    idle: view.run?.idle ?? [],
    flows: Array.from(network.flows.value, (value, k) => ({
      from: network.nodes[network.flows.from[k]!],
      to: network.nodes[network.flows.to[k]!],
      value,
    })),
    edges: view.run?.edges ?? null,
    exchanges: view.run?.exchanges ?? null,
    internal: view.run?.internal ?? null,
    unaccounted: network.unaccounted,
    imbalance: metrics.worst,
    dropped: flows.dropped,
    cohesion,
    metrics: metricsJson(source),
  })
}

function quantityJson({ view }: NetworkSource): object | null {
  if (view.run === null) return null
  const { kind, id, label, conserved, attribute } = view.run.quantity
  return { kind, id, label, conserved, attribute }
}

function nodesJson({ view }: NetworkSource): readonly object[] {
  const { network, metrics, run } = view
  return network.nodes.map((id, i) => ({
    id,
    kind: run?.places[i]?.kind ?? null,
    label: run?.places[i]?.label ?? { en: id, zh: id },
    throughflow: metrics.flows.nodeThroughflow[i],
    imports: network.imports[i],
    exports: network.exports[i],
    respiration: network.respiration[i],
    made: run?.made[i] ?? null,
    used: run?.used[i] ?? null,
  }))
}

function metricsJson({ view }: NetworkSource): readonly object[] {
  const [en, zh] = [graphWords('en'), graphWords('zh')]
  const plain = (metric: Metric | null): object | null =>
    metric && {
      value: metric.value,
      reason: metric.reason && {
        ...metric.reason,
        text: { en: en.reason(metric.reason), zh: zh.reason(metric.reason) },
      },
    }
  return metricRows(view).map(({ id, unit, metric, all }) => ({
    id,
    label: { en: en.metrics[id], zh: zh.metrics[id] },
    unit: metricUnit(unit, view.network.unit),
    network: plain(metric),
    exchanges: plain(all),
  }))
}
