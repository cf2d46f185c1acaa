import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SolvedRun } from '../../src/results/index.js'
import { beltDocument, beltShape, lacking } from '../../src/testing/index.js'
import { runDocument, solver } from '../builders/engine.js'
import { inTonnes, modelOf, type Sections } from '../builders/model.js'

const runs = Number(process.env['LIUBAI_LAW_RUNS'] ?? 25)
const check = (property: fc.IAsyncProperty<unknown>) => fc.assert(property, { numRuns: runs, verbose: 1 })
beforeAll(async () => void (await solver()))

const objectives = (run: SolvedRun) =>
  run.solution.stages.filter((stage) => !stage.id.startsWith('tie-break')).map((stage) => stage.value)

function expectAlike(found: readonly number[], expected: readonly number[]): void {
  expect(found.length).toBe(expected.length)
  found.forEach((value, i) => {
    expect(Math.abs(value - expected[i]!)).toBeLessThanOrEqual(1e-7 * Math.max(1, Math.abs(expected[i]!)))
  })
}

interface SliceShape {
  readonly weight: number
  readonly price: number
  readonly wind: number
  readonly load: number
}

const sliceShape = fc.record({
  weight: fc.integer({ min: 1, max: 8 }),
  price: fc.integer({ min: 5, max: 60 }),
  wind: fc.integer({ min: 0, max: 10 }),
  load: fc.integer({ min: 1, max: 9 }),
})
const shapes = fc.record({
  slices: fc.array(sliceShape, { minLength: 2, maxLength: 4 }),
  stock: fc.boolean(),
  limit: fc.integer({ min: 40, max: 400 }),
})

/** A town with wind, a coal plant, a grid and perhaps a store; a price, an availability and a load in each slice. */
function town(slices: readonly SliceShape[], shape: { readonly stock: boolean; readonly limit: number }): Sections {
  const weight = slices.reduce((sum, slice) => sum + slice.weight, 0)
  const id = (i: number) => `s${i}`
  const each = (of: (slice: SliceShape) => string) => ({
    'by-slice': Object.fromEntries(slices.map((slice, i) => [id(i), of(slice)])),
  })
  const loads = slices.reduce((sum, { load, weight: w }) => sum + load * w, 0)
  return modelOf({
    slices: Object.fromEntries(slices.map((slice, i) => [id(i), (slice.weight / weight).toFixed(12)])),
    periods: [{ id: 'a', length: '2 yr' }, { id: 'b' }],
    commodities: {
      power: { unit: 'MWh' },
      wind: { unit: 'MWh', 'drawn-from': 'air' },
      coal: inTonnes({ balance: 'period' }),
      ash: inTonnes({ balance: 'period', 'released-to': 'land' }),
    },
    processes: {
      turn: { per: '1 MWh power', partial: 'energy only', in: { wind: '1 MWh' }, out: { power: '1 MWh' } },
      burn: {
        ...{ per: '1 MWh power', partial: 'energy only' },
        ...{ in: { coal: '0.5 t' }, out: { power: '1 MWh', ash: '0.1 t' } },
      },
    },
    sites: {
      town: {
        units: {
          mills: { process: 'turn', capacity: '60 MWh/yr', availability: each(({ wind }) => `${10 * wind} %`) },
          boiler: { process: 'burn', capacity: '70 MWh/yr', production: { min: '5 MWh/yr' } },
        },
        demands: {
          power: {
            value: '100 MWh/yr',
            profile: Object.fromEntries(
              slices.map(({ load, weight: w }, i) => [id(i), ((load * w) / loads).toFixed(12)]),
            ),
          },
        },
      },
    },
    markets: {
      mine: { sells: { coal: { price: '40 yuan/t', limit: `${shape.limit / 10} t/yr` } } },
      grid: { sells: { power: { price: each(({ price }) => `${price} yuan/MWh`), limit: `${shape.limit} MWh/yr` } } },
    },
    ...(shape.stock
      ? { stocks: { cells: { site: 'town', commodity: 'power', closing: 'cyclic', level: { max: '4 MWh' } } } }
      : {}),
  })
}

describe('laws of slices', () => {
  it('one slice that is the whole period changes nothing', () =>
    check(
      fc.asyncProperty(beltShape, async (shape) => {
        const document = beltDocument({ ...shape, constructs: lacking(shape.constructs, 'slices') })
        const [plain, sliced] = [
          await runDocument(document),
          await runDocument({ ...document, slices: { year: '100 %' } }),
        ]
        expectAlike(objectives(sliced), objectives(plain))
        const values = (run: SolvedRun) =>
          run.result.indicators.flatMap(({ value, byPeriod }) => [
            value ?? 0,
            ...byPeriod.map((entry) => entry.value ?? 0),
          ])
        expectAlike(values(sliced), values(plain))
        const flows = (run: SolvedRun) =>
          new Map(run.result.flows.map(({ id, amount }) => [id.replace('/year', ''), amount]))
        const [of, now] = [flows(plain), flows(sliced)]
        expect([...now.keys()].sort()).toEqual([...of.keys()].sort())
        expectAlike(
          [...now.keys()].sort().map((key) => now.get(key)!),
          [...of.keys()].sort().map((key) => of.get(key)!),
        )
      }),
    ))

  it('a slice in two equal parts, one after the other, changes nothing', () =>
    check(
      fc.asyncProperty(shapes, fc.nat(), async ({ slices, ...shape }, pick) => {
        const doubled = slices.map((slice) => ({ ...slice, weight: 2 * slice.weight }))
        const at = pick % slices.length
        const half = { ...doubled[at]!, weight: doubled[at]!.weight / 2 }
        const split = [...doubled.slice(0, at), half, half, ...doubled.slice(at + 1)]
        const [whole, parts] = [await runDocument(town(doubled, shape)), await runDocument(town(split, shape))]
        expect(parts.result).toMatchObject({ status: whole.result.status, certificate: { ok: true } })
        expectAlike(objectives(parts), objectives(whole))
      }),
    ))

  it('the order of slices does not matter where nothing is kept, nor where it begins where what is kept runs in a ring', () =>
    check(
      fc.asyncProperty(shapes, fc.nat(), async ({ slices, stock, limit }, turn) => {
        const at = turn % slices.length
        // With a stock over one period only the ring may be turned; without one any order will do.
        const other = stock ? [...slices.slice(at), ...slices.slice(0, at)] : slices.toReversed()
        const one = (list: readonly SliceShape[]) => ({ ...town(list, { stock, limit }), periods: [{ id: 'a' }] })
        expectAlike(objectives(await runDocument(one(other))), objectives(await runDocument(one(slices))))
      }),
    ))

  it('every run is certified and closes, and periods are the sums of their slices', () =>
    check(
      fc.asyncProperty(shapes, async ({ slices, ...shape }) => {
        const document = {
          ...town(slices, shape),
          indicators: {
            made: { unit: 'MWh', formula: 'made(power)' },
            ...Object.fromEntries(
              slices.map((_, i) => [`in-${i}`, { unit: 'MWh', formula: `made(power, during(s${i}))` }]),
            ),
          },
        }
        const { result } = await runDocument(document)
        expect(result).toMatchObject({ status: 'optimal', certificate: { ok: true }, closure: { ok: true } })
        const [whole, ...parts] = ['made', ...slices.map((_, i) => `in-${i}`)].map((id) =>
          result.indicators.find((indicator) => indicator.id === id)!.byPeriod.map(({ value }) => value!),
        )
        expectAlike(
          whole!,
          whole!.map((_, p) => parts.reduce((sum, part) => sum + part[p]!, 0)),
        )
      }),
    ))
})
