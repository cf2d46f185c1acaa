import { compareIds } from '../../base/index.js'
import type { Ref } from '../spec.js'
import type { Tree } from '../tree.js'
import { type Context, entriesOf, refByKey } from './context.js'

/** Map of commodity → value, checked against the commodities, sorted. */
export function byCommodity<T>(
  context: Context,
  tree: Tree | undefined,
  read: (tree: Tree, commodity: Ref) => T | undefined,
): Map<string, T> {
  const result = new Map<string, T>()
  for (const [id, value] of [...entriesOf(tree)].sort(([a], [b]) => compareIds(a, b))) {
    const ref = tree && refByKey(context, tree, id, 'commodities')
    const found = ref && read(value, ref)
    if (found !== undefined) result.set(id, found)
  }
  return result
}
