import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { compareRuns } from '../../../src/compare/index.js'
import { packs as standard } from '../../../src/indicators/index.js'
import type { PackItemResult, SolvedRun } from '../../../src/results/index.js'
import { writeComparison, writeRun } from '../../../src/report/index.js'
import { runDocument } from '../../builders/engine.js'
import { inTonnes, modelOf, type Sections } from '../../builders/model.js'

/** A works that makes `output` t of ware at 20 000 yuan a tonne and a tonne of slag with each, of which `used` t is used. */
const works = (output: number, used: number, packs: Sections, more: Sections = {}): Sections =>
  modelOf({
    tags: { slags: {} },
    commodities: {
      ore: inTonnes({ 'drawn-from': 'ground' }),
      ware: inTonnes(),
      brick: inTonnes(),
      slag: inTonnes({ tags: ['slags'] }),
      so2: inTonnes({ 'released-to': 'air' }),
    },
    parameters: { 'industrial-land': '2 km2', 'energy-total': '600 tce' },
    processes: {
      making: { per: '1 t ware', partial: 'x', in: { ore: '2 t' }, out: { ware: '1 t', slag: '1 t', so2: '0.01 t' } },
      bricks: { per: '1 t brick', partial: 'x', in: { slag: '1 t' }, out: { brick: '1 t' } },
    },
    sites: {
      town: {
        units: {
          works: { process: 'making', production: `${output} t/yr` },
          kiln: { process: 'bricks', production: `${used} t/yr` },
        },
      },
    },
    markets: { shop: { buys: { ware: { price: '20000 yuan/t' }, brick: { price: '0 yuan/t' } } } },
    routes: { yard: { accepts: { slag: {} } } },
    indicators: {
      'value-added': { unit: '10kyuan', formula: 'sales()' },
      'so2-total': { unit: 't', formula: 'emitted(so2)' },
    },
    packs,
    ...more,
  })

const use = {
  'solid-waste-used': 'used(slags)',
  'solid-waste-generated': 'generated(slags)',
  'solid-waste-drawn': 'drawn(slags)',
}

const everything = Object.fromEntries(standard.map(({ id }) => [id, {}]))

function item(run: SolvedRun, id: string): PackItemResult {
  const found = run.result.packs!.flatMap(({ items }) => items).find((entry) => entry.id === id)
  if (!found) throw new Error(`no item ${id}`)
  return found
}

