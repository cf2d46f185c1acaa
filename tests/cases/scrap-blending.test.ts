import { beforeAll, describe, expect, it } from 'vitest'
import type { SolvedRun } from '../../src/results/index.js'
import { denseCosts } from '../../src/solve/lp.js'
import { modelOf, type Sections } from '../builders/model.js'
import { runDocument, solver, value } from '../builders/engine.js'
import { exactStages, numberOf } from '../../src/testing/index.js'

beforeAll(async () => void (await solver()))

/** Price in yuan/t, Cu and Sn in %, yield of iron: what an electric furnace may melt. */
const scraps = {
  'plate-scrap': [2600, 0.1, 0.01],
  'old-rails': [2450, 0.16, 0.015],
  'shredded-cars': [2150, 0.32, 0.03],
  'mixed-heavy': [1900, 0.45, 0.04],
  'pig-iron': [2900, 0.01, 0],
} as const

/** One furnace, 1.08 t of charge for 1 t of steel, the rest to slag; tramp elements bounded, shares too. */
const furnace = (changes: Sections = {}): Sections =>
  modelOf({
    mode: 'planning',
    substances: { Cu: {}, Sn: {} },
    commodities: {
      ...Object.fromEntries(
        Object.entries(scraps).map(([id, [, Cu, Sn]]) => [
          id,
          { unit: 't', composition: { Cu: `${Cu} %`, Sn: `${Sn} %` } },
        ]),
      ),
      steel: { unit: 't' },
      slag: { unit: 't', 'released-to': 'land' },
    },
    processes: {
      melting: {
        ...{ per: '1 t steel', closes: ['mass'] },
        groups: {
          charge: {
            members: {
              ...Object.fromEntries(Object.keys(scraps).map((id) => [id, {}])),
              'pig-iron': { share: { min: '5 %', max: '30 %' } },
              'old-rails': { max: '0.4 t' },
            },
            total: '1.08 t',
            windows: { Cu: { 'at-most': '0.22 %' }, Sn: { 'at-most': '0.018 %', 'at-least': '0.005 %' } },
          },
        },
        // All copper stays in the steel.
        out: { steel: { value: '1 t', window: { Cu: { 'at-most': '0.235 %' } } }, slag: { closes: 'mass' } },
        ...changes,
      },
    },
    sites: { works: { units: { furnace: { process: 'melting' } }, demands: { steel: '100 t/yr' } } },
    markets: {
      yard: {
        sells: Object.fromEntries(Object.entries(scraps).map(([id, [price]]) => [id, { price: `${price} yuan/t` }])),
      },
    },
    indicators: { spent: { unit: 'yuan', better: 'lower', formula: 'cost', headline: true } },
  })

const fed = (run: SolvedRun) =>
  new Map(run.result.flows.filter(({ kind }) => kind === 'input').map(({ commodity, amount }) => [commodity, amount]))

describe('scrap blending with windows on the charge and on the steel', () => {
  it('is what exact arithmetic finds, stage by stage', async () => {
    const { compiled, staged, solution, result } = await runDocument(furnace())
    expect(result.certificate.ok).toBe(true)
    expect(result.closure.ok).toBe(true)
    const costs = staged.stages.map(({ form, sense }) =>
      denseCosts(form, compiled.columns.count, sense === 'least' ? 1 : -1),
    )
    const exact = exactStages(compiled, costs)
    if (typeof exact === 'string') throw new Error(exact)
    exact.forEach((least, i) => {
      const found = solution.stages[i]!.value
      expect(Math.abs(found - numberOf(least))).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(found)))
    })
  })

  it('keeps every window and share, recomputed from the flows and the data of this test', async () => {
    const run = await runDocument(furnace())
    const charge = fed(run)
    const sum = (of: (id: keyof typeof scraps) => number) =>
      Object.keys(scraps).reduce((all, id) => all + (charge.get(id) ?? 0) * of(id as keyof typeof scraps), 0)
    const [total, copper, tin] = [sum(() => 1), sum((id) => scraps[id][1]), sum((id) => scraps[id][2])]
    expect(total).toBeCloseTo(108, 9)
    expect(copper / total).toBeLessThanOrEqual(0.22 + 1e-9)
    expect(copper / 100).toBeLessThanOrEqual(0.235 + 1e-9)
    expect(tin / total).toBeLessThanOrEqual(0.018 + 1e-9)
    expect(charge.get('pig-iron')! / total).toBeGreaterThanOrEqual(0.05 - 1e-9)
    expect(charge.get('old-rails') ?? 0).toBeLessThanOrEqual(40 + 1e-9)
    expect(value(run, 'spent')).toBeCloseTo(
      sum((id) => scraps[id][0]),
      5,
    )
  })

  it('two kinds and one window by hand', async () => {
    // 0.5 % and 0.1 % to 0.2 %: a quarter and three quarters of 1.08 t.
    const run = await runDocument(
      furnace({
        groups: {
          charge: { members: ['plate-scrap', 'mixed-heavy'], total: '1.08 t', windows: { Cu: { 'at-most': '0.2 %' } } },
        },
        out: { steel: '1 t', slag: { closes: 'mass' } },
      }),
    )
    const share = (0.2 - 0.1) / (0.45 - 0.1)
    expect(fed(run).get('mixed-heavy')!).toBeCloseTo(108 * share, 9)
    expect(value(run, 'spent')).toBeCloseTo(108 * (1900 * share + 2600 * (1 - share)), 6)
  })
})
