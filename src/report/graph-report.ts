import type { Language } from '../base/index.js'
import type { Quantity } from '../metrics/index.js'
import { type Block, type Cell, left, noPaint, type Paint, right, table } from './blocks.js'
import { inLanguage } from './chinese.js'
import { contextOf } from './context.js'
import { cohesionBlocks } from './graph-cohesion.js'
import { graphCsv } from './graph-csv.js'
import { graphDot } from './graph-dot.js'
import { graphGexf } from './graph-gexf.js'
import { graphGraphml } from './graph-graphml.js'
import { graphJson } from './graph-json.js'
import { graphWords } from './graph-language.js'
import { type MetricRow, metricRows, metricUnit } from './graph-metric-rows.js'
import type { GraphFormat } from './formats.js'
import { type NetworkSource, nodeNames } from './graph-source.js'
import { graphSvg } from './graph-svg.js'
import type { GraphWords } from './graph-words.js'
import { writeMarkdown } from './markdown.js'
import { formatNumber } from './numbers.js'
import { list, part } from './parts.js'
import { certificateText } from './shared-tables.js'
import { writeText } from './text.js'
import { type Words, wordsOf } from './words/index.js'

/** Writes a network: who gives what to whom, what crosses the boundary, what comes round, and its metrics. */
export function writeNetwork(
  source: NetworkSource,
  { language, format, paint = noPaint }: { language: Language; format: GraphFormat; paint?: Paint },
): string {
  switch (format) {
    case 'table':
      return writeText(inLanguage(networkBlocks(source, language), language), paint)
    case 'md':
      return writeMarkdown(inLanguage(networkBlocks(source, language), language))
    case 'csv':
      return graphCsv(source)
    case 'json':
      return graphJson(source)
    case 'gexf':
      return graphGexf(source, language)
    case 'graphml':
      return graphGraphml(source, language)
    case 'dot':
      return graphDot(source, language)
    case 'svg':
      return graphSvg(source, language)
    default:
      return format satisfies never
  }
}

/** What every part of the report is written with. */
interface Writing {
  readonly source: NetworkSource
  readonly words: Words
  readonly graph: GraphWords
  readonly language: Language
  readonly name: (id: string) => string
}

function networkBlocks(source: NetworkSource, language: Language): readonly Block[] {
  const writing = {
    source,
    language,
    words: wordsOf(language),
    graph: graphWords(language),
    name: nodeNames(source, language),
  }
  const { words, graph } = writing
  const { cohesion } = source.view.metrics
  const number = (value: number): string => formatNumber(value, words)
  return [
    { kind: 'heading', level: 1, text: words.colon(graph.title, titleOf(writing)) },
    { kind: 'list', items: opening(writing) },
    ...(source.view.run
      ? part(graph.parts.exchanges, exchangesTable(writing))
      : part(graph.parts.flows, flowsTable(writing))),
    ...part(graph.parts.boundary, boundaryTable(writing)),
    ...part(graph.parts.cohesion, ...cohesionBlocks(cohesion, { words, graph, name: writing.name, number })),
    ...part(graph.parts.metrics, metricsTable(writing)),
    ...part(words.parts.notes, list(notes(writing))),
  ]
}

function titleOf({ source, language, words }: Writing): string {
  const text = source.label[language]
  return text === source.id ? text : words.aside(text, source.id)
}

function opening({ source, words, graph, language, name }: Writing): readonly string[] {
  const { run, view } = source
  const { worst } = view.metrics
  const share = (value: number): string => words.percentText(formatNumber(100 * value, words))
  const steady = graph.steady(share(worst.imbalance), worst.imbalance < 1e-9 ? '' : name(worst.node))
  if (run === null || view.run === null) return [graph.ofTable, steady]
  const { quantity, selection, internal, idle } = view.run
  const amount = (value: number): string => `${formatNumber(value, words)} ${words.unitName(quantity.unit)}`
  const { unaccounted } = view.network
  const total = view.metrics.flows.throughput.value!
  const label = quantity.label?.[language] ?? null
  const periods = selection.period === undefined ? run.compiled.graph.periods.length : 1
  return [
    ...[certificateText(run.result, contextOf(language, [run]))].flat(),
    graph.counted(graph.quantity(quantity, label), words.unitName(quantity.unit), selection.by, periods),
    ...(unaccounted > 0 ? [graph.unaccounted(amount(unaccounted), share(unaccounted / total))] : []),
    ...(internal > 0 ? [graph.internal(amount(internal))] : []),
    ...(idle.length > 0 ? [words.colon(graph.idle, idle.map(({ id }) => name(id)).join(words.comma))] : []),
  ]
}

