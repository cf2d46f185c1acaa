import { balanceTime, type ModelGraph, type Taker, timesBy } from '../model/index.js'
import type { ColumnBuilder } from './columns.js'
import type { RowBuilder } from './rows.js'

/** A row of a split that a taker enters, and with what: its own takings less its share of everyone's. */
interface SplitEntry {
  readonly split: number
  readonly coefficient: Float64Array
}

const keyOf = ({ kind, ref }: Taker, node: number, commodity: number): string => `${kind} ${ref} ${node} ${commodity}`

/** Rows of given shares: takings of one taker − share · Σ takings = 0, for a mix and for each of its parts. */
export class SplitRows {
  private readonly entries = new Map<string, SplitEntry[]>()
  private readonly rowAt: Int32Array

  constructor(
    private readonly graph: ModelGraph,
    rows: RowBuilder,
  ) {
    const { splits, mixes, times, commodities } = graph
    this.rowAt = new Int32Array(splits.length * times.length).fill(-1)
    splits.forEach(({ mix, taker }, split) => {
      const { node, commodity, takers } = mixes[mix]!
      for (const time of timesBy(graph, commodities[commodity]!.balance))
        this.rowAt[split * times.length + time] = rows.add('split', split, time, 0, 0)
      const share = takers[taker]!.share!.by
      takers.forEach((other, k) => {
        const key = keyOf(other, node, commodity)
        const coefficient = share.map((part) => (k === taker ? 1 : 0) - part)
        this.entries.set(key, [...(this.entries.get(key) ?? []), { split, coefficient }])
      })
    })
  }

  get isEmpty(): boolean {
    return this.entries.size === 0
  }

  /** Enters what a column takes of a mix. */
  takes(
    columns: ColumnBuilder,
    taker: Taker,
    { node, commodity }: { readonly node: number; readonly commodity: number },
    time: number,
    amount: number,
  ): void {
    for (const { split, coefficient } of this.entries.get(keyOf(taker, node, commodity)) ?? []) {
      const at = balanceTime(this.graph, commodity, time)
      columns.entry(this.rowAt[split * this.graph.times.length + at]!, coefficient[at]! * amount)
    }
  }
}
