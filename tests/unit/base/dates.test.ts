import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isDate } from '../../../src/base/index.js'

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Whether JavaScript's own calendar has the day: other days roll over into a neighbouring month. */
function hasDay(year: number, month: number, day: number): boolean {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

describe('a day of the calendar', () => {
  it.each([
    ['2015-12-31', true],
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false], // a hundred is no leap year
    ['2000-02-29', true], // four hundred is one
    ['2024-04-31', false],
    ['2024-00-10', false],
    ['2024-13-10', false],
    ['2024-01-00', false],
    ['2024-1-1', false],
    ['24-01-01', false],
    ['12024-01-01', false],
    ['2024-01-011', false],
    ['2024/01/01', false],
    [' 2024-01-01', false],
    ['2024-01-01T00:00', false],
  ])('%s: %s', (text, expected) => expect(isDate(text)).toBe(expected))

  it('is what the calendar of the machine has', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9999 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (year, month, day) => isDate(written(year, month, day)) === hasDay(year, month, day),
      ),
      { numRuns: 2000 },
    ))
})
