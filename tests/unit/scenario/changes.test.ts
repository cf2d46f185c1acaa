import { describe, expect, it } from 'vitest'
import { readScenario, type ScenarioSpec } from '../../../src/scenario/index.js'
import { faults } from '../../builders/engine.js'
import { inTonnes, modelOf, ore } from '../../builders/model.js'

const model = modelOf({
  slices: { day: '50 %', night: { share: '50 %' } },
  commodities: { ore, metal: inTonnes({ composition: { Cu: '99 %' } }), slag: inTonnes() },
  substances: { Cu: {}, Fe: {} },
  processes: {
    smelting: {
      ...{ per: '1 t metal', partial: 'x', in: { ore: '3 t' } },
      out: { metal: '1 t', slag: { value: '2 t', of: { Fe: { content: '40 %' }, others: 'rest' } } },
    },
  },
  enterprises: {
    'works-ltd': { sites: { works: { units: { smelter: { process: 'smelting', production: '9 t/yr' } } } } },
  },
  sites: { mill: { units: { grinder: { process: 'smelting', production: '1 t/yr' } } } },
  markets: { shop: { sells: { ore: { steps: [{ 'up-to': '5 t/yr', price: '3 yuan/t' }, { price: '4 yuan/t' }] } } } },
  objective: { least: 'cost' },
  indicators: { lost: { unit: 't', formula: '-made(slag)' } },
})

const outcomeOf = (...set: readonly unknown[]) => {
  const texts: Readonly<Record<string, string>> = {
    'model.yaml': JSON.stringify(model),
    'trial.yaml': JSON.stringify({ liubai: 1, kind: 'scenario', extends: 'model.yaml', set }),
  }
  return readScenario('trial.yaml', (path) => texts[path])
}
function changed(...set: readonly unknown[]): ScenarioSpec {
  const outcome = outcomeOf(...set)
  if (!outcome.ok) throw new Error(faults(outcome.diagnostics))
  return outcome.value
}
const textAt = (spec: ScenarioSpec, path: string) => spec.inputs.get(path)?.text

