import { beforeAll, describe, expect, it } from 'vitest'
import type { LinearProgram } from '../../src/lp/index.js'
import type { SolvedRun } from '../../src/results/index.js'
import { runPath, value } from '../builders/engine.js'
import { exactStages, numberOf } from '../../src/testing/index.js'

/*
 * The island's power by a linear program written here by hand, in MWh and yuan, and solved in fractions. For each period p
 * and slice s: burnt g, wind w, charged c, discharged d, level l of the cells (MWh, of one of the 182.5 · 5 days a season has).
 *
 *   g + w − c + d = demand · share of the profile · 5 yr          for each slice
 *   l(s) − l(the other slice of the season) − (0.9 c − 1.25 d) ÷ 912.5 = 0
 *   c + d ≤ 3 MW · hours,  g ≤ 12 MW · hours,  w ≤ capacity · availability · hours,  l ≤ 20 MWh
 *   0.4 Σ g ≤ 40 000 t · 5                                        for each period
 *   least Σ (0.4 · price of coal + 10) g
 */
const years = 5
const hours = 0.25 * years * 8760
const days = (0.5 * years * 8760) / 24
const demand = [87_600, 100_000]
const profile = [0.34, 0.2, 0.28, 0.18]
const wind = [8, 20]
const availability = [0.4, 0.8, 0.1, 0.6]
const coalPrice = [300, 350]
const otherOfSeason = [1, 0, 3, 2]
const [G, W, C, D, L] = [0, 1, 2, 3, 4]
const column = (p: number, s: number, what: number) => (p * 4 + s) * 5 + what

/** The program; `more` MWh are demanded in addition in the given period and slice. */
function byHand(more = 0, period = 0, slice = 0): { program: LinearProgram; costs: Float64Array } {
  const count = 2 * 4 * 5
  const lower = new Float64Array(count)
  const upper = new Float64Array(count).fill(Number.POSITIVE_INFINITY)
  const costs = new Float64Array(count)
  const rows: { entries: [number, number][]; low: number; high: number }[] = []
  for (const p of [0, 1]) {
    for (const s of [0, 1, 2, 3]) {
      const at = (what: number) => column(p, s, what)
      const extra = p === period && s === slice ? more : 0
      const needed = demand[p]! * years * profile[s]! + extra
      upper[at(G)] = 12 * hours
      upper[at(W)] = wind[p]! * availability[s]! * hours
      upper[at(L)] = 20
      costs[at(G)] = 0.4 * coalPrice[p]! + 10
      const served: [number, number][] = [
        [at(G), 1],
        [at(W), 1],
        [at(C), -1],
        [at(D), 1],
      ]
      rows.push({ entries: served, low: needed, high: needed })
      const kept: [number, number][] = [
        [at(L), 1],
        [column(p, otherOfSeason[s]!, L), -1],
        [at(C), -0.9 / days],
        [at(D), 1.25 / days],
      ]
      rows.push({ entries: kept, low: 0, high: 0 })
      const both: [number, number][] = [
        [at(C), 1],
        [at(D), 1],
      ]
      rows.push({ entries: both, low: Number.NEGATIVE_INFINITY, high: 3 * hours })
    }
    const burnt = [0, 1, 2, 3].map((s): [number, number] => [column(p, s, G), 0.4])
    rows.push({ entries: burnt, low: Number.NEGATIVE_INFINITY, high: 40_000 * years })
  }
  const matrix = { start: [0], index: [] as number[], value: [] as number[] }
  for (let j = 0; j < count; j++) {
    rows.forEach(({ entries }, i) => {
      for (const [of, a] of entries)
        if (of === j) {
          matrix.index.push(i)
          matrix.value.push(a)
        }
    })
    matrix.start.push(matrix.index.length)
  }
  const plain = (n: number) => ({ kind: new Uint8Array(n), ref: new Int32Array(n), time: new Int32Array(n) })
  return {
    costs,
    program: {
      columns: { count, ...plain(count), lower, upper, integer: new Uint8Array(count) },
      rows: {
        count: rows.length,
        ...plain(rows.length),
        lower: Float64Array.from(rows, ({ low }) => low),
        upper: Float64Array.from(rows, ({ high }) => high),
      },
      matrix: {
        start: Int32Array.from(matrix.start),
        index: Int32Array.from(matrix.index),
        value: Float64Array.from(matrix.value),
      },
    },
  }
}

function least(more = 0, period = 0, slice = 0): number {
  const { program, costs } = byHand(more, period, slice)
  const found = exactStages(program, [costs])
  if (typeof found === 'string') throw new Error(found)
  return numberOf(found[0]!)
}

describe('an energy system of two periods and four slices', () => {
  let run: SolvedRun
  beforeAll(async () => {
    run = await runPath('tests/fixtures/island/island.yaml')
  })
  const near = (found: number, expected: number) =>
    expect(Math.abs(found - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected))

  it('costs what the program by hand does, in fractions', () => {
    expect(run.result).toMatchObject({ status: 'optimal', certificate: { ok: true }, closure: { ok: true } })
    near(value(run, 'total'), least())
  })

  it('has in each slice the price of one more MWh there', () => {
    const now = least()
    const slices = ['winter-day', 'winter-night', 'summer-day', 'summer-night']
    for (const [p, period] of ['y2020', 'y2025'].entries())
      for (const [s, slice] of slices.entries()) {
        const price = run.result.prices.find(
          (entry) => entry.commodity === 'power' && entry.period === period && entry.slice === slice,
        )!
        const [up, down] = [least(1, p, s) - now, now - least(-1, p, s)]
        expect(price.value).toBeGreaterThanOrEqual(down - 1e-6)
        expect(price.value).toBeLessThanOrEqual(up + 1e-6)
      }
    // Coal is balanced, bought and priced by the period.
    const coal = run.result.prices.filter(({ commodity }) => commodity === 'coal')
    expect(coal.map(({ period, slice, value: price }) => [period, slice, price])).toEqual([
      ['y2020', undefined, 300],
      ['y2025', undefined, 350],
    ])
  })

  it('turns the cells over once a day, no further than they hold', () => {
    const cells = run.result.stocks.filter(({ id, period }) => id === 'cells' && period === 'y2025')
    expect(cells.map(({ slice }) => slice)).toEqual(['winter-day', 'winter-night', 'summer-day', 'summer-night'])
    for (const { opening, put, take, level } of cells) {
      expect(level).toBeLessThanOrEqual(20 + 1e-9)
      expect(Math.abs(opening + (put - take) / days - level)).toBeLessThan(20 * 1e-9)
    }
    // Each season ends as it began: what was charged, less losses, is what was discharged.
    const sum = (key: 'put' | 'take') => cells.reduce((total, cell) => total + cell[key], 0)
    near(sum('put'), sum('take'))
  })

  it('adds slices up to periods, and seasons to the year', () => {
    const emissions = run.result.indicators.find(({ id }) => id === 'emissions')!
    const burnt = run.result.levels.filter(({ recipe }) => recipe === 'burning')
    for (const { period, value: kt } of emissions.byPeriod)
      near(kt!, burnt.filter((entry) => entry.period === period).reduce((sum, { level }) => sum + level, 0) / 1000)
    const winter = burnt.filter(({ slice }) => slice!.startsWith('winter')).reduce((sum, { level }) => sum + level, 0)
    near(value(run, 'winter-emissions'), winter / 1000)
  })
})
