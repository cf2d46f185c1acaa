import { type Expr, foldExpr, parseFormula } from '../../base/index.js'
import type { Pack, PackItem } from './pack.js'

const exprs = new Map<string, Expr>()

/** The tree of a formula of a pack. */
export function exprOf(text: string): Expr {
  const known = exprs.get(text)
  if (known) return known
  const result = parseFormula(text)
  if (!result.ok) throw new RangeError(`no formula: ${text}`)
  exprs.set(text, result.expr)
  return result.expr
}

/** Names in a formula of a pack. */
export const namesIn = (text: string): readonly string[] =>
  foldExpr<readonly string[]>(exprOf(text), {
    number: () => [],
    name: (name) => [name],
    negate: (of) => of,
    binary: (_, left, right) => [...new Set([...left, ...right])],
    call: () => [],
  })

/** Formulas an item is measured over, each over roles. */
export function textsOf({ how }: PackItem): readonly string[] {
  switch (how.kind) {
    case 'formula':
      return [how.text]
    case 'growth':
    case 'cut':
      return [how.of]
    case 'elasticity':
      return [how.to, ...how.of]
    case 'circular-use':
      return [how.recycled, how.imported, how.exported, how.consumption]
    case 'mean':
    case 'products':
    case 'stated':
    case 'parts':
      return []
    default:
      return how satisfies never
  }
}

/** Roles of a pack, in the order of its items. */
export const rolesOf = ({ items }: Pack): ReadonlySet<string> =>
  new Set(
    items.flatMap((item) => [...textsOf(item), ...(item.parts ?? []).map(({ formula }) => formula)].flatMap(namesIn)),
  )
