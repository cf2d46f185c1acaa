import { codes, nearest } from '../../base/index.js'
import type { Ref } from '../spec.js'
import { originOf, type Tree } from '../tree.js'
import { complain, type Context, itemsOf } from './context.js'

const lints: readonly string[] = Object.entries(codes).flatMap(([code, { severity }]) =>
  severity === 'lint' ? [code] : [],
)

/** The lints a list allows; a word that is no lint is a fault, so that no slip allows nothing in silence. */
export function lintsOf(context: Context, tree: Tree | undefined): Ref[] {
  return itemsOf(tree).flatMap((item) => {
    if (item.kind === 'scalar' && lints.includes(item.text)) return [{ id: item.text, origin: originOf(item) }]
    const name = item.kind === 'scalar' ? item.text : item.kind
    const suggestion = nearest(name, lints)
    complain(context, 'SCENARIO_UNKNOWN_REFERENCE', item, {
      args: { name, collection: 'lints' },
      ...(suggestion ? { suggestion } : {}),
    })
    return []
  })
}
