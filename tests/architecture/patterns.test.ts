import { check } from 'recheck'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { idPattern } from '../../src/base/index.js'
import { sources, visitSource } from './sources.js'

interface Pattern {
  readonly source: string
  readonly flags: string
}

/** Every regular expression written out in a source. */
function patternsIn(path: string): readonly Pattern[] {
  const found: Pattern[] = []
  visitSource(path, (node, text) => {
    if (!ts.isRegularExpressionLiteral(node)) return
    const end = text(node).lastIndexOf('/')
    found.push({ source: text(node).slice(1, end), flags: text(node).slice(end + 1) })
  })
  return found
}

/** Patterns whose time grows faster than their text, and why none is given a text that is long. */
const short: Readonly<Record<string, string>> = {
  '\\B(?=(\\d{3})+$)': 'the digits of one number',
  '<!--[\\s\\S]*?-->|<\\?[\\s\\S]*?\\?>|<!DOCTYPE[^>[]*>|<!\\[CDATA\\[([\\s\\S]*?)\\]\\]>|<(\\/?)([A-Za-z][\\w:.-]*)((?:\\s+[\\w:.-]+\\s*=\\s*(?:"[^"<]*"|\'[^\'<]*\'))*)\\s*(\\/?)>':
    'drawings of our own, in which texts are escaped',
}

const vulnerable = async ({ source, flags }: Pattern) => {
  const { status } = await check(source, flags, { timeout: 10_000 })
  return status === 'vulnerable'
}

it('every pattern takes time in proportion to its text', { timeout: 300_000 }, async () => {
  const written = sources.flatMap(patternsIn)
  expect(written.length).toBeGreaterThan(100)
  const ids = (['kebab', 'symbol'] as const).map((kind) => ({ source: idPattern(kind), flags: '' }))
  const unique = [...new Map([...written, ...ids].map((one) => [`/${one.source}/${one.flags}`, one])).values()]
  const slow: string[] = []
  for (const one of unique) if (!Object.hasOwn(short, one.source) && (await vulnerable(one))) slow.push(one.source)
  expect(slow).toEqual([])
})

it('a pattern that goes back over its text again and again would be found', async () => {
  expect(await vulnerable({ source: '(a+)+$', flags: '' })).toBe(true)
  expect(await vulnerable({ source: '\\s+$', flags: '' })).toBe(true)
  expect(await vulnerable({ source: '(?<!\\s)\\s+$', flags: '' })).toBe(false)
})
