import { describe, expect, it } from 'vitest'
import { besideEachOther, factKeys, readInput } from '../../../src/report/input-text.js'

describe('a figure as the files write it', () => {
  it('is taken apart into its value and what is said of it', () => {
    const { value, facts } = readInput('{ value: 340 yuan/t, grade: B●, source: S01, why: dearer, by far }')
    expect(value).toBe('340 yuan/t')
    expect([...facts]).toEqual([
      ['grade', 'B●'],
      ['source', 'S01'],
      ['why', 'dearer, by far'],
    ])
  })
  it('keeps maps and lists inside a value whole', () => {
    const { value, facts } = readInput('{ value: { a: 1, grade: 2 }, low: [1, value: 2], grade: A }')
    expect(value).toBe('{ a: 1, grade: 2 }')
    expect([...facts]).toEqual([
      ['low', '[1, value: 2]'],
      ['grade', 'A'],
    ])
  })
  it.each(['340 yuan/t', '{ Cu: 22 %, S: 30 % }', '{ grade: A }', '{ value }', '{ value: 1 t'])(
    '%s is all value',
    (text) => {
      expect(readInput(text)).toEqual({ value: text, facts: new Map() })
    },
  )
})

describe('two texts of one input side by side', () => {
  const names = Object.fromEntries(factKeys.map((key) => [key, key.toUpperCase()])) as Record<
    (typeof factKeys)[number],
    string
  >
  it('are their values where these differ', () => {
    expect(besideEachOther('{ value: 1 t, grade: A }', '{ value: 2 t, grade: B }', names)).toEqual(['1 t', '2 t'])
  })
  it('are the value with the facts that differ where it is the same, without those that only one has', () => {
    expect(besideEachOther('{ value: 1 t, grade: A, low: 0 t }', '{ value: 1 t, grade: B, low: 0 t }', names)).toEqual([
      '1 t [GRADE A]',
      '1 t [GRADE B]',
    ])
    expect(besideEachOther('1 t', '{ value: 1 t, grade: B, row: F1 }', names)).toEqual(['1 t', '1 t [GRADE B, ROW F1]'])
  })
})
