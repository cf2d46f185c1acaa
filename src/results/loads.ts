import { canonicalUnit } from '../base/index.js'
import type { CompiledProgram } from '../lp/index.js'
import { timeIds, timesBy } from '../model/index.js'
import { levelUnit } from './amounts.js'
import { ratesInService } from './builds.js'
import { plainZero } from './canonical.js'
import { kindOf } from './flows.js'
import type { LoadResult } from './result.js'

/** Use of the capacity of every unit that has one, at every time it is counted: Σ uses × activity beside what there is. */
export function readLoads(program: CompiledProgram, x: Float64Array): LoadResult[] {
  const { graph, columns } = program
  const T = graph.times.length
  const loads = graph.units.map(() => new Float64Array(T))
  for (let j = 0; j < columns.count; j++) {
    if (kindOf(program, j) !== 'activity' || x[j] === 0) continue
    const activity = graph.activities[columns.ref[j]!]!
    const time = columns.time[j]!
    loads[activity.unit]![time]! += (activity.uses?.by[time] ?? 1) * x[j]!
  }
  const serving = ratesInService(program, x)
  const added = (u: number, t: number) =>
    (serving.get(u)?.[graph.times[t]!.period] ?? 0) * (graph.units[u]!.build?.available[t] ?? 0)
  return graph.units.flatMap((unit, u) => {
    const { capacity } = unit
    const first = unit.activities[0] === undefined ? undefined : graph.activities[unit.activities[0]]
    if (!capacity || !first) return []
    const { unit: of, size } = first.uses
      ? { unit: canonicalUnit(capacity.dimension), size: 1 }
      : levelUnit(graph, graph.recipes[first.recipe]!)
    return timesBy(graph, unit.grain).map((t) => ({
      unit: unit.id,
      site: graph.nodes[unit.node]!.id,
      ...timeIds(graph, t),
      load: plainZero(loads[u]![t]! / size),
      capacity: plainZero((capacity.by[t]! + added(u, t)) / size),
      of,
    }))
  })
}
