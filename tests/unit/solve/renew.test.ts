import { expect, it } from 'vitest'
import { collectGarbage } from '../../../src/cli/clear-heap.js'
import { loadSolver, type SolverPort } from '../../../src/solve/index.js'

/** Solves one row over so many columns. */
function solveWide(port: SolverPort, columns: number): void {
  const model = port.open({
    ...{ columns, rows: 1, start: Int32Array.from({ length: columns + 1 }, (_, j) => j) },
    ...{ index: new Int32Array(columns), value: new Float64Array(columns).fill(1) },
    ...{ columnLower: new Float64Array(columns), columnUpper: new Float64Array(columns).fill(1) },
    ...{ rowLower: Float64Array.of(1), rowUpper: Float64Array.of(1) },
  })
  try {
    const { outcome } = model.solve({ timeLimit: 60, presolve: false, method: 'dual', tolerance: 1e-9 })
    expect(outcome).toBe('optimal')
  } finally {
    model.dispose()
  }
}

/** Bytes outside the heap of JavaScript that are in use. */
async function bytesOutside(): Promise<number> {
  collectGarbage()
  await new Promise((resolve) => setImmediate(resolve))
  collectGarbage()
  return process.memoryUsage().external
}

it('the memory of a large program is let go of once the solver is renewed', async () => {
  const port = await loadSolver()
  const before = await bytesOutside()
  solveWide(port, 2e5)
  const held = await bytesOutside()
  expect(held - before).toBeGreaterThan(5e7)
  await port.renew?.()
  expect((await bytesOutside()) - before).toBeLessThan((held - before) / 4)
})
