import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SolvedRun } from '../../src/results/index.js'
import { modelOf, type Sections } from '../builders/model.js'
import { runDocument, solver, value } from '../builders/engine.js'

const runs = Number(process.env['LIUBAI_LAW_RUNS'] ?? 40)
const check = (property: fc.IAsyncProperty<unknown>) => fc.assert(property, { numRuns: runs, verbose: 1 })
beforeAll(async () => void (await solver()))

/** A furnace with some kinds of scrap: content of copper in ‰ and price of each, charge per tonne, what is allowed. */
interface Shape {
  readonly scraps: readonly { readonly copper: number; readonly price: number; readonly least: number }[]
  readonly charge: number
  /** Where the window of copper stands between the lowest and the highest content, 0 to 1. */
  readonly allowed: number
  readonly tonnes: number
}

const shape: fc.Arbitrary<Shape> = fc.record({
  scraps: fc.array(
    fc.record({
      copper: fc.integer({ min: 0, max: 60 }),
      price: fc.integer({ min: 1, max: 90 }),
      least: fc.integer({ min: 0, max: 20 }),
    }),
    { minLength: 2, maxLength: 5 },
  ),
  charge: fc.integer({ min: 100, max: 130 }),
  allowed: fc.integer({ min: 0, max: 10 }).map((n) => n / 10),
  tonnes: fc.integer({ min: 1, max: 500 }),
})

/** What copper the mix may have, in ‰: never below what the least shares leave possible. */
function most({ scraps, allowed }: Shape): number {
  const contents = scraps.map(({ copper }) => copper)
  const [low, high] = [Math.min(...contents), Math.max(...contents)]
  const bound = scraps.reduce((sum, { copper, least }) => sum + (least / 100) * (copper - low), low)
  return Math.ceil((Math.max(bound, low + allowed * (high - low)) + 1e-9) * 1000) / 1000
}

function furnace(one: Shape, members: (ids: readonly string[]) => Sections): Sections {
  const ids = one.scraps.map((_, i) => `scrap-${i}`)
  return modelOf({
    mode: 'planning',
    substances: { Cu: {} },
    commodities: {
      ...Object.fromEntries(
        one.scraps.map(({ copper }, i) => [ids[i], { unit: 't', composition: { Cu: `${copper / 10} %` } }]),
      ),
      steel: { unit: 't' },
      slag: { unit: 't', 'released-to': 'land' },
    },
    processes: {
      melting: {
        ...{ per: '1 t steel', closes: ['mass'], out: { steel: '1 t', slag: { closes: 'mass' } } },
        ...members(ids),
      },
    },
    sites: { works: { units: { furnace: { process: 'melting', production: `${one.tonnes} t/yr` } } } },
    markets: {
      yard: {
        sells: Object.fromEntries(one.scraps.map(({ price }, i) => [ids[i], { price: `${price} yuan/t` }])),
        buys: { steel: { price: '1 yuan/t' } },
      },
    },
    allow: ['MODEL_ORPHAN', 'MODEL_GROUP_SINGLE'],
    indicators: { total: { unit: 'yuan', better: 'lower', formula: 'cost' } },
  })
}

const group = (one: Shape, ids: readonly string[]): Sections => ({
  groups: {
    charge: {
      members: Object.fromEntries(
        ids.map((id) => [id, { share: { min: `${one.scraps[Number(id.slice(6))]!.least} %` } }]),
      ),
      total: `${one.charge / 100} t`,
      windows: { Cu: { 'at-most': `${Number((most(one) / 10).toPrecision(12))} %` } },
    },
  },
})

const flows = (run: SolvedRun, kind: string) =>
  run.result.flows.filter((flow) => flow.kind === kind).map(({ commodity, amount }) => [commodity, amount] as const)

