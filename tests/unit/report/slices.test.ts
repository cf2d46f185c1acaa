import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { runDocument } from '../../builders/engine.js'
import { partOf, rowsOf, runText } from '../../builders/reports.js'
import { sliced } from '../../builders/sliced.js'

describe('slices of a run', () => {
  it('stand side by side: levels and flows by day and by night', async () => {
    const run = await runDocument(sliced())
    const rows = [...rowsOf(partOf(runText(run), 'By slice'))]
    expect(rows[0]).toEqual(['Kind', ['Process or flow', 'Unit', 'Day', 'Night']])
    const named = new Map(rows.map(([kind, [name, ...cells]]) => [`${kind} ${name}`, cells]))
    expect(named.get('Level Digging at Digger')).toEqual(['t', '55', '40'])
    expect(named.get('sent Ash: Pit → Kiln')).toEqual(['t', '55', '40'])
    expect(named.get('bought Ash: Shop → Kiln')).toEqual(['t', '5', '–'])
    expect(named.get('delivered Ash: Kiln → demand at Kiln')).toEqual(['t', '60', '40'])
    expect(partOf(runText(run, 'zh'), '分段明细')).toMatch(/日 +夜/)
    expect(rowsOf(partOf(runText(run), 'Flows')).get('sent')).toContain('95')
  })

  it('are rows of the CSV table, with the slice', async () => {
    const rows: Record<string, string>[] = parse(runText(await runDocument(sliced()), 'en', 'csv'), { columns: true })
    const shown = rows
      .filter(({ kind, part }) => kind === 'purchase' || kind === 'link' || part === 'level')
      .map(({ part, slice, from, to, commodity, unit, value }) => [part, slice, from, to, commodity, unit, value])
    expect(shown).toEqual([
      ['level', 'day', '', '', '', 't', '55'],
      ['level', 'night', '', '', '', 't', '40'],
      ['flow', 'day', 'pit', 'kiln', 'ash', 't', '55'],
      ['flow', 'night', 'pit', 'kiln', 'ash', 't', '40'],
      ['flow', 'day', 'market:shop', 'kiln', 'ash', 't', '5'],
    ])
  })

  it('of which there are more than fit are told of, and kept for files', async () => {
    const hours = Array.from({ length: 16 }, (_, i) => `h${i}`)
    const slices = Object.fromEntries(hours.map((id) => [id, '6.25 %']))
    const sites = {
      kiln: { demands: { ash: '100 t/yr' } },
      pit: { units: { digger: { process: 'digging', capacity: '160 t/yr' } } },
    }
    const indicators = { cost: { label: 'Cost', unit: 'yuan', formula: 'cost()' } }
    const run = await runDocument(sliced('110 t/yr', { slices, sites, indicators }))
    expect(partOf(runText(run), 'By slice')).toContain('16 slices do not fit side by side')
    expect(runText(run, 'en', 'csv').match(/,level,h/g)).toHaveLength(16)
  })
})
