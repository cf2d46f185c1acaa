import { plainZero } from './canonical.js'
import type { FlowResult, IdleLink, LoadResult, Remainder, RunResult, StockResult } from './result.js'

type Moment = { readonly period: string; readonly slice?: string }

/**
 * A run with its slices added up: flows, levels, loads, remainders and stocks per period, without slices. A link is idle in
 * a period where it is in all its slices; what it misses is what it misses where it is nearest to being used. A run without
 * slices is what it was.
 */
export function overPeriods(result: RunResult): RunResult {
  if (!result.slices) return result
  return {
    ...result,
    unplaced: addedUp(result.unplaced, remainderKey, 'amount'),
    unmet: addedUp(result.unmet, remainderKey, 'amount'),
    flows: grouped(result.flows, ({ kind, commodity, from, to, by }) => [kind, commodity, from, to, by].join(' ')).map(
      sumOfFlows,
    ),
    levels: addedUp(result.levels, ({ unit, recipe }) => `${unit} ${recipe}`, 'level'),
    loads: grouped(result.loads, ({ unit }) => unit).map(sumOfLoads),
    stocks: grouped(result.stocks, ({ id }) => id).map(courseOf),
    idleLinks: grouped(result.idleLinks, ({ link }) => link)
      .filter(([first, ...rest]) => !first!.slice || rest.length + 1 === result.slices!.length)
      .map(nearest),
  }
}

const remainderKey = ({ site, commodity }: Remainder): string => `${site} ${commodity}`

/** Entries of one identity and period together, in the order of their first. */
function grouped<T extends Moment>(entries: readonly T[], identity: (entry: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>()
  for (const entry of entries) {
    const key = `${identity(entry)}@${entry.period}`
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()]
}

function whole<T extends Moment>({ slice: _, ...rest }: T): Omit<T, 'slice'> {
  return rest
}

function addedUp<K extends string, T extends Moment & Readonly<Record<K, number>>>(
  entries: readonly T[],
  identity: (entry: T) => string,
  amount: K,
): readonly T[] {
  return grouped(entries, identity).map((group) => ({
    ...(whole(group[0]!) as T),
    [amount]: sum(group.map((entry) => entry[amount])),
  }))
}

const sum = (amounts: readonly number[]): number => plainZero(amounts.reduce((total, amount) => total + amount, 0))

/** A flow with what it is made of in all slices together. */
function sumOfFlows(group: readonly FlowResult[]): FlowResult {
  const [first] = group as [FlowResult]
  const amount = sum(group.map((flow) => flow.amount))
  const merged = { ...whole(first), amount }
  if (!first.composition) return merged
  const shareOf = (substance: string) => sum(group.map((flow) => flow.amount * flow.composition![substance]!)) / amount
  const shares = Object.keys(first.composition).map((substance) => [substance, shareOf(substance)] as const)
  return { ...merged, composition: Object.fromEntries(shares) }
}

const sumOfLoads = (group: readonly LoadResult[]): LoadResult => ({
  ...whole(group[0]!),
  load: sum(group.map(({ load }) => load)),
  capacity: sum(group.map(({ capacity }) => capacity)),
})

const courseOf = (group: readonly StockResult[]): StockResult => ({
  ...whole(group[0]!),
  put: sum(group.map(({ put }) => put)),
  take: sum(group.map(({ take }) => take)),
  level: group.at(-1)!.level,
})

const nearest = (group: readonly IdleLink[]): IdleLink => {
  const least = group.reduce((a, b) => (b.missing < a.missing ? b : a))
  return { ...whole(least), shut: group.every(({ shut }) => shut) }
}
