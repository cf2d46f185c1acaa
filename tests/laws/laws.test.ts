import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { canonicalJson, type SolvedRun } from '../../src/results/index.js'
import { type BeltDocument, beltDocument, beltShape, lacking, linkEntry, shuffled } from '../../src/testing/index.js'
import { runDocument, runFiles, solver, value } from '../builders/engine.js'

const runs = Number(process.env['LIUBAI_LAW_RUNS'] ?? 40)
const check = (property: fc.IAsyncProperty<unknown>) => fc.assert(property, { numRuns: runs, verbose: 1 })
const close = (a: number, b: number, tolerance = 1e-7) =>
  Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(a), Math.abs(b))
beforeAll(async () => void (await solver()))

/** Values of the stages in order, as least-problems. */
const stages = (run: SolvedRun) =>
  run.solution.stages.filter((stage) => !stage.id.startsWith('tie-break')).map((stage) => stage.value)

describe('laws of every belt', () => {
  it('an added link never makes the ordered optima worse', () =>
    check(
      fc.asyncProperty(beltShape, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 60 }), async (shape, from, to, km) => {
        const document = beltDocument(shape)
        const [id, link] = linkEntry({
          from: from % shape.makers.length,
          to: to % shape.takers.length,
          km,
          capacityKt: null,
        })
        const wider = {
          ...document,
          links: { ...(document['links'] as object), [`${id}-added`]: link },
        } as BeltDocument
        const [before, after] = [stages(await runDocument(document)), stages(await runDocument(wider))]
        for (let i = 0; i < before.length; i++) {
          if (after[i]! < before[i]! - 1e-7 * Math.max(1, Math.abs(before[i]!))) return
          expect(after[i]!).toBeLessThanOrEqual(before[i]! + 1e-7 * Math.max(1, Math.abs(before[i]!)))
        }
      }),
    ))

  it('scaling every amount scales the answer', () =>
    check(
      fc.asyncProperty(beltShape, fc.constantFrom(0.25, 2, 8), async (shape, scale) => {
        const one = await runDocument(beltDocument(shape))
        const many = await runDocument(beltDocument(shape, { scale }))
        expect(close(value(many, 'total-cost'), scale * value(one, 'total-cost'))).toBe(true)
        expect(close(value(many, 'waste-disposed'), scale * value(one, 'waste-disposed'))).toBe(true)
        expect(close(value(many, 'waste-rate'), value(one, 'waste-rate'))).toBe(true)
      }),
    ))

  it('the unit a figure is entered in does not matter', () =>
    check(
      fc.asyncProperty(beltShape, async (shape) => {
        const inKt = await runDocument(beltDocument(shape))
        const inT = await runDocument(beltDocument(shape, { entry: 't' }))
        for (const indicator of inKt.result.indicators)
          expect(close(value(inT, indicator.id), indicator.value!, 1e-9)).toBe(true)
      }),
    ))

  it('the order of entries and files leaves every byte', () =>
    check(
      fc.asyncProperty(beltShape, fc.integer({ min: 1, max: 1e6 }), async (shape, seed) => {
        const document = beltDocument(shape)
        const plain = await runDocument(document)
        const mixed = await runDocument(shuffled(document, seed))
        expect(JSON.stringify(mixed.result)).toBe(JSON.stringify(plain.result))
        const { processes, sites, ...rest } = document
        const part = (sections: object) => JSON.stringify({ liubai: 1, kind: 'part', ...sections })
        const files = { 'a.yaml': part({ processes }), 'b.yaml': part({ sites }) }
        for (const include of [
          ['a.yaml', 'b.yaml'],
          ['b.yaml', 'a.yaml'],
        ]) {
          const split = await runFiles({ ...files, 'model.yaml': JSON.stringify({ ...rest, include }) }, 'model.yaml')
          expect(JSON.stringify(split.result)).toBe(JSON.stringify(plain.result))
        }
      }),
    ))

  it('a scenario that changes nothing gives the run it extends, bit for bit', () =>
    check(
      fc.asyncProperty(beltShape, async (shape) => {
        const document = JSON.stringify(beltDocument(shape))
        const head = 'liubai: 1\nlabel: none\n'
        const files = {
          'model.yaml': document,
          'empty.yaml': `${head}kind: overlay\n`,
          'same.yaml': `${head}kind: scenario\nextends: model.yaml\noverlays: [empty.yaml]\nset: []\nprojects: {}\n`,
        }
        const [base, same] = [await runFiles(files, 'model.yaml'), await runFiles(files, 'same.yaml')]
        expect(Buffer.from(same.solution.x.buffer)).toEqual(Buffer.from(base.solution.x.buffer))
        const { id, label } = base.result
        expect(canonicalJson({ ...same.result, id, label })).toBe(canonicalJson(base.result))
      }),
    ))

  // The least cost v(g) with a gift g at a balance is convex in g, and the price p is minus a subgradient at g = 0:
  // what a gift saves ≤ p · step ≤ what a levy of the same size costs, and all three agree where v has no kink.
  it('a price lies between what one more tonne saves and what one tonne less costs', async () => {
    let smooth = 0
    await check(
      fc.asyncProperty(beltShape, async (shape) => {
        // One period: a gift and a levy are given in each.
        const document = beltDocument({
          ...shape,
          constructs: lacking(shape.constructs, 'stock', 'slices', 'building'),
        })
        const base = await runDocument(document)
        const [site, step] = ['taker-0', 0.001]
        const price = base.result.prices.find((entry) => entry.site === site && entry.commodity === 'filler')
        const changed = async (extra: object) => {
          const copy = structuredClone(document) as unknown as { sites: Record<string, Record<string, unknown>> }
          copy.sites[site] = { ...copy.sites[site], ...extra }
          return runDocument(copy)
        }
        const gifted = await changed({ supplies: { filler: { min: `${step} t`, max: `${step} t`, cost: '0 yuan/t' } } })
        const levied = await changed({ demands: { filler: `${step} t` } })
        const placed = (run: SolvedRun) => run.result.unplaced.length === 0 && run.result.unmet.length === 0
        if (!price || ![base, gifted, levied].every(placed)) return
        const cost = (run: SolvedRun) => run.solution.stages.find((stage) => stage.id.startsWith('objective'))!.value
        const [saves, costs] = [(cost(base) - cost(gifted)) / step, (cost(levied) - cost(base)) / step]
        const slack = 2e-3 * Math.max(1, Math.abs(price.value))
        expect(saves).toBeLessThanOrEqual(price.value + slack)
        expect(costs).toBeGreaterThanOrEqual(price.value - slack)
        if (Math.abs(saves - costs) <= slack) {
          smooth++
          expect(Math.abs(price.value - saves)).toBeLessThanOrEqual(slack)
        }
      }),
    )
    expect(smooth).toBeGreaterThan(0)
  })
})
