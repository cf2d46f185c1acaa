import { type Diagnostic, fault } from '../base/index.js'

const MAX_BYTES = 16_000_000
const MAX_DEPTH = 64
const MAX_INDENT = 400

/**
 * Refuses a file that could bring the YAML parser down (thousands of nested brackets abort the process), before the parser
 * sees it: size, depth of brackets at the start of a value, indent, and rows of dashes. One pass, linear.
 */
export function prescan(text: string, file: string): Diagnostic | undefined {
  if (text.length > MAX_BYTES)
    return fault('SCENARIO_TOO_LARGE', { file, line: 1, col: 1 }, { args: { limit: MAX_BYTES } })
  let depth = 0
  let line = 1
  let lineStart = 0
  /** Whether a bracket here would open a collection: at the start of a line or after `: , [ { - ?`. */
  let opens = true
  const deep = (at: number) =>
    fault('SCENARIO_TOO_DEEP', { file, line, col: at - lineStart + 1 }, { args: { limit: MAX_DEPTH } })
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c === 10) {
      line++
      lineStart = i + 1
      opens = true
      const indent = indentOf(text, lineStart)
      if (indent.columns > MAX_INDENT || indent.dashes > MAX_DEPTH) return deep(lineStart)
    } else if (c === 32 || c === 9 || c === 13) continue
    else if (c === 35 && (i === lineStart || /\s/.test(text[i - 1]!))) i = endOfLine(text, i) - 1
    else if ((c === 34 || c === 39) && opens) {
      const end = endOfQuote(text, i)
      for (let k = i; k < end; k++)
        if (text.charCodeAt(k) === 10) {
          line++
          lineStart = k + 1
        }
      i = end
      opens = false
    } else if ((c === 91 || c === 123) && opens) {
      if (++depth > MAX_DEPTH) return deep(i)
    } else if (c === 93 || c === 125) {
      depth = Math.max(0, depth - 1)
      opens = false
    } else opens = c === 58 || c === 44 || c === 45 || c === 63
  }
  return undefined
}

function indentOf(text: string, start: number): { columns: number; dashes: number } {
  let i = start
  let dashes = 0
  while (
    text[i] === ' ' ||
    (text[i] === '-' && (text[i + 1] === ' ' || text[i + 1] === '-')) ||
    (text[i] === '?' && text[i + 1] === ' ')
  )
    if (text[i++] !== ' ') dashes++
  return { columns: i - start, dashes }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function endOfQuote(text: string, start: number): number {
  const quote = text[start]!
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\' && quote === '"') i++
    else if (text[i] === quote) {
      if (quote === "'" && text[i + 1] === "'") i++
      else return i
    }
  }
  return text.length
}
