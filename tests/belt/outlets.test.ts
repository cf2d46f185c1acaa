import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Checked, check, solveChecked } from '../../src/run/index.js'
import type { SolvedRun } from '../../src/results/index.js'
import { ParsedFiles } from '../../src/scenario/index.js'
import { type OutletStudy, outletsOf } from '../../src/studies/index.js'
import { faults, root, solver } from '../builders/engine.js'
import { changed, flowSum } from './runs.js'

const folder = join(root, 'scenarios', 'liu-bai')
const files = new Map(readdirSync(folder).map((name) => [name, join(folder, name)]))
const load = (path: string) => (files.has(path) ? readFileSync(files.get(path)!, 'utf8') : undefined)
const entry = 'circular-2015.yaml'
const parsed = new ParsedFiles()

let checked: Checked
let run: SolvedRun
beforeAll(async () => {
  const found = check(entry, load, parsed)
  if (!found.ok) throw new Error(faults(found.diagnostics))
  checked = found.value
  run = solveChecked(checked, await solver(), { timeLimit: 30 })
}, 120_000)

async function told(id: string): Promise<OutletStudy> {
  const answer = outletsOf(checked, run, {
    ...{ id, port: await solver(), timeLimit: 30 },
    sources: { entry, load, parsed },
  })
  if (answer.kind !== 'study') throw new Error(answer.kind)
  return answer.study
}

describe('by-products of the circular plan of 2015', () => {
  it('hydrochloric acid of the TDI works is sold at the gate from the price told, and not below it', async () => {
    // It saves the rare-earth works bought acid at the quotation without tax plus delivery, 150 ÷ 1.17 + 130 = 258.21
    // yuan/t, for a haul of 56 km at 10 + 0.6 × 56 = 43.6: the gate must pay more than 214.61. The market pays 128.21.
    const outlets = (await told('hydrochloric-acid-31')).places.flatMap((place) => place.outlets)
    const sale = outlets.find(({ id }) => id === 'sale/chemical-market/tdi-works/hydrochloric-acid-31@year')!
    expect(sale).toMatchObject({ amount: 0, reason: 'dear' })
    const [price] = sale.thresholds
    expect(price).toMatchObject({ what: 'price', sense: 'at-least', unit: 'yuan/t' })
    expect(price!.now).toBeCloseTo(150 / 1.17, 6)
    expect(price!.at).toBeCloseTo(150 / 1.17 + 130 - (10 + 0.6 * 56), 6)
    const sold = async (yuan: number) => {
      const path = 'markets.chemical-market.buys.hydrochloric-acid-31.price'
      const other = await changed('circular-2015', path, `${yuan} yuan/t`)
      return flowSum(
        other,
        ({ kind, commodity, from }) => kind === 'sale' && commodity === 'hydrochloric-acid-31' && from === 'tdi-works',
      )
    }
    expect(await sold(price!.at! - 0.1)).toBe(0)
    expect(await sold(price!.at! + 0.1)).toBeGreaterThan(1000)
  }, 120_000)

  it('fly ash is left because the brick lines and the cement mill are full, at Jingtai because no link leads away', async () => {
    const { places, fixedPlan } = await told('fly-ash')
    expect(fixedPlan).toBe(false)
    const yardOf = (site: string) =>
      places.find((place) => place.site === site)!.outlets.find(({ role }) => role === 'dump')!
    for (const site of ['jingyuan-1', 'jingyuan-2']) {
      expect(yardOf(site)).toMatchObject({ reason: 'blocked' })
      expect(yardOf(site).limits.map(({ label }) => label.en)).toEqual([
        'capacity of Autoclaved brick lines',
        'production of Cement mill',
      ])
    }
    expect(yardOf('jingtai')).toMatchObject({ reason: 'no-way' })
  })

  it('and it is so: more brick lines use more of it', async () => {
    const used = (of: SolvedRun) => flowSum(of, ({ kind, commodity }) => kind === 'input' && commodity === 'fly-ash')
    const more = await changed('circular-2015', 'units.brick-press.capacity', '600 kt/yr')
    expect(used(more)).toBeGreaterThan(used(run) + 1000)
  })
})
