import { type Diagnostic, fault, nearest, type Placed } from '../base/index.js'
import type { RowsReading } from './csv-table.js'
import { unknownKey } from './references.js'
import { files, sections } from './schema/sections.js'
import type { Entry, MapTree, Tree } from './tree.js'
import { get } from './tree.js'
import { validate } from './validate.js'
import { ParsedFiles } from './parsed.js'

/** Gives the text of a file by its path in the project folder; undefined when there is none. */
export type Load = (path: string) => string | undefined

const MAX_FILES = 256
const MAX_BYTES = 64_000_000

export type FileKind = keyof typeof files

export interface SourceFile {
  readonly path: string
  readonly kind: FileKind
  readonly tree: MapTree
}

/** Reads the files of one scenario, each once, within the limits; keeps every text and every fault. */
export class FileReader {
  readonly texts = new Map<string, string>()
  /** Sections a misspelt key at the top of some file most likely means. */
  readonly missed = new Set<string>()
  private readonly read = new Map<string, SourceFile | undefined>()
  private bytes = 0

  constructor(
    private readonly load: Load,
    readonly faults: Diagnostic[],
    private readonly parsed: ParsedFiles = new ParsedFiles(),
  ) {}

  /** The text of a referenced file, or a fault at the reference. */
  text(path: string, from: Placed): string | undefined {
    const known = this.texts.get(path)
    if (known !== undefined) return known
    const text = this.load(path)
    if (text === undefined) this.faults.push(fault('SCENARIO_UNREADABLE', from, { args: { path } }))
    else if (this.texts.size >= MAX_FILES || this.bytes + text.length > MAX_BYTES)
      this.faults.push(fault('SCENARIO_TOO_LARGE', from, { args: { limit: MAX_BYTES } }))
    else {
      this.bytes += text.length
      this.texts.set(path, text)
      return text
    }
    return undefined
  }

  /** A file of one of the expected kinds; faults at `from` when it is missing, in the file when it cannot be read. */
  file(path: string, from: Placed, expected: readonly FileKind[]): SourceFile | undefined {
    if (!this.read.has(path)) this.read.set(path, this.open(path, from))
    const file = this.read.get(path)
    if (file && !expected.includes(file.kind)) {
      this.faults.push(
        fault('SCENARIO_WRONG_FILE_KIND', from, { args: { path, found: file.kind, expected: expected.join(' | ') } }),
      )
      return undefined
    }
    return file
  }

  /** The entries of a CSV table, or faults at `from` or in the table. */
  entries(path: string, from: Placed): MapTree | undefined {
    const text = this.text(path, from)
    return text === undefined ? undefined : this.told(this.parsed.entries(text, path)).entries
  }

  /** The rows of a CSV table, or faults likewise. */
  rows(path: string, from: Placed): RowsReading['rows'] | undefined {
    const text = this.text(path, from)
    return text === undefined ? undefined : this.told(this.parsed.rows(text, path)).rows
  }

  private told<T extends { readonly faults: readonly Diagnostic[] }>(reading: T): T {
    for (const found of reading.faults) this.faults.push(found)
    return reading
  }

  private open(path: string, from: Placed): SourceFile | undefined {
    const text = this.text(path, from)
    if (text === undefined) return undefined
    const { tree } = this.told(this.parsed.read(text.startsWith('\uFEFF') ? text.slice(1) : text, path))
    if (tree === undefined) return undefined
    if (tree.kind !== 'map') {
      this.faults.push(
        fault('SCENARIO_WRONG_KIND', tree.at, { length: tree.length, args: { expected: 'map', found: tree.kind } }),
      )
      return undefined
    }
    const kind = this.kindOf(tree)
    if (kind === undefined) return undefined
    return { path, kind, tree: this.knownKeys(tree, kind) }
  }

  private kindOf(tree: MapTree): FileKind | undefined {
    const version = get(tree, 'liubai')
    if (version?.kind !== 'scalar' || version.text !== '1')
      this.faults.push(
        fault('SCENARIO_VERSION', version ?? tree, {
          args: { found: version?.kind === 'scalar' ? version.text : '–' },
        }),
      )
    const kind = get(tree, 'kind')
    const word = kind?.kind === 'scalar' ? kind.text : ''
    if (Object.hasOwn(files, word)) return word as FileKind
    const suggestion = nearest(word, Object.keys(files))
    this.faults.push(
      fault('SCENARIO_WRONG_KIND', kind ?? tree, {
        args: { expected: `kind: ${Object.keys(files).join(' | ')}`, found: word || '–' },
        ...(suggestion ? { suggestion } : {}),
      }),
    )
    return undefined
  }

  /** Checks the keys, and what stands at those of the file itself; sections are checked once all layers are in place. */
  private knownKeys(tree: MapTree, kind: FileKind): MapTree {
    const fields = files[kind]
    const entries = [...tree.entries].flatMap(([key, entry]): [string, Entry][] => {
      if (!Object.hasOwn(fields, key)) {
        const found = unknownKey(key, entry.keyAt, Object.keys(fields), 'file')
        this.faults.push(found)
        if (found.suggestion !== undefined) this.missed.add(found.suggestion)
        return []
      }
      const field = fields[key]!
      if (key === 'liubai' || key === 'kind' || sections[key] === field) return [[key, entry]]
      const value = validate(field.kind, entry.value, this.faults)
      return value === undefined ? [] : [[key, { ...entry, value }]]
    })
    for (const [key, field] of Object.entries(fields))
      if (field.required && !tree.entries.has(key) && key !== 'liubai' && key !== 'kind')
        this.faults.push(fault('SCENARIO_MISSING_KEY', tree.at, { args: { key } }))
    return { ...tree, entries: new Map(entries) }
  }
}

/**
 * The path a reference names, relative to the project folder; undefined (with a fault) when it is absolute, leaves the
 * folder, names a device or another scheme, or has characters no path should have.
 */
export function resolveReference(reference: Tree, from: string, faults: Diagnostic[]): string | undefined {
  const text = reference.kind === 'scalar' ? reference.text : ''
  const refused = () => {
    faults.push(fault('SCENARIO_BAD_PATH', reference.at, { length: reference.length, args: { path: text } }))
    return undefined
  }
  const strange = [...text].some((letter) => letter < ' ' || letter === '\\')
  if (text === '' || text.length > 1000 || strange || /^[a-zA-Z][a-zA-Z0-9+.-]*:|^[/~]/.test(text)) return refused()
  const parts = from.split('/').slice(0, -1)
  for (const part of text.split('/')) {
    if (part === '' || part === '.') continue
    if (part === '..') {
      if (parts.pop() === undefined) return refused()
    } else if (part.length > 255 || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(part)) return refused()
    else parts.push(part)
  }
  return parts.join('/')
}
