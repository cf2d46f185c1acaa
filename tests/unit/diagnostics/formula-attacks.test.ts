import { existsSync } from 'node:fs'
import { all, create } from 'mathjs'
import { describe, expect, it } from 'vitest'
import { parseFormula } from '../../../src/base/index.js'
import { formulaAttacks as attacks } from '../../builders/formula-attacks.js'
import { diagnosticsOf, model } from './cases/case.js'

const refusals =
  /^BASE_(BAD_FORMULA|FORMULA_TOO_LARGE|FORMULA_NOT_ALLOWED|SUBTRACTION_SPACES|UNKNOWN_NAME|UNKNOWN_FUNCTION|BAD_NUMBER)$/

/** What evaluation of any kind could have changed. */
const globals = () =>
  [globalThis, Object.prototype, Function.prototype, Array.prototype, String.prototype, Number.prototype].map((of) =>
    Reflect.ownKeys(of).map(String).sort(),
  )

/**
 * T6–T8: what was seen to hang, to kill or to run code in a plain mathjs. Each is refused by the reading of formulas or has
 * no meaning in ours: no name of mathjs or JavaScript is known, and nothing is evaluated by mathjs.
 */
describe('formula attacks', () => {
  it('are 300 and more', () => expect(new Set(attacks).size).toBeGreaterThanOrEqual(300))

  it.each(attacks.map((text) => [text.slice(0, 60), text] as const))('%j is refused, in time', (_, text) => {
    const began = performance.now()
    const found = diagnosticsOf({ 'model.yaml': model(`parameters: { a: 1, x: 2, y: ${JSON.stringify(`=${text}`)} }`) })
    expect(performance.now() - began).toBeLessThan(1000)
    expect(found.map(({ severity, at }) => `${severity} ${at.line}`)).toEqual(['error 3'])
    expect(found[0]!.code).toMatch(refusals)
    const source = found[0]!.at
    expect(source.col).toBeGreaterThan(1)
  })

  it('reads what the language has', () => {
    for (const text of [
      '2 * x',
      '(x + 1) / 2',
      '97 %',
      '-x',
      'x^2',
      'min(x, 2, 3)',
      'sqrt(4)',
      'x·2',
      'x × 2',
      '1 − x',
      'a-b',
      '2 * -x',
      '--x',
      `${'-'.repeat(900)}1`,
    ])
      expect(parseFormula(text), text).toMatchObject({ ok: true })
  })

  it('by each function mathjs has and the language has not are refused', () => {
    const ours = ['abs', 'max', 'min', 'sqrt']
    const theirs = Object.entries(create(all!)).flatMap(([name, of]) => (typeof of === 'function' ? [name] : []))
    expect(theirs.length).toBeGreaterThan(250)
    for (const name of theirs.filter((known) => !ours.includes(known))) {
      const found = diagnosticsOf({ 'model.yaml': model(`parameters: { x: 2, y: "= ${name}(x, x)" }`) })
      expect(
        found.map(({ code }) => code),
        name,
      ).toEqual([expect.stringMatching(refusals)])
    }
  })

  it('run nothing: what is global is as it was, and no file was made', () => {
    const before = globals()
    for (const text of attacks) {
      parseFormula(text)
      diagnosticsOf({
        'model.yaml': model(
          'money: { currency: yuan }',
          `indicators: { y: { label: y, unit: yuan, better: lower, formula: ${JSON.stringify(text)} } }`,
        ),
      })
    }
    expect(globals()).toEqual(before)
    expect(existsSync('pwned')).toBe(false)
  })
})
