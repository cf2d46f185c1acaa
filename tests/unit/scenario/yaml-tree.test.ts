import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Load, readScenario } from '../../../src/scenario/index.js'
import { nestings } from '../../builders/nestings.js'

/** Faults of a text read as the entry file: place and code of each, in the order found. */
function faultsOf(text: string): string[] {
  const load: Load = (path) => (path === 'a.yaml' ? text : undefined)
  const outcome = readScenario('a.yaml', load)
  return outcome.ok ? [] : outcome.diagnostics.map(({ at, code }) => `${at.line}:${at.col} ${code}`)
}

describe('nesting', () => {
  it.each(Object.keys(nestings))('T1: %s are refused before the parser, whatever their number', (name) => {
    for (const count of [70, 1000, 5000, 20_000, 100_000]) {
      const began = performance.now()
      expect(faultsOf(nestings[name]!(count))).toEqual([expect.stringMatching(/^\d+:\d+ SCENARIO_TOO_DEEP$/)])
      expect(performance.now() - began).toBeLessThan(1000)
    }
  })

  it('T1: points at the bracket that is one too many', () => {
    expect(faultsOf('['.repeat(65))).toEqual(['1:65 SCENARIO_TOO_DEEP'])
    expect(faultsOf(`a: "${'['.repeat(100)}"`)).not.toContain('1:69 SCENARIO_TOO_DEEP')
  })

  it.each([
    ['brackets in plain text', `label: ${'a [b '.repeat(200)}`],
    ['brackets in quotes', `label: "${'['.repeat(200)}"`],
    ['dashes in plain text', `label: ${'a - b '.repeat(200)}`],
    ['a long list', `allow: [${'a, '.repeat(2000)}]`],
    ['many short lists', `allow: [${'[a], '.repeat(2000)}]`],
  ])('reads %s', (_, text) => {
    expect(faultsOf(text).join()).not.toContain('TOO_DEEP')
  })
})

describe('what YAML has and the language has not', () => {
  const head = 'liubai: 1\nkind: model\n'
  it.each([
    [
      'T2: an alias bomb',
      `a: &a [x]\n${Array.from({ length: 9 }, (_, i) => `b${i}: [${'*a, '.repeat(9)}]`).join('\n')}`,
      '3:4 SCENARIO_NOT_IN_LANGUAGE',
    ],
    ['T3: an alias of nothing', 'label: *q', '3:8 SCENARIO_NOT_IN_LANGUAGE'],
    ['an anchor', 'label: &q x', '3:8 SCENARIO_NOT_IN_LANGUAGE'],
    ['a tag', 'label: !!str x', '3:8 SCENARIO_NOT_IN_LANGUAGE'],
    ['a tag of one’s own', 'label: !x y', '3:8 SCENARIO_NOT_IN_LANGUAGE'],
    ['an anchor on a key', '&k label: x', '3:1 SCENARIO_NOT_IN_LANGUAGE'],
    ['T19: a list as a key', '[a, b]: c', '3:1 SCENARIO_NOT_IN_LANGUAGE'],
    ['T19: a map as a key', '{ a: 1 }: c', '3:1 SCENARIO_NOT_IN_LANGUAGE'],
    ['T19: a list as an explicit key', '? [a, b]\n: c', '3:3 SCENARIO_NOT_IN_LANGUAGE'],
    ['an empty key', ': c', '3:3 SCENARIO_NOT_IN_LANGUAGE'],
    ['a merge key', '<<: { a: 1 }', '3:1 SCENARIO_FORBIDDEN_KEY'],
    ['T4: __proto__', '__proto__: { a: 1 }', '3:1 SCENARIO_FORBIDDEN_KEY'],
    ['T4: constructor', 'commodities: { constructor: { unit: t } }', '3:16 SCENARIO_FORBIDDEN_KEY'],
    ['T4: prototype in quotes', '"prototype": 1', '3:1 SCENARIO_FORBIDDEN_KEY'],
    ['a control character', 'label: a\u0000b', '3:9 SCENARIO_NOT_IN_LANGUAGE'],
    ['a second document', '---\na: 1', '3:1 SCENARIO_SEVERAL_DOCUMENTS'],
  ])('refuses %s at its place', (_, text, expected) => {
    expect(faultsOf(head + text)).toContain(expected)
  })

  it('refuses directives', () => {
    expect(faultsOf(`%YAML 1.1\n---\n${head}`)).toEqual(['1:1 SCENARIO_NOT_IN_LANGUAGE'])
  })

  it('prints no warning and reads on, so that other faults are found too', () => {
    expect(faultsOf(`${head}label: &a x\nmod: simulation\n? [a]\n: b\n`)).toEqual([
      '3:8 SCENARIO_NOT_IN_LANGUAGE',
      '5:3 SCENARIO_NOT_IN_LANGUAGE',
      '4:1 SCENARIO_UNKNOWN_KEY',
    ])
  })
})

describe('any text', () => {
  const pieces = [
    'a',
    ':',
    ' ',
    '\n',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|',
    '>',
    '#',
    '&',
    '*',
    '!',
    '%',
    '?',
    ',',
    '\t',
    '\r\n',
    '---',
    '...',
    '<<',
    '\uFEFF',
    '中',
  ]
  it('never throws, and every fault stands inside it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 80 }),
        (parts) => {
          const text = parts.join('')
          const rows = text.split('\n')
          for (const fault of faultsOf(text)) {
            const [line = 0, col = 0] = fault.split(' ')[0]!.split(':').map(Number)
            expect(line).toBeGreaterThan(0)
            expect(line).toBeLessThanOrEqual(rows.length)
            expect(col).toBeGreaterThan(0)
            expect(col).toBeLessThanOrEqual(rows[line - 1]!.length + 1)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})
