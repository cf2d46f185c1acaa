import { readEntries, readRows, type RowsReading, type TableReading } from './csv-table.js'
import { readYaml, type TreeReading } from './yaml-tree.js'

/** Most characters of texts whose readings are kept; those longest not asked for are dropped first. */
const MOST_CHARACTERS = 16_000_000

/**
 * What files hold, for scenarios read one after another that share files: each text is parsed once at its path (places name
 * it), however many texts stand there in turn. Readings are never changed.
 */
export class ParsedFiles {
  private readonly trees: Kept<TreeReading>
  private readonly tables: Kept<TableReading>
  private readonly lists: Kept<RowsReading>

  constructor(most = MOST_CHARACTERS) {
    this.trees = new Kept(most, readYaml)
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
