import type { CompiledProgram } from '../lp/index.js'
import { kindOf } from './flows.js'

/** Flows left to the choice at a point, by activity and time: one amount for each of the recipe's free flows. */
export class ChosenAmounts {
  private readonly amounts = new Map<number, Float64Array>()
  private readonly times: number

  constructor(program: CompiledProgram, x: Float64Array) {
    const { graph, columns } = program
    this.times = graph.times.length
    for (let j = 0; j < columns.count; j++) {
      if (kindOf(program, j) !== 'choice') continue
      const { activity, flow } = graph.freeFlows[columns.ref[j]!]!
      const key = activity * this.times + columns.time[j]!
      const { free } = graph.recipes[graph.activities[activity]!.recipe]!
      const own = this.amounts.get(key) ?? new Float64Array(free.length)
      own[flow] = x[j]!
      this.amounts.set(key, own)
    }
  }

  of(activity: number, time: number): Float64Array {
    return this.amounts.get(activity * this.times + time) ?? nothing
  }
}

const nothing = new Float64Array(0)
