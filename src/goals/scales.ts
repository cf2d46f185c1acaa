import type { CompiledProgram } from '../lp/index.js'
import { timesBy, type Value } from '../model/index.js'

/**
 * Scale of every commodity for the unplaced stage and the tie-breaks: what fixed production makes of it plus what is
 * demanded, over the horizon, in canonical units; 1 where that is nothing. It comes from the input, never from the answer.
 */
export function commodityScales(program: CompiledProgram): Float64Array {
  const { graph } = program
  const scales = new Float64Array(graph.commodities.length)
  const periods = timesBy(graph, 'period')
  const sum = (value: Value | undefined): number => (value ? periods.reduce((total, t) => total + value.by[t]!, 0) : 0)
  for (const unit of graph.units) {
    const only = unit.activities.length > 0 ? unit.activities : []
    for (const activity of only) {
      const share = 1 / only.length
      for (const { commodity, amount } of graph.recipes[graph.activities[activity]!.recipe]!.outputs)
        for (const t of unit.productionMin ? periods : [])
          scales[commodity] = scales[commodity]! + share * unit.productionMin!.by[t]! * amount.by[t]!
    }
  }
  for (const { commodity, min } of graph.siteDemands) scales[commodity] = scales[commodity]! + sum(min)
  for (const { commodity, demandMin } of graph.offers) scales[commodity] = scales[commodity]! + sum(demandMin)
  return scales.map((scale) => (scale > 0 ? scale : 1))
}
