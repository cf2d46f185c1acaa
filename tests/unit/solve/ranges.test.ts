import { beforeAll, describe, expect, it } from 'vitest'
import { bareSolve, type SolverPort } from '../../../src/solve/index.js'
import { boundsOf, matrixOf } from '../../../src/solve/lp.js'
import { rangesOver } from '../../../src/solve/ranges.js'
import { approaches } from '../../../src/solve/stages.js'
import { openWorkspace } from '../../../src/solve/workspace.js'
import { solver } from '../../builders/engine.js'
import { liar } from '../../builders/fake-port.js'
import { formOf, INF, programOf, type Sketch, stagedOf, type Terms } from '../../builders/program.js'

let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

/** Ranges over all a sketch allows, seen from a point, and the number of calls of the solver they took. */
function over(sketch: Sketch, point: readonly number[], ...forms: readonly (Terms & { readonly constant?: number })[]) {
  let calls = 0
  const counting = liar(port, (answer) => {
    calls++
    return answer
  })
  const program = programOf(sketch)
  const face = boundsOf(program)
  const workspace = openWorkspace(counting, matrixOf(program), face, approaches[0]!)
  try {
    const asked = forms.map(({ constant = 0, ...terms }) => formOf(sketch, terms, constant))
    return { ranges: rangesOver(workspace, face, asked, Float64Array.from(point), 10), calls }
  } finally {
    workspace.dispose()
  }
}

describe('the range of a form', () => {
  const sketch: Sketch = { columns: { x: [2, 6], y: [3, 3], z: [1, 1] } }

  it('is found by the solver where one of its columns can move', () => {
    const { ranges, calls } = over(sketch, [2, 3, 1], { x: 1, y: 1 })
    expect(ranges).toEqual([{ low: 5, high: 9 }])
    expect(calls).toBe(2)
  })

  it('is none, without a call, where all of its columns are fixed', () => {
    expect(over(sketch, [2, 3, 1], { y: 1, z: 1 }, { z: 1 }, {})).toEqual({ ranges: [null, null, null], calls: 0 })
    expect(over(sketch, [2, 3, 1])).toEqual({ ranges: [], calls: 0 })
  })

  it('is none after one call where its duals price only what is fixed', () => {
    // x + y = 10: 2x + 2y is 20 wherever x stands; 2x + y is 10 + x.
    const tied: Sketch = { columns: { x: [0, 6], y: [0, 10] }, rows: [{ terms: { x: 1, y: 1 }, equals: 10 }] }
    expect(over(tied, [6, 4], { x: 2, y: 2 })).toEqual({ ranges: [null], calls: 1 })
    expect(over(tied, [6, 4], { x: 2, y: 1 })).toEqual({ ranges: [{ low: 10, high: 16 }], calls: 2 })
    // x + y ≤ 10 is no such tie: the row can move, and its price counts.
    const loose: Sketch = { columns: { x: [0, 6], y: [0, 10] }, rows: [{ terms: { x: 1, y: 1 }, atMost: 10 }] }
    expect(over(loose, [6, 4], { x: -2, y: -2 })).toEqual({ ranges: [{ low: -20, high: 0 }], calls: 2 })
  })

  it('is none where it is 1e-7 of its terms or of its constant', () => {
    const near = (wide: number): Sketch => ({ columns: { x: [8, 8 + wide] } })
    expect(over(near(7.9e-7), [8], { x: 1 }).ranges).toEqual([null])
    expect(over(near(8.1e-7), [8], { x: 1 }).ranges).not.toEqual([null])
    expect(over({ columns: { x: [3, 4] } }, [3], { x: 1, constant: 1e7 }).ranges).toEqual([null])
    expect(over({ columns: { x: [3, 4] } }, [3], { x: 1, constant: -0.99e7 }).ranges).toEqual([
      { low: 3 - 0.99e7, high: 4 - 0.99e7 },
    ])
  })

  it('has one end where the other has none', () => {
    expect(over({ columns: { x: [-INF, -5] } }, [-5], { x: 1 }).ranges).toEqual([{ low: null, high: -5 }])
    expect(over({ columns: { x: [5, INF] } }, [5], { x: 1 }).ranges).toEqual([{ low: 5, high: null }])
    expect(over({ columns: { x: [-INF, INF] } }, [5], { x: 1 }).ranges).toEqual([{ low: null, high: null }])
  })
})

describe('the solver called bare', () => {
  it('starts by the dual simplex and goes on by the primal, from one basis to the next', () => {
    const methods: string[] = []
    let disposed = 0
    const watching: SolverPort = {
      ...port,
      open: (program) => {
        const model = port.open(program)
        return {
          ...model,
          solve: (settings) => {
            methods.push(settings.method)
            return model.solve(settings)
          },
          dispose: () => {
            disposed++
            model.dispose()
          },
        }
      },
    }
    // Least 5x + 5y with x + y = 10, x ≤ 6, y ≤ 8, then most x, then least z.
    const sketch: Sketch = {
      columns: { x: [0, 6], y: [0, 8], z: [1, 3] },
      rows: [{ terms: { x: 1, y: 1 }, equals: 10 }],
    }
    const staged = stagedOf(sketch, { least: { x: 5, y: 5 } }, { most: { x: 1 } }, { least: { z: 1 } })
    expect([...bareSolve(staged, watching)]).toEqual([6, 4, 1])
    expect(methods).toEqual(['dual', 'primal', 'primal'])
    expect(disposed).toBe(1)
  })
})
