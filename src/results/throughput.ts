import type { CompiledProgram } from '../lp/index.js'
import { closesIt, contentsOf, type Throughput } from '../model/index.js'
import { flowsOfColumn, kindOf } from './flows.js'

/** Throughput of mass and of every substance at a point, from what each activity takes in and gives out. */
export function throughputAt(program: CompiledProgram, x: Float64Array): Throughput[] {
  const { graph } = program
  const components = ['mass', ...graph.substances.map(({ id }) => id)]
  const sums = graph.activities.map(() => ({
    input: new Float64Array(components.length),
    output: new Float64Array(components.length),
  }))
  for (let j = 0; j < program.columns.count; j++) {
    const kind = kindOf(program, j)
    if (x[j] === 0 || (kind !== 'activity' && kind !== 'choice')) continue
    const ref = program.columns.ref[j]!
    const own = sums[kind === 'choice' ? graph.freeFlows[ref]!.activity : ref]!
    flowsOfColumn(program, j, x[j]!, (flow) => {
      const side = flow.kind === 'input' ? own.input : own.output
      contentsOf(graph, graph.commodities[flow.commodity]!, flow.time, flow.amount).forEach((content, i) => {
        side[i]! += content
      })
    })
  }
  return components.map((component, i) => {
    let through = 0
    let closed = 0
    graph.activities.forEach(({ recipe }, a) => {
      const closes = closesIt(graph.recipes[recipe]!, component)
      if (closes === undefined) return
      const tonnes = Math.max(sums[a]!.input[i]!, sums[a]!.output[i]!)
      through += tonnes
      if (closes) closed += tonnes
    })
    return { component, through, closed }
  })
}
