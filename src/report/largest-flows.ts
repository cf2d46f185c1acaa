import type { FlowResult } from '../results/index.js'

/** Rows from which on a part of a report for reading is shortened. */
export const longFrom = 40

/** Flows of one kind and unit that a shortened table keeps: links are what a belt is about. */
export const kept = { link: 20, other: 8 }

type Sized = Pick<FlowResult, 'kind' | 'commodity' | 'unit' | 'amount'>

/**
 * Which of some flows a shortened table shows: all where they are few; else, of those of one kind in one unit, the largest
 * links, and of every other kind the largest of each commodity that moves most. Equal ones by their order.
 */
export function largestFlows(flows: readonly Sized[]): readonly boolean[] {
  if (flows.length <= longFrom) return flows.map(() => true)
  const groups = new Map<string, number[]>()
  for (const [i, { kind, unit }] of flows.entries()) {
    const key = `${kind} ${unit}`
    groups.set(key, [...(groups.get(key) ?? []), i])
  }
  const shown = new Set([...groups.values()].flatMap((group) => largestOf(group, flows)))
  return flows.map((_, i) => shown.has(i))
}

function largestOf(group: readonly number[], flows: readonly Sized[]): readonly number[] {
  const ordered = [...group].sort((a, b) => flows[b]!.amount - flows[a]!.amount || a - b)
  if (flows[group[0]!]!.kind === 'link') return ordered.slice(0, kept.link)
  const isFirst = (i: number, at: number) =>
    ordered.findIndex((other) => flows[other]!.commodity === flows[i]!.commodity) === at
  return ordered.filter(isFirst).slice(0, kept.other)
}
