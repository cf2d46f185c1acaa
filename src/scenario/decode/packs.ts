import { sortById } from '../../base/index.js'
import type { Keyed, PackSpec, ProductSpec, ScenarioSpec, StatedValue } from '../spec.js'
import { get, originOf, type Tree } from '../tree.js'
import { type Context, entriesOf, itemsOf, keyPlace, labelOf, present, refByKey, refTo, scalarText } from './context.js'
import { factsOf, formulaOf, numberOf, steadyOf } from './figure.js'
import { yearOf } from './years.js'

/** The packs a model declares, by id. What a pack knows of roles and items is checked where packs are known. */
export const packsOf = (context: Context, section: Tree | undefined): PackSpec[] =>
  sortById(entriesOf(section).map(([id, tree]) => packOf(context, section!, id, tree)))

function packOf(context: Context, section: Tree, id: string, tree: Tree): PackSpec {
  const path = `packs.${id}`
  const year = get(tree, 'year')
  if (year) context.inputs.record(year, `${path}.year`)
  return {
    id,
    origin: originOf(tree),
    key: { at: keyPlace(section, id), length: id.length },
    use: keyed(tree, 'use', (role, item) => formulaOf(context, item, `${path}.use.${role}`)),
    state: keyed(tree, 'state', (name, item) => statedOf(context, item, `${path}.state.${name}`)),
    gaps: keyed(tree, 'gaps', (name, item) => {
      context.inputs.record(item, `${path}.gaps.${name}`)
      return labelOf(item, '')
    }),
    ...present('year', year && yearOf(context, year)),
  }
}

const toGenerator: Readonly<Record<string, number>> = { '100:0': 1, '50:50': 0.5, '0:100': 0 }

/** How the benefit of replacing is shared and counted. */
export function symbiosisOf(context: Context, tree: Tree | undefined): ScenarioSpec['symbiosis'] {
  const allocation = get(tree, 'allocation')
  const share = toGenerator[scalarText(allocation) ?? '']
  if (!allocation || share === undefined) return undefined
  context.inputs.record(allocation, 'symbiosis.allocation')
  const counts = itemsOf(get(tree, 'counts')).flatMap((item) => refTo(context, item, 'commodities') ?? [])
  return { toGenerator: share, counts }
}

/** The products whose circularity is measured, by commodity. */
export function productsOf(context: Context, section: Tree | undefined): ProductSpec[] {
  const products = entriesOf(section).flatMap(([id, tree]): ProductSpec[] => {
    if (!refByKey(context, section!, id, 'commodities')) return []
    const figures = entriesOf(tree).flatMap(([key, item]) => {
      const amount = key === 'intermediate' ? undefined : steadyOf(context, item, `products.${id}.${key}`)
      return amount ? [[key, amount] as const] : []
    })
    const intermediate = scalarText(get(tree, 'intermediate')) === 'true'
    return [{ id, origin: originOf(tree), figures: new Map(figures), intermediate }]
  })
  return sortById(products)
}

/** Entries of a map below a pack, each with the place of its key. */
function keyed<T>(tree: Tree, name: string, read: (id: string, item: Tree) => T | undefined): Keyed<T>[] {
  const map = get(tree, name)
  return sortById(
    entriesOf(map).flatMap(([id, item]): Keyed<T>[] => {
      const value = read(id, item)
      return value === undefined ? [] : [{ id, key: { at: keyPlace(map!, id), length: id.length }, value }]
    }),
  )
}

const flags: Readonly<Record<string, boolean>> = { yes: true, no: false }

function statedOf(context: Context, tree: Tree, path: string): StatedValue | undefined {
  const word = scalarText(tree) ?? scalarText(get(tree, 'value')) ?? ''
  if (Object.hasOwn(flags, word)) {
    context.inputs.record(tree, path)
    return { kind: 'flag', value: flags[word]!, facts: factsOf(context, tree), origin: originOf(tree) }
  }
  const amount = numberOf(context, tree, path)
  return amount && { kind: 'number', amount }
}
