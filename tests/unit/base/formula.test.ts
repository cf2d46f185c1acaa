import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Expr, parseFormula, printExpr } from '../../../src/base/index.js'

const read = (text: string): Expr => {
  const result = parseFormula(text)
  if (!result.ok) throw new Error(`${text}: ${result.reason} ${result.what}`)
  return result.expr
}
/** The tree without positions. */
const shape = (expr: Expr): unknown =>
  JSON.parse(JSON.stringify(expr, (key, value) => (key === 'at' ? undefined : value)))

describe('parseFormula', () => {
  it('keeps hyphens in names and subtracts with spaces', () => {
    const name = (text: string) => ({ kind: 'name', name: text })
    expect(read('used-slag - drawn-slag')).toMatchObject({ left: name('used-slag'), right: name('drawn-slag') })
    expect(read('p-5 * h2o')).toMatchObject({ left: name('p-5'), right: name('h2o') })
  })

  it('reads per cent as a hundredth', () => {
    expect(shape(read('3 % * x'))).toEqual(shape(read('0.03 * x')))
  })

  it('takes per cent before a minus sign for what it is', () => {
    expect(shape(read('90 % - x'))).toEqual(shape(read('0.9 - x')))
    expect(shape(read('-x * 5% + 2 %'))).toEqual(shape(read('-x * 0.05 + 0.02')))
  })

  it('gives the place of a name', () => {
    const expr = read('a-b + used(cement)')
    expect(expr.kind === 'binary' && expr.right.at).toBe(6)
  })

  it.each([
    ['a -b', 'subtraction-spaces'],
    ['2 kg', 'not-allowed'],
    ['x = 5', 'not-allowed'],
    ['f(x) = 3', 'not-allowed'],
    ['a.b', 'not-allowed'],
    ['a["constructor"]', 'not-allowed'],
    ['[1, 2]', 'not-allowed'],
    ['{a: 1}', 'not-allowed'],
    ['1:9', 'not-allowed'],
    ['a ? b : c', 'not-allowed'],
    ['"a".repeat(9)', 'not-allowed'],
    ['x!', 'not-allowed'],
    ['x == 3', 'not-allowed'],
    ['a; b', 'not-allowed'],
    ['1e999', 'not-allowed'],
    ['(', 'syntax'],
    ['', 'not-allowed'],
    ['a b', 'not-allowed'],
    ['3 % 4', 'not-allowed'],
    [`${'('.repeat(65)}x${')'.repeat(65)}`, 'too-deep'],
    ['x'.repeat(1001), 'too-long'],
  ])('refuses %s', (text, reason) => {
    expect(parseFormula(text)).toMatchObject({ ok: false, reason })
  })

  it('never throws, whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => void parseFormula(text)),
      { numRuns: 1000 },
    ))

  it('reading what was printed gives the same tree', () => {
    const name = fc.constantFrom('a', 'slag-grade', 'h2o', 'x-1')
    const tree = fc.letrec<{ expr: Expr }>((tie) => ({
      expr: fc.oneof(
        { depthSize: 'small' },
        fc.integer({ min: 0, max: 1000 }).map((n): Expr => ({ kind: 'number', value: n / 8, at: 0 })),
        name.map((n): Expr => ({ kind: 'name', name: n, at: 0 })),
        tie('expr').map((of): Expr => ({ kind: 'negate', of, at: 0 })),
        fc
          .tuple(fc.constantFrom('+', '-', '*', '/', '^'), tie('expr'), tie('expr'))
          .map(([op, left, right]): Expr => ({ kind: 'binary', op: op as '+', left, right, at: 0 })),
        fc
          .tuple(fc.constantFrom('used', 'min'), fc.array(tie('expr'), { minLength: 1, maxLength: 3 }))
          .map(([called, args]): Expr => ({ kind: 'call', name: called, args, at: 0 })),
      ),
    })).expr
    fc.assert(
      fc.property(tree, (expr) => {
        expect(shape(read(printExpr(expr)))).toEqual(shape(expr))
      }),
      { numRuns: 500 },
    )
  })
})
