import { describe, expect, it } from 'vitest'
import { mpsOf } from '../../../src/testing/index.js'
import { formOf, INF, programOf, type Sketch } from '../../builders/program.js'

describe('a program as MPS', () => {
  it('states every kind of row and bound, and every number to its last bit', () => {
    const sketch: Sketch = {
      columns: { x: [], y: [-3, 8], z: [-INF, INF], w: [2, 2], u: [0, 1] },
      whole: ['u'],
      rows: [
        { terms: { x: 0.1, y: 1 }, equals: 4 },
        { terms: { x: 1 / 3 }, atLeast: -2, atMost: 5 },
        { terms: { y: 1, z: -1 }, atLeast: 0 },
        { terms: { z: 1e-7, u: 2 }, atMost: 0 },
        { terms: { w: 1 } },
      ],
    }
    expect(mpsOf(programOf(sketch), formOf(sketch, { x: 1, z: -2.5 }, 7))).toBe(`NAME liubai FREE
ROWS
 N least
 E r0
 L r1
 G r2
 L r3
 N r4
COLUMNS
 c0 least 1
 c0 r0 0.1
 c0 r1 0.3333333333333333
 c1 r0 1
 c1 r2 1
 c2 least -2.5
 c2 r2 -1
 c2 r3 1e-7
 c3 r4 1
 m4INTORG 'MARKER' 'INTORG'
 c4 r3 2
 m4INTEND 'MARKER' 'INTEND'
RHS
 rhs r0 4
 rhs r1 5
RANGES
 range r1 7
BOUNDS
 PL bound c0
 LO bound c1 -3
 UP bound c1 8
 MI bound c2
 PL bound c2
 FX bound c3 2
 UP bound c4 1
ENDATA
`)
  })

  it('names a column that stands in no row', () => {
    const sketch: Sketch = { columns: { x: [] } }
    expect(mpsOf(programOf(sketch), formOf(sketch, {}))).toContain(' c0 least 0\n')
  })
})
