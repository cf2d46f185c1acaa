import { type Alias, Composer, type CST, isAlias, isScalar, isSeq, Lexer, type ParsedNode, Parser } from 'yaml'
import { type Diagnostic, fault, isForbiddenName, plainHyphens, type Position } from '../base/index.js'
import { readPlain } from './plain-yaml.js'
import { MAX_DEPTH, prescan } from './prescan.js'
import { oddHyphen } from './references.js'
import type { Entry, Tree } from './tree.js'

/** Result of reading one text: the tree as far as it could be read, and every fault. */
export interface TreeReading {
  readonly tree?: Tree
  readonly faults: readonly Diagnostic[]
}

/** Line starts of a text, for turning offsets into places. */
export class Lines {
  private readonly starts: number[] = [0]
  constructor(
    private readonly file: string,
    text: string,
  ) {
    for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.starts.push(i + 1)
  }

  at(offset: number): Position {
    let low = 0
    let high = this.starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (this.starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return { file: this.file, line: low + 1, col: offset - this.starts[low]! + 1 }
  }
}

/** Thrown out of the tokens where brackets are nested too deeply: the composer must not meet them. */
class TooDeep {
  constructor(readonly offset: number) {}
}

const marks = new Set(['\u0002', '\u0018', '\u001f'])

/** The parser's tokens, with the brackets counted on the way: thousands of nested ones would abort the process later. */
function* tokensOf(text: string): Generator<CST.Token> {
  const parser = new Parser()
  let offset = 0
  let depth = 0
  for (const lexeme of new Lexer().lex(text)) {
    if (lexeme === '[' || lexeme === '{') depth++
    else if (lexeme === ']' || lexeme === '}') depth--
    else if (lexeme === '\u0018') depth = 0
    if (depth > MAX_DEPTH) throw new TooDeep(offset)
    if (!marks.has(lexeme)) offset += lexeme.length
    yield* parser.next(lexeme)
  }
  yield* parser.end()
}

/**
 * Reads YAML (or JSON) into a tree. All scalars stay text (the failsafe schema). Duplicate keys, anchors, aliases, tags,
 * directives, merge keys, several documents and keys that are not text are faults; an exception of the parser becomes a
 * fault at line 1. A collection that begins below its key is placed at the key, a line in brackets at its bracket. Every
 * node is of the model's layer: what other layers take from their files they set as their own.
 */
export function readYaml(text: string, file: string): TreeReading {
  const refused = prescan(text, file)
  if (refused) return { faults: [refused] }
  const plain = readPlain(text, file)
  return plain ? { tree: plain, faults: [] } : readParsed(text, file)
}

/** The same by the parser of all YAML, which also says what is wrong. */
export function readParsed(text: string, file: string): TreeReading {
  try {
    return new YamlReader(text, file).read()
  } catch (error) {
    if (error instanceof TooDeep)
      return {
        faults: [fault('SCENARIO_TOO_DEEP', new Lines(file, text).at(error.offset), { args: { limit: MAX_DEPTH } })],
      }
    const what = (error as Error).message.split('\n')[0]!
    return { faults: [fault('SCENARIO_BAD_YAML', { file, line: 1, col: 1 }, { args: { what } })] }
  }
}

const plainMarks: Readonly<Record<string, string>> = { '：': ': ', '｛': '{', '｝': '}', '［': '[', '］': ']' }

class YamlReader {
  private readonly faults: Diagnostic[] = []
  private readonly lines: Lines
  constructor(
    private readonly text: string,
    private readonly file: string,
  ) {
    this.lines = new Lines(file, text)
  }

  read(): TreeReading {
    const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent', prettyErrors: false })
    const [first, second] = [...composer.compose(this.tokens())]
    const errors = first?.errors ?? composer.streamInfo().errors
    if (errors.length > 0) return { faults: [...this.faults, ...this.syntaxFaults(errors)] }
    if (!first?.contents) {
      const empty = fault('SCENARIO_EMPTY', { file: this.file, line: 1, col: 1 })
      return { faults: this.faults.length > 0 ? this.faults : [empty] }
    }
    if (second) this.faults.push(fault('SCENARIO_SEVERAL_DOCUMENTS', this.lines.at(second.range[0])))
    const tree = this.node(first.contents as ParsedNode)
    return tree === undefined ? { faults: this.faults } : { tree, faults: this.faults }
  }

  private *tokens(): Generator<CST.Token> {
    for (const token of tokensOf(this.text)) {
      if (token.type === 'directive') this.refuseAt('%', token.offset)
      yield token
    }
  }

