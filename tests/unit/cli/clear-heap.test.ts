import { expect, it } from 'vitest'
import { clearHeap, collectGarbage } from '../../../src/cli/clear-heap.js'

it('gives back what is no longer used', () => {
  collectGarbage()
  const before = process.memoryUsage().heapUsed
  let held: object[] | undefined = Array.from({ length: 1e6 }, (_, i) => ({ i }))
  const full = process.memoryUsage().heapUsed
  expect(held.length).toBe(1e6)
  expect(full - before).toBeGreaterThan(2e7)
  held = undefined
  collectGarbage()
  expect(process.memoryUsage().heapUsed - before).toBeLessThan((full - before) / 4)
})

it('moves together what is left, so that its pages are few', () => {
  clearHeap()
  let held: object[] | undefined = Array.from({ length: 2e6 }, (_, i) => ({ i }))
  clearHeap()
  const full = process.memoryUsage().heapTotal
  const left = held.filter((_, i) => i % 2 === 0)
  held = undefined
  clearHeap()
  expect(left.length).toBe(1e6)
  // Half of 2e6 objects of 20 bytes or more; their pages are all in use until what is left is moved.
  expect(full - process.memoryUsage().heapTotal).toBeGreaterThan(2e7)
})
