import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, firstDifference } from '../../../src/results/index.js'

describe('canonicalJson', () => {
  it('sorts keys by code unit, leaves out absent entries and writes −0 as 0', () => {
    expect(canonicalJson({ b: 1, a: -0, Z: undefined, B: 'x' })).toBe('{"B": "x", "a": 0, "b": 1}\n')
  })

  it('refuses numbers that are not finite and names the path', () => {
    expect(() => canonicalJson({ a: [{ b: Number.NaN }] })).toThrow('.a[0].b')
    expect(() => canonicalJson({ a: Number.POSITIVE_INFINITY })).toThrow('.a')
  })

  it('refuses typed arrays: their bytes would depend on the engine', () => {
    expect(() => canonicalJson({ a: new Float64Array(1) })).toThrow('.a')
  })

  it('reads back the same value, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
        expect(firstDifference(text, JSON.stringify(value))).toBeUndefined()
      }),
    )
  })
})

describe('firstDifference', () => {
  it('names the path and both values', () => {
    const a = JSON.stringify({ run: { indicators: [{ id: 'x', value: 1.5 }], z: 1 } })
    const b = JSON.stringify({ run: { indicators: [{ id: 'x', value: 1.6 }], z: 2 } })
    expect(firstDifference(a, b)).toEqual({ path: 'run.indicators[0].value', a: '1.5', b: '1.6' })
  })

  it('names an entry that one side lacks', () => {
    expect(firstDifference('{"a": [1]}', '{"a": [1, 2]}')).toEqual({ path: 'a[1]', a: undefined, b: '2' })
    expect(firstDifference('{"a": 1}', '{}')).toEqual({ path: 'a', a: '1', b: undefined })
  })

  it('tells null from absent and a list from a record', () => {
    expect(firstDifference('{"a": null}', '{}')).toEqual({ path: 'a', a: 'null', b: undefined })
    expect(firstDifference('{"a": []}', '{"a": {}}')).toEqual({ path: 'a', a: '[]', b: '{}' })
  })

  it('is not misled by keys of the prototype', () => {
    expect(firstDifference('{"__proto__": 1}', '{}')).toEqual({ path: '__proto__', a: '1', b: undefined })
    expect(firstDifference('{}', '{"toString": 1}')).toEqual({ path: 'toString', a: undefined, b: '1' })
  })

  it('says that a text is not JSON', () => {
    expect(firstDifference('{', '{}')).toEqual({ path: '', a: undefined, b: '{}' })
  })
})
