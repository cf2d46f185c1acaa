import { type Grain, type ModelGraph, timeIn, timesBy, type Value } from '../model/index.js'
import type { ColumnBuilder } from './columns.js'
import { isShared } from './limits.js'
import type { StepOpening } from './program.js'
import type { RowBuilder } from './rows.js'

const INF = Number.POSITIVE_INFINITY

/**
 * An opening with the most of its step, the size of the step before, and whether the sizes of its offer are counted by
 * slice.
 */
interface Sized extends StepOpening {
  readonly most: Value
  readonly before: Value
  readonly grain: Grain
}

/** Price steps that open only when the step before is full. */
function openingsIn(graph: ModelGraph): readonly Sized[] {
  return graph.offers.flatMap(({ commodity, steps }, offer) => {
    const { balance } = graph.commodities[commodity]!
    const shared = steps.some(({ size, opens }) => [size, opens].some((value) => isShared(graph, balance, value)))
    const grain = shared ? 'period' : balance
    return steps.flatMap(({ opens }, step): Sized[] =>
      opens ? [{ offer, step, most: opens, before: steps[step - 1]!.size!, grain }] : [],
    )
  })
}

/** Rows of the openings: how much a step may take once it is open, and that the step before is full then. */
export interface OpeningRows {
  readonly openings: readonly StepOpening[]
  /** The step itself: amount − most · open ≤ 0. */
  readonly open: (offer: number, step: number, time: number) => number
  /** The step before another: amount − size · open of the next ≥ 0. */
  readonly full: (offer: number, step: number, time: number) => number
}

/** Adds the rows of all openings. */
export function openingRows(graph: ModelGraph, rows: RowBuilder): OpeningRows {
  const openings = openingsIn(graph)
  const grains = new Map<string, Grain>()
  const [open, full] = [new Map<string, number>(), new Map<string, number>()]
  for (const [i, { offer, step, grain }] of openings.entries()) {
    for (const one of [step - 1, step]) grains.set(`${offer} ${one}`, grain)
    for (const t of timesBy(graph, grain)) {
      open.set(`${offer} ${step} ${t}`, rows.add('step-open', i, t, -INF, 0))
      full.set(`${offer} ${step - 1} ${t}`, rows.add('step-full', i, t, 0, INF))
    }
  }
  const at = (found: ReadonlyMap<string, number>) => (offer: number, step: number, time: number) => {
    if (found.size === 0) return -1
    const grain = grains.get(`${offer} ${step}`)
    return (grain && found.get(`${offer} ${step} ${timeIn(graph, grain, time)}`)) ?? -1
  }
  return { openings: openings.map(({ offer, step }) => ({ offer, step })), open: at(open), full: at(full) }
}

/** A yes-or-no column for each opening and time: whether the price step is open. */
export function openingColumns(graph: ModelGraph, columns: ColumnBuilder, { open, full }: OpeningRows): void {
  columns.begin('opening')
  for (const [i, { offer, step, most, before, grain }] of openingsIn(graph).entries())
    for (const t of timesBy(graph, grain)) {
      columns.entry(open(offer, step, t), -most.by[t]!)
      columns.entry(full(offer, step - 1, t), -before.by[t]!)
      columns.close('opening', i, t, 0, 1, true)
    }
}
