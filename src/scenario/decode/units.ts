import {
  isDimensionless,
  nearest,
  parseMeasure,
  sameDimension,
  standardUnits,
  type MeasureResult,
  type UnitSize,
  type UnitTable,
} from '../../base/index.js'
import { get, type MapTree, type ScalarTree, type Tree } from '../tree.js'
import { complain, type Context, entriesOf, keyPlace, scalarText } from './context.js'
import { measureFault } from './figure.js'
import { yearOf } from './years.js'

type Faults = Pick<Context, 'faults'>

const counting = ['counts', 'money', 'is'] as const

/** Standard units and the model's own: counting units, currencies, and units made of known ones. */
export function unitsOf(context: Faults, section: Tree | undefined): UnitTable {
  const own = new Map<string, UnitSize>(standardUnits)
  const derived = new Map<string, ScalarTree>()
  for (const [id, tree] of entriesOf(section)) {
    const kinds = counting.filter((kind) => (kind === 'is' ? get(tree, kind) : scalarText(get(tree, kind)) === 'true'))
    const key = { ...tree, at: keyPlace(section!, id), length: id.length }
    if (standardUnits.has(id)) complain(context, 'SCENARIO_ALREADY_DEFINED', key, { args: { key: id } })
    else if (kinds.length !== 1 && !tree.faulty)
      complain(context, 'SCENARIO_ONE_OF', tree, { args: { keys: counting.join(' | ') } })
    else if (kinds.length === 1 && kinds[0] === 'is') derived.set(id, get(tree, 'is') as ScalarTree)
    if (!standardUnits.has(id) && kinds[0] !== 'is')
      own.set(id, base(kinds[0] === 'money' ? `money:${id}` : `count:${id}`))
  }
  deriveUnits(context, derived, own)
  return own
}

const base = (name: string): UnitSize => ({ dimension: Object.freeze({ [name]: 1 }), size: 1 })

type Unread = ReadonlyMap<string, MeasureResult & { ok: false }>

/** Units made of others, in whatever order they stand; what cannot be worked out is a fault and counts for itself. */
function deriveUnits(context: Faults, derived: ReadonlyMap<string, ScalarTree>, own: Map<string, UnitSize>): void {
  const open = new Map(derived)
  const unread = new Map<string, MeasureResult & { ok: false }>()
  for (let before = -1; before !== open.size; ) {
    before = open.size
    for (const [id, tree] of open) {
      const result = parseMeasure(tree.text, own)
      if (!result.ok) {
        unread.set(id, result)
        continue
      }
      const { dimension, value } = result.measure
      own.set(id, { dimension, size: value > 0 ? value : 1 })
      if (value <= 0) complain(context, 'BASE_NOT_POSITIVE', tree, { args: { found: tree.text } })
      open.delete(id)
      unread.delete(id)
    }
  }
  const told = new Set<string>()
  for (const [id, tree] of open) {
    const chain = chainOf(id, unread)
    const isCircle = chain.indexOf(chain.at(-1)!) < chain.length - 1
    if (chain.length === 1) measureFault(context, tree, unread.get(id)!)
    else if (isCircle && !chain.some((one) => told.has(one)))
      complain(context, 'BASE_CYCLE', tree, { args: { chain: chain.join(' → ') } })
    if (isCircle) for (const one of chain) told.add(one)
    own.set(id, base(`count:${id}`))
  }
}

/** Units that rest on one another, from one on: to the one that cannot be read, or round to one met before. */
function chainOf(start: string, unread: Unread): string[] {
  const chain = [start]
  for (;;) {
    const { reason, name } = unread.get(chain.at(-1)!)!
    if (reason !== 'unknown' || !unread.has(name)) return chain
    chain.push(name)
    if (chain.indexOf(name) < chain.length - 1) return chain
  }
}

/** Currency, price year and price index; each number is checked where it stands. */
export function moneyOf(context: Faults & Pick<Context, 'units'>, money: Tree | undefined): Context['money'] {
  const currencyTree = get(money, 'currency')
  const currency = scalarText(currencyTree) ?? 'yuan'
  const isCurrency = (name: string) => sameDimension(context.units.get(name)?.dimension ?? {}, { [`money:${name}`]: 1 })
  if (currencyTree && !isCurrency(currency)) {
    const suggestion = nearest(currency, [...context.units.keys()].filter(isCurrency))
    complain(context, 'BASE_UNKNOWN_UNIT', currencyTree, {
      args: { name: currency },
      ...(suggestion ? { suggestion } : {}),
    })
  }
  const yearTree = get(money, 'price-year')
  const year = yearTree && yearOf(context, yearTree)
  const index = new Map<number, number>()
  const indexTree = get(money, 'index')
  for (const [key, tree] of entriesOf(indexTree)) {
    const known = yearOf(context, { ...tree, at: keyPlace(indexTree as MapTree, key), length: key.length }, key)
    const text = scalarText(tree)!
    const result = parseMeasure(text, context.units)
    if (!result.ok) measureFault(context, tree, result)
    else if (!isDimensionless(result.measure.dimension) || result.measure.value <= 0)
      complain(context, 'BASE_NOT_POSITIVE', tree, { args: { found: text } })
    else if (known !== undefined) index.set(known, result.measure.value)
  }
  return { currency, ...(year === undefined ? {} : { priceYear: year }), index }
}
