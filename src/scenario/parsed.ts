import { readEntries, readRows, type RowsReading, type TableReading } from './csv-table.js'
import { packTree, unpackTree } from './packed-tree.js'
import { readYaml, type TreeReading } from './yaml-tree.js'

/** Most characters of texts whose readings are kept; those longest not asked for are dropped first. */
const MOST_CHARACTERS = 16_000_000

/** Where packed readings of texts are kept from one process to the next; a text it does not know gives undefined. */
export interface PackedReadings {
  readonly get: (text: string) => string | undefined
  readonly put: (text: string, packed: string) => void
}

/** A shorter text is parsed as quickly as its packed reading is fetched. */
const WORTH_KEEPING = 500

/**
 * What files hold, for scenarios read one after another that share files: each text is parsed once at its path (places name
 * it), however many texts stand there in turn. Readings are never changed. With `kept`, YAML without a fault is parsed once for
 * all processes that share it.
 */
export class ParsedFiles {
  private readonly trees: Kept<TreeReading>
  private readonly tables: Kept<TableReading>
  private readonly lists: Kept<RowsReading>

  constructor(most = MOST_CHARACTERS, kept?: PackedReadings) {
    this.trees = new Kept(most, kept ? (text, path) => readThrough(kept, text, path) : readYaml)
    this.tables = new Kept(most, readEntries)
    this.lists = new Kept(most, readRows)
  }

  /** The tree of a YAML text. */
  read(text: string, path: string): TreeReading {
    return this.trees.of(text, path)
  }

  /** The entries of a CSV text. */
  entries(text: string, path: string): TableReading {
    return this.tables.of(text, path)
  }

  /** The rows of a CSV text. */
  rows(text: string, path: string): RowsReading {
    return this.lists.of(text, path)
  }
}

function readThrough(kept: PackedReadings, text: string, path: string): TreeReading {
  if (text.length < WORTH_KEEPING) return readYaml(text, path)
  const packed = kept.get(text)
  if (packed !== undefined) return { tree: unpackTree(packed, path), faults: [] }
  const reading = readYaml(text, path)
  if (reading.tree && reading.faults.length === 0) kept.put(text, packTree(reading.tree))
  return reading
}

/** Readings by text and path, the one asked for last at the end. */
class Kept<T> {
  private readonly byText = new Map<string, Map<string, T>>()
  private characters = 0

  constructor(
    private readonly most: number,
    private readonly make: (text: string, path: string) => T,
  ) {}

  of(text: string, path: string): T {
    const own = this.byText.get(text) ?? new Map<string, T>()
    const known = own.get(path)
    const reading = known ?? this.make(text, path)
    if (known === undefined) this.characters += text.length
    this.byText.delete(text)
    this.byText.set(text, own.set(path, reading))
    this.drop()
    return reading
  }

  private drop(): void {
    for (const [text, { size }] of this.byText) {
      if (this.characters <= this.most) return
      this.byText.delete(text)
      this.characters -= size * text.length
    }
  }
}
