import { describe, expect, it } from 'vitest'
import { moneyDimension } from '../../../src/base/index.js'
import { moneyFor, moneyOf, moneyOfKinds } from '../../../src/indicators/money.js'
import { type CompiledProgram, columnKinds } from '../../../src/lp/index.js'
import { runDocument } from '../../builders/engine.js'
import { goldenModels } from '../../golden/models.js'

/** Terms in words: kind of the column, yuan for one unit of it, place, and the price it rests on as written. */
const inWords = ({ graph, columns }: CompiledProgram, terms: ReturnType<typeof moneyOf>['terms']) =>
  [...terms].map(({ column, coefficient, node, price, due }) =>
    [columnKinds[columns.kind[column]!], coefficient, graph.nodes[node]?.id, graph.figures[price]!.origin.text, due]
      .filter((word) => word !== undefined)
      .join(' '),
  )

describe('money of a model', () => {
  it.each([
    ['purchase', ['material'], ['purchase 4 town 4 yuan/t', 'purchase 4 village 4 yuan/t']],
    ['sale', ['sales'], ['sale -9 plant 9 yuan/t']],
    // 40 km at 0.5 yuan: the rate is the price, the distance is none. What the taker pays the giver gets.
    [
      'link',
      ['service', 'transfer'],
      [
        ...['link 8 town 8 yuan/t', 'link 20 town 0.5 yuan/(t·km)'],
        ...['link 3 town 3 yuan/t', 'link -3 spring 3 yuan/t'],
      ],
    ],
    ['disposal', ['service'], ['disposal 7 plant 7 yuan/t']],
    ['supply-min', ['material'], ['extraction 2 town 2 yuan/t']],
    // A year and five years of being on.
    ['running', ['energy', 'wages'], ['on 4 plant 4 yuan/yr', 'on 20 plant 4 yuan/yr', 'start 2 plant 2 yuan']],
    // What is held for a quarter of the year costs a quarter of what the year costs, for half of it half.
    ['slices-stock', ['service'], ['level 0.5 town 2 yuan/t', 'level 1 town 2 yuan/t']],
    ['demand-unmet', ['penalty', 'sales'], ['sale -9 plant 9 yuan/t', 'shortfall 100 100 yuan/t']],
    ['site-demand-unmet', ['penalty'], ['shortfall 100 town 100 yuan/t']],
  ])('%s', async (name, kinds, terms) => {
    const { compiled } = await runDocument(goldenModels[name])
    const money = moneyOf(compiled)
    expect([...new Set(money.kinds)].sort()).toEqual(kinds)
    expect([...new Set(inWords(compiled, money.terms))].sort()).toEqual([...terms].sort())
    expect(money.constants).toEqual([])
  })

  it('that is paid for what stands already is constant', async () => {
    const { compiled } = await runDocument(goldenModels['periods'])
    const { constants } = moneyOf(compiled)
    expect(constants.map(({ kind, value, time }) => [kind, value, time])).toEqual([
      ['wages', 100, 0],
      ['wages', 500, 1],
    ])
    expect(moneyOfKinds(moneyOf(compiled), (kind) => kind === 'wages').constants).toHaveLength(2)
    expect(moneyOfKinds(moneyOf(compiled), (kind) => kind === 'sales').constants).toEqual([])
  })

  it('of building is an investment at the start, less what is left at the end', async () => {
    const { compiled } = await runDocument(goldenModels['build'])
    const form = moneyOfKinds(moneyOf(compiled), (kind) => kind === 'investment')
    expect(form).toMatchObject({ kind: 'affine', dimension: moneyDimension('yuan') })
    // 5 t/yr at 100 yuan. Of 8 years of life 2 are left at the end of year 6, and 3 where it is built a year later.
    expect(inWords(compiled, form.terms)).toEqual([
      'build 500 plant 100 yuan/(t/yr) start',
      'build -125 plant 100 yuan/(t/yr) end',
      'build 500 plant 100 yuan/(t/yr) start',
      'build -187.5 plant 100 yuan/(t/yr) end',
    ])
  })

  it('is told by what it is paid for', async () => {
    const { compiled } = await runDocument(goldenModels['link'])
    const money = moneyOf(compiled)
    expect(inWords(compiled, moneyFor(money, 'freight').terms)).toEqual([
      'link 8 town 8 yuan/t',
      'link 20 town 0.5 yuan/(t·km)',
    ])
    for (const [name, purpose, other] of [
      ['purchase', 'purchase', 'sale'],
      ['sale', 'sale', 'purchase'],
      ['disposal', 'fee', 'freight'],
    ] as const) {
      const one = await runDocument(goldenModels[name])
      expect(moneyFor(moneyOf(one.compiled), purpose).terms.length, name).toBeGreaterThan(0)
      expect(moneyFor(moneyOf(one.compiled), other).terms.length, name).toBe(0)
    }
  })
})
