import { compareIds } from '../base/index.js'

/** Any value JSON can hold. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }

/**
 * Canonical JSON of a value: keys in order of code units, absent (`undefined`) entries left out, numbers in their shortest
 * form that reads back the same, −0 as 0, two spaces of indent, a final newline. Equal values give equal bytes.
 * @throws RangeError at a number that is not finite: results never hold one, so it is our own fault.
 */
export function canonicalJson(value: unknown): string {
  return `${print(value, '', '')}\n`
}

/** −0 becomes 0; every other number stays. */
export const plainZero = (value: number): number => (value === 0 ? 0 : value)

function print(value: unknown, indent: string, path: string): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'number') return printNumber(value, path)
  if (Array.isArray(value)) {
    const items = value.map((item, i) => print(item ?? null, `${indent}  `, `${path}[${i}]`))
    return items.length === 0 ? '[]' : wrap('[', items, ']', indent)
  }
  if (typeof value !== 'object' || ArrayBuffer.isView(value)) throw new RangeError(`${path}: not a JSON value`)
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined)
  entries.sort(([a], [b]) => compareIds(a, b))
  const items = entries.map(
    ([key, entry]) => `${JSON.stringify(key)}: ${print(entry, `${indent}  `, `${path}.${key}`)}`,
  )
  return items.length === 0 ? '{}' : wrap('{', items, '}', indent)
}

function printNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new RangeError(`${path}: ${value} is not a finite number`)
  return JSON.stringify(plainZero(value))
}

/** Short lists of plain values stay on one line, so that a figure and its unit are read together. */
function wrap(open: string, items: readonly string[], close: string, indent: string): string {
  const line = `${open}${items.join(', ')}${close}`
  if (line.length <= 120 - indent.length && !items.some((item) => /[[{\n]/.test(item))) return line
  return `${open}\n${items.map((item) => `${indent}  ${item}`).join(',\n')}\n${indent}${close}`
}
