import { beforeAll, describe, expect, it } from 'vitest'
import type { RunResult, SolvedRun } from '../../../src/results/index.js'
import { runDocument } from '../../builders/engine.js'
import { inTonnes, making, modelOf, ore, siteWith } from '../../builders/model.js'
import { partOf, rowsOf, runText, tablesOf } from '../../builders/reports.js'
import { sliced } from '../../builders/sliced.js'

const periods = [{ id: 'first' }, { id: 'second', length: '2 yr' }]
const sites = {
  kiln: {
    label: 'Kiln',
    demands: { ash: { 'by-period': ['100 t/yr', '100 t/yr'], profile: { day: '60 %', night: '40 %' } } },
  },
  pit: { label: 'Pit', units: { digger: { label: 'Digger', process: 'digging', capacity: '110 t/yr' } } },
}

/** A part of a report, cell by cell. */
const cells = (text: string, heading: string) =>
  tablesOf(partOf(text, heading))[0]!
    .filter((line) => line.trim() !== '' && !/^ *-+ /.test(line))
    .map((line) => line.trim().split(/ {2,}/))

describe('a run of several periods and slices', () => {
  let run: SolvedRun
  beforeAll(async () => {
    const stocks = { heap: { label: { en: 'Heap', zh: '灰堆' }, site: 'kiln', commodity: 'ash', opening: '30 t' } }
    run = await runDocument(
      sliced('110 t/yr', { periods, sites, stocks, money: { currency: 'yuan', discounting: '8 %' } }),
    )
  })
  it('has a column per period for levels and flows, and no capacity of one', () => {
    const [head, digging] = cells(runText(run), 'Activity')
    expect(head!.slice(3)).toEqual(['Unit', 'first', 'second', 'In use'])
    expect(digging!.slice(0, 4)).toEqual(['Pit', 'Digger', 'Digging', 't'])
    expect(digging!.at(-1)).toMatch(/%/)
  })
  it('names the period of every slice, with the stock where its slices end', () => {
    const rows = cells(runText(run), 'By slice')
    expect(rows[0]).toEqual(['Kind', 'Process or flow', 'Period', 'Unit', 'Day', 'Night'])
    const stock = rows.filter(([, name]) => name === 'stock Heap')
    expect(stock.map((row) => row[2])).toEqual(['first', 'second'])
    for (const row of rows.slice(1)) expect(['first', 'second']).toContain(row[2])
    const shown = (all: boolean) => partOf(runText(run, 'en', 'table', all), 'By slice')
    expect(shown(true)).toBe(shown(false))
  })
  it('tells stocks by period, from where they open to where they close', () => {
    const rows = cells(runText(run), 'Stocks')
    expect(rows[1]!.slice(0, 3)).toEqual(['Heap', 'first', '30'])
    const [, first, second] = rows
    expect(second![2]).toBe(first!.at(-2))
    const csv = runText(run, 'zh', 'csv').split('\n')
    expect(csv.filter((line) => line.includes('stock/heap'))).toHaveLength(4)
  })
  it('says at what rate and to when it is discounted', () => {
    const flat = (language: 'en' | 'zh') => runText(run, language).replace(/\n +/g, language === 'zh' ? '' : ' ')
    expect(flat('en')).toContain('Discounted amounts count at the start of first, at 8.0 % a year')
    expect(flat('zh')).toContain('贴现金额按年贴现率 8.0% 折至“first”期初')
  })
  it('says of a rate that changes that it is one by period', async () => {
    const rates = { rate: { 'by-period': ['8 %', '6 %'] } }
    const other = await runDocument(
      sliced('110 t/yr', { periods, sites, money: { currency: 'yuan', discounting: rates } }),
    )
    expect(runText(other).replace(/\n +/g, ' ')).toContain('at a rate by period a year')
    expect(runText(other, 'zh')).toContain('（各期不同）')
  })
})

it('what has no place is told by period', async () => {
  const run = await runDocument(
    modelOf({
      ...{ mode: 'simulation', periods, allow: ['MODEL_NO_TAKER'] },
      commodities: { ore, ware: inTonnes({ 'released-to': 'land' }), ash: inTonnes() },
      processes: { work: making('ware', 'ash') },
      sites: { plant: siteWith('work', '10 t/yr') },
    }),
  )
  expect(cells(runText(run), 'Without a place').slice(1)).toEqual([
    ['without a place', 'ash', 'plant', 'first', '10', 't'],
    ['without a place', 'ash', 'plant', 'second', '20', 't'],
  ])
})

describe('how a run ended', () => {
  let run: SolvedRun
  beforeAll(async () => {
    run = await runDocument(sliced())
  })
  const text = (result: Partial<RunResult>, language: 'en' | 'zh' = 'en') =>
    runText({ ...run, result: { ...run.result, ...result } }, language).replace(/\n {4}/g, ' ')
  const certificate = (extra: Partial<RunResult['certificate']>) => ({
    certificate: { ...run.result.certificate, ...extra },
  })
  it('is said with the bound that only the solver vouches for, and the stages that were dropped', () => {
    for (const language of ['en', 'zh'] as const)
      expect(text(certificate({ solverBound: 4711 }), language)).toContain('4,711')
    const dropped = certificate({ droppedStages: ['least-transport'] })
    expect(text(dropped)).toContain('least-transport')
    expect(text(dropped, 'zh')).toContain('least-transport')
    expect(text(certificate({}))).not.toContain('least-transport')
  })
  it('is not called proven where a check failed; of whole numbers nothing is claimed then', () => {
    const failed = certificate({ ok: false, solverBound: 4711 })
    expect(text(failed)).not.toContain('optimum, proven')
    expect(text(failed)).not.toContain('4,711')
  })
  it('says where balances do not close', () => {
    const closure = { ...run.result.closure, ok: false, worst: 0.25, where: 'ash at Kiln' }
    expect(text({ closure })).toMatch(/2\.5e-1.*ash at Kiln/)
    expect(text({ closure }, 'zh')).toMatch(/2\.5e-1.*ash at Kiln|ash at Kiln.*2\.5e-1/)
  })
  it('without a conflict to show says no more than that there is no answer', () => {
    const lines = text({ status: 'limit' }).split('\n')
    expect(lines.filter((line) => line !== '')).toHaveLength(3)
  })
})

it('of links that carry nothing, one as good as what is done is told from one that is shut', async () => {
  const haul = { commodity: 'ash', from: 'pit', to: 'kiln', charge: '2 yuan/t' }
  const cart = { ...haul, label: { en: 'Cart', zh: '车' }, charge: '3 yuan/t' }
  const run = await runDocument(
    sliced('110 t/yr', { links: { haul, cart, shut: { ...haul, label: 'Shut', capacity: '0 t/yr' } } }),
  )
  const reason = ({ result }: SolvedRun, link: string, language: 'en' | 'zh') =>
    rowsOf(
      partOf(runText({ ...run, result }, language), language === 'en' ? 'Links that carry nothing' : '未使用的连接'),
    )
      .get(link)!
      .at(-2)
  expect(reason(run, 'Cart', 'en')).toBe('at least 1 yuan/t cheaper, or worth so much more')
  expect(reason(run, 'Shut', 'en')).toBe('its capacity is 0')
  const idleLinks = run.result.idleLinks.map((idle) => ({ ...idle, missing: 0 }))
  const asGood = { ...run, result: { ...run.result, idleLinks } }
  expect(reason(asGood, 'Cart', 'en')).toBe('nothing: as good as what is done instead')
  expect(reason(asGood, '车', 'zh')).toBe('无须变化：与现有安排同样好')
})
