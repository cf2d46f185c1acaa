import { builtRate, type CompiledProgram } from '../lp/index.js'
import { wholePeriod } from '../model/index.js'
import { rateUnit } from './amounts.js'
import { plainZero } from './canonical.js'
import { kindOf } from './flows.js'
import type { BuildResult } from './result.js'

/** Rate built of every unit that may be added to: `built[unit][period]`, canonical. */
function ratesBuilt(program: CompiledProgram, x: Float64Array): Map<number, Float64Array> {
  const { graph, columns } = program
  const rates = new Map<number, Float64Array>()
  for (let j = 0; j < columns.count; j++) {
    if (kindOf(program, j) !== 'build') continue
    const [unit, time] = [columns.ref[j]!, columns.time[j]!]
    if (!rates.has(unit)) rates.set(unit, new Float64Array(graph.periods.length))
    rates.get(unit)![graph.times[time]!.period] = x[j]! * builtRate(graph.units[unit]!.build!, time)
  }
  return rates
}

/** Rate that was built and is in service, by unit and period, canonical; units that cannot be added to are left out. */
export function ratesInService(program: CompiledProgram, x: Float64Array): ReadonlyMap<number, Float64Array> {
  const { units, periods } = program.graph
  return new Map(
    [...ratesBuilt(program, x)].map(([unit, built]) => {
      const serving = new Float64Array(periods.length)
      built.forEach((rate, p) => {
        const { from, until } = units[unit]!.build!.lives[p]!
        for (let t = from; t < until; t++) serving[t] = serving[t]! + rate
      })
      return [unit, serving]
    }),
  )
}

/** What is built of every unit that may be added to and what is in service, by period, in its `rateUnit`. */
export function readBuilds(program: CompiledProgram, x: Float64Array): BuildResult[] {
  const { graph } = program
  const serving = ratesInService(program, x)
  return [...ratesBuilt(program, x)].flatMap(([u, built]) => {
    const { id, build, node } = graph.units[u]!
    const { unit, size } = rateUnit(graph, graph.units[u]!)
    return graph.periods.map((period, p) => {
      const time = wholePeriod(graph, p)
      return {
        unit: id,
        site: graph.nodes[node]!.id,
        period: period.id,
        built: plainZero(built[p]! / size),
        inService: plainZero(((build!.standing?.by[time] ?? 0) + serving.get(u)![p]!) / size),
        investment: plainZero(built[p]! * (build!.cost?.by[time] ?? 0)),
        of: unit,
      }
    })
  })
}
