import { describe, expect, it } from 'vitest'
import { runDocument } from '../../builders/engine.js'
import { heatWorks } from '../../builders/heat.js'
import { inTonnes, modelOf } from '../../builders/model.js'
import { partOf, rowsOf, runText, tablesOf } from '../../builders/reports.js'

/** Rows of a table, cell by cell; the first is the head. */
const cells = (part: string) =>
  tablesOf(part)[0]!
    .filter((line) => line.trim() !== '' && !/^ *-+ /.test(line))
    .map((line) => line.trim().split(/ {2,}/))

/** The four streams of tests/cases/ladders.test.ts: 450 GJ recovered, 20 hot, 60 cold, pinch at 90 and 80 °C. */
const four = {
  out: {
    heat: [
      { from: '170 degC', to: '60 degC', 'duty-per-degree': '3 GJ/K' },
      { from: '150 degC', to: '30 degC', duty: '180 GJ' },
    ],
  },
  in: {
    heat: {
      first: { from: '20 degC', to: '135 degC', 'duty-per-degree': '2 GJ/K' },
      second: { from: '80 °C', to: '413.15 K', duty: '240 GJ' },
    },
  },
}

describe('heat by level', () => {
  it('is told by site: what is recovered, the utilities, the pinch and what passes down', async () => {
    const run = await runDocument(heatWorks(four))
    const text = runText(run)
    expect(cells(partOf(text, 'Levels that serve lower ones'))).toEqual([
      ['Ladder', 'Site', 'Recovered', 'Hot utility', 'Cold utility', 'Unit', 'Pinch'],
      ['heat', 'works', '450', '20', '60', 'GJ', 'hot 90, cold 80 °C'],
    ])
    expect(cells(partOf(text, 'Passed down from level to level'))).toContainEqual([
      ...['works', 'heat 145 to 140 °C', 'heat 140 to 85 °C', '82.5', 'GJ'],
    ])
    expect(text).toContain('Levels of heat lie between hot and cold')
    const chinese = runText(run, 'zh')
    expect(cells(partOf(chinese, '高等级代低等级'))[1]!.slice(2)).toEqual([
      ...['450', '20', '60', '吉焦', '热流 90 ℃、冷流 80 ℃'],
    ])
    expect(chinese).toContain('热量等级取热流与冷流之间的温度')
  })

  it('has one pinch temperature where nothing must be hotter than what it heats', async () => {
    const two = (from: string, to: string) => ({
      first: { from: `${from} degC`, to: '100 degC', duty: '50 GJ' },
      second: { from: '100 degC', to: `${to} degC`, duty: '50 GJ' },
    })
    const run = await runDocument(
      heatWorks({ out: { heat: two('150', '50') }, in: { heat: two('50', '150') } }, { difference: '0 K' }),
    )
    expect(run.result.ladders![0]!.heat!.recovered).toBeCloseTo(100, 9)
    const pinch = (language: 'en' | 'zh') =>
      cells(partOf(runText(run, language), language === 'en' ? 'Levels that serve' : '高等级'))[1]!.at(-1)
    expect(pinch('en')).toBe('100 °C')
    expect(pinch('zh')).toBe('冷热流均为 100 ℃')
  })

  it('is told by period and slice where there are several; a slice in which nothing runs has no pinch', async () => {
    const slices = {
      day: { label: { en: 'Day', zh: '日' }, share: '50 %' },
      night: { label: { en: 'Night', zh: '夜' }, share: '50 %' },
    }
    const run = await runDocument(heatWorks(four, {}, { slices, periods: [{ id: '2015' }, { id: '2020' }] }))
    const rows = cells(partOf(runText(run), 'Levels that serve')).slice(1)
    expect(rows.map(([, , period]) => period)).toEqual(['2015 Day', '2015 Night', '2020 Day', '2020 Night'])
    for (const period of ['2015', '2020']) {
      const recovered = rows.filter((row) => row[2]!.startsWith(period)).map((row) => Number(row[3]))
      expect(recovered.reduce((a, b) => a + b, 0)).toBeCloseTo(450, 3)
    }
    for (const row of rows.filter(([, , , recovered]) => recovered === '0')) expect(row.at(-1)).toBe('none')
    expect(partOf(runText(run, 'zh'), '高等级')).toMatch(/2015 日/)
  })
})

describe('grades', () => {
  /** Steam of three levels, as in tests/cases/ladders.test.ts: at 100 yuan/t nothing passes from MP to LP. */
  const steam = (price: string) =>
    modelOf({
      mode: 'planning',
      commodities: {
        hp: inTonnes({ label: { en: 'High', zh: '高压' } }),
        mp: inTonnes({ label: { en: 'Middle', zh: '中压' } }),
        lp: inTonnes({ label: { en: 'Low', zh: '低压' } }),
      },
      ladders: { steam: { label: { en: 'Steam', zh: '蒸汽' }, levels: ['hp', 'mp', 'lp'] } },
      sites: {
        works: {
          demands: { hp: '10 t/yr', mp: '20 t/yr', lp: '30 t/yr' },
          supplies: { hp: { min: '25 t/yr', max: '25 t/yr' } },
        },
      },
      markets: { neighbour: { sells: { mp: { price } } }, boilers: { sells: { lp: { price: '80 yuan/t' } } } },
    })

  it('name the levels a pinch lies between, and hold nothing of heat', async () => {
    const run = await runDocument(steam('100 yuan/t'))
    const text = runText(run)
    expect(cells(partOf(text, 'Levels that serve'))[1]).toEqual(['Steam', 'works', 'between Middle and Low'])
    expect(text).not.toContain('Levels of heat')
    expect(cells(partOf(runText(run, 'zh'), '高等级'))[1]).toEqual(['蒸汽', 'works', '中压与低压之间'])
    const csv = runText(run, 'en', 'csv')
    expect(csv).toContain('steam/works/hp>mp')
    expect(csv).not.toMatch(/recovered|pinch/)
  })

  it('have no pinch where something passes at every level', async () => {
    const run = await runDocument(steam('50 yuan/t'))
    expect(cells(partOf(runText(run), 'Levels that serve'))[1]!.at(-1)).toBe('none')
    expect(rowsOf(partOf(runText(run), 'Passed down')).get('works')).toEqual(['High', 'Middle', '15', 't'])
  })
})
