import { describe, expect, it } from 'vitest'
import { trace } from '../../../src/results/index.js'
import { runDocument, value } from '../../builders/engine.js'

/** A works makes 10 t of slag that costs 4 yuan/t to tip; a kiln 10 km away can use it in place of sand at 3 yuan/t. */
const model = (rate: string, extra: object = {}) => ({
  liubai: 1,
  kind: 'model',
  id: 'slag',
  label: 'Slag',
  mode: 'planning',
  money: { currency: 'yuan' },
  sectors: { metal: { label: 'Metal' } },
  commodities: Object.fromEntries(
    ['ore', 'metal', 'slag', 'sand', 'brick'].map((id) => [id, { label: id, unit: 't' }]),
  ),
  processes: {
    smelting: {
      label: 'Smelting',
      per: '1 t metal',
      closes: ['mass'],
      in: { ore: '2 t' },
      out: { metal: '1 t', slag: '1 t' },
    },
    firing: {
      label: 'Firing',
      per: '1 t brick',
      closes: ['mass'],
      out: { brick: '1 t' },
      modes: { sand: { in: { sand: '1 t' } }, slag: { in: { slag: '1 t' } } },
    },
  },
  enterprises: {
    metals: {
      label: 'Metals',
      sector: 'metal',
      sites: { works: { units: { furnace: { process: 'smelting', production: '10 t/yr' } } } },
    },
  },
  sites: { yard: { units: { kiln: { process: 'firing', capacity: '40 t/yr', production: '20 t/yr' } } } },
  markets: {
    market: {
      sells: { ore: { price: '1 yuan/t' }, sand: { price: '3 yuan/t' } },
      buys: { metal: { price: '9 yuan/t' }, brick: { price: '5 yuan/t' } },
    },
  },
  modes: { road: { rate } },
  links: { 'slag-to-kiln': { commodity: 'slag', from: 'works', to: 'yard', mode: 'road', distance: '10 km' } },
  routes: { tip: { accepts: { slag: { fee: '4 yuan/t' } }, sites: ['works'] } },
  indicators: {
    moved: { label: { en: 'Slag moved', zh: '运渣量' }, unit: 't', formula: 'flow(slag-to-kiln)' },
    made: { label: 'Made', unit: 't', formula: 'generated(all)' },
  },
  ...extra,
})

describe('loads and idle links', () => {
  it('a link that does not pay says what is missing: way 10 − 4 saved at the giver − 3 at the taker = 3 yuan/t', async () => {
    const { result } = await runDocument(model('1 yuan/(t·km)'))
    expect(result.idleLinks).toEqual([
      expect.objectContaining({
        link: 'slag-to-kiln',
        shut: false,
        atTaker: 3,
        atGiver: -4,
        way: 10,
        missing: 3,
        unit: 'yuan/t',
      }),
    ])
    const used = await runDocument(model('0.6 yuan/(t·km)'))
    expect(used.result.idleLinks).toEqual([])
    expect(value(used, 'moved')).toBe(10)
  })

  it('shows how far each capacity is used', async () => {
    const { result } = await runDocument(model('1 yuan/(t·km)'))
    expect(result.loads).toEqual([{ unit: 'kiln', site: 'yard', period: 'year', load: 20, capacity: 40, of: 't' }])
  })

  it('shares an indicator out to sectors', async () => {
    const { result } = await runDocument(model('1 yuan/(t·km)'))
    expect(result.indicators.find(({ id }) => id === 'made')!.bySector).toEqual([
      { id: '', value: 20 },
      { id: 'metal', value: 20 },
    ])
  })

  it('traces an indicator by its label and a flow by the id of its link', async () => {
    const run = await runDocument(model('0.6 yuan/(t·km)'))
    expect(trace(run, '运渣量')).toMatchObject({ kind: 'indicator', id: 'moved' })
    for (const id of ['slag-to-kiln', 'link/slag-to-kiln', 'link/slag-to-kiln@year'])
      expect(trace(run, id)).toMatchObject({ kind: 'flow', id: 'link/slag-to-kiln@year', value: 10 })
    expect(trace(run, 'nothing')).toBeUndefined()
  })

  it('counts as delivered what was, not what was demanded', async () => {
    const run = await runDocument(
      model('1 yuan/(t·km)', {
        mode: 'simulation',
        sites: { yard: { demands: { brick: '20 t/yr' }, supplies: { brick: { max: '15 t/yr' } } } },
        indicators: { got: { label: 'Got', unit: 't', formula: 'delivered(brick)' } },
        links: {},
        allow: ['MODEL_NO_TAKER'],
      }),
    )
    expect(run.result.unmet).toEqual([{ site: 'yard', commodity: 'brick', period: 'year', amount: 5, unit: 't' }])
    expect(value(run, 'got')).toBe(15)
  })
})
