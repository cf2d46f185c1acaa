import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { RunResult } from '../../src/results/index.js'
import { carriedBalancesOf } from '../../src/testing/index.js'
import { runDocument, solver } from '../builders/engine.js'
import { inTonnes, modelOf, type Sections } from '../builders/model.js'

const runs = Number(process.env['LIUBAI_LAW_RUNS'] ?? 40)
const check = (property: fc.IAsyncProperty<unknown>) => fc.assert(property, { numRuns: runs, verbose: 1 })
beforeAll(async () => void (await solver()))

const followed = ['Cu', 'Sn'] as const
type Content = Readonly<Record<(typeof followed)[number], number>>

/** A yard in a row of yards: what it gets, in t and per mille, where its mix goes in shares of 100, and how it is sorted. */
interface Yard {
  readonly supply: number
  readonly content: Content
  /** Parts of the mix for the yards after it, the nearest first, then for the market, then for the sorter. */
  readonly parts: readonly number[]
  /** Per cent of each component that the sorter gives to the clean scrap. */
  readonly clean: Content & { readonly others: number }
  readonly loss: number
}

const per = (max: number) => fc.integer({ min: 0, max })
const yardOf: fc.Arbitrary<Yard> = fc.record({
  supply: fc.integer({ min: 1, max: 500 }),
  content: fc.record({ Cu: per(400), Sn: per(300) }),
  parts: fc.array(per(9), { minLength: 4, maxLength: 4 }),
  clean: fc.record({ Cu: per(100), Sn: per(100), others: fc.integer({ min: 1, max: 100 }) }),
  loss: per(20),
})
const row = fc.array(yardOf, { minLength: 1, maxLength: 5 })

/** Shares of the takers of a yard that exist, in %, the last being the rest: yards after it, market, sorter. */
function takersOf(yards: readonly Yard[], i: number): readonly { readonly taker: string; readonly share: number }[] {
  const after = [i + 1, i + 2].map((to) => (to < yards.length ? `from-${i}-to-${to}` : undefined))
  const found = [...after, `market-${i}`, `sorter-${i}`].flatMap((taker, k) =>
    taker === undefined ? [] : [{ taker, part: yards[i]!.parts[k]! + (k === 3 ? 1 : 0) }],
  )
  const sum = found.reduce((total, { part }) => total + part, 0)
  return found.map(({ taker, part }) => ({ taker, share: part / sum }))
}

/** A share as a file may write it. */
const percent = (share: number) => `${Number((100 * share).toPrecision(14))} %`
const carried = inTonnes({ composition: { carried: [...followed] } })

function yardsOf(yards: readonly Yard[]): Sections {
  const each = <T>(make: (yard: Yard, i: number) => readonly (readonly [string, T])[]) =>
    Object.fromEntries(yards.flatMap(make))
  return modelOf({
    mode: 'planning',
    substances: { Cu: {}, Sn: {} },
    commodities: { mix: carried, clean: carried, dust: { ...carried, 'released-to': 'land' } },
    processes: each(({ clean }, i) => {
      const shares = { Cu: `${clean.Cu} %`, Sn: `${clean.Sn} %`, others: `${clean.others} %` }
      const recipe = {
        ...{ per: '1 t mix', closes: ['mass', 'Cu', 'Sn'], in: { mix: '1 t' } },
        out: { clean: { of: shares }, dust: { of: { Cu: 'rest', Sn: 'rest', others: 'rest' } } },
      }
      return [[`sorting-${i}`, recipe]]
    }),
    sites: each(({ supply, content }, i) => {
      const composition = { Cu: `${content.Cu / 10} %`, Sn: `${content.Sn / 10} %` }
      const takers = takersOf(yards, i).map(({ taker, share }, k) => [taker, k === 0 ? 'rest' : percent(share)])
      const site = {
        units: { [`sorter-${i}`]: { process: `sorting-${i}` } },
        supplies: { mix: { min: `${supply} t/yr`, max: `${supply} t/yr`, composition } },
        splits: { mix: Object.fromEntries(takers) },
      }
      return [[`yard-${i}`, site]]
    }),
    links: each(({ loss }, i) =>
      [i + 1, i + 2]
        .filter((to) => to < yards.length)
        .map((to) => {
          const link = { commodity: 'mix', from: `yard-${i}`, to: `yard-${to}`, loss: `${loss} %` }
          return [`from-${i}-to-${to}`, link] as const
        }),
    ),
    markets: {
      smelter: { buys: { clean: { price: '5 yuan/t' } } },
      ...each((_, i) => [[`market-${i}`, { sites: [`yard-${i}`], buys: { mix: { price: `${i + 1} yuan/t` } } }]]),
    },
  })
}

/** Tonnes of mass, copper and tin. */
type Load = readonly [number, number, number]
const scaled = (load: Load, factor: number): Load => load.map((part) => part * factor) as unknown as Load
const added = (a: Load, b: Load): Load => a.map((part, i) => part + b[i]!) as unknown as Load

