import { readYaml, type TreeReading } from './yaml-tree.js'

/** Trees of files already parsed, for scenarios read one after another that share files; trees are never changed. */
export class ParsedFiles {
  private readonly readings = new Map<string, { readonly text: string; readonly reading: TreeReading }>()

  /** The tree of a text at a path; parsed once as long as the text stays the same. */
  read(text: string, path: string): TreeReading {
    const known = this.readings.get(path)
    if (known?.text === text) return known.reading
    const reading = readYaml(text, path)
    this.readings.set(path, { text, reading })
    return reading
  }
}
