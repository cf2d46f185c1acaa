import type { ScenarioComparison } from '../compare/index.js'
import { measureName, sumText } from './benefit-tables.js'
import { benefitWordsOf } from './benefit-words.js'
import { type Block, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { part } from './parts.js'

/** Net benefit of replacing, scenarios side by side; nothing where none has any. */
export function benefitComparison(scenarios: readonly ScenarioComparison[], context: Context): readonly Block[] {
  const [first] = scenarios.flatMap(({ benefit }) => (benefit && benefit.exchanges.length > 0 ? [benefit] : []))
  if (!first) return []
  const words = benefitWordsOf(context.language)
  const value = ({ benefit }: ScenarioComparison, id: string): string => {
    const m = benefit?.measures.findIndex((measure) => measure.id === id) ?? -1
    return benefit && m >= 0
      ? sumText(benefit.totals.net[m]!, Math.max(1, benefit.exchanges.length), context)
      : context.words.none
  }
  return part(
    words.heading,
    table(
      [left(words.net), ...scenarios.map(({ id }) => right(id)), left(context.words.unit)],
      first.measures.map((measure) => [
        measureName(measure, context),
        ...scenarios.map((scenario) => value(scenario, measure.id)),
        context.words.unitName(measure.unit),
      ]),
    ),
  )
}
