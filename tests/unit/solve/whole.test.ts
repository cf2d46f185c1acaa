import { describe, expect, it } from 'vitest'
import { runDocument, value } from '../../builders/engine.js'

const press = (rules: object, extra: object = {}) => ({
  liubai: 1,
  kind: 'model',
  id: 'press',
  label: 'Press',
  mode: 'planning',
  money: { currency: 'yuan' },
  commodities: {
    ore: { label: 'Ore', unit: 't', 'drawn-from': 'ground' },
    ware: { label: 'Ware', unit: 't' },
  },
  processes: {
    pressing: { label: 'Pressing', per: '1 t ware', closes: ['mass'], in: { ore: '1 t' }, out: { ware: '1 t' } },
  },
  sites: {
    works: {
      label: 'Works',
      units: { press: { process: 'pressing', capacity: '10 t/yr', ...rules } },
      demands: { ware: { 'by-period': [5, 1, 5], unit: 't/yr' } },
    },
  },
  markets: { shop: { label: 'Shop', sells: { ware: { price: '3 yuan/t' } } } },
  periods: ['a', 'b', 'c'].map((id) => ({ id, label: id, length: '1 yr' })),
  routes: { tip: { label: 'Tip', accepts: { ware: { fee: '1 yuan/t' } } } },
  indicators: {
    total: { label: 'Cost', unit: 'yuan', better: 'lower', formula: 'cost' },
    made: { label: 'Made', unit: 't', formula: 'level(press)' },
  },
  ...extra,
})
const made = async (rules: object) => {
  const run = await runDocument(press(rules))
  expect(run.result.certificate).toMatchObject({ ok: true, kind: 'milp' })
  const plain = (x: number | null) => Number(x!.toPrecision(12))
  const by = run.result.indicators.find(({ id }) => id === 'made')!.byPeriod.map((entry) => plain(entry.value))
  return { by, total: plain(value(run, 'total')) }
}

describe('units that may be off', () => {
  it('runs where what it saves exceeds what being on costs', async () => {
    // On saves 3 yuan a tonne: 15 in a and c, 3 in b; on for 4 yuan: on in a and c. Cost 4 + 3 + 4.
    expect(await made({ 'on-cost': { wages: '4 yuan/yr' } })).toEqual({ by: [5, 0, 5], total: 11 })
    // For 16 yuan never: everything is bought, 11 t at 3 yuan.
    expect(await made({ 'on-cost': { wages: '16 yuan/yr' } })).toEqual({ by: [0, 0, 0], total: 33 })
  })

  it('makes at least its least load while on', async () => {
    // At least 4 t: in b 3 t too many, tipped at 1 yuan each: 2 + 3 = 5 against 3 bought, so off in b.
    expect(await made({ load: { min: '40 %' }, 'on-cost': { wages: '2 yuan/yr' } })).toEqual({
      by: [5, 0, 5],
      total: 7,
    })
    // Without a fee while on, 3 yuan of tipping equal 3 yuan of buying; at 3.5 t least it is worth running: 2.5 yuan.
    expect(await made({ load: { min: '35 %' } })).toEqual({ by: [5, 3.5, 5], total: 2.5 })
  })

  it('stays on where a start costs more', async () => {
    // One start 6; to stop for b saves on-cost 4 less 3 of buying = 1, but costs a second start of 6: it stays on.
    expect(await made({ 'on-cost': { wages: '4 yuan/yr' }, 'start-up': { energy: '6 yuan' } })).toEqual({
      by: [5, 1, 5],
      total: 18,
    })
    // At 0.5 yuan a start it stops.
    expect(await made({ 'on-cost': { wages: '4 yuan/yr' }, 'start-up': { energy: '0.5 yuan' } })).toEqual({
      by: [5, 0, 5],
      total: 12,
    })
  })

  it('an impossible schedule is the solver’s verdict, labelled, with the rows that cannot hold together', async () => {
    // The press must deliver 1 t in b and may not make less than 4 t; nothing takes the rest.
    const model = press({ load: { min: '40 %' } }, { markets: {}, routes: {}, allow: ['MODEL_NO_TAKER'] })
    const { result } = await runDocument(model)
    expect(result.status).toBe('infeasible')
    expect(result.certificate.checks.map(({ id }) => id)).toEqual(['solver-verdict'])
    expect(result.certificate.ok).toBe(false)
    expect(result.conflict!.map(({ label }) => label.en).sort()).toEqual([
      'balance of Ware at Works, b',
      'least load of press, b',
      'most load of press, b',
    ])
  })

  it('in simulation, what has no place is still least before everything else', async () => {
    const model = press(
      { load: { min: '40 %' }, 'on-cost': { wages: '1 yuan/yr' } },
      { mode: 'simulation', routes: {}, allow: ['MODEL_NO_TAKER'] },
    )
    const run = await runDocument(model)
    expect(run.result.certificate).toMatchObject({ ok: true, kind: 'milp' })
    expect(run.result.unplaced).toEqual([])
    expect(value(run, 'total')).toBe(5) // on in a and c, 1 t bought in b
  })
})
