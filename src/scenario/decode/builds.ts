import { parseUnit } from '../../base/index.js'
import type { Amount, BuildSpec, CostKind, DiscountingSpec, Measure } from '../spec.js'
import { get, originOf, type Tree } from '../tree.js'
import { type Context, present, scalarText } from './context.js'
import { figureOf } from './figure.js'
import { figuresOf, rangeOf } from './ranges.js'

/** How capacity may be added to a unit. */
export function buildOf(
  context: Context,
  tree: Tree | undefined,
  path: string,
  capacity: Amount | undefined,
): BuildSpec | undefined {
  if (tree?.kind !== 'map') return undefined
  const figure = (key: string) => figureOf(context, get(tree, key), `${path}.${key}`)
  const range = (key: string) => rangeOf(context, get(tree, key), `${path}.${key}`) ?? {}
  const rule = scalarText(get(tree, 'residual'))
  const [step, added, inService] = [figure('step'), range('added'), range('in-service')]
  return {
    ...present('unit', unitOf(context, [capacity, step, added.max, added.min, inService.max, inService.min])),
    ...present('cost', figure('cost')),
    fixedCost: figuresOf(context, get(tree, 'fixed-cost'), `${path}.fixed-cost`) as Map<CostKind, Amount>,
    added,
    inService,
    ...present('step', step),
    ...present('lead', figure('lead')),
    ...present('life', figure('life')),
    residual: rule === 'sinking-fund' || rule === 'none' ? rule : 'straight-line',
    origin: originOf(tree),
  }
}

/** Unit of the first of some amounts that is a number with a unit. */
function unitOf({ units }: Context, amounts: readonly (Amount | undefined)[]): Measure | undefined {
  for (const amount of amounts) {
    if (amount?.given.kind !== 'measure') continue
    const { unit, dimension } = amount.given.measure
    const reading = parseUnit(unit, units)
    if (reading.ok) return { value: reading.unit.size, dimension, unit }
  }
  return undefined
}

/** Discounting: a rate alone, or with the time of the year running costs count at. */
export function discountingOf(context: Context, tree: Tree | undefined): DiscountingSpec | undefined {
  const path = 'money.discounting'
  const rate: Amount | undefined =
    tree?.kind === 'map' ? figureOf(context, get(tree, 'rate'), `${path}.rate`) : figureOf(context, tree, path)
  if (!tree || !rate) return undefined
  const running = tree.kind === 'map' ? scalarText(get(tree, 'running')) : undefined
  return { rate, running: running === 'start' || running === 'end' ? running : 'middle', origin: originOf(tree) }
}
