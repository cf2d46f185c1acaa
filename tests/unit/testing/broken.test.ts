import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/run/index.js'
import { beltShape, broken, brokenBelt, brokenRules } from '../../../src/testing/index.js'

const codesOf = (document: object) => {
  const text = JSON.stringify(document)
  const outcome = check('belt.yaml', () => text)
  const told = outcome.ok ? [] : outcome.diagnostics.filter(({ severity }) => severity === 'error')
  return [...new Set(told.map(({ code }) => code))]
}

describe('a broken belt', () => {
  it.each(brokenRules.map((rule) => [rule.code, rule] as const))('gives %s and nothing else', (code, rule) => {
    expect(rule.rule.zh).not.toBe(rule.rule.en)
    fc.assert(
      fc.property(beltShape, fc.nat(9), (shape, pick) => {
        expect(codesOf(broken(shape, rule, pick).document)).toEqual([code])
      }),
      { numRuns: 12, seed: 5 },
    )
  })

  it('says which rule it breaks, whatever is drawn', () =>
    fc.assert(
      fc.property(brokenBelt, ({ document, code }) => {
        expect(codesOf(document)).toEqual([code])
      }),
      { numRuns: 100 },
    ))

  it('breaks as many rules as there are codes named', () => {
    expect(new Set(brokenRules.map(({ code }) => code)).size).toBe(brokenRules.length)
    expect(brokenRules.length).toBeGreaterThanOrEqual(30)
  })
})