function exchangesTable({ source, words, graph, language, name }: Writing): Block | undefined {
  const exchanges = source.view.run?.exchanges ?? []
  if (exchanges.length === 0) return undefined
  return table(
    [left(words.from), left(words.to), left(words.commodity), right(words.amount), left(words.unit), left('')],
    exchanges.map(({ from, to, label, amount, unit, isByProduct }) => [
      name(from),
      name(to),
      label[language],
      formatNumber(amount, words),
      words.unitName(unit),
      isByProduct ? { text: graph.byProduct, tone: 'good' as const } : '',
    ]),
  )
}

function flowsTable({ source, words }: Writing): Block | undefined {
  const { nodes, flows } = source.view.network
  if (flows.value.length === 0) return undefined
  return table(
    [left(words.from), left(words.to), right(words.amount)],
    Array.from(flows.value, (value, k) => [nodes[flows.from[k]!]!, nodes[flows.to[k]!]!, formatNumber(value, words)]),
  )
}

function boundaryTable({ source, words, graph, name }: Writing): Block | undefined {
  const { network, metrics, run } = source.view
  if (network.nodes.length === 0) return undefined
  const conserved = run?.quantity.conserved ?? false
  const amount = (value: number | undefined): string =>
    value === undefined || value === 0 ? '' : formatNumber(value, words)
  return table(
    [
      left(graph.node),
      right(graph.throughflow),
      right(graph.imports),
      right(graph.exports),
      right(graph.respiration),
      right(graph.made(conserved)),
      right(graph.used(conserved)),
      left(words.unit),
    ],
    network.nodes.map((node, i) => [
      name(node),
      formatNumber(metrics.flows.nodeThroughflow[i]!, words),
      amount(network.imports[i]),
      amount(network.exports[i]),
      amount(network.respiration[i]),
      amount(run?.made[i]),
      amount(run?.used[i]),
      words.unitName(network.unit),
    ]),
  )
}

function metricsTable({ source, words, graph, language, name }: Writing): Block {
  const { view } = source
  const { run, network } = view
  const quantity = run === null ? words.value : shortName(run.quantity, graph, language)
  const shown = ({ metric, all }: MetricRow): readonly Cell[] =>
    [all, metric].map((entry) => {
      if (entry === null) return { text: '' }
      return entry.value === null ? { text: '–', tone: 'warning' } : { text: formatNumber(entry.value, words) }
    })
  const reason = ({ metric, all }: MetricRow): string => {
    const found = metric?.reason ?? all?.reason ?? null
    if (found?.code === 'not-steady') return graph.reason({ ...found, node: name(found.node) })
    return found === null ? '' : graph.reason(found)
  }
  return table(
    [left(graph.metric), right(graph.allExchanges), right(quantity), left(words.unit), left('')],
    metricRows(view).map((row) => [
      graph.metrics[row.id],
      ...shown(row),
      unitText(row, words.unitName(network.unit), graph),
      reason(row),
    ]),
  )
}

/** Name of a quantity as a heading. */
function shortName(quantity: Quantity, graph: GraphWords, language: Language): string {
  const { kind, id, label } = quantity
  if (kind === 'mass' || kind === 'energy' || kind === 'money')
    return graph.quantity({ kind, id, attribute: null }, null)
  return label?.[language] ?? id
}

function unitText({ unit }: MetricRow, flow: string, graph: GraphWords): string {
  if (unit === 'bits') return graph.bits
  if (unit === 'flow-bits') return `${flow || graph.unitOfTable}·${graph.bits}`
  return metricUnit(unit, flow)
}

function notes({ source, words, graph, name }: Writing): readonly string[] {
  const { dropped } = source.view.metrics.flows
  return [
    graph.boundaryNote,
    graph.metricsNote,
    ...(dropped.length > 0 ? [graph.droppedNote(dropped.map(name).join(words.comma))] : []),
  ]
}
