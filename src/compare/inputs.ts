import { compareIds } from '../base/index.js'
import type { ModelGraph } from '../model/index.js'
import type { InputDifference } from './comparison.js'

/** Effective inputs whose text differs, by path, each with the place and layer that set it or took it out. */
export function inputDifferences(baseline: ModelGraph, scenario: ModelGraph): readonly InputDifference[] {
  const [before, after] = [baseline.spec.inputs, scenario.spec.inputs]
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  const differing = paths.filter((path) => before.get(path)?.text !== after.get(path)?.text)
  if (differing.length === 0) return []
  const units = unitsByPath([baseline, scenario])
  return differing.sort(compareIds).map((path) => {
    const [old, now] = [before.get(path), after.get(path)]
    const origin = now ?? removalOf(scenario, path)?.origin ?? old!
    return {
      path,
      baseline: old?.text ?? null,
      scenario: now?.text ?? null,
      unit: units.get(path) ?? '',
      at: origin.at,
      layer: origin.layer,
      why: origin === old ? '' : (origin.why ?? ''),
    }
  })
}

/** The last change of a model that took out an input, or what it stood in. */
const removalOf = ({ spec }: ModelGraph, path: string) =>
  spec.removals.findLast((removal) => path === removal.path || path.startsWith(`${removal.path}.`))

function unitsByPath(graphs: readonly ModelGraph[]): ReadonlyMap<string, string> {
  const units = new Map<string, string>()
  for (const { figures } of graphs) for (const { path, unit } of figures) units.set(path, unit)
  return units
}
