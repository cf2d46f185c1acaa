import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseAllDocuments } from 'yaml'
import { type Diagnostic, fault, isForbiddenName, type Position } from '../base/index.js'
import { prescan } from './prescan.js'
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

/**
 * Reads YAML (or JSON) into a tree. All scalars stay text (the failsafe schema). Duplicate keys, anchors, tags, merge keys,
 * several documents and keys that are not text are faults; an exception of the parser becomes a fault at line 1.
 */
export function readYaml(text: string, file: string, layer: string): TreeReading {
  const refused = prescan(text, file)
  if (refused) return { faults: [refused] }
  try {
    return new YamlReader(text, file, layer).read()
  } catch (error) {
    const what = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    return { faults: [fault('SCENARIO_BAD_YAML', { file, line: 1, col: 1 }, { args: { what } })] }
  }
}

class YamlReader {
  private readonly faults: Diagnostic[] = []
  private readonly lines: Lines
  constructor(
    private readonly text: string,
    private readonly file: string,
    private readonly layer: string,
  ) {
    this.lines = new Lines(file, text)
  }

  read(): TreeReading {
    const documents = parseAllDocuments(this.text, {
      schema: 'failsafe',
      uniqueKeys: false,
      logLevel: 'silent',
      prettyErrors: false,
    })
    const list = Array.isArray(documents) ? documents : []
    const [first, second] = list
    if (!first?.contents) {
      const errors = first?.errors.map((error) => this.bad(error.message, error.pos[0])) ?? []
      return { faults: errors.length > 0 ? errors : [fault('SCENARIO_EMPTY', { file: this.file, line: 1, col: 1 })] }
    }
    for (const error of first.errors) this.faults.push(this.bad(error.message, error.pos[0]))
    if (second) this.faults.push(fault('SCENARIO_SEVERAL_DOCUMENTS', this.lines.at(second.range?.[0] ?? 0)))
    const tree = this.node(first.contents as ParsedNode)
    return tree === undefined ? { faults: this.faults } : { tree, faults: this.faults }
  }

  private bad(message: string, offset: number): Diagnostic {
    return fault('SCENARIO_BAD_YAML', this.lines.at(Math.min(offset, this.text.length)), {
      args: { what: message.split('\n')[0]! },
    })
  }

  private refuse(what: string, node: ParsedNode): undefined {
    this.faults.push(fault('SCENARIO_NOT_IN_LANGUAGE', this.lines.at(node.range[0]), { args: { what } }))
    return undefined
  }

  private node(node: ParsedNode): Tree | undefined {
    if (isAlias(node)) return this.refuse('*', node)
    if (node.anchor !== undefined) this.refuse('&', node)
    if (node.tag !== undefined && !node.tag.startsWith('tag:yaml.org,2002:')) this.refuse(node.tag, node)
    const [start, end] = node.range
    const placed = {
      at: this.lines.at(start),
      length: Math.max(1, Math.min(end, this.lineEnd(start)) - start),
      layer: this.layer,
    }
    if (isScalar(node))
      return { kind: 'scalar', ...placed, text: String(node.value ?? ''), quoted: node.type !== 'PLAIN' }
    if (isSeq(node)) {
      const items = node.items.flatMap((item) => this.node(item as ParsedNode) ?? [])
      return { kind: 'list', ...placed, items }
    }
    if (isMap(node)) return { kind: 'map', ...placed, entries: this.entries(node.items as unknown as Pair[]) }
    return this.refuse('?', node)
  }

  private lineEnd(start: number): number {
    const end = this.text.indexOf('\n', start)
    return end < 0 ? this.text.length : end
  }

  private entries(items: readonly Pair[]): Map<string, Entry> {
    const entries = new Map<string, Entry>()
    for (const { key, value } of items) {
      if (!isScalar(key)) {
        if (key) this.refuse('?', key)
        continue
      }
      const name = String(key.value ?? '')
      const keyAt = this.lines.at(key.range[0])
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
        const tree = value
          ? this.node(value)
          : ({ kind: 'scalar', at: keyAt, length: name.length, layer: this.layer, text: '', quoted: false } as const)
        if (tree) entries.set(name, { keyAt, value: tree })
      }
    }
    return entries
  }
}

interface Pair {
  readonly key: ParsedNode | null
  readonly value: ParsedNode | null
}