describe('laws of groups', () => {
  it('total, shares and window hold in the flows, mass and copper close, all to 1e-9', () =>
    check(
      fc.asyncProperty(shape, async (one) => {
        const run = await runDocument(furnace(one, (ids) => group(one, ids)))
        expect(run.result.status).toBe('optimal')
        expect(run.result.certificate.ok).toBe(true)
        expect(run.result.closure.ok).toBe(true)
        const charge = new Map(flows(run, 'input'))
        const total = [...charge.values()].reduce((sum, amount) => sum + amount, 0)
        const copper = one.scraps.reduce((sum, scrap, i) => sum + (charge.get(`scrap-${i}`) ?? 0) * scrap.copper, 0)
        expect(Math.abs(total - (one.tonnes * one.charge) / 100)).toBeLessThanOrEqual(1e-9 * total)
        expect(copper).toBeLessThanOrEqual(total * most(one) * (1 + 1e-9) + 1e-12)
        for (const [i, { least }] of one.scraps.entries())
          expect(charge.get(`scrap-${i}`) ?? 0).toBeGreaterThanOrEqual((least / 100) * total * (1 - 1e-9) - 1e-12)
        const out = new Map(flows(run, 'output'))
        expect(Math.abs(out.get('steel')! + (out.get('slag') ?? 0) - total)).toBeLessThanOrEqual(1e-9 * total)
        const spent = one.scraps.reduce((sum, scrap, i) => sum + (charge.get(`scrap-${i}`) ?? 0) * scrap.price, 0)
        expect(Math.abs(value(run, 'total') + one.tonnes - spent)).toBeLessThanOrEqual(1e-7 * Math.max(1, spent))
      }),
    ))

  it('a group of one member is the fixed recipe', () =>
    check(
      fc.asyncProperty(shape, async (one) => {
        const only = { ...one, scraps: one.scraps.slice(0, 1) }
        const charge = `${one.charge / 100} t`
        const [grouped, fixed] = await Promise.all([
          runDocument(furnace(only, ([id]) => ({ groups: { charge: { members: [id], total: charge } } }))),
          runDocument(furnace(only, ([id]) => ({ in: { [id!]: charge } }))),
        ])
        for (const kind of ['input', 'output', 'purchase', 'release']) {
          const [a, b] = [new Map(flows(grouped, kind)), new Map(flows(fixed, kind))]
          expect([...a.keys()].sort()).toEqual([...b.keys()].sort())
          for (const [id, amount] of a) expect(Math.abs(amount - b.get(id)!)).toBeLessThanOrEqual(1e-9 * amount)
        }
        const [a, b] = [value(grouped, 'total'), value(fixed, 'total')]
        expect(Math.abs(a - b)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(b)))
      }),
    ))

  it('the order of members changes nothing of the program', () =>
    check(
      fc.asyncProperty(shape, async (one) => {
        const [forth, back] = await Promise.all([
          runDocument(furnace(one, (ids) => group(one, ids))),
          runDocument(furnace(one, (ids) => group(one, [...ids].reverse()))),
        ])
        expect(back.compiled.matrix).toEqual(forth.compiled.matrix)
        expect(back.compiled.rows).toEqual(forth.compiled.rows)
        expect(back.compiled.columns).toEqual(forth.compiled.columns)
        expect(back.result.flows).toEqual(forth.result.flows)
      }),
    ))

  it('a member more never makes it dearer', () =>
    check(
      fc.asyncProperty(shape, fc.integer({ min: 0, max: 60 }), async (one, copper) => {
        const more = { ...one, scraps: [...one.scraps, { copper, price: 40, least: 0 }] }
        const plain = (ids: readonly string[]): Sections => ({
          groups: {
            charge: {
              members: ids,
              total: `${one.charge / 100} t`,
              windows: { Cu: { 'at-most': `${Number((most(one) / 10).toPrecision(12))} %` } },
            },
          },
        })
        const [fewer, all] = await Promise.all([runDocument(furnace(one, plain)), runDocument(furnace(more, plain))])
        const before = value(fewer, 'total')
        expect(value(all, 'total')).toBeLessThanOrEqual(before + 1e-7 * Math.max(1, Math.abs(before)))
      }),
    ))
})
