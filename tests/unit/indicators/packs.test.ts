import { describe, expect, it } from 'vitest'
import {
  type Dimension,
  dimensionless,
  divideDimensions,
  foldExpr,
  multiplyDimensions,
  parseFormula,
  sameDimension,
} from '../../../src/base/index.js'
import { measureOf, type Pack, type PackItem, packs, roles, rolesOf } from '../../../src/indicators/index.js'

const pack = (id: string): Pack => packs.find((entry) => entry.id === id)!

/** Number of items by group, in order. */
const groupsOf = ({ groups, items }: Pack): readonly number[] =>
  groups.map(({ id }) => items.filter(({ group }) => group === id).length)

describe('indicator packs', () => {
  it.each([
    ['ndrc-2007-park', [4, 4, 2, 4], 14],
    ['ndrc-2007-macro', [2, 7, 9, 4], 22],
    ['ndrc-2017', [2, 11, 4], 17],
    ['hj-274-2015', [4, 3, 9, 13, 3], 32],
    ['eurostat-cmu', [1], 1],
    ['iso-59020', [3, 4, 1, 3, 2], 13],
    ['material-circularity', [2], 2],
  ])('%s has the items and groups of its standard', (id, groups, count) => {
    expect(groupsOf(pack(id))).toEqual(groups)
    expect(pack(id).items).toHaveLength(count)
  })

  it.each(packs.map((entry) => [entry.id, entry] as const))(
    '%s names each item once and in both languages',
    (_, entry) => {
      const ids = entry.items.flatMap(({ id, parts = [] }) => [id, ...parts.map((part) => `${id}-${part.id}`)])
      expect(new Set(ids).size).toBe(ids.length)
      const labels = entry.items.flatMap(({ label, definition }) => [label, definition])
      expect(labels.filter(({ en, zh }) => en === '' || !/[一-鿿]/.test(zh))).toEqual([])
      expect([...rolesOf(entry)].filter((role) => !Object.hasOwn(roles, role))).toEqual([])
    },
  )

  it('counts by HJ 274: twelve mandatory items, one of each group of alternatives, 23 of 32', () => {
    const { rules, items } = pack('hj-274-2015')
    expect(rules.map(({ need, items: of }) => [need, of.length])).toEqual([
      ...[
        [12, 12],
        [1, 4],
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 3],
        [1, 2],
      ],
      [23, 32],
    ])
    const known = new Set(items.map(({ id }) => id))
    expect(rules.flatMap(({ items: of }) => of).filter((id) => !known.has(id))).toEqual([])
    expect(items.filter(({ threshold }) => threshold?.mark !== '○')).toEqual([])
  })

  const written = packs.flatMap(({ id, items }) =>
    items.flatMap((item: PackItem) => [
      ...(item.how.kind === 'formula' ? [[`${id} ${item.id}`, item.how.text, item.unit] as const] : []),
      ...(item.parts ?? []).map(({ id: part, formula, unit }) => [`${id} ${item.id} ${part}`, formula, unit] as const),
    ]),
  )

  it.each(written)('%s comes out in its unit', (_, text, unit) => {
    expect(sameDimension(dimensionOf(text), measureOf(unit).dimension)).toBe(true)
  })
})

/** Dimension of a formula over roles; sums must agree. */
function dimensionOf(text: string): Dimension {
  const parsed = parseFormula(text)
  if (!parsed.ok) throw new Error(text)
  return foldExpr<Dimension>(parsed.expr, {
    number: () => dimensionless,
    name: (name) => measureOf(roles[name]!.unit).dimension,
    negate: (of) => of,
    binary: (op, a, b) => {
      if (op === '/') return divideDimensions(a, b)
      if (op === '*') return multiplyDimensions(a, b)
      expect(sameDimension(a, b)).toBe(true)
      return a
    },
    call: () => dimensionless,
  })
}
