import { compareIds } from '../../../base/index.js'
import type { ScenarioSpec, UnitSpec } from '../../../scenario/index.js'
import { isNamed } from './formulas.js'
import { scaledUnit } from './scaled.js'

/**
 * Units that may be had twice at half the size without changing anything: never off, not built in steps, not named, and no
 * taker of a mix, which would have to be split between two.
 */
export function divisible(spec: ScenarioSpec): readonly UnitSpec[] {
  const mixes = new Set(spec.commodities.filter(({ carried }) => carried).map(({ id }) => id))
  const taking = new Set(
    spec.processes
      .filter(({ recipes }) =>
        recipes.some(({ flows }) => flows.some((flow) => flow.side === 'in' && mixes.has(flow.commodity.id))),
      )
      .map(({ id }) => id),
  )
  return spec.units.filter(
    ({ id, running, build, processes }) =>
      !running && !build?.step && !isNamed(spec, id) && !processes.some(({ process }) => taking.has(process.id)),
  )
}

/** The specification with one unit as two of half its size at the same site. */
export function split(spec: ScenarioSpec, id: string): ScenarioSpec {
  const units = spec.units.flatMap((unit) => {
    if (unit.id !== id) return [unit]
    const half = scaledUnit(unit, 1 / 2)
    return [half, { ...half, id: `${id}-other-half` }]
  })
  return { ...spec, units: units.sort((a, b) => compareIds(a.id, b.id)) }
}
