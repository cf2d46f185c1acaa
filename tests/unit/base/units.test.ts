import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalUnit, parseMeasure, parseUnit, standardUnits } from '../../../src/base/index.js'

const measure = (text: string) => {
  const result = parseMeasure(text)
  if (!result.ok) throw new Error(`${text}: ${result.reason}`)
  return { value: result.measure.value, unit: canonicalUnit(result.measure.dimension) }
}

describe('parseMeasure', () => {
  it.each([
    ['1300 kWh', 4.68, 'GJ'], // 1 300 × 0.0036
    ['97 %', 0.97, '1'],
    ['2 tce', 58.6152, 'GJ'], // 2 × 29.3076
    ['345 gce/kWh', (345 * 29.3076e-6) / 0.0036, '1'],
    ['100 kt/yr', 100000, 't/yr'],
    ['20.9 MJ/kg', 20.9, 'GJ/t'],
    ['0.45 yuan/(t·km)', 0.45, 'yuan/(km·t)'],
    ['3 万吨', 30000, 't'],
    ['1.2 亿元', 1.2e8, 'yuan'],
    ['65 100Myuan', 6.5e9, 'yuan'],
    ['3 10kyuan/t', 3e4, 'yuan/t'],
    ['660 MW', 660 * 3.6 * 8760, 'GJ/yr'],
    ['400 mg/Nm3', 4e-7, 't/m3'],
    ['15 亩', 1, 'ha'],
    ['-800 yuan/t', -800, 'yuan/t'],
    ['350', 350, '1'],
  ])('%s is %d %s', (text, value, unit) => {
    expect(measure(text).value).toBeCloseTo(value, 9)
    expect(measure(text).unit).toBe(unit)
  })

  it.each([
    ['5 ton', 'short-ton'],
    ['1,000 t', 'thousands'],
    ['1 000 t', 'thousands'],
    ['1 000', 'thousands'],
    ['1 000t', 'thousands'],
    ['abc', 'number'],
    ['NaN t', 'number'],
    ['Infinity', 'number'],
    ['1e999 t', 'range'],
    ['12345678901234567890 t', 'digits'],
    ['5 kgg', 'unknown'],
    ['5 t//yr', 'syntax'],
    ['5 t/(yr', 'syntax'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseMeasure(text)).toMatchObject({ ok: false, reason })
  })

  it('suggests the nearest unit', () => {
    expect(parseUnit('kgg')).toMatchObject({ ok: false, suggestion: 'kg' })
  })

  it('reads t/h as tonnes per hour: 8 760 in a year', () => {
    expect(measure('1 t/h').value).toBeCloseTo(8760, 6)
  })

  it('never throws, whatever the text', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void [parseMeasure(text), parseUnit(text)]),
      { numRuns: 1000 },
    ))

  it('entering a value in another unit of the same dimension changes nothing but rounding', () => {
    const names = [...standardUnits.keys()]
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...names),
        fc.double({ min: 1e-3, max: 1e6, noNaN: true }),
        (a, b, x) => {
          const [from, to] = [standardUnits.get(a)!, standardUnits.get(b)!]
          if (canonicalUnit(from.dimension) !== canonicalUnit(to.dimension)) return
          const there = (x * from.size) / to.size
          const back = parseMeasure(`${there} ${b}`)
          if (back.ok) expect(Math.abs(back.measure.value - x * from.size)).toBeLessThanOrEqual(1e-12 * x * from.size)
        },
      ),
      { numRuns: 500 },
    )
  })
})
