import { describe, expect, it } from 'vitest'
import { Bases, type ProgramNames } from '../../../src/solve/bases.js'
import type { Bounds } from '../../../src/solve/lp.js'
import { INF } from '../../builders/program.js'

const letters = { L: 0, B: 1, U: 2, F: 3, N: 4 } as const
type Letter = keyof typeof letters
const statuses = (text: string) => Int32Array.from(text, (letter) => letters[letter as Letter])
const text = (list: Int32Array) => [...list].map((status) => 'LBUFN'[status]).join('')

/** One letter per name and status: L at its lower bound, U at its upper, B basic, F free. */
const basis = (columns: string, rows: string) => ({ columns: statuses(columns), rows: statuses(rows) })
const names = (columns: string, rows: string): ProgramNames => ({ columns: [...columns], rows: [...rows] })

type Side = readonly [lower: number, upper: number]
const both: Side = [0, 9]
const boundsOf = (columns: readonly Side[], rows: readonly Side[]): Bounds => ({
  columnLower: Float64Array.from(columns, ([lower]) => lower),
  columnUpper: Float64Array.from(columns, ([, upper]) => upper),
  rowLower: Float64Array.from(rows, ([lower]) => lower),
  rowUpper: Float64Array.from(rows, ([, upper]) => upper),
})

/** The kept basis as one of a program with these names; every bound is there. */
function taken(bases: Bases, columns: string, rows: string): string {
  const found = bases.of(
    names(columns, rows),
    boundsOf(
      [...columns].map(() => both),
      [...rows].map(() => both),
    ),
  )
  return `${text(found.columns)} ${text(found.rows)}`
}

const kept = (columns: string, rows: string, columnNames = 'xyz', rowNames = 'AB') => {
  const bases = new Bases()
  bases.keep(basis(columns, rows), names(columnNames, rowNames))
  return bases
}

describe('the basis that later programs start from', () => {
  it('is the first that was kept', () => {
    const bases = new Bases()
    expect(bases.isEmpty).toBe(true)
    bases.keep(basis('BLU', 'LB'), names('xyz', 'AB'))
    expect(bases.isEmpty).toBe(false)
    bases.keep(basis('LLL', 'BB'), names('xyz', 'AB'))
    expect(taken(bases, 'xyz', 'AB')).toBe('BLU LB')
  })

  it('without any, every row is slack', () => {
    expect(taken(new Bases(), 'xy', 'AB')).toBe('LL BB')
  })

  it('is found by name, in whatever order', () => {
    expect(taken(kept('BLU', 'UB'), 'zyx', 'BA')).toBe('ULB BU')
  })

  it('has new columns at a bound and new rows slack', () => {
    expect(taken(kept('BLU', 'LB'), 'xnyz', 'ACB')).toBe('BLLU LBB')
  })

  it('where too few are basic, rows become slack first, the last first', () => {
    // x was basic and is gone: of two rows only B is.
    expect(taken(kept('BLU', 'LB'), 'yz', 'AB')).toBe('LU BB')
    // Of three rows none is basic but through x and y, both gone: the last two are turned.
    expect(taken(kept('BBL', 'LUB', 'xyz', 'ABC'), 'z', 'ABC')).toBe('L BBB')
    expect(taken(kept('BBB', 'LLL', 'xyz', 'ABC'), 'xz', 'ABC')).toBe('BB LLB')
  })

  it('where too many are basic, rows are bound first, then columns, the last first', () => {
    // A is gone; B is slack and x and y are basic: one row cannot carry three.
    expect(taken(kept('BBL', 'LLB', 'xyz', 'ACB'), 'xyz', 'B')).toBe('BLL L')
    // Two rows remain of three, one of them slack besides x: nothing is too much.
    expect(taken(kept('BBL', 'LLB', 'xyz', 'ACB'), 'xz', 'AB')).toBe('BL LB')
  })

  it('stands at bounds that are there', () => {
    const sides: readonly Side[] = [
      [0, 9],
      [-INF, 9],
      [0, INF],
      [-INF, INF],
    ]
    const stands = (was: Letter) => {
      const bases = new Bases()
      bases.keep(basis(was.repeat(4), ''), names('abcd', ''))
      const found = bases.of(names('abcd', ''), boundsOf(sides, []))
      return text(found.columns)
    }
    expect(stands('L')).toBe('LULF')
    expect(stands('U')).toBe('UULF')
    expect(stands('F')).toBe('LULF')
    expect(stands('N')).toBe('LULF')
  })

  it('has rows at bounds that are there', () => {
    const bases = kept('BBB', 'LUL', 'xyz', 'ABC')
    const bounds = boundsOf([both, both, both], [[-INF, 4], [3, INF], both])
    expect(text(bases.of(names('xyz', 'ABC'), bounds).rows)).toBe('ULL')
  })
})
