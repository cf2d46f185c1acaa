import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SolverPort } from '../../src/solve/index.js'
import {
  assertLaws,
  type BeltDocument,
  type BeltShape,
  beltDocument,
  beltShape,
  judge,
  laws,
  projectOf,
  subjectOf,
} from '../../src/testing/index.js'
import { solver } from '../builders/engine.js'
import { goldenModels } from '../golden/models.js'

const runs = Number(process.env['LIUBAI_LAW_RUNS'] ?? 12)
let port: SolverPort
beforeAll(async () => {
  port = await solver()
})

/** A belt of which every law says something. */
const plain: BeltShape = {
  enterprises: 1,
  makers: [{ byProduct: 0.6, powerMwh: 1, productionKt: 30, feeYuan: 9 }],
  takers: [{ filler: 0.5, productionKt: 40, takes: [0] }],
  links: [{ from: 0, to: 0, km: 20, capacityKt: 15 }],
  prices: { raw: 90, power: 300, filler: 60 },
  constructs: { has: ['project', 'policy', 'building'], size: 8 },
}

/** Laws that change a model and compare its optima. */
const changing = laws.filter(({ id }) =>
  ['monotonicity', 'scaling', 'naming-and-order', 'split-and-merge', 'unit-of-entry'].includes(id),
)

/** Kilns with a cost while on and a least load share little clay: which of them burn is chosen. */
const potteryOf = (
  kilns: readonly { readonly capacity: number; readonly onCost: number }[],
  clay: number,
): BeltDocument => ({
  ...{ liubai: 1, kind: 'model', id: 'pottery', label: 'Pottery', mode: 'planning', money: { currency: 'yuan' } },
  commodities: { clay: { unit: 't' }, pot: { unit: 't' }, dust: { unit: 't', 'released-to': 'land' } },
  processes: {
    burning: { per: '1 t pot', closes: ['mass'], in: { clay: '1.1 t' }, out: { pot: '1 t', dust: '0.1 t' } },
  },
  sites: {
    works: {
      units: {
        ...Object.fromEntries(
          kilns.map(({ capacity, onCost }, i) => [
            `kiln-${i}`,
            {
              ...{ process: 'burning', capacity: `${capacity} t/yr`, load: { min: '50 %' } },
              'on-cost': { wages: `${onCost} yuan/yr` },
            },
          ]),
        ),
        hearth: { process: 'burning', production: '2 t/yr' },
      },
    },
  },
  markets: {
    pit: { sells: { clay: { price: '30 yuan/t', limit: `${clay} t/yr` } } },
    shop: { buys: { pot: { price: '160 yuan/t' } } },
  },
})

describe('the laws of the kit', () => {
  it('each say something of one belt, and hold of it', () => {
    const verdicts = assertLaws(projectOf(beltDocument(plain)), port)
    expect(verdicts.map(({ law, status }) => [law.id, status])).toEqual(laws.map(({ id }) => [id, 'holds']))
    for (const { looked } of verdicts) expect(looked).toBeGreaterThan(0)
  })

  it(`hold of ${runs} random belts`, () => {
    const said = new Map(laws.map(({ id }) => [id, 0]))
    fc.assert(
      fc.property(beltShape, fc.nat(99), (shape, seed) => {
        const verdicts = assertLaws(projectOf(beltDocument(shape)), port, { seed })
        // Every belt has a proven answer that closes.
        expect(verdicts.slice(0, 8).map(({ status }) => status)).toEqual(Array(8).fill('holds'))
        for (const { law, looked } of verdicts) said.set(law.id, said.get(law.id)! + looked)
      }),
      { numRuns: runs, verbose: 1 },
    )
    for (const [id, looked] of said) expect({ id, looked: looked > 0 }).toEqual({ id, looked: true })
  })

  it('say as much of a belt that decides in whole numbers', () => {
    fc.assert(
      fc.property(beltShape, fc.nat(99), (shape, seed) => {
        const has = ['fallingSteps', 'running', 'project', 'policy'] as const
        const subject = subjectOf(
          projectOf(beltDocument({ ...shape, constructs: { has, size: shape.constructs.size } })),
          port,
          { seed },
        )
        expect(subject.run.compiled.columns.integer.includes(1)).toBe(true)
        for (const law of changing) expect(judge(law, subject)).toMatchObject({ law: { id: law.id }, status: 'holds' })
      }),
      { numRuns: Math.ceil(runs / 4), verbose: 1 },
    )
  })

  it('hold where which kilns burn is a choice of whole numbers', () => {
    const kiln = fc.record({ capacity: fc.integer({ min: 5, max: 40 }), onCost: fc.integer({ min: 1, max: 4000 }) })
    const kilns = fc.array(kiln, { minLength: 2, maxLength: 5 })
    let some = 0
    fc.assert(
      fc.property(kilns, fc.integer({ min: 10, max: 90 }), fc.nat(99), (list, clay, seed) => {
        const subject = subjectOf(projectOf(potteryOf(list, clay)), port, { seed })
        const burning = subject.run.result.levels.filter(({ unit, level }) => unit.startsWith('kiln') && level > 0)
        if (burning.length > 0 && burning.length < list.length) some++
        for (const law of changing) expect(judge(law, subject)).toMatchObject({ law: { id: law.id }, status: 'holds' })
      }),
      { numRuns: runs, verbose: 1 },
    )
    expect(some).toBeGreaterThan(0)
  })

  it('hold where compositions are carried, every one of them', () => {
    for (const size of [1, 8, 29]) {
      const shape = { ...plain, constructs: { has: ['carried', 'project', 'policy'] as const, size } }
      const verdicts = assertLaws(projectOf(beltDocument(shape)), port)
      expect(verdicts.map(({ law, status }) => [law.id, status])).toEqual(laws.map(({ id }) => [id, 'holds']))
    }
  })

  it.each(Object.keys(goldenModels))('hold of the golden model %s', (name) => {
    assertLaws(projectOf(goldenModels[name]!), port)
  })
})
