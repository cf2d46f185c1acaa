import type { RunResult } from '../results/index.js'
import { amountCell, unitCell } from './amounts.js'
import { type Block, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { isBetween } from './flow-tables.js'
import { largestFlows } from './largest-flows.js'

/** Most slices side by side in a table; the CSV table has any number. */
const most = 12

/** One amount in one slice, with what the row it stands in says. */
interface Entry {
  readonly kind: string
  readonly name: string
  readonly unit: string
  readonly period: string
  readonly slice: string
  readonly amount: number
}

/** Levels, flows and stocks that are counted by slice, a column per slice; unless `all`, of many flows the largest. */
export function sliceBlocks(
  { slices, levels, flows, stocks }: RunResult,
  context: Context,
  all: boolean,
): readonly Block[] {
  if (!slices) return []
  const { words, names } = context
  if (slices.length > most) return [{ kind: 'list', items: [words.manySlices(slices.length)] }]
  const between = flows.filter((flow) => flow.slice !== undefined && isBetween(flow))
  const isShown = all ? between.map(() => true) : largestFlows(between)
  const entries = [
    ...levels.map(({ unit, recipe, level, of, ...at }) => {
      const name = words.things.process(names.recipe(recipe), names.unit(unit))
      return { kind: words.level, name, unit: of, amount: level, ...at }
    }),
    ...between
      .filter((_, i) => isShown[i])
      .map(({ kind, commodity, from, to, ...at }) => {
        const name = words.things.link(names.commodity(commodity), names.place(from), names.place(to), '')
        return { kind: words.flowKinds[kind], name, ...at }
      }),
    ...stocks.map(({ id, level, ...at }) => ({
      kind: words.closing,
      name: words.places.stock(names.stock(id)),
      amount: level,
      ...at,
    })),
  ]
  const rows = [...rowsOf(entries).values()]
  if (rows.length === 0) return []
  return [
    table(
      [
        left(words.kind),
        left(words.requirements.column),
        left(words.period),
        left(words.unit),
        ...slices.map(({ id }) => right(context.slices.get(id)![context.language])),
      ],
      rows.map(([first, amounts]) => [
        first.kind,
        first.name,
        context.periods ? first.period : '',
        unitCell(first.unit, words),
        ...slices.map(({ id }) => amountCell(amounts.get(id) ?? null, first.unit, words)),
      ]),
    ),
  ]
}

/** Entries that differ by slice only, together; what is counted over the period has no row. */
function rowsOf(
  entries: readonly (Omit<Entry, 'slice'> & { readonly slice?: string })[],
): ReadonlyMap<string, readonly [Omit<Entry, 'slice'>, Map<string, number>]> {
  const rows = new Map<string, readonly [Omit<Entry, 'slice'>, Map<string, number>]>()
  for (const entry of entries) {
    if (entry.slice === undefined) continue
    const key = [entry.kind, entry.name, entry.period].join('\n')
    const row = rows.get(key) ?? ([entry, new Map<string, number>()] as const)
    row[1].set(entry.slice, (row[1].get(entry.slice) ?? 0) + entry.amount)
    rows.set(key, row)
  }
  return rows
}
