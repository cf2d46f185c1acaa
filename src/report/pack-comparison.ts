import type { PackComparison, PackItemComparison, ScenarioComparison } from '../compare/index.js'
import { type Block, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { packNotes, packRemark, packValue, thresholdText } from './pack-tables.js'
import { packWordsOf } from './pack-words.js'
import { list, part } from './parts.js'

/** Every pack that some scenario declares, scenarios side by side. */
export function packComparisonBlocks(scenarios: readonly ScenarioComparison[], context: Context): readonly Block[] {
  const words = packWordsOf(context.language)
  const packs = scenarios.flatMap((scenario) => scenario.packs)
  const first = packs.filter((pack, i) => packs.findIndex(({ id }) => id === pack.id) === i)
  return first.flatMap((pack) =>
    part(
      words.heading(pack.label[context.language]),
      sideBySide(pack.id, scenarios, context),
      rulesBeside(pack.id, scenarios, context),
      list(packNotes(pack, context).slice(1)),
    ),
  )
}

function sideBySide(id: string, scenarios: readonly ScenarioComparison[], context: Context): Block {
  const words = packWordsOf(context.language)
  const columns = scenarios.map((scenario) => ({ scenario, pack: scenario.packs.find((pack) => pack.id === id) }))
  const items = columns.find(({ pack }) => pack)!.pack!.items
  return table(
    [
      right(words.number),
      left(words.item),
      ...columns.map(({ scenario }) => right(scenario.id)),
      left(context.words.unit),
      left(words.limit),
      left(words.definition),
      left(context.words.remark),
    ],
    items.map((item, i) => [
      String(item.number),
      item.label[context.language],
      ...columns.map(({ pack }) => (pack ? withVerdict(pack.items[i]!, context) : context.words.none)),
      context.words.unitName(item.unit),
      thresholdText(item.threshold, item.unit, context),
      item.mark,
      remark(
        columns.flatMap(({ pack }) => (pack ? [pack.items[i]!] : [])),
        context,
      ),
    ]),
  )
}

/** A value, with its verdict where the standard sets a limit. */
function withVerdict(item: PackItemComparison, context: Context): string {
  const { threshold, status, value } = item
  if (status === 'parts' || value === null) return context.words.none
  const text = packValue(item, context)
  return threshold ? context.words.aside(text, packWordsOf(context.language).verdicts[threshold.verdict]) : text
}

/** What any of the scenarios has to say of an item, each once; that one year alone shows no growth only where none does. */
function remark(items: readonly PackItemComparison[], context: Context): string {
  const known = items.some(({ value }) => value !== null)
  const telling = items.filter(({ reason }) => !(known && reason?.code === 'one-time'))
  return [...new Set(telling.map((item) => packRemark(item, context)).filter((text) => text !== ''))].join(
    context.words.semicolon,
  )
}

/** Items met, missed and not known by rule, scenarios side by side. */
function rulesBeside(id: string, scenarios: readonly ScenarioComparison[], context: Context): Block | undefined {
  const words = packWordsOf(context.language)
  const columns = scenarios.map((scenario) => ({ scenario, pack: scenario.packs.find((pack) => pack.id === id) }))
  const { rules } = columns.find(({ pack }) => pack)!.pack!
  if (rules.length === 0) return undefined
  const counts = (pack: PackComparison | undefined, i: number): string => {
    if (!pack) return context.words.none
    const { met, missed, unknown } = pack.rules[i]!
    return [met, missed, unknown].join(' / ')
  }
  return table(
    [left(words.ruleCounts), ...columns.map(({ scenario }) => right(scenario.id)), left(words.needed)],
    rules.map(({ label, need, of, mark }, i) => [
      label[context.language],
      ...columns.map(({ pack }) => counts(pack, i)),
      `${words.of(need, of)} ${mark}`,
    ]),
  )
}
