import type { ModelGraph, Relation } from '../model/index.js'
import type { ColumnBuilder } from './columns.js'

const INF = Number.POSITIVE_INFINITY

/** Bounds of the row of a relation: activity · level + Σ coefficient · flow = 0, ≥ 0 or ≤ 0. */
export const relationBounds = ({ bound }: Relation): readonly [number, number] => [
  bound === 'most' ? -INF : 0,
  bound === 'least' ? INF : 0,
]

/** The relation behind an entry of `graph.relations`. */
export const relationOf = (graph: ModelGraph, ref: number): Relation => {
  const { activity, relation } = graph.relations[ref]!
  return graph.recipes[graph.activities[activity]!.recipe]!.relations[relation]!
}

/** Entries of activities and of free flows in the rows of the relations: those of one activity stand side by side. */
export class ChoiceEntries {
  private readonly first = new Map<number, number>()

  constructor(
    private readonly graph: ModelGraph,
    private readonly rows: (relation: number, time: number) => readonly number[],
  ) {
    for (const [ref, { activity }] of graph.relations.entries())
      if (!this.first.has(activity)) this.first.set(activity, ref)
  }

  private relations(activity: number): readonly Relation[] {
    return this.graph.recipes[this.graph.activities[activity]!.recipe]!.relations
  }

  /** Of the level of an activity. */
  ofActivity(columns: ColumnBuilder, activity: number, time: number): void {
    const first = this.first.get(activity)
    if (first === undefined) return
    for (const [i, relation] of this.relations(activity).entries())
      columns.inRows(this.rows(first + i, time), relation.activity.by[time]!)
  }

  /** Of a free flow. */
  ofFlow(columns: ColumnBuilder, activity: number, flow: number, time: number): void {
    for (const [i, { terms }] of this.relations(activity).entries())
      for (const term of terms)
        if (term.flow === flow)
          columns.inRows(this.rows(this.first.get(activity)! + i, time), term.coefficient.by[time]!)
  }
}
