import { beforeAll, describe, expect, it } from 'vitest'
import type { PortAnswer, PortSettings, SolverPort } from '../../../src/solve/index.js'
import { boundsOf, matrixOf } from '../../../src/solve/lp.js'
import { type Approach, openWorkspace } from '../../../src/solve/workspace.js'
import { solver } from '../../builders/engine.js'
import { only } from '../../builders/fake-port.js'
import { INF, programOf, type Sketch } from '../../builders/program.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

const warm: Approach = { reach: 'rows', presolve: true, tolerance: 1e-8, cold: false }

/** A workspace whose solver answers as told, and what that solver is asked, in order. */
function asked(sketch: Sketch, answer: Partial<PortAnswer>, approach: Approach = warm) {
  const calls: (readonly [call: string, ...given: unknown[]])[] = []
  const plain = (numbers: ArrayLike<number>) => Array.from(numbers)
  const spy: SolverPort = {
    name: 'spy',
    version: '0',
    open: ({ columnUpper, rowUpper, value }) => {
      calls.push(['open', plain(value), plain(columnUpper), plain(rowUpper)])
      return {
        setCosts: (costs) => calls.push(['costs', plain(costs)]),
        setColumnBounds: (lower, upper) => calls.push(['columns', plain(lower), plain(upper)]),
        setRowBounds: (lower, upper) => calls.push(['rows', plain(lower), plain(upper)]),
        solve: (settings) => {
          calls.push(['solve', settings])
          return { ...only('optimal'), ...answer }
        },
        basis: () => undefined,
        setBasis: ({ columns, rows }) => calls.push(['basis', plain(columns), plain(rows)]),
        clear: () => calls.push(['clear']),
        dispose: () => calls.push(['dispose']),
      }
    },
  }
  const program = programOf(sketch)
  const workspace = openWorkspace(spy, matrixOf(program), boundsOf(program), approach)
  return {
    workspace,
    calls,
    settings: () => calls.filter(([call]) => call === 'solve').map(([, by]) => by as PortSettings),
  }
}

/** Rows: row taken times 2^−10. Full: x in units of 4, y of 4096, the row times 2^−12; see balance.test.ts. */
const wide: Sketch = { columns: { x: [0, 2], y: [] }, rows: [{ terms: { x: 1024, y: 1 }, atMost: 2 ** 13 }] }

describe('what the solver is given', () => {
  it('is the scaled program', () => {
    expect(asked(wide, {}).calls).toEqual([['open', [1, 2 ** -10], [2, INF], [8]]])
    expect(asked(wide, {}, { ...warm, reach: 'full' }).calls).toEqual([['open', [1, 1], [1 / 2, INF], [2]]])
  })

  it('are costs near one, and how to go about it', () => {
    // Costs 4 and 16 are brought to one by 1/8.
    const { workspace, calls } = asked(wide, {})
    workspace.minimise(Float64Array.of(4, 16), 7, 'primal')
    expect(calls.slice(1)).toEqual([
      ['costs', [1 / 2, 2]],
      ['solve', { timeLimit: 7, presolve: true, tolerance: 1e-8, method: 'primal' }],
    ])
    workspace.minimise(Float64Array.of(4, 16), 7, 'dual')
    expect(calls.at(-1)).toMatchObject(['solve', { method: 'dual' }])
    // In units of 4 and 4096 they are 2^4 and 2^16, brought to one by 2^−10.
    const full = asked(wide, {}, { ...warm, reach: 'full' })
    full.workspace.minimise(Float64Array.of(4, 16), 7, 'primal')
    expect(full.calls[1]).toEqual(['costs', [2 ** -6, 2 ** 6]])
  })

  it('is a cold start where the approach has it so, by the dual simplex', () => {
    const { workspace, calls } = asked(wide, {}, { ...warm, cold: true })
    workspace.minimise(Float64Array.of(4, 16), 7, 'primal')
    expect(calls.slice(2)).toEqual([
      ['clear'],
      ['solve', { timeLimit: 7, presolve: true, tolerance: 1e-8, method: 'dual' }],
    ])
    calls.length = 0
    workspace.minimiseOn(Float64Array.of(4, 16), 7)
    expect(calls).toEqual([
      ['costs', [1 / 2, 2]],
      ['solve', { timeLimit: 7, presolve: false, tolerance: 1e-8, method: 'primal' }],
    ])
  })

  it('are bounds in its units, to which a model opened anew keeps', () => {
    const { workspace, calls } = asked(wide, {}, { ...warm, reach: 'full' })
    const next = programOf({ columns: { x: [1, 8], y: [0, 4096] }, rows: [{ terms: {}, atLeast: 4096, atMost: 8192 }] })
    workspace.setBounds(boundsOf(next))
    expect(calls.slice(1)).toEqual([
      ['columns', [1 / 4, 0], [2, 1]],
      ['rows', [1], [2]],
    ])
    calls.length = 0
    workspace.restart({ columns: Int32Array.of(1, 0), rows: Int32Array.of(2) })
    expect(calls).toEqual([['dispose'], ['open', [1, 1], [2, 1], [2]], ['basis', [1, 0], [2]]])
    workspace.dispose()
    expect(calls.at(-1)).toEqual(['dispose'])
  })
})

