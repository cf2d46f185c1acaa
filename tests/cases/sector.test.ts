import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root, runPath, value } from '../builders/engine.js'
import { costsOf, programOf, type RowSketch } from '../builders/program.js'
import { exactStages, numberOf } from '../../src/testing/index.js'

/** Cells of a table of the fixture by its ids, read without the program. */
function cells(name: string): ReadonlyMap<string, number> {
  const [head, ...lines] = readFileSync(join(root, 'tests/fixtures/sector', name), 'utf8')
    .trim()
    .split('\n')
  const ids = head!.split(',').slice(1)
  const found = new Map<string, number>()
  for (const line of lines) {
    const [id, ...values] = line.split(',')
    for (const [i, text] of values.entries()) if (text !== '') found.set(`${id} ${ids[i]}`, Number.parseFloat(text))
  }
  return found
}

/** Trade prices by port, ware and side. */
const prices = new Map(
  readFileSync(join(root, 'tests/fixtures/sector/trade.csv'), 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([port, ware, side, price]) => [`${port} ${ware} ${side}`, Number(price)]),
)

const [works, demand, rail, road] = ['works.csv', 'demand.csv', 'rail.csv', 'road.csv'].map(cells) as [
  ReadonlyMap<string, number>,
  ReadonlyMap<string, number>,
  ReadonlyMap<string, number>,
  ReadonlyMap<string, number>,
]
const [plants, ports, regions] = [
  ['north', 'river', 'south'],
  ['east-port', 'west-port'],
  ['delta', 'hills', 'plain'],
]
const fertilisers = ['urea', 'nitrate']

/**
 * The sector as a plain linear program in kt and yuan/t, written from the description and not from the model: what each works
 * makes, what goes where at the freight of both legs, what ports buy and sell. Gas and power are part of the cost of making.
 */
function sector() {
  const costs: Record<string, number> = {}
  const balances = new Map<string, Record<string, number>>()
  const limits: RowSketch[] = []
  const column = (name: string, cost: number, entries: Readonly<Record<string, number>>) => {
    costs[name] = cost
    for (const [place, amount] of Object.entries(entries))
      balances.set(place, { ...balances.get(place), [name]: amount })
  }
  const cell = (table: ReadonlyMap<string, number>, key: string) => table.get(key) ?? 0
  for (const plant of plants!) {
    const [gas, power] = [cell(works, `${plant} gas`), cell(works, `${plant} power`)]
    column(`ammonia@${plant}`, gas + 0.8 * power + 120, { [`${plant} ammonia`]: 1 })
    column(`urea@${plant}`, 0.15 * power + 60, { [`${plant} ammonia`]: -0.6, [`${plant} urea`]: 1 })
    column(`nitrate@${plant}`, 0.1 * power + 50, { [`${plant} ammonia`]: -0.45, [`${plant} nitrate`]: 1 })
    const made = Math.min(0.9 * cell(works, `${plant} synthesis`), cell(works, `${plant} gas-limit`) / 1000)
    limits.push({ terms: { [`ammonia@${plant}`]: 1 }, atMost: made })
    const train = { [`urea@${plant}`]: 1, [`nitrate@${plant}`]: 1.25 }
    limits.push({ terms: train, atMost: cell(works, `${plant} finishing`) })
  }
  const exported: Record<string, number> = {}
  for (const port of ports!)
    for (const ware of ['ammonia', ...fertilisers]) {
      const [cif, fob] = ['import', 'export'].map((side) => prices.get(`${port} ${ware} ${side}`))
      if (cif !== undefined) column(`import ${ware} ${port}`, cif, { [`${port} ${ware}`]: 1 })
      if (fob !== undefined) column(`export ${ware} ${port}`, -fob, { [`${port} ${ware} out`]: -1 })
      if (fob !== undefined) exported[`export ${ware} ${port}`] = 1
    }
  limits.push({ terms: exported, atMost: 20 })
  for (const ware of fertilisers) {
    for (const from of [...plants!, ...ports!])
      for (const region of regions!) {
        const distance = rail.get(`${from} ${region}`)
        const freight = 15 + 0.2 * (distance ?? 0) + 8 + 0.6 * cell(road, `${region} inland`)
        if (distance !== undefined)
          column(`${ware} ${from} ${region}`, freight, { [`${from} ${ware}`]: -1, [`${region} ${ware}`]: 1 })
      }
    for (const region of regions!) column(`short ${ware} ${region}`, 5000, { [`${region} ${ware}`]: 1 })
    for (const plant of plants!)
      for (const port of ports!) {
        const distance = rail.get(`${plant} ${port}`)
        if (distance !== undefined && prices.has(`${port} ${ware} export`))
          column(`${ware} ${plant} ${port}`, 15 + 0.2 * distance, {
            [`${plant} ${ware}`]: -1,
            [`${port} ${ware} out`]: 1,
          })
      }
  }
  for (const from of [...plants!, 'east-port'])
    for (const plant of plants!) {
      const distance = rail.get(`${from} ${plant}`)
      if (distance !== undefined)
        column(`ammonia ${from} ${plant}`, 30 + 0.4 * distance, { [`${from} ammonia`]: -1, [`${plant} ammonia`]: 1 })
    }
  const rows = [...balances].map(([place, terms]): RowSketch => {
    const wanted = demand.get(place)
    return wanted === undefined ? { terms, equals: 0 } : { terms, atLeast: wanted }
  })
  const sketch = {
    columns: Object.fromEntries(Object.keys(costs).map((name) => [name, [] as const])),
    rows: [...rows, ...limits],
  }
  return { program: programOf(sketch), costs: costsOf(sketch, costs) }
}

describe('a sector with works, ports and regions, by families and tables', () => {
  it('agrees with a linear program written apart and solved in fractions', async () => {
    const { program, costs } = sector()
    const exact = exactStages(program, [costs])
    if (typeof exact === 'string') throw new Error(exact)
    const run = await runPath('tests/fixtures/sector/model.yaml')
    expect(run.result.certificate.ok).toBe(true)
    // kt at yuan/t: a thousandth of a million.
    const least = numberOf(exact[0]!) / 1000
    expect(Math.abs(value(run, 'total-cost') - least)).toBeLessThan(1e-9 * least)
    expect(value(run, 'exported')).toBeCloseTo(20, 6)
    const shipped = run.result.flows.filter(({ kind, commodity }) => kind === 'link' && commodity === 'ammonia')
    expect(shipped.map(({ from, to }) => `${from} ${to}`)).toEqual(['east-port river', 'river south'])
  })
})
