import { type FlowAmount, flowsAt, type SolvedRun } from '../results/index.js'

/** Flows of a run without the solver's rounding, in the order of its columns; of one period, or of all. */
export function solvedFlows({ compiled, solution }: SolvedRun, period?: number): readonly FlowAmount[] {
  if (solution.x.length === 0) return []
  return flowsAt(compiled, solution.x).filter(
    ({ time }) => period === undefined || compiled.graph.times[time]!.period === period,
  )
}
