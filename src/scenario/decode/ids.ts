import type { Position } from '../../base/index.js'
import type { Collection } from '../schema/kinds.js'
import { get, type MapTree, type Tree } from '../tree.js'
import { entriesOf, itemsOf, keyPlace, scalarText } from './context.js'

const idSections: readonly Collection[] = [
  'sources',
  'substances',
  'tags',
  'sectors',
  'parks',
  'commodities',
  'processes',
  'enterprises',
  'markets',
  'modes',
  'links',
  'routes',
  'stocks',
  'projects',
  'policies',
  'indicators',
  'parameters',
  'packs',
]

type Places = ReadonlyMap<string, Position>

/** Most periods a range of years may have. */
export const MAX_PERIODS = 1000

/**
 * Ids of every collection with their places, from the document as written, before faulty entries are taken out: one fault
 * must not make others of every reference to its entry.
 */
export function idsOf(document: MapTree): ReadonlyMap<Collection, Places> {
  const enterprises = entriesOf(get(document, 'enterprises')).map(([, tree]) => tree)
  const sites = [document as Tree, ...enterprises].map((holder) => get(holder, 'sites'))
  const units = sites.flatMap((section) => entriesOf(section).map(([, site]) => get(site, 'units')))
  return new Map<Collection, Places>([
    ...idSections.map((key) => [key, keysOf([get(document, key)])] as const),
    ['sites', keysOf(sites)],
    ['units', keysOf(units)],
    ['periods', periodIds(document)],
    ['slices', keysOf([get(document, 'slices')])],
  ])
}

const keysOf = (sections: readonly (Tree | undefined)[]): Places =>
  new Map(sections.flatMap((section) => entriesOf(section).map(([id]) => [id, keyPlace(section!, id)] as const)))

/** Ids of the periods: listed, a range of years, or the one that is there by default. */
export function periodIds(document: MapTree): Places {
  const periods = get(document, 'periods')
  if (!periods) return new Map([['year', document.at]])
  const listed = itemsOf(periods).flatMap((item) => {
    const id = get(item, 'id')
    return id?.kind === 'scalar' ? [[id.text, id.at] as const] : []
  })
  const [from, to] = [Number(scalarText(get(periods, 'from'))), Number(scalarText(get(periods, 'to')))]
  const count = from <= to && to - from < MAX_PERIODS ? to - from + 1 : 0
  const years = Array.from({ length: count }, (_, i) => [String(from + i), periods.at] as const)
  return new Map([...listed, ...years])
}
