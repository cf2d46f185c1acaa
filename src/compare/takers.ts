import { type ColumnKind, columnKinds, type CompiledProgram } from '../lp/index.js'
import type { SolvedRun } from '../results/index.js'
import type { Untaken } from './comparison.js'
import { isNoise } from './tolerance.js'

/** What became of one commodity over all sites and periods, canonical units. */
interface Fate {
  made: number
  taken: number
  disposed: number
  stocked: number
  unplaced: number
}

/**
 * By-products made that no process, buyer or demand takes, by id of the commodity: as much as is made is disposed of, put
 * into stock or left without a place (a user who buys the same commodity elsewhere is no taker of it). A by-product is what a recipe gives besides its reference; what nature takes freely
 * (an emission) is none.
 */
export function untakenByProducts(run: SolvedRun): readonly Untaken[] {
  const { graph } = run.compiled
  if (run.solution.x.length === 0) return []
  const fates = commodityFates(run)
  const byProducts = new Set(
    graph.recipes.flatMap((recipe) =>
      recipe.outputs.map((flow) => flow.commodity).filter((index) => index !== recipe.reference),
    ),
  )
  return graph.commodities.flatMap((commodity, index) => {
    const fate = fates[index]!
    const left = fate.disposed + fate.stocked + fate.unplaced
    const taken = fate.taken > 0 && fate.made - left > 0 && !isNoise(fate.made - left, fate.made)
    if (!byProducts.has(index) || commodity.releasedTo !== undefined || fate.made <= 0 || taken) return []
    const inUnit = (amount: number) => (isNoise(amount, fate.made) ? 0 : amount / commodity.unitSize)
    const rest = { unplaced: inUnit(fate.unplaced), disposed: inUnit(fate.disposed), stocked: inUnit(fate.stocked) }
    return rest.unplaced + rest.disposed + rest.stocked > 0
      ? [{ commodity: commodity.id, label: commodity.label, unit: commodity.unit, ...rest }]
      : []
  })
}

function commodityFates({ compiled, solution }: SolvedRun): readonly Fate[] {
  const { graph, columns } = compiled
  const fates = graph.commodities.map(() => ({ made: 0, taken: 0, disposed: 0, stocked: 0, unplaced: 0 }))
  for (let j = 0; j < columns.count; j++) {
    const amount = solution.x[j]!
    if (amount === 0) continue
    const [kind, ref, period] = [columnKinds[columns.kind[j]!]!, columns.ref[j]!, columns.period[j]!]
    if (kind === 'activity') addActivity(fates, compiled, { ref, period, amount })
    else addFlow(fates, compiled, { kind, ref, amount })
  }
  return fates
}

function addActivity(
  fates: readonly Fate[],
  { graph }: CompiledProgram,
  { ref, period, amount }: { ref: number; period: number; amount: number },
): void {
  const recipe = graph.recipes[graph.activities[ref]!.recipe]!
  for (const flow of recipe.outputs) fates[flow.commodity]!.made += amount * flow.amount.by[period]!
  for (const flow of recipe.inputs) fates[flow.commodity]!.taken += amount * flow.amount.by[period]!
}

function addFlow(
  fates: readonly Fate[],
  { graph, balances }: CompiledProgram,
  { kind, ref, amount }: { kind: Exclude<ColumnKind, 'activity'>; ref: number; amount: number },
): void {
  switch (kind) {
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
      return
    default:
      kind satisfies never
  }
}
