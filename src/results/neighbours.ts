import { type CompiledProgram, rowKinds } from '../lp/index.js'
import { balanceTime, chosenFlow, type RecipeFlow, unitFlow } from '../model/index.js'
import { kindOf } from './flows.js'

/**
 * A running recipe in a balance: its column (of the activity, or of a flow left to the choice), the flow that stands
 * there, and the signed amount (> 0 gives).
 */
export interface Neighbour {
  readonly column: number
  readonly activity: number
  readonly flow: RecipeFlow
  readonly amount: number
}

/** For every balance row the recipes that run there at a point: one step from any column to what ties it. */
export class Neighbours {
  private readonly byRow = new Map<number, Neighbour[]>()

  constructor(
    private readonly program: CompiledProgram,
    x: Float64Array,
  ) {
    const { graph, rows, columns } = program
    const rowAt = new Map<number, number>()
    const keyOf = (node: number, commodity: number, time: number) =>
      (node * graph.commodities.length + commodity) * graph.times.length + time
    for (let i = 0; i < rows.count; i++) {
      if (rowKinds[rows.kind[i]!] !== 'balance') continue
      const { node, commodity } = program.balances[rows.ref[i]!]!
      rowAt.set(keyOf(node, commodity, rows.time[i]!), i)
    }
    for (let column = 0; column < columns.count; column++) {
      const kind = kindOf(program, column)
      if (x[column] === 0 || (kind !== 'activity' && kind !== 'choice')) continue
      const ref = columns.ref[column]!
      const activity = kind === 'choice' ? graph.freeFlows[ref]!.activity : ref
      const { node, recipe } = graph.activities[activity]!
      const time = columns.time[column]!
      const add = (flow: RecipeFlow, sign: number): void => {
        const row = rowAt.get(keyOf(node, flow.commodity, balanceTime(graph, flow.commodity, time)))
        const amount = sign * flow.amount.by[time]! * x[column]!
        if (row !== undefined && amount !== 0) this.at(row).push({ column, activity, flow, amount })
      }
      if (kind === 'choice') {
        add(unitFlow(graph, ref), chosenFlow(graph, ref).side === 'in' ? -1 : 1)
        continue
      }
      for (const flow of graph.recipes[recipe]!.inputs) add(flow, -1)
      for (const flow of graph.recipes[recipe]!.outputs) add(flow, 1)
    }
  }

  /**
   * The running recipes tied to a column. A flow that takes from a balance is tied to the recipes that give there, one
   * that gives to those that need; a recipe to other recipes on the other side of its own balances.
   */
  of(column: number): readonly Neighbour[] {
    const { start, index, value } = this.program.matrix
    const found: Neighbour[] = []
    for (let k = start[column]!; k < start[column + 1]!; k++) {
      const gives = value[k]! > 0
      for (const neighbour of this.byRow.get(index[k]!) ?? [])
        if (neighbour.column !== column && neighbour.amount > 0 !== gives) found.push(neighbour)
    }
    return found
  }

  private at(row: number): Neighbour[] {
    const found = this.byRow.get(row)
    if (found) return found
    const made: Neighbour[] = []
    this.byRow.set(row, made)
    return made
  }
}
