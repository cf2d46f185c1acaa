import type { IndicatorForm } from '../indicators/index.js'
import type { CompiledProgram } from '../lp/index.js'
import { commoditiesOn } from '../model/index.js'
import type { RemainderPlace } from './amounts.js'
import { flowsOfColumn, kindOf } from './flows.js'

/**
 * Tells of a form whether what is unplaced or unmet would count in it. It would when one of its columns
 *
 * - moves a commodity that is left over or missing, or
 * - moves, at the site of the remainder, what a recipe there would take or give while it treats what is left over (or
 *   makes what is missing): off-gas without a place would become acid, and some SO2 that is not emitted now.
 */
export function incompleteness(
  program: CompiledProgram,
  x: Float64Array,
  places: readonly RemainderPlace[],
): (form: IndicatorForm) => boolean {
  const left = new Set(places.map(({ commodity }) => commodity))
  const tied = tiedTo(program, places)
  const touches = (column: number): boolean => {
    const isActivity = kindOf(program, column) === 'activity' || kindOf(program, column) === 'choice'
    let found = false
    flowsOfColumn(program, column, x[column] || 1, ({ commodity, fromNode, toNode }) => {
      found ||= left.has(commodity)
      // A recipe counts by what it treats itself, not by what it shares with the one that would treat the remainder.
      found ||= !isActivity && (tied.has(keyOf(fromNode, commodity)) || tied.has(keyOf(toNode, commodity)))
    })
    return found
  }
  return (form) => {
    if (places.length === 0) return false
    const parts = form.kind === 'ratio' ? [form.numerator, form.denominator] : [form]
    return parts.some((part) => part.terms.column.some(touches))
  }
}

const keyOf = (node: number, commodity: number): string => `${node} ${commodity}`

/** What the recipes that would treat or make a remainder move at its site. */
function tiedTo({ graph }: CompiledProgram, places: readonly RemainderPlace[]): ReadonlySet<string> {
  const tied = new Set<string>()
  for (const place of places)
    for (const { node, recipe } of graph.activities) {
      const [inputs, outputs] = [
        commoditiesOn(graph.recipes[recipe]!, 'in'),
        commoditiesOn(graph.recipes[recipe]!, 'out'),
      ]
      const treating = place.kind === 'unplaced' ? inputs : outputs
      if (node !== place.node || !treating.includes(place.commodity)) continue
      for (const commodity of [...inputs, ...outputs]) tied.add(keyOf(node, commodity))
    }
  return tied
}
