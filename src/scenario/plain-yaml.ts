import { isForbiddenName, plainHyphens, type Position } from '../base/index.js'
import type { Entry, MapTree, Tree } from './tree.js'

/** Thrown where a text leaves the plain part of YAML. */
const notPlain = Symbol('not plain')

/** Deepest nesting of brackets read here. */
const MOST_BRACKETS = 60
/** Longest key on one line that YAML takes for a key. */
const MOST_KEY = 1000

const [NEWLINE, SPACE, QUOTE, HASH, APOSTROPHE, COMMA, DASH, COLON] = [10, 32, 34, 35, 39, 44, 45, 58] as const
const [OPEN_LIST, BACKSLASH, CLOSE_LIST, OPEN_MAP, CLOSE_MAP] = [91, 92, 93, 123, 125] as const
/** What a plain scalar of this part does not begin with: the indicators of YAML, and blanks. */
const notFirst = new Set([...'?:,[]{}#&*!|>\'"%@`\n '].map((letter) => letter.charCodeAt(0)))
/** Tabs and line ends other than \n: left to the parser wherever they stand. */
const unusual = /[\t\r\u0085\u2028\u2029\ufeff]/

/**
 * The tree of a text in the plain part of YAML, which is nearly all that models are written in: maps and lists in blocks and
 * brackets, scalars plain or quoted on one line, remarks. Undefined where anything else occurs, right or wrong: the parser of
 * yaml-tree.ts reads that, and says what is wrong with it. What is read here is read there alike, ten times more slowly.
 */
export function readPlain(text: string, file: string): MapTree | undefined {
  if (unusual.test(text)) return undefined
  try {
    return new PlainReader(text, file).read()
  } catch (error) {
    if (error === notPlain) return undefined
    throw error
  }
}

class PlainReader {
  private pos = 0
  private line = 1
  private lineStart = 0
  private brackets = 0

  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {}

  /** What no block takes, behind a value or further in than its block, is left over in the end. */
  read(): MapTree {
    this.skipBlank()
    const tree = this.code() === OPEN_MAP ? this.flowMap(-1) : this.blockMap(this.column())
    this.skipBlank()
    if (this.pos < this.text.length) throw notPlain
    return tree
  }

  private code(): number {
    return this.text.charCodeAt(this.pos)
  }

  private column(): number {
    return this.pos - this.lineStart
  }

  private place(): Position {
    return { file: this.file, line: this.line, col: this.pos - this.lineStart + 1 }
  }

  private expect(code: number): void {
    if (this.code() !== code) throw notPlain
    this.pos++
  }

  private skipSpaces(): void {
    while (this.code() === SPACE) this.pos++
  }

  /** On to the next token, over blank space, line ends and remarks. */
  private skipBlank(): void {
    for (;;) {
      this.skipSpaces()
      if (this.code() === HASH) {
        if (this.pos > this.lineStart && this.text.charCodeAt(this.pos - 1) !== SPACE) throw notPlain
        const end = this.text.indexOf('\n', this.pos)
        this.pos = end < 0 ? this.text.length : end
      }
      if (this.code() !== NEWLINE) return
      this.pos++
      this.line++
      this.lineStart = this.pos
    }
  }

  /** Whether the line holds nothing more than a remark. */
  private atLineEnd(): boolean {
    const code = this.code()
    return code === NEWLINE || code === HASH || this.pos >= this.text.length
  }

  /** Whether a list item begins here: a dash with something behind it on its line. */
  private atItem(): boolean {
    return this.code() === DASH && this.text.charCodeAt(this.pos + 1) === SPACE
  }

  private blockMap(indent: number): MapTree {
    const at = this.place()
    const entries = new Map<string, Entry>()
    do {
      const keyAt = this.place()
      const key = this.key(false)
      this.expect(COLON)
      if (this.code() !== SPACE && !this.atLineEnd()) throw notPlain
      this.skipSpaces()
      const value = this.atLineEnd() ? this.below(indent) : this.onLine(indent)
      this.add(entries, key, keyAt, value)
    } while (this.column() === indent && this.pos < this.text.length)
    return { kind: 'map', at, length: 1, layer: 'model', entries }
  }

  /** A value that begins below its key. */
  private below(indent: number): Tree {
    this.skipBlank()
    const column = this.column()
    if (this.atItem() && column >= indent) return this.blockList(column)
    if (column <= indent) throw notPlain
    return this.item(indent)
  }

  private blockList(indent: number): Tree {
    const at = this.place()
    const items: Tree[] = []
    do {
      this.pos++
      this.skipSpaces()
      items.push(this.atItem() ? this.blockList(this.column()) : this.item(indent))
    } while (this.column() === indent && this.atItem())
    return { kind: 'list', at, length: 1, layer: 'model', items }
  }

  /** A map whose first key stands here, or what fits on the line. */
  private item(indent: number): Tree {
    return this.keyAhead() ? this.blockMap(this.column()) : this.onLine(indent)
  }

  /** Whether a key and its colon stand here. */
  private keyAhead(): boolean {
    const code = this.code()
    if (code === OPEN_LIST || code === OPEN_MAP) return false
    const start = this.pos
    this.key(false)
    const found = this.code() === COLON
    this.pos = start
    return found
  }

  /** A value on the line of its key or dash, up to the next token after it. */
  private onLine(indent: number): Tree {
    const tree = this.flowValue(indent, false)
    this.skipBlank()
    return tree
  }

