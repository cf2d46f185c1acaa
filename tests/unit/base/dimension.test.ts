import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  canonicalUnit,
  type Dimension,
  dimensionless,
  divideDimensions,
  isDimensionless,
  moneyDimension,
  multiplyDimensions,
  perTime,
  powerDimension,
  sameDimension,
} from '../../../src/base/index.js'

const bases = ['mass', 'energy', 'length', 'area', 'volume', 'time', 'temperature', 'money:yuan', 'count:crate']
const dimension: fc.Arbitrary<Dimension> = fc
  .dictionary(fc.constantFrom(...bases), fc.constantFrom(-3, -2, -1, 1, 2, 3), { maxKeys: 4 })
  .map((exponents) => ({ ...exponents }))

const one = (base: string): Dimension => ({ [base]: 1 })

describe('dimensions', () => {
  it('add their powers in a product and subtract them in a quotient', () => {
    const freight = { 'money:yuan': 1, mass: -1, length: -1 } // yuan/(t·km)
    const work = { mass: 1, length: 1, time: -1 } // t·km/yr
    expect(multiplyDimensions(freight, work)).toEqual({ 'money:yuan': 1, time: -1 })
    expect(divideDimensions(work, { length: 1 })).toEqual({ mass: 1, time: -1 })
    expect(divideDimensions(one('mass'), work)).toEqual({ length: -1, time: 1 })
    expect(powerDimension({ length: 2, time: -1 }, -2)).toEqual({ length: -4, time: 2 })
  })

  it('form a group: products commute, quotients undo them, powers repeat them', () =>
    fc.assert(
      fc.property(dimension, dimension, (a, b) => {
        expect(sameDimension(multiplyDimensions(a, b), multiplyDimensions(b, a))).toBe(true)
        expect(sameDimension(divideDimensions(multiplyDimensions(a, b), b), a)).toBe(true)
        expect(isDimensionless(divideDimensions(a, { ...a }))).toBe(true)
        expect(powerDimension(a, 3)).toEqual(multiplyDimensions(multiplyDimensions(a, a), a))
        expect(powerDimension(a, 0)).toEqual({})
      }),
    ))

  it('are equal where every power is', () =>
    fc.assert(
      fc.property(dimension, dimension, (a, b) => {
        const equal = bases.every((base) => (a[base] ?? 0) === (b[base] ?? 0))
        expect(sameDimension(a, b)).toBe(equal)
        expect(sameDimension(a, { ...a })).toBe(true)
      }),
    ))

  it('differ where one has a base more', () => {
    expect(sameDimension(one('mass'), { mass: 1, time: -1 })).toBe(false)
    expect(sameDimension({ mass: 1, time: -1 }, one('mass'))).toBe(false)
    expect(sameDimension(one('mass'), one('energy'))).toBe(false)
  })

  it('are frozen, and the same product is the same object', () => {
    const [a, b] = [one('mass'), one('time')]
    const product = multiplyDimensions(a, b)
    expect(multiplyDimensions(a, b)).toBe(product)
    expect(divideDimensions(a, b)).toBe(divideDimensions(a, b))
    expect(divideDimensions(a, b)).not.toBe(product)
    expect([product, moneyDimension('yuan'), dimensionless, perTime].every(Object.isFrozen)).toBe(true)
  })

  it('of money are one per currency', () => {
    expect(moneyDimension('euro')).toEqual({ 'money:euro': 1 })
    expect(moneyDimension('euro')).toBe(moneyDimension('euro'))
    expect(sameDimension(moneyDimension('euro'), moneyDimension('yuan'))).toBe(false)
  })

  it('list their bases in one order, whatever the order of the factors', () => {
    const keys = (of: Dimension) => Object.keys(of)
    expect(keys(multiplyDimensions(one('time'), one('mass')))).toEqual(['mass', 'time'])
    expect(keys(multiplyDimensions(one('mass'), one('time')))).toEqual(['mass', 'time'])
  })
})

describe('the canonical unit of a dimension', () => {
  it.each<[string, Dimension]>([
    ['1', {}],
    ['t', { mass: 1 }],
    ['GJ/t', { energy: 1, mass: -1 }],
    ['t/yr', { mass: 1, time: -1 }],
    ['1/yr', { time: -1 }],
    ['ha·km·m3·K', { area: 1, length: 1, volume: 1, temperature: 1 }],
    ['yuan/(t·km)', { 'money:yuan': 1, mass: -1, length: -1 }],
    ['km^2', { length: 2 }],
    ['1/(t^3·yr^2)', { mass: -3, time: -2 }],
    ['crate/yr', { 'count:crate': 1, time: -1 }],
  ])('%s', (text, of) => expect(canonicalUnit(of)).toBe(text))
})
