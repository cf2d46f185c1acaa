import { compareIds } from '../base/index.js'

/** The first place where two JSON texts differ: its path ('run.indicators[2].value') and what stands there, as JSON. */
export interface Difference {
  readonly path: string
  /** undefined: absent on that side. */
  readonly a: string | undefined
  readonly b: string | undefined
}

/**
 * First difference of two JSON texts in canonical order (keys by code unit, items by index); undefined when they hold the
 * same value. A text that is not JSON differs at the path '' as a whole.
 */
export function firstDifference(a: string, b: string): Difference | undefined {
  if (a === b) return undefined
  const [left, right] = [parse(a), parse(b)]
  if (left === undefined || right === undefined) return { path: '', a: short(left), b: short(right) }
  return differ(left.value, right.value, '')
}

interface Parsed {
  readonly value: unknown
}

function parse(text: string): Parsed | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}

function differ(a: unknown, b: unknown, path: string): Difference | undefined {
  if (a === b) return undefined
  if (Array.isArray(a) && Array.isArray(b)) return differInLists(a, b, path)
  if (isRecord(a) && isRecord(b)) return differInRecords(a, b, path)
  return {
    path,
    a: a === undefined ? undefined : JSON.stringify(a),
    b: b === undefined ? undefined : JSON.stringify(b),
  }
}

function differInLists(a: readonly unknown[], b: readonly unknown[], path: string): Difference | undefined {
  for (let i = 0; i < Math.max(a.length, b.length); i++) {
    const found = differ(a[i], b[i], `${path}[${i}]`)
    if (found) return found
  }
  return undefined
}

function differInRecords(a: Record<string, unknown>, b: Record<string, unknown>, path: string): Difference | undefined {
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  for (const key of [...keys].sort(compareIds)) {
    const found = differ(own(a, key), own(b, key), path === '' ? key : `${path}.${key}`)
    if (found) return found
  }
  return undefined
}

const own = (record: Record<string, unknown>, key: string): unknown =>
  Object.hasOwn(record, key) ? record[key] : undefined

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const short = (parsed: Parsed | undefined): string | undefined =>
  parsed === undefined ? undefined : JSON.stringify(parsed.value).slice(0, 80)