  private flowValue(indent: number, inBrackets: boolean): Tree {
    const code = this.code()
    if (code === OPEN_MAP) return this.flowMap(indent)
    if (code === OPEN_LIST) return this.flowList(indent)
    const at = this.place()
    const start = this.pos
    const text = code === QUOTE || code === APOSTROPHE ? this.quoted() : this.plain(inBrackets)
    return { kind: 'scalar', at, length: this.pos - start, layer: 'model', text }
  }

  private flowMap(indent: number): MapTree {
    const at = this.place()
    const entries = new Map<string, Entry>()
    this.open()
    this.inside(indent)
    while (this.code() !== CLOSE_MAP) {
      const keyAt = this.place()
      const quoted = this.code() === QUOTE
      const key = this.key(true)
      this.expect(COLON)
      if (this.code() !== SPACE && this.code() !== NEWLINE && !quoted) throw notPlain
      this.inside(indent)
      this.add(entries, key, keyAt, this.flowValue(indent, true))
      this.next(indent, CLOSE_MAP)
    }
    this.close()
    return { kind: 'map', at, length: 1, layer: 'model', entries }
  }

  private flowList(indent: number): Tree {
    const at = this.place()
    const items: Tree[] = []
    this.open()
    this.inside(indent)
    while (this.code() !== CLOSE_LIST) {
      items.push(this.flowValue(indent, true))
      this.next(indent, CLOSE_LIST)
    }
    this.close()
    return { kind: 'list', at, length: 1, layer: 'model', items }
  }

  private open(): void {
    if (++this.brackets > MOST_BRACKETS) throw notPlain
    this.pos++
  }

  private close(): void {
    this.brackets--
    this.pos++
  }

  /** Over blank space inside brackets; what stands on a further line stands further in than the block around it. */
  private inside(indent: number): void {
    this.skipBlank()
    if (this.column() <= indent) throw notPlain
  }

  /** Behind an entry in brackets: on to the next entry or to the closing bracket. */
  private next(indent: number, closing: number): void {
    this.inside(indent)
    if (this.code() === closing) return
    this.expect(COMMA)
    this.inside(indent)
  }

  /** Puts a value at its key; a collection that begins below the key is placed at it. */
  private add(entries: Map<string, Entry>, key: string, keyAt: Position, value: Tree): void {
    if (entries.has(key)) throw notPlain
    const below = value.kind !== 'scalar' && value.at.line > keyAt.line
    entries.set(key, { keyAt, value: below ? { ...value, at: keyAt, length: key.length } : value })
  }

  /** A key on one line, without the faults a key may have. */
  private key(inBrackets: boolean): string {
    const start = this.pos
    const code = this.code()
    const key = code === QUOTE || code === APOSTROPHE ? this.quoted() : this.plain(inBrackets)
    const strange = key === '' || key === '<<' || isForbiddenName(key) || plainHyphens(key) !== key
    if (strange || this.pos - start > MOST_KEY) throw notPlain
    return key
  }

  /** A quoted scalar on one line; of the escapes of YAML those that are JSON's too. */
  private quoted(): string {
    const mark = this.code()
    const start = this.pos++
    let plain = true
    for (;;) {
      const code = this.code()
      if (code === NEWLINE || this.pos >= this.text.length) throw notPlain
      this.pos++
      if (code === BACKSLASH && mark === QUOTE) {
        plain = false
        this.pos++
      } else if (code === mark) {
        if (mark === QUOTE || this.code() !== APOSTROPHE) break
        plain = false
        this.pos++
      }
    }
    const inner = this.text.slice(start + 1, this.pos - 1)
    if (plain) return inner
    return mark === APOSTROPHE ? inner.replaceAll("''", "'") : unescaped(inner)
  }

  /** A plain scalar on one line, without the blanks behind it. */
  private plain(inBrackets: boolean): string {
    const start = this.pos
    const first = this.code()
    if (notFirst.has(first)) throw notPlain
    if (first === DASH || first === 46) this.checkDash(start)
    let end = start
    for (; this.pos < this.text.length; this.pos++) {
      const code = this.code()
      if (code === NEWLINE) break
      if (code === SPACE) continue
      if (code === HASH && this.text.charCodeAt(this.pos - 1) === SPACE) break
      if (code === COLON && this.endsAtColon(inBrackets)) break
      if (inBrackets && isBracketOrComma(code)) break
      end = this.pos + 1
    }
    this.pos = end
    return this.text.slice(start, end)
  }

  /** A dash begins a number or a word here, never an item or the mark of a document. */
  private checkDash(start: number): void {
    const next = this.text.charCodeAt(start + 1)
    const isWord =
      (next >= 48 && next <= 57) || (next >= 65 && next <= 90) || (next >= 97 && next <= 122) || next === 46
    if (!isWord || this.text.startsWith('...', start)) throw notPlain
  }

  private endsAtColon(inBrackets: boolean): boolean {
    const next = this.text.charCodeAt(this.pos + 1)
    return next === SPACE || next === NEWLINE || Number.isNaN(next) || (inBrackets && isBracketOrComma(next))
  }
}

const isBracketOrComma = (code: number): boolean =>
  code === COMMA || code === OPEN_LIST || code === CLOSE_LIST || code === OPEN_MAP || code === CLOSE_MAP

function unescaped(inner: string): string {
  try {
    return JSON.parse(`"${inner}"`) as string
  } catch {
    throw notPlain
  }
}
