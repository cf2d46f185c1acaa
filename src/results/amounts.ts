import { canonicalUnit, multiplyDimensions, perTime, sameDimension, ZERO_TOLERANCE } from '../base/index.js'
import type { CompiledProgram, StagedProgram } from '../lp/index.js'
import { type ClosedRecipe, type ModelGraph, timeIds, timesBy, type Unit } from '../model/index.js'
import { plainZero } from './canonical.js'
import { inUnit, kindOf, levelBefore, stockLevels } from './flows.js'
import type { LevelResult, Remainder, StockResult } from './result.js'

/** How much each recipe runs in each unit, in the unit of its reference; recipes that stand still are left out. */
export function readLevels(program: CompiledProgram, x: Float64Array): LevelResult[] {
  const { graph, columns } = program
  const levels: LevelResult[] = []
  for (let j = 0; j < columns.count; j++) {
    if (kindOf(program, j) !== 'activity' || x[j] === 0) continue
    const activity = graph.activities[columns.ref[j]!]!
    const recipe = graph.recipes[activity.recipe]!
    const { unit, size } = levelUnit(graph, recipe)
    levels.push({
      unit: graph.units[activity.unit]!.id,
      recipe: recipe.id,
      ...timeIds(graph, columns.time[j]!),
      level: plainZero(x[j]! / size),
      of: unit,
    })
  }
  return levels
}

/** Display unit of a recipe's level and its size in canonical units. */
export function levelUnit(graph: ModelGraph, recipe: ClosedRecipe): { readonly unit: string; readonly size: number } {
  const reference = recipe.reference === undefined ? undefined : graph.commodities[recipe.reference]
  if (reference) return { unit: reference.unit, size: reference.unitSize }
  return { unit: canonicalUnit(recipe.dimension), size: 1 }
}

/**
 * Display unit of the capacity that may be added to a unit, a rate per year, and its size in canonical units: the one the
 * file speaks in, else that of the level of what runs there, where capacity is counted like it.
 */
export function rateUnit(
  graph: ModelGraph,
  { activities, build, capacity }: Unit,
): { readonly unit: string; readonly size: number } {
  if (build?.unit) return { unit: build.unit.unit, size: build.unit.value }
  const recipe = graph.recipes[graph.activities[activities[0]!]!.recipe]!
  const { dimension } = capacity!
  if (recipe.reference === undefined || !sameDimension(recipe.dimension, dimension))
    return { unit: canonicalUnit(multiplyDimensions(dimension, perTime)), size: 1 }
  const { unit, size } = levelUnit(graph, recipe)
  return { unit: `${unit}/yr`, size }
}

/** Opening, put, take and level of every stock at every time it is counted, in the commodity's unit. */
export function readStocks(program: CompiledProgram, x: Float64Array): StockResult[] {
  const { graph, columns } = program
  const moved = graph.stocks.map(() => ({
    put: new Float64Array(graph.times.length),
    take: new Float64Array(graph.times.length),
  }))
  for (let j = 0; j < columns.count; j++) {
    const kind = kindOf(program, j)
    if (kind === 'put' || kind === 'take') moved[columns.ref[j]!]![kind][columns.time[j]!] = x[j]!
  }
  return stockLevels(program, x).flatMap((levels, i) => {
    const stock = graph.stocks[i]!
    const commodity = graph.commodities[stock.commodity]!
    return timesBy(graph, commodity.balance).map((t) => ({
      id: stock.id,
      ...timeIds(graph, t),
      opening: inUnit(levelBefore(stock, levels, t), commodity),
      put: inUnit(moved[i]!.put[t]!, commodity),
      take: inUnit(moved[i]!.take[t]!, commodity),
      level: inUnit(levels[t]!, commodity),
      unit: commodity.unit,
    }))
  })
}

/** Where something is left over or missing. */
export interface RemainderPlace {
  readonly kind: 'unplaced' | 'unmet'
  readonly node: number
  readonly commodity: number
}

/** What is left over or missing, in words and by place. */
export interface Remainders {
  readonly unplaced: readonly Remainder[]
  readonly unmet: readonly Remainder[]
  /** Where each stands; node −1 for a demand of a market. */
  readonly places: readonly RemainderPlace[]
}

/**
 * What has no place or is not met, in the commodity's unit. An amount is none when it is at most 1e-9 of its commodity's
 * scale: the reciprocal of its weight in the stage that minimises remainders, or 1 where it is not in that stage.
 */
export function readRemainders(program: CompiledProgram, staged: StagedProgram, x: Float64Array): Remainders {
  const { graph, columns } = program
  const scales = remainderScales(staged)
  const unplaced: Remainder[] = []
  const unmet: Remainder[] = []
  const places: RemainderPlace[] = []
  for (let j = 0; j < columns.count; j++) {
    const place = x[j]! > 0 ? remainderPlace(program, j) : undefined
    if (!place || graph.commodities[place.commodity]!.part || x[j]! <= ZERO_TOLERANCE * (scales.get(j) ?? 1)) continue
    const kind = kindOf(program, j) === 'unplaced' ? 'unplaced' : 'unmet'
    places.push({ kind, node: place.node, commodity: place.commodity })
    const commodity = graph.commodities[place.commodity]!
    ;(kind === 'unplaced' ? unplaced : unmet).push({
      site: place.node < 0 ? place.market : graph.nodes[place.node]!.id,
      commodity: commodity.id,
      ...timeIds(graph, columns.time[j]!),
      amount: inUnit(x[j]!, commodity),
      unit: commodity.unit,
    })
  }
  return { unplaced, unmet, places }
}

function remainderScales(staged: StagedProgram): ReadonlyMap<number, number> {
  const scales = new Map<number, number>()
  const stage = staged.stages.find((entry) => entry.role === 'unplaced')
  stage?.form.columns.forEach((column, i) => {
    const weight = Math.abs(stage.form.coefficients[i]!)
    if (weight > 0) scales.set(column, 1 / weight)
  })
  return scales
}

/** Where a remainder column stands: a node, or the market of a demand not delivered; undefined for other columns. */
function remainderPlace(
  program: CompiledProgram,
  column: number,
): { readonly node: number; readonly market: string; readonly commodity: number } | undefined {
  const { graph } = program
  const ref = program.columns.ref[column]!
  switch (kindOf(program, column)) {
    case 'unplaced':
    case 'unmet':
      return { ...program.balances[ref]!, market: '' }
    case 'shortfall': {
      const offer = graph.offers[ref]
      if (offer) return { node: -1, market: offer.market, commodity: offer.commodity }
      const { node, commodity } = graph.siteDemands[ref - graph.offers.length]!
      return { node, market: '', commodity }
    }
    default:
      return undefined
  }
}
