import { compareIds } from '../../base/index.js'
import type { Amount, CommoditySpec, CostKind, Label, Measure, PeriodSpec, Ref, SourceSpec } from '../spec.js'
import { get, originOf, type Tree } from '../tree.js'
import {
  complain,
  type Context,
  entriesOf,
  itemsOf,
  keyPlace,
  labelOf,
  present,
  recordInput,
  refByKey,
  refByName,
  refTo,
  scalarText,
} from './context.js'
import { isReserved } from '../schema/reserved.js'
import { figureOf, measureOf } from './figure.js'
import { figuresOf } from './places.js'
import { mediumOf, wordsOf } from './trade.js'

/** The size of one display unit: what `unit: kt` means. */
export function displayUnit(context: Context, tree: Tree | undefined): Measure | undefined {
  if (tree?.kind !== 'scalar') return undefined
  const measure = measureOf(context, { ...tree, text: `1 ${tree.text}` })
  return measure && { ...measure, unit: tree.text.trim() }
}

/** A commodity. */
export function commodityOf(context: Context, id: string, tree: Tree): CommoditySpec | undefined {
  const path = `commodities.${id}`
  const unitTree = get(tree, 'unit')
  if (unitTree) recordInput(context, `${path}.unit`, unitTree)
  const unit = displayUnit(context, unitTree)
  const density = figureOf(context, get(tree, 'density'), `${path}.density`)
  const releasedTo = mediumOf(get(tree, 'released-to'))
  const drawnFrom = mediumOf(get(tree, 'drawn-from'))
  const { composition, from } = compositionOf(context, get(tree, 'composition'), path)
  if (!unit) return undefined
  return {
    id,
    label: labelOf(get(tree, 'label'), id),
    origin: originOf(tree),
    unit,
    tags: itemsOf(get(tree, 'tags')).flatMap((tag) => refTo(context, tag, 'tags') ?? []),
    composition,
    ...(from ? { compositionFrom: from } : {}),
    ...(density ? { density } : {}),
    attributes: figuresOf(context, get(tree, 'attributes'), `${path}.attributes`),
    ...(releasedTo ? { releasedTo } : {}),
    ...(drawnFrom ? { drawnFrom } : {}),
    costKind: (scalarText(get(tree, 'cost-kind')) ?? 'material') as CostKind,
    allow: wordsOf(context, get(tree, 'allow')),
  }
}

function compositionOf(
  context: Context,
  tree: Tree | undefined,
  path: string,
): { composition: Map<string, Amount>; from?: Ref } {
  const composition = new Map<string, Amount>()
  if (!tree) return { composition }
  const from = get(tree, 'from')
  if (from) return { composition, ...present('from', compositionSource(context, tree, from)) }
  for (const [id, value] of [...entriesOf(tree)].sort(([a], [b]) => compareIds(a, b))) {
    const substance = isReserved('composition', id)
      ? complain(
          context,
          'SCENARIO_RESERVED',
          { ...tree, at: keyPlace(tree, id), length: id.length },
          { args: { key: id } },
        )
      : refByKey(context, tree, id, 'substances')
    const amount = figureOf(context, value, `${path}.composition.${id}`)
    if (substance && amount) composition.set(id, amount)
  }
  return { composition }
}

/** `from: process` or `from: process/mode`, alone; the mode is looked up when the recipe is closed. */
function compositionSource(context: Context, tree: Tree, from: Tree): Ref | undefined {
  if (entriesOf(tree).length > 1)
    return complain(context, 'SCENARIO_ONE_OF', tree, { length: 1, args: { keys: 'from | substances' } })
  if (from.kind !== 'scalar')
    return complain(context, 'SCENARIO_WRONG_KIND', from, { args: { expected: 'process/mode', found: from.kind } })
  const origin = originOf(from)
  const [process = ''] = from.text.split('/')
  const found = refByName(context, process, { ...origin, length: process.length }, 'processes')
  return found && { id: from.text, origin }
}

const oneYear = (origin: PeriodSpec['origin'], path: string): Amount => ({
  path,
  given: { kind: 'measure', measure: { value: 1, dimension: Object.freeze({ time: 1 }), unit: 'yr' } },
  facts: {},
  origin,
})

const MAX_PERIODS = 1000

/** The periods in order: listed, a range of years, or one year. */
export function periodsOf(context: Context, tree: Tree | undefined, document: Tree): PeriodSpec[] {
  if (!tree) {
    const label: Label = { en: 'year', zh: '年' }
    return [
      { id: 'year', label, origin: originOf(document), length: oneYear(originOf(document), 'periods.year.length') },
    ]
  }
  const length = (holder: Tree, id: string) =>
    figureOf(context, get(holder, 'length'), `periods.${id}.length`) ??
    oneYear(originOf(holder), `periods.${id}.length`)
  if (tree.kind === 'list')
    return tree.items.flatMap((item) => {
      const id = scalarText(get(item, 'id'))
      return id === undefined
        ? []
        : [{ id, label: labelOf(get(item, 'label'), id), origin: originOf(item), length: length(item, id) }]
    })
  const [from, to] = [Number(scalarText(get(tree, 'from'))), Number(scalarText(get(tree, 'to')))]
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from || to - from >= MAX_PERIODS) {
    complain(context, 'SCENARIO_WRONG_KIND', tree, {
      length: 1,
      args: { expected: 'from ≤ to', found: `${from} … ${to}` },
    })
    return []
  }
  const each = length(tree, 'each')
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const id = String(from + i)
    return { id, label: { en: id, zh: id }, origin: originOf(tree), length: each }
  })
}

/** A source of figures. */
export function sourceOf(id: string, tree: Tree): SourceSpec {
  const plain = (key: string) => {
    const value = scalarText(get(tree, key))
    return value === undefined ? {} : { [key]: value }
  }
  const title = scalarText(get(tree, 'title')) ?? id
  return {
    id,
    label: { en: title, zh: title },
    origin: originOf(tree),
    title,
    ...plain('publisher'),
    ...plain('year'),
    ...plain('url'),
    ...plain('note'),
  }
}
