import { widthOf } from '../../cells.js'
import { CELL, LINE } from '../svg/label.js'
import { type Box, overlap } from '../svg/box.js'
import type { PlacedBand } from './layout.js'

/** A name written on a band. */
export interface BandLabel {
  readonly text: string
  readonly x: number
  /** Base of its letters. */
  readonly y: number
  readonly box: Box
}

/** Height a band must have to bear its name. */
const LEAST = 14

/**
 * Names of the bands that have room for them, the largest first: where a band passes a column, else before its taker; none
 * over another, over a node or over a node's name.
 */
export function bandLabels(bands: readonly PlacedBand[], taken: readonly Box[]): readonly BandLabel[] {
  const boxes = [...taken]
  const found: BandLabel[] = []
  const largest = [...bands].filter(
    ({ thickness, isReturn, band }) => thickness >= LEAST && !isReturn && band.label !== '',
  )
  for (const placed of largest.sort((a, b) => b.thickness - a.thickness)) {
    const label = candidates(placed).find(({ box }) => !boxes.some((other) => overlap(box, other)))
    if (label === undefined) continue
    boxes.push(label.box)
    found.push(label)
  }
  return found
}

function candidates({ band, passages, thickness }: PlacedBand): readonly BandLabel[] {
  const width = CELL * widthOf(band.label)
  const labelAt = (x: number, middle: number): BandLabel => ({
    text: band.label,
    x,
    y: middle + 4,
    box: { x0: x - 2, x1: x + width + 2, y0: middle - LINE / 2, y1: middle + LINE / 2 },
  })
  const centre = (y: number) => y + thickness / 2
  const between = passages.slice(1, -1).map(({ x0, x1, y }) => labelAt((x0 + x1 - width) / 2, centre(y)))
  const [before, last] = [passages.at(-2)!, passages.at(-1)!]
  const end = labelAt(last.x0 - width - 6, centre(last.y))
  // Near its taker a band is level only for a while.
  const turn = (last.x0 - end.x) / (last.x0 - before.x1)
  const off = Math.abs(last.y - before.y) * (3 * turn ** 2 - 2 * turn ** 3)
  return turn < 1 && off <= thickness / 2 ? [...between, end] : between
}
