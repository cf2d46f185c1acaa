import { describe, expect, it } from 'vitest'
import { isNoQuantity, quantityOf, viewRun } from '../../../src/metrics/index.js'
import { writeNetwork } from '../../../src/report/index.js'
import { wordsOf } from '../../../src/report/words/index.js'
import { runDocument } from '../../builders/engine.js'
import { loopBelt } from '../../builders/loop-belt.js'
import { comparisonText, partOf } from '../../builders/reports.js'
import { runChanged } from '../../builders/thin-path.js'
import { sliced } from '../../builders/sliced.js'

describe('a comparison', () => {
  it('with a scenario that grows without limit names what can, in both languages', async () => {
    const base = await runChanged('base.yaml', {})
    const endless = await runChanged('ash-bricks.yaml', {
      'enterprises.four-building.sites.brick-works.units.kiln.production': 'none',
      'markets.building-market.buys.bricks.price': '500 yuan/t',
    })
    const other = { ...endless, result: { ...endless.result, id: 'endless' } }
    expect(other.result.status).toBe('unbounded')
    expect(partOf(comparisonText([base, other], 'en'), 'What can grow without limit')).toContain('Bricks sold to')
    expect(partOf(comparisonText([base, other], 'zh'), '可无限增长的量')).toContain('销售砖')
  })
  it('of different price years says that money cannot be compared', async () => {
    const [early, late] = [2005, 2010].map((year) =>
      runDocument({ ...sliced('110 t/yr', { money: { currency: 'yuan', 'price-year': year } }), id: `y${year}` }),
    )
    const runs = [await early!, await late!]
    expect(comparisonText(runs, 'en').replace(/\n +/g, ' ')).toContain('y2005 yuan 2005, y2010 yuan 2010')
    expect(comparisonText(runs, 'zh')).toContain('价格年份不同，金额不可比')
    // The unit of no indicator names a year that only one of them has.
    expect(comparisonText(runs, 'en')).not.toContain('2005 prices')
  })
})

describe('the network of a run', () => {
  it('speaks of one period alone where it is asked for', async () => {
    const run = await runDocument({ ...loopBelt, periods: [{ id: 'first' }, { id: 'second' }] })
    const text = (language: 'en' | 'zh', period?: string) => {
      const quantity = quantityOf(run.compiled.graph, 'mass')
      if (isNoQuantity(quantity)) throw new Error('no mass')
      const view = viewRun(run, quantity, { by: 'enterprise', ...(period ? { period } : {}) })!
      return writeNetwork({ id: run.result.id, label: run.result.label, run, view }, { language, format: 'table' })
    }
    expect(text('en')).toContain('all 2 periods together')
    expect(text('en', 'first')).not.toContain('periods together')
    expect(text('en')).toMatch(/Metals +Stone +Slag +120 +t/)
    expect(text('en', 'first')).toMatch(/Metals +Stone +Slag +60 +t/)
    expect(text('zh')).toContain('2 个时期合计')
  })
})

describe('words that count', () => {
  it('groups joined by links, one or several', () => {
    expect(wordsOf('en').linked([4])).toBe('Places joined by links: one group of 4')
    expect(wordsOf('en').linked([4, 2])).toBe('Places joined by links: 2 groups, of 4, 2')
    expect(wordsOf('zh').linked([4])).toBe('由连接相通的地点：一组 4 处')
    expect(wordsOf('zh').linked([4, 2])).toBe('由连接相通的地点：2 组，分别为 4、2 处')
  })
  it('a driver per its unit, if it has one', () => {
    expect([wordsOf('en').requirements.per('D1', 't'), wordsOf('en').requirements.per('D1', '')]).toEqual([
      'D1, per t',
      'D1',
    ])
    expect([wordsOf('zh').requirements.per('D1', '吨'), wordsOf('zh').requirements.per('D1', '')]).toEqual([
      ...['D1（每吨）', 'D1'],
    ])
  })
  it('a Chinese unit that has no English name stands as it is', () => {
    expect(wordsOf('en').unitName('坛/万元')).toBe('坛/10kyuan')
  })
})
