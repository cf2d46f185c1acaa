import type { Tree } from '../tree.js'
import { complain, type Context, scalarText } from './context.js'

/** A year of four digits; a fault at it otherwise. */
export function yearOf(context: Pick<Context, 'faults'>, tree: Tree, text = scalarText(tree)!): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text)
  return complain(context, 'SCENARIO_WRONG_KIND', tree, { args: { expected: '2009', found: text } })
}
