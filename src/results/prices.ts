import { canonicalUnit, type Dimension } from '../base/index.js'
import { type CompiledProgram, rowKinds, type StagedProgram } from '../lp/index.js'
import { timeIds } from '../model/index.js'
import type { Solution } from '../solve/index.js'
import { plainZero } from './canonical.js'
import type { PriceResult } from './result.js'

/**
 * Price of every commodity at every node and time: what one more unit, free at the node, improves the first objective
 * by, per display unit of the commodity. A balance reads Σ in − Σ out = 0; a gift g makes it Σ in − Σ out = −g, so that
 * the least value changes by −dual · g: the price is the dual itself. For an objective of most, the solver minimises the
 * opposite, so that the same sign still means improvement. Tested by finite difference.
 *
 * `dimension` is the objective's. No objective stage, or no answer: no prices.
 */
export function readPrices(
  program: CompiledProgram,
  staged: StagedProgram,
  solution: Solution,
  dimension: Dimension,
): PriceResult[] {
  const id = staged.stages.find((stage) => stage.role === 'objective')?.id
  const duals = solution.stages.find((stage) => stage.id === id)?.rowDuals
  if (id === undefined || duals === undefined) return []
  const { graph, rows } = program
  const money = canonicalUnit(dimension)
  const units = graph.commodities.map(({ unit }) => `${money}/${unit}`)
  const prices: PriceResult[] = []
  for (let i = 0; i < rows.count; i++) {
    if (rowKinds[rows.kind[i]!] !== 'balance') continue
    const { node, commodity: index } = program.balances[rows.ref[i]!]!
    const commodity = graph.commodities[index]!
    // What a carried commodity is worth depends on what it is made of.
    if (commodity.parts || commodity.part) continue
    prices.push({
      site: graph.nodes[node]!.id,
      commodity: commodity.id,
      ...timeIds(graph, rows.time[i]!),
      value: plainZero(duals[i]! * commodity.unitSize),
      unit: units[index]!,
    })
  }
  return prices
}
