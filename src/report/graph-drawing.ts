import type { Language } from '../base/index.js'
import { type NetworkSource, nodeNames } from './graph-source.js'
import { visible } from './text.js'

/** A network as programs that draw graphs take it: nodes and edges with plain values, in canonical order. */
export interface Drawing {
  readonly title: string
  readonly unit: string
  readonly nodes: readonly DrawnNode[]
  readonly edges: readonly DrawnEdge[]
}

export interface DrawnNode {
  /** Its id as a name token, see `token`. */
  readonly id: string
  readonly label: string
  readonly kind: string
  readonly throughflow: number
  readonly imports: number
  readonly exports: number
  readonly respiration: number
}

export interface DrawnEdge {
  /** From, to and commodity joined, so that it names the same edge in every run. */
  readonly key: string
  readonly from: string
  readonly to: string
  /** Name of the commodity; '' in a table of flows. */
  readonly label: string
  readonly commodity: string
  readonly value: number
}

/** Attributes of nodes and of edges that are written besides id and label, with their types. */
export const nodeAttributes = [
  ['kind', 'string'],
  ['throughflow', 'double'],
  ['imports', 'double'],
  ['exports', 'double'],
  ['respiration', 'double'],
] as const
export const edgeAttributes = [
  ['commodity', 'string'],
  ['value', 'double'],
] as const

/** The network of a source, its edges split by commodity where it is one of a run. */
export function drawingOf(source: NetworkSource, language: Language): Drawing {
  const { network, metrics, run } = source.view
  const name = nodeNames(source, language)
  const { from, to, value } = network.flows
  const edges: readonly Omit<DrawnEdge, 'key'>[] = run
    ? run.edges.map((edge) => ({ ...edge, label: edge.label[language] }))
    : Array.from(value, (amount, k) => ({
        from: network.nodes[from[k]!]!,
        to: network.nodes[to[k]!]!,
        label: '',
        commodity: '',
        value: amount,
      }))
  return {
    title: visible(source.label[language]),
    unit: network.unit,
    nodes: network.nodes.map((id, i) => ({
      id: token(id),
      label: visible(name(id)),
      kind: run?.places[i]?.kind ?? 'node',
      throughflow: metrics.flows.nodeThroughflow[i]!,
      imports: network.imports[i]!,
      exports: network.exports[i]!,
      respiration: network.respiration[i]!,
    })),
    edges: edges.map((edge) => ({
      ...edge,
      key: [edge.from, edge.to, ...(run ? [edge.commodity] : [])].map(token).join(':'),
      from: token(edge.from),
      to: token(edge.to),
      label: visible(edge.label),
    })),
  }
}

/**
 * A text as an XML name token: letters, digits, '.' and '-' stay, any other character becomes '_x' with its number in base
 * 16 and '_'. Different texts give different tokens.
 */
export function token(text: string): string {
  return text.replace(
    /[^A-Za-z0-9.\-\u4e00-\u9fff]/gu,
    (letter) => `_x${letter.codePointAt(0)!.toString(16).toUpperCase()}_`,
  )
}
