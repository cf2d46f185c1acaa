import type { CompiledProgram } from '../lp/index.js'
import { timeIds } from '../model/index.js'
import { compositionsOfFlows } from './compositions.js'
import { type FlowAmount, flowId, forEachFlow, inUnit } from './flows.js'
import type { Composition, FlowResult } from './result.js'

/** Share of the largest flow of a commodity below which an amount is rounding of the solver, not a flow. */
const NOISE = 1e-11

/** All flows of a point that are more than rounding, in the order of the program's columns. */
export function flowsAt(program: CompiledProgram, x: Float64Array): FlowAmount[] {
  const found: FlowAmount[] = []
  const largest = new Float64Array(program.graph.commodities.length)
  forEachFlow(program, x, (flow) => {
    found.push(flow)
    largest[flow.commodity] = Math.max(largest[flow.commodity]!, Math.abs(flow.amount))
  })
  return found.filter((flow) => flow.amount > NOISE * largest[flow.commodity]!)
}

/** All flows of a point in model words and display units; the parts of a carried commodity are told in its composition. */
export function readFlows(program: CompiledProgram, x: Float64Array): FlowResult[] {
  const flows = flowsAt(program, x)
  const compositionOf = compositionsOfFlows(program, flows)
  return flows
    .filter(({ commodity }) => !program.graph.commodities[commodity]!.part)
    .map((flow) => inWords(program, flow, compositionOf(flow)))
}

function inWords(program: CompiledProgram, flow: FlowAmount, composition: Composition | undefined): FlowResult {
  const commodity = program.graph.commodities[flow.commodity]!
  return {
    id: flowId(program, flow),
    kind: flow.kind,
    from: flow.from,
    to: flow.to,
    commodity: commodity.id,
    ...timeIds(program.graph, flow.time),
    amount: inUnit(flow.amount, commodity),
    unit: commodity.unit,
    by: flow.by,
    ...(composition ? { composition } : {}),
  }
}
