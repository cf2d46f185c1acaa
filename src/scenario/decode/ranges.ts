import { compareIds } from '../../base/index.js'
import type { Amount, Range } from '../spec.js'
import { get, type Tree } from '../tree.js'
import { type Context, entriesOf } from './context.js'
import { figureOf } from './figure.js'

/** A fixed figure or bounds. */
export function rangeOf(context: Context, tree: Tree | undefined, path: string): Range | undefined {
  if (!tree) return undefined
  const isBounds = tree.kind === 'map' && ['min', 'max', 'unmet', 'cost', 'at'].some((key) => tree.entries.has(key))
  if (!isBounds) {
    const amount = figureOf(context, tree, path)
    return amount && { min: amount, max: amount }
  }
  const min = figureOf(context, get(tree, 'min'), `${path}.min`)
  const max = figureOf(context, get(tree, 'max'), `${path}.max`)
  return { ...(min ? { min } : {}), ...(max ? { max } : {}) }
}

/** Figures by id, sorted. */
export function figuresOf(context: Context, tree: Tree | undefined, path: string): Map<string, Amount> {
  const result = new Map<string, Amount>()
  for (const [id, value] of [...entriesOf(tree)].sort(([a], [b]) => compareIds(a, b))) {
    const amount = figureOf(context, value, `${path}.${id}`)
    if (amount) result.set(id, amount)
  }
  return result
}
