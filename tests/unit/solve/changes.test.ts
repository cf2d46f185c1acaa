import { expect, it } from 'vitest'
import { solver } from '../../builders/engine.js'

// x + y + z between the row's bounds, each column between its own.
const program = {
  ...{ columns: 3, rows: 1, start: Int32Array.of(0, 1, 2, 3), index: Int32Array.of(0, 0, 0) },
  value: Float64Array.of(1, 1, 1),
}
const settings = { timeLimit: 10, presolve: false, method: 'dual', tolerance: 1e-9 } as const

it('an open program is the one last told, whichever of its numbers were told before', async () => {
  const port = await solver()
  const [columnLower, columnUpper] = [Float64Array.of(0, 0, 0), Float64Array.of(6, 8, 9)]
  const rowLower = Float64Array.of(10)
  const model = port.open({ ...program, columnLower, columnUpper, rowLower, rowUpper: Float64Array.of(10) })
  const answer = () => [...model.solve(settings).x]
  try {
    model.setCosts(Float64Array.of(3, 2, 1))
    expect(answer()).toEqual([0, 1, 9])
    // The last column alone, then the middle one with it as it is; the arrays told before may be used again.
    columnUpper[2] = 4
    model.setColumnBounds(columnLower, columnUpper)
    expect(answer()).toEqual([0, 6, 4])
    columnUpper[1] = 5
    model.setColumnBounds(columnLower, columnUpper)
    expect(answer()).toEqual([1, 5, 4])
    model.setRowBounds(Float64Array.of(3), Float64Array.of(3))
    expect(answer()).toEqual([0, 0, 3])
    model.setCosts(Float64Array.of(3, 2, 4))
    expect(answer()).toEqual([0, 3, 0])
    model.setCosts(Float64Array.of(1, 2, 4))
    model.setRowBounds(rowLower, Float64Array.of(10))
    expect(answer()).toEqual([6, 4, 0])
  } finally {
    model.dispose()
  }
})
