import { compareIds } from '../../../base/index.js'
import type { Columns } from './columns.js'
import type { SankeyNode } from './diagram.js'
import type { Pair } from './pairs.js'
import type { SankeyMeasures } from './measures.js'

/** What takes room in a column: a node, or what passes between two others (`pair@column`). */
export interface Stop {
  readonly id: string
  readonly passes: boolean
  readonly value: number
  /** Pixels its label takes in height. */
  readonly label: number
  /** Stops in the columns beside it that it is joined to, with the value that joins them. */
  readonly before: readonly Joint[]
  readonly after: readonly Joint[]
}

interface Joint {
  readonly id: string
  readonly value: number
}

/** Id of the stop of a pair of nodes in a column between them. */
export const passing = (pair: string, column: number): string => `${pair}@${column}`

const SWEEPS = 24

/**
 * The stops of every column, in an order in which few bands cross: each is moved to the mean place of what it is joined
 * to.
 */
export function orderStops(
  nodes: readonly SankeyNode[],
  pairs: readonly Pair[],
  columns: Columns,
  size: (node: string) => number,
  labels: ReadonlyMap<string, number>,
): readonly (readonly Stop[])[] {
  const stops = new Map<string, { column: number; stop: Stop & { before: Joint[]; after: Joint[] } }>()
  const add = (id: string, column: number, value: number, passes: boolean) =>
    stops.set(id, { column, stop: { id, passes, value, label: labels.get(id) ?? 0, before: [], after: [] } })
  for (const { id } of [...nodes].sort((a, b) => compareIds(a.id, b.id))) add(id, columns.of.get(id)!, size(id), false)
  for (const { id, from, to, value } of pairs) {
    const way = [from]
    for (let c = columns.of.get(from)! + 1; c < columns.of.get(to)!; c++) {
      add(passing(id, c), c, value, true)
      way.push(passing(id, c))
    }
    way.push(to)
    for (let i = 1; i < way.length; i++) {
      stops.get(way[i - 1]!)!.stop.after.push({ id: way[i]!, value })
      stops.get(way[i]!)!.stop.before.push({ id: way[i - 1]!, value })
    }
  }
  const all: Stop[][] = Array.from({ length: columns.count }, () => [])
  for (const { column, stop } of stops.values()) all[column]!.push(stop)
  return sorted(all)
}

function sorted(all: Stop[][]): Stop[][] {
  const place = new Map<string, number>()
  const remember = (column: readonly Stop[]) => {
    const total = column.reduce((sum, { value }) => sum + value, 0) || 1
    let reached = 0
    for (const { id, value } of column) {
      place.set(id, (reached + value / 2) / total)
      reached += value
    }
  }
  for (const column of all) remember(column)
  let best = { columns: all.map((column) => [...column]), crossings: crossingsOf(all) }
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const forward = sweep % 2 === 0
    for (const column of forward ? all : all.toReversed()) {
      const mean = new Map(
        column.map((stop) => [stop.id, meanPlace(forward ? stop.before : stop.after, place, stop.id)]),
      )
      column.sort((a, b) => mean.get(a.id)! - mean.get(b.id)! || compareIds(a.id, b.id))
      remember(column)
    }
    const crossings = crossingsOf(all)
    if (crossings < best.crossings) best = { columns: all.map((column) => [...column]), crossings }
  }
  return best.columns
}

function meanPlace(joints: readonly Joint[], place: ReadonlyMap<string, number>, own: string): number {
  const weight = joints.reduce((sum, { value }) => sum + value, 0)
  if (weight === 0) return place.get(own)!
  return joints.reduce((sum, { id, value }) => sum + value * place.get(id)!, 0) / weight
}

/** Area of bands that cross: for each pair that does the product of their values. */
function crossingsOf(all: readonly (readonly Stop[])[]): number {
  let sum = 0
  for (let c = 0; c + 1 < all.length; c++) {
    const next = new Map(all[c + 1]!.map(({ id }, i) => [id, i]))
    const joints = all[c]!.flatMap(({ after }, i) => after.map(({ id, value }) => ({ i, j: next.get(id)!, value })))
    for (const [k, a] of joints.entries())
      for (const b of joints.slice(k + 1)) if ((a.i - b.i) * (a.j - b.j) < 0) sum += a.value * b.value
  }
  return sum
}

const ROUNDS = 32

/**
 * Upper edge of every stop: drawn towards the mean height of what it is joined to, with at least the gap between two in a
 * column (half of it between two that pass), and no label over another.
 */
export function placeStops(
  columns: readonly (readonly Stop[])[],
  scale: number,
  { top, height, gap }: SankeyMeasures,
): ReadonlyMap<string, number> {
  const edge = new Map<string, number>()
  for (const column of columns) {
    let y = top
    for (const [i, stop] of column.entries()) {
      edge.set(stop.id, y)
      y += stop.value * scale + gapBelow(stop, column[i + 1], scale, gap)
    }
  }
  const centre = (id: string, value: number) => edge.get(id)! + (value * scale) / 2
  const values = new Map(columns.flatMap((column) => column.map(({ id, value }) => [id, value] as const)))
  for (let round = 0; round < ROUNDS; round++) {
    const pull = 0.99 ** round
    for (const column of round % 2 === 0 ? columns : columns.toReversed()) {
      for (const { id, value, before, after } of column) {
        const joints = round % 2 === 0 ? before : after
        const weight = joints.reduce((sum, joint) => sum + joint.value, 0)
        if (weight === 0) continue
        const mean =
          joints.reduce((sum, joint) => sum + joint.value * centre(joint.id, values.get(joint.id)!), 0) / weight
        edge.set(id, edge.get(id)! + pull * (mean - centre(id, value)))
      }
      settle(column, edge, scale, gap, top, top + height)
    }
  }
  return edge
}

/** Room between a stop and the next one below it: a gap and what their labels need above and below them. */
export function gapBelow(stop: Stop, next: Stop | undefined, scale: number, gap: number): number {
  if (next === undefined) return 0
  const beyond = ({ label, value }: Stop) => Math.max(0, (label - scale * value) / 2)
  return (stop.passes && next.passes ? gap / 2 : gap) + beyond(stop) + beyond(next)
}

/** Pushes the stops of a column apart, down from the top and then up from the bottom, keeping their order. */
function settle(
  column: readonly Stop[],
  edge: Map<string, number>,
  scale: number,
  gap: number,
  top: number,
  bottom: number,
): void {
  let free = top
  for (const [i, stop] of column.entries()) {
    edge.set(stop.id, Math.max(edge.get(stop.id)!, free))
    free = edge.get(stop.id)! + stop.value * scale + gapBelow(stop, column[i + 1], scale, gap)
  }
  let limit = bottom
  for (let i = column.length - 1; i >= 0; i--) {
    const { id, value } = column[i]!
    edge.set(id, Math.min(edge.get(id)!, limit - value * scale))
    limit = edge.get(id)! - (i > 0 ? gapBelow(column[i - 1]!, column[i], scale, gap) : 0)
  }
  // Where all together are taller than the room, they stand below its end, from the top on.
  const over = column.length > 0 ? top - edge.get(column[0]!.id)! : 0
  if (over > 0) for (const { id } of column) edge.set(id, edge.get(id)! + over)
}
