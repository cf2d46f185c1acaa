import { compareIds, fault, type Placed } from '../base/index.js'
import { applyChange, removalOf } from './change.js'
import { Families } from './families/expand.js'
import { NumberTables } from './families/tables.js'
import { type FileKind, type FileReader, resolveReference, type SourceFile } from './files.js'
import { mergeNew } from './merge.js'
import { changesOf, checkProjects, decideProjects, type ProjectStatus, withAdditions } from './projects.js'
import { sections } from './schema/sections.js'
import type { Removal } from './spec.js'
import { readTable } from './table.js'
import { get, inLayer, type MapTree, mapTree, originOf, type Tree } from './tree.js'

/** The effective document of a scenario: model, layers and projects applied. */
export interface Layered {
  readonly document: MapTree
  readonly entry: SourceFile
  readonly status: ReadonlyMap<string, ProjectStatus>
  /** What layers and projects took out, in their order. */
  readonly removals: readonly Removal[]
  /** What families made; entries may be missing where one is wrong. */
  readonly families: Pick<Families, 'broken' | 'own'>
}

const MAX_CHAIN = 16
const sectionKeys = Object.keys(sections)
const settingKeys = ['mode', 'objective', 'allow', 'label', 'id', 'description']

/** One layer: a scenario or overlay, by file. */
interface Layer {
  readonly name: string
  readonly file: SourceFile
}

/** Reads the entry and everything it rests on, and applies the layers in their fixed order. */
export function applyLayers(entry: string, reader: FileReader): Layered | undefined {
  const start: Placed = { at: { file: entry, line: 1, col: 1 }, length: 1 }
  const chain = extendsChain(entry, start, reader)
  if (!chain) return undefined
  const [model, ...scenarios] = chain
  const families = new Families(new NumberTables(reader.faults), reader.faults)
  let document = families.ofModel(withParts(model!, reader, families.tables, [model!.path]))
  const layers = scenarios.flatMap((file) => [...overlaysOf(file, reader), { name: `scenario:${idOf(file)}`, file }])
  const statements = layers.map(({ name, file }) => ({ name, projects: get(file.tree, 'projects') }))
  const { status, firstBuilt } = decideProjects(document, statements, reader.faults)
  const removals: Removal[] = []
  const change = (to: Tree, layer: string) => {
    removals.push(...removalOf(document, to, layer))
    document = applyChange(document, to, layer, reader.faults)
  }
  const build = (at: number) => {
    for (const id of [...status.keys()].sort(compareIds)) {
      if (!status.get(id)!.built || firstBuilt.get(id) !== at) continue
      document = withAdditions(document, id, reader.faults)
      for (const to of changesOf(document, id)) change(to, `project:${id}`)
    }
  }
  build(-1)
  layers.forEach((layer, at) => {
    document = mergeNew(document, families.ofLayer(ownSections(layer)), reader.faults)
    build(at)
    document = withSettings(document, layer)
    const set = get(layer.file.tree, 'set')
    if (set?.kind === 'list') for (const item of set.items) change(families.ofChange(item), layer.name)
  })
  families.finish()
  checkProjects(document, status, reader.faults)
  return { document, entry: chain.at(-1)!, status, removals, families }
}

/** Id of a file: `id:`, or its stem. */
export function idOf(file: SourceFile): string {
  const id = get(file.tree, 'id')
  if (id?.kind === 'scalar') return id.text
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  return name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : name
}

/** From the model to the entry. */
function extendsChain(entry: string, start: Placed, reader: FileReader): SourceFile[] | undefined {
  const chain: SourceFile[] = []
  const seen = new Map<string, Placed>()
  let path = entry
  let from = start
  for (;;) {
    if (seen.has(path)) {
      const names = [...seen.keys(), path].join(' → ')
      const related = [...seen.values()].slice(1).map(({ at }) => ({ at, note: 'then-here' as const }))
      reader.faults.push(fault('SCENARIO_CYCLE', from, { args: { chain: names }, related }))
      return undefined
    }
    if (chain.length >= MAX_CHAIN) {
      reader.faults.push(fault('SCENARIO_CHAIN_TOO_LONG', from, { args: { limit: MAX_CHAIN } }))
      return undefined
    }
    seen.set(path, from)
    const expected: FileKind[] = ['model', 'scenario']
    const file = reader.file(path, from, expected)
    if (!file) return undefined
    chain.unshift(file)
    if (file.kind === 'model') return chain
    const reference = get(file.tree, 'extends')
    if (!reference) return undefined
    const next = resolveReference(reference, path, reader.faults)
    if (next === undefined) return undefined
    path = next
    from = reference
  }
}

function overlaysOf(file: SourceFile, reader: FileReader): Layer[] {
  const list = get(file.tree, 'overlays')
  if (list?.kind !== 'list') return []
  return list.items.flatMap((reference) => {
    const path = resolveReference(reference, file.path, reader.faults)
    const overlay = path === undefined ? undefined : reader.file(path, reference, ['overlay'])
    return overlay ? [{ name: `overlay:${idOf(overlay)}`, file: overlay }] : []
  })
}

/** A model or part with its includes and tables merged in, each file once. */
function withParts(file: SourceFile, reader: FileReader, numbers: NumberTables, path: readonly string[]): MapTree {
  const own = [...file.tree.entries].filter(([key]) => key !== 'include' && key !== 'tables')
  let document: MapTree = { ...file.tree, entries: new Map(own) }
  const done = includesDone.get(reader) ?? new Set<string>()
  includesDone.set(reader, done)
  for (const reference of items(get(file.tree, 'include'))) {
    const target = resolveReference(reference, file.path, reader.faults)
    if (target === undefined) continue
    if (path.includes(target)) {
      reader.faults.push(fault('SCENARIO_CYCLE', reference, { args: { chain: [...path, target].join(' → ') } }))
      continue
    }
    if (done.has(target)) continue
    done.add(target)
    const part = reader.file(target, reference, ['part'])
    if (!part) continue
    const merged = withParts(part, reader, numbers, [...path, target])
    document = mergeNew(document, withoutHead(merged), reader.faults)
  }
  for (const table of items(get(file.tree, 'tables'))) {
    const rows = numbers.take(table, file.path, reader) ? undefined : readTable(table, file.path, reader)
    if (rows) document = mergeNew(document, rows, reader.faults)
  }
  return document
}

/** Parts already merged, per reader: a diamond loads once. */
const includesDone = new WeakMap<FileReader, Set<string>>()

const items = (tree: Tree | undefined): readonly Tree[] => (tree?.kind === 'list' ? tree.items : [])

const headKeys = new Set(['liubai', 'kind', '$schema', 'id', 'label', 'description'])
const withoutHead = (tree: MapTree): MapTree => ({
  ...tree,
  entries: new Map([...tree.entries].filter(([key]) => !headKeys.has(key))),
})

function ownSections({ name, file }: Layer): MapTree {
  const own = [...file.tree.entries].filter(([key]) => sectionKeys.includes(key) && key !== 'projects')
  return mapTree(
    own.map(([key, entry]) => [key, { ...entry, value: inLayer(entry.value, name) }]),
    file.tree.at,
    name,
  )
}

function withSettings(document: MapTree, { name, file }: Layer): MapTree {
  if (file.kind !== 'scenario') return document
  const entries = new Map(document.entries)
  for (const key of settingKeys) {
    const entry = file.tree.entries.get(key)
    const old = entries.get(key)
    if (entry) entries.set(key, { ...entry, value: inLayer(entry.value, name, old && originOf(old.value)) })
  }
  return { ...document, entries }
}
