import type { FlowResult, LevelResult } from '../results/index.js'

/** Rows from which on a part of a report for reading is shortened. */
export const longFrom = 40

/** Flows of one kind and unit that a shortened table keeps: links are what a belt is about. */
export const kept = { link: 20, other: 8 }

/** Rows of activity from which on their table is shortened, and those of each unit it then keeps. */
const manyLevels = 200
export const keptLevels = 20

type SizedFlow = Pick<FlowResult, 'kind' | 'commodity' | 'unit' | 'amount'>
type SizedLevel = Pick<LevelResult, 'of' | 'level'>

/**
 * Which of some flows a shortened table shows: all where they are few; else, of those of one kind in one unit, the largest
 * links, and of every other kind the largest of each commodity that moves most. Equal ones by their order.
 */
export function largestFlows(flows: readonly SizedFlow[]): readonly boolean[] {
  if (flows.length <= longFrom) return flows.map(() => true)
  const groups = grouped(flows, ({ kind, unit }) => `${kind} ${unit}`)
  return shownOf(
    flows,
    groups.flatMap((group) => {
      const ordered = descending(group, (i) => flows[i]!.amount)
      if (flows[group[0]!]!.kind === 'link') return ordered.slice(0, kept.link)
      const firsts = new Map(ordered.toReversed().map((i) => [flows[i]!.commodity, i]))
      return ordered.filter((i) => firsts.get(flows[i]!.commodity) === i).slice(0, kept.other)
    }),
  )
}

/** Which rows of activity a shortened table shows: all where they are not very many, else the largest of each unit. */
export function largestLevels(levels: readonly SizedLevel[]): readonly boolean[] {
  if (levels.length <= manyLevels) return levels.map(() => true)
  const groups = grouped(levels, ({ of }) => of)
  return shownOf(
    levels,
    groups.flatMap((group) => descending(group, (i) => levels[i]!.level).slice(0, keptLevels)),
  )
}

/** Indexes of the things of each key. */
function grouped<T>(things: readonly T[], key: (thing: T) => string): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>()
  for (const [i, thing] of things.entries()) {
    const group = groups.get(key(thing))
    if (group) group.push(i)
    else groups.set(key(thing), [i])
  }
  return [...groups.values()]
}

const descending = (group: readonly number[], size: (i: number) => number): readonly number[] =>
  [...group].sort((a, b) => size(b) - size(a) || a - b)

function shownOf(things: readonly unknown[], shown: readonly number[]): readonly boolean[] {
  const those = new Set(shown)
  return things.map((_, i) => those.has(i))
}
