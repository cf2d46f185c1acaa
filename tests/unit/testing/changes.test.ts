import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { check } from '../../../src/run/index.js'
import { readScenario } from '../../../src/scenario/index.js'
import { changed, changesOf, overlayOf, projectOf, rangedFigures } from '../../../src/testing/index.js'
import { modelOf } from '../../builders/model.js'

const mill = modelOf({
  parameters: { bark: { value: '20 %', low: '15 %', high: '25 %' } },
  units: { bale: { counts: true } },
  commodities: {
    wood: { unit: 't', 'drawn-from': 'land' },
    pulp: { unit: 't' },
    bark: { unit: 't', 'released-to': 'land' },
    bales: { unit: 'bale', 'drawn-from': 'land' },
  },
  processes: {
    pulping: {
      per: '1 t pulp',
      closes: ['mass'],
      in: { wood: { closes: 'mass' } },
      out: { pulp: '1 t', bark: '= bark * output(pulp)' },
    },
  },
  sites: {
    mill: {
      units: { press: { process: 'pulping', capacity: { value: '60 t/yr', low: '50 t/yr', high: '0.09 kt/yr' } } },
      demands: { bales: { value: '2 bale/yr', low: '1 bale/yr', high: '3 bale/yr' } },
    },
  },
  markets: { shop: { buys: { pulp: { price: '9 yuan/t' } } } },
  projects: { wider: { status: 'built', set: [{ path: 'markets.shop.buys.pulp.price', to: '10 yuan/t' }] } },
})
const project = projectOf(mill)
const specOf = (one: typeof project) => {
  const outcome = readScenario(one.entry, one.load)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.value
}

describe('changes of a given model', () => {
  it('know the figures that have a range in units of the language', () => {
    expect(rangedFigures(specOf(project))).toEqual([
      { path: 'parameters.bark', low: 15, high: 25, unit: '%' },
      { path: 'sites.mill.units.press.capacity', low: 50, high: 90, unit: 't/yr' },
    ])
  })

  it('are right models, within the ranges, and reach both ends and both states', () => {
    const seen = { low: 0, high: 0, off: 0 }
    fc.assert(
      fc.property(changesOf(project), (change) => {
        const one = changed(project, change)
        expect(check(one.entry, one.load).ok).toBe(true)
        const spec = specOf(one)
        const capacity = spec.units[0]!.capacity!.given
        if (capacity.kind !== 'measure') throw new Error('a capacity is a measure')
        expect(capacity.measure.value).toBeGreaterThanOrEqual(50)
        expect(capacity.measure.value).toBeLessThanOrEqual(90)
        if (capacity.measure.value === 50) seen.low++
        if (capacity.measure.value === 90) seen.high++
        if (spec.projects[0]!.status === 'not built') seen.off++
      }),
      { numRuns: 120, seed: 3 },
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
  })

  it('shrink to no change', () => {
    const failed = fc.check(
      fc.property(changesOf(project), () => false),
      { seed: 1 },
    )
    expect(failed.counterexample).toEqual([{ set: [], projects: {} }])
  })

  it('are overlays of the language', () => {
    expect(overlayOf({ set: [{ path: 'parameters.bark', to: '22 %' }], projects: { wider: 'not built' } })).toEqual({
      liubai: 1,
      kind: 'overlay',
      label: { en: 'A change within the ranges', zh: '区间内的变动' },
      set: [{ path: 'parameters.bark', to: '22 %', why: 'within its range' }],
      projects: { wider: 'not built' },
    })
  })

  it('are refused for a model with faults', () => {
    expect(() => changesOf(projectOf({ ...mill, kind: 'modle' }))).toThrow('SCENARIO')
  })
})
