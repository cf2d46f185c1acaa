import { describe, expect, it } from 'vitest'
import { writeTrail } from '../../../src/report/index.js'
import { trace } from '../../../src/results/index.js'
import { runDocument } from '../../builders/engine.js'
import { inTonnes, modelOf, type Sections } from '../../builders/model.js'
import { partOf, rowsOf, runText } from '../../builders/reports.js'

/**
 * A mine and a mill of two enterprises over two periods of one and of two years. The mine digs 10 and 20 t a year at 3
 * yuan/t and sends 4 t a year to the mill, which lies with nobody; all is bought and sold at one market.
 */
const works = (extra: Sections = {}) =>
  modelOf({
    mode: 'planning',
    periods: [{ id: 'first' }, { id: 'second', length: '2 yr' }],
    commodities: { ore: inTonnes({ 'drawn-from': 'ground' }), coal: inTonnes(), flour: inTonnes() },
    processes: {
      digging: {
        ...{ per: '1 t coal', partial: 'only amounts matter', in: { ore: '2 t' }, out: { coal: '1 t' } },
        cost: { wages: '3 yuan' },
      },
      milling: { per: '1 t flour', partial: 'only amounts matter', in: { coal: '2 t' }, out: { flour: '1 t' } },
    },
    enterprises: {
      miners: {
        sites: {
          mine: { units: { pick: { process: 'digging', production: { 'by-period': [10, 20], unit: 't/yr' } } } },
        },
      },
    },
    sites: { mill: { units: { stone: { process: 'milling', production: '2 t/yr' } } } },
    links: { haul: { commodity: 'coal', from: 'mine', to: 'mill', charge: '1 yuan/t' } },
    markets: { shop: { buys: { coal: { price: '5 yuan/t' }, flour: { price: '9 yuan/t' } } } },
    indicators: {
      dug: { unit: 't', better: 'none', headline: true, formula: 'made(coal)' },
      bill: { unit: 'yuan', better: 'lower', formula: 'cost' },
      'per-flour': { unit: '%', better: 'none', formula: 'made(coal) / made(flour)' },
      yield: { unit: '%', better: 'higher', formula: 'made(coal) / used(ore)' },
    },
    ...extra,
  })

describe('targets', () => {
  const run = runDocument(
    works({
      targets: {
        whole: { indicator: 'dug', 'at-least': '50 t' },
        early: { indicator: 'dug', 'at-most': '9 t', period: 'first' },
        late: { indicator: 'dug', 'at-least': '40 t', period: 'second' },
      },
    }),
  )
  // 10 t in the first year, 20 t a year in two.
  it('speak of the whole, or of one period', async () => {
    const { targets } = (await run).result
    expect(targets.map(({ id, value, bound, status, period }) => [id, value, bound, status, period])).toEqual([
      ['early', 10, 9, 'missed', 'first'],
      ['late', 40, 40, 'met', 'second'],
      ['whole', 50, 50, 'met', null],
    ])
    expect(rowsOf(partOf(runText(await run), 'Targets')).get('early')).toEqual([
      ...['dug', 'at most 9', '10', 't', 'first', '- missed'],
    ])
  })
})

describe('observations', () => {
  it('of nothing are set beside the model in the unit they are written in', async () => {
    const run = await runDocument(
      works({
        observations: {
          nothing: { of: 'made(coal)', value: { value: '0 kt', source: 'S1' } },
          minus: { of: '-1 * made(coal)', value: '−0.04 kt' },
          share: { of: 'made(coal) / made(flour)', value: { value: '800 %', grade: 'B' } },
        },
        sources: { S1: { title: 'Survey' } },
      }),
    )
    const { observations } = run.result
    expect(
      observations.map(({ id, observed, modelled, unit, grade }) => [id, observed, modelled, unit, grade]),
    ).toEqual([
      ['minus', -0.04, expect.closeTo(-0.05, 9), 'kt', 'none'],
      ['nothing', 0, expect.closeTo(0.05, 9), 'kt', 'none'],
      // 50 t of coal to 6 t of flour.
      ['share', 800, expect.closeTo(100 * (50 / 6), 9), '%', 'B'],
    ])
    // Of nothing, no change can be told in per cent.
    const rows = rowsOf(partOf(runText(run), 'Observed'))
    expect(rows.get('nothing')).toEqual(['0', '0.05', 'kt', 'none', 'S1'])
    expect(rows.get('minus')!.slice(0, 4)).toEqual(['-0.04', '-0.05', 'kt', '-25.0 %'])
    expect(
      rowsOf(partOf(runText(run, 'zh'), '公布值'))
        .get('minus')!
        .at(-1),
    ).toBe('未注明')
  })
})

describe('a trace of the share of one enterprise', () => {
  it.each(['bill', 'dug'])('shares of %s add up to the whole, and each is what its terms add up to', async (id) => {
    const run = await runDocument(works())
    const whole = trace(run, id)!
    const shares = ['miners', ''].map((enterprise) => trace(run, `${id}@${enterprise}`)!)
    for (const share of shares) {
      if (share.kind !== 'indicator') throw new Error('no indicator')
      expect(share.value ?? 0).toBeCloseTo(share.parts[0]!.value, 9)
    }
    expect(shares.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBeCloseTo(whole.value!, 9)
  })
  it('of a ratio is the ratio of its own parts', async () => {
    const run = await runDocument(works())
    // 50 t of coal from 100 t of ore are dug by the miners; of flour they make none.
    const own = trace(run, 'yield@miners')!
    expect(own).toMatchObject({ value: expect.closeTo(50, 9), unit: '%', parts: [{ value: 50 }, { value: 100 }] })
    expect(writeTrail(own, { language: 'en', format: 'table' })).toContain('yield (yield): 50.0 %')
    const none = trace(run, 'per-flour@miners')!
    expect(none).toMatchObject({ value: null, parts: [{ value: 50 }, { value: 0 }] })
    expect(writeTrail(none, { language: 'en', format: 'md' })).toMatch(/^# per-flour \(per-flour\): –\n/)
  })
  it('names a source of which only the title is known', async () => {
    const bill = { bill: { unit: 'yuan', better: 'lower', formula: 'cost' } }
    const links = {
      haul: { commodity: 'coal', from: 'mine', to: 'mill', charge: { value: '1 yuan/t', source: 'S1', grade: 'B' } },
    }
    const trail = trace(
      await runDocument(works({ links, sources: { S1: { title: 'Survey' } }, indicators: bill })),
      'bill',
    )!
    if (trail.kind !== 'indicator') throw new Error('no indicator')
    const sources = trail.parts[0]!.terms.flatMap(({ figures }) => figures.flatMap(({ source }) => source ?? []))
    expect(sources[0]).toEqual({ id: 'S1', title: 'Survey', publisher: null, year: null, url: null, note: null })
    const [part] = trail.parts
    const terms = part!.terms.filter(({ column }) => column.kind === 'link')
    const own = writeTrail({ ...trail, parts: [{ ...part!, terms }] }, { language: 'en', format: 'table' })
    expect(own).toMatch(/\n +S1, Survey\n/)
  })
  it('of an enterprise that has none of it is none', async () => {
    expect(trace(await runDocument(works()), 'dug@')).toMatchObject({ value: null, parts: [{ value: 0, terms: [] }] })
  })
})
