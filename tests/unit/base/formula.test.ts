import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Expr, foldExpr, namesOf, parseFormula, printExpr } from '../../../src/base/index.js'

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

  it.each([
    ['a + b * c', 'a + (b * c)'],
    ['a - b - c', '(a - b) - c'],
    ['a / b * c', '(a / b) * c'],
    ['a^b^c', 'a^(b^c)'],
    ['-a^2', '-(a^2)'],
    ['-a * b', '(-a) * b'],
    ['a * -b', 'a * (-b)'],
    ['+a', 'a'],
    ['a·b', 'a * b'],
    ['a × b', 'a * b'],
    ['a − b', 'a - b'],
    ['50 % * 20 %', '0.5 * 0.2'],
    ['max(a, b + 1)', 'max((a), ((b + 1)))'],
  ])('%s is %s', (text, same) => expect(shape(read(text))).toEqual(shape(read(same))))

  it('reads a per cent sign for the number before it only', () => {
    expect(parseFormula('x * y %')).toMatchObject({ ok: false, reason: 'not-allowed', what: '%' })
    expect(shape(read('(5) %'))).toEqual(shape(read('0.05')))
  })

  it('gives the place of every name, number, call and operator', () => {
    // Texts are put together of parts whose places are noted on the way.
    interface Part {
      readonly text: string
      readonly places: readonly (readonly [string, number])[]
    }
    const join = (...parts: readonly (string | Part)[]): Part =>
      parts.reduce<Part>(
        (all, part) =>
          typeof part === 'string'
            ? { text: all.text + part, places: all.places }
            : { text: all.text + part.text, places: [...all.places, ...part.places.map(moved(all.text.length))] },
        { text: '', places: [] },
      )
    const moved =
      (by: number) =>
      ([what, at]: readonly [string, number]) =>
        [what, at + by] as const
    const leaf = (text: string, what = text): Part => ({ text, places: [[what, 0]] })
    const gap = fc.constantFrom(' ', '  ')
    const number = fc
      .constantFrom('1', '12', '1.5', '250.25', '.5', '.125', '2e3', '12e11', '1e-5', '2.5E+12', '.5e-3', '.25e12')
      .map((text) => leaf(text, String(Number(text))))
    const name = fc.constantFrom('e', 'e5', 'a', 'a-1', 'slag-e', '2h').map((text) => leaf(text))
    const named = name.filter(({ text }) => text !== '2h')
    const formula = fc.letrec<{ part: Part }>((tie) => ({
      part: fc.oneof(
        { depthSize: 'small' },
        number,
        named,
        tie('part').map((of) => join('(', of, ')')),
        tie('part').map((of) => join(leaf('-'), '(', of, ')')),
        fc
          .tuple(tie('part'), gap, fc.constantFrom('+', '-', '*', '/'), gap, tie('part'))
          .map(([left, before, op, behind, right]) => join(left, before, leaf(op), behind, right)),
        fc
          .tuple(fc.constantFrom('min', 'e-min'), tie('part'), tie('part'))
          .map(([call, a, b]) => join(leaf(call), '(', a, ', ', b, ')')),
      ),
    })).part
    const placesOf = (expr: Expr): (readonly [string, number])[] => {
      switch (expr.kind) {
        case 'number':
          return [[String(expr.value), expr.at]]
        case 'name':
          return [[expr.name, expr.at]]
        case 'negate':
          return [['-', expr.at], ...placesOf(expr.of)]
        case 'binary':
          return [...placesOf(expr.left), [expr.op, expr.at], ...placesOf(expr.right)]
        case 'call':
          return [[expr.name, expr.at], ...expr.args.flatMap(placesOf)]
      }
    }
    fc.assert(
      fc.property(formula, ({ text, places }) => {
        expect(placesOf(read(text))).toEqual(places)
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['a + b!', 'not-allowed', 5, '!'],
    ['a + 0x1F', 'not-allowed', 4, '0x'],
    ['a + 1e999', 'not-allowed', 4, 'Infinity'],
    ['a + true', 'not-allowed', 4, 'true'],
    ['a mod b', 'not-allowed', 0, 'mod'],
    ['a + 5 kg', 'not-allowed', 4, 'x y'],
    ['a + 123456789012345678', 'not-allowed', 4, '123456789012345678'],
    ['a + b.c(x)', 'not-allowed', 4, '( )'],
    ['a + x.y', 'not-allowed', 4, '.'],
    ['a -b', 'subtraction-spaces', 0, 'a -b'],
    ['7 * (a)-b', 'subtraction-spaces', 6, ')-'],
    ['a * (b', 'syntax', 5, 'a * (b'],
    ['a + * b', 'syntax', 4, 'a + * b'],
    ['a + b + c + * d', 'syntax', 12, 'a + b + c + * d'],
    ['a +  b- c', 'subtraction-spaces', 5, 'b-'],
    [`a + ${'('.repeat(65)}`, 'too-deep', 68, '64'],
    ['x'.repeat(1001), 'too-long', 1000, '1001'],
  ])('says of %s why it is refused (%s), where (%d) and what', (text, reason, offset, what) => {
    expect(parseFormula(text)).toEqual({ ok: false, reason, offset, what })
  })

  it.each([
    `${'('.repeat(64)}x${')'.repeat(64)}`,
    `${'(a) + '.repeat(100)}a`,
    `a + ${'x'.repeat(996)}`,
    '0.00012345678901234567',
    'x0x1',
    'a-0b',
    '1 - 2',
    'a - (b)',
    '(a) - b',
    '5 % - a',
    '-5',
    'a * -5',
    '(-a)',
    'f(-a, -b)',
  ])('reads %s', (text) => expect(parseFormula(text)).toMatchObject({ ok: true }))

  it.each(['a- b', 'a  -b', 'a -5', 'a -.5', '5 -b', '5 -(b)', '5 % -b', '5%- b', '(a) -b', 'a-(b)', '5-(b)'])(
    'asks for the spaces of %s',
    (text) => expect(parseFormula(text)).toMatchObject({ ok: false, reason: 'subtraction-spaces' }),
  )

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

describe('the names a formula reads', () => {
  const formula = read('-(a + b) * used(c, d) / max(e, -a)')

  it('stand in order, those within a call where its arguments are formulas', () => {
    expect(namesOf(formula, () => false)).toEqual(['a', 'b'])
    expect(namesOf(formula, (call) => call === 'max')).toEqual(['a', 'b', 'e', 'a'])
    expect(namesOf(formula, () => true)).toEqual(['a', 'b', 'c', 'd', 'e', 'a'])
    expect(namesOf(read('12'), () => true)).toEqual([])
  })
})

describe('the meaning of a formula in an algebra', () => {
  /** Numbers as a pocket calculator has them. */
  const value = (text: string, names: Readonly<Record<string, number>> = {}): number =>
    foldExpr<number>(read(text), {
      number: (of) => of,
      name: (name) => names[name]!,
      negate: (of) => -of,
      binary: (op, a, b) =>
        ({ '+': () => a + b, '-': () => a - b, '*': () => a * b, '/': () => a / b, '^': () => a ** b })[op](),
      call: (_, args, __, fold) => Math.max(...args.map(fold)),
    })

  it.each([
    ['2 + 3 * 4', 14],
    ['(2 + 3) * 4', 20],
    ['10 - 4 - 3', 3],
    ['-2^2', -4],
    ['2^3^2', 512],
    ['50 % * 8 + 1', 5],
    ['max(2 * 3, 5) / 4', 1.5],
    ['a - b * 2', 1],
  ])('%s is %d', (text, expected) => expect(value(text, { a: 7, b: 3 })).toBe(expected))
})

describe('a printed formula', () => {
  it.each([
    ['a+b*c', 'a + b * c'],
    ['(a+b)*c', '(a + b) * c'],
    ['a - (b - c)', 'a - (b - c)'],
    ['(a - b) - c', 'a - b - c'],
    ['a / (b * c)', 'a / (b * c)'],
    ['(a^b)^c', '(a ^ b) ^ c'],
    ['a^(b^c)', 'a ^ b ^ c'],
    ['-a * b', '(-(a)) * b'],
    ['-(a + b)', '-(a + b)'],
    ['min(a, (b + c))', 'min(a, b + c)'],
    ['3 % * x', '0.03 * x'],
  ])('of %s is %s', (text, printed) => expect(printExpr(read(text))).toBe(printed))
})
