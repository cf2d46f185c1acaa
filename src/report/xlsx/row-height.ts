import { widthOf } from '../cells.js'

/** Points a line of text of ten points takes, and a row besides. */
const line = 13
const padding = 3

/** Lines a text takes in a column of so many letters. */
const linesIn = (text: string, width: number): number =>
  Math.max(1, Math.ceil((widthOf(text) * 1.1) / Math.max(1, width - 1)))

/**
 * Height in points of a row whose texts go on in further lines, or whose letters are larger (`size` times); undefined where
 * the usual height serves.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[], size = 1): number | undefined {
  const lines = Math.max(1, ...texts.map((text, i) => linesIn(text, widths[i]!)))
  return lines === 1 && size <= 1 ? undefined : lines * line * Math.max(1, size) + padding
}