describe('what comes back', () => {
  const answerOf = (sketch: Sketch, answer: Partial<PortAnswer>, approach = warm) =>
    asked(sketch, answer, approach).workspace.minimise(Float64Array.of(4, 16), 7, 'dual')

  it('is in original units', () => {
    const answer = { x: Float64Array.of(0.5, 0.25), rowDuals: Float64Array.of(3), bound: 5 }
    // x and y as they are; a dual of the row times 2^−10, of costs times 1/8.
    const rows = answerOf(wide, answer)
    expect([...rows.x, ...rows.rowDuals, rows.bound]).toEqual([0.5, 0.25, 3 * 2 ** -10 * 8, 40])
    // Costs 4 · 4 and 16 · 4096: 2^4 and 2^16, by 2^−10.
    const full = answerOf(wide, answer, { ...warm, reach: 'full' })
    expect([...full.x, ...full.rowDuals, full.bound]).toEqual([2, 1024, 3 * 2 ** -12 * 2 ** 10, 5 * 2 ** 10])
  })

  it('has no point where there is none', () => {
    expect(answerOf(wide, only('infeasible'))).toMatchObject({ outcome: 'infeasible', x: new Float64Array(0) })
  })

  it('stands at a bound or at zero where rounding alone keeps it off', () => {
    const sketch: Sketch = { columns: { x: [1, 5], y: [-INF, INF] }, rows: [{ terms: { x: 1, y: 1 } }] }
    const settled = (...x: number[]) => [...answerOf(sketch, { x: Float64Array.from(x) }).x]
    for (const side of [1, -1]) {
      const [near, far] = [side * 0.9e-11, side * 1.2e-11]
      expect(settled(1 + near, near)).toEqual([1, 0])
      expect(settled(5 + near, near)).toEqual([5, 0])
      expect(settled(1 + far, far)).toEqual([1 + far, far])
      expect(settled(5 + 2 * far, 0)).toEqual([5 + 2 * far, 0])
    }
    // 1e-13 of the largest, where that is more: of 1e6, or of −1e6.
    for (const large of [1e6, -1e6]) {
      expect(settled(1 + 0.9e-7, large)).toEqual([1, large])
      expect(settled(1 + 1.1e-7, large)).toEqual([1 + 1.1e-7, large])
    }
    expect(settled(0, 0.9e-11)).toEqual([0, 0])
  })

  it('has no duals that are rounding of the largest', () => {
    const sketch: Sketch = { columns: { x: [], y: [] }, rows: [{ terms: { x: 1 } }, { terms: { y: 1 } }] }
    const duals = (...y: number[]) => [...answerOf(sketch, { rowDuals: Float64Array.from(y) }).rowDuals]
    // Costs were brought to one by 1/8.
    expect(duals(-1e6, 0.9e-7)).toEqual([-8e6, 0])
    expect(duals(-1e6, -1.1e-7)).toEqual([-8e6, -8.8e-7])
  })
})

describe('a workspace of the solver', () => {
  it('starts a cold call without what the last one left', () => {
    const sketch: Sketch = {
      columns: { x: [0, 6], y: [], z: [] },
      rows: [
        { terms: { x: 1, y: 1, z: 1 }, equals: 10 },
        { terms: { y: 1, z: -1 }, atLeast: 2 },
      ],
    }
    const program = programOf(sketch)
    const again = (cold: boolean) => {
      const workspace = openWorkspace(port, matrixOf(program), boundsOf(program), { ...warm, presolve: false, cold })
      try {
        const costs = Float64Array.of(2, 3, 1)
        const first = workspace.minimise(costs, 10, 'dual')
        return [first.iterations > 0, workspace.minimise(costs, 10, 'dual').iterations === first.iterations]
      } finally {
        workspace.dispose()
      }
    }
    expect(again(true)).toEqual([true, true])
    expect(again(false)).toEqual([true, false])
  })
})
