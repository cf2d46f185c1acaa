import { widthOf } from '../../cells.js'
import { wrap } from '../../wrap.js'
import { CELL } from '../svg/label.js'

/** Pixels between a node and its name. */
export const ASIDE = 6

/** A node's name and value in lines that fit into so many pixels; the value stands behind the name where it fits there. */
export function labelLines(name: string, value: string, room: number): readonly string[] {
  const cells = Math.max(8, Math.floor(room / CELL))
  const lines = wrap(name, cells, '').split('\n')
  const last = `${lines.at(-1)} ${value}`
  return widthOf(last) <= cells ? [...lines.slice(0, -1), last] : [...lines, value]
}
