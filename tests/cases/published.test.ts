import { describe, expect, it } from 'vitest'
import { runPath, value } from '../builders/engine.js'

/** Published problems stated in the model language and run through the whole pipeline; sources in the model files. */
describe('published cases', () => {
  it('transport problem: least freight is 153.675 thousand dollars', async () => {
    const run = await runPath('scenarios/published/transport.yaml')
    expect(run.result.status).toBe('optimal')
    expect(run.result.certificate.ok).toBe(true)
    expect(value(run, 'total-freight')).toBeCloseTo(153.675, 6)
  })

  it('electricity from fuel: 100 and 2 runs, CO2 120 kg, SO2 14 kg, crude oil 100 litres', async () => {
    const run = await runPath('scenarios/published/electricity.yaml')
    expect(run.result.certificate.ok).toBe(true)
    expect(value(run, 'scaling-electricity')).toBeCloseTo(100, 7)
    expect(value(run, 'scaling-fuel')).toBeCloseTo(2, 9)
    expect(value(run, 'co2-total')).toBeCloseTo(120, 7)
    expect(value(run, 'so2-total')).toBeCloseTo(14, 8)
    expect(value(run, 'crude-oil-drawn')).toBeCloseTo(100, 7)
  })

  it('two-sector economy: outputs 1 247.5 and 1 841.6, labour 374.26 and 460.40', async () => {
    const run = await runPath('scenarios/published/two-sectors.yaml')
    expect(run.result.certificate.ok).toBe(true)
    // x = (I − A)⁻¹ f with A = Z/x of the base year; published to one decimal.
    expect(Math.abs(value(run, 'output-agriculture') - 1247.5)).toBeLessThan(0.05)
    expect(Math.abs(value(run, 'output-manufactures') - 1841.6)).toBeLessThan(0.05)
    expect(Math.abs(value(run, 'labour-agriculture') - 374.25)).toBeLessThan(0.01)
    expect(Math.abs(value(run, 'labour-manufacturing') - 460.4)).toBeLessThan(0.01)
    // A · x + f = x, computed apart: 0.15·x1 + 0.25·x2 + 600 = x1.
    const [x1, x2] = [value(run, 'output-agriculture'), value(run, 'output-manufactures')]
    expect(0.15 * x1 + 0.25 * x2 + 600).toBeCloseTo(x1, 8)
    expect(0.2 * x1 + 0.05 * x2 + 1500).toBeCloseTo(x2, 8)
  })

  it('recovery loop: b = D/(1 − α) in each of 31 years', async () => {
    const run = await runPath('scenarios/published/recycling-loop.yaml')
    expect(run.result.certificate.ok).toBe(true)
    const series = (id: string) =>
      run.result.indicators.find((indicator) => indicator.id === id)!.byPeriod.map((entry) => entry.value!)
    const [b, d, c] = [series('used-b'), series('recovered-d'), series('discarded-c')]
    for (let year = 0; year <= 30; year++) {
      const alpha = (year + 2) / 34
      const expected = year / (1 - alpha)
      const allowed = 1e-9 * Math.max(1, expected)
      expect(Math.abs(b[year]! - expected)).toBeLessThanOrEqual(allowed)
      expect(Math.abs(d[year]! - alpha * expected)).toBeLessThanOrEqual(allowed)
      expect(Math.abs(c[year]! - year)).toBeLessThanOrEqual(allowed)
    }
  })
})

describe('groups', () => {
  it('alloy blending: least cost 4.98 by 0.6 of B and 0.4 of D', async () => {
    const run = await runPath('scenarios/published/alloy-blend.yaml')
    expect(run.result.certificate.ok).toBe(true)
    expect(value(run, 'total-cost')).toBeCloseTo(4.98, 9)
    // 30 % lead: 0.6 · 10 + 0.4 · 60; 30 % zinc: 30; 40 % tin: 0.6 · 60 + 0.4 · 10.
    const fed = run.result.flows
      .filter((flow) => flow.kind === 'input')
      .map(({ commodity, amount }) => [commodity, amount])
    expect(fed.map(([commodity]) => commodity)).toEqual(['alloy-b', 'alloy-d'])
    expect(fed.map(([, amount]) => Number(amount)).every((amount, i) => Math.abs(amount - [0.6, 0.4][i]!) < 1e-9)).toBe(
      true,
    )
  })

  it('water reuse: least fresh water is where the supply line touches the limiting composite, 90 m3', async () => {
    const run = await runPath('scenarios/published/water-reuse.yaml')
    expect(run.result.certificate.ok).toBe(true)
    expect(run.result.closure.ok).toBe(true)
    // Operations: load in kg/h and limiting concentrations in and out in mg/L.
    const operations = [
      [2, 0, 100],
      [5, 50, 100],
      [30, 50, 800],
      [4, 400, 800],
    ] as const
    // Load picked up below a concentration, were every operation run between its limits; the supply line must stay below it.
    const composite = (c: number) =>
      operations.reduce(
        (sum, [load, low, high]) => sum + (load * Math.min(Math.max(c - low, 0), high - low)) / (high - low),
        0,
      )
    const fresh = Math.max(...[50, 100, 400, 800].map((c) => (1000 * composite(c)) / c))
    expect(fresh).toBeCloseTo(90, 9) // 9 kg below 100 mg/L
    expect(value(run, 'fresh')).toBeCloseTo(fresh, 7)
    expect(value(run, 'discharged-load')).toBeCloseTo(41, 7)
  })
})

describe('whole numbers', () => {
  it('factory schedule: least cost 12 906 400, proven for the schedule found, the bound named as the solver’s', async () => {
    const { result } = await runPath('scenarios/published/factory-schedule.yaml')
    expect(result.status).toBe('optimal')
    expect(result.certificate).toMatchObject({ ok: true, kind: 'milp' })
    expect(result.certificate.solverBound!).toBeCloseTo(12_906_400, 3)
    expect(result.indicators.find(({ id }) => id === 'total-cost')!.value!).toBeCloseTo(12_906_400, 4)
  })
})