  /** The parser's errors, one a line: what it says further along is mostly the same slip again. */
  private syntaxFaults(errors: readonly { readonly message: string; readonly pos: [number, number] }[]): Diagnostic[] {
    const byLine = new Map<number, Diagnostic>()
    for (const { message, pos } of errors) {
      const at = this.lines.at(Math.min(pos[0], this.text.length))
      const what = message.split('\n')[0]!
      if (!byLine.has(at.line))
        byLine.set(at.line, this.fullWidth(at) ?? fault('SCENARIO_BAD_YAML', at, { args: { what } }))
    }
    return [...byLine.values()]
  }

  /** A full-width colon or bracket where YAML needs the plain one is the likelier slip than what the parser makes of it. */
  private fullWidth({ file, line }: Position): Diagnostic | undefined {
    const text = this.text.split(/\r?\n/)[line - 1]!
    const slip = /^[^"'#]*?([：｛｝［］])/.exec(text)
    if (!slip) return undefined
    const col = slip[0].length
    return fault('SCENARIO_FULL_WIDTH', { file, line, col }, { args: { mark: slip[1]!, plain: plainMarks[slip[1]!]! } })
  }

  private refuseAt(what: string, offset: number): undefined {
    this.faults.push(fault('SCENARIO_NOT_IN_LANGUAGE', this.lines.at(offset), { args: { what } }))
    return undefined
  }

  private refuse(what: string, node: ParsedNode): undefined {
    return this.refuseAt(what, node.range[0])
  }

  private node(node: ParsedNode): Tree | undefined {
    if (isAlias(node)) return this.refuse('*', node)
    this.checkProperties(node)
    const [start, end] = node.range
    const placed = { at: this.lines.at(start), length: 1, layer: 'model' }
    if (isScalar(node)) {
      const length = Math.max(1, Math.min(end, this.lineEnd(start)) - start)
      return { kind: 'scalar', ...placed, length, text: String(node.value ?? '') }
    }
    if (isSeq(node)) {
      const items = node.items.flatMap((item) => this.node(item as ParsedNode) ?? [])
      return { kind: 'list', ...placed, items }
    }
    return { kind: 'map', ...placed, entries: this.entries(node.items as unknown as Pair[]) }
  }

  /** Anchors and tags are refused; the value is read nevertheless, so that its own faults are found too. */
  private checkProperties(node: Exclude<ParsedNode, Alias.Parsed>): void {
    const before = (mark: string) => Math.max(0, this.text.lastIndexOf(mark, node.range[0]))
    if (node.anchor !== undefined) this.refuseAt('&', before(`&${node.anchor}`))
    if (node.tag !== undefined)
      this.refuseAt(
        node.tag.replace('tag:yaml.org,2002:', '!!'),
        before(node.tag.startsWith('tag:yaml.org,2002:') ? '!!' : '!'),
      )
  }

  private nothing(at: Position, length: number): Tree {
    return { kind: 'scalar', at, length, layer: 'model', text: '' }
  }

  private lineEnd(start: number): number {
    const end = this.text.indexOf('\n', start)
    return end < 0 ? this.text.length : end
  }

  private entries(items: readonly Pair[]): Map<string, Entry> {
    const entries = new Map<string, Entry>()
    for (const { key, value } of items) {
      if (!isScalar(key) || key.value === '') {
        const culprit = isScalar(key) ? (value ?? key) : (key ?? value)
        if (culprit) this.refuse('?', culprit)
        continue
      }
      this.checkProperties(key)
      const written = String(key.value)
      const name = plainHyphens(written)
      const keyAt = this.lines.at(key.range[0])
      if (name !== written) this.faults.push(oddHyphen(written, keyAt))
      const earlier = entries.get(name)
      if (isForbiddenName(name) || name === '<<')
        this.faults.push(fault('SCENARIO_FORBIDDEN_KEY', keyAt, { args: { name }, length: name.length }))
      else if (earlier)
        this.faults.push(
          fault('SCENARIO_DUPLICATE_KEY', keyAt, {
            args: { name },
            length: name.length,
            related: [{ at: earlier.keyAt, note: 'also-here' }],
          }),
        )
      else {
        const tree = value ? this.node(value) : this.nothing(keyAt, name.length)
        const below = tree && tree.kind !== 'scalar' && tree.at.line > keyAt.line
        if (tree) entries.set(name, { keyAt, value: below ? { ...tree, at: keyAt, length: name.length } : tree })
      }
    }
    return entries
  }
}

interface Pair {
  readonly key: ParsedNode | null
  readonly value: ParsedNode | null
}
