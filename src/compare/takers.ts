import { sameDimension } from '../base/index.js'
import { type ColumnKind, columnKinds, type CompiledProgram } from '../lp/index.js'
import type { SolvedRun } from '../results/index.js'
import { chosenFlow, type Commodity, commoditiesOn } from '../model/index.js'
import type { ByProduct } from './comparison.js'
import { isNoise } from './tolerance.js'

/** What became of one commodity over all sites and periods, canonical units. */
interface Fate {
  made: number
  taken: number
  disposed: number
  stocked: number
  unplaced: number
}

/** The by-products a run makes, by what becomes of them; each by order of the commodities. */
export interface ByProductFates {
  readonly untaken: readonly ByProduct[]
  readonly taken: readonly ByProduct[]
}

/**
 * By-products made, with what is disposed of, put into stock or left without a place. Where that is as much as is made, no
 * process, buyer or demand takes any of it (a user who buys the same commodity elsewhere is no taker of it). A by-product is
 * what a recipe gives besides its reference; what nature takes freely (an emission) is none.
 */
export function byProductFates(run: SolvedRun): ByProductFates {
  const { graph } = run.compiled
  if (run.solution.x.length === 0) return { untaken: [], taken: [] }
  const fates = commodityFates(run)
  const byProducts = new Set(
    graph.recipes.flatMap((recipe) => commoditiesOn(recipe, 'out').filter((index) => index !== recipe.reference)),
  )
  const found = graph.commodities.flatMap((commodity, index) =>
    byProducts.has(index) && !commodity.part && commodity.releasedTo === undefined
      ? byProductOf(commodity, fates[index]!)
      : [],
  )
  return { untaken: found.filter((entry) => entry.used === 0), taken: found.filter((entry) => entry.used > 0) }
}

/** What becomes of one by-product; nothing where none is made, or where it goes nowhere a taker could be missing. */
function byProductOf({ id, label, unit, unitSize, dimension }: Commodity, fate: Fate): readonly ByProduct[] {
  if (fate.made <= 0) return []
  const inUnit = (amount: number) => (isNoise(amount, fate.made) ? 0 : amount / unitSize)
  const [unplaced, disposed, stocked] = [inUnit(fate.unplaced), inUnit(fate.disposed), inUnit(fate.stocked)]
  const used = fate.taken > 0 ? Math.max(0, inUnit(fate.made - fate.disposed - fate.stocked - fate.unplaced)) : 0
  // What is drawn from stock and thrown away is no by-product of this run.
  if (used === 0 && unplaced + disposed + stocked <= 0) return []
  return [
    {
      commodity: id,
      label,
      unit,
      isMass: sameDimension(dimension, { mass: 1 }),
      made: inUnit(fate.made),
      used,
      unplaced,
      disposed,
      stocked,
    },
  ]
}

function commodityFates({ compiled, solution }: SolvedRun): readonly Fate[] {
  const { graph, columns } = compiled
  const fates = graph.commodities.map(() => ({ made: 0, taken: 0, disposed: 0, stocked: 0, unplaced: 0 }))
  for (let j = 0; j < columns.count; j++) {
    const amount = solution.x[j]!
    if (amount === 0) continue
    const [kind, ref, time] = [columnKinds[columns.kind[j]!]!, columns.ref[j]!, columns.time[j]!]
    if (kind === 'activity') addActivity(fates, compiled, { ref, time, amount })
    else addFlow(fates, compiled, { kind, ref, amount })
  }
  return fates
}

function addActivity(
  fates: readonly Fate[],
  { graph }: CompiledProgram,
  { ref, time, amount }: { ref: number; time: number; amount: number },
): void {
  const recipe = graph.recipes[graph.activities[ref]!.recipe]!
  for (const flow of recipe.outputs) fates[flow.commodity]!.made += amount * flow.amount.by[time]!
  for (const flow of recipe.inputs) fates[flow.commodity]!.taken += amount * flow.amount.by[time]!
}

function addFlow(
  fates: readonly Fate[],
  { graph, balances }: CompiledProgram,
  { kind, ref, amount }: { kind: Exclude<ColumnKind, 'activity'>; ref: number; amount: number },
): void {
  switch (kind) {
    case 'choice': {
      const { commodity, side } = chosenFlow(graph, ref)
      if (side === 'in') fates[commodity]!.taken += amount
      else fates[commodity]!.made += amount
      return
    }
    case 'sale':
      fates[graph.trades[ref]!.commodity]!.taken += amount
      return
    case 'delivery':
      fates[graph.siteDemands[ref]!.commodity]!.taken += amount
      return
    case 'disposal':
      fates[graph.disposals[ref]!.commodity]!.disposed += amount
      return
    case 'put':
      fates[graph.stocks[ref]!.commodity]!.stocked += amount
      return
    case 'take':
      fates[graph.stocks[ref]!.commodity]!.stocked -= amount
      return
    case 'unplaced':
      fates[balances[ref]!.commodity]!.unplaced += amount
      return
    // Neither a use nor an end of a by-product.
    case 'link':
    case 'purchase':
    case 'release':
    case 'extraction':
    case 'level':
    case 'unmet':
    case 'on':
    case 'start':
    case 'shortfall':
    case 'build':
    case 'opening':
    case 'downgrade':
      return
    default:
      kind satisfies never
  }
}
