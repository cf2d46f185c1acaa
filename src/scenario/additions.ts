import type { Diagnostic } from '../base/index.js'
import { type References, refByKey, refOrWord } from './decode/context.js'
import { idsOf } from './decode/ids.js'
import type { Kind } from './schema/kinds.js'
import { sections } from './schema/sections.js'
import { alternatives, fieldsOfAny } from './schema/walk.js'
import { get, type MapTree, originOf, type Tree } from './tree.js'
import { fits } from './validate.js'

/**
 * References in the additions of projects that lead nowhere, in the document with the additions of all of them: a project
 * that no scenario builds is read by nobody else.
 */
export function checkAdditions(complete: MapTree, projects: readonly string[], faults: Diagnostic[]): void {
  const context: References = { ids: idsOf(complete), missed: new Set(), faults }
  for (const id of projects) {
    const add = get(get(get(complete, 'projects'), id), 'add')
    if (add?.kind !== 'map') continue
    for (const [key, { value }] of add.entries)
      if (Object.hasOwn(sections, key)) look(context, sections[key]!.kind, value)
  }
}

/** Looks at what the schema says are references; where it leaves a choice of forms, at the one that the tree has. */
function look(context: References, kind: Kind, tree: Tree): void {
  switch (kind.is) {
    case 'ref':
      if (tree.kind === 'scalar') refOrWord(context, tree.text, originOf(tree), kind.words ?? [], ...kind.to)
      return
    case 'list':
      if (tree.kind === 'list') for (const item of tree.items) look(context, kind.of, item)
      return
    case 'map':
      if (tree.kind !== 'map') return
      for (const [key, { value }] of tree.entries) {
        if (typeof kind.keys === 'object' && 'ref' in kind.keys && !kind.keys.words?.includes(key))
          refByKey(context, tree, key, kind.keys.ref)
        look(context, kind.of, value)
      }
      return
    case 'record': {
      if (tree.kind !== 'map') return
      const fields = fieldsOfAny(kind.name)
      for (const [key, { value }] of tree.entries)
        if (Object.hasOwn(fields, key)) look(context, fields[key]!.kind, value)
      return
    }
    case 'any': {
      const [only, ...others] = alternatives(kind).filter((one) => fits(one, tree))
      if (only && others.length === 0) look(context, only, tree)
      return
    }
    default:
  }
}
