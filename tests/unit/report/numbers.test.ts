import { describe, expect, it } from 'vitest'
import { formatChange, formatNumber, formatPercent, formatResidual } from '../../../src/report/numbers.js'
import { wordsOf } from '../../../src/report/words/index.js'

const words = wordsOf('en')
const number = (value: number, unit = '') => formatNumber(value, words, unit)

describe('numbers for people', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1, '1'],
    [-1, '-1'],
    [0.1 + 0.2, '0.3'],
    [1 / 3, '0.333333'],
    [2 / 3000, '0.000666667'],
    [12.345678, '12.3457'],
    [999.996, '999.996'],
    [999.99951, '1,000'],
    [153.675, '153.675'],
    [1.0000005, '1'],
    [1.000005, '1.00001'],
    [-2.000005, '-2.00001'],
    [2345.65, '2,345.7'],
    [1005, '1,005'],
    [99999.6, '100,000'],
    [1234.5678, '1,234.6'],
    [153_675, '153,675'],
    [153_675.00000000003, '153,675'],
    [209_999.99999999997, '210,000'],
    [123_456.7, '123,460'],
    [1_000_000, '1,000,000'],
    [12_155_623.4, '12,156,000'],
    [-1_060_091.5, '-1,060,100'],
    [1e14, '100,000,000,000,000'],
    [1e15, '1e+15'],
    [-1.23456e20, '-1.2346e+20'],
    [1e-6, '0.000001'],
    [1.23456e-6, '0.00000123456'],
    [9.9e-7, '9.9e-7'],
    [-4.4e-12, '-4.4e-12'],
    [Number.MAX_VALUE, '1.7977e+308'],
    [Number.MIN_VALUE, '4.9407e-324'],
  ])('%d is %s', (value, text) => expect(number(value)).toBe(text))

  it.each([
    [0, '0.0'],
    [-0, '0.0'],
    [97, '97.0'],
    [29.950083, '30.0'],
    [42.429284, '42.4'],
    [100, '100.0'],
    [1234.56, '1,234.6'],
    [12.25, '12.3'],
    [-0.0625, '-0.063'],
    [1.15, '1.2'],
    [0.5, '0.5'],
    [0.1234, '0.123'],
    [0.0005, '0.0005'],
    [-0.00001, '-0.00001'],
  ])('%d in %% is %s', (value, text) => expect(number(value, '%')).toBe(text))

  it('is the same in both languages', () => {
    for (const value of [0, 1.5, -1234.567, 1e7, 1e-9, 1e20])
      expect(formatNumber(value, wordsOf('zh'))).toBe(number(value))
  })
  it('reads back within half a unit of the fifth digit', () => {
    for (let i = -300; i < 300; i += 7) {
      const value = 1.2345678 * 10 ** i
      const back = Number(number(value).replaceAll(',', ''))
      expect(Math.abs(back - value) / value).toBeLessThanOrEqual(5e-5)
    }
  })
})

describe('changes', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [8.1225, '+8.1225'],
    [-37.5, '-37.5'],
    [1_234_567, '+1,234,567'],
  ])('%d is %s', (value, text) => expect(formatChange(value, words)).toBe(text))
  it.each([
    [0, '0.0 %'],
    [-0, '0.0 %'],
    [41.666667, '+41.7 %'],
    [0.25, '+0.3 %'],
    [-1.45, '-1.5 %'],
    [-40.3, '-40.3 %'],
    [-100, '-100.0 %'],
    [1234.5, '+1,234.5 %'],
    [0.0123, '+0.012 %'],
    [-0.00045, '-0.00045 %'],
    [1e-9, '+1e-9 %'],
    [1e18, '+1e+18 %'],
  ])('%d per cent is %s', (value, text) => expect(formatPercent(value, words)).toBe(text))
  it('never shows a sign before what rounds to nothing', () => {
    for (const value of [-1e-7, -1e-4, -0.01, 1e-8]) expect(formatPercent(value, words)).toMatch(/[1-9]/)
  })
})

it('residuals have two digits', () => {
  expect([0, 5.988e-9, 123].map(formatResidual)).toEqual(['0', '6.0e-9', '1.2e+2'])
})

it('a change in per cent of fifteen digits and more has all that are known', () => {
  const words = wordsOf('en')
  expect(formatPercent(123_456_789_012_345, words)).toBe('+123,456,789,012,345.0 %')
  expect(formatPercent(-999_999_999_999_999.9, words)).toBe('-1,000,000,000,000,000.0 %')
})
