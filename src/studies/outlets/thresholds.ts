import { ZERO_TOLERANCE } from '../../base/index.js'
import type { CompiledProgram } from '../../lp/index.js'
import type { LinkArc, Value } from '../../model/index.js'
import { kindOf, plainZero } from '../../results/index.js'
import type { Threshold } from './outlets.js'
import type { Rates } from './rate.js'

/**
 * Figures at which more would be used, where the cost of the outlet rests on them alone: freight and distance of a link at
 * most, the price of a sale and the fee of a disposal at least. `missing` is told in the rate.
 */
export function thresholdsOf(program: CompiledProgram, column: number, missing: number, rates: Rates): Threshold[] {
  if (!rates.isCost || missing <= 0) return []
  const { graph, columns } = program
  const [ref, time] = [columns.ref[column]!, columns.time[column]!]
  const { unit } = rates
  const at = (value: Value | undefined) => plainZero((value?.by[time] ?? 0) * rates.per.size)
  switch (kindOf(program, column)) {
    case 'link': {
      const link = graph.links[ref]!
      const now = link.freight.reduce((sum, value) => sum + at(value), 0)
      const least = left(now, missing)
      const freight: Threshold = { what: 'freight', sense: 'at-most', now, at: least, unit }
      return [freight, ...farthest(link, time, missing / rates.per.size)]
    }
    case 'sale': {
      const now = at(graph.trades[ref]!.price)
      return [{ what: 'price', sense: 'at-least', now, at: now + missing, unit }]
    }
    case 'disposal': {
      const now = at(graph.disposals[ref]!.fee)
      return [{ what: 'fee', sense: 'at-least', now, at: now + missing, unit }]
    }
    default:
      return []
  }
}

/** The farthest the ends of a link may lie apart, where its freight grows with the distance. */
function farthest({ distance, freight }: LinkArc, time: number, missing: number): Threshold[] {
  const now = distance?.by[time] ?? 0
  const moving = freight.filter(({ path }) => path.endsWith('.rate')).reduce((sum, value) => sum + value.by[time]!, 0)
  if (now <= 0 || moving <= 0) return []
  return [{ what: 'distance', sense: 'at-most', now, at: left(now, (now * missing) / moving), unit: 'km' }]
}

/** What is left of an amount; null where nothing is: below 0 it cannot go. */
const left = (now: number, missing: number): number | null =>
  now - missing <= ZERO_TOLERANCE * now ? null : now - missing
