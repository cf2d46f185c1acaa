/** Sections of a model as plain data, see docs/language.md. */
export type Sections = Readonly<Record<string, unknown>>

/** A model document before it is printed: plain data in the model language. JSON is accepted as YAML. */
export interface BeltDocument {
  readonly liubai: 1
  readonly kind: 'model'
  readonly [section: string]: unknown
}

/** Both labels of a thing. */
export const label = (en: string, zh: string) => ({ en, zh })

/** How names are built; replaced to test that names do not matter. */
export type Naming = (base: string, index: number) => string
export const plainNaming: Naming = (base, index) => `${base}-${index}`

/** A document with sections laid over it: maps of entries are merged, lists replaced. */
export function laid(document: BeltDocument, sections: Sections): BeltDocument {
  const merged = Object.entries(sections).map(([key, own]) => {
    const known = document[key]
    return [key, Array.isArray(own) ? own : { ...(known as object), ...(own as object) }]
  })
  return { ...document, ...Object.fromEntries(merged) }
}

/** Maps whose order says something: slices follow one another. */
const ordered: ReadonlySet<string> = new Set(['slices'])

/** The same document with the entries of every map in another order; lists and slices keep theirs. */
export function shuffled(document: unknown, seed: number): unknown {
  if (Array.isArray(document)) return document.map((item) => shuffled(item, seed))
  if (document === null || typeof document !== 'object') return document
  const entries = Object.entries(document)
  const order = entries.map((_, i) => ({ i, key: ((i + 1) * 2654435761 + seed * 40503) % 4294967296 }))
  order.sort((a, b) => a.key - b.key)
  const inside = (key: string, value: unknown) => (ordered.has(key) ? value : shuffled(value, seed + 1))
  return Object.fromEntries(order.map(({ i }) => [entries[i]![0], inside(...entries[i]!)]))
}
