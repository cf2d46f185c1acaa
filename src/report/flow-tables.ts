import type { FlowResult, LevelResult, RunResult } from '../results/index.js'
import { type Block, type Cell, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { kept, keptLevels, largestFlows, largestLevels } from './largest-flows.js'
import { formatNumber } from './numbers.js'
import { shortened } from './parts.js'

/**
 * What runs where, one row per unit and recipe, a column per period, with the capacity of the unit and how much of it is in
 * use (over several periods or slices where it is most, by `loads` of each); nothing where nothing runs. Unless `all`, the
 * lesser ones of very many are only counted.
 */
export function levelsBlocks(
  { levels, loads: totals, periods }: RunResult,
  loads: RunResult['loads'],
  context: Context,
  all: boolean,
): readonly Block[] {
  const { words, names } = context
  const found = byPeriod(levels, ({ unit, recipe }) => `${unit} ${recipe}`)
  if (found.length === 0) return []
  const isShown = all
    ? found.map(() => true)
    : largestLevels(found.map(({ first, at }) => ({ of: first.of, level: over(periods, (id) => at(id)?.level) })))
  const rows = found.filter((_, i) => isShown[i])
  const capacities = capacitiesOf(totals, loads, context)
  const shown = table(
    [
      left(words.site),
      left(words.equipment),
      left(words.process),
      ...amountColumns(words.level, periods, context),
      right(words.capacity),
      right(words.useOfCapacity),
    ],
    rows.map(({ first, at }, i) => [
      names.place(names.siteOf(first.unit)),
      names.unit(first.unit),
      names.recipe(first.recipe),
      ...amountCells(
        periods.map(({ id }) => at(id)?.level),
        first.of,
        context,
      ),
      // The processes of a unit share its capacity: it stands with the first of them.
      ...(rows[i - 1]?.first.unit === first.unit ? ['', ''] : capacities(first.unit)),
    ]),
  )
  return shortened(shown, found.length - rows.length, (more) => words.smallerLevels(more, keptLevels))
}

/** An amount over all periods; nothing counts as 0. */
const over = (periods: RunResult['periods'], at: (period: string) => number | undefined): number =>
  periods.reduce((sum, { id }) => sum + (at(id) ?? 0), 0)

/** Shares of a capacity from which on it counts as full. */
const fullFrom = 1 - 1e-6

/** Cells of the capacity of a unit and of how much of it is in use. */
function capacitiesOf(
  totals: RunResult['loads'],
  loads: RunResult['loads'],
  context: Context,
): (unit: string) => readonly [string, string | Cell] {
  const { words, periods } = context
  const shares = new Map<string, number>()
  for (const { unit, load, capacity } of loads)
    if (capacity > 0) shares.set(unit, Math.max(shares.get(unit) ?? 0, load / capacity))
  const firsts = new Map(totals.toReversed().map((load) => [load.unit, load]))
  return (unit) => {
    const [share, first] = [shares.get(unit), firsts.get(unit)]
    if (share === undefined || !first) return ['', '']
    const text = words.percentText(formatNumber(100 * share, words, '%'))
    return [
      periods ? '' : `${amountText(first.capacity, first.of, context)} ${words.unitName(first.of)}`,
      share >= fullFrom ? { text: words.full(text), tone: 'warning' } : text,
    ]
  }
}

/** What is built in each period and what is in service, where units may be added to. */
export function buildsTable({ builds }: RunResult, currency: string, context: Context): Block | undefined {
  if (!builds) return undefined
  const { words, names } = context
  return table(
    [
      left(words.site),
      left(words.equipment),
      left(words.period),
      right(words.built),
      right(words.inService),
      left(words.unit),
      right(words.investment),
      left(words.unit),
    ],
    builds.map(({ unit, period, built, inService, investment, of }) => [
      names.place(names.siteOf(unit)),
      names.unit(unit),
      context.periods ? period : '',
      ...[built, inService].map((amount) => amountText(amount, of, context)),
      words.unitName(of),
      formatNumber(investment, words),
      words.unitName(currency),
    ]),
  )
}

/** Kinds that have tables of their own: what recipes make and use, and what levels of ladders pass down. */
const elsewhere: ReadonlySet<FlowResult['kind']> = new Set(['output', 'input', 'downgrade-from', 'downgrade-to'])

/** Whether a flow goes from place to place, and is not 0. */
export const isBetween = ({ kind, amount }: FlowResult): boolean => amount !== 0 && !elsewhere.has(kind)

/** Flows between places, a column per period; unless `all`, the smaller ones of many are only counted. */
export function flowsBlocks({ flows, periods }: RunResult, context: Context, all: boolean): readonly Block[] {
  const { words, names } = context
  const between = flows.filter(isBetween)
  const found = byPeriod(between, ({ kind, commodity, from, to, by }) => [kind, commodity, from, to, by].join(' '))
  if (found.length === 0) return []
  const isShown = all
    ? found.map(() => true)
    : largestFlows(
        found.map(({ first: { kind, commodity, unit }, at }) => {
          return { kind, commodity, unit, amount: over(periods, (id) => at(id)?.amount) }
        }),
      )
  const rows = found.filter((_, i) => isShown[i])
  const shown = table(
    [
      left(words.kind),
      left(words.commodity),
      left(words.from),
      left(words.to),
      ...amountColumns(words.amount, periods, context),
    ],
    rows.map(({ first, at }) => [
      words.flowKinds[first.kind],
      names.commodity(first.commodity),
      names.place(first.from),
      names.place(first.to),
      ...amountCells(
        periods.map(({ id }) => at(id)?.amount),
        first.unit,
        context,
      ),
    ]),
  )
  return shortened(shown, found.length - rows.length, (more) => words.smallerFlows(more, kept.link, kept.other))
}

/** Stocks, a row per period. */
export function stocksTable({ stocks }: RunResult, context: Context): Block | undefined {
  const { words, names } = context
  if (stocks.length === 0) return undefined
  return table(
    [
      left(words.stock),
      left(words.period),
      right(words.opening0),
      right(words.put),
      right(words.take),
      right(words.closing),
      left(words.unit),
    ],
    stocks.map(({ id, period, opening, put, take, level, unit }) => [
      names.stock(id),
      context.periods ? period : '',
      ...[opening, put, take, level].map((amount) => amountText(amount, unit, context)),
      words.unitName(unit),
    ]),
  )
}

/** Columns of the amounts with their unit behind, or of every period with the unit before. */
function amountColumns(title: string, periods: RunResult['periods'], { words, periods: several }: Context) {
  return several ? [left(words.unit), ...periods.map(({ id }) => right(id))] : [right(title), left(words.unit)]
}

function amountCells(amounts: readonly (number | undefined)[], unit: string, context: Context): readonly string[] {
  const texts = amounts.map((amount) => amountText(amount, unit, context))
  const name = context.words.unitName(unit)
  return context.periods ? [name, ...texts] : [...texts, name]
}

const amountText = (amount: number | undefined, unit: string, { words }: Context) =>
  amount === undefined ? words.none : formatNumber(amount, words, unit)

interface PeriodRow<T> {
  readonly first: T
  readonly at: (period: string) => T | undefined
}

/** Entries that differ by period only, together; in the order of their first. */
function byPeriod<T extends FlowResult | LevelResult>(
  entries: readonly T[],
  identity: (entry: T) => string,
): readonly PeriodRow<T>[] {
  const rows = new Map<string, { first: T; periods: Map<string, T> }>()
  for (const entry of entries) {
    const id = identity(entry)
    const row = rows.get(id) ?? { first: entry, periods: new Map<string, T>() }
    row.periods.set(entry.period, entry)
    rows.set(id, row)
  }
  return [...rows.values()].map(({ first, periods }) => ({ first, at: (period) => periods.get(period) }))
}