describe('a change', () => {
  it('gives a reason for the share of a slice, as for a figure', () => {
    const spec = changed(
      { path: 'slices.day', to: '40 %', why: 'winter' },
      { path: 'slices.night', to: '60 %', why: 'winter' },
    )
    expect(spec.slices.map(({ share }) => share.given)).toMatchObject([
      { measure: { value: 0.4 } },
      { measure: { value: 0.6 } },
    ])
    expect(spec.slices[0]!.share.origin.why).toBe('winter')
  })

  it('gives a reason for a formula that begins with a sign', () => {
    const spec = changed({ path: 'indicators.lost.formula', to: '-2 * made(slag)', why: 'wet' })
    expect(spec.indicators[0]!.formula.text).toBe('-2 * made(slag)')
    expect(spec.indicators[0]!.formula.origin.why).toBe('wet')
  })

  it('gives a figure the facts that stand beside it', () => {
    const facts = { low: '80 %', high: '99 %', grade: 'B●', row: 'F01', why: 'seen', year: '2010', basis: 'dry' }
    const [metal] = changed({ path: 'commodities.metal.composition.Cu', to: '90 %', ...facts }).commodities
    const copper = metal!.composition.get('Cu')!
    expect(copper).toMatchObject({
      given: { measure: { value: 0.9 } },
      low: { value: 0.8 },
      high: { value: 0.99 },
      facts: { grade: 'B', seen: '●', row: 'F01', why: 'seen', year: '2010', basis: 'dry' },
      origin: { layer: 'scenario:trial', overrode: { text: '99 %', layer: 'model' } },
    })
  })

  it('sets the objective, or that there is none', () => {
    expect(changed({ path: 'objective.least', to: '2 * cost' }).objectives).toMatchObject([
      { formula: { text: '2 * cost' } },
    ])
    expect(changed({ path: 'objective', to: { most: 'made(metal)' } }).objectives).toMatchObject([{ sense: 'most' }])
    expect(changed({ path: 'objective', to: 'none' }).objectives).toEqual([])
  })

  it('keeps a content a content', () => {
    const path = 'processes.smelting.out.slag.of.Fe.content'
    expect(textAt(changed(), path)).toBe('40 %')
    const spec = changed({ path, to: '45 %' })
    const slag = spec.processes[0]!.recipes[0]!.flows.find(({ commodity }) => commodity.id === 'slag')!
    expect(slag.of.get('Fe')).toMatchObject({ kind: 'content', content: { given: { measure: { value: 0.45 } } } })
  })

  it('finds a site or a unit wherever its enterprise is', () => {
    const spec = changed(
      { path: 'sites.works.label', to: 'The works' },
      { path: 'units.smelter.production', to: '8 t/yr' },
      { path: 'units.grinder.production', to: '2 t/yr' },
    )
    expect(spec.sites.map(({ label }) => label.en)).toEqual(['mill', 'The works'])
    expect(textAt(spec, 'enterprises.works-ltd.sites.works.units.smelter.production')).toBe('8 t/yr')
    expect(textAt(spec, 'sites.mill.units.grinder.production')).toBe('2 t/yr')
  })

  it('finds an item of a list by its number', () => {
    const spec = changed({ path: 'markets.shop.sells.ore.steps.1.price', to: '7 yuan/t' })
    expect([0, 1].map((i) => textAt(spec, `markets.shop.sells.ore.steps.${i}.price`))).toEqual(['3 yuan/t', '7 yuan/t'])
    const whole = changed({ path: 'markets.shop.sells.ore.steps.1', to: { price: '9 yuan/t' } })
    expect(textAt(whole, 'markets.shop.sells.ore.steps.1.price')).toBe('9 yuan/t')
  })

  it('adds what the schema knows, a whole entry too, and takes out what is none', () => {
    const spec = changed(
      { path: 'commodities.slag.released-to', to: 'land' },
      { path: 'commodities.dust', to: { unit: 't' } },
      { path: 'units.smelter.capacity', to: '20 t/yr' },
      { path: 'slices.night.season', to: 'winter' },
      { path: 'indicators.lost', to: 'none' },
    )
    expect(spec.commodities.map(({ id }) => id)).toEqual(['dust', 'metal', 'ore', 'slag'])
    expect(spec.commodities[3]!.releasedTo).toBe('land')
    expect(spec.units.find(({ id }) => id === 'smelter')!.capacity).toBeDefined()
    expect(spec.slices[1]!.season).toBe('winter')
    expect(spec.indicators).toEqual([])
    expect(spec.removals).toMatchObject([{ path: 'indicators.lost', origin: { at: { file: 'trial.yaml' } } }])
  })

  it.each([
    ['commodities.slga.unit', 'slga', 'slag'],
    ['commodities.slag.unt', 'unt', 'unit'],
    ['comodities.slag.unit', 'comodities', 'commodities'],
    ['units.smeltr.capacity', 'smeltr', 'smelter'],
    ['units.grindr.capacity', 'grindr', 'grinder'],
    ['sites.wroks.label', 'wroks', 'works'],
    ['sites.mil.label', 'mil', 'mill'],
    ['commodities.slag.unit.size', 'size', undefined],
    ['markets.shop.sells.ore.steps.2.price', '2', undefined],
    ['processes.smelting.out.slag.of.Fe.contnt', 'contnt', 'content'],
    ['slices.day.seson', 'seson', undefined],
  ])('refuses %s at its path, naming what is not there', (path, key, suggestion) => {
    const outcome = outcomeOf({ path, to: '5 t' })
    expect(outcome.ok).toBe(false)
    if (outcome.ok) return
    expect(outcome.diagnostics[0]).toMatchObject({ code: 'SCENARIO_UNKNOWN_PATH', args: { path, key } })
    expect(outcome.diagnostics[0]!.suggestion).toBe(suggestion)
  })

  it('takes out nothing that is not there', () => {
    for (const [path, suggestion] of [
      ['commodities.slga', 'slag'],
      ['units.smeltr', 'smelter'],
      ['sites.wroks', 'works'],
    ]) {
      const outcome = outcomeOf({ path, to: 'none' })
      expect(outcome).toMatchObject({ diagnostics: [{ code: 'SCENARIO_UNKNOWN_PATH', suggestion }] })
    }
  })

  it('reads the dashes of a path as hyphens, and says so', () => {
    const outcome = outcomeOf({ path: 'commodities.slag.released–to', to: 'land' })
    expect(outcome).toMatchObject({ ok: true, notes: [{ code: 'SCENARIO_ODD_HYPHEN' }] })
  })
})
