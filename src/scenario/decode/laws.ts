import { canonicalUnit, fault, sameDimension } from '../../base/index.js'
import type { Amount, LawSpec, Measure } from '../spec.js'
import { get, originOf, type Tree } from '../tree.js'
import { complain, complainOfAbsence, type Context, entryOf, labelOf, scalarText } from './context.js'
import { formulaOf, numberOf } from './figure.js'
import { displayUnit } from './goods.js'

/** A law: bounds of a form, or what raising a figure never does to it. */
export function lawOf(context: Context, id: string, tree: Tree): LawSpec | undefined {
  const formula = formulaOf(context, get(tree, 'formula'), `laws.${id}.formula`)
  const unit = displayUnit(context, get(tree, 'unit'))
  const bound = (key: 'at-least' | 'at-most') => numberOf(context, get(tree, key), `laws.${id}.${key}`)
  const [atLeast, atMost] = [bound('at-least'), bound('at-most')]
  const monotone = monotoneOf(tree)
  const isBounded = get(tree, 'at-least') !== undefined || get(tree, 'at-most') !== undefined
  const isMonotone = get(tree, 'raising') !== undefined
  if (isBounded === isMonotone || isMonotone !== (get(tree, 'never') !== undefined))
    return complainOfAbsence(context, 'SCENARIO_ONE_OF', tree, { keys: 'at-least, at-most | raising with never' })
  const raised = get(tree, 'raising')
  if (raised && monotone && !isInput(context, monotone.raising)) {
    const args = { path: monotone.raising, key: monotone.raising.split('.').at(-1)! }
    return complain(context, 'SCENARIO_UNKNOWN_PATH', raised, { args })
  }
  if (!formula || !unit) return undefined
  for (const of of [atLeast, atMost]) if (of) checkUnit(context, of, unit)
  const why = get(tree, 'why')
  return {
    ...entryOf(id, tree),
    formula,
    unit,
    ...(atLeast ? { atLeast } : {}),
    ...(atMost ? { atMost } : {}),
    ...(monotone ? { monotone } : {}),
    ...(why ? { why: labelOf(why, '') } : {}),
  }
}

function monotoneOf(tree: Tree): LawSpec['monotone'] {
  const [raising, never] = [get(tree, 'raising'), scalarText(get(tree, 'never'))]
  const path = scalarText(raising)
  if (!raising || path === undefined || (never !== 'rises' && never !== 'falls')) return undefined
  return { raising: path, never, origin: originOf(raising) }
}

/** Whether a path names an effective figure; `sites.S…` and `units.U…` find it wherever its enterprise is. */
function isInput({ inputs: { byPath } }: Context, path: string): boolean {
  return byPath.has(path) || [...byPath.keys()].some((input) => input.endsWith(`.${path}`))
}

function checkUnit(context: Context, { given, origin }: Amount, unit: Measure): void {
  if (given.kind !== 'measure' || sameDimension(given.measure.dimension, unit.dimension)) return
  const args = { expected: canonicalUnit(unit.dimension), found: canonicalUnit(given.measure.dimension) }
  context.faults.push(fault('BASE_WRONG_DIMENSION', origin, { args }))
}
