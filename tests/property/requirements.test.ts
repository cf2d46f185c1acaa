import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factorise } from '../../src/solve/factors.js'
import { runDocument } from '../builders/engine.js'
import { headline, inTonnes, modelOf } from '../builders/model.js'
import { denseInverse } from '../oracles/dense-inverse.js'

/** An economy: inputs of each sector per tonne it makes (columns add up to less than 1), dust per tonne, and demands. */
const economies = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc.record({
    inputs: fc.array(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
    dust: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: size, maxLength: size }),
    demands: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: size, maxLength: size }),
  }),
)

describe('requirements of random economies', () => {
  it('are the dense inverse, and shares of dust add up to 1e-9 by demand, by sector and in cells', async () => {
    await fc.assert(
      fc.asyncProperty(economies, async ({ inputs, dust, demands }) => {
        const ids = inputs.map((_, i) => `w${i}`)
        // Column j: what sector j takes of each good, in steps of 14 kg, at most 882 kg of seven goods.
        const use = (i: number, j: number) => (14 * inputs[i]![j]!) / 1000
        const run = await runDocument(
          modelOf({
            objective: 'none',
            commodities: {
              ...Object.fromEntries(ids.map((id) => [id, inTonnes()])),
              dust: inTonnes({ 'released-to': 'air' }),
              ore: inTonnes({ 'drawn-from': 'ground' }),
            },
            processes: Object.fromEntries(
              ids.map((id, j) => [
                `make-${id}`,
                {
                  ...{ per: `1 t ${id}`, partial: 'only amounts matter here' },
                  in: {
                    ore: '1 t',
                    ...Object.fromEntries(
                      ids.flatMap((other, i) => (use(i, j) > 0 ? [[other, `${14 * inputs[i]![j]!} kg`]] : [])),
                    ),
                  },
                  out: { [id]: '1 t', ...(dust[j]! > 0 ? { dust: `${dust[j]} kg` } : {}) },
                },
              ]),
            ),
            sites: {
              land: {
                units: Object.fromEntries(ids.map((id) => [`u-${id}`, { process: `make-${id}` }])),
                demands: Object.fromEntries(ids.map((id, i) => [id, `${demands[i]} t`])),
              },
            },
            indicators: { dust: headline('emitted(dust)', 'kg') },
          }),
        )
        const inverse = denseInverse(ids.map((_, i) => ids.map((__, j) => (i === j ? 1 : 0) - use(i, j))))
        const { columns, drivers, indicators, check } = run.result.requirements!
        expect(check.ok).toBe(true)
        ids.forEach((good, i) => {
          const { at, values } = drivers.find(({ id }) => id === `delivery/land/${good}@year`)!.requires
          ids.forEach((sector, j) => {
            const found =
              values[at.findIndex((k) => columns[k]!.id === `activity/u-${sector}/make-${sector}@year`)] ?? 0
            expect(Math.abs(found - inverse[j]![i]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, inverse[j]![i]!))
          })
        })
        const shared = indicators[0]!
        const expected = ids.map((_, j) =>
          ids.reduce((sum, __, i) => sum + dust[j]! * inverse[j]![i]! * demands[i]!, 0),
        )
        const total = expected.reduce((a, b) => a + b, 0)
        const near = (value: number, other: number) =>
          expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9 * Math.max(total, 1))
        near(shared.value, total)
        near(
          shared.byDriver.reduce((sum, { value }) => sum + value, 0),
          total,
        )
        near(
          shared.cells.flatMap(({ values }) => values).reduce((a, b) => a + b, 0),
          total,
        )
        ids.forEach((sector, j) => {
          const found = shared.byProcess.find(({ id }) => id.includes(`u-${sector}/`))?.value ?? 0
          near(found, expected[j]!)
        })
      }),
      { numRuns: 40 },
    )
  })
})

describe('factors', () => {
  const sparse = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.array(fc.array(fc.constantFrom(0, 0, 0, 1, -2, 0.5, 7, 1e-3, 300), { minLength: size, maxLength: size }), {
      minLength: size,
      maxLength: size,
    }),
  )

  it('solve what they were made of; columns that depend on each other have none', () => {
    fc.assert(
      fc.property(sparse, fc.infiniteStream(fc.integer({ min: -9, max: 9 })), (matrix, numbers) => {
        const size = matrix.length
        const columns = matrix.map((column) => {
          const rows = [...column.keys()].filter((i) => column[i] !== 0)
          return { rows, values: rows.map((i) => column[i]!) }
        })
        const x = Float64Array.from({ length: size }, () => numbers.next().value)
        const b = Float64Array.from({ length: size }, (_, i) =>
          matrix.reduce((sum, column, j) => sum + column[i]! * x[j]!, 0),
        )
        const factors = factorise(columns, size)
        if (!factors) return
        expect(factors.spare).toEqual([])
        const found = factors.solve(b)
        const residual = b.map((value, i) => value - matrix.reduce((sum, column, j) => sum + column[i]! * found[j]!, 0))
        residual.forEach((value, i) => {
          const size = matrix.reduce((sum, column, j) => sum + Math.abs(column[i]! * found[j]!), Math.abs(b[i]!))
          expect(Math.abs(value)).toBeLessThanOrEqual(1e-8 * Math.max(size, 1))
        })
        expect(factorise([...columns, columns[0]!], size + 1)).toBeUndefined()
      }),
    )
  })
})
