import { describe, expect, it } from 'vitest'
import type { SolvedRun } from '../../src/results/index.js'
import { runScenario } from '../../src/run/index.js'
import { faults, solver } from '../builders/engine.js'

/*
 * A heap of 7 Mt of copper slag, and a concentrator that takes 1 373 500 t a year, as published of the Baiyin works. The
 * fresh slag is a round assumption: 100 kt of copper a year with 2.735 t of slag a tonne.
 *
 *   fresh slag        100 000 · 2.735       =   273 500 t a year
 *   net yearly draw   1 373 500 − 273 500   = 1 100 000 t a year
 *   run-out           7 000 000 ÷ 1 100 000 = 6.36 years: the feed is short for the first time in the seventh year.
 *
 *   level after year n: 7.0 − 1.1 n Mt = 5.9, 4.8, 3.7, 2.6, 1.5, 0.4; in the seventh year 0.4 + 0.2735 Mt are there of
 *   1.3735 Mt, 0.7 Mt are short; from the eighth on there is fresh slag only and 1.1 Mt are short.
 */
const opening = 7_000_000
const feed = 1_373_500
const fresh = 273_500
const draw = feed - fresh
const runOut = opening / draw

/** The model file; `years` periods of a year, what a tonne on the heap costs a year, and what one costs that is taken. */
const model = (years: number, holding: string, taking: string) => `# A heap that is drawn down.
liubai: 1
kind: model
id: slag-heap
label: { en: Slag heap, zh: 渣堆 }
money: { currency: yuan }
periods: { from: 1, to: ${years}, length: 1 yr }
tags: { slag-waste: { label: { en: Slag, zh: 渣 } } }
commodities:
  ore: { label: { en: Ore, zh: 矿石 }, unit: kt, drawn-from: ground }
  copper: { label: { en: Copper, zh: 铜 }, unit: kt, released-to: land }
  copper-slag: { label: { en: Copper slag, zh: 铜渣 }, unit: kt, tags: [slag-waste] }
  tailings: { label: { en: Tailings, zh: 尾矿 }, unit: kt, released-to: land }
processes:
  smelting:
    label: { en: Smelting, zh: 冶炼 }
    per: 1 t copper
    closes: [mass]
    in: { ore: { closes: mass } }
    out: { copper: 1 t, copper-slag: 2.735 t }
  slag-dressing:
    label: { en: Slag dressing, zh: 渣选 }
    per: 1 t copper-slag
    closes: [mass]
    in: { copper-slag: 1 t }
    out: { tailings: { closes: mass } }
sites:
  works:
    label: { en: Copper works, zh: 铜厂 }
    units:
      smelter: { label: { en: Smelter, zh: 冶炼炉 }, process: smelting, production: 100 kt/yr }
      concentrator: { label: { en: Concentrator, zh: 选厂 }, process: slag-dressing, production: ${feed} t/yr }
stocks:
  heap: { label: { en: Heap, zh: 渣堆 }, site: works, commodity: copper-slag, opening: 7 Mt, cost: ${holding}, take-cost: ${taking} }
indicators:
  drawn-slag: { label: { en: Drawn, zh: 取用 }, unit: kt, headline: true, formula: drawn(copper-slag) }
  short-slag: { label: { en: Short, zh: 短缺 }, unit: kt, headline: true, formula: unmet(copper-slag) }
`

async function run(
  years: number,
  { holding = '1 yuan/t', taking = '8 yuan/t', strict = false } = {},
): Promise<SolvedRun> {
  const load = (path: string) => (path === 'heap.yaml' ? model(years, holding, taking) : undefined)
  const outcome = runScenario('heap.yaml', load, await solver(), { timeLimit: 30, strict })
  if (!outcome.ok) throw new Error(faults(outcome.diagnostics))
  return outcome.value
}

const byYear = (found: SolvedRun, id: string) =>
  found.result.indicators.find((indicator) => indicator.id === id)!.byPeriod.map(({ value }) => value!)

describe('a heap drawn down year by year', () => {
  it('runs out in the seventh year, by hand', () => {
    expect(draw).toBe(1_100_000)
    expect(Math.ceil(runOut)).toBe(7)
    expect(runOut).toBeCloseTo(6.3636, 4)
  })

  it('has the levels worked out above, and is short in the seventh year for the first time', async () => {
    const found = await run(10)
    expect(found.result).toMatchObject({ status: 'optimal', certificate: { ok: true }, closure: { ok: true } })
    const levels = found.result.stocks.map(({ level }) => level)
    ;[5900, 4800, 3700, 2600, 1500, 400, 0, 0, 0, 0].forEach((level, i) => {
      expect(levels[i]).toBeCloseTo(level, 6)
    })
    const short = byYear(found, 'short-slag')
    expect(short.findIndex((amount) => amount > 0) + 1).toBe(Math.ceil(runOut))
    ;[0, 0, 0, 0, 0, 0, 700, 1100, 1100, 1100].forEach((amount, i) => {
      expect(short[i]).toBeCloseTo(amount, 6)
    })
    // Drawn over ten years: the whole heap and nothing else.
    const drawn = found.result.indicators.find(({ id }) => id === 'drawn-slag')!
    expect(drawn.value).toBeCloseTo(7000, 6)
    expect(drawn.tie).toBeNull()
    expect(found.result.unmet.map(({ site, commodity, period }) => `${site} ${commodity} ${period}`)).toEqual(
      [7, 8, 9, 10].map((year) => `works copper-slag ${year}`),
    )
  })

  it('can feed the concentrator in full for six years and not for seven', async () => {
    const six = await run(6, { strict: true })
    expect(six.result.status).toBe('optimal')
    expect(six.result.stocks.at(-1)!.level).toBeCloseTo(400, 6)
    const seven = await run(7, { strict: true })
    expect(seven.result).toMatchObject({ status: 'infeasible', certificate: { ok: true } })
    // Every year's feed is needed for the conflict: with one year less it would do.
    const conflict = seven.result.conflict!.map(({ label }) => label.en)
    for (let year = 1; year <= 7; year++) expect(conflict).toContain(`production of Concentrator, ${year}`)
  })

  it('says that what is drawn is decided by a tie-break where taking is free', async () => {
    // Slag could be taken and put back in one year as often as one likes: the objective sets no upper end.
    const drawn = (await run(3, { taking: '0 yuan/t' })).result.indicators.find(({ id }) => id === 'drawn-slag')!
    expect(drawn.value).toBeCloseTo(3300, 6)
    expect(drawn.tie!.low).toBeCloseTo(3300, 6)
    expect(drawn.tie!.high).toBeNull()
  })

  it('the year does not depend on what the heap costs; where it costs nothing only the total is fixed', async () => {
    const [cheap, dear] = [await run(8, { holding: '0.01 yuan/t' }), await run(8, { holding: '100 yuan/t' })]
    expect(byYear(cheap, 'short-slag')).toEqual(byYear(dear, 'short-slag'))
    // Where holding is free, nothing says in which year the concentrator should go short: what is short in all is fixed.
    const free = await run(8, { holding: '0 yuan/t' })
    expect(free.result.indicators.find(({ id }) => id === 'short-slag')!.value).toBeCloseTo(1800, 6)
  })
})
