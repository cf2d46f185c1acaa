import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareRuns, type Robustness } from '../../../src/compare/index.js'
import type { Form, IndicatorForm } from '../../../src/indicators/index.js'
import { form, run } from './hand-made.js'

/** Terms are [price × quantity, index of the price or −1]; every column stands at 1, so a coefficient is an amount of money. */
type Money = readonly (readonly [number, number])[]
const sum = (terms: Money) => terms.reduce((total, [amount]) => total + amount, 0)
const prices = ['prices.acid', 'prices.slag', 'prices.power', 'prices.bricks']

function compared(
  before: IndicatorForm,
  after: IndicatorForm,
  values: readonly [number, number],
  size = 1,
): Robustness | null {
  const one = (id: string, given: IndicatorForm, value: number) =>
    run({
      id,
      prices,
      x: [1, 1, 1, 1, 1, 1, 1, 1],
      indicators: [{ id: 'value-added', value, better: 'higher' }],
      unitSizes: { 'value-added': size },
      forms: { 'value-added': given },
    })
  return compareRuns([one('a', before, values[0]), one('b', after, values[1])]).scenarios[1]!.indicators[0]!.robustness
}
const affine = (before: Money, after: Money, size = 1) =>
  compared(form(before), form(after), [sum(before) / size, sum(after) / size], size)
const ratio = (numerator: Form, denominator: Form): IndicatorForm => ({
  kind: 'ratio',
  dimension: {},
  numerator,
  denominator,
})

describe('robustness of a change in money', () => {
  it('survives when the gain outweighs what prices can do', () => {
    // Acid sales +100 (100 → 200), power cost −20 (−50 → −70): Δ = 80. Corners: 80 ± 0.3·(100 + 20) = 44 … 116.
    const found = affine(
      [
        [100, 0],
        [-50, 2],
      ],
      [
        [200, 0],
        [-70, 2],
      ],
    )!
    expect(found.survives).toBe(true)
    expect(found.low).toBeCloseTo(44, 10)
    expect(found.high).toBeCloseTo(116, 10)
    expect(found.prices.map(({ path }) => path)).toEqual(['prices.acid', 'prices.power'])
    // Acid alone at ×0.7: 80 − 30 = 50, at ×1.3: 110. Power alone: 80 + 6 and 80 − 6.
    expect(found.prices[0]!.atLow).toBeCloseTo(50, 10)
    expect(found.prices[0]!.atHigh).toBeCloseTo(110, 10)
    expect(found.prices[1]!.atLow).toBeCloseTo(86, 10)
  })
  it('does not survive where a price can turn the sign', () => {
    // Bricks sold +100, power bought −80: Δ = +20, corners 20 ± 0.3·180 = −34 … 74: the sign flips.
    const found = affine(
      [],
      [
        [100, 3],
        [-80, 2],
      ],
    )!
    expect(found).toMatchObject({ survives: false })
    expect(found.low).toBeCloseTo(-34, 10)
    expect(found.high).toBeCloseTo(74, 10)
    expect(found.prices[0]!.at).toEqual({ file: 'b.yaml', line: 103, col: 1 })
  })
  it('moves a price in both runs together, also where its level differs', () => {
    // 10 t at 30 in the baseline, 10 t at 6 in the scenario: Δ = −240; both ×0.7: −168, ×1.3: −312: no flip.
    const found = affine([[300, 0]], [[60, 0]])!
    expect(found.survives).toBe(true)
    expect([found.low, found.high].map((bound) => Math.round(bound!))).toEqual([-312, -168])
  })
  it('counts money without a price as fixed', () => {
    // Δ = 10 (a fee, no price) + 5·price effect: 15 ± 1.5.
    const found = affine(
      [[0, 0]],
      [
        [10, -1],
        [5, 0],
      ],
    )!
    expect([found.low, found.high]).toEqual([13.5, 16.5])
  })
  it('speaks in the unit of the indicator', () => {
    const found = affine([], [[1_000_000, 0]], 10_000)!
    expect([found.low, found.high].map((bound) => Math.round(bound!))).toEqual([70, 130])
  })
  it('is null where no price stands', () => {
    expect(affine([[1, -1]], [[2, -1]])).toBeNull()
  })
  it('keeps a zero change a zero when nothing moves', () => {
    expect(affine([[5, 0]], [[5, 0]])).toMatchObject({ survives: true, low: 0, high: 0, priceCount: 0 })
  })
  it('names three prices of many, the largest first', () => {
    const found = affine(
      [],
      [
        [1, 0],
        [4, 1],
        [3, 2],
        [2, 3],
      ],
    )!
    expect(found.priceCount).toBe(4)
    expect(found.prices.map(({ path }) => path)).toEqual(['prices.slag', 'prices.power', 'prices.bricks'])
  })
})

