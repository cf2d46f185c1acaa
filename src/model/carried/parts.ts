import { sameDimension } from '../../base/index.js'
import type { CommoditySpec, ScenarioSpec } from '../../scenario/index.js'
import type { Commodity } from '../graph.js'
import type { Evaluator } from '../values.js'

/** Id of what a carried commodity holds of a substance: 'scrap:Cu'. */
export const partId = (commodity: string, substance: string): string => `${commodity}:${substance}`

/** Every part that carried commodities are followed by, in order: the commodity it is of, and the substance. */
export const partsIn = (spec: ScenarioSpec): readonly { readonly of: CommoditySpec; readonly substance: string }[] =>
  spec.commodities.flatMap((of) => (of.carried ?? []).map(({ id }) => ({ of, substance: id })))

/**
 * The commodities with the parts of those that carry their composition behind them: tonnes of one substance in it. A part
 * has no mass of its own, which is counted in the commodity; it follows the commodity wherever that goes.
 */
export function withParts(declared: readonly Commodity[], spec: ScenarioSpec, evaluator: Evaluator): Commodity[] {
  const substances = new Map(spec.substances.map((substance, i) => [substance.id, { ...substance, i }]))
  const index = new Map(declared.map(({ id }, i) => [id, i]))
  const parts = partsIn(spec).map(({ of, substance: id }): Commodity => {
    const whole = declared[index.get(of.id)!]!
    const { label, i } = substances.get(id)!
    const { drawnFrom: _, releasedTo: __, massPerUnit: ___, ...base } = whole
    const byMass = sameDimension(whole.dimension, { mass: 1 })
    return {
      ...base,
      id: partId(of.id, id),
      label: { en: `${label.en} in ${whole.label.en}`, zh: `${whole.label.zh}中的${label.zh}` },
      dimension: { mass: 1 },
      unit: byMass ? whole.unit : 't',
      unitSize: byMass ? whole.unitSize : 1,
      tags: [],
      attributes: new Map(),
      part: { of: index.get(of.id)!, substance: i },
    }
  })
  return [...declared.map((whole, i) => carrying(whole, i, parts, declared.length, evaluator)), ...parts]
}

/** A commodity with the indexes of its parts; a fault where it has no mass to be a part of, or may be held back. */
function carrying(
  whole: Commodity,
  index: number,
  parts: readonly Commodity[],
  first: number,
  evaluator: Evaluator,
): Commodity {
  const own = parts.flatMap(({ part }, i) => (part!.of === index ? [first + i] : []))
  if (own.length === 0) return whole
  const { id, origin } = whole
  const details = { length: 1, args: { commodity: id } }
  if (!whole.massPerUnit) evaluator.complain('MODEL_NO_MASS', origin, details)
  if (whole.drawnFrom) evaluator.complain('MODEL_CARRIED_UNKNOWN', origin, details)
  if (whole.balance === 'period' && evaluator.slices.length > 0)
    evaluator.complain('MODEL_CARRIED_HELD', origin, details)
  return { ...whole, parts: own }
}
