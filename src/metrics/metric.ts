/** Why a metric has no value: its condition does not hold. */
export type NoMetricReason =
  /** Fewer nodes than the formula divides by. */
  | { readonly code: 'too-few-nodes'; readonly least: number }
  | { readonly code: 'no-links' }
  /** Nothing flows at all. */
  | { readonly code: 'no-flow' }
  /** Nothing enters from outside, so there is nothing to divide by. */
  | { readonly code: 'nothing-enters' }
  /** What goes in is not what goes out: the worst node and its |in − out| ÷ max(in, out). */
  | { readonly code: 'not-steady'; readonly node: string; readonly imbalance: number; readonly allowed: number }
  /** These nodes pass something round and let nothing out: what is in there stays for ever. */
  | { readonly code: 'closed-cycle'; readonly nodes: readonly string[] }
  /** So much of the flow appears or vanishes unexplained that a figure of the flows would be a guess. */
  | { readonly code: 'unaccounted'; readonly share: number; readonly allowed: number }
  /** Larger than the dense solve is made for. */
  | { readonly code: 'too-many-nodes'; readonly most: number }
  /** The iteration did not enclose its answer. */
  | { readonly code: 'not-converged' }

/** A metric's value, or null with the reason why it has none. */
export type Metric =
  | { readonly value: number; readonly reason: null }
  | { readonly value: null; readonly reason: NoMetricReason }

/** A value; the zero of no flow is a plain 0. */
export const known = (value: number): Metric => ({ value: value === 0 ? 0 : value, reason: null })

/** No value, and why. */
export const unknown = (reason: NoMetricReason): Metric => ({ value: null, reason })

/** A function of a metric; no value stays no value, for the same reason. */
export const mapMetric = (metric: Metric, change: (value: number) => number): Metric =>
  metric.value === null ? metric : known(change(metric.value))
