import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { check } from 'recheck'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { idPattern } from '../../src/base/index.js'

const root = join(import.meta.dirname, '..', '..')
interface Pattern {
  readonly file: string
  readonly source: string
  readonly flags: string
}

/** Every regular expression written out in the sources. */
function patternsIn(file: string): readonly Pattern[] {
  const found: Pattern[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({ file: relative(root, file), source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest))
  return found
}

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join(root, 'src', name))

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
  const ids = (['kebab', 'symbol'] as const).map((kind) => ({ file: 'ids', source: idPattern(kind), flags: '' }))
  const unique = [...new Map([...written, ...ids].map((one) => [`/${one.source}/${one.flags}`, one])).values()]
  const slow: string[] = []
  for (const one of unique) if (!Object.hasOwn(short, one.source) && (await vulnerable(one))) slow.push(one.source)
  expect(slow).toEqual([])
})

it('a pattern that goes back over its text again and again would be found', async () => {
  expect(await vulnerable({ file: '', source: '(a+)+$', flags: '' })).toBe(true)
  expect(await vulnerable({ file: '', source: '\\s+$', flags: '' })).toBe(true)
  expect(await vulnerable({ file: '', source: '(?<!\\s)\\s+$', flags: '' })).toBe(false)
})
