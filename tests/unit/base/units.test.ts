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

  it('reads every number as JavaScript prints it', () =>
    fc.assert(
      fc.property(fc.double({ min: -1e18, max: 1e18, noNaN: true }), (any) => {
        const value = any + 0 // -0 is printed as 0
        expect(parseMeasure(`${value} t`)).toMatchObject({ ok: true, measure: { value } })
      }),
      { numRuns: 1000 },
    ))

  it('suggests the nearest unit', () => {
    expect(parseUnit('kgg')).toMatchObject({ ok: false, suggestion: 'kg' })
    expect(parseUnit('yuan/MWhh')).toMatchObject({ reason: 'unknown', name: 'MWhh', suggestion: 'MWh' })
    expect(parseUnit('kiloton')).toMatchObject({ reason: 'unknown', name: 'kiloton' })
    expect(parseUnit('furlong')).toEqual({ ok: false, reason: 'unknown', name: 'furlong' })
  })

  it('says of a refused text what is wrong with it', () => {
    expect(parseMeasure(' abc ')).toEqual({ ok: false, reason: 'number', name: 'abc' })
    expect(parseMeasure('5 tons')).toEqual({ ok: false, reason: 'short-ton', name: 'tons', suggestion: 't' })
    expect(parseMeasure('1,000 t')).toEqual({ ok: false, reason: 'thousands', name: '1,000 t' })
    expect(parseMeasure('5 t/(yr')).toEqual({ ok: false, reason: 'syntax', name: 't/(yr' })
  })

  it('keeps the unit as written', () => {
    expect(parseMeasure(' 1.5e3  t / (km·yr) ')).toMatchObject({ measure: { value: 1500, unit: 't / (km·yr)' } })
    expect(parseMeasure('7')).toMatchObject({ measure: { unit: '' } })
  })

  it.each([
    ['+5 t', 5],
    ['.5 t', 0.5],
    ['5. t', 5],
    ['1.25e-3 t', 0.00125],
    ['1E+3 t', 1000],
    ['-2.5e2 t', -250],
    ['007 t', 7],
    ['0.00012345678901234567 t', 0.00012345678901234567], // seventeen digits besides the noughts before them
    ['1.2345678901234567 t', 1.2345678901234567],
    ['0.50000000000000000000 t', 0.5],
    ['1000000000000000000 t', 1e18],
    ['1e18 t', 1e18],
    ['-1e18 t', -1e18],
  ])('%s is %d t', (text, value) => expect(measure(text)).toEqual({ value, unit: 't' }))

  it.each([
    ['1.23456789012345678 t', 'digits'],
    ['1.1e18 t', 'range'],
    ['-1.1e18 t', 'range'],
    ['2e15 kt', 'range'],
    ["1'000 t", 'thousands'],
    ['1，000 t', 'thousands'],
    ['1 000 000', 'thousands'],
    ['5 t/yr 7', 'syntax'],
    ['t 5', 'number'],
    ['', 'number'],
    ['.', 'number'],
    ['1.2.3 t', 'unknown'],
  ])('%s is refused: %s', (text, reason) => expect(parseMeasure(text)).toMatchObject({ ok: false, reason }))

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

describe('parseUnit', () => {
  const unit = (text: string) => {
    const reading = parseUnit(text)
    if (!reading.ok) throw new Error(`${text}: ${reading.reason}`)
    return { size: reading.unit.size, canonical: canonicalUnit(reading.unit.dimension) }
  }

  it.each([
    ['', 1, '1'],
    ['1', 1, '1'],
    ['1/yr', 1, '1/yr'],
    ['kg·m', 1e-6, 'km·t'], // 0.001 t × 0.001 km
    ['kg*m', 1e-6, 'km·t'],
    ['kg × m', 1e-6, 'km·t'],
    [' kg / t ', 0.001, '1'],
    ['t/yr/km', 1, 't/(km·yr)'], // each slash divides what follows it
    ['t/yr·km', 1, 'km·t/yr'], // up to the next
    ['t/(yr·km)', 1, 't/(km·yr)'],
    ['m^2', 1e-6, 'km^2'],
    ['(t/month)^2', 144, 't^2/yr^2'], // twelve months a year, squared
    ['month^-1', 12, '1/yr'],
    ['month^0', 1, '1'],
    ['m^-2', 1e6, '1/km^2'],
    ['K^9', 1, 'K^9'],
    ['((t))', 1, 't'],
  ])('%j is %d %s', (text, size, canonical) => {
    expect(unit(text).size).toBeCloseTo(size, 12)
    expect(unit(text).canonical).toBe(canonical)
  })

  it.each(['t/', '/t', 't··yr', '(t', 't)', '()', 't t', 't^', 't^x', 't^10', 't^-10', '^2', 't (yr)', '·t'])(
    '%j is no unit',
    (text) => expect(parseUnit(text)).toMatchObject({ ok: false, reason: 'syntax' }),
  )

  it('knows the units of the table that is given, names with digits and signs too', () => {
    const table = new Map([...standardUnits, ['20-ft box', { dimension: { 'count:box': 1 }, size: 1 }]])
    expect(parseUnit('20-ft box', table)).toMatchObject({ ok: true, unit: { size: 1 } })
    expect(parseUnit('20-ft box')).toMatchObject({ ok: false })
  })

  it('of a product is the product of the sizes, of a quotient their quotient', () => {
    const name = fc.constantFrom(...[...standardUnits.keys()].filter((key) => !/^\d/.test(key)))
    const size = (key: string) => standardUnits.get(key)!.size
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        const read = (text: string) => {
          const reading = parseUnit(text)
          return reading.ok ? reading.unit.size : Number.NaN
        }
        const close = (text: string, value: number) => expect(Math.abs(read(text) / value - 1)).toBeLessThan(1e-12)
        close(`${a}·${b}/${c}`, (size(a) * size(b)) / size(c))
        close(`${a}/(${b}·${c})`, size(a) / (size(b) * size(c)))
        close(`${a}^2/${b}^-3`, size(a) ** 2 * size(b) ** 3)
      }),
      { numRuns: 500 },
    )
  })
})
