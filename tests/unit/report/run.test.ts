import { describe, expect, it } from 'vitest'
import { writeTrail } from '../../../src/report/index.js'
import { trace } from '../../../src/results/index.js'
import { runFiles, runPath } from '../../builders/engine.js'
import { comparisonText, partOf, rowsOf, runText, tablesOf } from '../../builders/reports.js'
import { runChanged, thinPath, without } from '../../builders/thin-path.js'

const acidCapacity = 'enterprises.four-metals.sites.copper-smelter.units.acid-plant.capacity'

describe('report of a run', () => {
  it('sets observations beside the model, targets beside their bounds', async () => {
    const text = runText(await runFiles(thinPath, 'base.yaml'))
    expect(rowsOf(partOf(text, 'Observed')).get('SO2, survey')).toEqual(['2.1', '1.908', 'kt', '-9.1 %', 'B', 'S01'])
    expect(rowsOf(partOf(text, 'Targets')).get('utilisation-2009')).toEqual([
      'Use of industrial solid waste',
      'at least 40.0',
      '30.0',
      '%',
      '- missed',
    ])
    expect(rowsOf(partOf(text, 'Targets')).get('so2-2009')!.at(-1)).toBe('+ met')
  })
  it('says of an observation the model was given that it is no evidence', async () => {
    const files = {
      ...thinPath,
      'base.yaml': thinPath['base.yaml']!.replace('of: so2-total, value', 'of: so2-total, imposed: true, value'),
    }
    const run = await runFiles(files, 'base.yaml')
    expect(
      rowsOf(partOf(runText(run), 'Observed'))
        .get('SO2, survey')!
        .at(-1),
    ).toBe('imposed')
    expect(runText(run, 'zh')).toContain('模型中已设定')
  })
  it('tells of units where they stand, how much of their capacity is in use, and which are full', async () => {
    const base = await runFiles(thinPath, 'base.yaml')
    const { load } = base.result.loads[0]!
    const row = (run: typeof base) => rowsOf(partOf(runText(run), 'Activity')).get('Copper smelter')!
    expect(row(base).slice(0, 2)).toEqual(['acid-plant', 'Sulphuric acid making'])
    expect(row(base).slice(-2)).toEqual(['200 kt', `${(load / 2).toFixed(1)} %`])
    const full = await runChanged('base.yaml', { [acidCapacity]: `${load} kt/yr` })
    expect(row(full).at(-1)).toBe('100.0 %, full')
    expect(runText(full, 'zh')).toContain('100.0%（满负荷）')
  })
  it('says of a link that carries nothing what would have to change', async () => {
    // Fly ash in bricks pays up to a road charge of 31.4 yuan/t.
    const run = await runChanged('ash-bricks.yaml', { 'modes.road.charge': '41.4 yuan/t' })
    const rows = rowsOf(partOf(runText(run), 'Links that carry nothing'))
    expect(rows.get('Fly ash to the brick works')!.slice(-2)).toEqual([
      'at least 10,000 yuan/kt cheaper, or worth so much more',
      'ash-to-bricks',
    ])
    expect(runText(run, 'zh')).toContain('费用至少降低 10,000 元/千吨，或价值提高同样多')
    const shut = await runChanged('ash-bricks.yaml', { 'links.ash-to-bricks.capacity': '0 kt/yr' })
    expect(rowsOf(partOf(runText(shut), 'Links that carry nothing')).get('Fly ash to the brick works')).toContain(
      'its capacity is 0',
    )
    const base = await runFiles(thinPath, 'base.yaml')
    expect(partOf(comparisonText([base, run]), 'Structure that differs')).toContain(
      'Fly ash: Power station → Brick works by Road (not used: at least 10,000 yuan/kt cheaper',
    )
  })
  it('says of an observation in % how many points it is away, and nothing of what is only rounding', async () => {
    const run = await runFiles(thinPath, 'base.yaml')
    const observation = (observed: number, modelled: number, unit: string) => ({
      ...run.result.observations[0]!,
      label: { en: `${observed} ${unit}`, zh: '' },
      ...{ observed, modelled, unit, note: { en: 'As printed.', zh: '' } },
    })
    const observations = [observation(70, 29.4, '%'), observation(91000, 91000 * (1 + 1e-15), 't')]
    const text = runText({ ...run, result: { ...run.result, observations } })
    expect(rowsOf(partOf(text, 'Observed')).get('70 %')).toContain('-40.6 points')
    expect(rowsOf(partOf(text, 'Observed')).get('91000 t')).toContain('0.0 %')
    expect(rowsOf(partOf(text, 'Observed')).get('70 %')!.at(-1)).toBe('As printed.')
  })
  it('calls units of the model by their label', async () => {
    const unit = `units:\n  crate: { label: { en: crates, zh: 箱 }, counts: true }\n`
    const crates = `{ label: { en: Crates, zh: 箱数 }, unit: crate, better: none, formula: "emitted(so2) * per-so2" }`
    const text = thinPath['base.yaml']!.replace(
      'parameters:\n',
      `${unit}parameters:\n  per-so2: { value: 2 crate/t, grade: D, why: a test }\n`,
    ).replace('indicators:\n', `indicators:\n  crates: ${crates}\n`)
    const files = { ...thinPath, 'base.yaml': text }
    const run = await runFiles(files, 'base.yaml')
    expect(rowsOf(partOf(runText(run), 'Indicators')).get('Crates')).toContain('crates')
    expect(rowsOf(partOf(runText(run, 'zh'), '指标')).get('箱数')).toContain('箱')
    expect(run.result.indicators.find(({ id }) => id === 'crates')!.unit).toBe('crate')
  })
  it('tells what has no place before anything else', async () => {
    const text = runText(await runFiles(without('base.yaml', /^ {2}landfill:.*\n/m), 'base.yaml'))
    expect(text.indexOf('Without a place')).toBeLessThan(text.indexOf('Indicators'))
    expect(rowsOf(partOf(text, 'Without a place')).get('without a place')).toEqual([
      'Desulphurisation gypsum',
      'Power station',
      '3',
      'kt',
    ])
    expect(partOf(text, 'Indicators')).toContain('Use of industrial solid waste *')
  })
  it('of a run without an answer says how it ended and why, and nothing empty', async () => {
    const run = await runChanged('base.yaml', { 'links.ash-to-cement.at-least': '200 kt/yr' })
    const text = runText(run)
    expect(text).toContain('infeasible, proven')
    expect(partOf(text, 'What cannot hold together')).toMatch(/Fly ash to the cement works \(changed\.yaml:1\)/)
    for (const heading of ['Indicators', 'Targets', 'Observed', 'Flows', 'Notes']) expect(text).not.toContain(heading)
    expect(text).not.toMatch(/residual|NaN|undefined/)
  })
  it('names what can grow without limit', async () => {
    const run = await runChanged('base.yaml', {
      'enterprises.four-building.sites.brick-works.units.kiln.production': 'none',
      'markets.building-market.buys.bricks.price': '500 yuan/t',
    })
    expect(run.result.status).toBe('unbounded')
    expect(partOf(runText(run), 'What can grow without limit')).toContain('Bricks sold to Building materials market')
    expect(partOf(runText(run, 'zh'), '可无限增长的量')).toContain('向建材市场销售砖')
  })
  it('lets periods run across in one table, however wide, for no row is torn', async () => {
    const run = await runPath('scenarios/published/recycling-loop.yaml')
    const text = runText(run)
    const parts = tablesOf(partOf(text, 'Indicators by period'))
    expect(parts).toHaveLength(1)
    const heads = parts[0]![0]!.trim().split(/ {2,}/)
    expect(heads).toEqual(['Indicator', 'Unit', ...run.result.periods.map(({ id }) => id)])
    const values = rowsOf(partOf(text, 'Indicators by period')).get('Entering use (b)')!.slice(1)
    expect(values).toHaveLength(31)
    expect(values.at(-1)).toBe('510')
    expect(rowsOf(partOf(text, 'Indicators')).get('Entering use (b)')![0]).toBe('2,273.6')
  })
  it('is a tidy table as CSV: the whole, then every period, numbers in full', async () => {
    const run = await runPath('scenarios/published/recycling-loop.yaml')
    const lines = runText(run, 'zh', 'csv').trimEnd().split('\n')
    expect(lines.slice(1).filter((line) => line.includes(',indicator,'))).toHaveLength(3 * 32)
    expect(lines[0]).toMatch(/^scenario,status,indicator,indicator_en,indicator_zh,period,unit,value,/)
    expect(runText(run, 'en', 'csv')).toBe(runText(run, 'zh', 'csv'))
    const used = run.result.indicators.find(({ id }) => id === 'used-b')!
    expect(lines.find((line) => line.includes('used-b') && line.includes(',,Mt,'))).toContain(`,${used.value},`)
  })
})

