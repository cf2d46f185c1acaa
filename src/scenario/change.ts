import { type Diagnostic, fault, hasOddHyphen, nearest, plainHyphens } from '../base/index.js'
import { entriesOf } from './decode/context.js'
import { oddHyphen } from './references.js'
import type { Kind } from './schema/kinds.js'
import { files } from './schema/sections.js'
import { alternatives, fieldsOfAny, inside } from './schema/walk.js'
import type { Removal } from './spec.js'
import {
  type Entry,
  get,
  inLayer,
  type MapTree,
  mapTree,
  originOf,
  type ScalarTree,
  type Tree,
  withEntry,
} from './tree.js'
import { validate } from './validate.js'

const factKeys = ['low', 'high', 'grade', 'seen', 'source', 'row', 'why', 'year', 'price-year', 'basis']

/** Applies one change `{ path, to, why, … }` to a document; faults leave the document as it is. */
export function applyChange(document: MapTree, change: Tree, layer: string, faults: Diagnostic[]): MapTree {
  const path = get(change, 'path')
  const to = get(change, 'to')
  if (change.kind !== 'map' || path?.kind !== 'scalar' || to === undefined) {
    faults.push(fault('SCENARIO_MISSING_KEY', change, { args: { key: path ? 'to' : 'path' } }))
    return document
  }
  if (hasOddHyphen(path.text)) faults.push(oddHyphen(path.text, path.at))
  const segments = fullPath(document, plainHyphens(path.text).split('.'))
  const setting = { path, to, change, layer, faults }
  const [section, id] = segments
  if (isPlaced(section) && id !== undefined && !get(get(document, section), id) && !isNew(segments, to))
    return unknown(document, id, placedIds(document, section), setting) as MapTree
  return setAt(document, segments, 0, setting) as MapTree
}

/** Whether a path is that of an entry of a section, put in as a whole. */
const isNew = (segments: readonly string[], to: Tree): boolean => segments.length === 2 && !isNone(to, segments)

/** What a change takes out of a document (`to: none`) and where it says so; nothing where it puts something in. */
export function removalOf(document: MapTree, change: Tree, layer: string): readonly Removal[] {
  const [path, to] = [get(change, 'path'), get(change, 'to')]
  if (change.kind !== 'map' || path?.kind !== 'scalar' || to === undefined) return []
  const segments = fullPath(document, plainHyphens(path.text).split('.'))
  return isNone(to, segments)
    ? [{ path: segments.join('.'), origin: originOf(withReason(inLayer(to, layer), change)) }]
    : []
}

interface Setting {
  readonly path: ScalarTree
  readonly to: Tree
  readonly change: MapTree
  readonly layer: string
  readonly faults: Diagnostic[]
}

/** Sections whose ids stand in the enterprises too. */
const isPlaced = (section: string | undefined): section is 'sites' | 'units' =>
  section === 'sites' || section === 'units'

/** `sites.<id>` and `units.<id>` name a site or unit wherever its enterprise is. */
function fullPath(document: MapTree, segments: readonly string[]): readonly string[] {
  const [section, id] = segments
  if (!isPlaced(section) || id === undefined || get(get(document, section), id)) return segments
  for (const [site, path] of sitePaths(document)) {
    if (section === 'sites' && path.at(-1) === id) return [...path, ...segments.slice(2)]
    if (section === 'units' && get(get(site, 'units'), id)) return [...path, 'units', id, ...segments.slice(2)]
  }
  return segments
}

/** Ids that `sites.<id>` or `units.<id>` may name. */
function* placedIds(document: MapTree, section: 'sites' | 'units'): Generator<string> {
  for (const [id] of entriesOf(get(document, section))) yield id
  for (const [site, path] of sitePaths(document))
    if (section === 'sites') yield path.at(-1)!
    else for (const [id] of entriesOf(get(site, 'units'))) yield id
}

function* sitePaths(document: MapTree): Generator<[Tree, string[]]> {
  const sitesOf = function* (holder: Tree | undefined, prefix: string[]): Generator<[Tree, string[]]> {
    const sites = get(holder, 'sites')
    if (sites?.kind === 'map') for (const [id, entry] of sites.entries) yield [entry.value, [...prefix, 'sites', id]]
  }
  yield* sitesOf(document, [])
  const enterprises = get(document, 'enterprises')
  if (enterprises?.kind === 'map')
    for (const [id, entry] of enterprises.entries) yield* sitesOf(entry.value, ['enterprises', id])
}

function setAt(tree: Tree, segments: readonly string[], depth: number, setting: Setting): Tree {
  const key = segments[depth]!
  const last = depth === segments.length - 1
  if (tree.kind === 'list') return setInList(tree, segments, depth, setting)
  if (tree.kind !== 'map') return unknown(tree, key, [], setting)
  const entry = tree.entries.get(key)
  if (!last) {
    if (!entry) return unknown(tree, key, tree.entries.keys(), setting)
    return withEntry(tree, key, { ...entry, value: setAt(entry.value, segments, depth + 1, setting) })
  }
  if (isNone(setting.to, segments)) {
    if (!entry) return unknown(tree, key, tree.entries.keys(), setting)
    return withEntry(tree, key, undefined)
  }
  if (!entry && !mayAdd(segments, setting.to)) return unknown(tree, key, candidates(tree, segments), setting)
  const kind = kindAt(segments)
  if (entry && kind) checkReplaced(kind, entry.value, setting.faults)
  return withEntry(tree, key, { keyAt: entry?.keyAt ?? setting.path.at, value: newValue(setting, entry, kind) })
}

