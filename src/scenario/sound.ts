import type { Diagnostic } from '../base/index.js'
import { idsOf } from './decode/ids.js'
import { faultyIds, isFaulty } from './faulty-entries.js'
import { mentions, withResting } from './resting.js'
import type { ScenarioSpec } from './spec.js'
import type { MapTree } from './tree.js'

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
  if (measures.some((section) => isFaulty(document, section, errors))) return undefined
  const removed = withResting(new Set([...faultyIds(document, errors), ...unread(document, spec)]), [
    ...lists.flatMap((key) => spec[key].map((entry) => [entry.id, entry] as const)),
    ...[...spec.parameters].map(([id, { given }]) => [id, given] as const),
  ])
  const kept = <T>(entries: readonly T[]): readonly T[] => entries.filter((entry) => !mentions(entry, removed))
  return {
    ...spec,
    ...Object.fromEntries(lists.map((key) => [key, kept<{ readonly id: string }>(spec[key])])),
    parameters: new Map([...spec.parameters].filter(([id]) => !removed.has(id))),
    objectives: kept(spec.objectives),
  }
}

/** Sites and units of the document that the specification is without: what holds them could not be read. */
function* unread(document: MapTree, spec: ScenarioSpec): Generator<string> {
  const ids = idsOf(document)
  for (const key of ['sites', 'units'] as const) {
    const read = new Set(spec[key].map(({ id }) => id))
    for (const id of ids.get(key)!.keys()) if (!read.has(id)) yield id
  }
}
