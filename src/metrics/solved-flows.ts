import { type FlowAmount, forEachFlow, type SolvedRun } from '../results/index.js'

/** Share of the largest flow of a commodity below which an amount is rounding of the solver, not a flow; as in results. */
const NOISE = 1e-11

/** Flows of a run without the solver's rounding, in the order of its columns; of one period, or of all. */
export function solvedFlows({ compiled, solution }: SolvedRun, period?: number): readonly FlowAmount[] {
  const found: FlowAmount[] = []
  if (solution.x.length === 0) return found
  const largest = new Float64Array(compiled.graph.commodities.length)
  forEachFlow(compiled, solution.x, (flow) => {
    found.push(flow)
    largest[flow.commodity] = Math.max(largest[flow.commodity]!, Math.abs(flow.amount))
  })
  return found.filter(
    ({ amount, commodity, time }) =>
      amount > NOISE * largest[commodity]! && (period === undefined || compiled.graph.times[time]!.period === period),
  )
}
