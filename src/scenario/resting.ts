const silent = new Set(['label', 'origin', 'text', 'facts', 'path', 'note', 'title'])

/** Every word of a value that may be an id it rests on: its own, references, keys of maps, names in formulas. */
function* wordsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') {
    yield value
    if (value.includes('/')) yield* value.split('/')
  } else if (value instanceof Map)
    for (const [key, entry] of value) {
      yield* wordsOf(key)
      yield* wordsOf(entry)
    }
  else if (Array.isArray(value)) for (const entry of value) yield* wordsOf(entry)
  else if (typeof value === 'object' && value !== null)
    for (const [key, entry] of Object.entries(value)) if (!silent.has(key)) yield* wordsOf(entry)
}

/** Whether a value mentions one of some ids. */
export function mentions(value: unknown, ids: ReadonlySet<string>): boolean {
  for (const word of wordsOf(value)) if (ids.has(word)) return true
  return false
}

/** Some ids with those of all entries that rest on them, through others too. */
export function withResting(
  ids: ReadonlySet<string>,
  entries: Iterable<readonly [id: string, value: unknown]>,
): Set<string> {
  const all = [...entries]
  const known = new Set([...ids, ...all.map(([id]) => id)])
  const restingOn = new Map<string, Set<string>>()
  for (const [id, value] of all)
    for (const word of wordsOf(value)) {
      if (!known.has(word) || word === id) continue
      const resting = restingOn.get(word) ?? new Set()
      restingOn.set(word, resting)
      resting.add(id)
    }
  const found = new Set(ids)
  for (const id of found) for (const resting of restingOn.get(id) ?? []) found.add(resting)
  return found
}
