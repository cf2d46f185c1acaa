import { beforeAll, describe, expect, it } from 'vitest'
import type { FlowKind, SolvedRun } from '../../../src/results/index.js'
import { type BeltShape, beltDocument, type ConstructId, constructIds } from '../../../src/testing/index.js'
import { runDocument, solver } from '../../builders/engine.js'

beforeAll(async () => void (await solver()))

const smallest: Omit<BeltShape, 'constructs'> = {
  enterprises: 0,
  makers: [{ byProduct: 0.5, powerMwh: 0.1, productionKt: 1, feeYuan: 1 }],
  takers: [{ filler: 0.1, productionKt: 1, takes: [0] }],
  links: [],
  prices: { raw: 50, power: 200, filler: 5 },
}
const beltWith = (size: number, ...has: readonly ConstructId[]) =>
  beltDocument({ ...smallest, constructs: { has, size } })

const amount = ({ result }: SolvedRun, kind: FlowKind, commodity: string) =>
  result.flows
    .filter((flow) => flow.kind === kind && flow.commodity === `${commodity}-0`)
    .reduce((sum, flow) => sum + flow.amount, 0)

/** That a construct is at work in the answer, in kt of size 10 unless said. */
const atWork: Readonly<Record<ConstructId, (run: SolvedRun) => void>> = {
  // 13 kt of low steam are served by high steam.
  steam: (run) => expect(run.result.ladders![0]!.cascade[0]!.amount).toBeCloseTo(13_000, 6),
  // A load of 10 of 20 kt is above the least load of 40 %.
  running: ({ compiled }) => expect(compiled.columns.integer.some((whole) => whole === 1)).toBe(true),
  risingSteps: (run) => expect(amount(run, 'purchase', 'sand')).toBeCloseTo(10_000, 6),
  fallingSteps: ({ compiled }) => expect(compiled.openings.length).toBe(1),
  family: (run) => expect(run.result.flows.filter(({ kind }) => kind === 'extraction').length).toBe(2),
  stock: (run) => expect(run.result.periods.map(({ years }) => years)).toEqual([1, 2]),
  // Copper of x rails and 1.1 − x iron at most 0.2 %: x = 1.1 · 0.15 ÷ 0.35.
  group: (run) => expect(amount(run, 'purchase', 'old-rails')).toBeCloseTo((11_000 * 0.15) / 0.35, 4),
  // 0.99 ÷ (0.97 · 20 %) t of concentrate per t of copper.
  elements: (run) => {
    expect(amount(run, 'purchase', 'concentrate')).toBeCloseTo((10_000 * 0.99) / (0.97 * 0.2), 4)
    for (const component of run.result.closure.components.filter(({ component: id }) => id === 'Cu' || id === 'S'))
      expect(Math.abs(component.unaccounted)).toBeLessThan(1e-6 * component.through)
  },
  // Half of the cars at 1.8 % copper, half at 0.4 %; 12 % of the copper and 70 % of the rest are clean, three quarters of it melted.
  carried: (run) => {
    const [copper, others] = [0.12 * (90 + 20), 0.7 * (10_000 - 110)]
    const mix = run.result.compositions!.find(
      ({ site, commodity }) => site === 'furnace-0' && commodity === 'clean-scrap-0',
    )!
    expect(mix.composition['Cu']).toBeCloseTo(copper / (copper + others), 9)
    expect(amount(run, 'sale', 'steel')).toBeCloseTo(0.75 * (copper + 0.92 * others), 4)
  },
  // Salt of x brackish and 10 − x fresh water at most 600 mg/L: x = 10 · 500 ÷ 1900.
  concentration: (run) => expect(amount(run, 'purchase', 'brackish-water')).toBeCloseTo((100_000 * 500) / 1900, 3),
  // Day: 7 kt wanted, at most 10 · 60 % · 30 % of wind; night: 3 kt, at most 3.2.
  slices: (run) => expect(amount(run, 'purchase', 'coal')).toBeCloseTo(7_000 - 1_800, 6),
  // In kt/yr.
  building: (run) => expect(run.result.builds!.reduce((sum, { built }) => sum + built, 0)).toBeCloseTo(5, 6),
  // The hot stream gives 15 MJ/K from 150 down to 60 °C; the cold one takes 20 MJ/K from 20 up to 135 °C.
  heat: (run) => expect(run.result.ladders![0]!.heat!.recovered).toBeCloseTo(10_000 * 15e-3 * 90, 4),
  project: (run) => {
    expect(run.compiled.graph.spec.projects.map(({ status }) => status)).toEqual(['built'])
    expect(amount(run, 'sale', 'pot')).toBeCloseTo(20_000 + 1_000, 6)
  },
  // Sooty: 100 · 1.1 + 20 · 0.1 a tonne, clean 400; the cap of 0.5 kt allows 5 kt.
  policy: (run) => expect(amount(run, 'release', 'soot')).toBeCloseTo(500, 6),
  // 10 kt arrive after 1 % is lost.
  port: (run) => expect(amount(run, 'purchase', 'ingot')).toBeCloseTo(10_000 / 0.99, 6),
}

describe('every construct', () => {
  it.each(constructIds)('%s is valid by construction and at work', async (id) => {
    for (const size of [1, 7, 40]) {
      const { result } = await runDocument(beltWith(size, id))
      expect(result).toMatchObject({
        ...{ status: 'optimal', certificate: { ok: true }, closure: { ok: true } },
        ...{ unplaced: [], unmet: [] },
      })
    }
    atWork[id](await runDocument(beltWith(10, id)))
  })

  it('all together make a valid belt', async () => {
    const { result } = await runDocument(beltWith(10, ...constructIds))
    expect(result).toMatchObject({ status: 'optimal', certificate: { ok: true }, closure: { ok: true } })
  })
})
