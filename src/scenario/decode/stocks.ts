import { canonicalUnit, fault, sameDimension } from '../../base/index.js'
import type { StockSpec } from '../spec.js'
import { get, type Tree } from '../tree.js'
import { complainOfAbsence, type Context, entryOf, exclude, present, refTo, scalarText } from './context.js'
import { figureOf, measureOf, numberOf } from './figure.js'
import { rangeOf } from './ranges.js'

/** A stock kept between periods. */
export function stockOf(context: Context, id: string, tree: Tree): StockSpec | undefined {
  const path = `stocks.${id}`
  const figure = (key: string) => figureOf(context, get(tree, key), `${path}.${key}`)
  const site = refTo(context, get(tree, 'site'), 'sites')
  const commodity = refTo(context, get(tree, 'commodity'), 'commodities')
  const opening = figure('opening')
  const closing = closingOf(context, get(tree, 'closing'), path)
  const cycle = cycleOf(context, get(tree, 'cycle'), `${path}.cycle`)
  exclude(context, tree, ['cycle', 'opening'])
  exclude(context, tree, ['cycle', 'closing'])
  if (!get(tree, 'opening') && !get(tree, 'cycle') && closing?.kind !== 'cyclic')
    complainOfAbsence(context, 'SCENARIO_MISSING_KEY', tree, { key: 'opening' })
  if (!site || !commodity) return undefined
  return {
    ...entryOf(id, tree),
    site,
    commodity,
    ...present('opening', opening),
    ...present('level', rangeOf(context, get(tree, 'level'), `${path}.level`)),
    ...present('put', figure('put')),
    ...present('take', figure('take')),
    ...present('decay', figure('decay')),
    ...present('cost', figure('cost')),
    ...present('takeCost', figure('take-cost')),
    ...present('closing', closing),
    ...present('cycle', cycle),
  }
}

/** `period`, or a length of time. */
function cycleOf(context: Context, tree: Tree | undefined, path: string): StockSpec['cycle'] | undefined {
  if (scalarText(tree) === 'period') return { kind: 'period' }
  const time = numberOf(context, tree, path)
  if (time?.given.kind !== 'measure') return undefined
  const { dimension, value } = time.given.measure
  if (sameDimension(dimension, { time: 1 }) && value > 0) return { kind: 'every', time }
  const found = time.origin.text.trim()
  context.faults.push(
    value > 0
      ? fault('BASE_WRONG_DIMENSION', time.origin, { args: { expected: 'yr', found: canonicalUnit(dimension) } })
      : fault('BASE_NOT_POSITIVE', time.origin, { args: { found } }),
  )
  return undefined
}

function closingOf(context: Context, tree: Tree | undefined, path: string): StockSpec['closing'] | undefined {
  if (tree?.kind !== 'scalar') return undefined
  if (tree.text === 'free' || tree.text === 'cyclic') return { kind: tree.text }
  if (!measureOf(context, tree)) return undefined
  const level = figureOf(context, tree, `${path}.closing`)
  return level && { kind: 'fixed', level }
}
