import { beforeAll, describe, expect, it } from 'vitest'
import { functions } from '../../../src/indicators/index.js'
import type { SolvedRun } from '../../../src/results/index.js'
import { runDocument, value } from '../../builders/engine.js'
import { heatWorks } from '../../builders/heat.js'
import { inTonnes, modelOf, type Sections } from '../../builders/model.js'
import { twoWorks as two } from '../../builders/two-works.js'

/** Steam of two levels: 7 t of the higher are given, 4 t of it needed; of the 5 t of the lower, 3 t come down. */
const steam = modelOf({
  mode: 'planning',
  commodities: { hp: inTonnes(), lp: inTonnes() },
  ladders: { steam: { label: 'Steam', levels: ['hp', 'lp'] } },
  sites: { works: { demands: { hp: '4 t/yr', lp: '5 t/yr' }, supplies: { hp: { min: '7 t/yr', max: '7 t/yr' } } } },
  markets: { boilers: { sells: { lp: { price: '80 yuan/t' } } } },
})

/** 80 GJ from 100 to 60 °C beside 30 GJ at 80 °C: what is above 90 °C, 20 GJ, can be taken; see the ladders. */
const heat = heatWorks({
  out: { heat: { from: '100 degC', to: '60 degC', duty: '80 GJ' } },
  in: { heat: { at: '80 degC', duty: '30 GJ' } },
})

interface Worked {
  readonly formula: string
  readonly unit: string
  readonly comes: number
  readonly of?: Sections
}
const tonnes = (formula: string, comes: number, of: Sections = two): Worked => ({ formula, unit: 't', comes, of })
const yuan = (formula: string, comes: number): Worked => ({ formula, unit: 'yuan', comes })

/** Each function of formulas with what it comes to, worked out on paper. */
const worked: Readonly<Record<string, Worked>> = {
  generated: tonnes('generated(chips) + generated(slag)', 0 + 20),
  made: tonnes('made(chips) + made(slag)', 12 + 20),
  used: tonnes('used(slag) + used(coal)', 0 + 6.2),
  consumed: tonnes('consumed(slag) + consumed(coal)', 12 + 6.2),
  drawn: tonnes('drawn(coal)', 1),
  stocked: tonnes('stocked(slag)', 3),
  bought: tonnes('bought(coal)', 5.2),
  sold: tonnes('sold(metal)', 10),
  extracted: tonnes('extracted(ore)', 30),
  emitted: tonnes('emitted(gas)', 3),
  disposed: tonnes('disposed(slag)', 5),
  delivered: tonnes('delivered(brick)', 12),
  unplaced: tonnes('unplaced(dust)', 1),
  unmet: tonnes('unmet(brick)', 2),
  recovered: { formula: 'recovered(heat)', unit: 'GJ', comes: 20, of: heat },
  downgraded: tonnes('downgraded(hp)', 3, steam),
  sent: tonnes('sent(slag)', 12),
  entering: tonnes('entering(slag, at(west)) + entering(coal)', 12 + 5.2),
  leaving: tonnes('leaving(slag, at(east)) + leaving(metal)', 12 + 5 + 10),
  // Bought less put into stock, and what the pile gave.
  'net-entering': tonnes('net-entering(coal)', 5.2 + 1),
  moved: { formula: 'moved(slag)', unit: 't·km', comes: 12 * 20 },
  'transport-energy': { formula: 'transport-energy()', unit: 'kgce', comes: 12 * 20 * 0.07 },
  flow: tonnes('flow(way)', 12),
  level: tonnes('level(firing)', 12),
  memo: { formula: 'memo(jobs)', unit: 'person', comes: 20 },
  capacity: tonnes('capacity(kiln)', 20),
  sales: yuan('sales(metal)', 500),
  purchases: yuan('purchases(coal)', 520),
  freight: yuan('freight()', 12 * (8 + 0.5 * 20)),
  fees: yuan('fees()', 15),
  levies: yuan('levies()', 10),
  subsidies: yuan('subsidies()', 12),
  'resource-cost': yuan('resource-cost()', 520 - 500 + 40 + 216 + 15),
  cost: yuan('cost() + 0 * cost(energy)', 520 - 500 + 40 + 216 + 15 + 10 - 12),
}

const runs = new Map<Sections, SolvedRun>()
beforeAll(async () => {
  for (const model of [two, steam, heat]) {
    const indicators = Object.fromEntries(
      Object.entries(worked).flatMap(([name, { formula, unit, of = two }]) =>
        of === model ? [[`by-${name}`, { unit, better: 'none', formula }]] : [],
      ),
    )
    runs.set(model, await runDocument({ ...model, indicators }))
  }
})

describe('functions of formulas', () => {
  it('are all worked out here', () => {
    expect(Object.keys(worked).sort()).toEqual(Object.keys(functions).sort())
  })
  it.each(Object.entries(worked))('%s', (name, { comes, of = two }) => {
    expect(value(runs.get(of)!, `by-${name}`)).toBeCloseTo(comes, 9)
  })
  it('are those of runs that are proven', () => {
    for (const { result } of runs.values())
      expect(result).toMatchObject({ status: 'optimal', certificate: { ok: true }, closure: { ok: true } })
  })
})