describe('indicator packs on a run', () => {
  it('computes what is bound, from the model and by name, and traces it like any indicator', async () => {
    const run = await runDocument(works(1000, 400, { 'ndrc-2007-park': { use } }))
    // 400 t of 1 000 t of slag; 2 000 × 10 000 yuan over 2 km2 and 600 tce.
    expect(item(run, 'ndrc-2007-park-isw-utilisation')).toMatchObject({ status: 'computed', value: 40 })
    expect(item(run, 'ndrc-2007-park-land-output').value).toBeCloseTo(0.1, 12)
    expect(item(run, 'ndrc-2007-park-energy-output').value).toBeCloseTo(2000 / 600, 12)
    expect(item(run, 'ndrc-2007-park-so2')).toMatchObject({ value: 10, parts: [{ value: 5, unit: 'kg/10kyuan' }] })
    const indicator = run.result.indicators.find(({ id }) => id === 'ndrc-2007-park-isw-utilisation')!
    expect(indicator.contributors.length).toBeGreaterThan(0)
  })

  it('shows a gap with its reason and never a number, in every pack and every form of output', async () => {
    const run = await runDocument(works(1000, 400, everything))
    const items = run.result.packs!.flatMap((pack) => pack.items)
    expect(items).toHaveLength(14 + 22 + 17 + 32 + 1 + 13 + 2)
    const gaps = items.filter(({ status }) => status === 'gap')
    expect(gaps.length).toBeGreaterThan(60)
    for (const { value, reason, threshold } of gaps) {
      expect(value).toBeNull()
      expect(reason).not.toBeNull()
      if (threshold) expect(threshold.verdict).toBe('unknown')
    }
    const rows: string[][] = parse(writeRun(run, { language: 'en', format: 'csv' }))
    for (const { id } of gaps) {
      const cells = rows.find((row) => row[2] === id)!
      expect([id, cells[7], cells[8] !== '']).toEqual([id, '', true])
    }
  })

  it('counts what HJ 274 asks as met, missed and not known', async () => {
    const state = { 'no-major-accident': 'yes', 'key-sources-compliance': '98 %', 'green-cover': '15 %' }
    const run = await runDocument(works(1000, 800, { 'hj-274-2015': { use, state } }))
    expect(item(run, 'hj-274-2015-no-major-accident')).toMatchObject({ status: 'stated', value: true })
    expect(item(run, 'hj-274-2015-key-sources-compliance').threshold).toMatchObject({ verdict: 'missed' })
    expect(item(run, 'hj-274-2015-green-cover').threshold).toMatchObject({ verdict: 'met' })
    const rules = new Map(run.result.packs![0]!.rules.map((rule) => [rule.id, rule]))
    // 80 % of the slag is used; land output is below its limit, energy 0.3 tce per 10 000 yuan within it.
    expect(rules.get('use')).toMatchObject({ met: 1, missed: 0, unknown: 1, verdict: 'met' })
    expect(rules.get('energy')!.verdict).toBe('met')
    expect(rules.get('land')).toMatchObject({ met: 0, missed: 1, unknown: 1, verdict: 'unknown' })
    // One mandatory item is missed, so the rule is, whatever is not known.
    expect(rules.get('mandatory')).toMatchObject({ met: 1, missed: 1, verdict: 'missed' })
    expect(rules.get('all')!.verdict).toBe('unknown')
  })

  it('takes the mean over what has a value and names what is left out', async () => {
    const run = await runDocument(works(1000, 400, { 'ndrc-2017': { use } }))
    const mean = item(run, 'ndrc-2017-waste-recycling')
    expect(mean).toMatchObject({ status: 'metric', value: 40 })
    expect([mean.components.length, mean.dropped.length]).toEqual([1, 4])
  })

  it('prefers a stated reason to a figure, and a stated value to none', async () => {
    const why = { en: 'not measured', zh: '未测' }
    const gaps = { 'isw-utilisation': why }
    const run = await runDocument(works(1000, 400, { 'ndrc-2007-park': { use, gaps, state: { cod: '3 t' } } }))
    expect(item(run, 'ndrc-2007-park-isw-utilisation').reason).toEqual({ code: 'given', text: why })
    expect(item(run, 'ndrc-2007-park-cod')).toMatchObject({ status: 'stated', value: 3 })
  })

  it('constrains an item by a policy and holds it against a target', async () => {
    const aims = { targets: { clean: { indicator: 'ndrc-2007-park-so2', 'at-most': '9 t' } } }
    const run = await runDocument(works(1000, 400, { 'ndrc-2007-park': { use } }, aims))
    expect(run.result.targets).toMatchObject([{ value: 10, bound: 9, status: 'missed' }])
    const policies = { cap: { cap: '9 t', on: 'ndrc-2007-park-so2' } }
    // Planning leaves nothing unplaced.
    const held = await runDocument(works(1000, 400, { 'ndrc-2007-park': { use } }, { mode: 'planning', policies }))
    expect(held.result.status).toBe('infeasible')
  })

  it('measures growth between periods', async () => {
    const periods = { from: 2010, to: 2012 }
    const grown = works(1000, 400, { 'hj-274-2015': { use } }, { periods })
    const sites = {
      town: {
        units: {
          works: { process: 'making', production: { 'by-period': [1000, 1050, 1210], unit: 't/yr' } },
          kiln: { process: 'bricks', production: '400 t/yr' },
        },
      },
    }
    const run = await runDocument({ ...grown, sites })
    // 1 000 → 1 210 in two years: 10 % a year.
    expect(item(run, 'hj-274-2015-value-added-growth').value).toBeCloseTo(10, 9)
    // Land stands still: its output is per year in each period, and so grows alike.
    expect(item(run, 'hj-274-2015-land-output-growth').value).toBeCloseTo(10, 9)
    expect(item(run, 'hj-274-2015-land-output').value).toBeCloseTo((0.1 + 0.105 + 0.121) / 3, 12)
    // Sulphur dioxide grows with output: elasticity 1, over the one pollutant there is.
    const elasticity = item(run, 'hj-274-2015-pollutant-elasticity')
    expect(elasticity.value).toBeCloseTo(1, 9)
    expect([elasticity.components.length, elasticity.dropped.length]).toEqual([1, 3])
  })

  it('counts what stands all the time once a year, however long a period is', async () => {
    const periods = [{ id: 'long', length: '5 yr' }]
    const run = await runDocument(works(1000, 400, { 'hj-274-2015': { use } }, { periods }))
    // 2 000 × 10 000 yuan a year for five years, over 2 km2 for five years.
    expect(item(run, 'hj-274-2015-land-output').value).toBeCloseTo(0.1, 12)
  })

  it('measures growth between two scenarios that say their years, whichever comes first', async () => {
    const scenario = (id: string, output: number, energy: number, year?: string): Promise<SolvedRun> => {
      const pack = year === undefined ? { use } : { use, year }
      const parameters = { 'industrial-land': '2 km2', 'energy-total': `${energy} tce` }
      return runDocument({ ...works(output, 400, { 'hj-274-2015': pack }), parameters, id })
    }
    const [early, late] = [await scenario('early', 1000, 600, '2009'), await scenario('late', 1331, 618, '2012')]
    for (const runs of [
      [early, late],
      [late, early],
    ]) {
      const other = compareRuns(runs).scenarios[1]!
      const found = (id: string) => other.packs[0]!.items.find((entry) => entry.id === `hj-274-2015-${id}`)!
      expect(found('value-added-growth')).toMatchObject({ status: 'metric' })
      expect(found('value-added-growth').value).toBeCloseTo(10, 9)
      expect(found('energy-elasticity').value).toBeCloseTo(((618 / 600) ** (1 / 3) - 1) / 0.1, 9)
      expect(found('energy-elasticity').threshold).toMatchObject({ sense: 'at-most', verdict: 'met' })
    }
    const shrunk = compareRuns([early, await scenario('shrunk', 900, 500, '2012')]).scenarios[1]!
    const elasticity = shrunk.packs[0]!.items.find(({ id }) => id === 'hj-274-2015-energy-elasticity')!
    expect(elasticity.threshold).toMatchObject({ sense: 'at-least', value: 0.6, verdict: 'met' })
    const undated = compareRuns([early, await scenario('undated', 1331, 618)]).scenarios[1]!
    expect(undated.packs[0]!.items[2]!.reason).toEqual({ code: 'one-time' })
  })

  it('reads in both languages, alone and side by side', async () => {
    const run = await runDocument(works(1000, 400, { 'hj-274-2015': { use } }))
    const other = await runDocument({ ...works(1000, 800, { 'hj-274-2015': { use } }), id: 'more' })
    const [en, zh] = (['en', 'zh'] as const).map((language) => writeRun(run, { language, format: 'table' }))
    expect(en).toContain('Indicator pack: HJ 274-2015')
    expect(en).toMatch(/All items +\d+ +\d+ +\d+ +23 of 32 ○ +not known/)
    expect(zh).toContain('指标体系：国家生态工业示范园区标准')
    expect(zh).toContain('模型未申报')
    const runs = [run, other]
    const beside = writeComparison(compareRuns(runs), runs, { language: 'en', format: 'table' })
    expect(beside).toMatch(/Utilisation of industrial solid waste +40\.0 \(missed\) +80\.0 \(met\)/)
    const rows: string[][] = parse(writeComparison(compareRuns(runs), runs, { language: 'en', format: 'csv' }))
    expect(rows.filter((row) => row[5] === 'hj-274-2015-green-cover')).toHaveLength(2)
  })

  it('reads a reason the files give, an answer no and a part without a figure, and what only one scenario declares', async () => {
    const why = { en: 'never surveyed', zh: '未调查' }
    const pack = { use, state: { 'no-major-accident': 'no' }, gaps: { 'green-cover': why } }
    const declared = await runDocument(works(1000, 400, { 'hj-274-2015': pack }))
    const bare = await runDocument({ ...works(1000, 400, {}), id: 'bare' })
    const [en, zh] = (['en', 'zh'] as const).map((language) => writeRun(declared, { language, format: 'md' }))
    expect(en).toMatch(/accident.*\| no \|/)
    expect(zh).toMatch(/\| 否 \|/)
    expect(en).toContain('never surveyed')
    expect(zh).toContain('未调查')
    const rows: string[][] = parse(writeRun(declared, { language: 'en', format: 'csv' }))
    expect(rows.find((row) => row[2] === 'hj-274-2015-green-cover')).toEqual(
      expect.arrayContaining(['never surveyed', '未调查']),
    )
    const beside = (runs: readonly SolvedRun[]) =>
      writeComparison(compareRuns(runs), runs, { language: 'en', format: 'table' })
    for (const text of [beside([declared, bare]), beside([bare, declared])]) {
      expect(text).toMatch(/Utilisation of industrial solid waste .*(40\.0 \(missed\) +– |– +40\.0 \(missed\))/)
      expect(text).toMatch(/All items .*–/)
    }
    const tonnes = await runDocument(
      works(
        1000,
        400,
        { 'ndrc-2007-park': { use } },
        { indicators: { 'so2-total': { unit: 't', formula: 'emitted(so2)' } } },
      ),
    )
    const [part] = item(tonnes, 'ndrc-2007-park-so2').parts
    expect(part).toMatchObject({ value: null })
    expect(writeRun(tonnes, { language: 'en', format: 'table', all: true })).toMatch(/10 +t +computed/)
  })

  it('marks what is incomplete, and counts what has a value', async () => {
    const products = {
      ware: { 'recycled-in': '30 %', 'to-recycling': '40 %', 'recycling-yield': '80 %', 'feed-yield': '75 %' },
    }
    const run = await runDocument(works(1000, 400, { 'material-circularity': {} }, { products }))
    const [pack] = run.result.packs!
    const read = (items: readonly PackItemResult[], language: 'en' | 'zh') =>
      writeRun({ ...run, result: { ...run.result, packs: [{ ...pack!, items }] } }, { language, format: 'table' })
    expect(read(pack!.items, 'en')).toContain('all 2 items have a value')
    expect(read(pack!.items, 'zh')).toContain('2 项均有数值')
    expect(read(pack!.items.slice(0, 1), 'en')).toContain('the one item has a value')
    const [first, second] = pack!.items
    const gap: PackItemResult = { ...second!, status: 'gap', value: null, reason: { code: 'one-time' } }
    expect(read([{ ...first!, incomplete: true }, gap], 'en')).toContain('1 of 2 items has a value')
    expect(read([{ ...first!, incomplete: true }, gap], 'en')).toContain(`${first!.label.en} *`)
    expect(read([first!, gap], 'en')).not.toContain(`${first!.label.en} *`)
  })

  it('tells the circularity of declared products', async () => {
    const products = {
      ware: { 'recycled-in': '30 %', 'to-recycling': '40 %', 'recycling-yield': '80 %', 'feed-yield': '75 %' },
      brick: { intermediate: true, 'recycled-in': '100 %' },
    }
    const run = await runDocument(works(1000, 400, { 'material-circularity': {} }, { products }))
    expect(run.result.products).toMatchObject([
      { commodity: 'brick', made: 400, linearFlow: 0.5, circularity: null },
      { commodity: 'ware', made: 1000, intermediate: false },
    ])
    expect(item(run, 'material-circularity-mci').value).toBeCloseTo(0.377612, 6)
    expect(item(run, 'material-circularity-lfi').value).toBeCloseTo((400 * 0.5 + 1000 * 0.691542) / 1400, 6)
  })
})
