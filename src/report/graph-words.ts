import type { By, NoMetricReason, Quantity } from '../metrics/index.js'
import type { MetricId } from './graph-metric-rows.js'

/** Words of network reports, by language. */
export interface GraphWords {
  readonly title: string
  readonly quantity: (quantity: Pick<Quantity, 'kind' | 'id' | 'attribute'>, label: string | null) => string
  readonly counted: (quantity: string, unit: string, by: By, periods: number) => string
  readonly ofTable: string
  readonly steady: (imbalance: string, node: string) => string
  readonly unaccounted: (amount: string, percent: string) => string
  readonly internal: (amount: string) => string
  readonly idle: string
  readonly parts: {
    readonly exchanges: string
    readonly flows: string
    readonly boundary: string
    readonly cohesion: string
    readonly metrics: string
  }
  readonly node: string
  readonly throughflow: string
  readonly imports: string
  readonly exports: string
  readonly respiration: string
  /** What recipes make and use up; of a conserved quantity, what they leave open. */
  readonly made: (conserved: boolean) => string
  readonly used: (conserved: boolean) => string
  readonly byProduct: string
  /** Groups of a picture: what nodes give one another, and what was folded together. */
  readonly exchanged: string
  readonly otherFlows: string
  readonly folded: (count: number) => string
  /** The part of a node that does not balance. */
  readonly unbalanced: string
  /** What a picture shows: quantity ('' for a table), unit, and the share below which flows are folded. */
  readonly pictured: (quantity: string, unit: string, share: string) => string
  readonly joined: string
  readonly alone: string
  readonly loops: string
  readonly noLoops: string
  readonly circuit: string
  readonly atMost: string
  readonly moreCircuits: (count: number) => string
  readonly circuitsCut: (count: number) => string
  readonly metric: string
  readonly allExchanges: string
  readonly bits: string
  /** Unit of a flow whose table names none. */
  readonly unitOfTable: string
  readonly metrics: Readonly<Record<MetricId, string>>
  readonly reason: (reason: NoMetricReason) => string
  readonly boundaryNote: string
  readonly metricsNote: string
  readonly droppedNote: (nodes: string) => string
}
