import { type Diagnostic, fault } from '../base/index.js'

const MAX_BYTES = 16_000_000
/** Deepest nesting of collections a file may have; the parser meets nothing deeper. */
export const MAX_DEPTH = 64

/**
 * Refuses a text that could bring the YAML parser down, before the parser sees it: size, characters no text file holds,
 * nesting by indent and dashes, and rows of dashes, tags and anchors, which the lexer meets one inside the other. One pass,
 * linear. Nesting by brackets is counted where the text is taken apart into tokens (see yaml-tree.ts).
 */
export function prescan(text: string, file: string): Diagnostic | undefined {
  if (text.length > MAX_BYTES)
    return fault('SCENARIO_TOO_LARGE', { file, line: 1, col: 1 }, { args: { limit: MAX_BYTES } })
  const levels: Level[] = []
  let start = 0
  for (let line = 1; start < text.length; line++) {
    const next = text.indexOf('\n', start)
    const end = next < 0 ? text.length : next
    const found = scanLine(text, start, end, levels)
    if (found !== undefined) {
      const at = { file, line, col: found - start + 1 }
      const control = isControl(text.charCodeAt(found))
      return control
        ? fault('SCENARIO_NOT_IN_LANGUAGE', at, { args: { what: codePoint(text.charCodeAt(found)) } })
        : fault('SCENARIO_TOO_DEEP', at, { args: { limit: MAX_DEPTH } })
    }
    start = end + 1
  }
  return undefined
}

/** A level of indent and how many collections are open there at most. */
interface Level {
  readonly indent: number
  readonly depth: number
}

const isControl = (c: number): boolean => (c < 32 && c !== 9 && c !== 10 && c !== 13) || c === 127
const codePoint = (c: number): string => `U+${c.toString(16).toUpperCase().padStart(4, '0')}`

/** Offset in the line at which it is refused; keeps the open levels of indent. */
function scanLine(text: string, start: number, end: number, levels: Level[]): number | undefined {
  let run = 0
  let longest = 0
  let leading = true
  let indent = -1
  let beforeToken = true
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i)
    if (isControl(c)) return i
    const space = isSpace(c)
    if (!space) {
      if (indent < 0) indent = i - start
      if (beforeToken) run = isIndicator(c) && !isMinus(text, i, end) ? run + 1 : 0
      if (run > MAX_DEPTH) return i
      if (leading && beforeToken && run === 0) leading = false
      if (leading) longest = run
    }
    beforeToken = space || c === 44 || c === 91 || c === 123
  }
  if (indent < 0) return undefined
  while (levels.length > 0 && levels.at(-1)!.indent >= indent) levels.pop()
  const depth = (levels.at(-1)?.depth ?? 0) + 1 + longest
  levels.push({ indent, depth })
  return depth > MAX_DEPTH ? start + indent : undefined
}

const isSpace = (c: number): boolean => c === 32 || c === 9 || c === 13

/** Whether a dash begins a number or a word: what stands behind it belongs to it. */
const isMinus = (text: string, at: number, end: number): boolean =>
  text.charCodeAt(at) === 45 && at + 1 < end && !isSpace(text.charCodeAt(at + 1))

/** `!`, `&`, `*`, `-`, `:` or `?`: what may stand before a value. */
const isIndicator = (c: number): boolean => c === 33 || c === 38 || c === 42 || c === 45 || c === 58 || c === 63