/** Keys of what a change replaces: nobody else reads it in this scenario. */
function checkReplaced(kind: Kind, old: Tree, faults: Diagnostic[]): void {
  const found: Diagnostic[] = []
  validate(kind, old, found)
  faults.push(...found.filter(({ code }) => code === 'SCENARIO_UNKNOWN_KEY'))
}

function setInList(tree: Tree & { kind: 'list' }, segments: readonly string[], depth: number, setting: Setting): Tree {
  const key = segments[depth]!
  const at = tree.items.findIndex((item, i) => {
    const id = get(item, 'id')
    return id?.kind === 'scalar' ? id.text === key : String(i) === key
  })
  if (at < 0)
    return unknown(
      tree,
      key,
      tree.items.map((_, i) => String(i)),
      setting,
    )
  const items = [...tree.items]
  const old = items[at]!
  items[at] =
    depth === segments.length - 1
      ? inLayer(setting.to, setting.layer, originOf(old))
      : setAt(old, segments, depth + 1, setting)
  return { ...tree, items }
}

function unknown(tree: Tree, key: string, known: Iterable<string>, setting: Setting): Tree {
  const suggestion = nearest(key, known)
  setting.faults.push(
    fault('SCENARIO_UNKNOWN_PATH', setting.path.at, {
      length: setting.path.length,
      args: { path: setting.path.text, key },
      ...(suggestion ? { suggestion } : {}),
    }),
  )
  return tree
}

/** The value to put in: a scalar with facts becomes a figure that carries them, where a figure may stand. */
function newValue({ to, change, layer }: Setting, old: Entry | undefined, kind: Kind | undefined): Tree {
  const overrode = old ? originOf(old.value) : undefined
  const facts = factKeys.flatMap((key) => (change.entries.has(key) ? [[key, change.entries.get(key)!] as const] : []))
  const wasWord = old !== undefined && old.value.kind === 'scalar' && isWord(old.value)
  if (to.kind !== 'scalar' || facts.length === 0 || !mayBeFigure(kind) || wasWord)
    return withReason(inLayer(to, layer, overrode), change)
  const figure = { ...mapTree([['value', { keyAt: to.at, value: to }], ...facts], to.at, layer), length: to.length }
  return withReason(inLayer(figure, layer, overrode), change)
}

/** Whether a figure may stand there, as far as the schema says. */
function mayBeFigure(kind: Kind | undefined): boolean {
  const known = alternatives(kind)
  return known.length === 0 || known.some(({ is }) => is === 'figure')
}

/** The value with the reason its change gives, in all its parts. */
function withReason(tree: Tree, change: MapTree): Tree {
  const why = get(change, 'why')
  return why?.kind === 'scalar' ? reasoned(tree, why.text) : tree
}

function reasoned(tree: Tree, why: string): Tree {
  switch (tree.kind) {
    case 'scalar':
      return { ...tree, why }
    case 'list':
      return { ...tree, why, items: tree.items.map((item) => reasoned(item, why)) }
    case 'map': {
      const entries = [...tree.entries].map(
        ([key, entry]) => [key, { ...entry, value: reasoned(entry.value, why) }] as const,
      )
      return { ...tree, why, entries: new Map(entries) }
    }
    default:
      return tree satisfies never
  }
}

/** Whether a scalar is a word (a reference, a choice) rather than a number or formula: words carry no facts. */
const isWord = (tree: ScalarTree): boolean => !/^\s*[=+\-.\d]/.test(tree.text)

/** Kind of what stands at a path of the schema; undefined when the schema does not say. */
function kindAt(segments: readonly string[]): Kind | undefined {
  const [section, ...below] = segments
  let kind: Kind | undefined = section && Object.hasOwn(files.model, section) ? files.model[section]!.kind : undefined
  for (const key of below) kind = kind && inside(kind, key)
  return kind
}

/** Whether a value takes the key out, rather than being a word that may stand there. */
const isNone = (to: Tree, segments: readonly string[]): boolean =>
  to.kind === 'scalar' && to.text === 'none' && !wordNone(kindAt(segments))

const wordNone = (kind: Kind | undefined): boolean =>
  alternatives(kind).some((one) => one.is === 'choice' && one.of.includes('none'))

/** A missing key may be added when the schema knows it as a field, or when a whole entry is put into a collection. */
function mayAdd(segments: readonly string[], to: Tree): boolean {
  const kind = kindAt(segments)
  if (!kind) return false
  const holder = kindAt(segments.slice(0, -1))
  return holder?.is !== 'map' || to.kind === 'map' || kind.is === 'any'
}

function candidates(tree: MapTree, segments: readonly string[]): Iterable<string> {
  const holder = kindAt(segments.slice(0, -1))
  if (holder?.is !== 'record') return tree.entries.keys()
  return [...tree.entries.keys(), ...Object.keys(fieldsOfAny(holder.name))]
}
