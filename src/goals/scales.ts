import type { CompiledProgram } from '../lp/index.js'

/**
 * Scale of every commodity for the unplaced stage and the tie-breaks: what fixed production makes of it plus what is
 * demanded, over the horizon, in canonical units; 1 where that is nothing. It comes from the input, never from the answer.
 */
export function commodityScales(program: CompiledProgram): Float64Array {
  const { graph } = program
  const scales = new Float64Array(graph.commodities.length)
  for (const unit of graph.units) {
    const only = unit.activities.length > 0 ? unit.activities : []
    for (const activity of only) {
      const share = 1 / only.length
      for (const { commodity, amount } of graph.recipes[graph.activities[activity]!.recipe]!.outputs)
        unit.productionMin?.by.forEach((production, t) => {
          scales[commodity] = scales[commodity]! + share * production * amount.by[t]!
        })
    }
  }
  for (const { commodity, min } of graph.siteDemands) scales[commodity] = scales[commodity]! + sum(min?.by)
  for (const { commodity, demandMin } of graph.offers) scales[commodity] = scales[commodity]! + sum(demandMin?.by)
  return scales.map((scale) => (scale > 0 ? scale : 1))
}

const sum = (values: Float64Array | undefined): number => values?.reduce((total, value) => total + value, 0) ?? 0
