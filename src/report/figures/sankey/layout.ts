import { columnsOf, type Columns } from './columns.js'
import { type SankeyBand, type SankeyDiagram, type SankeyNode, nodeSums } from './diagram.js'
import { inOrder } from './fold.js'
import { LINE } from '../svg/label.js'
import { ASIDE } from './labels.js'
import { type SankeyMeasures, usualMeasures } from './measures.js'
import { type Pair, pairsOf } from './pairs.js'
import { gapBelow, orderStops, passing, placeStops, type Stop } from './stops.js'

export interface PlacedNode {
  readonly node: SankeyNode
  readonly column: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly entering: number
  readonly leaving: number
  /** Lines of its name and value. */
  readonly label: readonly string[]
}

/** Lines of a node's label for a width in pixels. */
export type LabelOf = (node: SankeyNode, value: number, room: number) => readonly string[]

/** A place a band passes: its upper edge at the left and right side of a node, or in the gap of another column. */
export interface Passage {
  readonly x0: number
  readonly x1: number
  readonly y: number
}

export interface PlacedBand {
  readonly band: SankeyBand
  /** Height in pixels: its value × `scale`. */
  readonly thickness: number
  /** From the giver's right side over the columns between to the taker's left side. */
  readonly passages: readonly Passage[]
  readonly isReturn: boolean
}

export interface SankeyLayout {
  readonly width: number
  readonly height: number
  /** Pixels per unit of value. */
  readonly scale: number
  readonly columns: Columns
  readonly nodes: readonly PlacedNode[]
  readonly bands: readonly PlacedBand[]
  /** Lower edge of nodes and bands, without returns. */
  readonly bottom: number
}

/** Places nodes in columns and bands between them; the same diagram gives the same layout, whatever its order. */
export function layOut(
  diagram: SankeyDiagram,
  measures: SankeyMeasures = usualMeasures,
  labelOf: LabelOf = (node) => [node.label],
): SankeyLayout {
  const bands = inOrder(diagram.bands)
  const columns = columnsOf({ ...diagram, bands })
  const sums = nodeSums(diagram)
  const size = (id: string) => Math.max(sums.get(id)!.entering, sums.get(id)!.leaving)
  const pairs = pairsOf(bands.filter(({ id }) => !columns.returns.has(id)))
  const step = columns.count > 1 ? (measures.width - 2 * measures.margin - measures.nodeWidth) / (columns.count - 1) : 0
  const room = (column: number) =>
    column === 0 || column === columns.count - 1 ? measures.margin - ASIDE : step - measures.nodeWidth - 2 * ASIDE
  const labels = new Map(
    diagram.nodes.map((node) => [node.id, labelOf(node, size(node.id), room(columns.of.get(node.id)!))] as const),
  )
  const heights = new Map([...labels].map(([id, lines]) => [id, lines.length * LINE] as const))
  const stops = orderStops(diagram.nodes, pairs, columns, size, heights)
  const scale = scaleOf(stops, measures)
  const top = placeStops(stops, scale, measures)
  const x = (column: number) => measures.margin + column * step
  const nodes = diagram.nodes
    .map((node): PlacedNode => {
      const column = columns.of.get(node.id)!
      const place = { x: x(column), y: top.get(node.id)!, width: measures.nodeWidth, height: scale * size(node.id) }
      return { node, column, ...place, ...sums.get(node.id)!, label: labels.get(node.id)! }
    })
    .sort((a, b) => a.column - b.column || a.y - b.y)
  const pairOf = new Map(pairs.flatMap((pair) => [...pair.above.keys()].map((id) => [id, pair] as const)))
  const ports = portsOf(bands, nodes, pairOf, columns, top, scale)
  const placed = bands.map((band): PlacedBand => {
    const [from, to] = [columns.of.get(band.from)!, columns.of.get(band.to)!]
    const isReturn = columns.returns.has(band.id)
    const between = isReturn ? [] : Array.from({ length: to - from - 1 }, (_, i) => from + 1 + i)
    return {
      band,
      thickness: scale * band.value,
      isReturn,
      passages: [
        { x0: x(from), x1: x(from) + measures.nodeWidth, y: ports.out.get(band.id)! },
        ...between.map((c) => ({
          x0: x(c),
          x1: x(c) + measures.nodeWidth,
          y: top.get(passing(pairOf.get(band.id)!.id, c))! + scale * pairOf.get(band.id)!.above.get(band.id)!,
        })),
        { x0: x(to), x1: x(to) + measures.nodeWidth, y: ports.in.get(band.id)! },
      ],
    }
  })
  const bottom = Math.max(
    measures.top,
    ...nodes.map(({ y, height }) => y + height),
    ...placed.flatMap(({ passages, thickness }) => passages.map(({ y }) => y + thickness)),
  )
  return { width: measures.width, height: bottom + measures.top, scale, columns, nodes, bands: placed, bottom }
}

/** Pixels per unit so that the fullest column has the height asked for. */
function scaleOf(stops: readonly (readonly Stop[])[], { height, gap }: SankeyMeasures): number {
  const scales = stops.flatMap((column) => {
    const total = column.reduce((sum, { value }) => sum + value, 0)
    const gaps = column.reduce((sum, stop, i) => sum + gapBelow(stop, column[i + 1], 0, gap), 0)
    return total > 0 ? [Math.max(height / 4, height - gaps) / total] : []
  })
  return scales.length > 0 ? Math.min(...scales) : 1
}

/** Upper edge of every band at its giver and at its taker: sorted by the height of the other end, returns last. */
function portsOf(
  bands: readonly SankeyBand[],
  nodes: readonly PlacedNode[],
  pairOf: ReadonlyMap<string, Pair>,
  columns: Columns,
  top: ReadonlyMap<string, number>,
  scale: number,
): { readonly out: ReadonlyMap<string, number>; readonly in: ReadonlyMap<string, number> } {
  const at = new Map(nodes.map((node) => [node.node.id, node]))
  const seen = (band: SankeyBand, side: 'out' | 'in'): number => {
    const [from, to] = [columns.of.get(band.from)!, columns.of.get(band.to)!]
    const next = side === 'out' ? from + 1 : to - 1
    const end = side === 'out' ? band.to : band.from
    const isNext = side === 'out' ? next === to : next === from
    return isNext ? at.get(end)!.y + at.get(end)!.height / 2 : top.get(passing(pairOf.get(band.id)!.id, next))!
  }
  const side = (which: 'out' | 'in'): ReadonlyMap<string, number> => {
    const found = new Map<string, number>()
    for (const { node, y } of nodes) {
      const own = bands.filter((band) => (which === 'out' ? band.from : band.to) === node.id)
      const forward = own.filter(({ id }) => !columns.returns.has(id))
      const back = own.filter(({ id }) => columns.returns.has(id))
      const heights = new Map(forward.map((band) => [band.id, seen(band, which)]))
      const sorted = [...forward.sort((a, b) => heights.get(a.id)! - heights.get(b.id)!), ...back]
      let edge = y
      for (const band of sorted) {
        found.set(band.id, edge)
        edge += scale * band.value
      }
    }
    return found
  }
  return { out: side('out'), in: side('in') }
}
