import type { Diagnostic, Position } from '../base/index.js'
import { entriesOf, keyPlace } from './decode/context.js'
import { sections } from './schema/sections.js'
import { get, type MapTree, type Tree } from './tree.js'

/** Lines an entry takes up in each file that says something of it. */
type Extent = ReadonlyMap<string, readonly [first: number, last: number]>

function extentOf(key: Position, tree: Tree): Extent {
  const lines = new Map<string, [number, number]>()
  const include = ({ file, line }: Position) => {
    const [first, last] = lines.get(file) ?? [line, line]
    lines.set(file, [Math.min(first, line), Math.max(last, line)])
  }
  const visit = (node: Tree): void => {
    include(node.at)
    if (node.kind === 'list') node.items.forEach(visit)
    if (node.kind !== 'map') return
    for (const { keyAt, value } of node.entries.values()) {
      include(keyAt)
      visit(value)
    }
  }
  include(key)
  visit(tree)
  return lines
}

/** Whether a fault stands in a section of the document. */
export function isFaulty(document: MapTree, section: string, faults: readonly Diagnostic[]): boolean {
  const tree = get(document, section)
  const extent = tree && extentOf(keyPlace(document, section), tree)
  return faults.some(({ at: { file, line } }) => {
    const [first, last] = extent?.get(file) ?? [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
    return line >= first && line <= last
  })
}

/** Entries of every section, sites and units of enterprises too, with their ids and extents. */
function* entriesIn(document: MapTree): Generator<{ readonly id: string; readonly extent: Extent }> {
  const from = function* (section: Tree | undefined) {
    for (const [id, tree] of entriesOf(section)) yield { id, extent: extentOf(keyPlace(section!, id), tree), tree }
  }
  for (const key of Object.keys(sections))
    for (const entry of from(get(document, key))) {
      yield entry
      const sites = key === 'enterprises' ? get(entry.tree, 'sites') : undefined
      const holders = key === 'sites' ? [entry.tree] : entriesOf(sites).map(([, site]) => site)
      yield* from(sites)
      for (const site of holders) yield* from(get(site, 'units'))
    }
}

/** Ids of the entries that faults stand in: of entries inside one another, the innermost. */
export function faultyIds(document: MapTree, faults: readonly Diagnostic[]): Set<string> {
  const files = new Map<string, { readonly lines: Set<number>; readonly spans: Span[] }>()
  for (const { at } of faults) {
    const known = files.get(at.file) ?? { lines: new Set(), spans: [] }
    files.set(at.file, known)
    known.lines.add(at.line)
  }
  for (const { id, extent } of entriesIn(document))
    for (const [file, [first, last]] of extent) files.get(file)?.spans.push({ id, first, last })
  return new Set([...files.values()].flatMap(({ lines, spans }) => [...innermost(lines, spans)]))
}

interface Span {
  readonly id: string
  readonly first: number
  readonly last: number
}

/** Ids of the shortest spans around each line; each line is passed over once a shorter span has it. */
function* innermost(lines: ReadonlySet<number>, spans: readonly Span[]): Generator<string> {
  const sorted = [...lines].sort((a, b) => a - b)
  /** Where to go on from a line that is taken, and the length that took it. */
  const next = Int32Array.from({ length: sorted.length + 1 }, (_, i) => i)
  const taken = new Float64Array(sorted.length).fill(Number.POSITIVE_INFINITY)
  const lengthOf = ({ first, last }: Span) => last - first
  for (const span of [...spans].sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const length = lengthOf(span)
    let holds = false
    for (let i = free(next, from(sorted, span.first)); sorted[i]! <= span.last; i = free(next, i + 1)) {
      if (taken[i]! < length) next[i] = i + 1
      else {
        taken[i] = length
        holds = true
      }
    }
    if (holds) yield span.id
  }
}

/** Index of the first of some ascending numbers that is not below a least. */
function from(sorted: readonly number[], least: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < least) low = middle + 1
    else high = middle
  }
  return low
}

/** The first index not passed over, from one on; the way to it is shortened. */
function free(next: Int32Array, from: number): number {
  let found = from
  while (next[found] !== found) {
    next[found] = next[next[found]!]!
    found = next[found]!
  }
  return found
}
