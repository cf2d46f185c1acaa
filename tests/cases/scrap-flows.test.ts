import { beforeAll, describe, expect, it } from 'vitest'
import { exchangesOf, isNoQuantity, networkOfRun, quantityOf } from '../../src/metrics/index.js'
import type { SolvedRun } from '../../src/results/index.js'
import { runPath, solver, value } from '../builders/engine.js'
import { denseInverse } from '../oracles/dense-inverse.js'

let run: SolvedRun
beforeAll(async () => {
  await solver()
  run = await runPath('tests/fixtures/scrap-flows/model.yaml')
})

/** Transfer coefficients and supplies of one component, as the file has them. */
interface Component {
  /** kt a year in the cars and in the demolition scrap. */
  readonly cars: number
  readonly demolition: number
  /** Share of it that shredding gives to the scrap, and melting to the steel. */
  readonly shredded: number
  readonly melted: number
}

const copper: Component = { cars: 100 * 0.018, demolition: 60 * 0.0025, shredded: 0.12, melted: 1 }
const tin: Component = { cars: 100 * 0.0003, demolition: 60 * 0.0002, shredded: 0.7, melted: 1 }
const others: Component = {
  ...{ cars: 100 * (1 - 0.018 - 0.0003), demolition: 60 * (1 - 0.0025 - 0.0002) },
  ...{ shredded: 0.78, melted: 0.92 },
}

/** Flows of a component in kt a year: (I − A) · flows = supply, solved by the inverse. Each row is a flow of the list. */
function flowsOf({ cars, demolition, shredded, melted }: Component) {
  const names = ['fromYard', 'residue', 'mix', 'steel', 'bars', 'home'] as const
  const supply = [shredded * cars, (1 - shredded) * cars, demolition, 0, 0, 0]
  const share: Readonly<Record<string, number>> = {
    'mix<fromYard': 0.99,
    'mix<home': 1,
    'steel<mix': melted,
    'bars<steel': 0.9,
    'home<steel': 0.1,
  }
  const matrix = names.map((to, i) => names.map((from, j) => (i === j ? 1 : 0) - (share[`${to}<${from}`] ?? 0)))
  const flows = denseInverse(matrix).map((row) => row.reduce((sum, part, j) => sum + part * supply[j]!, 0))
  return Object.fromEntries(names.map((name, i) => [name, flows[i]!])) as Record<(typeof names)[number], number>
}

const [cu, sn, rest] = [copper, tin, others].map(flowsOf) as [
  ReturnType<typeof flowsOf>,
  ReturnType<typeof flowsOf>,
  ReturnType<typeof flowsOf>,
]
const tonnes = (name: keyof typeof cu) => cu[name] + sn[name] + rest[name]

describe('steel scrap with copper and tin, against the components solved one by one', () => {
  it('is solved, certified and closed', () => {
    expect(run.result.status).toBe('optimal')
    expect(run.result.certificate.ok).toBe(true)
    expect(run.result.closure.ok).toBe(true)
  })

  it.each([
    ['yard', 'scrap', 'fromYard'],
    ['yard', 'residue', 'residue'],
    ['works', 'scrap', 'mix'],
    ['works', 'steel', 'steel'],
    ['works', 'bars', 'bars'],
  ] as const)(
    'at the %s the mix of %s has the amount and composition of the hand solution',
    (site, commodity, name) => {
      const mix = run.result.compositions!.find((one) => one.site === site && one.commodity === commodity)!
      expect(mix.amount).toBeCloseTo(tonnes(name), 8)
      expect(mix.composition['Cu']! * tonnes(name)).toBeCloseTo(cu[name], 9)
      expect(mix.composition['Sn']! * tonnes(name)).toBeCloseTo(sn[name], 9)
    },
  )

  it('splits the bars as stated, both parts alike', () => {
    const sold = run.result.flows.filter(({ kind, commodity }) => kind === 'sale' && commodity === 'bars')
    expect(sold.map(({ to }) => to)).toEqual(['market:builders', 'market:traders'])
    expect(sold[0]!.amount).toBeCloseTo(0.3 * tonnes('bars'), 8)
    expect(sold[1]!.amount).toBeCloseTo(0.7 * tonnes('bars'), 8)
    for (const { composition } of sold) expect(composition!['Cu']).toBeCloseTo(cu.bars / tonnes('bars'), 10)
  })

  it('counts substances in indicators: kg/t of copper in the bars, copper recovered, tin in and out', () => {
    expect(value(run, 'copper-in-bars')).toBeCloseTo((1000 * cu.bars) / tonnes('bars'), 7)
    // Three quarters of the 88 % of the copper of the cars that is in the residue.
    expect(value(run, 'copper-to-refinery')).toBeCloseTo(0.75 * 0.88 * 1.8, 9)
    expect(value(run, 'tin-entering')).toBeCloseTo(1000 * (tin.cars + tin.demolition), 7)
    // What is lost on the way leaves with the tin in it.
    expect(value(run, 'tin-leaving')).toBeCloseTo(1000 * (tin.cars + tin.demolition), 7)
  })

  it('is a network of copper in which recipes lose nothing, told by the commodities that carry it', () => {
    const quantity = quantityOf(run.compiled.graph, 'Cu')
    if (isNoQuantity(quantity)) throw new Error('Cu is no quantity')
    const { network, edges } = networkOfRun(run, quantity, { by: 'site' })!
    expect(network.unaccounted).toBeCloseTo(0, 5)
    expect(edges.map(({ from, to, commodity, value: tonnes }) => [from, to, commodity, tonnes])).toEqual([
      ['wreckers', 'works', 'scrap', expect.closeTo(1000 * copper.demolition, 6)],
      ['yard', 'works', 'scrap', expect.closeTo(1000 * 0.99 * cu.fromYard, 6)],
    ])
    expect(exchangesOf(run, { by: 'site' }).map(({ commodity }) => commodity)).toEqual(['scrap', 'scrap'])
  })

  it('closes each component over the whole system, and counts what runs through the recipes', () => {
    const found = run.result.closure.components.find(({ component }) => component === 'Cu')!
    expect(found.entering).toBeCloseTo(1000 * (copper.cars + copper.demolition), 6)
    expect(found.leaving).toBeCloseTo(found.entering, 6)
    // Cars, residue, the mix in the furnace, and the steel in the mill.
    const through = 1000 * (copper.cars + cu.residue + cu.mix + cu.steel)
    expect(found.through).toBeCloseTo(through, 5)
    expect(found.closed).toBeCloseTo(through, 5)
  })
})
