/** A figure as the files write it, taken apart: what counts, and what is said of it. */
export interface InputText {
  /** The value alone, or the whole text where it is no figure with facts. */
  readonly value: string
  /** The other keys. */
  readonly facts: ReadonlyMap<FactKey, string>
}

/** What a file may say about a figure, the weightiest first. */
export const factKeys = ['grade', 'seen', 'source', 'row', 'low', 'high', 'price-year', 'year', 'basis', 'why'] as const
export type FactKey = (typeof factKeys)[number]
/** Those that stand beside a value; the reason has a column of its own. */
export const saidFacts = factKeys.filter((key) => key !== 'why')
const keys: readonly string[] = ['value', ...factKeys]
const isFact = (key: string): key is FactKey => keys.includes(key) && key !== 'value'

/** Takes `{ value: 340 yuan/t, grade: B●, source: S01 }` apart; any other text is all value. */
export function readInput(text: string): InputText {
  const whole: InputText = { value: text, facts: new Map() }
  if (!text.startsWith('{ ') || !text.endsWith(' }')) return whole
  const entries = splitEntries(text.slice(2, -2))
  const value = entries.get('value')
  if (value === undefined) return whole
  return { value, facts: new Map([...entries].flatMap(([key, fact]) => (isFact(key) ? [[key, fact] as const] : []))) }
}

/** Entries of a map on one line. A comma ends one only where a known key follows, for a `why` may hold commas. */
function splitEntries(text: string): Map<string, string> {
  const entries = new Map<string, string>()
  let depth = 0
  let start = 0
  const close = (end: number) => {
    const colon = text.indexOf(': ', start)
    if (colon >= 0 && colon < end) entries.set(text.slice(start, colon), text.slice(colon + 2, end))
  }
  for (let at = 0; at < text.length; at++) {
    if ('{['.includes(text[at]!)) depth++
    else if ('}]'.includes(text[at]!)) depth--
    else if (depth === 0 && text[at] === ',' && keys.some((key) => text.startsWith(` ${key}: `, at + 1))) {
      close(at)
      start = at + 2
    }
  }
  close(text.length)
  return entries
}

/**
 * Two texts of one input as a reader wants them side by side: the values; where these are equal, with the facts that
 * differ behind them.
 */
export function besideEachOther(
  before: string,
  after: string,
  names: Readonly<Record<FactKey, string>>,
): readonly [string, string] {
  const [old, now] = [readInput(before), readInput(after)]
  if (old.value !== now.value) return [old.value, now.value]
  const differing = saidFacts.filter((key) => old.facts.get(key) !== now.facts.get(key))
  const shown = ({ value, facts }: InputText) => {
    const texts = differing.flatMap((key) => (facts.has(key) ? [`${names[key]} ${facts.get(key)}`] : []))
    return texts.length === 0 ? value : `${value} [${texts.join(', ')}]`
  }
  return [shown(old), shown(now)]
}
