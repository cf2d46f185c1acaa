import { compareIds } from '../../base/index.js'
import type { Amount, GivenMix, Ref, SplitSpec } from '../spec.js'
import { isReserved } from '../schema/reserved.js'
import { get, originOf, type Tree } from '../tree.js'
import {
  complain,
  type Context,
  entriesOf,
  itemsOf,
  keyPlace,
  present,
  refByKey,
  refByName,
  refTo,
  scalarText,
} from './context.js'
import { figureOf } from './figure.js'
import { byCommodity } from './by-commodity.js'
import { figuresOf } from './ranges.js'

interface Composition {
  readonly composition: Map<string, Amount>
  readonly rest?: Ref
  readonly from?: Ref
  readonly carried?: readonly Ref[]
}

/** What a commodity is made of: given, made by a recipe, or carried along. */
export function compositionOf(context: Context, tree: Tree | undefined, path: string): Composition {
  const composition = new Map<string, Amount>()
  if (!tree) return { composition }
  const [from, carried] = [get(tree, 'from'), get(tree, 'carried')]
  if (from) return { composition, ...present('from', compositionSource(context, tree, from)) }
  if (carried) return { composition, ...present('carried', tracked(context, tree, carried, path)) }
  let rest: Ref | undefined
  for (const [id, value] of [...entriesOf(tree)].sort(([a], [b]) => compareIds(a, b))) {
    const substance = isReserved('composition', id)
      ? complain(
          context,
          'SCENARIO_RESERVED',
          { ...tree, at: keyPlace(tree, id), length: id.length },
          { args: { key: id } },
        )
      : refByKey(context, tree, id, 'substances')
    if (scalarText(value) === 'rest') {
      if (rest) complain(context, 'SCENARIO_TWO_RESTS', value)
      rest ??= substance
      context.inputs.record(value, `${path}.composition.${id}`)
      continue
    }
    const amount = figureOf(context, value, `${path}.composition.${id}`)
    if (substance && amount) composition.set(id, amount)
  }
  return { composition, ...present('rest', rest) }
}

/** `from` and `carried` stand alone. */
function alone(context: Context, tree: Tree, word: string): boolean {
  const { size } = new Map(entriesOf(tree))
  if (size > 1) complain(context, 'SCENARIO_ONE_OF', tree, { length: 1, args: { keys: `${word} | substances` } })
  return size === 1
}

/** `from: process` or `from: process/mode`, alone; the mode is looked up when the recipe is closed. */
function compositionSource(context: Context, tree: Tree, from: Tree): Ref | undefined {
  if (!alone(context, tree, 'from')) return undefined
  if (from.kind !== 'scalar')
    return complain(context, 'SCENARIO_WRONG_KIND', from, { args: { expected: 'process/mode', found: from.kind } })
  const origin = originOf(from)
  const [process = ''] = from.text.split('/')
  const found = refByName(context, process, { ...origin, length: process.length }, 'processes')
  return found && { id: from.text, origin }
}

/** `carried: [Cu, Sn]`, alone: the substances that are followed, in order of id. */
function tracked(context: Context, tree: Tree, carried: Tree, path: string): readonly Ref[] | undefined {
  if (!alone(context, tree, 'carried')) return undefined
  if (carried.kind !== 'list' || carried.items.length === 0) {
    const found = carried.kind === 'list' ? '[ ]' : carried.kind
    return complain(context, 'SCENARIO_WRONG_KIND', carried, { args: { expected: '[substances]', found } })
  }
  context.inputs.record(carried, `${path}.composition.carried`)
  const found = itemsOf(carried).flatMap((item) => refTo(context, item, 'substances') ?? [])
  const unique = new Map(found.map((ref) => [ref.id, ref]))
  return [...unique.values()].sort((a, b) => compareIds(a.id, b.id))
}

/** What is bought or supplied of a carried commodity. */
export function givenMixOf(context: Context, tree: Tree | undefined, path: string): GivenMix | undefined {
  if (!tree) return undefined
  for (const [id] of entriesOf(tree)) refByKey(context, tree, id, 'substances')
  return { shares: figuresOf(context, tree, path), origin: originOf(tree) }
}

/** How carried commodities are split at a site: shares, one of them perhaps the rest. */
export function splitsOf(context: Context, tree: Tree | undefined, path: string): Map<string, SplitSpec> {
  return byCommodity(context, tree, (value, { id }): SplitSpec => {
    const shares = new Map<string, { share: Amount | 'rest'; origin: SplitSpec['origin'] }>()
    let rest = false
    for (const [taker, given] of [...entriesOf(value)].sort(([a], [b]) => compareIds(a, b))) {
      const isRest = scalarText(given) === 'rest'
      if (isRest && rest) complain(context, 'SCENARIO_TWO_RESTS', given)
      rest ||= isRest
      const at = `${path}.${id}.${taker}`
      if (isRest) context.inputs.record(given, at)
      const share = isRest ? ('rest' as const) : figureOf(context, given, at)
      const origin = { ...originOf(given), at: keyPlace(value, taker), length: taker.length }
      if (share) shares.set(taker, { share, origin })
    }
    return { shares, origin: originOf(value) }
  })
}
