import { beforeAll, describe, expect, it } from 'vitest'
import { writeChecks } from '../../../src/report/index.js'
import { trace } from '../../../src/results/index.js'
import { check, summarise } from '../../../src/run/index.js'
import { runDocument, solver, value } from '../../builders/engine.js'
import { inTonnes, modelOf, type Sections } from '../../builders/model.js'
import { partOf, rowsOf, runText } from '../../builders/reports.js'

beforeAll(async () => void (await solver()))

const carried = (extra: Sections = {}): Sections => inTonnes({ composition: { carried: ['Ar'] }, ...extra })

/**
 * 100 t of gas a year with `fresh` of argon; the reactor turns `conversion` of all else into product, and of what is left
 * the share `purge` is let off and the rest goes back.
 */
const loop = (fresh: number, conversion: number, purge: number, extra: Sections = {}): Sections =>
  modelOf({
    mode: 'planning',
    substances: { Ar: { label: 'Argon' } },
    commodities: {
      gas: carried({ label: 'Gas' }),
      'loop-gas': carried({ 'released-to': 'air' }),
      product: inTonnes({ 'released-to': 'land' }),
    },
    processes: {
      reacting: {
        ...{ per: '1 t gas', closes: ['mass', 'Ar'], in: { gas: '1 t' } },
        out: {
          product: `= ${conversion} * (input(gas) - input(gas, Ar))`,
          'loop-gas': { of: { Ar: 'rest', others: 'rest' } },
        },
      },
      returning: {
        ...{ per: '1 t loop-gas', closes: ['mass', 'Ar'], handling: true, in: { 'loop-gas': '1 t' } },
        out: { gas: { of: { Ar: 'rest', others: 'rest' } } },
      },
    },
    sites: {
      works: {
        units: { reactor: { process: 'reacting' }, compressor: { process: 'returning' } },
        supplies: { gas: { min: '100 t/yr', max: '100 t/yr', composition: { Ar: `${100 * fresh} %` } } },
        splits: { 'loop-gas': { air: `${100 * purge} %`, compressor: 'rest' } },
      },
    },
    indicators: {
      argon: { unit: 't', better: 'lower', headline: true, formula: 'emitted(loop-gas, in(Ar))' },
    },
    ...extra,
  })

describe('impurity in a recycle with purge', () => {
  it.each([
    [0.01, 0.25, 0.05],
    [0.002, 0.9, 0.01],
    [0.03, 0.5, 1],
  ])(
    'builds up as the closed form has it: %f of the feed, conversion %f, purge %f',
    async (fresh, conversion, purge) => {
      const { result } = await runDocument(loop(fresh, conversion, purge))
      // In the steady state argon: m = F·x + (1 − p)·m, all else: n = F·(1 − x) + (1 − p)·(1 − c)·n.
      const argon = (100 * fresh) / purge
      const all = (100 * (1 - fresh)) / (1 - (1 - purge) * (1 - conversion))
      const mix = result.compositions!.find(({ commodity }) => commodity === 'gas')!
      expect(result.certificate.ok).toBe(true)
      expect(mix.amount).toBeCloseTo(argon + all, 6)
      expect(mix.composition['Ar']).toBeCloseTo(argon / (argon + all), 9)
    },
  )

  it('is the same without objective, where the equations determine it', async () => {
    const document = loop(0.01, 0.25, 0.05)
    const [planned, determined] = await Promise.all([
      runDocument(document),
      runDocument({ ...document, objective: 'none' }),
    ])
    expect(determined.result.status).toBe('optimal')
    const [a, b] = [planned, determined].map(({ result }) => result.compositions!)
    for (const [i, { composition }] of a!.entries()) expect(b![i]!.composition['Ar']).toBeCloseTo(composition['Ar']!, 9)
  })

  it('leaves with the purge exactly what comes in', async () => {
    expect(value(await runDocument(loop(0.01, 0.25, 0.05)), 'argon')).toBeCloseTo(1, 8)
  })

  it('stays apart by slice', async () => {
    const document = loop(0.01, 0.25, 0.05, { slices: { wet: '25 %', dry: '75 %' } })
    const sites = document['sites'] as { works: Sections }
    const supplies = {
      gas: {
        ...{ min: { 'by-slice': ['40 t/yr', '120 t/yr'] }, max: { 'by-slice': ['40 t/yr', '120 t/yr'] } },
        composition: { Ar: { 'by-slice': ['4 %', '1 %'] } },
      },
    }
    const { result } = await runDocument({ ...document, sites: { works: { ...sites.works, supplies } } })
    const contents = result.compositions!.filter(({ commodity }) => commodity === 'gas')
    const content = (x: number) => {
      const [argon, all] = [x / 0.05, (1 - x) / (1 - 0.95 * 0.75)]
      return argon / (argon + all)
    }
    expect(contents.map(({ slice }) => slice)).toEqual(['wet', 'dry'])
    expect(contents[0]!.composition['Ar']).toBeCloseTo(content(0.04), 9)
    expect(contents[1]!.composition['Ar']).toBeCloseTo(content(0.01), 9)
  })
})

