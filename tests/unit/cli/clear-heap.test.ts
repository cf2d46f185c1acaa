import { expect, it } from 'vitest'
import { clearHeap } from '../../../src/cli/clear-heap.js'

it('gives back what is no longer used', () => {
  clearHeap()
  const before = process.memoryUsage().heapUsed
  let held: object[] | undefined = Array.from({ length: 1e6 }, (_, i) => ({ i }))
  const full = process.memoryUsage().heapUsed
  expect(held.length).toBe(1e6)
  expect(full - before).toBeGreaterThan(2e7)
  held = undefined
  clearHeap()
  expect(process.memoryUsage().heapUsed - before).toBeLessThan((full - before) / 4)
})