describe('robustness of a ratio', () => {
  const energy = (amount: number) => form([[amount, -1]])
  it('survives by the exact sign where only the denominator has prices', () => {
    // Intensity 100/100 → 90/(100 + 20): g = 90·100(1+δ₀) − 100·(100(1+δ₀) + 20(1+δ₁)); δ shared, so
    // g = −1000(1+δ₀) − 2000(1+δ₁) < 0 at every corner although intervals taken apart overlap.
    const before = ratio(energy(100), form([[100, 0]]))
    const after = ratio(
      energy(90),
      form([
        [100, 0],
        [20, 1],
      ]),
    )
    const found = compared(before, after, [1, 90 / 120])!
    expect(found.survives).toBe(true)
    expect(found.high).toBeLessThan(0)
    expect(found.low).toBeLessThan(90 / 120 - 1)
  })
  it('does not survive where the gain hangs on a price', () => {
    // 100/100 → 115/(100 + 20): g = 115·100 − 100·120 = −500; with δ₁ alone at −0.3 it is 11500 − 11400 > 0.
    const found = compared(
      ratio(energy(100), form([[100, -1]])),
      ratio(
        energy(115),
        form([
          [100, -1],
          [20, 1],
        ]),
      ),
      [1, 115 / 120],
    )!
    expect(found.survives).toBe(false)
    expect(found.low).toBeLessThan(0)
    expect(found.high).toBeGreaterThan(0)
    expect(found.prices[0]!.atLow).toBeCloseTo(115 / 114 - 1, 12)
  })
  it('has no bounds where the denominator may vanish', () => {
    // 100 of sales less 90 of purchases: 10 ± 0.3·190 holds 0.
    const thin = form([
      [100, 0],
      [-90, 1],
    ])
    expect(compared(ratio(energy(1), thin), ratio(energy(2), thin), [0.1, 0.2])).toMatchObject({
      survives: false,
      low: null,
      high: null,
    })
  })
})

describe('bounds hold every combination of prices', () => {
  const money = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -1, max: 3 })), {
    minLength: 1,
    maxLength: 5,
  })
  const sides = fc.record({ n0: money, n1: money, d0: money, d1: money })
  const at = (terms: Money, steps: readonly number[]) =>
    terms.reduce((total, [amount, price]) => total + amount * (price < 0 ? 1 : 1 + steps[price]!), 0)
  const corners = Array.from({ length: 16 }, (_, bits) => [0, 1, 2, 3].map((p) => ((bits >> p) & 1 ? 0.3 : -0.3)))

  it('and are reached at corners for forms that are no ratios', () => {
    fc.assert(
      fc.property(money, money, (before, after) => {
        const found = affine(before, after)
        if (found === null) return
        const changes = corners.map((steps) => at(after, steps) - at(before, steps))
        expect(found.low!).toBeCloseTo(Math.min(...changes), 8)
        expect(found.high!).toBeCloseTo(Math.max(...changes), 8)
      }),
    )
  })
  it('for ratios with prices in both parts, at corners and inside', () => {
    fc.assert(
      fc.property(
        sides,
        fc.array(fc.double({ min: -0.3, max: 0.3, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (given, inside) => {
          // A floor of 200 without price keeps the denominators away from 0 in most draws.
          const [d0, d1] = [given.d0, given.d1].map((terms) => [...terms, [200, -1] as const])
          const value = (n: Money, d: Money) => sum(n) / sum(d)
          const found = compared(ratio(form(given.n0), form(d0!)), ratio(form(given.n1), form(d1!)), [
            value(given.n0, d0!),
            value(given.n1, d1!),
          ])
          if (found === null || found.low === null) return
          for (const steps of [...corners, inside]) {
            const change = at(given.n1, steps) / at(d1!, steps) - at(given.n0, steps) / at(d0!, steps)
            expect(change).toBeGreaterThanOrEqual(found.low - 1e-9)
            expect(change).toBeLessThanOrEqual(found.high! + 1e-9)
          }
        },
      ),
    )
  })
})