describe('what comes from one source of given composition', () => {
  it('is split at will along links, each part made alike: 100 t to one works, 50 t to the other', async () => {
    const melting = {
      ...{ per: '1 t gas', closes: ['mass', 'Ar'], in: { gas: '1 t' } },
      out: { product: '= input(gas) - input(gas, Ar)', 'loop-gas': { of: { Ar: 'rest', others: 'rest' } } },
    }
    const site = (production: string) => ({
      units: { [`plant-${production}`]: { process: 'melting', production: `${production} t/yr` } },
    })
    const { result } = await runDocument(
      loop(0.01, 0.25, 0.05, {
        processes: { melting },
        sites: { north: site('100'), south: site('50') },
        markets: { depot: { 'by-links': true, sells: { gas: { price: '3 yuan/t', composition: { Ar: '2 %' } } } } },
        links: {
          'to-north': { commodity: 'gas', from: 'depot', to: 'north', loss: '20 %' },
          'to-south': { commodity: 'gas', from: 'depot', to: 'south' },
        },
        indicators: {
          argon: { unit: 't', better: 'lower', formula: 'emitted(loop-gas, in(Ar))' },
          lost: { unit: 't', better: 'lower', formula: 'leaving(gas, in(Ar))' },
        },
      }),
    )
    expect(result.status).toBe('optimal')
    expect(result.certificate.ok).toBe(true)
    const passed = result.flows.filter(({ kind }) => kind === 'link' || kind === 'loss')
    expect(passed.map(({ amount }) => amount)).toEqual([100, 25, 50].map((amount) => expect.closeTo(amount, 8)))
    for (const { composition } of passed) expect(composition!['Ar']).toBeCloseTo(0.02, 12)
    // 2 % of 150 t arrives, 2 % of 25 t is lost on the way.
    expect(result.indicators.map(({ value }) => value)).toEqual([expect.closeTo(3, 8), expect.closeTo(0.5, 8)])
  })

  const flare = (sites: readonly string[]) => ({ flare: { to: 'air', accepts: { gas: { fee: '1 yuan/t' } }, sites } })
  const well = (supplies: Sections, more: Sections = {}) => ({
    well: { supplies: { gas: { max: '100 t/yr', ...supplies } }, ...more },
    ...{ north: {}, south: {} },
  })
  const given = { composition: { Ar: '2 %' } }
  const sold = (extra: Sections) => ({ depot: { sells: { gas: { price: '3 yuan/t', ...given } }, ...extra } })
  const sent = {
    'to-north': { commodity: 'gas', from: 'well', to: 'north' },
    'to-south': { commodity: 'gas', from: 'well', to: 'south' },
  }

  it.each([
    ['one supply', {}, undefined],
    ['a recipe that takes it there', { sites: well(given, { units: { plant: { process: 'reacting' } } }) }, 'plant'],
    ['a route that takes it there', { routes: flare(['well', 'north', 'south']) }, 'flare'],
    ['a market that buys it there', { markets: { town: { buys: { gas: {} }, sites: ['well'] } } }, 'town'],
    ['a second source there', { markets: sold({ sites: ['well'] }) }, 'to-south'],
    [
      'what arrives there from elsewhere',
      {
        markets: sold({ 'by-links': true }),
        links: { ...sent, 'to-well': { commodity: 'gas', from: 'depot', to: 'well' } },
      },
      'to-south',
    ],
  ])('with %s', (_, extra, taker) => {
    const processes = taker === 'plant' ? {} : { processes: {} }
    const sections = { sites: well(given), routes: flare(['north', 'south']), links: sent, indicators: {} }
    const document = loop(0.01, 0.25, 0.05, { ...processes, ...sections, allow: ['MODEL_ORPHAN'], ...extra })
    const checked = check('model.yaml', () => JSON.stringify(document))
    const pooled = checked.ok ? [] : checked.diagnostics.filter(({ severity }) => severity === 'error')
    const found = pooled.map(({ code, args }) => `${code} ${args['place']}: ${args['takers']}`)
    expect(found).toEqual(taker ? [expect.stringMatching(`^MODEL_POOLING well: .*${taker}`)] : [])
  })
})

