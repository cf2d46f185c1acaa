import type { Diagnostic, Origin } from '../base/index.js'
import { checkAdditions } from './additions.js'
import { applyChange } from './change.js'
import { mergeNew } from './merge.js'
import { unknownReference } from './references.js'
import { sections } from './schema/sections.js'
import { get, inLayer, type MapTree, originOf, type Tree } from './tree.js'
import { validateFields } from './validate.js'

/** Status of a project and the layer that decided it. */
export interface ProjectStatus {
  readonly built: boolean
  readonly origin: Origin
}

/** What a layer says of projects: its name and the tree of its `projects`. */
export interface Statements {
  readonly name: string
  readonly projects: Tree | undefined
}

const entries = (tree: Tree | undefined) => (tree?.kind === 'map' ? [...tree.entries] : [])

/** The last word of all layers on every project, and the layer that first built it (−1: the model itself). */
export function decideProjects(document: MapTree, layers: readonly Statements[], faults: Diagnostic[]) {
  const status = new Map<string, ProjectStatus>()
  const firstBuilt = new Map<string, number>()
  const projects = entries(get(document, 'projects'))
  const declared = new Map(projects.map(([id, { keyAt }]) => [id, keyAt]))
  for (const [id, entry] of projects) {
    const own = get(entry.value, 'status')
    const built = own?.kind === 'scalar' && own.text === 'built'
    status.set(id, { built, origin: originOf(own ?? entry.value) })
    if (built) firstBuilt.set(id, -1)
  }
  for (const [at, { name, projects: stated }] of layers.entries())
    for (const [id, { keyAt, value }] of entries(stated)) {
      const before = status.get(id)
      if (!before) faults.push(unknownReference(id, 'projects', keyAt, declared))
      if (!before || value.kind !== 'scalar') continue
      const built = value.text !== 'not built'
      if (built && !firstBuilt.has(id)) firstBuilt.set(id, at)
      status.set(id, { built, origin: originOf(inLayer(value, name, before.origin)) })
    }
  return { status, firstBuilt }
}

/** Changes a project of a document makes, after its additions. */
export function changesOf(document: MapTree, id: string): readonly Tree[] {
  const set = get(get(get(document, 'projects'), id), 'set')
  return set?.kind === 'list' ? set.items : []
}

/**
 * The document with a project's additions of known sections; what stands in others is said by `checkProjects`, whether the
 * project is built or not.
 */
export function withAdditions(document: MapTree, id: string, faults: Diagnostic[]): MapTree {
  const add = get(get(get(document, 'projects'), id), 'add')
  if (add?.kind !== 'map') return document
  const known = new Map([...add.entries].filter(([key]) => Object.hasOwn(sections, key)))
  return mergeNew(document, inLayer({ ...add, entries: known }, `project:${id}`) as MapTree, faults)
}

/**
 * Checks what no scenario has built yet: the keys of every project's additions, and the references and the paths of the
 * changes of those not built, against the document with all additions in place. Keys that the document supplies are not missed.
 */
export function checkProjects(
  document: MapTree,
  status: ReadonlyMap<string, ProjectStatus>,
  faults: Diagnostic[],
): void {
  const projects = entries(get(document, 'projects'))
  const unbuilt = projects.filter(([id]) => !status.get(id)?.built)
  for (const [, { value }] of projects) {
    const add = get(value, 'add')
    if (add?.kind !== 'map') continue
    const found: Diagnostic[] = []
    validateFields(sections, add, found, 'file')
    faults.push(...found.filter(({ code }) => code !== 'SCENARIO_MISSING_KEY'))
  }
  let complete = document
  for (const [id] of unbuilt) complete = withAdditions(complete, id, [])
  checkAdditions(
    complete,
    unbuilt.map(([id]) => id),
    faults,
  )
  for (const [id] of unbuilt)
    for (const change of changesOf(document, id)) {
      const found: Diagnostic[] = []
      applyChange(complete, change, `project:${id}`, found)
      faults.push(...found)
    }
}
