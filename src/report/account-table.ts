import type { AccountLine, Accounts } from '../results/index.js'
import { type Block, type Cell, left, right, table } from './blocks.js'
import { type Context, unitOf } from './context.js'
import { markedName, valueText } from './indicator-tables.js'

/** Most enterprises side by side; more go on in further tables. */
const most = 6

/** The accounts of the enterprises, a line down and an enterprise across, with the others and all together at the end. */
export function accountTables(accounts: Accounts | undefined, context: Context): readonly Block[] {
  if (!accounts || accounts.lines.length === 0) return []
  const { words, names } = context
  const columns = [
    ...accounts.enterprises.map((id, i) => ({
      title: names.enterprise(id),
      value: ({ values }: AccountLine) => values[i]!,
    })),
    ...(accounts.hasOthers ? [{ title: words.others, value: ({ others }: AccountLine) => others }] : []),
    { title: words.total, value: ({ indicator }: AccountLine) => indicator.value },
  ]
  // The last table takes the others and the sum beside its enterprises.
  const count = Math.max(1, Math.ceil(accounts.enterprises.length / most))
  return Array.from({ length: count }, (_, i) => {
    const shown = columns.slice(i * most, i === count - 1 ? undefined : (i + 1) * most)
    return table(
      [left(words.accountLine), left(words.unit), ...shown.map(({ title }) => right(title))],
      accounts.lines.map((line) => [
        markedName(line.indicator, context),
        unitOf(line.indicator, context),
        ...shown.map(({ value }) => valueCell(value(line), line.indicator.unit, context)),
      ]),
    )
  })
}

function valueCell(value: number | null, unit: string, context: Context): Cell {
  const text = valueText({ value, unit }, context)
  return value === null ? { text } : { text, value, unit }
}
