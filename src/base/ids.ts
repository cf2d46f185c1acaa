/** Names that would reach an object's prototype; never allowed as keys or ids. */
const forbidden = new Set(['__proto__', 'constructor', 'prototype'])

/** Whether a key may never stand in a file. */
export const isForbiddenName = (name: string): boolean => forbidden.has(name)

const reserved = ['true', 'false', 'null', 'none', 'all', 'rest', 'mass', 'yes', 'no']
const MAX_LENGTH = 80

/** Pattern of a legal id as the text of a regular expression: what `isId` tests besides the length, for schemas. */
export function idPattern(kind: 'kebab' | 'symbol'): string {
  const letters = kind === 'kebab' ? '[a-z0-9]' : '[A-Za-z0-9]'
  const words = [...reserved, ...forbidden].join('|')
  return `^(?!0[0-9]+$)(?![0-9]+[eE][0-9]+$)(?!(?:${words})$)${letters}+(?:-${letters}+)*$`
}

const patterns = { kebab: new RegExp(idPattern('kebab')), symbol: new RegExp(idPattern('symbol')) }

/**
 * Whether a text is a legal id. Kebab-case letters, digits and hyphens, at most 80 characters; `symbols` allows upper-case
 * letters (substances, sources, units). `0123` and `1e3` are numbers in disguise and refused.
 */
export function isId(text: string, kind: 'kebab' | 'symbol' = 'kebab'): boolean {
  return text.length <= MAX_LENGTH && patterns[kind].test(text)
}

const lookalikes = /[\u00ad\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g
const odd = /[\u00ad\u2010-\u2015\ufe58\ufe63\uff0d]|(?<=[A-Za-z0-9%)])\u2212/

/** The text with every dash that looks like the hyphen of the keyboard written as one; of equal length. */
export const plainHyphens = (text: string): string => text.replace(lookalikes, '-')

/** Whether a text has a dash that is no hyphen; the minus sign U+2212 is none where it stands before a term. */
export const hasOddHyphen = (text: string): boolean => odd.test(text)

/** The known name nearest to `name` within `max` edits (Damerau–Levenshtein); ties by the earlier name. */
export function nearest(name: string, known: Iterable<string>, max = 3): string | undefined {
  let best: string | undefined
  // A single letter is no slip of another: nothing is near it.
  let least = Math.min(max, name.length < 2 ? 0 : Math.max(1, Math.floor(name.length / 2))) + 1
  for (const candidate of known) {
    if (Math.abs(candidate.length - name.length) > least) continue
    const distance = editDistance(name, candidate, least + 1)
    if (distance > least || (distance === least && (best === undefined || compareIds(candidate, best) >= 0))) continue
    least = distance
    best = candidate
  }
  return best
}

/** Edits from one text to the other, or `limit` where there are as many or more. */
function editDistance(left: string, right: string, limit: number): number {
  const [a, b] = withoutCommonEnds(left, right)
  if (a.length === 0 || b.length === 0) return Math.min(limit, a.length + b.length)
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let smallest = i
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + change)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, before[j - 2]! + 1)
      row.push(cost)
      smallest = Math.min(smallest, cost)
    }
    if (smallest >= limit) return limit
    before = previous
    previous = row
  }
  return previous[b.length]!
}

/** What two texts begin or end alike with needs no edit. */
function withoutCommonEnds(a: string, b: string): [string, string] {
  const most = Math.min(a.length, b.length)
  let head = 0
  while (head < most && a[head] === b[head]) head++
  let tail = 0
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  return [a.slice(head, a.length - tail), b.slice(head, b.length - tail)]
}

/** Order of ids by code unit: the same in every locale. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The entries in order of their ids, a new array. */
export function sortById<T extends { readonly id: string }>(entries: Iterable<T>): T[] {
  return [...entries].sort((a, b) => compareIds(a.id, b.id))
}
