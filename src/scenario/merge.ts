import { type Diagnostic, fault } from '../base/index.js'
import type { Entry, MapTree } from './tree.js'

/**
 * Adds the entries of `extra` to `base`: maps are merged, so that an enterprise may be spread over files; whatever exists
 * already is a fault that points at both places (values are changed by `set`, never by stating them twice).
 */
export function mergeNew(base: MapTree, extra: MapTree, faults: Diagnostic[]): MapTree {
  const entries = new Map<string, Entry>(base.entries)
  for (const [key, entry] of extra.entries) {
    const known = entries.get(key)
    if (!known) entries.set(key, entry)
    else if (known.value.kind === 'map' && entry.value.kind === 'map')
      entries.set(key, { ...known, value: mergeNew(known.value, entry.value, faults) })
    else
      faults.push(
        fault('SCENARIO_ALREADY_DEFINED', entry.keyAt, {
          length: key.length,
          args: { key },
          related: [{ at: known.keyAt, note: 'defined-here' }],
        }),
      )
  }
  return { ...base, entries }
}
