import { type Diagnostic, fault } from '../base/index.js'
import { commoditiesOn } from './choice.js'
import type { Activity, ClosedRecipe, Commodity, Grain, ModelGraph, Time, Unit, Value } from './graph.js'

/** Share of a number by which two slices may differ and still be alike: rounding. */
const ALIKE = 1e-12

/** Whether a coefficient or composition differs between slices of a period. */
function differs({ slices, by }: Value, times: readonly Time[]): boolean {
  if (slices) return true
  const first = new Map<number, number>()
  return times.some(({ period }, t) => {
    const known = first.get(period) ?? by[t]!
    first.set(period, known)
    return Math.abs(by[t]! - known) > ALIKE * Math.abs(known)
  })
}

/** What the grain of a unit depends on. */
interface Parts {
  readonly activities: readonly Activity[]
  readonly recipes: readonly ClosedRecipe[]
  readonly commodities: readonly Commodity[]
  readonly times: readonly Time[]
}

/** 'period' where every flow of a unit is balanced per period and none of its figures is by slice: then slices are alike. */
export function grainOf(
  unit: Pick<Unit, 'activities' | 'running' | 'build' | 'capacity' | 'productionMin' | 'productionMax'>,
  { activities, recipes, commodities, times }: Parts,
): Grain {
  const limits = [unit.capacity, unit.productionMin, unit.productionMax]
  if (unit.running || unit.build || limits.some((value) => value?.slices)) return 'slice'
  const own = unit.activities.map((activity) => activities[activity]!)
  const even = own.every(({ recipe, uses }) => {
    const moved = [...commoditiesOn(recipes[recipe]!, 'in'), ...commoditiesOn(recipes[recipe]!, 'out')]
    if (moved.some((commodity) => commodities[commodity]!.balance !== 'period')) return false
    const { inputs, outputs, relations, memo, cost } = recipes[recipe]!
    const flows = [...inputs, ...outputs].map(({ amount }) => amount)
    const ties = relations.flatMap(({ activity, terms }) => [activity, ...terms.map(({ coefficient }) => coefficient)])
    const values = [...flows, ...ties, ...memo.values(), ...cost.values(), ...(uses ? [uses] : [])]
    return !values.some((value) => differs(value, times))
  })
  return even && own.length > 0 ? 'period' : 'slice'
}

/** Figures by slice of what is balanced, and so counted, per period: there is no slice they could speak of. */
export function* slicedInVain(graph: ModelGraph): Generator<Diagnostic> {
  if (graph.slices.length === 0) return
  const { commodities, links, offers, trades, siteDemands, extractions, disposals, stocks, times } = graph
  const limits = graph.routeLimits.map(({ commodity, limit }) => ({ commodity, limit }))
  const moved: readonly { readonly commodity: number }[] = [
    ...commodities.map(({ massPerUnit, composition, attributes }, commodity) => ({
      ...{ commodity, massPerUnit, composition, attributes },
    })),
    ...[...links, ...offers, ...trades, ...siteDemands, ...extractions, ...disposals, ...stocks, ...limits],
  ]
  for (const thing of moved) {
    const commodity = commodities[thing.commodity]!
    if (commodity.balance === 'slice') continue
    for (const value of valuesIn(thing))
      if (value.slices || (Object.hasOwn(thing, 'composition') && differs(value, times)))
        yield fault('MODEL_BY_SLICE', value.origin, { args: { commodity: commodity.id } })
  }
}

/** The values in a thing, at any depth. */
function* valuesIn(thing: unknown): Generator<Value> {
  if (typeof thing !== 'object' || thing === null || ArrayBuffer.isView(thing)) return
  if (Object.hasOwn(thing, 'by') && Object.hasOwn(thing, 'figures')) yield thing as Value
  else for (const part of thing instanceof Map ? thing.values() : Object.values(thing)) yield* valuesIn(part)
}
