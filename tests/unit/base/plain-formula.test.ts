import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWithMathjs } from '../../../src/base/formula.js'
import { readPlain } from '../../../src/base/plain-formula.js'

/** Pieces of formulas, right and wrong, among them what only mathjs knows. */
const piece = fc.constantFrom(
  ...['a', 'b-c', 'x2', 'pi', 'in', 'to', 'mod', 'end', 'or', 'not', 'true', 'null', 'NaN', 'Infinity', '_'],
  ...['1', '2.5', '.5', '5.', '1e3', '2E-2', '1e', '0', '007', '1e999', ' ', '\t', '\n', '.'],
  ...['+', '-', '*', '/', '^', '!', '(', ')', ',', 'f(', 'f()', 'in(S)', '(a + b)', 'a - b', '--'],
)

describe('readPlain', () => {
  it('reads what it reads as mathjs does', () => {
    let read = 0
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('')
        const expr = readPlain(text, '!')
        if (!expr) return
        read++
        expect(readWithMathjs(text), text).toEqual({ ok: true, expr })
      }),
      { numRuns: 20_000 },
    )
    expect(read).toBeGreaterThan(1000)
  })

  it.each([
    'a - b-c * 2 ^ -3 / (d + 1.5e3)',
    '-(90 ! - x) ^ 2 ^ y',
    'used(waste, at(a, b), in(S)) / generated(all) + min(.5, 7 !)',
    '+ (5) !',
    'level(furnace/mode-b)',
    'f( ) + g()',
    'min(2e12, 3, .25E12, .5, 1e+10, 7, .5e-11, 6, 1.5)',
    '1e+10 + 2e-12 - 3',
  ])('leaves nothing of %s to mathjs, which would read the same', (text) => {
    const expr = readPlain(text, '!')
    expect(expr).toBeDefined()
    expect(readWithMathjs(text)).toEqual({ ok: true, expr })
  })

  it.each(['', '2 x', '(a)(b)', 'a ! !', 'f(a,)', 'not(a)', 'a in b', '5.', '1e999', 'a\n+ b', 'a)', '(a'])(
    'leaves %j to mathjs',
    (text) => expect(readPlain(text, '!')).toBeUndefined(),
  )
})
