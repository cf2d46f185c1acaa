import { compareIds } from '../../../base/index.js'
import type { ScenarioSpec, UnitSpec } from '../../../scenario/index.js'
import { isNamed } from './formulas.js'
import { scaledUnit } from './scaled.js'

/** Units that may be had twice at half the size without changing anything: never off, not built in steps, not named. */
export const divisible = (spec: ScenarioSpec): readonly UnitSpec[] =>
  spec.units.filter(({ id, running, build }) => !running && !build?.step && !isNamed(spec, id))

/** The specification with one unit as two of half its size at the same site. */
export function split(spec: ScenarioSpec, id: string): ScenarioSpec {
  const units = spec.units.flatMap((unit) => {
    if (unit.id !== id) return [unit]
    const half = scaledUnit(unit, 1 / 2)
    return [half, { ...half, id: `${id}-other-half` }]
  })
  return { ...spec, units: units.sort((a, b) => compareIds(a.id, b.id)) }
}
