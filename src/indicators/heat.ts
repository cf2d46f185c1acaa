import type { CompiledProgram } from '../lp/index.js'
import type { Ladder } from '../model/index.js'
import {
  columnsOf,
  type Commodities,
  disposalEntries,
  type Entry,
  natureEntries,
  processEntries,
  remainderEntries,
  tradeEntries,
} from './entries.js'

/** What heat on a temperature ladder is to its site. */
export type HeatRole =
  | 'use' // taken by streams of processes, final demands and buyers
  | 'hot-utility' // given by utilities, markets and declared sources
  | 'cold-utility' // taken by utilities, routes and nature
  | 'missing' // not met

/** Every flow of heat of a ladder with its role; heat that streams give off is recovered or taken by cold utility. */
export function* heatEntries(
  program: CompiledProgram,
  { levels, heat }: Ladder,
): Generator<Entry & { role: HeatRole }> {
  const own: Commodities = new Set(levels)
  const utilities = new Set(heat?.utilities)
  const isUtility = ({ recipe }: Entry) => utilities.has(program.graph.recipes[recipe]!.process)
  const of = function* (role: (entry: Entry) => HeatRole | undefined, entries: Iterable<Entry>) {
    for (const entry of entries) {
      const found = role(entry)
      if (found) yield { ...entry, role: found }
    }
  }
  const always = (role: HeatRole) => () => role
  yield* of((entry) => (isUtility(entry) ? 'cold-utility' : 'use'), processEntries(program, 'in', true, own))
  yield* of((entry) => (isUtility(entry) ? 'hot-utility' : undefined), processEntries(program, 'out', true, own))
  yield* of(always('hot-utility'), tradeEntries(program, 'purchase', own))
  yield* of(always('hot-utility'), natureEntries(program, 'extraction', own))
  yield* of(always('use'), tradeEntries(program, 'sale', own))
  yield* of(always('use'), natureEntries(program, 'delivery', own))
  yield* of(always('cold-utility'), disposalEntries(program, own))
  yield* of(always('cold-utility'), natureEntries(program, 'release', own))
  yield* of(always('missing'), remainderEntries(program, 'unmet', own))
}

/** Heat of streams that other streams take: all that is used less what utilities give and what is not met. */
export function* recoveredEntries(program: CompiledProgram, of: Commodities): Generator<Entry> {
  for (const ladder of program.graph.ladders)
    for (const { role, ...entry } of ladder.heat ? heatEntries(program, ladder) : [])
      if (role !== 'cold-utility' && of.has(entry.commodity))
        yield role === 'use' ? entry : { ...entry, amount: -entry.amount }
}

/** What levels give to serve the next below, booked at the level that gives. */
export function* downgradeEntries(program: CompiledProgram, of: Commodities): Generator<Entry> {
  const plain = { figures: [], recipe: -1, unit: -1, market: '', route: -1, from: -1, to: -1 }
  for (const { column, ref, time } of columnsOf(program, 'downgrade')) {
    const { node, from } = program.graph.downgrades[ref]!
    if (of.has(from)) yield { ...plain, column, time, commodity: from, amount: 1, node }
  }
}
