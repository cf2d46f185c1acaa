import { canonicalUnit, fault, isId, parseUnit, sameDimension } from '../../base/index.js'
import type {
  Amount,
  CommoditySpec,
  CostKind,
  Label,
  Measure,
  PeriodSpec,
  ReplacementSpec,
  SourceSpec,
} from '../spec.js'
import { get, originOf, type Tree } from '../tree.js'
import {
  complain,
  type Context,
  entriesOf,
  entryOf,
  itemsOf,
  labelOf,
  present,
  refByKey,
  refTo,
  scalarText,
} from './context.js'
import { compositionOf } from './composition.js'
import { figureOf, measureFault, numberOf } from './figure.js'
import { figuresOf } from './ranges.js'
import { MAX_PERIODS } from './ids.js'
import { lintsOf } from './lints.js'
import { mediumOf } from './trade.js'

/** What a by-product stands in for. */
function replacesOf(context: Context, map: Tree | undefined, path: string): ReplacementSpec[] {
  return entriesOf(map).flatMap(([id, tree]): ReplacementSpec[] => {
    const replaced = refByKey(context, map!, id, 'commodities')
    const by = get(tree, 'by')
    const processes = get(tree, 'in')
    const processing = figureOf(context, get(tree, 'processing'), `${path}.replaces.${id}.processing`)
    if (by) context.inputs.record(by, `${path}.replaces.${id}.by`)
    if (!replaced || by?.kind !== 'scalar') return []
    return [
      {
        ...{ replaced, by: { id: by.text, origin: originOf(by) } },
        ...(processes
          ? { processes: itemsOf(processes).flatMap((item) => refTo(context, item, 'processes') ?? []) }
          : {}),
        ...present('processing', processing),
      },
    ]
  })
}

/** The size of one display unit: what `unit: kt` means. */
export function displayUnit(context: Context, tree: Tree | undefined): Measure | undefined {
  if (tree?.kind !== 'scalar') return undefined
  const unit = tree.text.trim()
  if (unit === '') return complain(context, 'BASE_BAD_UNIT', tree, { args: { name: '' } })
  const reading = parseUnit(unit, context.units)
  if (!reading.ok) return measureFault(context, tree, reading)
  return { value: reading.unit.size, dimension: reading.unit.dimension, unit }
}

/** A commodity. */
export function commodityOf(context: Context, id: string, tree: Tree): CommoditySpec | undefined {
  const path = `commodities.${id}`
  const unitTree = get(tree, 'unit')
  if (unitTree) context.inputs.record(unitTree, `${path}.unit`)
  const unit = displayUnit(context, unitTree)
  const density = figureOf(context, get(tree, 'density'), `${path}.density`)
  const releasedTo = mediumOf(get(tree, 'released-to'))
  const drawnFrom = mediumOf(get(tree, 'drawn-from'))
  const { composition, rest, from, carried } = compositionOf(context, get(tree, 'composition'), path)
  if (!unit) return undefined
  return {
    ...entryOf(id, tree),
    unit,
    tags: itemsOf(get(tree, 'tags')).flatMap((tag) => refTo(context, tag, 'tags') ?? []),
    composition,
    ...(from ? { compositionFrom: from } : {}),
    ...(carried ? { carried } : {}),
    ...(rest ? { compositionRest: rest } : {}),
    ...(density ? { density } : {}),
    attributes: figuresOf(context, get(tree, 'attributes'), `${path}.attributes`),
    ...(releasedTo ? { releasedTo } : {}),
    ...(drawnFrom ? { drawnFrom } : {}),
    costKind: (scalarText(get(tree, 'cost-kind')) ?? 'material') as CostKind,
    replaces: replacesOf(context, get(tree, 'replaces'), path),
    balance: scalarText(get(tree, 'balance')) === 'period' ? 'period' : 'slice',
    allow: lintsOf(context, get(tree, 'allow')),
  }
}

const oneYear = (origin: PeriodSpec['origin'], path: string): Amount => ({
  path,
  given: { kind: 'measure', measure: { value: 1, dimension: Object.freeze({ time: 1 }), unit: 'yr' } },
  facts: {},
  origin,
})

/** The periods in order: listed, a range of years, or one year. */
export function periodsOf(context: Context, tree: Tree | undefined, document: Tree): PeriodSpec[] {
  if (!tree) {
    const label: Label = { en: 'year', zh: '年' }
    return [
      { id: 'year', label, origin: originOf(document), length: oneYear(originOf(document), 'periods.year.length') },
    ]
  }
  if (tree.kind === 'list' && tree.items.length === 0)
    return complain(context, 'SCENARIO_WRONG_KIND', tree, { args: { expected: '{ id: … }', found: '[ ]' } }) ?? []
  if (tree.kind === 'list') return listedPeriods(context, tree.items)
  const [from, to] = [Number(scalarText(get(tree, 'from'))), Number(scalarText(get(tree, 'to')))]
  if (!Number.isInteger(from) || !Number.isInteger(to) || to < from || to - from >= MAX_PERIODS) {
    complain(context, 'SCENARIO_WRONG_KIND', tree, {
      args: { expected: `from ≤ to < from + ${MAX_PERIODS}`, found: `${from} … ${to}` },
    })
    return []
  }
  const each = lengthOf(context, tree, 'periods.length')
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const id = String(from + i)
    return { id, label: { en: id, zh: id }, origin: originOf(tree), length: each }
  })
}

function listedPeriods(context: Context, items: readonly Tree[]): PeriodSpec[] {
  const seen = new Map<string, Tree>()
  return items.flatMap((item) => {
    const idTree = get(item, 'id')
    const id = scalarText(idTree)
    if (!idTree || id === undefined) return []
    const earlier = seen.get(id)
    if (!isId(id)) return complain(context, 'BASE_BAD_ID', idTree, { args: { name: id } }) ?? []
    if (earlier) {
      const related = [{ at: earlier.at, note: 'also-here' as const }]
      return complain(context, 'SCENARIO_DUPLICATE_ID', idTree, { args: { id }, related }) ?? []
    }
    seen.set(id, idTree)
    return [
      {
        id,
        label: labelOf(get(item, 'label'), id),
        origin: originOf(item),
        length: lengthOf(context, item, `periods.${id}.length`),
      },
    ]
  })
}

/** Years a period may have: what decays is reckoned year by year. */
const LONGEST_PERIOD = 10_000

/** Length of a period: a plain number of time, more than nothing. */
function lengthOf(context: Context, holder: Tree, path: string): Amount {
  const standard = oneYear(originOf(holder), path)
  const amount = numberOf(context, get(holder, 'length'), path)
  if (amount?.given.kind !== 'measure') return standard
  const { dimension, value } = amount.given.measure
  if (!sameDimension(dimension, { time: 1 }))
    context.faults.push(
      fault('BASE_WRONG_DIMENSION', amount.origin, { args: { expected: 'yr', found: canonicalUnit(dimension) } }),
    )
  else if (value > LONGEST_PERIOD)
    context.faults.push(fault('BASE_NUMBER_RANGE', amount.origin, { args: { name: amount.origin.text } }))
  else if (value <= 0)
    context.faults.push(fault('BASE_NOT_POSITIVE', amount.origin, { args: { found: amount.origin.text } }))
  else return amount
  return standard
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
