import { describe, expect, it } from 'vitest'
import { bad, codes, fault, good, insideOf, type Origin } from '../../../src/base/index.js'

/** A value that stands at line 7, column 10 and is so many characters long in the file. */
const origin = (text: string, length = text.length): Origin => ({
  at: { file: 'a.yaml', line: 7, col: 10 },
  length,
  layer: 'model',
  text,
})

describe('a place inside a value', () => {
  it.each<[string, Origin, number, number]>([
    ['the first character stands where the value does', origin('= a + b'), 0, 10],
    ['the fifth four columns on', origin('= a + b'), 4, 14],
    ['the last', origin('= a + b'), 6, 16],
    ['behind the opening quote', origin('= a + b', 9), 0, 11],
    ['within quotes', origin('= a + b', 9), 6, 17],
    ['the closing quote: the value itself', origin('= a + b', 9), 8, 10],
    ['beyond the end: the value itself', origin('= a + b'), 7, 10],
    ['before its beginning: the value itself', origin('= a + b'), -1, 10],
    ['of a text over several lines: the value itself', origin('= a +\n  b'), 8, 10],
    ['of a text that is shorter as written: the value itself', origin('= a + b', 3), 5, 10],
  ])('%s', (_, of, offset, col) => {
    expect(insideOf(of, offset)).toEqual({ file: 'a.yaml', line: 7, col })
  })
})

describe('a diagnostic', () => {
  it('stands where its value was set and marks it', () => {
    expect(fault('BASE_BAD_ID', origin('Slag'))).toStrictEqual({
      code: 'BASE_BAD_ID',
      severity: codes.BASE_BAD_ID.severity,
      at: { file: 'a.yaml', line: 7, col: 10 },
      length: 4,
      args: {},
      related: [],
    })
  })

  it('marks one character of a bare position, of an empty value too', () => {
    expect(fault('BASE_BAD_ID', { file: 'a.yaml', line: 1, col: 2 })).toMatchObject({
      at: { line: 1, col: 2 },
      length: 1,
    })
    expect(fault('BASE_BAD_ID', origin(''))).toMatchObject({ length: 1 })
  })

  it('says what it is given besides', () => {
    const related = [{ at: { file: 'b.yaml', line: 3, col: 1 }, note: 'defined-here' }] as const
    const details = { args: { name: 'x' }, suggestion: 'y', related, length: 2 }
    expect(fault('BASE_BAD_ID', origin('slagg'), details)).toMatchObject(details)
  })
})

describe('an outcome', () => {
  const note = fault('BASE_BAD_ID', origin('x'))

  it('is good with its value and its notes, none by default', () => {
    expect(good(5)).toEqual({ ok: true, value: 5, notes: [] })
    expect(good(5, [note])).toEqual({ ok: true, value: 5, notes: [note] })
  })

  it('is bad with every fault', () => expect(bad([note, note])).toEqual({ ok: false, diagnostics: [note, note] }))
})
