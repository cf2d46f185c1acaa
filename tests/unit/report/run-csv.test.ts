import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import type { SolvedRun } from '../../../src/results/index.js'
import { runDocument, runPath } from '../../builders/engine.js'
import { heatWorks } from '../../builders/heat.js'
import { runText } from '../../builders/reports.js'
import { runFiles } from '../../builders/engine.js'
import { flow, thinPath } from '../../builders/thin-path.js'

const rowsOf = (run: SolvedRun): Record<string, string>[] => parse(runText(run, 'en', 'csv'), { columns: true })

describe('a run as CSV', () => {
  it('holds every flow with its ends, and the level of every unit', async () => {
    const run = await runFiles(thinPath, 'ash-bricks.yaml')
    const rows = rowsOf(run)
    const flows = rows.filter(({ part }) => part === 'flow')
    expect(flows).toHaveLength(run.result.flows.filter(({ amount }) => amount !== 0).length)
    expect(flows.find(({ indicator }) => indicator === 'link/ash-to-bricks@year')).toMatchObject({
      ...{ kind: 'link', commodity: 'fly-ash', from: 'power-station', to: 'brick-works', unit: 'kt' },
      value: String(flow(run, 'link/ash-to-bricks')),
      indicator_en: 'Fly ash: Power station → Brick works',
    })
    expect(rows.filter(({ part }) => part === 'level')).toHaveLength(run.result.levels.length)
  })

  it('holds the heat recovered, the utilities and the pinch of a ladder', async () => {
    // The four streams of tests/cases/ladders.test.ts: 20 GJ hot, 60 cold, 450 recovered, pinch at 90 °C of hot streams.
    const stream = (from: number, to: number, duty: number) => ({
      from: `${from} degC`,
      to: `${to} degC`,
      duty: `${duty} GJ`,
    })
    const run = await runDocument(
      heatWorks({
        out: { heat: [stream(170, 60, 330), stream(150, 30, 180)] },
        in: { heat: [stream(20, 135, 230), stream(80, 140, 240)] },
      }),
    )
    const ladder = new Map(
      rowsOf(run)
        .filter(({ part }) => part === 'ladder')
        .map((row) => [row['indicator']!.split('/').at(-1), row]),
    )
    for (const [id, amount, unit] of [
      ['recovered', 450, 'GJ'],
      ['hot-utility', 20, 'GJ'],
      ['cold-utility', 60, 'GJ'],
      ['pinch', 90, 'degC'],
    ] as const) {
      expect(Number(ladder.get(id)!['value']), id).toBeCloseTo(amount, 9)
      expect(ladder.get(id)!['unit']).toBe(unit)
    }
    expect([...ladder.keys()].filter((id) => id!.includes('>')).length).toBe(run.result.ladders![0]!.cascade.length)
  })

  it('holds the total requirements of a determined model and its indicators shared out', async () => {
    const rows = rowsOf(await runPath('scenarios/published/two-sectors.yaml'))
    const of = (part: string, driver: string) =>
      rows.filter((row) => row['part'] === part && row['driver']!.includes(driver))
    // Leontief inverse of Miller and Blair: 1.25412541 of agriculture in all per unit demanded, 0.2640264 of manufactures.
    const needed = of('requirement', 'agriculture@')
    const perUnit = (sector: string) => Number(needed.find(({ indicator }) => indicator!.includes(sector))!['value'])
    expect(perUnit('farms')).toBeCloseTo(1.25412541, 6)
    expect(perUnit('factories')).toBeCloseTo(0.2640264, 6)
    expect(of('driver', 'agriculture@').map(({ value }) => Number(value))).toEqual([600])
    // 0.3 worker per USD: what both demands cause at the farms adds up to the indicator.
    const shares = rows.filter(({ part, indicator }) => part === 'share' && indicator === 'labour-agriculture')
    const total = rows.find(
      ({ part, indicator, period }) => part === 'indicator' && indicator === 'labour-agriculture' && period === '',
    )
    const sum = shares.reduce((all, { value }) => all + Number(value), 0)
    expect(sum / Number(total!['value'])).toBeCloseTo(1, 9)
    const caused = shares.find(({ driver, arises_at: at }) => driver!.includes('agriculture@') && at!.includes('farms'))
    expect(Number(caused!['value'])).toBeCloseTo(225.7426, 4)
  })
})
