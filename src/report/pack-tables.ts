import type { PackItemResult, PackReason, PackResult, ProductResult, ThresholdResult } from '../results/index.js'
import { type Block, type Cell, left, right, table } from './blocks.js'
import type { Context } from './context.js'
import { longFrom } from './largest-flows.js'
import { formatNumber } from './numbers.js'
import { list, part } from './parts.js'
import { type PackWords, packWordsOf } from './pack-words.js'

/** What a value of a pack is shown by. */
type Valued = Pick<PackItemResult, 'value' | 'unit'>

/** A value of a pack as text: a number, yes or no; a dash where there is none. */
export function packValue({ value, unit }: Valued, { words, language }: Context): string {
  if (value === null) return words.none
  const { yes, no } = packWordsOf(language)
  return typeof value === 'boolean' ? (value ? yes : no) : formatNumber(value, words, unit)
}

/** Every pack of a run as a part of its report: items, rules, notes; unless `all`, items without a value of many are counted. */
export function packBlocks(packs: readonly PackResult[] | undefined, context: Context, all: boolean): readonly Block[] {
  const words = packWordsOf(context.language)
  const found = packs ?? []
  const isShort = !all && found.reduce((sum, { items }) => sum + items.length, 0) > longFrom
  return found.flatMap((pack) =>
    part(
      words.heading(pack.label[context.language]),
      itemsTable(isShort ? valued(pack) : pack, words, context),
      rulesTable(pack, words, context),
      list([...(isShort ? gapsLeft(pack, words) : []), ...packNotes(pack, context)]),
    ),
  )
}

/** A pack without the items that have no value, and the groups of these only. */
function valued(pack: PackResult): PackResult {
  const items = pack.items.filter(({ status }) => status !== 'gap')
  return { ...pack, items, groups: pack.groups.filter(({ id }) => items.some((item) => item.group === id)) }
}

function gapsLeft({ items }: PackResult, words: PackWords): readonly string[] {
  const gaps = items.filter(({ status }) => status === 'gap').length
  return gaps > 0 ? [words.moreGaps(gaps)] : []
}

/** Items in the order of the standard, under the names of its groups. */
function itemsTable({ id, items, groups }: PackResult, words: PackWords, context: Context): Block {
  const { language } = context
  const columns = [
    right(words.number),
    left(words.item),
    right(context.words.value),
    left(context.words.unit),
    left(words.status),
    left(words.limit),
    left(words.verdict),
    left(words.definition),
    left(context.words.grade),
    left(context.words.remark),
    left(context.words.id),
  ]
  const short = (item: string) => item.slice(id.length + 1)
  const itemRow = (item: PackItemResult) => [
    String(item.number),
    `${item.label[language]}${item.incomplete ? ' *' : ''}`,
    item.status === 'parts' ? '' : packValue(item, context),
    context.words.unitName(item.unit),
    words.statuses[item.status],
    thresholdText(item.threshold, item.unit, context),
    verdictCell(item.threshold, words),
    item.mark,
    item.value === null || item.grade === 'none' ? '' : `${item.grade}${item.seen ?? ''}`,
    packRemark(item, context),
    short(item.id),
  ]
  const partRow = (line: PackItemResult['parts'][number]) => [
    ...[
      '',
      `  ${line.label[language]}`,
      packValue(line, context),
      context.words.unitName(line.unit),
      '',
      '',
      '',
      '',
      '',
    ],
    ...[line.reason ? reasonText(line.reason, context) : '', short(line.id)],
  ]
  const heading = (text: string) => ['', { text, tone: 'heading' as const }, '', '', '', '', '', '', '', '', '']
  return table(
    columns,
    groups.flatMap((group) => [
      ...(groups.length > 1 ? [heading(group.label[language])] : []),
      ...items.filter((item) => item.group === group.id).flatMap((item) => [itemRow(item), ...item.parts.map(partRow)]),
    ]),
  )
}

const signs = { 'at-least': '≥ ', 'at-most': '≤ ', is: '' } as const

/** A limit with its sign; yes or no stands by itself. */
export function thresholdText(threshold: ThresholdResult | null, unit: string, context: Context): string {
  if (!threshold) return ''
  const { sense, value } = threshold
  const limit = typeof value === 'number' ? formatNumber(value, context.words) : packValue({ value, unit }, context)
  return `${signs[sense]}${limit}`
}

function verdictCell(threshold: ThresholdResult | null, words: PackWords): Cell {
  if (!threshold) return { text: '' }
  const tone = ({ met: 'good', missed: 'bad', unknown: 'warning' } as const)[threshold.verdict]
  return { text: words.verdicts[threshold.verdict], tone }
}

/** Why there is no value, or what a mean is made of. */
export function packRemark({ reason, components, dropped }: PackItemResult, context: Context): string {
  const words = packWordsOf(context.language)
  const named = (labels: PackItemResult['components']) => labels.map((label) => label[context.language])
  const isMean = dropped.length > 0 && components.length > 0
  return [
    ...(reason ? [reasonText(reason, context)] : []),
    ...(isMean ? [words.over(named(components)), words.dropped(named(dropped))] : []),
  ]
    .filter((text) => text !== '')
    .join(context.words.semicolon)
}

/** Why an item has no value. */
export function reasonText(reason: PackReason, { language }: Context): string {
  const words = packWordsOf(language)
  if (reason.code === 'given') return reason.text[language]
  return reason.code === 'not-bound'
    ? words.notBound(reason.roles.map(({ label }) => label[language]))
    : words.reasons[reason.code]
}

function rulesTable({ rules }: PackResult, words: PackWords, { language }: Context): Block | undefined {
  if (rules.length === 0) return undefined
  return table(
    [
      left(words.rule),
      right(words.met),
      right(words.missed),
      right(words.unknown),
      left(words.needed),
      left(words.verdict),
    ],
    rules.map((rule) => [
      rule.label[language],
      ...[rule.met, rule.missed, rule.unknown].map(String),
      `${words.of(rule.need, rule.of)} ${rule.mark}`,
      words.verdicts[rule.verdict],
    ]),
  )
}

/** Notes under the table of a pack. */
export function packNotes({ id, items, note, mark }: PackResult, { language }: Context): readonly string[] {
  const words = packWordsOf(language)
  const valued = items.filter(({ value }) => value !== null).length
  return [words.counts(valued, items.length), `${mark} ${note[language]}`, words.ids(id)]
}

/** What the marks of definitions mean, where there are packs. */
export const packMarks = (packs: readonly unknown[] | undefined, { language }: Context): readonly string[] =>
  packs && packs.length > 0 ? [packWordsOf(language).marks] : []

/** Circularity of the products a model declares; undefined where it declares none. */
export function productsTable(products: readonly ProductResult[] | undefined, context: Context): Block | undefined {
  if (!products) return undefined
  const { words, language } = context
  const own = packWordsOf(language)
  const number = (value: number | null) => (value === null ? words.none : formatNumber(value, words))
  return table(
    [
      left(own.product),
      right(own.made),
      left(words.unit),
      right(own.virgin),
      right(own.waste),
      right(own.linearFlow),
      right(own.circularity),
      left(words.remark),
    ],
    products.map(({ label, made, virgin, waste, linearFlow, circularity, intermediate }) => [
      label[language],
      formatNumber(made, words, 't'),
      words.unitName('t'),
      ...[virgin, waste, linearFlow, circularity].map(number),
      intermediate ? own.intermediate : '',
    ]),
  )
}
