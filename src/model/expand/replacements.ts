import {
  canonicalUnit,
  type Dimension,
  divideDimensions,
  fault,
  mergeFigures,
  multiplyDimensions,
  sameDimension,
  moneyDimension,
} from '../../base/index.js'
import type { CommoditySpec, Ref, ReplacementSpec } from '../../scenario/index.js'
import type { Commodity, Replacement, Value } from '../graph.js'
import { expectDimension } from '../values.js'
import type { TradeContext } from './trade.js'

/**
 * By-products in place of other commodities: as much of these as has the same content of what both are used for. Without
 * that content on either side, or with two of them for one use, it is a fault: one tonne replaces once.
 */
export function replacementsOf(context: TradeContext): Replacement[] {
  for (const id of new Set(context.spec.commodities.flatMap(({ replaces }) => replaces.map((one) => one.replaced.id))))
    checkUpstream(id, context)
  return context.spec.commodities.flatMap((spec) => {
    checkOnce(spec, context)
    return spec.replaces.flatMap((one) => replacementOf(spec, one, context) ?? [])
  })
}

/** Attributes of a commodity that say what its making takes elsewhere, per unit: energy, waste and what is counted. */
export const upstream = (measure: string): string => `upstream-${measure}`

function checkUpstream(id: string, { spec, commodities, commodityIndex, evaluator }: TradeContext): void {
  const commodity = commodities[commodityIndex.get(id)!]!
  const dimensions = new Map<string, Dimension>([
    ['energy', { energy: 1 }],
    ['waste', { mass: 1 }],
  ])
  for (const counted of spec.symbiosis?.counts ?? []) {
    const found = commodities[commodityIndex.get(counted.id) ?? -1]
    if (found) dimensions.set(counted.id, found.dimension)
  }
  for (const [measure, dimension] of dimensions)
    expectDimension(
      commodity.attributes.get(upstream(measure)),
      divideDimensions(dimension, commodity.dimension),
      evaluator,
    )
}

function checkOnce({ id, replaces }: CommoditySpec, { evaluator }: TradeContext): void {
  for (const [i, { processes, replaced }] of replaces.entries())
    for (const other of replaces.slice(0, i)) {
      const shared = processes?.find(
        (process) => !other.processes || other.processes.some(({ id: one }) => one === process.id),
      )
      if (processes && !shared) continue
      const args = { commodity: id, first: other.replaced.id, second: replaced.id }
      evaluator.complain('MODEL_REPLACED_TWICE', shared?.origin ?? replaced.origin, { args })
    }
}

interface Content {
  readonly value: Value
  /** Of what a unit of the commodity holds. */
  readonly dimension: Dimension
}

function replacementOf(
  spec: CommoditySpec,
  { replaced, by, processes, processing }: ReplacementSpec,
  context: TradeContext,
): Replacement | undefined {
  const { commodities, commodityIndex, evaluator, scope } = context
  const [own, other] = [commodityIndex.get(spec.id)!, commodityIndex.get(replaced.id)!]
  const ofOwn = contentOf(commodities[own]!, by, context)
  const ofOther = ofOwn && contentOf(commodities[other]!, by, context)
  if (!ofOwn || !ofOther) return undefined
  if (!sameDimension(ofOwn.dimension, ofOther.dimension)) {
    const args = { expected: canonicalUnit(ofOther.dimension), found: canonicalUnit(ofOwn.dimension) }
    return evaluator.complain('BASE_WRONG_DIMENSION', by.origin, { args })
  }
  const ratio: Value = {
    ...ofOwn.value,
    by: ofOwn.value.by.map((value, t) => value / ofOther.value.by[t]!),
    dimension: divideDimensions(ofOwn.value.dimension, ofOther.value.dimension),
    figures: mergeFigures(ofOwn.value.figures, ofOther.value.figures),
  }
  const perUnit = divideDimensions(moneyDimension(context.spec.money.currency), commodities[own]!.dimension)
  const cost = processing && expectDimension(evaluator.value(processing, scope), perUnit, evaluator)
  return {
    ...{ commodity: own, replaced: other, by: by.id, ratio },
    ...(processes ? { processes: new Set(processes.map(({ id }) => id)) } : {}),
    ...(cost ? { processing: cost } : {}),
  }
}

/** What a unit of a commodity holds of a function: mass, a substance by mass, or an attribute; a fault where nothing. */
function contentOf(commodity: Commodity, by: Ref, { spec, evaluator }: TradeContext): Content | undefined {
  const { massPerUnit, composition, attributes, dimension } = commodity
  const substance = spec.substances.findIndex(({ id }) => id === by.id)
  const share = composition.get(substance)
  const inMass = by.id === 'mass' ? massPerUnit : massPerUnit && share && times(massPerUnit, share)
  const value = by.id === 'mass' || substance >= 0 ? inMass : attributes.get(by.id)
  if (value?.by.every((amount) => amount > 0))
    return { value, dimension: multiplyDimensions(dimension, value.dimension) }
  evaluator.faults.push(fault('MODEL_NO_FUNCTION', by.origin, { args: { commodity: commodity.id, by: by.id } }))
  return undefined
}

const times = (mass: Value, share: Value): Value => ({
  ...mass,
  by: mass.by.map((value, t) => value * share.by[t]!),
  figures: mergeFigures(mass.figures, share.figures),
})
