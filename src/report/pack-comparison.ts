import type { PackItemComparison, ScenarioComparison } from '../compare/index.js'
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

/** What any of the scenarios has to say of an item, each once. */
const remark = (items: readonly PackItemComparison[], context: Context): string =>
  [...new Set(items.map((item) => packRemark(item, context)).filter((text) => text !== ''))].join(
    context.words.semicolon,
  )
