import fc from 'fast-check'
import { expect, it } from 'vitest'
import { heatWorks } from '../builders/heat.js'
import { runDocument } from '../builders/engine.js'
import { problemTable, type Stream } from '../oracles/problem-table.js'

const temperature = fc.integer({ min: 20, max: 300 })
const stream = fc
  .record({ from: temperature, to: temperature, capacity: fc.integer({ min: 1, max: 20 }) })
  .filter(({ from, to }) => from !== to)

/** The streams as a recipe of the language. */
function works(streams: readonly Stream[], difference: number) {
  const side = (gives: boolean) =>
    streams
      .filter(({ from, to }) => from > to === gives)
      .map(({ from, to, capacity }) => ({
        ...{ from: `${from} degC`, to: `${to} degC`, 'duty-per-degree': `${capacity} GJ/K` },
      }))
  const flows = (gives: boolean) => (side(gives).length > 0 ? { heat: side(gives) } : {})
  return heatWorks({ out: flows(true), in: flows(false) }, { difference: `${difference} K` })
}

/** What the plant gives and takes between two temperatures differs by the rounding of its shares only. */
const cancelling: [Stream[], number] = [
  [
    { from: 79, to: 104, capacity: 20 },
    { from: 107, to: 20, capacity: 20 },
    { from: 20, to: 21, capacity: 1 },
  ],
  3,
]

it('least utilities and the pinch agree with the problem table on random streams', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(stream, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 0, max: 30 }),
      async (streams, difference) => {
        const run = await runDocument(works(streams, difference))
        const wanted = problemTable(streams, difference)
        const [ladder] = run.result.ladders!
        const size = wanted.hot + wanted.cold + 1
        expect(Math.abs(ladder!.heat!.hotUtility - wanted.hot)).toBeLessThan(1e-7 * size)
        expect(Math.abs(ladder!.heat!.coldUtility - wanted.cold)).toBeLessThan(1e-7 * size)
        const found = ladder!.pinch.map((boundary) => boundary.temperature!.shifted)
        // In a gap without streams every level is a pinch to the table; the report keeps those next to a stream.
        for (const pinch of found) expect(wanted.pinches).toContain(pinch)
        expect(found.length > 0).toBe(wanted.pinches.length > 0)
      },
    ),
    { numRuns: 60, examples: [cancelling] },
  )
})