describe('shares of what comes from one source', () => {
  it('are kept along links too', async () => {
    const dump = { to: 'air', accepts: { gas: { fee: '1 yuan/t' } } }
    const { result } = await runDocument(
      loop(0.01, 0.25, 0.05, {
        processes: {},
        sites: {
          well: {
            supplies: { gas: { min: '100 t/yr', composition: { Ar: '2 %' } } },
            splits: { gas: { 'to-north': '30 %', 'to-south': 'rest' } },
          },
          north: {},
          south: {},
        },
        routes: { flare: { ...dump, sites: ['north', 'south'] } },
        links: {
          'to-north': { commodity: 'gas', from: 'well', to: 'north' },
          'to-south': { commodity: 'gas', from: 'well', to: 'south' },
        },
        allow: ['MODEL_ORPHAN'],
        indicators: {},
      }),
    )
    const sent = result.flows.filter(({ kind }) => kind === 'link')
    expect(sent.map(({ amount }) => amount)).toEqual([expect.closeTo(30, 8), expect.closeTo(70, 8)])
    for (const { composition } of sent) expect(composition!['Ar']).toBeCloseTo(0.02, 10)
  })
})

describe('what a carried composition is told in', () => {
  it('a table of mixes, in both languages, and one line for each flow', async () => {
    const run = await runDocument(loop(0.01, 0.25, 0.05))
    const [en, zh] = (['en', 'zh'] as const).map((language) => runText(run, language))
    expect(rowsOf(partOf(en!, 'What mixes are made of')).get('Gas')!.at(-1)).toMatch(/^Argon \d+\.\d %$/)
    expect(zh).toContain('混合料组成')
    const ids = run.result.flows.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(run.result.flows.every(({ commodity }) => !commodity.includes(':'))).toBe(true)
  })

  it('a trail from an indicator by substance to the part of the flow', async () => {
    const trail = trace(await runDocument(loop(0.01, 0.25, 0.05)), 'argon')!
    if (trail.kind !== 'indicator') throw new Error('no indicator')
    const [term] = trail.parts[0]!.terms
    expect(term!.column.label.en).toBe('Argon in loop-gas released at works')
    expect(term!.contribution).toBeCloseTo(1, 8)
    expect(term!.column.feeds.map(({ unit }) => unit)).toContain('reactor')
  })

  it('the closing shares of a check', () => {
    const checked = check('model.yaml', () => JSON.stringify(loop(0.01, 0.25, 0.05)))
    if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics))
    const summary = summarise(checked.value.staged.program)
    const argon = summary.closes.find(({ component }) => component === 'Ar')!
    expect(argon).toMatchObject({ recipes: 2, claimed: 2, closed: 2 })
    expect(summary.counts).toMatchObject({ commodities: 3, links: 0 })
    expect(writeChecks(summary, { language: 'en', format: 'table' })).toMatch(/Ar +2 +2 +100\.0 %/)
  })
})
