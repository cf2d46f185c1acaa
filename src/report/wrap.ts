import { widthOf } from './cells.js'

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/
const closing = /[，。；：、！？）〕》」』”’…,.;:!?)\]}%]/
const opening = /[（〔《「『“‘([{]/

/**
 * Text broken into lines of at most `width` cells: at spaces, and between Chinese characters, but not before closing or
 * after opening punctuation. A piece longer than a line stands on one of its own, or `inPaths` is broken behind a point or
 * slash. Further lines begin with `indent`.
 */
export function wrap(text: string, width: number, indent: string, inPaths = false): string {
  const lines: string[] = []
  let line = ''
  for (const atom of inPaths
    ? atoms(text).flatMap((piece) => (isLong(piece) ? pathPieces(piece) : [piece]))
    : atoms(text)) {
    if (line.trim() !== '' && widthOf((line + atom).trimEnd()) > width) {
      lines.push(line.trimEnd())
      line = indent
    }
    line += line === indent && lines.length > 0 ? atom.trimStart() : atom
  }
  return [...lines, line.trimEnd()].join('\n')
}

/** Cells of the widest piece that `wrap` does not break in a path, as it stands in a further line. */
export const widestPiece = (text: string, indent: string): number =>
  Math.max(
    0,
    ...atoms(text)
      .flatMap((piece) => (isLong(piece) ? pathPieces(piece) : [piece]))
      .map((piece) => widthOf(indent + piece.trimEnd())),
  )

const isLong = (piece: string) => widthOf(piece) > 24
const pathPieces = (piece: string): readonly string[] => piece.match(/[^./]+[./]?|[./]/g) ?? [piece]

/** The pieces of a text that stay together, each with the spaces behind it. */
function atoms(text: string): readonly string[] {
  const found: string[] = []
  let before = ''
  for (const letter of text) {
    const afterSpace = /\s/.test(before) && !/\s/.test(letter)
    const besideWide = wide.test(before) || wide.test(letter)
    const isBreak = afterSpace || (besideWide && !/\s/.test(letter) && !closing.test(letter) && !opening.test(before))
    if (found.length === 0 || isBreak) found.push(letter)
    else found[found.length - 1] += letter
    before = letter
  }
  return found
}
