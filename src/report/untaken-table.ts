import type { ScenarioComparison, Untaken } from '../compare/index.js'
import { type Block, key, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { formatNumber } from './numbers.js'
import { fates } from './sentences.js'

/** By-products nobody takes and what becomes of them, scenarios side by side; undefined where there is none. */
export function untakenTable(scenarios: readonly ScenarioComparison[], context: Context): Block | undefined {
  const { words, language, names } = context
  const known = new Map<string, Untaken>()
  for (const entry of scenarios.flatMap((scenario) => scenario.opening.untaken))
    if (!known.has(entry.commodity)) known.set(entry.commodity, entry)
  const amountOf = ({ opening }: ScenarioComparison, commodity: string, fate: (typeof fates)[number]) =>
    opening.untaken.find((entry) => entry.commodity === commodity)?.[fate] ?? 0
  const rows = [...known.values()].flatMap(({ commodity, label, unit }) =>
    fates.flatMap((fate) => {
      const amounts = scenarios.map((scenario) => amountOf(scenario, commodity, fate))
      if (amounts.every((amount) => amount === 0)) return []
      return [{ commodity, label, unit, fate, amounts, size: names.size(commodity) * Math.max(...amounts) }]
    }),
  )
  if (rows.length === 0) return undefined
  return table(
    [key(words.commodity), key(words.kind), ...scenarios.map(({ id }) => right(id)), left(words.unit)],
    rows
      .sort((a, b) => b.size - a.size)
      .map(({ label, unit, fate, amounts }) => [
        label[language],
        words.fates[fate],
        ...amounts.map((amount) => (amount === 0 ? words.none : formatNumber(amount, words, unit))),
        words.unitName(unit),
      ]),
  )
}
