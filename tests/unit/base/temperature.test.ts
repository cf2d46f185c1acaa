import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTemperature, roundTemperature } from '../../../src/base/index.js'

describe('parseTemperature', () => {
  it.each([
    ['170 degC', 170],
    ['170 °C', 170],
    ['170 ℃', 170],
    ['170degC', 170],
    ['443.15 K', 170], // 443.15 − 273.15
    ['+12.5 degC', 12.5],
    ['-40 degC', -40],
    ['−40 degC', -40], // the minus sign of typesetters
    [' 25  K ', -248.15],
    ['0 K', -273.15],
    ['-273.15 degC', -273.15],
    ['1250.75 °C', 1250.75],
  ])('%s is %d °C', (text, celsius) => expect(parseTemperature(text)).toBe(celsius))

  it.each([
    '170',
    'K',
    '170 F',
    '170 degF',
    '170 C',
    '1.5.2 K',
    '1. K',
    '.5 K',
    '1e3 K',
    'about 170 K',
    '170 K hot',
    '--5 K',
  ])('%s is none', (text) => expect(parseTemperature(text)).toBeUndefined())

  it.each(['-1 K', '-0.01 K', '-273.16 degC', '-300 °C'])('%s lies below absolute zero', (text) =>
    expect(parseTemperature(text)).toBeUndefined(),
  )

  it('has one zero', () => expect(Object.is(parseTemperature('-0 degC'), 0)).toBe(true))
})

describe('a temperature to a millionth of a degree', () => {
  it('is the same whatever the order of a sum', () => {
    const tenths = fc.integer({ min: -2000, max: 20000 }).map((tenth) => tenth / 10)
    const sum = (parts: readonly number[]) => parts.reduce((a, b) => a + b, 0)
    fc.assert(
      fc.property(fc.array(tenths, { minLength: 2, maxLength: 6 }), (parts) => {
        expect(roundTemperature(sum(parts))).toBe(roundTemperature(sum([...parts].reverse())))
        expect(Math.abs(roundTemperature(sum(parts)) - sum(parts))).toBeLessThanOrEqual(0.51e-6)
      }),
    )
  })

  it('keeps what is larger than that', () => {
    expect(roundTemperature(0.1 + 0.2)).toBe(0.3)
    expect(roundTemperature(0.1234564)).toBe(0.123456)
    expect(Object.is(roundTemperature(-1e-9), 0)).toBe(true)
  })
})