/** The mix of every yard, from the first to the last: what is supplied, and the shares that arrive of those before. */
function mixesOf(yards: readonly Yard[]): readonly Load[] {
  const mixes: Load[] = []
  for (const [i, { supply, content }] of yards.entries()) {
    const arriving = [i - 2, i - 1]
      .filter((from) => from >= 0)
      .map((from) => {
        const { share } = takersOf(yards, from).find(({ taker }) => taker === `from-${from}-to-${i}`)!
        return scaled(mixes[from]!, share * (1 - yards[from]!.loss / 100))
      })
    const own: Load = [supply, (supply * content.Cu) / 1000, (supply * content.Sn) / 1000]
    mixes.push(arriving.reduce(added, own))
  }
  return mixes
}

/** Every flow out of a node is made of what the node's mix is made of, and the mix of all that comes in. */
function expectUnmixed({ flows, compositions }: RunResult): void {
  for (const { site, commodity, composition } of compositions!) {
    const out = flows.filter((flow) => flow.from === site && flow.commodity === commodity)
    expect(out.length).toBeGreaterThan(0)
    const arriving = flows.filter((flow) => flow.to === site && flow.commodity === commodity)
    const mass = arriving.reduce((sum, { amount }) => sum + amount, 0)
    for (const substance of followed) {
      const content = composition[substance]!
      const brought = arriving.reduce((sum, flow) => sum + flow.amount * flow.composition![substance]!, 0)
      expect(Math.abs(content - brought / mass)).toBeLessThanOrEqual(1e-9)
      for (const flow of out) expect(Math.abs(flow.composition![substance]! - content)).toBeLessThanOrEqual(1e-9)
    }
  }
}

/** Every balance closes by component, computed apart from the text of the recipes. */
function expectBalanced(document: Sections, result: RunResult): void {
  const balances = carriedBalancesOf(document, result)
  expect(balances.length).toBeGreaterThan(0)
  const open = balances.filter(({ net, gross }) => Math.abs(net) > 1e-9 * Math.max(gross, 1))
  expect(open).toEqual([])
}

describe('laws of carried compositions', () => {
  it('no stream is un-mixed, and every mix is what the yards before it make it', () =>
    check(
      fc.asyncProperty(row, async (yards) => {
        const document = yardsOf(yards)
        const { result } = await runDocument(document)
        expect(result.status).toBe('optimal')
        expect(result.certificate.ok).toBe(true)
        expectUnmixed(result)
        expectBalanced(document, result)
        for (const [i, [mass, copper, tin]] of mixesOf(yards).entries()) {
          const mix = result.compositions!.find(({ site, commodity }) => site === `yard-${i}` && commodity === 'mix')!
          expect(Math.abs(mix.amount - mass)).toBeLessThanOrEqual(1e-9 * mass)
          expect(Math.abs(mix.composition['Cu']! * mass - copper)).toBeLessThanOrEqual(1e-9 * mass)
          expect(Math.abs(mix.composition['Sn']! * mass - tin)).toBeLessThanOrEqual(1e-9 * mass)
        }
      }),
    ))

  it('a composition that is the same wherever it comes from is that of a commodity with this composition', () =>
    check(
      fc.asyncProperty(row, yardOf, async (yards, { content }) => {
        const alike = yards.map((yard) => ({ ...yard, content, clean: { Cu: 50, Sn: 50, others: 50 } }))
        const { result } = await runDocument(yardsOf(alike))
        expect(result.status).toBe('optimal')
        for (const { composition } of result.compositions!) {
          expect(composition['Cu']).toBeCloseTo(content.Cu / 1000, 9)
          expect(composition['Sn']).toBeCloseTo(content.Sn / 1000, 9)
        }
      }),
    ))

  it('nothing of a mix is chosen: what a furnace may buy besides dilutes it, and never parts it', () =>
    check(
      fc.asyncProperty(yardOf, fc.integer({ min: 1, max: 90 }), async ({ supply, content }, allowed) => {
        const copper = content.Cu / 1000 + 0.01
        const most = (allowed / 100) * copper
        const { result } = await runDocument(diluted(supply, copper, most))
        expect(result.certificate.ok).toBe(true)
        expectUnmixed(result)
        const bought = result.flows.find(({ kind }) => kind === 'purchase')!
        // supply · copper = most · (supply + bought)
        expect(bought.amount / ((supply * copper) / most - supply)).toBeCloseTo(1, 7)
      }),
    ))
})

/** A furnace takes all the scrap of a year and as much pig iron as brings the copper of its charge down. */
function diluted(supply: number, copper: number, most: number): Sections {
  return modelOf({
    mode: 'planning',
    substances: { Cu: {}, Sn: {} },
    commodities: {
      scrap: carried,
      'pig-iron': inTonnes(),
      steel: { ...carried, 'released-to': 'land' },
    },
    processes: {
      melting: {
        ...{ per: '1 t steel', closes: ['mass', 'Cu', 'Sn'] },
        groups: { charge: { members: ['scrap', 'pig-iron'], windows: { Cu: { 'at-most': percent(most) } } } },
        out: { steel: { value: '1 t', of: { Cu: 'rest', Sn: 'rest' } } },
      },
    },
    sites: {
      works: {
        units: { furnace: { process: 'melting' } },
        supplies: {
          scrap: { min: `${supply} t/yr`, max: `${supply} t/yr`, composition: { Cu: percent(copper), Sn: '1 %' } },
        },
      },
    },
    markets: { foundry: { sells: { 'pig-iron': { price: '3 yuan/t' } } } },
  })
}
