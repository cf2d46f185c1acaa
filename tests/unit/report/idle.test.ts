import { describe, expect, it } from 'vitest'
import { runDocument } from '../../builders/engine.js'
import { inTonnes, modelOf, ore } from '../../builders/model.js'
import { partOf, runText } from '../../builders/reports.js'

/**
 * A works tips 10 t of slag at 4 yuan/t; a kiln could take it in place of sand at 3 yuan/t. Link n is 7 + n km long at
 * 1 yuan/(t·km), so it lacks n yuan/t. In the second of three years sand costs what `sand` says.
 */
const slag = (links: number, sand = 3) =>
  modelOf({
    mode: 'planning',
    periods: ['y1', 'y2', 'y3'].map((id) => ({ id, length: '1 yr' })),
    commodities: { ore, ...Object.fromEntries(['metal', 'slag', 'sand', 'brick'].map((id) => [id, inTonnes()])) },
    processes: {
      smelting: { per: '1 t metal', closes: ['mass'], in: { ore: '2 t' }, out: { metal: '1 t', slag: '1 t' } },
      firing: {
        per: '1 t brick',
        closes: ['mass'],
        out: { brick: '1 t' },
        modes: { sand: { in: { sand: '1 t' } }, slag: { in: { slag: '1 t' } } },
      },
    },
    sites: {
      works: { units: { furnace: { process: 'smelting', production: '10 t/yr' } } },
      yard: { units: { kiln: { process: 'firing', production: '20 t/yr' } } },
    },
    markets: {
      market: {
        sells: { sand: { price: { 'by-period': { y1: '3 yuan/t', y2: `${sand} yuan/t`, y3: '3 yuan/t' } } } },
        buys: { metal: { price: '9 yuan/t' }, brick: { price: '5 yuan/t' } },
      },
    },
    modes: { road: { rate: '1 yuan/(t·km)' } },
    links: Object.fromEntries(
      Array.from({ length: links }, (_, i) => [
        `way-${i + 1}`,
        { commodity: 'slag', from: 'works', to: 'yard', mode: 'road', distance: `${8 + i} km` },
      ]),
    ),
    routes: { tip: { accepts: { slag: { fee: '4 yuan/t' } }, sites: ['works'] } },
  })

const rowsOf = (part: string) => part.split('\n').filter((line) => /way-\d+$/.test(line))

describe('idle links of a run', () => {
  it('stand in one row for all periods with the same reason', async () => {
    const rows = rowsOf(partOf(runText(await runDocument(slag(2))), 'Links that carry nothing'))
    expect(rows).toHaveLength(2)
    for (const row of rows) expect(row).toContain('y1 – y3')
  })

  it('stand apart where the reason is another: with sand at 2.5 yuan/t half a yuan more is missing', async () => {
    const rows = rowsOf(partOf(runText(await runDocument(slag(1, 2.5))), 'Links that carry nothing'))
    expect(rows.map((row) => [row.includes('y1, y3'), row.includes('at least 1 yuan/t')])).toEqual([
      [true, true],
      [false, false],
    ])
    expect(rows[1]).toContain('at least 1.5 yuan/t cheaper')
  })

  it('are, of many, the twenty that lack least; --all and Markdown have every one', async () => {
    const run = await runDocument(slag(45))
    const few = partOf(runText(run), 'Links that carry nothing')
    const ids = rowsOf(few).map((row) => Number(/way-(\d+)$/.exec(row)![1]))
    expect(ids.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
    expect(few).toContain('… and 25 rows of links that lack as much or more; --all shows them')
    expect(partOf(runText(run, 'zh'), '未使用的连接及原因')).toContain('另有 25 行差距相同或更大的连接，--all 全部列出')
    const all = partOf(runText(run, 'en', 'table', true), 'Links that carry nothing')
    expect(rowsOf(all)).toHaveLength(45)
    expect(all).not.toContain('--all')
    expect(runText(run, 'en', 'md').match(/\| way-\d+ \|/g)).toHaveLength(45)
  })
})