describe('trail as text', () => {
  it('goes from the value to file, line, layer, what it replaced, source, grade and mark', async () => {
    const run = await runFiles(thinPath, 'ash-bricks.yaml')
    const text = writeTrail(trace(run, 'total-cost')!, { language: 'en', format: 'table' }).replace(
      /\n {8,}(?=\S)/g,
      '\n        ',
    )
    expect(text).toContain('Cost less sales (total-cost): -1,052 Myuan')
    const flat = text.replace(/\s+/g, ' ')
    expect(flat).toContain('450,000 t × 0.00034 Myuan/t = 153 Myuan')
    expect(flat).toContain(
      'markets.fuel-market.sells.coal.price = 340 yuan/t [Grade B●, Source S01] ash-bricks.yaml:8:64 (scenario ash-bricks)',
    )
    expect(flat).toContain('in place of 320 yuan/t markets.yaml:14:22 (the model)')
    expect(flat).toContain('Sources S01, Four works survey, Example institute, 2009')
    expect(flat).toContain('1,000,000 MWh × -0.45 t/MWh = -450,000 t')
    const chinese = writeTrail(trace(run, 'total-cost')!, { language: 'zh', format: 'table' }).replace(/\s+/g, ' ')
    expect(chinese).toContain('取代 320 yuan/t')
    expect(chinese).toContain('（情景 ash-bricks）')
  })
  it('begins with what it rests on: the weakest figures, and those set otherwise with what they replaced', async () => {
    const run = await runFiles(thinPath, 'ash-bricks.yaml')
    const text = writeTrail(trace(run, 'total-cost')!, { language: 'en', format: 'table' })
    const head = text.slice(0, text.indexOf('  Value:'))
    expect(head).toMatch(/Rests on \d+ figures: A \d+, B \d+, C \d+, D \d+/)
    expect(head).toContain('Weakest figures (Grade D)')
    expect(head.replace(/\s+/g, ' ')).toContain(
      'markets.fuel-market.sells.coal.price = 340 yuan/t in place of 320 yuan/t ash-bricks.yaml:8:64 (scenario ash-bricks)',
    )
    expect(writeTrail(trace(run, 'total-cost')!, { language: 'zh', format: 'table' })).toContain('最弱的数据（等级 D）')
  })
  it('says once of a term what is counted elsewhere, of its figures and its bounds together', async () => {
    const trail = trace(await runFiles(thinPath, 'base.yaml'), 'isw-utilisation')
    if (trail?.kind !== 'indicator') throw new Error('no trail')
    const [part] = trail.parts
    const term = part!.terms.find(({ figures, column }) => figures.length > 0 && column.bounds.length > 0)!
    const again = { ...trail, parts: [{ ...part!, terms: [term, term] }] }
    const text = writeTrail(again, { language: 'en', format: 'table' })
    expect(text).toContain('counted elsewhere')
    expect(text).not.toMatch(/counted elsewhere in this trace\n +with \d/)
  })
  it('lists no figure and no source twice, and terms until they make 95 % of the value', async () => {
    const run = await runFiles(thinPath, 'ash-bricks.yaml')
    const trail = trace(run, 'total-cost')!
    const text = writeTrail(trail, { language: 'en', format: 'table' })
    const paths = [...text.matchAll(/^ +(\S+) = .* {3}\[/gm)].map(([, path]) => path)
    expect(paths.length).toBeGreaterThan(5)
    expect(new Set(paths).size).toBe(paths.length)
    expect(text.match(/Four works survey/g)).toHaveLength(1)
    expect(text).toMatch(/… and \d+ smaller terms, together -?[\d.,]+ Myuan/)
    const json = JSON.parse(writeTrail(trail, { language: 'en', format: 'json' }))
    expect(json.parts).toEqual(JSON.parse(JSON.stringify(trail)).parts)
  })
  it('of a run without an answer is the formula alone', async () => {
    const run = await runChanged('base.yaml', { 'links.ash-to-cement.at-least': '200 kt/yr' })
    const text = writeTrail(trace(run, 'total-cost')!, { language: 'en', format: 'table' })
    expect(text).toContain('the scenario has no answer')
    expect(text).not.toContain('NaN')
  })
})
