import { compareIds, type Diagnostic, fault, type Origin, type Position } from '../base/index.js'
import { applyChange } from './change.js'
import { type FileKind, type FileReader, resolveReference, type SourceFile } from './files.js'
import { mergeNew } from './merge.js'
import { unknownKey, unknownReference } from './references.js'
import { sections } from './schema/sections.js'
import { readTable } from './table.js'
import { get, inLayer, type MapTree, mapTree, originOf, type Tree } from './tree.js'

/** Status of a project and the layer that decided it. */
export interface ProjectStatus {
  readonly built: boolean
  readonly origin: Origin
}

/** The effective document of a scenario: model, layers and projects applied. */
export interface Layered {
  readonly document: MapTree
  readonly entry: SourceFile
  readonly status: ReadonlyMap<string, ProjectStatus>
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
  const start: Position = { file: entry, line: 1, col: 1 }
  const chain = extendsChain(entry, start, reader)
  if (!chain) return undefined
  const [model, ...scenarios] = chain
  let document = withParts(model!, reader, [model!.path])
  const layers = scenarios.flatMap((file) => [...overlaysOf(file, reader), { name: `scenario:${idOf(file)}`, file }])
  const { status, firstBuilt } = decideProjects(document, layers, reader.faults)
  const build = (at: number) => {
    for (const id of [...status.keys()].sort(compareIds))
      if (status.get(id)!.built && firstBuilt.get(id) === at) document = buildProject(document, id, reader.faults)
  }
  build(-1)
  layers.forEach((layer, at) => {
    document = mergeNew(document, ownSections(layer), reader.faults)
    build(at)
    document = withSettings(document, layer)
    const set = get(layer.file.tree, 'set')
    if (set?.kind === 'list')
      for (const change of set.items) document = applyChange(document, change, layer.name, reader.faults)
  })
  return { document, entry: chain.at(-1)!, status }
}

/** Id of a file: `id:`, or its stem. */
export function idOf(file: SourceFile): string {
  const id = get(file.tree, 'id')
  if (id?.kind === 'scalar') return id.text
  const name = file.path.slice(file.path.lastIndexOf('/') + 1)
  return name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : name
}

/** From the model to the entry. */
function extendsChain(entry: string, start: Position, reader: FileReader): SourceFile[] | undefined {
  const chain: SourceFile[] = []
  const seen = new Map<string, Position>()
  let path = entry
  let from = start
  for (;;) {
    if (seen.has(path) || chain.length >= MAX_CHAIN) {
      const names = [...seen.keys(), path].join(' → ')
      const related = [...seen.values()].slice(1).map((at) => ({ at, note: 'then-here' as const }))
      reader.faults.push(fault('SCENARIO_CYCLE', from, { args: { chain: names }, related }))
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
    from = reference.at
  }
}

function overlaysOf(file: SourceFile, reader: FileReader): Layer[] {
  const list = get(file.tree, 'overlays')
  if (list?.kind !== 'list') return []
  return list.items.flatMap((reference) => {
    const path = resolveReference(reference, file.path, reader.faults)
    const overlay = path === undefined ? undefined : reader.file(path, reference.at, ['overlay'])
    return overlay ? [{ name: `overlay:${idOf(overlay)}`, file: overlay }] : []
  })
}

/** A model or part with its includes and tables merged in, each file once. */
function withParts(file: SourceFile, reader: FileReader, path: readonly string[]): MapTree {
  const own = [...file.tree.entries].filter(([key]) => key !== 'include' && key !== 'tables')
  let document: MapTree = {
    ...file.tree,
    entries: new Map(own.map(([key, entry]) => [key, { ...entry, value: inLayer(entry.value, 'model') }])),
  }
  const done = includesDone.get(reader) ?? new Set<string>()
  includesDone.set(reader, done)
  for (const reference of items(get(file.tree, 'include'))) {
    const target = resolveReference(reference, file.path, reader.faults)
    if (target === undefined) continue
    if (path.includes(target)) {
      reader.faults.push(fault('SCENARIO_CYCLE', reference.at, { args: { chain: [...path, target].join(' → ') } }))
      continue
    }
    if (done.has(target)) continue
    done.add(target)
    const part = reader.file(target, reference.at, ['part'])
    if (!part) continue
    const merged = withParts(part, reader, [...path, target])
    document = mergeNew(document, withoutHead(merged), reader.faults)
  }
  for (const table of items(get(file.tree, 'tables'))) {
    const rows = readTable(table, file.path, reader)
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

/** The last word of all layers on every project, and the layer that first built it (−1: the model itself). */
function decideProjects(document: MapTree, layers: readonly Layer[], faults: Diagnostic[]) {
  const status = new Map<string, ProjectStatus>()
  const firstBuilt = new Map<string, number>()
  const projects = get(document, 'projects')
  if (projects?.kind === 'map')
    for (const [id, entry] of projects.entries) {
      const own = get(entry.value, 'status')
      const built = own?.kind === 'scalar' && own.text === 'built'
      status.set(id, { built, origin: originOf(own ?? entry.value) })
      if (built) firstBuilt.set(id, -1)
    }
  layers.forEach(({ name, file }, at) => {
    const list = get(file.tree, 'projects')
    if (list?.kind !== 'map') return
    for (const [id, entry] of list.entries) {
      const word = entry.value.kind === 'scalar' ? entry.value.text : ''
      const before = status.get(id)
      if (!before) faults.push(unknownReference(id, 'projects', entry.keyAt, status.keys()))
      else if (!['built', 'in service', 'not built'].includes(word))
        faults.push(
          fault('SCENARIO_WRONG_KIND', entry.value.at, {
            length: entry.value.length,
            args: { expected: 'built | not built', found: word },
          }),
        )
      else {
        const built = word !== 'not built'
        if (built && !firstBuilt.has(id)) firstBuilt.set(id, at)
        status.set(id, { built, origin: originOf(inLayer(entry.value, name, before.origin)) })
      }
    }
  })
  return { status, firstBuilt }
}

function buildProject(document: MapTree, id: string, faults: Diagnostic[]): MapTree {
  const project = get(get(document, 'projects'), id)
  const layer = `project:${id}`
  const add = get(project, 'add')
  let built = document
  if (add?.kind === 'map') {
    for (const [key, entry] of add.entries)
      if (!sectionKeys.includes(key)) faults.push(unknownKey(key, entry.keyAt, sectionKeys, 'file'))
    built = mergeNew(built, inLayer(add, layer) as MapTree, faults)
  }
  for (const change of items(get(project, 'set'))) built = applyChange(built, change, layer, faults)
  return built
}
