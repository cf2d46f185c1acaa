import type { Diagnostic, Position } from '../base/index.js'
import { entriesOf, keyPlace } from './decode/context.js'
import { sections } from './schema/sections.js'
import type { ScenarioSpec } from './spec.js'
import { get, type MapTree, type Tree } from './tree.js'

/** Lines an entry takes up in each file that says something of it. */
type Extent = ReadonlyMap<string, readonly [first: number, last: number]>

function extentOf(key: Position, tree: Tree): Extent {
  const lines = new Map<string, [number, number]>()
  const include = ({ file, line }: Position) => {
    const [first, last] = lines.get(file) ?? [line, line]
    lines.set(file, [Math.min(first, line), Math.max(last, line)])
  }
  const visit = (node: Tree): void => {
    include(node.at)
    if (node.kind === 'list') node.items.forEach(visit)
    if (node.kind !== 'map') return
    for (const { keyAt, value } of node.entries.values()) {
      include(keyAt)
      visit(value)
    }
  }
  include(key)
  visit(tree)
  return lines
}

/** Entries of every section, sites and units of enterprises too, with their ids and extents. */
function* entriesIn(document: MapTree): Generator<{ readonly id: string; readonly extent: Extent }> {
  const from = function* (section: Tree | undefined) {
    for (const [id, tree] of entriesOf(section)) yield { id, extent: extentOf(keyPlace(section!, id), tree), tree }
  }
  for (const key of Object.keys(sections))
    for (const entry of from(get(document, key))) {
      yield entry
      const sites = key === 'enterprises' ? get(entry.tree, 'sites') : undefined
      const holders = key === 'sites' ? [entry.tree] : entriesOf(sites).map(([, site]) => site)
      yield* from(sites)
      for (const site of holders) yield* from(get(site, 'units'))
    }
}

const linesAt = (extent: Extent, { file, line }: Position): number => {
  const [first, last] = extent.get(file) ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  return line >= first && line <= last ? last - first + 1 : Number.POSITIVE_INFINITY
}

/** Ids of the entries that faults stand in: of entries inside one another, the innermost. */
function faultyIds(document: MapTree, faults: readonly Diagnostic[]): Set<string> {
  const entries = [...entriesIn(document)]
  const ids = new Set<string>()
  const lines = new Map(faults.map(({ at }) => [`${at.file}:${at.line}`, at]))
  for (const at of lines.values()) {
    const least = Math.min(...entries.map(({ extent }) => linesAt(extent, at)))
    if (!Number.isFinite(least)) continue
    for (const { id, extent } of entries) if (linesAt(extent, at) === least) ids.add(id)
  }
  return ids
}

/** What everything is measured by, and the ladders heat stands on: a fault there would make faults everywhere. */
const measures = ['money', 'periods', 'slices', 'units', 'distance', 'ladders']

const lists = [
  'commodities',
  'ladders',
  'processes',
  'sites',
  'units',
  'markets',
  'transportModes',
  'links',
  'routes',
  'stocks',
  'policies',
  'indicators',
  'targets',
  'observations',
  'laws',
  'packs',
  'products',
] as const

const silent = new Set(['label', 'origin', 'text', 'facts', 'path', 'note', 'title'])

/** Every word of a value that may be an id it rests on: its own, references, keys of maps, names in formulas. */
function mentions(value: unknown, ids: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return ids.has(value) || value.split('/').some((part) => ids.has(part))
  if (typeof value !== 'object' || value === null) return false
  if (value instanceof Map) return [...value].some(([key, entry]) => mentions(key, ids) || mentions(entry, ids))
  if (Array.isArray(value)) return value.some((entry) => mentions(entry, ids))
  return Object.entries(value).some(([key, entry]) => !silent.has(key) && mentions(entry, ids))
}

/**
 * The part of a specification that no fault touches: without the entries faults stand in and without all that rests on
 * those, so that the rest can be checked further and one fault does not make others. Undefined when a fault concerns what
 * everything is measured by.
 */
export function soundPart(
  document: MapTree,
  spec: ScenarioSpec,
  faults: readonly Diagnostic[],
): ScenarioSpec | undefined {
  const errors = faults.filter(({ severity }) => severity === 'error')
  for (const key of measures) {
    const tree = get(document, key)
    const extent = tree && extentOf(keyPlace(document, key), tree)
    if (extent && errors.some(({ at }) => Number.isFinite(linesAt(extent, at)))) return undefined
  }
  const removed = faultyIds(document, errors)
  const kept = new Map<string, readonly { readonly id: string }[]>(lists.map((key) => [key, spec[key]]))
  let parameters = spec.parameters
  for (let before = -1; before !== removed.size; ) {
    before = removed.size
    for (const [key, entries] of kept) {
      const next = entries.filter((entry) => !mentions(entry, removed))
      for (const entry of entries) if (!next.includes(entry)) removed.add(entry.id)
      kept.set(key, next)
    }
    for (const [id, amount] of parameters) if (removed.has(id) || mentions(amount.given, removed)) removed.add(id)
    parameters = new Map([...parameters].filter(([id]) => !removed.has(id)))
  }
  const objectives = spec.objectives.filter((objective) => !mentions(objective, removed))
  return { ...spec, ...Object.fromEntries(kept), parameters, objectives }
}
