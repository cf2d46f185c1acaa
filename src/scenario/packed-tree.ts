import type { Position } from '../base/index.js'
import type { Entry, Tree } from './tree.js'

/** Pieces of a packed tree: kinds, places and texts, node by node in the order of the file. */
type Piece = string | number
const kinds = { scalar: 0, list: 1, map: 2 } as const

/**
 * A tree as read from a file, as one line of text: much quicker to read again than the file. It says nothing of the layer
 * (that of the model) and of the file's name.
 */
export function packTree(tree: Tree): string {
  const pieces: Piece[] = []
  pack(tree, pieces)
  return JSON.stringify(pieces)
}

function pack(tree: Tree, pieces: Piece[]): void {
  const { at, length } = tree
  pieces.push(kinds[tree.kind], at.line, at.col, length)
  if (tree.kind === 'scalar') pieces.push(tree.text)
  else if (tree.kind === 'list') {
    pieces.push(tree.items.length)
    for (const item of tree.items) pack(item, pieces)
  } else {
    pieces.push(tree.entries.size)
    for (const [key, { keyAt, value }] of tree.entries) {
      pieces.push(key, keyAt.line, keyAt.col)
      pack(value, pieces)
    }
  }
}

/** The tree of a packed one, at the places of a file of that name. */
export function unpackTree(packed: string, file: string): Tree {
  return new Unpacking(JSON.parse(packed) as readonly Piece[], file).tree()
}

class Unpacking {
  private next = 0
  constructor(
    private readonly pieces: readonly Piece[],
    private readonly file: string,
  ) {}

  tree(): Tree {
    const kind = this.number()
    const placed = { at: this.place(), length: this.number(), layer: 'model' }
    if (kind === kinds.list)
      return { kind: 'list', ...placed, items: Array.from({ length: this.number() }, () => this.tree()) }
    if (kind === kinds.map) return { kind: 'map', ...placed, entries: this.entries(this.number()) }
    return { kind: 'scalar', ...placed, text: this.text() }
  }

  private entries(count: number): Map<string, Entry> {
    const entries = new Map<string, Entry>()
    for (let i = 0; i < count; i++) entries.set(this.text(), { keyAt: this.place(), value: this.tree() })
    return entries
  }

  private place(): Position {
    return { file: this.file, line: this.number(), col: this.number() }
  }

  private readonly number = () => this.pieces[this.next++] as number
  private readonly text = () => this.pieces[this.next++] as string
}
